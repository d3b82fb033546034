// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Length, subscription and iteration.
//
// https://docs.python.org/3/reference/datamodel.html#emulating-container-types
#include "model/rules/objects.h"
#include "model/values/descriptors.h"
#include "model/values/exception.h"
#include "model/values/generic_alias.h"
#include "model/values/iterators.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/sequence_support.h"
#include "model/world.h"

namespace weft::model {

namespace {

// CPython's types with sequence slots say "doesn't support" where others say "does not support".
bool says_sequence_error(const Value& self, const Value& key)
{
    if (!is_int(key) && type_of(key)->slots.index == nullptr)
        return false;
    if (type_of(self)->is_heap)
        return true;
    switch (self.kind()) {
    case Kind::Str:
    case Kind::Bytes:
    case Kind::Tuple:
    case Kind::Range:
    case Kind::Set:
    case Kind::FrozenSet:
        return true;
    default:
        return false;
    }
}

// A class is subscripted through `__class_getitem__`.
// https://docs.python.org/3/reference/datamodel.html#object.__class_getitem__
Completion<Value> get_class_item(const Value& self, const Value& key)
{
    Type* type = self.as<Type>();
    if (type == types().type && realm().profile.at_least(9))
        return new_generic_alias(self, key);
    const Value method = TRY(find_attribute(self, names().dunder_class_getitem));
    if (!method.is_empty() && !method.is_none())
        return call(method, key);
    if (rule(Rule::SubscriptErrorNamesClass))
        return raise(types().TypeError, concat("type '", type->name, "' is not subscriptable"));
    return raise(types().TypeError, concat("'", type_of(self)->name, "' object is not subscriptable"));
}

} // namespace

// https://docs.python.org/3/library/functions.html#len
Completion<std::int64_t> length(const Value& self)
{
    const auto slot = type_of(self)->slots.length;
    if (slot == nullptr)
        return raise(types().TypeError, concat("object of type '", type_of(self)->name, "' has no len()"));
    return slot(self);
}

// https://docs.python.org/3/reference/expressions.html#subscriptions
Completion<Value> get_item(const Value& self, const Value& key)
{
    if (const auto slot = type_of(self)->slots.get_item)
        return slot(self, key);
    if (self.kind() == Kind::Type && realm().profile.at_least(7))
        return get_class_item(self, key);
    if (!rule(Rule::SubscriptErrorsAreUniform) && says_sequence_error(self, key))
        return raise(types().TypeError,
                     concat("'", type_of(self)->name, "' object does not support indexing"));
    return raise(types().TypeError, concat("'", type_of(self)->name, "' object is not subscriptable"));
}

Completion<void> set_item(const Value& self, const Value& key, const Value& value)
{
    if (const auto slot = type_of(self)->slots.set_item)
        return slot(self, key, value);
    return raise(types().TypeError,
                 concat("'", type_of(self)->name, "' object does not support item assignment"));
}

Completion<void> delete_item(const Value& self, const Value& key)
{
    if (const auto slot = type_of(self)->slots.set_item)
        return slot(self, key, Value());
    return raise(types().TypeError,
                 concat("'", type_of(self)->name, "' object ",
                        says_sequence_error(self, key) ? "doesn't support" : "does not support",
                        " item deletion"));
}

// https://docs.python.org/3/library/functions.html#iter
Completion<Value> iter(const Value& self)
{
    const Slots& slots = type_of(self)->slots;

    // 1. `__iter__`, which must give an iterator.
    if (slots.iter) {
        Value iterator = TRY(slots.iter(self));
        if (type_of(iterator)->slots.next == nullptr)
            return raise(types().TypeError,
                         concat("iter() returned non-iterator of type '", type_of(iterator)->name, "'"));
        return iterator;
    }

    // 2. The old sequence protocol: `__getitem__` with 0, 1, ... up to IndexError.
    if (slots.get_item && self.kind() != Kind::Dict && self.kind() != Kind::View)
        return make<SequenceIterator>(self);
    return raise(types().TypeError, concat("'", type_of(self)->name, "' object is not iterable"));
}

Completion<Value> next_raw(const Value& iterator)
{
    const auto slot = type_of(iterator)->slots.next;
    if (slot == nullptr)
        return raise(types().TypeError, concat("'", type_of(iterator)->name, "' object is not an iterator"));
    // A native loop over an endless iterator, list(count()) say, must end with a budget and hear Ctrl-C.
    TRY(count_step());
    return slot(iterator);
}

Completion<Value> next_or_exhausted(const Value& iterator)
{
    Completion<Value> item = next_raw(iterator);
    if (!item.raised() || !pending_matches(types().StopIteration))
        return item;
    const Value dropped = take_pending();
    return Value::exhausted();
}

Completion<std::vector<Value>> collect(const Value& iterable)
{
    if (iterable.is_object() && iterable.object()->type() == types().list)
        return std::vector<Value>(iterable.as<List>()->items);
    if (iterable.is_object() && iterable.object()->type() == types().tuple)
        return std::vector<Value>(iterable.as<Tuple>()->items);
    const Value iterator = TRY(iter(iterable));
    const std::int64_t hint = TRY(length_hint(iterable, 8));
    TRY(room_for(static_cast<double>(hint) * sizeof(Value)));
    std::vector<Value> items;
    for (;;) {
        Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return items;
        items.push_back(std::move(item));
    }
}

} // namespace weft::model
