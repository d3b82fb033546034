// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Calls: evaluating the callee and its arguments, and the short ways to the commonest callees.
// https://docs.python.org/3/reference/expressions.html#calls

#include <algorithm>
#include <iterator>
#include <new>
#include <type_traits>

#include "model/evaluator/block.h"
#include "model/evaluator/call_errors.h"
#include "model/evaluator/expression_nodes.h"
#include "model/evaluator/function.h"
#include "model/evaluator/hoisted_nodes.h"
#include "model/evaluator/method_lookup.h"
#include "model/evaluator/shortcut.h"
#include "model/rules/language.h"
#include "model/values/dict.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// Argument values that are too many for an array of the few that most calls have.
class ArgumentArray {
public:
    explicit ArgumentArray(std::size_t count) : m_values(count) {}
    Value& operator[](std::size_t index) { return m_values[index]; }
    Value* data() { return m_values.data(); }
    std::size_t capacity() const { return m_values.size(); }

private:
    std::vector<Value> m_values;
};

// Room for Capacity values, of which the first `count` exist. The last dies first.
template <std::size_t Capacity>
class FewArguments {
public:
    explicit FewArguments(std::size_t count) : m_count(count)
    {
        for (std::size_t i = 0; i < count; ++i)
            new (data() + i) Value();
    }
    ~FewArguments()
    {
        for (std::size_t i = m_count; i-- > 0;)
            data()[i].~Value();
    }
    FewArguments(const FewArguments&) = delete;
    FewArguments& operator=(const FewArguments&) = delete;
    Value& operator[](std::size_t index) { return data()[index]; }
    Value* data() { return reinterpret_cast<Value*>(m_room); }
    std::size_t capacity() const { return Capacity; }

private:
    const std::size_t m_count;
    alignas(Value) std::byte m_room[Capacity * sizeof(Value)];
};

// Empty values for the parameters that were left out; there is room for them behind the `count` values.
void leave_out(Value* values, std::size_t count, std::size_t wanted)
{
    for (; count < wanted; ++count)
        new (values + count) Value();
}

constexpr std::size_t k_few = 4;
constexpr std::size_t k_several = 8;

ArgumentOwnership argument_ownership()
{
    return world().callee_owns_arguments ? ArgumentOwnership::Given : ArgumentOwnership::Shared;
}

const Type* type_of_any(const Value& value)
{
    return value.is_object() ? value.object()->type() : type_of(value);
}

// Whether the values, with empty ones after them for what was left out, are the parameters just as they
// stand.
bool fits(const Signature& signature, std::size_t count, std::size_t capacity)
{
    const std::size_t wanted = signature.positional;
    return count <= wanted && wanted <= capacity && signature.slot_count() == wanted &&
           (count == wanted || signature.parameters[count].optional);
}

// OPTIMIZATION: a builtin function or a method whose arguments need no binding is called directly. Behind the
// `count` values is room up to `capacity`.
Completion<Value> call_native_positional(const Value& callee, Value* values, std::size_t count,
                                         std::size_t capacity)
{
    const NativeFunction& native = *callee.as<NativeFunction>();
    const Signature* signature = native.signature;
    const CallArgs args{values, count, nullptr, 0};
    if (native.self.is_empty() && !native.is_static) {
        const std::size_t own = native.owner ? 1 : 0; // self is no parameter of the signature
        const bool has_self = own == 0 || (count > 0 && type_of_any(values[0]) == native.owner);
        if (has_self && !signature)
            return native.function(args);
        if (has_self && fits(*signature, count - own, capacity - own)) {
            leave_out(values, count, signature->positional + own);
            return native.function({values, signature->positional + own, nullptr, 0});
        }
    } else if (signature && !native.self.is_empty() && native.self.kind() != Kind::Module &&
               fits(*signature, count, k_few - 1)) {
        FewArguments<k_few> with_self(count + 1);
        with_self[0] = native.self;
        for (std::size_t i = 0; i < count; ++i)
            with_self[i + 1] = std::move(values[i]);
        leave_out(with_self.data(), count + 1, signature->positional + 1);
        return native.function({with_self.data(), signature->positional + 1, nullptr, 0});
    }
    return call(callee, args);
}

Completion<Value> call_positional(const Value& callee, Value* values, std::size_t count, std::size_t capacity)
{
    const CallArgs args{values, count, nullptr, 0};
    if (callee.is_object()) [[likely]] {
        const Kind kind = callee.object()->kind;
        if (kind == Kind::Function)
            return call_function(callee.as<Function>(), args, argument_ownership());
        if (kind == Kind::NativeFunction)
            return call_native_positional(callee, values, count, capacity);
    }
    return call(callee, args);
}

// The same for the callee of an `await`, which may settle the matter at once: then `is_outcome` is set.
// Null: the call is not awaited.
Completion<Value> call_awaited(const Value& callee, Value* values, std::size_t count, std::size_t capacity,
                               bool* is_outcome)
{
    if (is_outcome) {
        if (Value answer = TRY(take_awaited_shortcut(callee, values, count))) {
            *is_outcome = true;
            return answer;
        }
    }
    return call_positional(callee, values, count, capacity);
}

template <typename Arguments>
Completion<Value> eval_call(Frame& frame, const CallNode& node)
{
    Value callee = TRY(evaluate(node.function, frame));
    const std::size_t count = node.arguments.size();
    Arguments values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = TRY(evaluate(node.arguments[i], frame));
    frame.position = &node;
    return call_positional(callee, values.data(), count, values.capacity());
}

// The method of `self`; `unbound` where it must be given self in front.
Completion<Value> method_of(const Value& self, const MethodCallNode& node, std::size_t capacity,
                            bool& unbound)
{
    const Type* type = type_of_any(self);
    if (node.known_type == type) [[likely]] {
        unbound = true;
        return *node.known_method;
    }
    Value method = TRY(node.cache.get_method(self, node.name, unbound));
    if (unbound && !type->is_heap && method.kind() == Kind::NativeFunction &&
        !(self.is_object() && self.object()->dict_slot())) {
        node.known_type = type;
        node.known_method = type->lookup(node.name);
        const NativeFunction& native = *method.as<NativeFunction>();
        const Signature* signature = native.signature;
        const bool is_direct = signature && native.owner == type && native.self.is_empty() &&
                               !native.is_static && fits(*signature, node.arguments.size(), capacity - 1);
        node.known_function = is_direct ? native.function : nullptr;
        node.known_slots = is_direct ? signature->positional + 1 : 0;
    }
    return method;
}

template <typename Arguments>
Completion<Value> eval_method_call(Frame& frame, const MethodCallNode& node, bool* is_outcome)
{
    const std::size_t count = node.arguments.size();
    Arguments values(count + 1);
    values[0] = TRY(evaluate(node.object, frame));
    frame.position = node.attribute;
    if (node.known_function && node.known_type == type_of_any(values[0])) [[likely]] {
        for (std::size_t i = 0; i < count; ++i)
            values[i + 1] = TRY(evaluate(node.arguments[i], frame));
        frame.position = &node;
        leave_out(values.data(), count + 1, node.known_slots);
        return node.known_function({values.data(), node.known_slots, nullptr, 0});
    }
    // 1. A function found on the class, with nothing in the instance before it, is called with self in front.
    bool unbound = false;
    Value callee = TRY(method_of(values[0], node, values.capacity(), unbound));
    // 2. Then the arguments are evaluated.
    for (std::size_t i = 0; i < count; ++i)
        values[i + 1] = TRY(evaluate(node.arguments[i], frame));
    frame.position = &node;
    if (unbound)
        return call_awaited(callee, values.data(), count + 1, values.capacity(), is_outcome);
    values[0] = Value();
    return call_awaited(callee, values.data() + 1, count, values.capacity() - 1, is_outcome);
}

template <typename Arguments>
Completion<Value> eval_kept_method_call(Frame& frame, const KeptMethodCallNode& node, bool* is_outcome)
{
    const std::size_t count = node.arguments.size();
    Arguments values(count + 1);
    const Value callee = std::move(frame.slot(node.callee_slot));
    values[0] = std::move(frame.slot(node.self_slot));
    for (std::size_t i = 0; i < count; ++i)
        values[i + 1] = TRY(evaluate(node.arguments[i], frame));
    frame.position = &node;
    if (values[0])
        return call_awaited(callee, values.data(), count + 1, values.capacity(), is_outcome);
    return call_awaited(callee, values.data() + 1, count, values.capacity() - 1, is_outcome);
}

template <typename Node>
Completion<Value> eval_any_method_call(Frame& frame, const Node& node, bool* is_outcome)
{
    const std::size_t count = node.arguments.size() + 1;
    if constexpr (std::is_same_v<Node, MethodCallNode>)
        return count <= k_few       ? eval_method_call<FewArguments<k_few>>(frame, node, is_outcome)
               : count <= k_several ? eval_method_call<FewArguments<k_several>>(frame, node, is_outcome)
                                    : eval_method_call<ArgumentArray>(frame, node, is_outcome);
    else
        return count <= k_few       ? eval_kept_method_call<FewArguments<k_few>>(frame, node, is_outcome)
               : count <= k_several ? eval_kept_method_call<FewArguments<k_several>>(frame, node, is_outcome)
                                    : eval_kept_method_call<ArgumentArray>(frame, node, is_outcome);
}

} // namespace

Completion<Value> CallNode::eval(Frame& frame) const
{
    const std::size_t count = arguments.size();
    return count < k_few       ? eval_call<FewArguments<k_few>>(frame, *this)
           : count < k_several ? eval_call<FewArguments<k_several>>(frame, *this)
                               : eval_call<ArgumentArray>(frame, *this);
}

// https://docs.python.org/3/reference/datamodel.html#instance-methods
Completion<Value> MethodCallNode::eval(Frame& frame) const
{
    return eval_any_method_call(frame, *this, nullptr);
}

// https://docs.python.org/3/reference/expressions.html#await-expression
Completion<Value> MethodCallNode::eval_awaited(Frame& frame, bool& is_outcome) const
{
    return eval_any_method_call(frame, *this, &is_outcome);
}

// https://docs.python.org/3/reference/datamodel.html#instance-methods
Completion<Value> KeptMethodCallNode::eval(Frame& frame) const
{
    return eval_any_method_call(frame, *this, nullptr);
}

// https://docs.python.org/3/reference/expressions.html#await-expression
Completion<Value> KeptMethodCallNode::eval_awaited(Frame& frame, bool& is_outcome) const
{
    return eval_any_method_call(frame, *this, &is_outcome);
}

// PEP 3135, super() without arguments: the class from the `__class__` cell, the object from the first
// parameter. https://docs.python.org/3/library/functions.html#super
Completion<Value> ZeroSuperNode::eval(Frame& frame) const
{
    Value callee = TRY(function->eval(frame));
    frame.position = this;
    if (!callee.is(Value::borrow(types().super)))
        return call(callee);
    if (self_slot < 0)
        return raise(types().RuntimeError, "super(): no arguments");
    if (class_slot < 0)
        return raise(types().RuntimeError, "super(): __class__ cell not found");
    const Value& class_cell = frame.slot(class_slot);
    if (class_cell.as<Cell>()->content.is_empty())
        return raise(types().RuntimeError, "super(): empty __class__ cell");
    Value self = self_in_cell ? frame.slot(self_slot).as<Cell>()->content : frame.slot(self_slot);
    if (self.is_empty())
        return raise(types().RuntimeError, "super(): arg[0] deleted");
    return call(callee, class_cell.as<Cell>()->content, std::move(self));
}

} // namespace weft::model
