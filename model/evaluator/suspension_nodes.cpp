// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The expressions at which a body pauses.
// https://docs.python.org/3/reference/expressions.html#yield-expressions

#include "model/coroutines/async_generator.h"
#include "model/coroutines/coroutine.h"
#include "model/evaluator/expression_nodes.h"
#include "model/evaluator/frame.h"

namespace weft::model {

Completion<Value> YieldNode::eval(Frame& frame) const
{
    Value item = Value::none();
    if (value)
        item = TRY(value->eval(frame));
    frame.position = this;
    return frame.generator->yield_(std::move(item));
}

// PEP 525: https://peps.python.org/pep-0525/#asynchronous-generators
Completion<Value> AsyncYieldNode::eval(Frame& frame) const
{
    Value item = Value::none();
    if (value)
        item = TRY(value->eval(frame));
    frame.position = this;
    return static_cast<AsyncGenerator*>(frame.generator)->yield_item(std::move(item));
}

// https://docs.python.org/3/reference/expressions.html#await-expression
Completion<Value> AwaitNode::eval(Frame& frame) const
{
    Value operand = TRY(awaitable->eval(frame));
    frame.position = this;
    Value iterator = TRY(awaited_iterator(operand, AwaitPlace::Expression));
    operand = Value();
    return frame.generator->delegate_to(std::move(iterator));
}

Completion<Value> YieldFromNode::eval(Frame& frame) const
{
    Value delegate = TRY(iterable->eval(frame));
    frame.position = this;
    return frame.generator->yield_from(std::move(delegate));
}

} // namespace weft::model
