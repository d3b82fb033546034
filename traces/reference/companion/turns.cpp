// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Whose turn it is: who can run, who waits for what, and how time goes on when nobody can run.
#include "traces/reference/companion/turns.h"

#include "traces/reference/companion/questions.h"

#include <cerrno>

#include <unistd.h>

namespace weft::companion {

constinit Turns g_time;
constinit thread_local Thread* t_self = nullptr;

namespace {

enum class Stuck : int { Deadlock = 0, OutOfTime = 1 };

// Nobody can run: time goes on to the earliest deadline. False if there is none.
bool advance_clock()
{
    Time earliest = k_never;
    for (Thread* thread = g_time.first; thread; thread = thread->next_thread)
        if (thread->is_blocked && thread->deadline < earliest)
            earliest = thread->deadline;
    if (earliest == k_never)
        return false;
    if (earliest > g_time.now)
        g_time.now = earliest;
    // Equal deadlines are taken in the order in which the waiting began, earlier ones first.
    while (true) {
        Thread* due = nullptr;
        for (Thread* thread = g_time.first; thread; thread = thread->next_thread) {
            if (!thread->is_blocked || thread->deadline > g_time.now)
                continue;
            if (!due || thread->deadline < due->deadline ||
                (thread->deadline == due->deadline && thread->blocked_since < due->blocked_since))
                due = thread;
        }
        if (!due)
            return true;
        make_runnable(*due);
    }
}

Thread* pick_next()
{
    while (!g_time.runnable_first)
        if (!advance_clock())
            return nullptr;
    Thread* const next = choose_runnable();
    Thread* before = nullptr;
    for (Thread* thread = g_time.runnable_first; thread != next; thread = thread->next_runnable)
        before = thread;
    (before ? before->next_runnable : g_time.runnable_first) = next->next_runnable;
    if (g_time.runnable_last == next)
        g_time.runnable_last = before;
    return next;
}

// Nobody will ever run again, or time is over: the recorder writes down what it finds and ends the process.
[[noreturn]] void end_stuck(Stuck why)
{
    pthread_mutex_unlock(&g_time.lock);
    if (g_time.stuck)
        g_time.stuck(static_cast<int>(why));
    _exit(70);
}

void await_turn(Thread& self)
{
    while (g_time.current != &self)
        pthread_cond_wait(&self.turn_comes, &g_time.lock);
}

void pass_turn()
{
    Thread* const next = pick_next();
    if (!next)
        end_stuck(Stuck::Deadlock);
    if (g_time.now >= g_time.end)
        end_stuck(Stuck::OutOfTime);
    g_time.current = next;
    pthread_cond_signal(&next->turn_comes);
}

void thread_ended(void* ended)
{
    const Locked locked;
    Thread* const self = static_cast<Thread*>(ended);
    for (Thread** link = &g_time.first; *link; link = &(*link)->next_thread) {
        if (*link == self) {
            *link = self->next_thread;
            break;
        }
    }
    while (Thread* joiner = longest_blocked([self](const Thread& one) { return one.waits_for == self; }))
        wake(*joiner);
    t_self = nullptr;
    pass_turn();
    // Its memory is left: a thread that joins later must not find another one at its address.
}

} // namespace

void make_runnable(Thread& thread)
{
    thread.is_blocked = false;
    thread.deadline = k_never;
    thread.waits_for = nullptr;
    thread.descriptor_count = 0;
    thread.next_runnable = nullptr;
    (g_time.runnable_last ? g_time.runnable_last->next_runnable : g_time.runnable_first) = &thread;
    g_time.runnable_last = &thread;
}

void wake(Thread& thread)
{
    thread.was_woken = true;
    make_runnable(thread);
}

void wake_ready()
{
    const int saved = errno;
    while (Thread* thread = longest_blocked([](const Thread& one) {
               return one.descriptor_count > 0 && poll(one.descriptors, one.descriptor_count, 0) > 0;
           }))
        wake(*thread);
    errno = saved;
}

bool block(const Wait& wait)
{
    Thread& self = *t_self;
    self.is_blocked = true;
    self.was_woken = false;
    self.deadline = wait.deadline;
    self.waits_for = wait.what;
    self.descriptors = wait.descriptors;
    self.descriptor_count = wait.descriptor_count;
    self.blocked_since = ++g_time.blockings;
    pass_turn();
    await_turn(self);
    return self.was_woken;
}

void give_way()
{
    if (!g_time.runnable_first)
        return;
    make_runnable(*t_self);
    pass_turn();
    await_turn(*t_self);
}

void wait_until(Time deadline)
{
    const Locked locked;
    if (deadline <= g_time.now)
        give_way();
    else
        block({.deadline = deadline});
}

void* run_thread(void* started)
{
    Thread* const self = static_cast<Thread*>(started);
    {
        const Locked locked;
        t_self = self;
        await_turn(*self);
    }
    pthread_setspecific(g_time.ended_key, self);
    return self->body(self->argument);
}

} // namespace weft::companion

using namespace weft::companion;

// From here on the calling thread, and the threads that it starts, live in virtual time. `stuck` is called
// when nobody can run any more (0) or when virtual time has passed the budget (1); it does not return.
extern "C" void weft_time_start(Time end, void (*stuck)(int why))
{
    g_time.stuck = stuck;
    g_time.end = end;
    g_time.first = g_time.current = t_self = &g_time.main;
    g_time.main.handle = pthread_self();
    pthread_key_create(&g_time.ended_key, thread_ended);
    g_time.is_running = true;
}

// The number of the thread that calls: 0 for the main one, then in the order of creation.
extern "C" int weft_thread_number()
{
    return t_self ? t_self->number : 0;
}
