// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The event loop: a ready queue, timers, and a virtual clock that moves when nothing is ready.
//
// One turn of the loop makes due timers ready and then runs exactly the callbacks that were ready at that
// moment; what they add waits for the next turn. Which of them runs next is a choice point; the first option
// is the one that has waited longest, so the fifo strategy gives a plain loop. Timers become ready in
// binary-heap order, ties included, and cancelled timers are swept when they are the majority of more than a
// hundred, because sweeping reorders ties.
//
// The loop knows nothing of tasks: whoever has work that waits for a callback says so by hold(), and a loop
// that runs dry while work is held ends in a deadlock. A callback that throws ends run() with its exception.
#pragma once

#include "sim/binary_heap.h"
#include "sim/budget.h"
#include "sim/chooser.h"
#include "sim/clock.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace weft::sim {

enum class LoopEnd : unsigned char {
    Done,       // nothing is ready, no timer is set, no work is held
    Stopped,    // stop() or stop_now() was called; what is ready stays ready
    Deadlock,   // the same as Done, but work is held
    Exhausted,  // a budget ran out: see the meter
    Impossible, // the strategy could not answer: see the chooser
};

class EventLoop {
public:
    using Callback = std::function<void()>;

    // Names one scheduled callback. A handle of a callback that has run or was cancelled is stale, and
    // harmless.
    struct Handle {
        std::uint32_t index = UINT32_MAX;
        std::uint32_t generation = 0;
    };

    // Both outlive the loop.
    EventLoop(Chooser& chooser, BudgetMeter& meter) : m_chooser(chooser), m_meter(meter) {}

    // The label names the callback among the options of a choice.
    Handle call_soon(Callback callback, std::string label);
    Handle call_at(Time when, Callback callback, std::string label);
    Handle call_later(Time delay, Callback callback, std::string label);
    // Whether there was something to cancel.
    bool cancel(Handle handle);
    bool pending(Handle handle) const;

    // Runs until there is an end to report. May be called again after Stopped.
    [[nodiscard]] LoopEnd run();
    // Ends run() after the callbacks of this turn.
    void stop() { m_stopping = true; }
    // Ends run() before the next callback; what is left of this turn stays for the next run().
    void stop_now() { m_stopping_now = true; }

    // Work that waits for a callback begins and ends.
    void hold() { ++m_held; }
    void release();

    Time now() const { return m_clock.now(); }
    std::uint64_t steps() const { return m_steps; }

private:
    enum class Place : unsigned char { Ready, Batch, Heap };
    struct Record {
        Callback callback;
        std::string label;
        std::uint32_t generation = 0;
        bool active = false; // set and neither run nor cancelled
        Place place = Place::Ready;
    };
    struct Timer {
        Time when;
        std::uint32_t index;
    };
    struct Earlier {
        bool operator()(const Timer& a, const Timer& b) const { return a.when < b.when; }
    };

    Handle make_record(Callback callback, std::string label);
    void recycle(std::uint32_t index);
    void sweep_cancelled_timers();
    bool advance_clock();
    std::optional<LoopEnd> run_batch();
    void drop_cancelled_from_batch();
    std::optional<LoopEnd> choose_next();
    std::string name_option(std::size_t index) const;

    Chooser& m_chooser;
    BudgetMeter& m_meter;
    Clock m_clock;
    std::vector<Record> m_records;
    std::vector<std::uint32_t> m_free;
    std::vector<std::uint32_t> m_ready; // in the order in which they became ready
    std::vector<std::uint32_t> m_batch; // what this turn runs; the part from m_batch_next on is still to come
    std::size_t m_batch_next = 0;
    BinaryHeap<Timer, Earlier> m_timers;
    std::size_t m_cancelled_timers = 0;
    std::size_t m_cancelled_in_batch = 0;
    std::size_t m_held = 0;
    std::uint64_t m_steps = 0;
    bool m_stopping = false;
    bool m_stopping_now = false;
};

} // namespace weft::sim
