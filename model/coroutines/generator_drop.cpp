// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Bodies that end where they are paused, without running: because they could not answer to GeneratorExit, or
// have refused to end because of it.
// https://docs.python.org/3/reference/expressions.html#generator.close

#include "model/coroutines/chain.h"
#include "model/coroutines/generator.h"
#include "model/evaluator/expression_nodes.h"
#include "model/rules/generators.h"
#include "model/rules/language.h"
#include "model/values/deferred_death.h"
#include "model/values/sequence.h"

namespace weft::model {

// Whether the body is paused at a yield outside all try and with statements, and outside all handlers.
bool Generator::is_unprotected() const
{
    if (!rule(Rule::CloseDropsUnprotectedFrame) || state != GeneratorState::Suspended || is_running() ||
        world().is_aborting())
        return false;
    if (m_delegate || handled.exception || m_native_body || m_style == Style::Stepped || !frame)
        return false;
    if (code->code_kind == CodeKind::Comprehension)
        return true;
    if (const auto* yield = dynamic_cast<const YieldNode*>(frame->position))
        return !yield->is_protected;
    const auto* async_yield = dynamic_cast<const AsyncYieldNode*>(frame->position);
    return async_yield && !async_yield->is_protected;
}

// The body ends where it is paused, without running.
void Generator::drop()
{
    Chain::invalidate_all();
    state = GeneratorState::Finished;
    if (m_fiber.suspended())
        drop_suspended_body();
    else if (!rule(Rule::FramesDieFromTheTop))
        frame->drop_variables();
    if (frame)
        frame->back = nullptr; // whoever resumed it last may be gone
    finish();
}

// The generator dies though its body refused to end (it yielded in reaction to GeneratorExit): CPython frees
// the frame without running any more of it. The variables die first, then the stack from its bottom, then the
// exception that the body handles. But the frame lives on with all its stack if the traceback of an exception
// on the stack holds it: one that is pending in a finally block (exec_final keeps it in the frame), or one
// that an outer handler handles.
void Generator::drop_suspended_body()
{
    std::vector<Object*>& waiting = world().dealloc_later;
    const std::size_t before = waiting.size();
    Value handled_last = handled.exception;
    unwind_without_handlers();
    if (!frame)
        return;
    Ref<Frame> kept = frame;
    frame->back = nullptr; // whoever resumed it last may be gone
    if (world().copies_exception_state && !kept->return_value)
        kept->return_value = handled_last; // the frame itself holds it
    Frame::finish(std::move(frame));
    handled_last = Value();
    if (kept->refs > 1) {
        Ref<List> stack = new_list(); // it drops its last item first: the bottom of the stack comes last
        for (std::size_t i = before; i < waiting.size(); ++i) {
            waiting[i]->refs = 1;
            stack->items.push_back(Value::adopt(waiting[i]));
        }
        waiting.resize(before);
        if (kept->return_value)
            stack->items.push_back(std::move(kept->return_value));
        kept->return_value = Value(std::move(stack));
        return;
    }
    kept = nullptr;
    while (waiting.size() > before) {
        Object* next = waiting.back();
        waiting.pop_back();
        next->destroy();
    }
}

// Resumes the body so that its stack is unwound, with no handler and no finally block in between. What dies
// on the way may run code, for example a delegate that is closed: it is put off.
void Generator::unwind_without_handlers()
{
    World& current = world();
    Value saved = std::move(current.pending);
    const Abort before =
        std::exchange(current.abort, current.is_aborting() ? current.abort : Abort::Dropping);
    Frame* const caller = current.frame;
    HandledException* const caller_handled = current.handled;
    const int caller_depth = current.depth;
    current.frame = m_paused_frame;
    current.handled = &handled;
    m_resume_kind = ResumeKind::Throw;
    current.dealloc_depth += k_dealloc_depth_max;
    m_fiber.resume();
    current.dealloc_depth -= k_dealloc_depth_max;
    current.frame = caller;
    current.handled = caller_handled;
    current.depth = caller_depth;
    current.abort = before;
    current.pending = std::move(saved);
    CHECK(m_fiber.finished());
}

} // namespace weft::model
