// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// try, except, else, finally.
// https://docs.python.org/3/reference/compound_stmts.html#the-try-statement
//
// While a handler or a finally block runs because of an exception, that exception is the handled one
// (sys.exc_info()); it is put back to the one before however the block is left. A generator keeps its own, so
// the state survives its pauses and never leaks to its callers.

#include "model/choices.h"
#include "model/evaluator/block.h"
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

// Where a try statement was left by a pause: the number of a handler, or one of these parts. The parts from
// k_in_final on say with which flow the finally part was entered.
constexpr std::int64_t k_in_body = -1;
constexpr std::int64_t k_in_else = -2;
constexpr std::int64_t k_in_final = -16;

// A fault left a finally block before its end.
void note_cut(const Frame& frame)
{
    RunChoices* const choices = run_choices();
    if (!choices || !choices->strikes() || world().is_aborting() || !frame.code->file ||
        !frame.code->file->is_program)
        return;
    const Value& cut_by = world().pending;
    if (is_instance_of(cut_by, types().GeneratorExit) || type_of(cut_by)->name == "CancelledError" ||
        type_of(cut_by)->name.ends_with(".CancelledError"))
        choices->cut.push_back(
            concat("by ", type_of(cut_by)->name, "@", frame.code->file->name, ":", frame.line()));
}

} // namespace

Flow TryStatement::pause_in(Frame& frame, std::int64_t part, Value kept) const
{
    frame.slot(part_slot) = Value::small(part);
    frame.slot(kept_slot) = std::move(kept);
    return Flow::Paused;
}

// `except E as name`: the name is bound for the handler only.
Flow TryStatement::leave_handler(Frame& frame, std::size_t index, HandledScope& scope, Flow flow) const
{
    if (flow == Flow::Paused) {
        // Unlike in a finally block the exception is not on CPython's stack; before 3.7 the frame holds it.
        if (world().copies_exception_state)
            frame.slot(exception_slot) = scope.exception();
        return pause_in(frame, static_cast<std::int64_t>(index), scope.pause());
    }
    const Handler& handler = handlers[index];
    // A raise forgets the name before the exception stops being handled, every other exit after.
    if (flow != Flow::Raised || !handler.name)
        scope.leave();
    if (!handler.name)
        return flow;
    PendingSaver saver;
    if (!world().is_aborting() && !handler.name->assign(frame, Value::none()).raised())
        static_cast<void>(handler.name->remove(frame).raised());
    return flow;
}

Flow TryStatement::exec_handlers(Frame& frame) const
{
    if (world().is_aborting())
        return Flow::Raised;
    HandledScope scope(take_pending());
    for (std::size_t i = 0; i < handlers.size(); ++i) {
        const Handler& handler = handlers[i];
        Completion<bool> outcome = handler_matches(frame, handler, scope.exception());
        if (outcome.raised())
            return frame.raised();
        if (!outcome.release())
            continue;
        if (handler.name && handler.name->assign(frame, scope.exception()).raised())
            return frame.raised();
        return leave_handler(frame, i, scope, handler.body.exec(frame));
    }
    // No handler wants it: it goes on as it is.
    scope.leave_raising();
    return Flow::Raised;
}

// The body has been left with `flow`: the handlers or the else part come next.
Flow TryStatement::exec_protected(Frame& frame, Flow flow) const
{
    if (flow == Flow::Raised && !handlers.empty())
        return exec_handlers(frame);
    if (flow == Flow::Paused)
        return pause_in(frame, k_in_body);
    if (flow != Flow::Next)
        return flow;
    const Flow else_flow = or_else.exec(frame);
    return else_flow == Flow::Paused ? pause_in(frame, k_in_else) : else_flow;
}

// https://docs.python.org/3/reference/compound_stmts.html#finally-clause
// What leaves the finally block by itself replaces what was on its way.
Flow TryStatement::exec_final(Frame& frame, Flow flow) const
{
    if (!has_finally || flow == Flow::Paused)
        return flow;
    if (world().is_aborting())
        return Flow::Raised;
    if (flow == Flow::Raised) {
        HandledScope scope(take_pending());
        // Before 3.7 a throw() may replace what the body handles while the block is paused.
        const Value raised = world().copies_exception_state ? scope.exception() : Value();
        return leave_final_after_raise(frame, scope, raised, final_body.exec(frame));
    }
    Value result = flow == Flow::Return ? std::move(frame.return_value) : Value();
    const Flow final_flow = final_body.exec(frame);
    return leave_final(frame, flow, std::move(result), final_flow);
}

// `raised` is the exception that the block was entered with, if it may be another one than the handled.
Flow TryStatement::leave_final_after_raise(Frame& frame, HandledScope& scope, const Value& raised,
                                           Flow flow) const
{
    if (flow == Flow::Paused) {
        // The paused frame holds the exception, as CPython's stack does: if it is in the traceback, it lives
        // on with all that it holds when the generator dies. In a handler CPython's stack has let go of it.
        frame.slot(exception_slot) = raised ? raised : scope.exception();
        return pause_in(frame, k_in_final + static_cast<std::int64_t>(Flow::Raised), scope.pause());
    }
    if (world().abort == Abort::Dropping && frame.return_value.is_empty())
        frame.return_value = scope.exception(); // it lies on CPython's stack: see drop_suspended_body
    if (flow == Flow::Raised)
        note_cut(frame);
    if (flow != Flow::Next)
        return flow;
    if (raised && raised.bits() != scope.exception().bits()) {
        scope.leave();
        reraise(raised);
        return Flow::Raised;
    }
    scope.leave_raising();
    return Flow::Raised;
}

Flow TryStatement::leave_final(Frame& frame, Flow on_its_way, Value result, Flow flow) const
{
    if (flow == Flow::Paused)
        return pause_in(frame, k_in_final + static_cast<std::int64_t>(on_its_way), std::move(result));
    if (flow == Flow::Raised)
        note_cut(frame);
    if (flow != Flow::Next)
        return flow;
    if (on_its_way == Flow::Return)
        frame.return_value = std::move(result);
    return on_its_way;
}

Flow TryStatement::resume_final(Frame& frame, Flow on_its_way) const
{
    Value kept = std::move(frame.slot(kept_slot));
    Value raised = std::move(frame.slot(exception_slot));
    if (!world().copies_exception_state)
        raised = Value();
    if (on_its_way == Flow::Raised) {
        HandledScope scope(HandledScope::Resumed{}, std::move(kept));
        return leave_final_after_raise(frame, scope, raised, final_body.resume(frame));
    }
    const Flow final_flow = final_body.resume(frame);
    return leave_final(frame, on_its_way, std::move(kept), final_flow);
}

Flow TryStatement::exec(Frame& frame) const
{
    return exec_final(frame, exec_protected(frame, run_block(body, frame)));
}

Flow TryStatement::resume(Frame& frame) const
{
    const std::int64_t part = frame.slot(part_slot).small_value();
    if (part == k_in_body)
        return exec_final(frame, exec_protected(frame, resume_block(body, frame)));
    if (part == k_in_else) {
        const Flow flow = or_else.resume(frame);
        return exec_final(frame, flow == Flow::Paused ? pause_in(frame, part) : flow);
    }
    if (part < k_in_else)
        return resume_final(frame, static_cast<Flow>(part - k_in_final));
    const auto index = static_cast<std::size_t>(part);
    Flow flow = Flow::Next;
    {
        HandledScope scope(HandledScope::Resumed{}, std::move(frame.slot(kept_slot)));
        if (world().copies_exception_state)
            frame.slot(exception_slot) = Value();
        flow = leave_handler(frame, index, scope, handlers[index].body.resume(frame));
    }
    return exec_final(frame, flow);
}

} // namespace weft::model
