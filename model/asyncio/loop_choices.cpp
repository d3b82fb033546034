// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What a schedule decides in a turn of the event loop: which entry of the batch is next. docs/schedule.md,
// "Choices". The faults that strike there are in loop_faults.cpp.
// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.call_soon

#include <algorithm>

#include "model/asyncio/choice_names.h"
#include "model/asyncio/functions.h"
#include "model/asyncio/loop.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/choices.h"
#include "model/coroutines/generator.h"
#include "model/evaluator/tracking.h"
#include "model/library/simulated_threads.h"

namespace weft::model {

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

void EventLoop::enable(std::uint32_t& actor)
{
    RunChoices* const choices = run_choices();
    if (!choices || !choices->tracks())
        return;
    if (actor == 0)
        actor = choices->new_actor() + 1;
    choices->enable(actor - 1);
}

// The entry joins the queue: the step that runs made it able to run.
void EventLoop::enlist(Ready&& entry)
{
    if (RunChoices* const choices = run_choices(); choices && choices->tracks()) [[unlikely]] {
        const std::uint32_t actor = actor_of(entry);
        choices->enable(actor);
    }
    m_ready.push_back(std::move(entry));
}

// Whether every body that may go on says what it touches: the program's own coroutines and sleep().
static bool waits_in_tracked_bodies(const Value& coroutine)
{
    Value body = coroutine;
    while (body && (body.kind() == Kind::Coroutine || body.kind() == Kind::Generator)) {
        const auto& generator = *static_cast<Generator*>(body.object());
        const Code& code = *generator.code;
        const bool is_sleep = generator.code.get() == asyncio_types().sleep.get();
        if (!is_sleep && !(code.is_stackless && is_tracked(code)))
            return false;
        body = generator.waits_for();
    }
    return true;
}

// Whether what the entry runs says itself what it touches: a task of the program's own code, and callbacks of
// the library that only change futures. (Its statements do, see evaluator/tracking.h, and what they call.)
bool EventLoop::is_tracked(const Ready& entry)
{
    if (threads_exist() || world().recording)
        return false;
    if (entry.what == Ready::What::Step || entry.what == Ready::What::Wakeup) {
        const Task& task = *static_cast<Task*>(entry.subject.object());
        if (task.type()->is_heap || task.must_cancel || task.coroutine.kind() != Kind::Coroutine)
            return false;
        return waits_in_tracked_bodies(task.coroutine);
    }
    const Value* callback = &entry.subject;
    if (entry.what == Ready::What::Handle) {
        const Handle& handle = *static_cast<Handle*>(entry.subject.object());
        if (handle.is_cancelled)
            return true; // nothing runs
        callback = &handle.callback;
    }
    const NativeCallback* const native = as_native_callback(*callback);
    return native && changes_only_futures(*native);
}

// For a strategy that looks at steps.
Completion<void> EventLoop::run_chosen(Ready& entry, RunChoices& choices)
{
    if (!choices.begin_step(actor_of(entry)))
        return world().abort_run(Abort::Interrupted, "the schedule ends here");
    if (choices.tracks() && !is_tracked(entry))
        choices.touch_all();
    const Completion<void> outcome = run_told(entry);
    if (choices.tracks() && choices.strikes()) {
        choices.touch_all(); // faults strike between steps
    } else if (choices.tracks()) {
        // What dies with the entry does so as part of the step, and not before whatever comes next.
        const Ready gone = std::move(entry);
        entry = Ready();
    }
    // What leaves the loop, or ends the run, keeps all others from running.
    if (outcome.raised() || world().is_aborting() || is_stopping)
        choices.touch_all();
    choices.end_step();
    return outcome.raised() ? Completion<void>(Raised{}) : Completion<void>();
}

} // namespace weft::model
