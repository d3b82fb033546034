// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The operations of sets with any iterable: union, intersection, difference, symmetric difference, subset.
//
// https://docs.python.org/3/library/stdtypes.html#set-types-set-frozenset
// Which side is walked and into what the items go follows CPython's Objects/setobject.c, since it decides the
// order of iteration of the result and which comparisons a program sees.
#include "model/rules/containers.h"
#include "model/values/set.h"

#include "model/values/dict.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// The items of another set, taken slot by slot while comparisons may change it.
struct Walk {
    const Set& set;
    std::size_t slot = 0;
    Value key;
    std::int64_t hash = 0;

    bool advance()
    {
        while (slot < set.table().size()) {
            const Set::Entry& entry = set.table()[slot++];
            if (entry.key.is_empty())
                continue;
            key = entry.key;
            hash = entry.hash;
            return true;
        }
        return false;
    }
};

} // namespace

Completion<void> Set::update_from_dict(const Value& value)
{
    const Dict& dict = *value.as<Dict>();
    if (is_too_full(m_fill + dict.size()))
        resize((m_used + dict.size()) * 2);
    for (std::size_t position = 0; position < dict.entries().size(); ++position) {
        const Value key = dict.entries()[position].key;
        if (!key.is_empty())
            TRY(add_hashed(key, dict.entries()[position].hash));
    }
    return {};
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.update
Completion<void> Set::update(const Value& iterable)
{
    // 1. Sets and plain dicts bring their hashes along.
    if (const Set* other = as_any_set(iterable)) {
        const Value held = iterable;
        return merge(*other);
    }
    if (type_of(iterable) == types().dict)
        return update_from_dict(iterable);

    // 2. Anything else is iterated.
    const Value iterator = TRY(iter(iterable));
    while (true) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return {};
        TRY(add(item));
    }
}

Completion<Ref<Set>> Set::copy_as(Type* set_type)
{
    const Ref<Set> result = allocate<Set>(set_type);
    TRY(result->merge(*this));
    return result;
}

// The results of operators and methods are of the base type, whatever subclass the operand is of.
static Type* base_set_type(const Set& set)
{
    return set.kind == Kind::FrozenSet ? types().frozenset : types().set;
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.intersection
Completion<Ref<Set>> Set::intersection(const Value& iterable)
{
    // 1. With itself: a copy.
    Set* other = as_any_set(iterable);
    if (other == this)
        return copy_as(base_set_type(*this));
    const Ref<Set> result = make<Set>(base_set_type(*this));

    // 2. Of two sets the smaller is walked, and the result gets its items.
    if (other != nullptr) {
        Set* container = this;
        if (other->size() > container->size())
            std::swap(other, container);
        for (Walk walk{*other, 0, {}, 0}; walk.advance();) {
            if (TRY(container->contains_hashed(walk.key, walk.hash)))
                TRY(result->add_hashed(walk.key, walk.hash));
        }
        return result;
    }

    // 3. Anything else is iterated, since 3.12 only as long as something may still be found.
    const bool stops_early = rule(Rule::IntersectionStopsEarly);
    const Value iterator = TRY(iter(iterable));
    while (true) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return result;
        const std::int64_t item_hash = TRY(hash(item));
        if (!TRY(contains_hashed(item, item_hash)))
            continue;
        TRY(result->add_hashed(item, item_hash));
        if (stops_early && result->size() >= size())
            return result;
    }
}

Completion<void> Set::discard_all(const Value& iterable)
{
    if (const Set* other = as_any_set(iterable)) {
        for (Walk walk{*other, 0, {}, 0}; walk.advance();)
            TRY(discard_hashed(walk.key, walk.hash));
        return {};
    }
    const Value iterator = TRY(iter(iterable));
    while (true) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return {};
        TRY(discard(item));
    }
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.difference_update
Completion<void> Set::difference_update(const Value& iterable)
{
    // 1. From itself: everything.
    if (as_any_set(iterable) == this) {
        clear();
        return {};
    }
    TRY(discard_all(iterable));

    // 2. Where many slots are deleted, they are given up.
    const std::size_t deleted = m_fill - m_used;
    if (deleted > m_mask / 4)
        grow();
    return {};
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.difference
Completion<Ref<Set>> Set::difference(const Value& iterable)
{
    // 1. How large the other side is, where that is known.
    Set* other = as_any_set(iterable);
    Dict* dict = type_of(iterable) == types().dict ? iterable.as<Dict>() : nullptr;
    const std::size_t other_size = other != nullptr ? other->size() : dict != nullptr ? dict->size() : 0;
    const bool take_away = (other == nullptr && dict == nullptr) || (size() >> 2) > other_size;

    // 2. A small other side is taken away from a copy.
    if (take_away) {
        Ref<Set> result = TRY(copy_as(base_set_type(*this)));
        TRY(result->difference_update(iterable));
        return result;
    }

    // 3. Otherwise what is not there goes into a new set.
    const Ref<Set> result = make<Set>(base_set_type(*this));
    for (Walk walk{*this, 0, {}, 0}; walk.advance();) {
        bool found = false;
        if (other != nullptr) {
            found = TRY(other->contains_hashed(walk.key, walk.hash));
        } else {
            const Value* entry = TRY(dict->find(walk.key));
            found = entry != nullptr;
        }
        if (!found)
            TRY(result->add_hashed(walk.key, walk.hash));
    }
    return result;
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.symmetric_difference_update
Completion<void> Set::symmetric_difference_update(const Value& iterable)
{
    // 1. With itself: nothing is left.
    if (as_any_set(iterable) == this) {
        clear();
        return {};
    }

    // 2. What is in a dict or set is taken out if it is here, and added if it is not.
    if (type_of(iterable) == types().dict) {
        const Dict& dict = *iterable.as<Dict>();
        for (std::size_t position = 0; position < dict.entries().size(); ++position) {
            const Value key = dict.entries()[position].key;
            if (key.is_empty())
                continue;
            const std::int64_t key_hash = dict.entries()[position].hash;
            if (!TRY(discard_hashed(key, key_hash)))
                TRY(add_hashed(key, key_hash));
        }
        return {};
    }

    // 3. Any other iterable becomes a set first.
    Ref<Set> other = Ref<Set>::borrow(as_any_set(iterable));
    if (!other) {
        other = make<Set>(base_set_type(*this));
        TRY(other->update(iterable));
    }
    for (Walk walk{*other, 0, {}, 0}; walk.advance();) {
        if (!TRY(discard_hashed(walk.key, walk.hash)))
            TRY(add_hashed(walk.key, walk.hash));
    }
    return {};
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.issubset
Completion<bool> Set::is_subset_of(Set& other)
{
    if (size() > other.size())
        return false;
    for (Walk walk{*this, 0, {}, 0}; walk.advance();) {
        if (!TRY(other.contains_hashed(walk.key, walk.hash)))
            return false;
    }
    return true;
}

} // namespace weft::model
