// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Iterators over lists, tuples, objects with __getitem__, and calls up to a sentinel.
//
// https://docs.python.org/3/library/stdtypes.html#iterator-types
#include "model/values/iterators.h"

#include "model/realm_parts.h"
#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/values/sequence_types.h"
#include "model/world.h"

namespace weft::model {

ListIterator::ListIterator(Value list) : SourceIterator(types().list_iterator, std::move(list)) {}

ListReverseIterator::ListReverseIterator(Value list)
    : SourceIterator(types().list_reverse_iterator, std::move(list))
{
    position = static_cast<std::int64_t>(source.as<List>()->items.size()) - 1;
}

TupleIterator::TupleIterator(Value tuple) : SourceIterator(types().tuple_iterator, std::move(tuple)) {}

SequenceIterator::SequenceIterator(Value sequence)
    : SourceIterator(types().sequence_iterator, std::move(sequence))
{
}

CallableIterator::CallableIterator(Value function, Value end_marker)
    : Container(Kind::Iterator, types().callable_iterator), callable(std::move(function)),
      sentinel(std::move(end_marker))
{
}

void CallableIterator::clear_references()
{
    const Value dropped_callable = std::move(callable);
    const Value dropped_sentinel = std::move(sentinel);
}

Value new_sequence_iterator(const Value& sequence)
{
    return make<SequenceIterator>(sequence);
}

Completion<Value> iterate_self(const Value& self)
{
    return self;
}

void build_iterator_type(Type* type, Completion<Value> (*next)(const Value&), NativeFn hint,
                         Pickling pickling)
{
    type->instance_kind = Kind::Iterator;
    type->is_base = false;
    type->slots.iter = iterate_self;
    type->slots.next = next;
    TypeBuilder builder(type);
    if (hint != nullptr)
        builder.method("__length_hint__", "", hint);
    if (pickling != Pickling::None)
        builder.refuse({"__reduce__"});
    if (pickling == Pickling::WithState)
        builder.refuse({"__setstate__"});
    builder.finish();
}

namespace {

// https://docs.python.org/3/library/stdtypes.html#iterator.__next__
Completion<Value> next_of_list(const Value& self)
{
    SourceIterator& iterator = *self.as<SourceIterator>();
    if (iterator.source.is_empty())
        return Value::exhausted();
    const std::vector<Value>& items = iterator.source.as<List>()->items;
    if (static_cast<std::size_t>(iterator.position) < items.size())
        return items[static_cast<std::size_t>(iterator.position++)];
    const Value dropped = std::move(iterator.source);
    return Value::exhausted();
}

Completion<Value> hint_of_list(const CallArgs& args)
{
    const SourceIterator& iterator = *args[0].as<SourceIterator>();
    if (iterator.source.is_empty())
        return Value::small(0);
    const auto left = static_cast<std::int64_t>(iterator.source.as<List>()->items.size()) - iterator.position;
    return Value::small(left > 0 ? left : 0);
}

// https://docs.python.org/3/reference/datamodel.html#object.__reversed__
Completion<Value> next_of_reversed_list(const Value& self)
{
    SourceIterator& iterator = *self.as<SourceIterator>();
    if (iterator.source.is_empty())
        return Value::exhausted();
    const std::vector<Value>& items = iterator.source.as<List>()->items;
    if (iterator.position >= 0 && static_cast<std::size_t>(iterator.position) < items.size())
        return items[static_cast<std::size_t>(iterator.position--)];
    iterator.position = -1;
    const Value dropped = std::move(iterator.source);
    return Value::exhausted();
}

Completion<Value> hint_of_reversed_list(const CallArgs& args)
{
    const SourceIterator& iterator = *args[0].as<SourceIterator>();
    if (iterator.source.is_empty())
        return Value::small(0);
    const std::int64_t left = iterator.position + 1;
    const auto size = static_cast<std::int64_t>(iterator.source.as<List>()->items.size());
    return Value::small(size < left ? 0 : left);
}

// https://docs.python.org/3/library/stdtypes.html#iterator.__next__
Completion<Value> next_of_tuple(const Value& self)
{
    SourceIterator& iterator = *self.as<SourceIterator>();
    if (iterator.source.is_empty())
        return Value::exhausted();
    const std::vector<Value>& items = iterator.source.as<Tuple>()->items;
    if (static_cast<std::size_t>(iterator.position) < items.size())
        return items[static_cast<std::size_t>(iterator.position++)];
    const Value dropped = std::move(iterator.source);
    return Value::exhausted();
}

Completion<Value> hint_of_tuple(const CallArgs& args)
{
    const SourceIterator& iterator = *args[0].as<SourceIterator>();
    if (iterator.source.is_empty())
        return Value::small(0);
    return Value::small(static_cast<std::int64_t>(iterator.source.as<Tuple>()->items.size()) -
                        iterator.position);
}

// The old protocol: __getitem__ with 0, 1, 2, ... until IndexError or StopIteration.
// https://docs.python.org/3/library/functions.html#iter
Completion<Value> next_of_sequence(const Value& self)
{
    SourceIterator& iterator = *self.as<SourceIterator>();
    if (iterator.source.is_empty())
        return Value::exhausted();
    const Value sequence = iterator.source;
    auto item = get_item(sequence, Value::small(iterator.position));
    if (!item.raised()) {
        ++iterator.position;
        return item;
    }
    if (!pending_matches(types().IndexError) && !pending_matches(types().StopIteration))
        return Raised{};
    take_pending();
    iterator.source = Value();
    return Value::exhausted();
}

Completion<Value> hint_of_sequence(const CallArgs& args)
{
    const SourceIterator& iterator = *args[0].as<SourceIterator>();
    if (iterator.source.is_empty())
        return Value::small(0);
    if (type_of(iterator.source)->slots.length == nullptr)
        return Value::not_implemented();
    const Value sequence = iterator.source;
    const std::int64_t left = TRY(length(sequence)) - iterator.position;
    return Value::small(left > 0 ? left : 0);
}

// https://docs.python.org/3/library/functions.html#iter
Completion<Value> next_of_calls(const Value& self)
{
    // 1. An exhausted one calls no more.
    CallableIterator& iterator = *self.as<CallableIterator>();
    if (iterator.callable.is_empty())
        return Value::exhausted();
    const Value callable = iterator.callable;
    auto completion = call(callable);

    // 2. StopIteration ends it too.
    if (completion.raised()) {
        if (!pending_matches(types().StopIteration))
            return Raised{};
        take_pending();
        iterator.clear_references();
        return Value::exhausted();
    }

    // 3. The call may have exhausted it meanwhile; otherwise the sentinel ends it.
    Value result = completion.release();
    if (iterator.sentinel.is_empty())
        return Value::exhausted();
    const Value sentinel = iterator.sentinel;
    if (!TRY(equal(sentinel, result)))
        return result;
    iterator.clear_references();
    return Value::exhausted();
}

} // namespace

void build_sequence_iterator_types(Realm& realm)
{
    build_iterator_type(realm.types.list_iterator, next_of_list, hint_of_list, Pickling::WithState);
    build_iterator_type(realm.types.list_reverse_iterator, next_of_reversed_list, hint_of_reversed_list,
                        Pickling::WithState);
    build_iterator_type(realm.types.tuple_iterator, next_of_tuple, hint_of_tuple, Pickling::WithState);
    build_iterator_type(realm.types.sequence_iterator, next_of_sequence, hint_of_sequence,
                        Pickling::WithState);
    build_iterator_type(realm.types.callable_iterator, next_of_calls, nullptr, Pickling::Plain);
}

void add_sequence_types(Realm& realm)
{
    build_tuple_type(realm);
    build_list_type(realm);
    build_slice_type(realm);
    build_generic_alias_type(realm);
    build_range_types(realm);
    build_sequence_iterator_types(realm);
}

} // namespace weft::model
