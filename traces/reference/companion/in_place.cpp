// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The functions that stand in place of the C library's, by which a Python reads clocks and waits.
#include "traces/reference/companion/clock.h"
#include "traces/reference/companion/questions.h"
#include "traces/reference/companion/turns.h"

#include <cerrno>
#include <cstdlib>

#include <dlfcn.h>
#include <semaphore.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/time.h>

using namespace weft::companion;

namespace {

// The C library's own function behind one of this file.
template <typename Function>
Function* behind(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}
#define WEFT_BEHIND(name) static auto* const real = behind<decltype(name)>(#name)

} // namespace

extern "C" int clock_gettime(clockid_t clock, timespec* result) noexcept
{
    WEFT_BEHIND(clock_gettime);
    if (!is_virtual())
        return real(clock, result);
    const Time start = start_of(clock);
    put(start < 0 ? 0 : start + g_time.now, *result);
    return 0;
}

extern "C" int gettimeofday(timeval* result, void* zone) noexcept
{
    WEFT_BEHIND(gettimeofday);
    if (!is_virtual())
        return real(result, zone);
    const Time now = start_of(CLOCK_REALTIME) + g_time.now;
    *result = {now / k_second, now % k_second / k_microsecond};
    return 0;
}

extern "C" time_t time(time_t* result) noexcept
{
    WEFT_BEHIND(time);
    if (!is_virtual())
        return real(result);
    const time_t now = (start_of(CLOCK_REALTIME) + g_time.now) / k_second;
    if (result)
        *result = now;
    return now;
}

extern "C" clock_t clock() noexcept
{
    WEFT_BEHIND(clock);
    return is_virtual() ? 0 : real();
}

extern "C" int nanosleep(const timespec* duration, timespec* rest)
{
    WEFT_BEHIND(nanosleep);
    if (!is_virtual())
        return real(duration, rest);
    wait_until(add(g_time.now, with_lateness(from(*duration))));
    return 0;
}

extern "C" int clock_nanosleep(clockid_t clock, int flags, const timespec* time, timespec* rest)
{
    WEFT_BEHIND(clock_nanosleep);
    if (!is_virtual())
        return real(clock, flags, time, rest);
    const bool is_absolute = (flags & TIMER_ABSTIME) != 0;
    const Time duration = is_absolute ? from(*time) - start_of(clock) - g_time.now : from(*time);
    wait_until(add(g_time.now, with_lateness(duration)));
    return 0;
}

extern "C" int sem_wait(sem_t* semaphore)
{
    WEFT_BEHIND(sem_wait);
    if (!is_virtual())
        return real(semaphore);
    if (sem_trywait(semaphore) == 0)
        return 0;
    const Locked locked;
    block({.what = semaphore});
    return 0;
}

extern "C" int sem_clockwait(sem_t* semaphore, clockid_t clock, const timespec* time)
{
    WEFT_BEHIND(sem_clockwait);
    if (!is_virtual())
        return real(semaphore, clock, time);
    if (sem_trywait(semaphore) == 0)
        return 0;
    const Locked locked;
    if (block({.deadline = from(*time) - start_of(clock), .what = semaphore}))
        return 0;
    errno = ETIMEDOUT;
    return -1;
}

extern "C" int sem_timedwait(sem_t* semaphore, const timespec* time)
{
    WEFT_BEHIND(sem_timedwait);
    return is_virtual() ? sem_clockwait(semaphore, CLOCK_REALTIME, time) : real(semaphore, time);
}

extern "C" int sem_post(sem_t* semaphore) noexcept
{
    WEFT_BEHIND(sem_post);
    if (!is_virtual())
        return real(semaphore);
    const Locked locked;
    Thread* const waiter = longest_blocked([=](const Thread& one) { return one.waits_for == semaphore; });
    if (!waiter)
        return real(semaphore);
    wake(*waiter); // it is handed over, and never free in between
    return 0;
}

extern "C" int poll(struct pollfd* descriptors, nfds_t count, int milliseconds)
{
    WEFT_BEHIND(poll);
    if (!is_virtual() || milliseconds == 0)
        return real(descriptors, count, milliseconds);
    const int ready = real(descriptors, count, 0);
    if (ready != 0)
        return ready;
    {
        const Locked locked;
        const Time deadline = milliseconds < 0 ? k_never : g_time.now + milliseconds * k_millisecond;
        block({.deadline = deadline, .descriptors = descriptors, .descriptor_count = count});
    }
    return real(descriptors, count, 0);
}

extern "C" int epoll_wait(int epoll, epoll_event* events, int most, int milliseconds)
{
    WEFT_BEHIND(epoll_wait);
    if (!is_virtual())
        return real(epoll, events, most, milliseconds);
    if (milliseconds == 0) {
        const Locked locked;
        give_way();
        return real(epoll, events, most, 0);
    }
    const int ready = real(epoll, events, most, 0);
    if (ready != 0)
        return ready;
    const Time deadline = milliseconds < 0 ? k_never : exact_deadline(milliseconds);
    pollfd waiting{epoll, POLLIN, 0};
    {
        const Locked locked;
        block({.deadline = deadline, .descriptors = &waiting, .descriptor_count = 1});
    }
    return real(epoll, events, most, 0);
}

// Without descriptors it is a way to sleep, by which CPython slept until 3.10.
extern "C" int select(int count, fd_set* in, fd_set* out, fd_set* bad, timeval* duration)
{
    WEFT_BEHIND(select);
    if (!is_virtual() || !duration || count != 0)
        return real(count, in, out, bad, duration);
    const Time asked = from({duration->tv_sec, duration->tv_usec * k_microsecond});
    wait_until(add(g_time.now, with_lateness(asked)));
    return 0;
}

extern "C" ssize_t send(int descriptor, const void* data, size_t size, int flags)
{
    WEFT_BEHIND(send);
    const ssize_t sent = real(descriptor, data, size, flags);
    if (is_virtual()) {
        const Locked locked;
        wake_ready();
    }
    return sent;
}

extern "C" int pthread_create(pthread_t* handle, const pthread_attr_t* attributes, void* (*body)(void*),
                              void* argument) noexcept
{
    WEFT_BEHIND(pthread_create);
    if (!is_virtual())
        return real(handle, attributes, body, argument);
    const Locked locked;
    auto* const thread = static_cast<Thread*>(std::calloc(1, sizeof(Thread)));
    if (!thread)
        return EAGAIN;
    thread->turn_comes = PTHREAD_COND_INITIALIZER;
    thread->deadline = k_never;
    thread->body = body;
    thread->argument = argument;
    thread->number = ++g_time.threads_made;
    const int failure = real(&thread->handle, attributes, run_thread, thread);
    if (failure != 0) {
        std::free(thread);
        return failure;
    }
    *handle = thread->handle;
    Thread** link = &g_time.first;
    while (*link)
        link = &(*link)->next_thread;
    *link = thread;
    make_runnable(*thread);
    return 0;
}

extern "C" int pthread_join(pthread_t handle, void** result)
{
    WEFT_BEHIND(pthread_join);
    if (is_virtual()) {
        const Locked locked;
        for (Thread* thread = g_time.first; thread; thread = thread->next_thread) {
            if (pthread_equal(thread->handle, handle)) {
                block({.what = thread});
                break;
            }
        }
    }
    return real(handle, result);
}
