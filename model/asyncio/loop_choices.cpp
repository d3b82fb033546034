// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What a schedule decides in a turn of the event loop: which entry of the batch is next. docs/schedule.md,
// "Choices". The faults that strike there are in loop_faults.cpp.
// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.call_soon

#include <algorithm>

#include "model/asyncio/choice_names.h"
#include "model/asyncio/loop.h"
#include "model/asyncio/task.h"
#include "model/choices.h"

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

// For a strategy that looks at steps.
Completion<void> EventLoop::run_chosen(Ready& entry, RunChoices& choices)
{
    if (!choices.begin_step(actor_of(entry)))
        return world().abort_run(Abort::Interrupted, "the schedule ends here");
    TRY(run_told(entry));
    choices.end_step();
    return {};
}

} // namespace weft::model
