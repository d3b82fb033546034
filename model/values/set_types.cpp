// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The types set and frozenset: construction, repr, comparison, operators, hash, iteration.
//
// https://docs.python.org/3/library/stdtypes.html#set-types-set-frozenset
#include "model/values/set.h"

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/iterators.h"
#include "model/values/operations.h"
#include "model/values/repr_guard.h"
#include "model/values/sequence_support.h"
#include "model/values/sequence_types.h"
#include "model/values/set_methods.h"
#include "model/world.h"

namespace weft::model {

namespace {

class SetIterator final : public SourceIterator {
public:
    explicit SetIterator(Value set) : SourceIterator(types().set_iterator, std::move(set))
    {
        left = static_cast<std::int64_t>(source.as<Set>()->size());
        size_at_start = left;
    }

    std::int64_t size_at_start = 0; // -1 after the size was found to have changed
    std::int64_t left = 0;
};

// https://docs.python.org/3/library/stdtypes.html#iterator.__next__
Completion<Value> next_item(const Value& self)
{
    SetIterator& iterator = *self.as<SetIterator>();
    if (iterator.source.is_empty())
        return Value::exhausted();
    const Set& set = *iterator.source.as<Set>();
    if (iterator.size_at_start != static_cast<std::int64_t>(set.size())) {
        iterator.size_at_start = -1;
        return raise(types().RuntimeError, "Set changed size during iteration");
    }
    while (static_cast<std::size_t>(iterator.position) < set.table().size()) {
        const Value& key = set.table()[static_cast<std::size_t>(iterator.position++)].key;
        if (key.is_empty())
            continue;
        --iterator.left;
        return key;
    }
    const Value dropped = std::move(iterator.source);
    return Value::exhausted();
}

Completion<Value> items_left(const CallArgs& args)
{
    const SetIterator& iterator = *args[0].as<SetIterator>();
    const bool valid = !iterator.source.is_empty() &&
                       iterator.size_at_start == static_cast<std::int64_t>(iterator.source.as<Set>()->size());
    return Value::small(valid ? iterator.left : 0);
}

Completion<Value> create_set(Type* type, const CallArgs&)
{
    return allocate<Set>(type);
}

// https://docs.python.org/3/library/stdtypes.html#set
Completion<void> initialize_set(const Value& self, const CallArgs& args)
{
    TRY(refuse_keywords("set", args));
    TRY(check_positional(type_of(self)->name, args, 0, 1));
    Set& set = *self.as<Set>();
    if (set.size() > 0)
        set.clear();
    if (args.count == 1)
        TRY(set.update(args[0]));
    return {};
}

// https://docs.python.org/3/library/stdtypes.html#frozenset
Completion<Value> create_frozenset(Type* type, const CallArgs& args)
{
    TRY(refuse_inherited_keywords("frozenset", args, type, types().frozenset,
                                  type->slots.initialize == types().frozenset->slots.initialize));
    TRY(check_positional(type->name, args, 0, 1));
    if (type == types().frozenset && args.count == 1 && type_of(args[0]) == types().frozenset)
        return args[0];
    const Ref<Set> set = allocate<Set>(type);
    if (args.count == 1)
        TRY(set->update(args[0]));
    return set;
}

Completion<Value> repr_set(const Value& self)
{
    const std::string& name = type_of(self)->name;
    if (self.as<Set>()->size() == 0)
        return new_str(concat(name, "()"));
    const ReprGuard guard(self.object());
    if (guard.is_nested())
        return new_str(concat(name, "(...)"));
    const std::vector<Value> items = TRY(collect(self));
    const std::string shown = TRY(joined_reprs(items));
    if (type_of(self) == types().set)
        return new_str(concat("{", shown, "}"));
    return new_str(concat(name, "({", shown, "})"));
}

Completion<std::int64_t> set_length(const Value& self)
{
    return static_cast<std::int64_t>(self.as<Set>()->size());
}

Completion<Value> iterate_set(const Value& self)
{
    return make<SetIterator>(self);
}

std::uint64_t stirred(std::int64_t hash)
{
    const auto bits = static_cast<std::uint64_t>(hash);
    return ((bits ^ 89869747U) ^ (bits << 16)) * 3644798167U;
}

// The same for every order of the items; CPython's frozenset_hash.
// https://docs.python.org/3/reference/datamodel.html#object.__hash__
Completion<std::int64_t> hash_frozenset(const Value& self)
{
    Set& set = *self.as<Set>();
    if (set.cached_hash != -1)
        return set.cached_hash;
    std::uint64_t mixed = 0;
    for (const Set::Entry& entry : set.table()) {
        if (!entry.key.is_empty())
            mixed ^= stirred(entry.hash);
    }
    mixed ^= (set.size() + 1) * 1927868237U;
    mixed ^= (mixed >> 11) ^ (mixed >> 25);
    mixed = mixed * 69069U + 907133923U;
    set.cached_hash = mixed == ~std::uint64_t{0} ? 590923713 : static_cast<std::int64_t>(mixed);
    return set.cached_hash;
}

// Order of sets is inclusion.
// https://docs.python.org/3/library/stdtypes.html#frozenset.issubset
Completion<Value> compare_sets(CompareOp op, const Value& left, const Value& right)
{
    Set* set = as_any_set(left);
    Set* other = as_any_set(right);
    if (set == nullptr || other == nullptr)
        return Value::not_implemented();
    bool holds = false;
    switch (op) {
    case CompareOp::Eq:
    case CompareOp::NotEq: {
        const bool hashes_differ =
            set->cached_hash != -1 && other->cached_hash != -1 && set->cached_hash != other->cached_hash;
        holds = set->size() == other->size() && !hashes_differ && TRY(set->is_subset_of(*other));
        return Value::boolean(holds == (op == CompareOp::Eq));
    }
    case CompareOp::Lt:
        holds = set->size() < other->size() && TRY(set->is_subset_of(*other));
        break;
    case CompareOp::LtE:
        holds = TRY(set->is_subset_of(*other));
        break;
    case CompareOp::Gt:
        holds = set->size() > other->size() && TRY(other->is_subset_of(*set));
        break;
    case CompareOp::GtE:
        holds = TRY(other->is_subset_of(*set));
        break;
    }
    return Value::boolean(holds);
}

// Both operands of an operator must be sets; methods take any iterable.
// https://docs.python.org/3/library/stdtypes.html#frozenset.union
Completion<Value> set_binary(BinaryOp op, const Value& left, const Value& right)
{
    Set* set = as_any_set(left);
    Set* other = as_any_set(right);
    if (set == nullptr || other == nullptr)
        return Value::not_implemented();
    Type* type = set->kind == Kind::FrozenSet ? types().frozenset : types().set;
    switch (op) {
    case BinaryOp::BitOr: {
        const Ref<Set> result = TRY(set->copy_as(type));
        TRY(result->update(right));
        return result;
    }
    case BinaryOp::BitAnd:
        return TRY(set->intersection(right));
    case BinaryOp::Sub:
        return TRY(set->difference(right));
    case BinaryOp::BitXor: {
        const Ref<Set> result = TRY(other->copy_as(type));
        TRY(result->symmetric_difference_update(left));
        return result;
    }
    default:
        return Value::not_implemented();
    }
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.update
Completion<Value> set_inplace(BinaryOp op, const Value& left, const Value& right)
{
    Set& set = *left.as<Set>();
    if (as_any_set(right) == nullptr)
        return Value::not_implemented();
    switch (op) {
    case BinaryOp::BitOr:
        TRY(set.update(right));
        return left;
    case BinaryOp::BitAnd: {
        const Ref<Set> common = TRY(set.intersection(right));
        set.swap_contents(*common);
        return left;
    }
    case BinaryOp::Sub:
        TRY(set.difference_update(right));
        return left;
    case BinaryOp::BitXor:
        TRY(set.symmetric_difference_update(right));
        return left;
    default:
        return Value::not_implemented();
    }
}

void fill_common_slots(Type* type)
{
    type->slots.repr = repr_set;
    type->slots.length = set_length;
    type->slots.contains = set_contains;
    type->slots.iter = iterate_set;
    type->slots.compare = compare_sets;
    type->slots.binary = set_binary;
}

} // namespace

void build_set_types(Realm& realm)
{
    Type* set = realm.types.set;
    fill_common_slots(set);
    set->slots.create = create_set;
    set->slots.initialize = initialize_set;
    set->slots.inplace = set_inplace;
    TypeBuilder set_builder(set);
    add_set_methods(set_builder);
    add_mutable_set_methods(set_builder);
    set_builder.constant("__hash__", Value::none());
    set_builder.finish();

    Type* frozenset = realm.types.frozenset;
    fill_common_slots(frozenset);
    frozenset->slots.create = create_frozenset;
    frozenset->slots.hash = hash_frozenset;
    TypeBuilder frozenset_builder(frozenset);
    add_set_methods(frozenset_builder);
    frozenset_builder.finish();

    build_iterator_type(realm.types.set_iterator, next_item, items_left, Pickling::Plain);
}

} // namespace weft::model
