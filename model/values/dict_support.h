// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the files of dict share: views, iterators, merging.
//
// https://docs.python.org/3/library/stdtypes.html#mapping-types-dict
#pragma once

#include <cstdint>

#include "model/values/call.h"
#include "model/values/completion.h"
#include "model/values/dict.h"
#include "model/values/sequence.h"

namespace weft::model {

enum class DictPart : std::uint8_t { Keys, Values, Items };
enum class DictOrder : std::uint8_t { Forwards, Backwards };

// d.keys(), d.values(), d.items().
class DictView final : public Container {
public:
    DictView(Type* type, Ref<Dict> viewed, DictPart shown)
        : Container(Kind::View, type), dict(std::move(viewed)), part(shown)
    {
    }
    void traverse(Visitor& visitor) override { visitor(dict.get()); }

    const Ref<Dict> dict;
    const DictPart part;
};

// Null where the value is no view of a dict.
DictView* as_dict_view(const Value& value);
// The views that behave as sets: keys and items.
bool is_set_like_view(const Value& value);
Completion<Value> new_dict_view(const Value& dict, DictPart part);

class DictIterator final : public Container {
public:
    DictIterator(Ref<Dict> iterated, DictPart shown, DictOrder order);
    void traverse(Visitor& visitor) override
    {
        visitor(dict.get());
        visitor(pair.get());
    }
    void clear_references() override { dict = nullptr; }

    Ref<Dict> dict; // null once exhausted
    DictPart part;
    DictOrder direction;
    std::int64_t position = 0;      // of the next entry to look at
    std::int64_t size_at_start = 0; // -1 after the size was found to have changed
    std::int64_t left = 0;
    Ref<Tuple> pair; // of items(): made once and used again while nobody else holds it
};

// dict.update's positional argument: a mapping or pairs.
// https://docs.python.org/3/library/stdtypes.html#dict.update
Completion<void> update_dict(Dict& dict, const Value& other);
Completion<bool> equal_dicts(const Dict& left, const Dict& right);

} // namespace weft::model
