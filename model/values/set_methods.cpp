// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The methods of set and frozenset.
//
// https://docs.python.org/3/library/stdtypes.html#set-types-set-frozenset
#include "model/values/set_methods.h"
#include "model/rules/containers.h"

#include "model/values/exception.h"
#include "model/values/generic_alias.h"
#include "model/values/operations.h"
#include "model/values/set.h"
#include "model/world.h"

namespace weft::model {

namespace {

Set& self_set(const CallArgs& args)
{
    return *args[0].as<Set>();
}

const std::vector<Value>& others(const CallArgs& args)
{
    return args[1].as<Tuple>()->items;
}

Type* base_type(const Set& set)
{
    return set.kind == Kind::FrozenSet ? types().frozenset : types().set;
}

// An unhashable set is looked up as the frozenset with its items.
// https://docs.python.org/3/library/stdtypes.html#frozenset.discard
Completion<bool> with_hashable(Set& self, const Value& item, Completion<bool> (Set::*operation)(const Value&))
{
    auto outcome = (self.*operation)(item);
    if (!outcome.raised())
        return outcome;
    Set* items = as_any_set(item);
    if (items == nullptr || !pending_matches(types().TypeError))
        return Raised{};
    take_pending();
    const Ref<Set> frozen = TRY(items->copy_as(types().frozenset));
    return (self.*operation)(frozen);
}

Completion<Value> add(const CallArgs& args)
{
    TRY(self_set(args).add(args[1]));
    return Value::none();
}

Completion<Value> discard(const CallArgs& args)
{
    TRY(with_hashable(self_set(args), args[1], &Set::discard));
    return Value::none();
}

Completion<Value> remove(const CallArgs& args)
{
    if (!TRY(with_hashable(self_set(args), args[1], &Set::discard)))
        return raise_with(types().KeyError, args[1]);
    return Value::none();
}

Completion<Value> pop(const CallArgs& args)
{
    Value item = self_set(args).take_any();
    if (item.is_empty())
        return raise(types().KeyError, "pop from an empty set");
    return item;
}

Completion<Value> clear(const CallArgs& args)
{
    self_set(args).clear();
    return Value::none();
}

Completion<Value> copy(const CallArgs& args)
{
    // A frozenset is its own copy.
    if (type_of(args[0]) == types().frozenset)
        return args[0];
    Set& set = self_set(args);
    return TRY(set.copy_as(base_type(set)));
}

Completion<Value> update(const CallArgs& args)
{
    for (const Value& other : others(args))
        TRY(self_set(args).update(other));
    return Value::none();
}

// union(*others). https://docs.python.org/3/library/stdtypes.html#frozenset.union
Completion<Value> unite(const CallArgs& args)
{
    Set& set = self_set(args);
    const Ref<Set> result = TRY(set.copy_as(base_type(set)));
    for (const Value& other : others(args)) {
        if (!other.is(args[0]))
            TRY(result->update(other));
    }
    return result;
}

Completion<Ref<Set>> intersect_all(Set& set, const std::vector<Value>& with)
{
    if (with.empty())
        return set.copy_as(base_type(set));
    Ref<Set> result = Ref<Set>::borrow(&set);
    for (const Value& other : with)
        result = TRY(result->intersection(other));
    return result;
}

Completion<Value> intersection(const CallArgs& args)
{
    return TRY(intersect_all(self_set(args), others(args)));
}

Completion<Value> intersection_update(const CallArgs& args)
{
    const Ref<Set> result = TRY(intersect_all(self_set(args), others(args)));
    self_set(args).swap_contents(*result);
    return Value::none();
}

Completion<Value> difference(const CallArgs& args)
{
    Set& set = self_set(args);
    const std::vector<Value>& without = others(args);
    if (without.empty())
        return TRY(set.copy_as(base_type(set)));
    const Ref<Set> result = TRY(set.difference(without[0]));
    for (std::size_t position = 1; position < without.size(); ++position)
        TRY(result->difference_update(without[position]));
    return result;
}

Completion<Value> difference_update(const CallArgs& args)
{
    for (const Value& other : others(args))
        TRY(self_set(args).difference_update(other));
    return Value::none();
}

Completion<Value> symmetric_difference(const CallArgs& args)
{
    const Ref<Set> result = make<Set>(base_type(self_set(args)));
    TRY(result->update(args[1]));
    TRY(result->symmetric_difference_update(args[0]));
    return result;
}

Completion<Value> symmetric_difference_update(const CallArgs& args)
{
    TRY(self_set(args).symmetric_difference_update(args[1]));
    return Value::none();
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.issubset
Completion<Value> issubset(const CallArgs& args)
{
    Set& set = self_set(args);
    if (Set* other = as_any_set(args[1]))
        return Value::boolean(TRY(set.is_subset_of(*other)));
    if (rule(Rule::SubsetByIntersection)) {
        const Ref<Set> common = TRY(set.intersection(args[1]));
        return Value::boolean(common->size() == set.size());
    }
    const Ref<Set> other = new_set();
    TRY(other->update(args[1]));
    return Value::boolean(TRY(set.is_subset_of(*other)));
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.issuperset
Completion<Value> issuperset(const CallArgs& args)
{
    Set& set = self_set(args);
    if (Set* other = as_any_set(args[1]))
        return Value::boolean(TRY(other->is_subset_of(set)));
    if (!rule(Rule::SetSupersetIsLazy)) {
        const Ref<Set> other = new_set();
        TRY(other->update(args[1]));
        return Value::boolean(TRY(other->is_subset_of(set)));
    }
    const Value iterator = TRY(iter(args[1]));
    while (true) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return Value::boolean(true);
        if (!TRY(set.contains(item)))
            return Value::boolean(false);
    }
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.isdisjoint
Completion<Value> isdisjoint(const CallArgs& args)
{
    // 1. A set is disjoint from itself only if it is empty.
    Set* set = &self_set(args);
    Set* other = as_any_set(args[1]);
    if (other == set)
        return Value::boolean(set->size() == 0);

    // 2. Of two sets the smaller is walked.
    if (other != nullptr) {
        if (other->size() > set->size())
            std::swap(set, other);
        for (std::size_t slot = 0; slot < other->table().size(); ++slot) {
            const Value key = other->table()[slot].key;
            if (!key.is_empty() && TRY(set->contains_hashed(key, other->table()[slot].hash)))
                return Value::boolean(false);
        }
        return Value::boolean(true);
    }

    // 3. Anything else is iterated up to the first common item.
    const Value iterator = TRY(iter(args[1]));
    while (true) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return Value::boolean(true);
        if (TRY(set->contains(item)))
            return Value::boolean(false);
    }
}

Completion<Value> contains_method(const CallArgs& args)
{
    return Value::boolean(TRY(set_contains(args[0], args[1])));
}

} // namespace

Completion<bool> set_contains(const Value& self, const Value& item)
{
    return with_hashable(*self.as<Set>(), item, &Set::contains);
}

void add_set_methods(TypeBuilder& builder)
{
    builder.method("copy", "", copy)
        .method("union", "*others", unite)
        .method("intersection", "*others", intersection)
        .method("difference", "*others", difference)
        .method("symmetric_difference", "other, /", symmetric_difference)
        .method("issubset", "other, /", issubset)
        .method("issuperset", "other, /", issuperset)
        .method("isdisjoint", "other, /", isdisjoint)
        .method("__contains__", "item, /", contains_method)
        .refuse({"__reduce__"});
    add_class_getitem(builder);
}

void add_mutable_set_methods(TypeBuilder& builder)
{
    builder.method("add", "item, /", add)
        .method("discard", "item, /", discard)
        .method("remove", "item, /", remove)
        .method("pop", "", pop)
        .method("clear", "", clear)
        .method("update", "*others", update)
        .method("intersection_update", "*others", intersection_update)
        .method("difference_update", "*others", difference_update)
        .method("symmetric_difference_update", "other, /", symmetric_difference_update);
}

} // namespace weft::model
