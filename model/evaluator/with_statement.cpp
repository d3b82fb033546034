// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The with statement, one item of it.
// https://docs.python.org/3/reference/compound_stmts.html#the-with-statement

#include "model/evaluator/frame.h"
#include "model/evaluator/handling.h"
#include "model/evaluator/statement_nodes.h"
#include "model/evaluator/with_protocol.h"
#include "model/rules/language.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// Since 3.11 a missing method is a TypeError, before it was an AttributeError with the method's name.
Raised raise_no_context_manager(const Value& manager, Str* method, bool only_exit)
{
    if (!rule(Rule::WithProtocolTypeError))
        return raise(types().AttributeError, method->text);
    return raise(types().TypeError,
                 concat("'", type_of(manager)->name, "' object does not support the context manager protocol",
                        only_exit ? " (missed __exit__ method)" : ""));
}

} // namespace

// Step 1 to 3 of the documented expansion: the manager, its two methods (looked up on the type), and
// __enter__().
Completion<ContextEntry> enter_context(const Value& manager)
{
    ContextEntry entry;
    Value enter = TRY(lookup_special(manager, names().dunder_enter));
    if (!enter)
        return raise_no_context_manager(manager, names().dunder_enter, false);
    entry.exit = TRY(lookup_special(manager, names().dunder_exit));
    if (!entry.exit)
        return raise_no_context_manager(manager, names().dunder_exit, true);
    entry.value = TRY(call(enter));
    return entry;
}

// The exceptional exit: __exit__ gets the exception; a true answer swallows it.
Completion<bool> exit_with_exception(const Value& exit, const Value& exception)
{
    Exception* object = exception.as<Exception>();
    Value traceback = object->traceback ? Value::borrow(object->traceback.get()) : Value::none();
    Value answer = TRY(call(exit, Value::borrow(object->type()), exception, std::move(traceback)));
    return truth(answer);
}

Flow WithStatement::exec(Frame& frame) const
{
    // 1. Enter.
    {
        Completion<Value> outcome = context->eval(frame);
        if (outcome.raised())
            return frame.raised();
        Value manager = outcome.release();
        frame.position = context;
        Completion<ContextEntry> entered = enter_context(manager);
        if (entered.raised())
            return frame.raised();
        ContextEntry entry = entered.release();
        frame.slot(exit_slot) = std::move(entry.exit);
        if (target && target->assign(frame, std::move(entry.value)).raised())
            return leave(frame, frame.raised());
    }
    // 2. The body, and the way out.
    return leave(frame, body.exec(frame));
}

Flow WithStatement::resume(Frame& frame) const
{
    return leave(frame, body.resume(frame));
}

Flow WithStatement::leave(Frame& frame, Flow flow) const
{
    if (flow == Flow::Paused)
        return flow;
    if (world().is_aborting()) {
        frame.slot(exit_slot) = Value();
        return Flow::Raised;
    }
    if (flow == Flow::Raised) {
        HandledScope scope(take_pending());
        frame.position = context;
        Completion<bool> outcome = exit_with_exception(frame.slot(exit_slot), scope.exception());
        if (outcome.raised()) {
            const Flow raised = frame.raised();
            frame.slot(exit_slot) = Value();
            return raised;
        }
        frame.slot(exit_slot) = Value();
        if (outcome.release()) {
            scope.leave();
            return Flow::Next;
        }
        scope.leave_raising();
        return Flow::Raised;
    }
    Value result = flow == Flow::Return ? std::move(frame.return_value) : Value();
    Value exit = std::move(frame.slot(exit_slot));
    frame.position = context;
    Completion<Value> outcome = call(exit, Value::none(), Value::none(), Value::none());
    if (outcome.raised())
        return frame.raised();
    Value ignored = outcome.release();
    if (flow == Flow::Return)
        frame.return_value = std::move(result);
    return flow;
}

} // namespace weft::model
