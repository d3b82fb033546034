// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// try, except, else, finally.
// https://docs.python.org/3/reference/compound_stmts.html#the-try-statement
//
// While a handler or a finally block runs because of an exception, that exception is the handled one
// (sys.exc_info()); it is put back to the one before however the block is left. A generator keeps its own, so
// the state survives its pauses and never leaks to its callers.

#include "model/evaluator/frame.h"
#include "model/evaluator/handling.h"
#include "model/evaluator/statement_nodes.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// https://docs.python.org/3/reference/compound_stmts.html#except-clause
Completion<bool> handler_matches(Frame& frame, const TryStatement::Handler& handler, const Value& exception)
{
    if (!handler.type)
        return true;
    Value wanted = TRY(handler.type->eval(frame));
    frame.position = handler.type;
    return exception_matches(exception, wanted);
}

// `except E as name`: the name is bound for the handler only.
Flow run_handler(Frame& frame, const TryStatement::Handler& handler, HandledScope& scope)
{
    if (!handler.name) {
        const Flow flow = handler.body.exec(frame);
        scope.leave();
        return flow;
    }
    if (handler.name->assign(frame, scope.exception()).raised())
        return frame.raised();
    const Flow flow = handler.body.exec(frame);
    // A raise forgets the name before the exception stops being handled, every other exit after.
    if (flow != Flow::Raised)
        scope.leave();
    PendingSaver saver;
    if (!world().is_aborting() && !handler.name->assign(frame, Value::none()).raised())
        static_cast<void>(handler.name->remove(frame).raised());
    return flow;
}

} // namespace

Flow TryStatement::exec_handlers(Frame& frame) const
{
    if (world().is_aborting())
        return Flow::Raised;
    HandledScope scope(take_pending());
    for (const Handler& handler : handlers) {
        Completion<bool> outcome = handler_matches(frame, handler, scope.exception());
        if (outcome.raised())
            return frame.raised();
        if (outcome.release())
            return run_handler(frame, handler, scope);
    }
    // No handler wants it: it goes on as it is.
    Value exception = scope.exception();
    scope.leave();
    reraise(std::move(exception));
    return Flow::Raised;
}

Flow TryStatement::exec_protected(Frame& frame) const
{
    Flow flow = body.exec(frame);
    if (flow == Flow::Raised && !handlers.empty())
        return exec_handlers(frame);
    if (flow == Flow::Next)
        return or_else.exec(frame);
    return flow;
}

// https://docs.python.org/3/reference/compound_stmts.html#finally-clause
// What leaves the finally block by itself replaces what was on its way.
Flow TryStatement::exec_final(Frame& frame, Flow flow) const
{
    if (world().is_aborting())
        return Flow::Raised;
    if (flow == Flow::Raised) {
        HandledScope scope(take_pending());
        const Flow final_flow = final_body.exec(frame);
        if (world().abort == Abort::Dropping && frame.return_value.is_empty())
            frame.return_value = scope.exception(); // it lies on CPython's stack: see drop_suspended_body
        if (final_flow != Flow::Next)
            return final_flow;
        Value exception = scope.exception();
        scope.leave();
        reraise(std::move(exception));
        return Flow::Raised;
    }
    Value result = flow == Flow::Return ? std::move(frame.return_value) : Value();
    const Flow final_flow = final_body.exec(frame);
    if (final_flow != Flow::Next)
        return final_flow;
    if (flow == Flow::Return)
        frame.return_value = std::move(result);
    return flow;
}

Flow TryStatement::exec(Frame& frame) const
{
    const Flow flow = exec_protected(frame);
    return has_finally ? exec_final(frame, flow) : flow;
}

} // namespace weft::model
