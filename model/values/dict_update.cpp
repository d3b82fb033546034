// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Filling dicts: the constructor's forms, update, fromkeys, merging.
//
// https://docs.python.org/3/library/stdtypes.html#dict
#include "model/values/dict_support.h"

#include "model/rules/language.h"
#include "model/values/exception.h"
#include "model/values/mapping_keys.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// Entry by entry; comparing keys may run Python code that changes the other dict.
Completion<void> merge_dict(Dict& dict, const Dict& other)
{
    if (&dict == &other)
        return {};
    const std::size_t entries_at_start = other.entries().size();
    for (std::size_t position = 0; position < other.entries().size(); ++position) {
        if (other.entries()[position].key.is_empty())
            continue;
        const Value key = other.entries()[position].key;
        const Value value = other.entries()[position].value;
        TRY(dict.set(key, value));
        if (other.entries().size() != entries_at_start)
            return raise(types().RuntimeError, "dict mutated during update");
    }
    return {};
}

// The pairs of an iterable.
Completion<void> merge_pairs(Dict& dict, const Value& pairs)
{
    const Value iterator = TRY(iter(pairs));
    for (std::int64_t number = 0;; ++number) {
        // 1. The next element, as a sequence.
        const Value element = TRY(next_or_exhausted(iterator));
        if (element.is_exhausted())
            return {};
        std::vector<Value> parts;
        if (const List* list = element.try_as<List>()) {
            parts = list->items;
        } else if (const Tuple* tuple = element.try_as<Tuple>()) {
            parts = tuple->items;
        } else {
            auto collected = collect(element);
            if (collected.raised()) {
                if (!pending_matches(types().TypeError))
                    return Raised{};
                take_pending();
                return raise(types().TypeError, concat("cannot convert dictionary update sequence element #",
                                                       number, " to a sequence"));
            }
            parts = collected.release();
        }

        // 2. It must be a pair.
        if (parts.size() != 2)
            return raise(types().ValueError, concat("dictionary update sequence element #", number,
                                                    " has length ", parts.size(), "; 2 is required"));
        TRY(dict.set(parts[0], parts[1]));
    }
}

} // namespace

// https://docs.python.org/3/c-api/mapping.html#c.PyMapping_Keys
Completion<std::vector<Value>> mapping_keys(const Value& mapping)
{
    const Value keys = TRY(call_method(mapping, names().name_keys));
    auto key_iterator = iter(keys);
    if (key_iterator.raised()) {
        if (!pending_matches(types().TypeError))
            return Raised{};
        take_pending();
        return raise(types().TypeError,
                     rule(Rule::KeysErrorNamesType)
                         ? concat(type_of(mapping)->name, ".keys() returned a non-iterable (type ",
                                  type_of(keys)->name, ")")
                         : std::string("o.keys() are not iterable"));
    }
    const Value source = key_iterator.release();
    return collect(source);
}

Completion<void> dict_update(Dict& dict, const Value& mapping)
{
    // 1. A dict whose iteration nobody has changed is read directly.
    if (const Dict* other = mapping.try_as<Dict>()) {
        if (type_of(mapping)->slots.iter == types().dict->slots.iter)
            return merge_dict(dict, *other);
    }

    // 2. Anything else by its keys, all of them first.
    const std::vector<Value> keys = TRY(mapping_keys(mapping));
    for (const Value& key : keys) {
        const Value value = TRY(get_item(mapping, key));
        TRY(dict.set(key, value));
    }
    return {};
}

Completion<void> update_dict(Dict& dict, const Value& other)
{
    if (type_of(other) == types().dict)
        return merge_dict(dict, *other.as<Dict>());
    const Value keys = TRY(find_attribute(other, names().name_keys));
    return keys.is_empty() ? merge_pairs(dict, other) : dict_update(dict, other);
}

// https://docs.python.org/3/reference/expressions.html#value-comparisons
Completion<bool> equal_dicts(const Dict& left, const Dict& right)
{
    if (left.size() != right.size())
        return false;
    for (std::size_t position = 0; position < left.entries().size(); ++position) {
        if (left.entries()[position].key.is_empty())
            continue;
        const Value key = left.entries()[position].key;
        const Value value = left.entries()[position].value;
        const Value* found = TRY(const_cast<Dict&>(right).find(key));
        if (found == nullptr)
            return false;
        const Value other = *found;
        if (!TRY(equal(other, value)))
            return false;
    }
    return true;
}

} // namespace weft::model
