// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Assignment targets.
// https://docs.python.org/3/reference/simple_stmts.html#assignment-statements

#include "model/evaluator/block.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/name_errors.h"
#include "model/evaluator/statement_nodes.h"
#include "model/evaluator/unpacking.h"
#include "model/rules/language.h"
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
    Value self = TRY(evaluate(object, frame));
    frame.position = this;
    return cache.set(self, name, value);
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
    const Completion<void> outcome = set_item(self, key, value);
    if (!rule(Rule::OperandsDieFromTheTop)) {
        value = Value();
        self = Value();
    }
    return outcome;
}

Completion<void> SubscriptTarget::remove(Frame& frame) const
{
    Value self = TRY(object->eval(frame));
    Value key = TRY(index->eval(frame));
    frame.position = this;
    const Completion<void> outcome = delete_item(self, key);
    if (!rule(Rule::OperandsDieFromTheTop))
        self = Value();
    return outcome;
}

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
