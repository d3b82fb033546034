// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Assignment targets.
// https://docs.python.org/3/reference/simple_stmts.html#assignment-statements

#include "model/evaluator/frame.h"
#include "model/evaluator/name_errors.h"
#include "model/evaluator/statement_nodes.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

Completion<void> LocalTarget::assign(Frame& frame, Value value) const
{
    frame.slot(slot) = std::move(value);
    return {};
}

// https://docs.python.org/3/reference/simple_stmts.html#the-del-statement
Completion<void> LocalTarget::remove(Frame& frame) const
{
    if (frame.slot(slot).is_empty()) {
        frame.position = this;
        return raise_unbound_local(name);
    }
    frame.slot(slot) = Value();
    return {};
}

Completion<void> CellTarget::assign(Frame& frame, Value value) const
{
    frame.slot(slot).as<Cell>()->content = std::move(value);
    return {};
}

Completion<void> CellTarget::remove(Frame& frame) const
{
    Value& content = frame.slot(slot).as<Cell>()->content;
    if (content.is_empty()) {
        frame.position = this;
        return is_free ? raise_unbound_free(name) : raise_unbound_local(name);
    }
    content = Value();
    return {};
}

Completion<void> GlobalTarget::assign(Frame& frame, Value value) const
{
    frame.globals->set(name, value);
    return {};
}

Completion<void> GlobalTarget::remove(Frame& frame) const
{
    if (frame.globals->remove(name))
        return {};
    frame.position = this;
    return raise_name_not_defined(name);
}

Completion<void> NamespaceTarget::assign(Frame& frame, Value value) const
{
    if (frame.names_mapping) {
        frame.position = this;
        return set_item(frame.names_mapping, Value::borrow(name), value);
    }
    frame.names->set(name, value);
    return {};
}

Completion<void> NamespaceTarget::remove(Frame& frame) const
{
    frame.position = this;
    if (frame.names_mapping)
        return delete_item(frame.names_mapping, Value::borrow(name));
    if (frame.names->remove(name))
        return {};
    return raise_name_not_defined(name);
}

Completion<void> AttributeTarget::assign(Frame& frame, Value value) const
{
    Value self = TRY(object->eval(frame));
    frame.position = this;
    return set_attribute(self, name, value);
}

Completion<void> AttributeTarget::remove(Frame& frame) const
{
    Value self = TRY(object->eval(frame));
    frame.position = this;
    return delete_attribute(self, name);
}

Completion<void> SubscriptTarget::assign(Frame& frame, Value value) const
{
    Value self = TRY(object->eval(frame));
    Value key = TRY(index->eval(frame));
    frame.position = this;
    return set_item(self, key, value);
}

Completion<void> SubscriptTarget::remove(Frame& frame) const
{
    Value self = TRY(object->eval(frame));
    Value key = TRY(index->eval(frame));
    frame.position = this;
    return delete_item(self, key);
}

namespace {

// Takes exactly `count` items, and one more `next` to see that there are no others, as CPython's
// unpack_iterable does.
Completion<std::vector<Value>> unpack_exactly(const Value& value, std::size_t count)
{
    if (type_of(value) == types().tuple && value.as<Tuple>()->size() == count)
        return value.as<Tuple>()->items;
    if (type_of(value) == types().list && value.as<List>()->items.size() == count)
        return value.as<List>()->items;
    Type* type = type_of(value);
    if (!type->slots.iter && !type->slots.get_item)
        return raise(types().TypeError, concat("cannot unpack non-iterable ", type->name, " object"));
    Value iterator = TRY(iter(value));
    std::vector<Value> items;
    while (items.size() < count) {
        Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return raise(types().ValueError, concat("not enough values to unpack (expected ", count, ", got ",
                                                    items.size(), ")"));
        items.push_back(std::move(item));
    }
    Value extra = TRY(next_or_exhausted(iterator));
    if (extra.is_exhausted())
        return items;
    std::string got;
    if (rule(Rule::UnpackErrorSaysHowMany) &&
        (type == types().tuple || type == types().list || type == types().dict)) {
        const std::int64_t size = TRY(length(value));
        got = concat(", got ", size);
    }
    return raise(types().ValueError, concat("too many values to unpack (expected ", count, got, ")"));
}

Completion<std::vector<Value>> unpack_with_star(const Value& value, std::size_t before, std::size_t after)
{
    Type* type = type_of(value);
    if (!type->slots.iter && !type->slots.get_item)
        return raise(types().TypeError, concat("cannot unpack non-iterable ", type->name, " object"));
    Value iterator = TRY(iter(value));
    std::vector<Value> items;
    while (items.size() < before) {
        Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return raise(types().ValueError, concat("not enough values to unpack (expected at least ",
                                                    before + after, ", got ", items.size(), ")"));
        items.push_back(std::move(item));
    }
    std::vector<Value> rest = TRY(collect(iterator));
    if (rest.size() < after)
        return raise(types().ValueError, concat("not enough values to unpack (expected at least ",
                                                before + after, ", got ", before + rest.size(), ")"));
    std::vector<Value> tail(std::make_move_iterator(rest.end() - static_cast<std::ptrdiff_t>(after)),
                            std::make_move_iterator(rest.end()));
    rest.resize(rest.size() - after);
    items.push_back(new_list(std::move(rest)));
    for (Value& item : tail)
        items.push_back(std::move(item));
    return items;
}

} // namespace

// https://docs.python.org/3/reference/simple_stmts.html#assignment-statements (target lists)
Completion<void> SequenceTarget::assign(Frame& frame, Value value) const
{
    frame.position = this;
    const auto star_index = static_cast<std::size_t>(star);
    std::vector<Value> items =
        TRY(star < 0 ? unpack_exactly(value, elements.size())
                     : unpack_with_star(value, star_index, elements.size() - star_index - 1));
    value = Value();
    for (std::size_t i = 0; i < elements.size(); ++i)
        TRY(elements[i]->assign(frame, std::move(items[i])));
    return {};
}

Completion<void> SequenceTarget::remove(Frame& frame) const
{
    for (const TargetNode* element : elements)
        TRY(element->remove(frame));
    return {};
}

} // namespace weft::model
