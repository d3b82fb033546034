// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The expressions at which a body pauses.
// https://docs.python.org/3/reference/expressions.html#yield-expressions

#include "model/coroutines/generator.h"
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

Completion<Value> YieldFromNode::eval(Frame& frame) const
{
    Value delegate = TRY(iterable->eval(frame));
    frame.position = this;
    return frame.generator->yield_from(std::move(delegate));
}

} // namespace weft::model
