// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// reversed: what `__reversed__` gives, or a walk down the positions of a sequence.
//
// https://docs.python.org/3/library/functions.html#reversed
#include "model/realm_parts.h"

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/iterators.h"
#include "model/values/operations.h"
#include "model/values/sequence_types.h"
#include "model/world.h"

namespace weft::model {

namespace {

class Reversed : public SourceIterator {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Reversed(Type* type, Value sequence, std::int64_t last) : SourceIterator(type, std::move(sequence))
    {
        position = last;
    }
};

// Subscripts by position: dicts and other mappings have subscripts too, but are no sequences.
bool is_sequence(const Value& value)
{
    const Type* type = type_of(value);
    return type->slots.get_item != nullptr && value.kind() != Kind::Dict && type != types().mapping_proxy;
}

// https://docs.python.org/3/library/functions.html#reversed
Completion<Value> create_reversed(Type* type, const CallArgs& args)
{
    // 1. One argument.
    TRY(refuse_inherited_keywords("reversed", args, type, types().reversed,
                                  type->slots.initialize == types().reversed->slots.initialize));
    TRY(check_positional("reversed", args, 1, 1));
    const Value sequence = args[0];

    // 2. Its own way of being reversed; None says that there is none.
    const Value method = TRY(lookup_special(sequence, names().dunder_reversed));
    if (!method.is_empty() && !method.is_none())
        return call(method);
    if (!method.is_empty() || !is_sequence(sequence))
        return raise(types().TypeError, concat("'", type_of(sequence)->name, "' object is not reversible"));

    // 3. The positions from the last one down.
    const std::int64_t size = TRY(length(sequence));
    return allocate<Reversed>(type, sequence, size - 1);
}

// https://docs.python.org/3/library/stdtypes.html#iterator.__next__
Completion<Value> next_item(const Value& self)
{
    Reversed& reversed = *self.as<Reversed>();
    if (reversed.source.is_empty())
        return Value::exhausted();
    if (reversed.position >= 0) {
        const Value sequence = reversed.source;
        auto item = get_item(sequence, Value::small(reversed.position));
        if (!item.raised()) {
            --reversed.position;
            return item;
        }
        if (!pending_matches(types().IndexError) && !pending_matches(types().StopIteration))
            return Raised{};
        take_pending();
    }
    reversed.position = -1;
    reversed.source = Value();
    return Value::exhausted();
}

Completion<Value> length_left(const CallArgs& args)
{
    const Reversed& reversed = *args[0].as<Reversed>();
    if (reversed.source.is_empty())
        return Value::small(0);
    const Value sequence = reversed.source;
    const std::int64_t size = TRY(length(sequence));
    const std::int64_t left = reversed.position + 1;
    return Value::small(size < left ? 0 : left);
}

} // namespace

void build_reversed_type(Realm& realm)
{
    Type* type = realm.types.reversed;
    type->slots.create = create_reversed;
    type->slots.iter = iterate_self;
    type->slots.next = next_item;
    TypeBuilder(type)
        .method("__length_hint__", "", length_left)
        .refuse({"__reduce__", "__setstate__"})
        .finish();
}

void add_iterator_types(Realm& realm)
{
    build_enumerate_type(realm);
    build_zip_type(realm);
    build_map_and_filter_types(realm);
    build_reversed_type(realm);
}

} // namespace weft::model
