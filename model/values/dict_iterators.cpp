// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Iterators over dicts: keys, values or items, forwards or backwards.
//
// https://docs.python.org/3/library/stdtypes.html#dictionary-view-objects
#include "model/rules/containers.h"
#include "model/values/dict_support.h"

#include "model/values/exception.h"
#include "model/values/iterators.h"
#include "model/values/sequence_types.h"
#include "model/world.h"

namespace weft::model {

namespace {

Type* iterator_type(DictPart part, DictOrder order)
{
    const bool forwards = order == DictOrder::Forwards;
    switch (part) {
    case DictPart::Keys:
        return forwards ? types().dict_key_iterator : types().dict_reverse_key_iterator;
    case DictPart::Values:
        return forwards ? types().dict_value_iterator : types().dict_reverse_value_iterator;
    case DictPart::Items:
        return forwards ? types().dict_item_iterator : types().dict_reverse_item_iterator;
    }
    return nullptr;
}

// The pair of items(): CPython's iterator keeps the pair it gave last and fills it anew when nobody else
// holds it, so key and value of the last step live until the next one.
Value next_pair(DictIterator& iterator, const Dict::Entry& entry)
{
    Value key = entry.key;
    Value value = entry.value;
    if (iterator.pair->refs != 1)
        return new_tuple(std::vector<Value>{std::move(key), std::move(value)});
    Value result = iterator.pair;
    iterator.pair->items[0].swap(key);
    iterator.pair->items[1].swap(value);
    return result;
}

Completion<Value> exhaust(DictIterator& iterator)
{
    const Ref<Dict> dropped = std::move(iterator.dict);
    iterator.dict = nullptr;
    return Value::exhausted();
}

// https://docs.python.org/3/library/stdtypes.html#iterator.__next__
Completion<Value> next_entry(const Value& self)
{
    // 1. Exhausted for good, or the size has changed since the start.
    DictIterator& iterator = *self.as<DictIterator>();
    if (!iterator.dict)
        return Value::exhausted();
    Dict& dict = *iterator.dict;
    if (iterator.size_at_start != static_cast<std::int64_t>(dict.size())) {
        iterator.size_at_start = -1;
        return raise(types().RuntimeError, "dictionary changed size during iteration");
    }

    // 2. The next entry that is not deleted.
    const Dict::Entries& entries = dict.entries();
    const std::int64_t step = iterator.direction == DictOrder::Forwards ? 1 : -1;
    const auto is_inside = [&] {
        return iterator.position >= 0 && iterator.position < static_cast<std::int64_t>(entries.size());
    };
    while (is_inside() && entries[static_cast<std::size_t>(iterator.position)].key.is_empty())
        iterator.position += step;
    if (!is_inside())
        return exhaust(iterator);

    // 3. One more than there were: keys came and went.
    if (iterator.left == 0 && rule(Rule::DictKeysChangedDetected)) {
        exhaust(iterator).release();
        return raise(types().RuntimeError, "dictionary keys changed during iteration");
    }
    const Dict::Entry& entry = entries[static_cast<std::size_t>(iterator.position)];
    iterator.position += step;
    --iterator.left;
    switch (iterator.part) {
    case DictPart::Keys:
        return entry.key;
    case DictPart::Values:
        return entry.value;
    case DictPart::Items:
        return next_pair(iterator, entry);
    }
    return Value::exhausted();
}

Completion<Value> entries_left(const CallArgs& args)
{
    const DictIterator& iterator = *args[0].as<DictIterator>();
    const bool valid =
        iterator.dict && iterator.size_at_start == static_cast<std::int64_t>(iterator.dict->size());
    return Value::small(valid ? iterator.left : 0);
}

} // namespace

DictIterator::DictIterator(Ref<Dict> iterated, DictPart shown, DictOrder order)
    : Container(Kind::Iterator, iterator_type(shown, order)), dict(std::move(iterated)), part(shown),
      direction(order), size_at_start(static_cast<std::int64_t>(dict->size())), left(size_at_start)
{
    if (order == DictOrder::Backwards)
        position = static_cast<std::int64_t>(dict->entries().size()) - 1;
    if (shown == DictPart::Items)
        pair = new_tuple(std::vector<Value>{Value::none(), Value::none()});
}

void build_dict_iterator_types(Realm& realm)
{
    const Types& all = realm.types;
    for (Type* type :
         {all.dict_key_iterator, all.dict_value_iterator, all.dict_item_iterator,
          all.dict_reverse_key_iterator, all.dict_reverse_value_iterator, all.dict_reverse_item_iterator})
        build_iterator_type(type, next_entry, entries_left, Pickling::Plain);
}

} // namespace weft::model
