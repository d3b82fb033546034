// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// tuple: construction, the sequence operations, comparison and hash.
//
// https://docs.python.org/3/library/stdtypes.html#tuples
#include "model/realm_parts.h"
#include "model/rules/containers.h"

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/generic_alias.h"
#include "model/values/instance.h"
#include "model/values/iterators.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/repr_guard.h"
#include "model/values/sequence_support.h"
#include "model/values/sequence_types.h"
#include "model/values/slice.h"
#include "model/world.h"

namespace weft::model {

namespace {

// https://docs.python.org/3/library/stdtypes.html#tuple
Completion<Value> create_tuple(Type* type, const CallArgs& args)
{
    // 1. tuple() itself takes no keywords; a subclass may take them in its own __init__.
    TRY(refuse_inherited_keywords("tuple", args, type, types().tuple,
                                  type->slots.initialize == types().tuple->slots.initialize));
    TRY(check_positional("tuple", args, 0, 1));

    // 2. A tuple is its own copy.
    if (type == types().tuple && args.count == 0)
        return empty_tuple();
    if (type == types().tuple && type_of(args[0]) == types().tuple)
        return args[0];
    std::vector<Value> items;
    if (args.count == 1)
        items = TRY(collect(args[0]));
    if (type == types().tuple && items.empty())
        return empty_tuple();
    return allocate<Tuple>(type, std::move(items));
}

Completion<Value> repr_tuple(const Value& self)
{
    const Tuple& tuple = *self.as<Tuple>();
    if (tuple.items.empty())
        return new_str("()");
    const ReprGuard guard(&tuple);
    if (guard.is_nested())
        return new_str("(...)");
    std::string shown = TRY(joined_reprs(tuple.items));
    return new_str(concat("(", shown, tuple.items.size() == 1 ? ",)" : ")"));
}

// The hash of CPython since 3.8: xxHash's mixing of the items' hashes.
// https://docs.python.org/3/whatsnew/3.8.html#other-language-changes
Completion<std::int64_t> hash_by_xx(const Tuple& tuple)
{
    constexpr std::uint64_t k_prime_1 = 11400714785074694791U;
    constexpr std::uint64_t k_prime_2 = 14029467366897019727U;
    constexpr std::uint64_t k_prime_5 = 2870177450012600261U;
    std::uint64_t mixed = k_prime_5;
    for (const Value& item : tuple.items) {
        const auto lane = static_cast<std::uint64_t>(TRY(hash(item)));
        mixed += lane * k_prime_2;
        mixed = (mixed << 31) | (mixed >> 33);
        mixed *= k_prime_1;
    }
    mixed += tuple.items.size() ^ (k_prime_5 ^ 3527539U);
    if (mixed == ~std::uint64_t{0})
        return std::int64_t{1546275796};
    return static_cast<std::int64_t>(mixed);
}

// The hash of CPython before 3.8.
Completion<std::int64_t> hash_by_multiplying(const Tuple& tuple)
{
    std::uint64_t mixed = 0x345678;
    std::uint64_t factor = 1000003;
    std::uint64_t left = tuple.items.size();
    for (const Value& item : tuple.items) {
        --left;
        mixed = (mixed ^ static_cast<std::uint64_t>(TRY(hash(item)))) * factor;
        factor += 82520 + left + left;
    }
    mixed += 97531;
    if (mixed == ~std::uint64_t{0})
        return std::int64_t{-2};
    return static_cast<std::int64_t>(mixed);
}

// https://docs.python.org/3/reference/datamodel.html#object.__hash__
Completion<std::int64_t> hash_tuple(const Value& self)
{
    TRY(count_step());
    const Tuple& tuple = *self.as<Tuple>();
    return rule(Rule::TupleHashIsXxHash) ? hash_by_xx(tuple) : hash_by_multiplying(tuple);
}

Completion<std::int64_t> tuple_length(const Value& self)
{
    return static_cast<std::int64_t>(self.as<Tuple>()->items.size());
}

// https://docs.python.org/3/reference/expressions.html#subscriptions
Completion<Value> tuple_item(const Value& self, const Value& key)
{
    const std::vector<Value>& items = self.as<Tuple>()->items;
    const auto size = static_cast<std::int64_t>(items.size());
    if (const Slice* slice = key.try_as<Slice>()) {
        const SliceIndices part = TRY(slice_indices(*slice, size));
        if (part.length == size && part.step == 1 && type_of(self) == types().tuple)
            return self;
        std::vector<Value> chosen;
        chosen.reserve(static_cast<std::size_t>(part.length));
        for (std::int64_t turn = 0; turn < part.length; ++turn)
            chosen.push_back(items[static_cast<std::size_t>(part.start + turn * part.step)]);
        return new_tuple(std::move(chosen));
    }
    std::int64_t position = TRY(subscript_index(key, "tuple"));
    if (position < 0)
        position += size;
    if (position < 0 || position >= size)
        return raise(types().IndexError, "tuple index out of range");
    return items[static_cast<std::size_t>(position)];
}

Completion<bool> tuple_contains(const Value& self, const Value& item)
{
    return contains_item(self.as<Tuple>()->items, item);
}

// https://docs.python.org/3/library/stdtypes.html#common-sequence-operations
Completion<Value> tuple_binary(BinaryOp op, const Value& left, const Value& right)
{
    const Tuple* tuple = left.try_as<Tuple>();
    if (op == BinaryOp::Add && tuple != nullptr) {
        const Tuple* other = right.try_as<Tuple>();
        if (other == nullptr)
            return Value::not_implemented();
        if (tuple->items.empty() && type_of(right) == types().tuple)
            return right;
        if (other->items.empty() && type_of(left) == types().tuple)
            return left;
        std::vector<Value> joined;
        joined.reserve(tuple->items.size() + other->items.size());
        joined.insert(joined.end(), tuple->items.begin(), tuple->items.end());
        joined.insert(joined.end(), other->items.begin(), other->items.end());
        return new_tuple(std::move(joined));
    }
    if (op != BinaryOp::Mult)
        return Value::not_implemented();
    const Value& sequence = tuple != nullptr ? left : right;
    const std::int64_t count = TRY(repeat_count(tuple != nullptr ? right : left));
    if (count < 0)
        return Value::not_implemented();
    if (count == 1 && type_of(sequence) == types().tuple)
        return sequence;
    return new_tuple(TRY(repeated(sequence.as<Tuple>()->items, count)));
}

Completion<Value> tuple_compare(CompareOp op, const Value& left, const Value& right)
{
    const Tuple* tuple = left.try_as<Tuple>();
    const Tuple* other = right.try_as<Tuple>();
    if (tuple == nullptr || other == nullptr)
        return Value::not_implemented();
    return compare_items(op, tuple->items, other->items);
}

Completion<Value> iterate_tuple(const Value& self)
{
    return make<TupleIterator>(self);
}

// https://docs.python.org/3/library/stdtypes.html#sequence.index
Completion<Value> tuple_index(const CallArgs& args)
{
    std::int64_t start = 0;
    std::int64_t stop = INT64_MAX;
    TRY(search_bound(args[2], start));
    TRY(search_bound(args[3], stop));
    const std::int64_t position = TRY(find_item(args[0].as<Tuple>()->items, args[1], start, stop));
    if (position < 0)
        return raise(types().ValueError, "tuple.index(x): x not in tuple");
    return Value::small(position);
}

// https://docs.python.org/3/library/stdtypes.html#sequence.count
Completion<Value> tuple_count(const CallArgs& args)
{
    const std::int64_t count = TRY(count_item(args[0].as<Tuple>()->items, args[1]));
    return Value::small(count);
}

Completion<Value> tuple_new_arguments(const CallArgs& args)
{
    std::vector<Value> copy = args[0].as<Tuple>()->items;
    std::vector<Value> wrapped;
    wrapped.push_back(new_tuple(std::move(copy)));
    return new_tuple(std::move(wrapped));
}

} // namespace

void build_tuple_type(Realm& realm)
{
    Type* type = realm.types.tuple;
    type->instance_kind = Kind::Tuple;
    type->slots.create = create_tuple;
    type->slots.repr = repr_tuple;
    type->slots.hash = hash_tuple;
    type->slots.length = tuple_length;
    type->slots.get_item = tuple_item;
    type->slots.contains = tuple_contains;
    type->slots.binary = tuple_binary;
    type->slots.compare = tuple_compare;
    type->slots.iter = iterate_tuple;
    TypeBuilder builder(type);
    builder.method("index", "value, start?, stop?, /", tuple_index)
        .method("count", "value, /", tuple_count)
        .method("__getnewargs__", "", tuple_new_arguments);
    add_class_getitem(builder);
    builder.finish();
}

} // namespace weft::model
