// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The iterations of the event loop: docs/schedule.md, "Turns of the event loop".
// https://docs.python.org/3/library/asyncio-eventloop.html#running-and-stopping-the-loop
//
// One iteration waits for timers (loop_timers.cpp) and runs what is ready at that moment; where a schedule
// decides what is next, loop_choices.cpp asks it.

#include <algorithm>

#include "model/asyncio/loop.h"
#include "model/asyncio/loop_events.h"
#include "model/asyncio/loop_methods.h"
#include "model/asyncio/state.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/canary.h"
#include "model/choices.h"
#include "model/evaluator/handling.h"
#include "model/library/contextvars.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

constexpr int k_debug_stack_depth = 10;

// The loop is the running one while this lives, with its hooks for async generators.
class RunningScope {
public:
    RunningScope(EventLoop& loop, bool& flag)
        : m_flag(flag), m_origin_depth(world().coroutine_origin_depth), m_hooks(loop)
    {
        m_flag = true;
        // In debug mode coroutines remember where they were made.
        if (loop.is_debug)
            world().coroutine_origin_depth = k_debug_stack_depth;
        asyncio_state().here().running_loop = Value::borrow(&loop);
    }
    ~RunningScope()
    {
        m_flag = false;
        world().coroutine_origin_depth = m_origin_depth;
        asyncio_state().here().running_loop = Value();
    }
    RunningScope(const RunningScope&) = delete;
    RunningScope& operator=(const RunningScope&) = delete;

private:
    bool& m_flag;
    const int m_origin_depth;
    AsyncGeneratorHooks m_hooks;
};

} // namespace

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.run_forever
Completion<void> EventLoop::run_forever()
{
    TRY(check_closed());
    TRY(check_running());
    TRY(refuse_foreign_turns());
    const Ref<EventLoop> alive = Ref<EventLoop>::borrow(this);
    m_thread = threads_exist() ? current_thread() : 0;
    Completion<void> outcome;
    {
        const RunningScope running(*this, m_is_running);
        do
            outcome = run_once();
        while (!outcome.raised() && !is_stopping);
        is_stopping = false;
    }
    return outcome;
}

// CPython's BaseEventLoop._run_once.
Completion<void> EventLoop::run_once()
{
    if (--world().steps_left < 0) [[unlikely]]
        TRY(refill_steps());
    sweep_cancelled_timers();
    TRY(wait_for_timers());
    // What is ready now is this iteration's batch; what an exception left over from the last one comes first.
    if (m_batch_next != m_batch.size()) {
        m_ready.insert(m_ready.begin(),
                       std::make_move_iterator(m_batch.begin()) + static_cast<std::ptrdiff_t>(m_batch_next),
                       std::make_move_iterator(m_batch.end()));
    }
    m_batch.clear();
    m_batch_next = 0;
    std::swap(m_batch, m_ready);
    return run_batch();
}

Completion<void> EventLoop::run_batch()
{
    Ready entry;
    RunChoices* const choices = run_choices();
    while (m_batch_next < m_batch.size()) {
        if (WEFT_CANARY(TurnsDoNotEnd)) {
            m_batch.insert(m_batch.end(), std::make_move_iterator(m_ready.begin()),
                           std::make_move_iterator(m_ready.end()));
            m_ready.clear();
        }
        if (choices && choices->reorders()) [[unlikely]]
            TRY(choose_next(*choices));
        // What ran before dies only now: CPython's loop holds its handle until it takes the next one.
        entry = std::move(m_batch[m_batch_next++]);
        if (choices && choices->strikes()) [[unlikely]]
            TRY(strike_start(entry, *choices));
        if (choices && choices->wants_steps()) [[unlikely]]
            TRY(run_chosen(entry, *choices));
        else
            TRY(run_told(entry));
        if (choices && choices->strikes()) [[unlikely]]
            TRY(strike(entry, *choices));
        if (world().is_aborting()) [[unlikely]]
            return Raised{};
    }
    return {};
}

// Told in a trace of level `loop`, if that is recorded.
Completion<void> EventLoop::run_told(Ready& entry)
{
    Recording* const shown = loop_recording();
    return shown ? run_shown(*shown, entry) : run_entry(entry);
}

Completion<void> EventLoop::run_shown(Recording& shown, Ready& entry)
{
    Task* task = nullptr;
    std::uint32_t number = entry.shown_as;
    if (entry.what == Ready::What::Step || entry.what == Ready::What::Wakeup) {
        task = static_cast<Task*>(entry.subject.object());
    } else if (entry.what == Ready::What::Handle) {
        Handle& handle = *static_cast<Handle*>(entry.subject.object());
        task = handle.is_cancelled ? nullptr : task_of_step(handle.callback);
        number = std::exchange(handle.shown_as, 0); // 0 if it was cancelled
    } else {
        task = task_of_step(entry.subject);
    }
    const Value alive = Value::borrow(task);
    if (task)
        show_step(shown, *task);
    else if (number != 0)
        shown.add_of_loop(traces::EventKind::HandleRan, number);
    Completion<void> outcome = run_entry(entry);
    if (task && !world().is_aborting())
        show_end(shown, *task);
    return outcome;
}

Completion<void> EventLoop::run_entry(Ready& entry)
{
    Completion<void> outcome;
    switch (entry.what) {
    case Ready::What::Step:
        outcome = static_cast<Task*>(entry.subject.object())->step(std::move(entry.argument));
        break;
    case Ready::What::Wakeup:
        outcome = static_cast<Task*>(entry.subject.object())->wake_up(entry.argument);
        break;
    case Ready::What::Callback:
        outcome = run_callback(entry);
        break;
    default: {
        Handle& handle = *static_cast<Handle*>(entry.subject.object());
        const bool skips = handle.is_cancelled && !WEFT_CANARY(CancelledHandleRuns);
        return skips ? Completion<void>() : run_handle(handle);
    }
    }
    return outcome.raised() ? report_failure(entry) : outcome;
}

// In debug mode a slow callback is reported. https://docs.python.org/3/library/asyncio-dev.html#debug-mode
Completion<void> EventLoop::run_handle(Handle& handle)
{
    return handle.run();
}

Completion<void> EventLoop::run_callback(Ready& entry)
{
    TRY(enter_check(entry.context));
    const ContextScope scope(entry.context);
    Value argument = entry.argument;
    Value ignored = TRY(call(entry.subject, std::move(argument)));
    return {};
}

// What leaves a callback is told to the exception handler; what asks for the end of the program leaves the
// loop. https://docs.python.org/3/library/asyncio-eventloop.html#error-handling-api
Completion<void> EventLoop::report_failure(const Ready& entry)
{
    if (world().is_aborting() || pending_matches(types().SystemExit) ||
        pending_matches(types().KeyboardInterrupt))
        return Raised{};
    const Value exception = take_pending();
    const HandledScope handled(exception);
    const Ref<Handle> handle = handle_of(entry);
    const std::string shown = TRY(callback_text(handle->callback, handle->args, is_debug));
    Ref<Dict> details = new_dict();
    details->set(intern("message"), new_str(concat("Exception in callback ", shown)));
    details->set(intern("exception"), exception);
    details->set(intern("handle"), Value(handle));
    return tell(details);
}

} // namespace weft::model
