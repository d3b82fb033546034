// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Virtual time inside a real Python: a shared object that lies between the interpreter and the C library.
//
// The recorder has it preloaded, so that the calls by which a Python reads a clock or waits end here: the
// program, the interpreter and its library stay as they are, and no frame, type or name tells that time is
// not the host's. Time moves only when every thread waits; it then jumps to the earliest deadline, as in the
// model (model/library/simulated_threads.h). Nothing here sleeps.
//
// Threads are real, but only one of them runs at a time. It runs until it waits: for a semaphore (which is
// what CPython's locks are made of), for a time, for a descriptor, for another thread's end. The next is the
// one that has been runnable for the longest time. A semaphore that is posted goes to the thread that has
// waited for it longest. So CPython's GIL is never contended, and the order of events is that of the program
// alone.
//
// Everything passes through until weft_time_start() is called. What comes from outside the process (sockets,
// pipes, signals, children) has no virtual time: the recorder does not start the clock for programs that use
// it.
// Whose turn it is is kept here, what a clock shows in clock.h, and what stands in place of the C library's
// functions in in_place.cpp.
#pragma once

#include <cstdint>

#include <poll.h>
#include <pthread.h>

namespace weft::companion {

using Time = std::int64_t; // nanoseconds since the program began

constexpr Time k_second = 1'000'000'000, k_millisecond = 1'000'000, k_microsecond = 1'000;
constexpr Time k_never = INT64_MAX;

struct Thread {
    Thread* next_thread = nullptr;   // in the list of all
    Thread* next_runnable = nullptr; // in the queue
    int number = 0;
    pthread_t handle{};
    pthread_cond_t turn_comes = PTHREAD_COND_INITIALIZER;
    void* (*body)(void*) = nullptr;
    void* argument = nullptr;
    bool is_blocked = false;
    bool was_woken = false;
    Time deadline = k_never;
    std::uint64_t blocked_since = 0;      // orders those that wait for the same
    const void* waits_for = nullptr;      // the address of a semaphore, or the Thread whose end it waits for
    struct pollfd* descriptors = nullptr; // what it waits for to become ready
    nfds_t descriptor_count = 0;
};

// All of it belongs to the thread whose turn it is; the lock is for those that come and wait for their turn.
struct Turns {
    pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    bool is_running = false;
    Time now = 0;
    Time end = k_never; // a budget
    std::uint64_t blockings = 0;
    int threads_made = 0;
    Thread main;
    Thread* first = nullptr; // all threads that have not ended
    Thread* current = nullptr;
    Thread* runnable_first = nullptr;
    Thread* runnable_last = nullptr;
    pthread_key_t ended_key{};
    void (*stuck)(int why) = nullptr;
};
extern constinit Turns g_time;
extern constinit thread_local Thread* t_self;

// Whether this thread lives in virtual time.
inline bool is_virtual()
{
    return g_time.is_running && t_self != nullptr;
}

class Locked {
public:
    Locked() { pthread_mutex_lock(&g_time.lock); }
    ~Locked() { pthread_mutex_unlock(&g_time.lock); }
    Locked(const Locked&) = delete;
    Locked& operator=(const Locked&) = delete;
};

// --- With the lock held ---

// It joins those that can run, as the last.
void make_runnable(Thread& thread);
void wake(Thread& thread);

// The blocked thread for which it is so that has waited longest; null if there is none.
template <typename Condition>
Thread* longest_blocked(const Condition& condition)
{
    Thread* found = nullptr;
    for (Thread* thread = g_time.first; thread; thread = thread->next_thread)
        if (thread->is_blocked && condition(*thread) &&
            (!found || thread->blocked_since < found->blocked_since))
            found = thread;
    return found;
}

// Those whose descriptors something has been written to.
void wake_ready();

struct Wait {
    Time deadline = k_never;
    const void* what = nullptr;
    struct pollfd* descriptors = nullptr;
    nfds_t descriptor_count = 0;
};

// True if the thread was woken, false if its time had come.
bool block(const Wait& wait);
// Lets every other thread that can run go first.
void give_way();

// --- Without the lock ---

void wait_until(Time deadline);
// What a new thread runs; `started` is its Thread.
void* run_thread(void* started);

} // namespace weft::companion
