// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A turn of the loop, in its order: sweep, move the clock, collect what is due, run the batch.

#include "sim/event_loop.h"

#include "sim/check.h"

#include <algorithm>
#include <utility>

namespace weft::sim {

namespace {

// With at most so many timers, cancelled ones only leave when they come to the top.
constexpr std::size_t k_sweep_above = 100;

} // namespace

LoopEnd EventLoop::run()
{
    for (;;) {
        // 1. A batch that a stop or a throwing callback cut short goes on before anything else.
        if (m_batch_next == m_batch.size()) {
            sweep_cancelled_timers();
            if (m_ready.empty() && m_timers.empty())
                return m_held == 0 ? LoopEnd::Done : LoopEnd::Deadlock;
            if (!advance_clock())
                return LoopEnd::Exhausted;
            // 2. What is ready now is this turn's batch.
            m_batch.clear();
            m_batch_next = 0;
            std::swap(m_batch, m_ready);
            m_cancelled_in_batch = 0;
            for (std::uint32_t index : m_batch) {
                m_records[index].place = Place::Batch;
                m_cancelled_in_batch += m_records[index].active ? 0 : 1;
            }
        }
        if (std::optional<LoopEnd> end = run_batch())
            return *end;
        // 3. A stop lets the batch finish.
        if (std::exchange(m_stopping, false))
            return LoopEnd::Stopped;
    }
}

std::optional<LoopEnd> EventLoop::run_batch()
{
    for (;;) {
        if (std::exchange(m_stopping_now, false))
            return LoopEnd::Stopped;
        // 1. Cancelled callbacks are no options.
        if (m_cancelled_in_batch > 0)
            drop_cancelled_from_batch();
        if (m_batch_next == m_batch.size())
            return std::nullopt;

        // 2. Bring the chosen one to the front.
        if (!m_meter.take(Budget::Steps))
            return LoopEnd::Exhausted;
        if (std::optional<LoopEnd> end = choose_next())
            return end;

        // 3. It is no longer pending when it runs, so that it cannot cancel itself.
        std::uint32_t index = m_batch[m_batch_next++];
        Callback callback = std::move(m_records[index].callback);
        recycle(index);
        ++m_steps;
        callback();
    }
}

void EventLoop::drop_cancelled_from_batch()
{
    auto kept = m_batch.begin() + static_cast<std::ptrdiff_t>(m_batch_next);
    for (auto it = kept; it != m_batch.end(); ++it) {
        if (m_records[*it].active)
            *kept++ = *it;
        else
            recycle(*it);
    }
    m_batch.erase(kept, m_batch.end());
    m_cancelled_in_batch = 0;
}

std::optional<LoopEnd> EventLoop::choose_next()
{
    // The options are what is left of the batch, in waiting order.
    ChoicePoint point{ChoiceKind::Ready, "loop", m_batch.size() - m_batch_next, nullptr, this};
    point.name_option = [](const void* loop, std::size_t index) {
        return static_cast<const EventLoop*>(loop)->name_option(index);
    };
    std::optional<std::size_t> chosen = m_chooser.choose(point);
    if (!chosen)
        return LoopEnd::Impossible;
    auto first = m_batch.begin() + static_cast<std::ptrdiff_t>(m_batch_next);
    auto picked = first + static_cast<std::ptrdiff_t>(*chosen);
    std::rotate(first, picked, picked + 1);
    return std::nullopt;
}

std::string EventLoop::name_option(std::size_t index) const
{
    return m_records[m_batch[m_batch_next + index]].label;
}

void EventLoop::sweep_cancelled_timers()
{
    if (m_timers.size() > k_sweep_above && m_cancelled_timers * 2 > m_timers.size()) {
        std::vector<std::uint32_t> gone;
        m_timers.filter([&](const Timer& timer) {
            if (!m_records[timer.index].active)
                gone.push_back(timer.index);
            return m_records[timer.index].active;
        });
        for (std::uint32_t index : gone)
            recycle(index);
        m_cancelled_timers = 0;
        return;
    }
    while (!m_timers.empty() && !m_records[m_timers.top().index].active) {
        --m_cancelled_timers;
        recycle(m_timers.pop().index);
    }
}

bool EventLoop::advance_clock()
{
    if (m_ready.empty() && !m_stopping && m_timers.top().when > m_clock.now()) {
        Time when = m_timers.top().when;
        if (!m_meter.reach(Budget::VirtualTime, static_cast<std::uint64_t>(when)))
            return false;
        m_clock.advance_to(when);
    }
    while (!m_timers.empty() && m_timers.top().when <= m_clock.now()) {
        std::uint32_t index = m_timers.pop().index;
        m_records[index].place = Place::Ready;
        // A cancelled one still takes its place in the batch, where it is skipped.
        if (!m_records[index].active)
            --m_cancelled_timers;
        m_ready.push_back(index);
    }
    return true;
}

EventLoop::Handle EventLoop::call_soon(Callback callback, std::string label)
{
    Handle handle = make_record(std::move(callback), std::move(label));
    m_ready.push_back(handle.index);
    return handle;
}

EventLoop::Handle EventLoop::call_at(Time when, Callback callback, std::string label)
{
    Handle handle = make_record(std::move(callback), std::move(label));
    m_records[handle.index].place = Place::Heap;
    m_timers.push({when, handle.index});
    return handle;
}

EventLoop::Handle EventLoop::call_later(Time delay, Callback callback, std::string label)
{
    return call_at(add_saturating(now(), delay), std::move(callback), std::move(label));
}

bool EventLoop::pending(Handle handle) const
{
    return handle.index < m_records.size() && m_records[handle.index].generation == handle.generation &&
           m_records[handle.index].active;
}

bool EventLoop::cancel(Handle handle)
{
    if (!pending(handle))
        return false;
    Record& record = m_records[handle.index];
    record.active = false;
    if (record.place == Place::Heap)
        ++m_cancelled_timers;
    else if (record.place == Place::Batch)
        ++m_cancelled_in_batch;
    // What it captured goes now and not when the loop comes to it; last, because that may call the loop.
    Callback gone = std::move(record.callback);
    record.callback = nullptr;
    return true;
}

void EventLoop::release()
{
    CHECK(m_held > 0);
    --m_held;
}

EventLoop::Handle EventLoop::make_record(Callback callback, std::string label)
{
    if (m_free.empty()) {
        CHECK(m_records.size() < UINT32_MAX);
        m_free.push_back(static_cast<std::uint32_t>(m_records.size()));
        m_records.emplace_back();
    }
    std::uint32_t index = m_free.back();
    m_free.pop_back();
    Record& record = m_records[index];
    record.callback = std::move(callback);
    record.label = std::move(label);
    record.active = true;
    record.place = Place::Ready;
    return {index, record.generation};
}

void EventLoop::recycle(std::uint32_t index)
{
    Record& record = m_records[index];
    record.active = false;
    record.callback = nullptr;
    ++record.generation;
    m_free.push_back(index);
}

} // namespace weft::sim
