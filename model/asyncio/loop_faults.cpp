// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The faults that strike a task of an event loop: where it waits, and before it begins. docs/schedule.md,
// "Faults".
// https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.cancel
//
// Each is something that a program, its libraries or time can do to a task at that moment; none changes a
// rule. A deadline that passes now stands for whatever is waited for being slower than it was.

#include <algorithm>
#include <array>

#include "model/asyncio/choice_names.h"
#include "model/asyncio/functions.h"
#include "model/asyncio/loop.h"
#include "model/asyncio/task.h"
#include "model/choices.h"
#include "model/coroutines/generator.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

struct Strike {
    Fault fault;
    Ref<TimerHandle> deadline = {}; // of Timeout
};

struct TaskStrikes {
    const EventLoop::Ready& entry;
    std::vector<Strike> strikes; // the options from 1 on
};

constexpr std::array<std::string_view, k_fault_count> k_struck = {
    "cancelled",         "cancelled with a message",
    "cancelled twice",   "cancelled, and again where it waits next",
    "not begun",         "its deadline passed",
    "garbage collected", "its job failed",
    "thrown into",       "closed"};

std::string name_of_strike(const void* context, std::size_t index)
{
    const TaskStrikes& all = *static_cast<const TaskStrikes*>(context);
    const std::string name = name_of_entry(all.entry);
    if (index == 0)
        return "goes on: " + name;
    return concat(k_struck[static_cast<std::size_t>(all.strikes[index - 1].fault)], ": ", name);
}

// Whether the timer is a deadline of what this task waits in: asyncio.timeout() or wait_for() since 3.12, or
// the waiter of wait_for() and wait().
Completion<bool> is_deadline_of(const Task& task, const TimerHandle& timer)
{
    if (timer.is_cancelled)
        return false;
    if (const auto* const method = timer.callback.try_as<Method>()) {
        const Function* const function = method->function.try_as<Function>();
        if (!function || function->code->file->is_program || function->code->name->text != "_on_timeout")
            return false;
        const Value its_task = TRY(find_attribute(method->self, intern("_task")));
        return its_task && its_task.is(Value::borrow(&task));
    }
    if (const Value its_task = task_of_timeout(timer.callback))
        return its_task.is(Value::borrow(&task));
    return is_release_waiter(timer.callback) && timer.args.size() == 1 && timer.args[0].is(task.waits_for);
}

// What asyncio.run() does at its end is no business of the program's.
bool shuts_down(const Task& task)
{
    const Value& coroutine = task.coroutine;
    if (!coroutine || coroutine.kind() != Kind::Coroutine)
        return false;
    const Code& code = *static_cast<const Generator*>(coroutine.object())->code;
    const std::string_view name = code.name->text;
    return (!code.file || !code.file->is_program) && name.starts_with("shutdown_");
}

} // namespace

// A task that has begun to wait may be struck there.
Completion<void> EventLoop::strike(Ready& entry, RunChoices& choices)
{
    if (entry.what != Ready::What::Step && entry.what != Ready::What::Wakeup)
        return {};
    const Ref<Task> task = Ref<Task>::borrow(static_cast<Task*>(entry.subject.object()));
    if (task->done() || world().is_aborting() || shuts_down(*task))
        return {};
    // 1. One that was struck in earnest gets its second request without being asked for.
    if (std::exchange(task->is_pursued, false)) {
        static_cast<void>(TRY(task->cancel(Value::none())));
        return {};
    }
    // 2. What can strike here.
    TaskStrikes all{entry, {}};
    for (const Fault fault : {Fault::Cancel, Fault::Message, Fault::Twice, Fault::Cleanup}) {
        if (choices.strikes(fault))
            all.strikes.push_back({fault});
    }
    if (choices.strikes(Fault::Timeout)) {
        for (const Timer& timer : m_timers.entries()) {
            if (TRY(is_deadline_of(*task, *timer.handle)))
                all.strikes.push_back({Fault::Timeout, timer.handle});
        }
    }
    if (choices.strikes(Fault::Collect))
        all.strikes.push_back({Fault::Collect});
    // 3. What does.
    if (all.strikes.empty())
        return {};
    const std::size_t chosen = TRY(choices.choose_fault(
        {sim::ChoiceKind::Fault, "cancel", all.strikes.size() + 1, name_of_strike, &all, nullptr}));
    if (chosen == 0)
        return {};
    const Strike& struck = all.strikes[chosen - 1];
    return struck.deadline ? pass_deadline(*struck.deadline) : strike_task(*task, struck.fault);
}

Completion<void> EventLoop::strike_task(Task& task, Fault fault)
{
    if (fault == Fault::Collect) {
        collect_cycles();
        return {};
    }
    const Value message = fault == Fault::Message ? Value(new_str(k_struck_by_weft)) : Value::none();
    static_cast<void>(TRY(task.cancel(message)));
    if (fault == Fault::Twice)
        static_cast<void>(TRY(task.cancel(Value::none())));
    task.is_pursued = fault == Fault::Cleanup;
    return {};
}

// The timer leaves the heap and is ready, as if the clock had come so far.
Completion<void> EventLoop::pass_deadline(TimerHandle& deadline)
{
    const Ref<TimerHandle> handle = Ref<TimerHandle>::borrow(&deadline);
    m_timers.filter([&](const Timer& timer) { return timer.handle.get() != handle.get(); });
    handle->is_scheduled = false;
    m_ready.push_back({Ready::What::Handle, 0, Value(handle), Value(), Value()});
    return {};
}

// A task that is about to take its first step may be cancelled before it does.
Completion<void> EventLoop::strike_start(Ready& entry, RunChoices& choices)
{
    if (entry.what != Ready::What::Step || !choices.strikes(Fault::Start))
        return {};
    const Ref<Task> task = Ref<Task>::borrow(static_cast<Task*>(entry.subject.object()));
    const Generator* const body = task->coroutine.kind() == Kind::Coroutine
                                      ? static_cast<const Generator*>(task->coroutine.object())
                                      : nullptr;
    if (!body || body->state != GeneratorState::Created || task->done() || task->must_cancel ||
        shuts_down(*task))
        return {};
    TaskStrikes all{entry, {{Fault::Start}}};
    const std::size_t chosen =
        TRY(choices.choose_fault({sim::ChoiceKind::Fault, "start", 2, name_of_strike, &all, nullptr}));
    if (chosen == 1)
        static_cast<void>(TRY(task->cancel(Value::none())));
    return {};
}

} // namespace weft::model
