// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Simulated threads: what weft's threading and time.sleep() stand on.
//
// Each thread is a strand of sim/. It runs until it blocks: nothing preempts it but a schedule that may do so
// before any statement of the program. The program's main thread runs the others while it is blocked itself.
// Threads run in the order in which they were started or woken; the one that starts another waits until that
// has begun, as threading.Thread.start() does. When every thread is blocked the virtual clock jumps to the
// earliest deadline; if there is none, the run ends in a deadlock.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/values/completion.h"
#include "model/values/value.h"

namespace weft::model {

class Frame;

constexpr std::int64_t k_no_deadline = INT64_MAX;

// The number of the thread that runs; 0 is the main one.
std::uint64_t current_thread();
// Whether any thread but the main one is there.
bool threads_exist();
// How many threads have been started and not ended, the main one included.
std::size_t living_threads();

// Runs a callable in a new thread; returns its number once that has begun and has blocked or ended.
Completion<std::uint64_t> start_thread(const Value& function);

// Blocks the thread that runs until wake_thread() or until the virtual time (in ns since the start of the
// run). True if it was woken.
Completion<bool> block_thread(std::int64_t deadline_ns);
// Does nothing where the thread is not blocked, or has ended.
void wake_thread(std::uint64_t number);
// Lets every other thread that can run go first.
Completion<void> yield_thread();

// Another thread that can run may go first, if the schedule says so: the thread that runs is preempted.
Completion<void> offer_turn_to_threads();

// As threading.enumerate() knows it.
std::string thread_name(std::uint64_t number);

// A thread that lives, with the frame in which it stands.
struct WaitingThread {
    std::uint64_t number = 0;
    std::string name; // of its threading.Thread
    const Frame* frame = nullptr;
};
std::vector<WaitingThread> waiting_threads();

// The end of a run: threads that have not ended are unwound without running any more Python code.
void drop_threads();

} // namespace weft::model
