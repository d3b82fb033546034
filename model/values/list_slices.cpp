// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Slices of lists: reading, assigning and deleting them.
//
// https://docs.python.org/3/library/stdtypes.html#mutable-sequence-types
#include "model/rules/containers.h"
#include "model/values/list.h"

#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/values/slice.h"
#include "model/world.h"

namespace weft::model {

namespace {

using Offset = std::vector<Value>::difference_type;

// What was taken out lives until the list is whole: the caller drops it.
std::vector<Value> replace_range(List& list, std::int64_t start, std::int64_t stop,
                                 std::vector<Value>&& replacement)
{
    std::vector<Value> removed;
    removed.reserve(static_cast<std::size_t>(stop - start));
    for (std::int64_t position = start; position < stop; ++position)
        removed.push_back(std::move(list.items[static_cast<std::size_t>(position)]));
    const auto common = std::min(stop - start, static_cast<std::int64_t>(replacement.size()));
    for (std::int64_t turn = 0; turn < common; ++turn)
        list.items[static_cast<std::size_t>(start + turn)] =
            std::move(replacement[static_cast<std::size_t>(turn)]);
    const auto place = list.items.begin() + static_cast<Offset>(start + common);
    if (common < stop - start)
        list.items.erase(place, list.items.begin() + static_cast<Offset>(stop));
    else
        list.items.insert(place, std::make_move_iterator(replacement.begin() + static_cast<Offset>(common)),
                          std::make_move_iterator(replacement.end()));
    return removed;
}

// del list[start:stop:step]
void delete_stepped(List& list, SliceIndices part)
{
    if (part.length == 0)
        return;
    if (part.step < 0) {
        part.start += (part.length - 1) * part.step;
        part.step = -part.step;
    }
    std::vector<Value> removed;
    std::vector<Value> kept;
    kept.reserve(list.items.size() - static_cast<std::size_t>(part.length));
    for (std::size_t position = 0; position < list.items.size(); ++position) {
        const std::int64_t distance = static_cast<std::int64_t>(position) - part.start;
        const bool chosen = distance >= 0 && distance % part.step == 0 && distance / part.step < part.length;
        (chosen ? removed : kept).push_back(std::move(list.items[position]));
    }
    list.items = std::move(kept);
}

// The replacement, as CPython takes it: a list or tuple as it stands, anything else collected first.
Completion<std::vector<Value>> replacement_items(const Value& replacement, const char* message)
{
    if (const List* list = replacement.try_as<List>())
        return list->items;
    if (const Tuple* tuple = replacement.try_as<Tuple>())
        return tuple->items;
    auto iterator = iter(replacement);
    if (iterator.raised()) {
        if (!pending_matches(types().TypeError))
            return Raised{};
        take_pending();
        return raise(types().TypeError, message);
    }
    const Value source = iterator.release();
    Ref<List> gathered = new_list();
    TRY(extend_list(*gathered, source));
    return std::move(gathered->items);
}

// list[start:stop:step] = items, for a step other than 1: the sizes must agree.
// https://docs.python.org/3/library/stdtypes.html#mutable-sequence-types
Completion<void> assign_stepped(List& list, const SliceBounds& bounds, const Value& replacement)
{
    std::vector<Value> items = TRY(replacement_items(replacement, "must assign iterable to extended slice"));
    const SliceIndices part = slice_adjust(bounds, static_cast<std::int64_t>(list.items.size()));
    if (static_cast<std::int64_t>(items.size()) != part.length)
        return raise(types().ValueError, concat("attempt to assign sequence of size ", items.size(),
                                                " to extended slice of size ", part.length));
    for (std::int64_t turn = 0; turn < part.length; ++turn)
        list.items[static_cast<std::size_t>(part.start + turn * part.step)].swap(
            items[static_cast<std::size_t>(turn)]);
    return {};
}

} // namespace

// https://docs.python.org/3/reference/expressions.html#slicings
Completion<Value> list_slice(const List& list, const Value& key)
{
    const SliceBounds bounds = TRY(slice_unpack(*key.as<Slice>()));
    const SliceIndices part = slice_adjust(bounds, static_cast<std::int64_t>(list.items.size()));
    std::vector<Value> chosen;
    chosen.reserve(static_cast<std::size_t>(part.length));
    for (std::int64_t turn = 0; turn < part.length; ++turn)
        chosen.push_back(list.items[static_cast<std::size_t>(part.start + turn * part.step)]);
    return new_list(std::move(chosen));
}

// https://docs.python.org/3/library/stdtypes.html#mutable-sequence-types
Completion<void> assign_list_slice(List& list, const Value& key, const Value& replacement)
{
    // 1. The bounds may run Python code, so the size is read after them.
    const SliceBounds bounds = TRY(slice_unpack(*key.as<Slice>()));
    if (replacement.is_empty()) {
        const SliceIndices part = slice_adjust(bounds, static_cast<std::int64_t>(list.items.size()));
        if (part.step == 1) {
            std::vector<Value> removed = replace_range(list, part.start, std::max(part.start, part.stop), {});
            drop_from_the_end(removed);
        } else {
            delete_stepped(list, part);
        }
        return {};
    }
    if (bounds.step != 1)
        return assign_stepped(list, bounds, replacement);

    // 2. The replacement is gathered before the size is read too, since gathering it may change the list.
    std::vector<Value> items = TRY(replacement_items(
        replacement, rule(Rule::SliceAssignmentWording) ? "must assign iterable to extended slice"
                                                        : "can only assign an iterable"));
    const SliceIndices part = slice_adjust(bounds, static_cast<std::int64_t>(list.items.size()));
    std::vector<Value> removed =
        replace_range(list, part.start, std::max(part.start, part.stop), std::move(items));
    drop_from_the_end(removed);
    return {};
}

} // namespace weft::model
