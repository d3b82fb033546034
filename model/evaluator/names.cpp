// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Names: loading variables from slots, cells, globals and class or module namespaces.
// https://docs.python.org/3/reference/executionmodel.html#resolution-of-names

#include "model/evaluator/expression_nodes.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/name_errors.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

Completion<Value> ConstantNode::eval(Frame&) const
{
    return value;
}

Completion<Value> RefusedNode::eval(Frame&) const
{
    return unsupported(what);
}

// https://docs.python.org/3/reference/executionmodel.html#resolution-of-names (UnboundLocalError)
Completion<Value> LocalNode::eval(Frame& frame) const
{
    const Value& value = frame.slot(local_slot);
    if (value.is_empty()) [[unlikely]] {
        frame.position = this;
        return raise_unbound_local(name);
    }
    return value;
}

Completion<Value> CellNode::eval(Frame& frame) const
{
    const Value& content = frame.slot(slot).as<Cell>()->content;
    if (content.is_empty()) [[unlikely]] {
        frame.position = this;
        return is_free ? raise_unbound_free(name) : raise_unbound_local(name);
    }
    return content;
}

namespace {

bool has_at(const Dict& dict, std::size_t position, const Str* name)
{
    return position < dict.entries().size() &&
           dict.entries()[position].key.bits() == reinterpret_cast<std::uint64_t>(name);
}

} // namespace

// Globals first, then builtins. What was found is remembered by position, and believed while the dict has its
// shape. https://docs.python.org/3/reference/executionmodel.html#builtins-and-restricted-execution
Completion<Value> GlobalNode::eval(Frame& frame) const
{
    Dict* const globals = frame.globals.get();
    if (m_globals == globals && m_globals_shape == globals->shape()) [[likely]] {
        Dict* const builtins = world().builtins.get();
        if (!m_builtins) {
            if (has_at(*globals, m_position, name)) [[likely]]
                return globals->entry_at(m_position).value;
        } else if (m_builtins == builtins && m_builtins_shape == builtins->shape() &&
                   has_at(*builtins, m_position, name)) [[likely]] {
            return builtins->entry_at(m_position).value;
        }
    }
    return search(frame);
}

Completion<Value> GlobalNode::search(Frame& frame) const
{
    Dict* const globals = frame.globals.get();
    Dict* const builtins = world().builtins.get();
    std::int64_t position = globals->position(name);
    const bool is_builtin = position < 0;
    if (is_builtin)
        position = builtins->position(name);
    if (position < 0) {
        m_globals = nullptr;
        frame.position = this;
        return raise_name_not_defined(name);
    }
    m_globals = globals;
    m_globals_shape = globals->shape();
    m_builtins = is_builtin ? builtins : nullptr;
    m_builtins_shape = builtins->shape();
    m_position = static_cast<std::size_t>(position);
    return (is_builtin ? builtins : globals)->entry_at(m_position).value;
}

Completion<Value> NamespaceNode::eval(Frame& frame) const
{
    if (frame.names_mapping) { // a metaclass's __prepare__ gave something else than a dict
        Completion<Value> found = get_item(frame.names_mapping, Value::borrow(name));
        if (!found.raised())
            return found;
        if (world().is_aborting() || !pending_matches(types().KeyError))
            return found;
        Value missing = take_pending();
    } else if (Value* found = frame.names->find(name)) {
        return *found;
    }
    if (free_slot >= 0) {
        const Value& content = frame.slot(free_slot).as<Cell>()->content;
        if (content)
            return content;
        frame.position = this;
        return raise_unbound_free(name);
    }
    if (Value* global = frame.globals->find(name))
        return *global;
    if (Value* builtin = world().builtins->find(name))
        return *builtin;
    frame.position = this;
    return raise_name_not_defined(name);
}

} // namespace weft::model
