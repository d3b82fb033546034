// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How the event loop waits: its timers, the virtual clock that jumps to them, other threads, a selector of
// the program's own. https://docs.python.org/3/library/asyncio-eventloop.html#scheduling-delayed-callbacks

#include <algorithm>
#include <cmath>

#include "model/asyncio/deadlock.h"
#include "model/asyncio/loop.h"
#include "model/choices.h"
#include "model/library/simulated_threads.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

constexpr double k_nanoseconds = 1e9;
constexpr std::int64_t k_clock_start = 1'000; // seconds, where time.monotonic() starts too
// With at most so many timers, cancelled ones only leave when they come to the top.
constexpr std::size_t k_sweep_above = 100;

} // namespace

double clock_seconds()
{
    return static_cast<double>(k_clock_start * 1'000'000'000 + world().clock_ns) / k_nanoseconds;
}

void EventLoop::sweep_cancelled_timers()
{
    std::vector<Ref<TimerHandle>> gone;
    if (m_timers.size() > k_sweep_above && m_cancelled_timers * 2 > m_timers.size()) {
        m_timers.filter([&](const Timer& timer) {
            if (timer.handle->is_cancelled) {
                timer.handle->is_scheduled = false;
                gone.push_back(timer.handle);
            }
            return !timer.handle->is_cancelled;
        });
        m_cancelled_timers = 0;
        return;
    }
    while (!m_timers.empty() && m_timers.top().handle->is_cancelled) {
        --m_cancelled_timers;
        const Timer timer = m_timers.pop();
        timer.handle->is_scheduled = false;
    }
}

// Moves the clock where nothing is ready, and makes ready what is due.
Completion<void> EventLoop::wait_for_timers()
{
    const bool must_wait = m_ready.empty() && m_batch_next == m_batch.size() && !is_stopping;
    double jumped_to = -INFINITY;
    if (overrides("_selector")) {
        // A loop of the program may bring its own selector, which is its way to wait.
        Value selector = TRY(find_attribute(Value::borrow(this), intern("_selector")));
        if (selector && !selector.is_none()) {
            TRY(ask_selector(selector));
            return collect_due(jumped_to);
        }
    }
    if (threads_exist()) [[unlikely]] {
        TRY(must_wait ? wait_for_threads() : yield_thread());
    } else if (must_wait) {
        if (m_timers.empty())
            return world().abort_run(Abort::Deadlock, who_waits());
        jumped_to = m_timers.top().when;
        TRY(move_clock());
    }
    if (m_timers.empty())
        return {};
    return collect_due(jumped_to);
}

// Other threads run while the loop waits: until its next timer, or until one of them wakes it.
Completion<void> EventLoop::wait_for_threads()
{
    std::int64_t deadline = k_no_deadline;
    if (!m_timers.empty()) {
        const double seconds = std::max(m_timers.top().when - static_cast<double>(k_clock_start), 0.0);
        if (seconds * k_nanoseconds < static_cast<double>(world().limits.virtual_time_ns))
            deadline = std::max(static_cast<std::int64_t>(std::ceil(seconds * k_nanoseconds - 0.5)),
                                world().clock_ns);
    }
    const bool ignored = TRY(block_thread(deadline));
    static_cast<void>(ignored);
    return {};
}

void EventLoop::wake_from_thread()
{
    if (threads_exist() && m_is_running && current_thread() != m_thread)
        wake_thread(m_thread);
}

// The clock jumps to the earliest timer, unless that is in the past.
Completion<void> EventLoop::move_clock()
{
    World& current = world();
    if (std::isnan(m_timers.top().when)) // never lies ahead
        return {};
    const double target = std::ceil(m_timers.top().when * k_nanoseconds - 0.5) -
                          static_cast<double>(k_clock_start) * k_nanoseconds;
    if (!(target < static_cast<double>(current.limits.virtual_time_ns)))
        return current.abort_run(Abort::TimeExhausted, "");
    current.clock_ns = std::max(current.clock_ns, static_cast<std::int64_t>(target));
    if (RunChoices* const choices = run_choices())
        choices->clock_moved();
    return {};
}

// https://docs.python.org/3/library/selectors.html#selectors.BaseSelector.select
Completion<void> EventLoop::ask_selector(const Value& selector)
{
    Value timeout = Value::none();
    if (!m_ready.empty() || m_batch_next != m_batch.size() || is_stopping) {
        timeout = Value::small(0);
    } else if (!m_timers.empty()) {
        const double left = m_timers.top().when - TRY(time());
        timeout = left > 0 ? new_float(std::min(left, 24.0 * 3600)) : Value::small(0);
    }
    Value events = TRY(call_method(selector, intern("select"), timeout));
    Value ignored = TRY(call_method(Value::borrow(this), intern("_process_events"), events));
    // Where it does not wait, the loop would turn until the machine's clock has come so far.
    const bool turns_idly = m_ready.empty() && m_batch_next == m_batch.size() && !is_stopping;
    if (!turns_idly || overrides("time"))
        return {};
    if (threads_exist())
        return wait_for_threads();
    return m_timers.empty() ? Completion<void>() : move_clock();
}

// Due is what lies before the clock's next tick. A timer to which the clock has jumped is due.
Completion<void> EventLoop::collect_due(double jumped_to)
{
    const double end = TRY(time()) + clock_resolution;
    while (!m_timers.empty() && (!(m_timers.top().when >= end) || m_timers.top().when <= jumped_to)) {
        Timer timer = m_timers.pop();
        timer.handle->is_scheduled = false;
        // A cancelled one still takes its place in the queue, where it is skipped.
        if (timer.handle->is_cancelled)
            --m_cancelled_timers;
        m_ready.push_back({Ready::What::Handle, 0, Value(std::move(timer.handle)), Value(), Value()});
    }
    return {};
}

} // namespace weft::model
