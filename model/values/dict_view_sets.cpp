// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Dict keys and items as sets. Results are sets, filled in CPython's order, since their iteration order is
// visible.
//
// https://docs.python.org/3/library/stdtypes.html#dictionary-view-objects
#include "model/values/dict_view_sets.h"
#include "model/rules/containers.h"

#include "model/values/dict_support.h"
#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/values/set.h"
#include "model/world.h"

namespace weft::model {

namespace {

// Is every item of one collection in the other?
Completion<bool> all_contained(const Value& items, const Value& container)
{
    const Value iterator = TRY(iter(items));
    while (true) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return true;
        if (!TRY(contains(container, item)))
            return false;
    }
}

// A new set of what a view shows. The keys of a plain dict are taken with the hashes that the dict has.
Completion<Ref<Set>> set_of(const Value& operand)
{
    const Ref<Set> result = new_set();
    const DictView* view = as_dict_view(operand);
    const bool by_hashes = rule(Rule::KeyViewsBringHashes) && view != nullptr &&
                           view->part == DictPart::Keys && view->dict->type() == types().dict;
    if (by_hashes)
        TRY(result->update(view->dict));
    else
        TRY(result->update(operand));
    return result;
}

// The smaller side is walked; what the view contains goes into a new set.
// https://docs.python.org/3/library/stdtypes.html#frozenset.intersection
Completion<Value> intersect(Value view, Value other)
{
    // UNTIL 3.8: the view became a set, from which intersection_update took away.
    if (!realm().profile.at_least(9)) {
        const Ref<Set> result = TRY(set_of(as_dict_view(view) ? view : other));
        const Ref<Set> common = TRY(result->intersection(as_dict_view(view) ? other : view));
        result->swap_contents(*common);
        return result;
    }
    if (!is_set_like_view(view))
        view.swap(other);
    const auto size = static_cast<std::int64_t>(as_dict_view(view)->dict->size());
    if (type_of(other) == types().set && size <= static_cast<std::int64_t>(other.as<Set>()->size()))
        return TRY(other.as<Set>()->intersection(view));
    const DictView* other_view = as_dict_view(other);
    if (other_view != nullptr && is_set_like_view(other) &&
        static_cast<std::int64_t>(other_view->dict->size()) > size)
        view.swap(other);
    const Ref<Set> result = new_set();
    const Value iterator = TRY(iter(other));
    while (true) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return result;
        if (TRY(contains(view, item)))
            TRY(result->add(item));
    }
}

// SINCE 3.10: two items views are compared entry by entry.
// https://github.com/python/cpython/issues/85030
Completion<Value> items_symmetric_difference(const Dict& first, const Dict& second)
{
    const Ref<Dict> rest = first.copy();
    const Ref<Set> result = new_set();
    for (std::size_t position = 0; position < second.entries().size(); ++position) {
        if (second.entries()[position].key.is_empty())
            continue;
        const Value key = second.entries()[position].key;
        const Value value = second.entries()[position].value;
        const Value* found = TRY(rest->find(key));
        const Value mine = found != nullptr ? *found : Value();
        if (!mine.is_empty() && TRY(equal(mine, value))) {
            TRY(rest->remove(key));
            continue;
        }
        const Value pair = new_tuple(std::vector<Value>{key, value});
        TRY(result->add(pair));
    }
    const Value remaining = TRY(new_dict_view(rest, DictPart::Items));
    TRY(result->update(remaining));
    return result;
}

} // namespace

// https://docs.python.org/3/library/stdtypes.html#frozenset.issubset
Completion<Value> compare_dict_views(CompareOp op, const Value& left, const Value& right)
{
    if (!is_set_like_view(left) || !(as_any_set(right) || is_set_like_view(right)))
        return Value::not_implemented();
    const std::int64_t left_size = TRY(length(left));
    const std::int64_t right_size = TRY(length(right));
    bool holds = false;
    switch (op) {
    case CompareOp::Eq:
    case CompareOp::NotEq:
        holds = left_size == right_size && TRY(all_contained(left, right));
        return Value::boolean(holds == (op == CompareOp::Eq));
    case CompareOp::Lt:
        holds = left_size < right_size && TRY(all_contained(left, right));
        break;
    case CompareOp::LtE:
        holds = left_size <= right_size && TRY(all_contained(left, right));
        break;
    case CompareOp::Gt:
        holds = left_size > right_size && TRY(all_contained(right, left));
        break;
    case CompareOp::GtE:
        holds = left_size >= right_size && TRY(all_contained(right, left));
        break;
    }
    return Value::boolean(holds);
}

// The other operand may be any iterable, on either side.
// https://docs.python.org/3/library/stdtypes.html#dictionary-view-objects
Completion<Value> dict_view_binary(BinaryOp op, const Value& left, const Value& right)
{
    switch (op) {
    case BinaryOp::BitAnd:
        return intersect(left, right);
    case BinaryOp::BitOr:
    case BinaryOp::Sub:
    case BinaryOp::BitXor:
        break;
    default:
        return Value::not_implemented();
    }
    if (op == BinaryOp::BitXor && type_of(left) == types().dict_items &&
        type_of(right) == types().dict_items && realm().profile.at_least(10))
        return items_symmetric_difference(*as_dict_view(left)->dict, *as_dict_view(right)->dict);
    const Ref<Set> result = TRY(set_of(left));
    if (op == BinaryOp::BitOr)
        TRY(result->update(right));
    else if (op == BinaryOp::Sub)
        TRY(result->difference_update(right));
    else
        TRY(result->symmetric_difference_update(right));
    return result;
}

// https://docs.python.org/3/library/stdtypes.html#frozenset.isdisjoint
Completion<Value> dict_view_is_disjoint(const CallArgs& args)
{
    // 1. A collection is disjoint from itself only if it is empty.
    Value self = args[0];
    Value other = args[1];
    if (self.is(other))
        return Value::boolean(as_dict_view(self)->dict->size() == 0);

    // 2. The smaller of two sets is walked.
    if (as_any_set(other) != nullptr || is_set_like_view(other)) {
        const std::int64_t other_size = TRY(length(other));
        if (other_size > static_cast<std::int64_t>(as_dict_view(self)->dict->size()))
            self.swap(other);
    }
    const Value iterator = TRY(iter(other));
    while (true) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return Value::boolean(true);
        if (TRY(contains(self, item)))
            return Value::boolean(false);
    }
}

} // namespace weft::model
