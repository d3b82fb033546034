// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Displays, slices and f-strings; attribute and item access.
// https://docs.python.org/3/reference/expressions.html#atoms
// https://docs.python.org/3/reference/expressions.html#primaries

#include <algorithm>

#include "model/evaluator/block.h"
#include "model/evaluator/call_errors.h"
#include "model/evaluator/expression_nodes.h"
#include "model/evaluator/frame.h"
#include "model/rules/language.h"
#include "model/values/dict.h"
#include "model/values/operations.h"
#include "model/values/set.h"
#include "model/values/slice.h"

namespace weft::model {

Completion<Value> StarredNode::eval(Frame& frame) const
{
    return value->eval(frame);
}

namespace {

bool is_star(const ExprNode* element)
{
    return dynamic_cast<const StarredNode*>(element) != nullptr;
}

// https://docs.python.org/3/reference/expressions.html#expression-lists (starred items)
Completion<void> unpack_into(const Value& iterable, std::vector<Value>& items)
{
    if (!type_of(iterable)->slots.iter && !type_of(iterable)->slots.get_item)
        return raise_value_after_star(iterable);
    std::vector<Value> more = TRY(collect(iterable));
    for (Value& item : more)
        items.push_back(std::move(item));
    return {};
}

// Items in the order of the version: since 3.9 each star is unpacked where it stands, before they were all
// evaluated first.
Completion<void> starred_items(Frame& frame, const DisplayNode& display, std::vector<Value>& items)
{
    std::vector<Value> waiting;
    for (const ExprNode* element : display.elements) {
        Value value = TRY(element->eval(frame));
        if (!rule(Rule::StarsAreUnpackedInTurn)) {
            waiting.push_back(std::move(value));
            continue;
        }
        frame.position = element;
        if (is_star(element))
            TRY(unpack_into(value, items));
        else
            items.push_back(std::move(value));
    }
    frame.position = &display;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (is_star(display.elements[i]))
            TRY(unpack_into(waiting[i], items));
        else
            items.push_back(std::move(waiting[i]));
    }
    return {};
}

Completion<void> update_set(Set& into, const Value& iterable)
{
    if (!type_of(iterable)->slots.iter && !type_of(iterable)->slots.get_item)
        return raise(types().TypeError, concat("'", type_of(iterable)->name, "' object is not iterable"));
    return into.update(iterable);
}

// A set display with stars is filled item by item, in the order in which CPython fills it.
// https://docs.python.org/3/reference/expressions.html#set-displays
Completion<Value> build_starred_set(Frame& frame, const DisplayNode& display)
{
    const Ref<Set> result = new_set();
    for (const ExprNode* element : display.elements) {
        const Value item = TRY(element->eval(frame));
        frame.position = element;
        if (is_star(element))
            TRY(update_set(*result, item));
        else
            TRY(result->add(item));
    }
    return result;
}

// Before 3.9 the items between stars made sets of their own, and all parts were joined at the end.
Completion<Value> join_parts_of_set(Frame& frame, const DisplayNode& display)
{
    std::vector<Value> parts;
    for (std::size_t i = 0; i < display.elements.size();) {
        if (is_star(display.elements[i])) {
            parts.push_back(TRY(display.elements[i++]->eval(frame)));
            continue;
        }
        std::vector<Value> items;
        for (; i < display.elements.size() && !is_star(display.elements[i]); ++i)
            items.push_back(TRY(display.elements[i]->eval(frame)));
        frame.position = &display;
        const Ref<Set> part = new_set();
        for (const Value& item : items)
            TRY(part->add(item));
        parts.emplace_back(part);
    }
    frame.position = &display;
    const Ref<Set> result = new_set();
    for (const Value& part : parts)
        TRY(update_set(*result, part));
    return result;
}

} // namespace

// https://docs.python.org/3/reference/expressions.html#list-displays
Completion<Value> DisplayNode::eval(Frame& frame) const
{
    if (has_star && display == DisplayKind::Set)
        return rule(Rule::StarsAreUnpackedInTurn) ? build_starred_set(frame, *this)
                                                  : join_parts_of_set(frame, *this);
    // What was evaluated before an exception dies from the last to the first.
    struct Items : std::vector<Value> {
        Items() = default;
        Items(const Items&) = delete;
        Items& operator=(const Items&) = delete;
        ~Items()
        {
            while (!empty())
                pop_back();
        }
    } items;
    items.reserve(elements.size());
    if (has_star) {
        TRY(starred_items(frame, *this, items));
    } else {
        for (const ExprNode* element : elements) {
            Value item = TRY(element->eval(frame));
            items.push_back(std::move(item));
        }
    }
    switch (display) {
    case DisplayKind::Tuple:
        return new_tuple(std::move(items));
    case DisplayKind::List:
        return new_list(std::move(items));
    default:
        break;
    }
    frame.position = this;
    const Ref<Set> result = new_set();
    const Ref<Set> filled = copies_constant ? new_frozenset() : result;
    for (const Value& item : items)
        TRY(filled->add(item));
    if (copies_constant)
        TRY(result->update(filled));
    return result;
}

namespace {

// Any AttributeError on the way is taken for the lack of keys().
Completion<void> merge(Dict& dict, const Value& mapping)
{
    Completion<void> merged = dict_update(dict, mapping);
    if (!merged.raised() || world().is_aborting() || !pending_matches(types().AttributeError))
        return merged;
    const Value dropped = take_pending();
    return raise(types().TypeError, concat("'", type_of(mapping)->name, "' object is not a mapping"));
}

// Before 3.9 the pairs between stars made dicts of their own, and all parts were joined at the end.
Completion<Value> join_parts_of_dict(Frame& frame, const DictNode& display)
{
    std::vector<Value> parts;
    for (std::size_t i = 0; i < display.values.size();) {
        if (display.keys[i] == nullptr) {
            parts.push_back(TRY(display.values[i++]->eval(frame)));
            continue;
        }
        const Ref<Dict> part = new_dict();
        for (; i < display.values.size() && display.keys[i] != nullptr; ++i) {
            Value key = TRY(display.keys[i]->eval(frame));
            Value value = TRY(display.values[i]->eval(frame));
            frame.position = &display;
            TRY(part->set(key, value));
        }
        parts.emplace_back(part);
    }
    frame.position = &display;
    const Ref<Dict> result = new_dict();
    for (const Value& part : parts)
        TRY(merge(*result, part));
    return result;
}

} // namespace

// https://docs.python.org/3/reference/expressions.html#dictionary-displays
Completion<Value> DictNode::eval(Frame& frame) const
{
    Ref<Dict> dict = new_dict();
    const bool has_mapping = std::find(keys.begin(), keys.end(), nullptr) != keys.end();
    if (has_mapping && !rule(Rule::StarsAreUnpackedInTurn))
        return join_parts_of_dict(frame, *this);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (keys[i]) {
            Value key = TRY(keys[i]->eval(frame));
            Value value = TRY(values[i]->eval(frame));
            frame.position = this;
            TRY(dict->set(key, value));
            continue;
        }
        Value mapping = TRY(values[i]->eval(frame));
        frame.position = values[i];
        TRY(merge(*dict, mapping));
    }
    return dict;
}

Completion<Value> SliceNode::eval(Frame& frame) const
{
    Value start = Value::none();
    Value stop = Value::none();
    Value stride = Value::none();
    if (lower)
        start = TRY(lower->eval(frame));
    if (upper)
        stop = TRY(upper->eval(frame));
    if (step)
        stride = TRY(step->eval(frame));
    return new_slice(std::move(start), std::move(stop), std::move(stride));
}

// https://docs.python.org/3/reference/lexical_analysis.html#formatted-string-literals
Completion<Value> FormattedNode::eval(Frame& frame) const
{
    Value field = TRY(value->eval(frame));
    frame.position = this;
    if (conversion == 'r')
        field = TRY(repr(field));
    else if (conversion == 's')
        field = TRY(str(field));
    else if (conversion == 'a')
        field = TRY(ascii(field));
    if (!format_spec) {
        if (type_of(field) == types().str)
            return field;
        field = TRY(format(field, Value::borrow(names().empty)));
        return field;
    }
    Value spec = TRY(format_spec->eval(frame));
    frame.position = this;
    Value text = TRY(format(field, spec));
    return text;
}

Completion<Value> JoinedNode::eval(Frame& frame) const
{
    std::string text;
    for (const ExprNode* part : parts) {
        Value piece = TRY(part->eval(frame));
        text += piece.as<Str>()->text;
    }
    return new_str(std::move(text));
}

// https://docs.python.org/3/reference/expressions.html#attribute-references
Completion<Value> AttributeNode::eval(Frame& frame) const
{
    Value self = TRY(evaluate(object, frame));
    frame.position = this;
    return cache.get(self, name);
}

// https://docs.python.org/3/reference/expressions.html#subscriptions
Completion<Value> SubscriptNode::eval(Frame& frame) const
{
    Value self = TRY(object->eval(frame));
    Value key = TRY(index->eval(frame));
    frame.position = this;
    Completion<Value> item = get_item(self, key);
    // The container dies before the key, but after a slice that is written as such.
    if (key.kind() == Kind::Slice && rule(Rule::SlicingIsOneStep))
        key = Value();
    else
        self = Value();
    return item;
}

} // namespace weft::model
