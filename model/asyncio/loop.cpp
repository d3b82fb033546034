// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The iterations of the event loop: docs/schedule.md, "Turns of the event loop".
// https://docs.python.org/3/library/asyncio-eventloop.html#running-and-stopping-the-loop

#include "model/asyncio/loop.h"

#include <algorithm>
#include <cmath>

#include "model/asyncio/choice_names.h"
#include "model/asyncio/deadlock.h"
#include "model/asyncio/loop_events.h"
#include "model/asyncio/loop_methods.h"
#include "model/asyncio/state.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/canary.h"
#include "model/choices.h"
#include "model/evaluator/function.h"
#include "model/evaluator/handling.h"
#include "model/library/contextvars.h"
#include "model/library/warnings_text.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

constexpr double k_nanoseconds = 1e9;
constexpr std::int64_t k_clock_start = 1'000; // seconds, where time.monotonic() starts too
// With at most so many timers, cancelled ones only leave when they come to the top.
constexpr std::size_t k_sweep_above = 100;
constexpr int k_debug_stack_depth = 10;

} // namespace

double clock_seconds()
{
    return static_cast<double>(k_clock_start * 1'000'000'000 + world().clock_ns) / k_nanoseconds;
}

EventLoop::EventLoop(Type* type) : Container(Kind::Other, type), m_state(asyncio_state())
{
    flags |= k_flag_has_finalizer;
}

void EventLoop::traverse(Visitor& visitor)
{
    for (const std::vector<Ready>* entries : {&m_ready, &m_batch})
        for (const Ready& entry : *entries) {
            visitor(entry.subject);
            visitor(entry.argument);
            visitor(entry.context);
        }
    for (const Timer& timer : m_timers.entries())
        visitor(timer.handle.get());
    visitor(exception_handler);
    visitor(task_factory);
    visitor(current_task);
    visitor(waited_for);
    visitor(executor);
    visitor(m_dict);
    for (const Value& reference : async_generators)
        visitor(reference);
}

void EventLoop::clear_references()
{
    const std::vector<Ready> ready = std::move(m_ready);
    const std::vector<Ready> batch = std::move(m_batch);
    m_ready.clear();
    m_batch.clear();
    m_batch_next = 0;
    std::vector<Ref<TimerHandle>> timers;
    m_timers.filter([&](const Timer& timer) {
        timers.push_back(timer.handle);
        return false;
    });
    exception_handler = Value();
    task_factory = Value();
    current_task = Value();
    executor = Value();
    async_generators.clear();
    m_dict = Value();
}

// A loop that was not closed says so, and is closed. CPython's BaseEventLoop.__del__.
// https://docs.python.org/3/library/asyncio-dev.html#debug-mode
void EventLoop::finalize()
{
    if (is_closed || world().is_aborting())
        return;
    const PendingSaver saver;
    Completion<Ref<Str>> shown = repr(Value::borrow(this));
    Completion<void> told =
        shown.raised() ? Completion<void>(Raised{})
                       : warn(types().ResourceWarning, concat("unclosed event loop ", shown.release()->text));
    if (told.raised() && !world().is_aborting())
        write_unraisable(Value::borrow(this));
    if (!m_is_running && close().raised() && !world().is_aborting())
        Value dropped = take_pending();
}

bool EventLoop::has_own_method(std::string_view method)
{
    Str* const name = intern(method);
    const Value* const attributes = dict_slot();
    if (Dict* const own = attributes ? attributes->try_as<Dict>() : nullptr; own && own->find(name))
        return true;
    const Value* const found = type()->lookup(name);
    const Value* const usual = asyncio_types().selector_loop->lookup(name);
    return found && !(usual && found->is(*usual));
}

// The turns of the loop are the model's own: a program that replaces a part of them is refused.
Completion<void> EventLoop::refuse_foreign_turns()
{
    if (is_exact())
        return {};
    const Value* const attributes = dict_slot();
    Dict* const own = attributes ? attributes->try_as<Dict>() : nullptr;
    for (const std::string_view method : {"_run_once", "_add_callback", "_add_callback_signalsafe",
                                          "_call_soon", "_timer_handle_cancelled"}) {
        Str* const name = intern(method);
        const Value* const found = type()->lookup(name);
        const Value* const usual = asyncio_types().base_loop->lookup(name);
        const bool is_usual = found == usual || (found && usual && found->is(*usual));
        if (!is_usual || (own && own->find(name)))
            return unsupported(concat("an event loop with its own ", method, "()"));
    }
    return {};
}

Completion<void> EventLoop::check_closed() const
{
    if (is_closed)
        return raise(types().RuntimeError, "Event loop is closed");
    return {};
}

Completion<void> EventLoop::check_running() const
{
    if (m_is_running)
        return raise(types().RuntimeError, "This event loop is already running");
    if (running_loop())
        return raise(types().RuntimeError, "Cannot run the event loop while another loop is running");
    return {};
}

Completion<double> EventLoop::time()
{
    if (is_exact() || !overrides("time")) [[likely]]
        return clock_seconds();
    Value shown = TRY(call_method(Value::borrow(this), intern("time")));
    return TRY(as_float(shown));
}

// --------------------------------------------------------------------------------------------- scheduling

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.call_soon
Completion<Ref<Handle>> EventLoop::call_soon(Value callback, std::vector<Value>&& args, Value context)
{
    if (!context)
        context = copy_current_context();
    Ref<Handle> handle = make<Handle>(asyncio_types().handle, Ref<EventLoop>::borrow(this),
                                      std::move(callback), std::move(args), std::move(context));
    m_ready.push_back({Ready::What::Handle, 0, Value(handle), Value(), Value()});
    if (Recording* const shown = loop_recording()) [[unlikely]]
        show_scheduled(*shown, *handle);
    return handle;
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.call_at
Completion<Ref<TimerHandle>> EventLoop::call_at(const Value& when, Value callback, std::vector<Value>&& args,
                                                Value context)
{
    double seconds = 0;
    if (!number_to_double(when, seconds))
        return unsupported(concat("a timer at a time of type ", type_of(when)->name));
    if (!context)
        context = copy_current_context();
    Ref<TimerHandle> handle =
        make<TimerHandle>(asyncio_types().timer_handle, Ref<EventLoop>::borrow(this), std::move(callback),
                          std::move(args), std::move(context), seconds, when);
    handle->is_scheduled = true;
    if (RunChoices* const choices = run_choices()) {
        const double now = TRY(time());
        seconds += TRY(choices->lateness("timer", seconds - now));
    }
    m_timers.push({seconds, handle});
    if (Recording* const shown = loop_recording()) [[unlikely]]
        show_timer(*shown, *handle, handle->when);
    return handle;
}

Completion<Ref<TimerHandle>> EventLoop::call_later(double delay, Value callback, std::vector<Value>&& args)
{
    const double when = TRY(time()) + delay;
    return call_at(new_float(when), std::move(callback), std::move(args), Value());
}

// A loop of the program that has its own call_soon() is asked, as _asyncio asks it.
Completion<void> EventLoop::schedule(Ready&& entry)
{
    if (overrides("call_soon")) [[unlikely]] {
        const Ref<Handle> handle = handle_of(entry);
        std::vector<Value> values{handle->callback};
        values.insert(values.end(), handle->args.begin(), handle->args.end());
        const std::size_t positional = values.size();
        values.push_back(handle->context ? handle->context : new_context());
        Str* const keywords[] = {intern("context")};
        Value method = TRY(get_attribute(Value::borrow(this), intern("call_soon")));
        Value ignored = TRY(call(method, CallArgs{values.data(), positional, keywords, 1}));
        return {};
    }
    if (is_closed) [[unlikely]]
        return raise(types().RuntimeError, "Event loop is closed");
    if (Recording* const shown = loop_recording()) [[unlikely]] {
        if (entry.what == Ready::What::Step)
            show_task(*shown, *static_cast<Task*>(entry.subject.object()));
        else if (entry.what == Ready::What::Callback)
            entry.shown_as = show_scheduled(*shown, entry.subject);
    }
    m_ready.push_back(std::move(entry));
    return {};
}

// --------------------------------------------------------------------------------------------- iterations

namespace {

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

// Brings the chosen entry to the front. The options are what is left of the batch and what has become ready
// since, in waiting order, without what was cancelled: docs/schedule.md, "Choices". The number of entries
// that this iteration still runs stays the same.
Completion<void> EventLoop::choose_next(RunChoices& choices)
{
    m_options.clear();
    const auto add = [this](Ready& entry) {
        if (entry.what != Ready::What::Handle || !static_cast<Handle*>(entry.subject.object())->is_cancelled)
            m_options.push_back(&entry);
    };
    for (std::size_t i = m_batch_next; i < m_batch.size(); ++i)
        add(m_batch[i]);
    const std::size_t in_batch = m_options.size();
    for (Ready& entry : m_ready)
        add(entry);
    if (m_options.size() < 2)
        return {};
    sim::ChoicePoint point{sim::ChoiceKind::Ready, "loop", m_options.size(), nullptr, this, nullptr};
    point.name_option = [](const void* self, std::size_t index) {
        return name_of_entry(*static_cast<const EventLoop*>(self)->m_options[index]);
    };
    point.actor_of = [](const void* self, std::size_t index) {
        return actor_of(*static_cast<const EventLoop*>(self)->m_options[index]);
    };
    const std::size_t chosen = TRY(choices.choose(point));
    Ready* const entry = m_options[chosen];
    const auto first = m_batch.begin() + static_cast<std::ptrdiff_t>(m_batch_next);
    if (chosen < in_batch) {
        const auto picked = m_batch.begin() + (entry - m_batch.data());
        std::rotate(first, picked, picked + 1);
        return {};
    }
    // One of the newer ones takes its place in this iteration, and the last of the batch waits for the next.
    std::swap(*entry, m_batch.back());
    std::rotate(m_ready.begin(), m_ready.begin() + (entry - m_ready.data()),
                m_ready.begin() + (entry - m_ready.data()) + 1);
    std::rotate(first, m_batch.end() - 1, m_batch.end());
    return {};
}

// A task is one actor in all its steps, anything else one of its own.
std::uint32_t EventLoop::actor_of(Ready& entry)
{
    const bool is_task = entry.what == Ready::What::Step || entry.what == Ready::What::Wakeup;
    std::uint32_t& actor = is_task ? static_cast<Task*>(entry.subject.object())->actor : entry.actor;
    if (actor == 0)
        actor = run_choices()->new_actor() + 1;
    return actor - 1;
}

// A task that has begun to wait may be cancelled there.
Completion<void> EventLoop::strike(Ready& entry, RunChoices& choices)
{
    if (entry.what != Ready::What::Step && entry.what != Ready::What::Wakeup)
        return {};
    Task& task = *static_cast<Task*>(entry.subject.object());
    if (task.done() || world().is_aborting())
        return {};
    sim::ChoicePoint point{sim::ChoiceKind::Fault, "cancel", 2, nullptr, &entry, nullptr};
    point.name_option = [](const void* its_entry, std::size_t index) {
        const std::string name = name_of_entry(*static_cast<const Ready*>(its_entry));
        return (index == 0 ? "goes on: " : "cancelled: ") + name;
    };
    if (TRY(choices.choose(point)) == 1)
        static_cast<void>(TRY(task.cancel(Value::none())));
    return {};
}

// For a strategy that looks at steps.
Completion<void> EventLoop::run_chosen(Ready& entry, RunChoices& choices)
{
    if (!choices.begin_step(actor_of(entry)))
        return world().abort_run(Abort::Interrupted, "the schedule ends here");
    TRY(run_told(entry));
    choices.end_step();
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

// The entry as the handle that CPython has in its place.
Ref<Handle> EventLoop::handle_of(const Ready& entry)
{
    if (entry.what == Ready::What::Handle)
        return Ref<Handle>::borrow(static_cast<Handle*>(entry.subject.object()));
    Value callback = entry.subject;
    std::vector<Value> args;
    Value context = entry.context;
    if (entry.what != Ready::What::Callback) {
        Task& task = *static_cast<Task*>(entry.subject.object());
        callback = task.step_method(entry.what == Ready::What::Wakeup, entry.argument);
        context = task.shown_context();
    }
    if (entry.what != Ready::What::Step)
        args.push_back(entry.argument);
    return make<Handle>(asyncio_types().handle, Ref<EventLoop>::borrow(this), std::move(callback),
                        std::move(args), std::move(context));
}

std::vector<Value> EventLoop::ready_handles()
{
    std::vector<Value> handles;
    for (std::size_t i = m_batch_next; i < m_batch.size(); ++i)
        handles.push_back(handle_of(m_batch[i]));
    for (const Ready& entry : m_ready)
        handles.push_back(handle_of(entry));
    return handles;
}

std::vector<Value> EventLoop::scheduled_handles() const
{
    std::vector<Value> handles;
    for (const Timer& timer : m_timers.entries())
        handles.push_back(timer.handle);
    return handles;
}

} // namespace weft::model
