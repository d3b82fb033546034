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
//
// It needs nothing but the C library. The functions of Python's C interface are found in the process, if
// there.
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <ctime>

#include <dlfcn.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

// --- What of Python's C interface is used, as its stable part declares it ---

extern "C" {
#define WEFT_OPTIONAL __attribute__((weak))
WEFT_OPTIONAL int PyGILState_Ensure();
WEFT_OPTIONAL void PyGILState_Release(int state);
WEFT_OPTIONAL void* PyImport_GetModuleDict();
WEFT_OPTIONAL void* PyDict_GetItemString(void* dict, const char* name);
WEFT_OPTIONAL void* PyObject_GetAttrString(void* object, const char* name);
WEFT_OPTIONAL void* PyObject_CallObject(void* callable, void* arguments);
WEFT_OPTIONAL void* PySequence_GetItem(void* sequence, std::intptr_t index);
WEFT_OPTIONAL double PyFloat_AsDouble(void* object);
WEFT_OPTIONAL void PyErr_Clear();
WEFT_OPTIONAL void Py_DecRef(void* object);
}

namespace {

using Time = std::int64_t; // nanoseconds since the program began

constexpr Time k_second = 1'000'000'000, k_millisecond = 1'000'000, k_microsecond = 1'000;
constexpr Time k_never = INT64_MAX;
// The same as in model/library/time_module.cpp.
constexpr Time k_epoch_start = 1'700'000'000 * k_second, k_monotonic_start = 1'000 * k_second;

// The C library's own function behind one of this file.
template <typename Function>
Function* behind(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}
#define WEFT_BEHIND(name) static auto* const real = behind<decltype(name)>(#name)

// --- Threads and their turns ---

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
struct {
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
} g_time;

thread_local Thread* t_self = nullptr;

enum class Stuck : int { Deadlock = 0, OutOfTime = 1 };

// Whether this thread lives in virtual time.
bool is_virtual()
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
void wake_ready()
{
    const int saved = errno;
    while (Thread* thread = longest_blocked([](const Thread& one) {
               return one.descriptor_count > 0 && poll(one.descriptors, one.descriptor_count, 0) > 0;
           }))
        wake(*thread);
    errno = saved;
}

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
    Thread* const next = g_time.runnable_first;
    g_time.runnable_first = next->next_runnable;
    if (!g_time.runnable_first)
        g_time.runnable_last = nullptr;
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

struct Wait {
    Time deadline = k_never;
    const void* what = nullptr;
    struct pollfd* descriptors = nullptr;
    nfds_t descriptor_count = 0;
};

// True if the thread was woken, false if its time had come. The lock is held.
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

// Lets every other thread that can run go first. The lock is held.
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

Time add(Time time, Time delay)
{
    return delay > k_never - time ? k_never : time + delay;
}

Time from(const timespec& time)
{
    return time.tv_sec > k_never / k_second - 1 ? k_never : time.tv_sec * k_second + time.tv_nsec;
}

void put(Time time, timespec& result)
{
    result.tv_sec = time / k_second;
    result.tv_nsec = time % k_second;
}

// What a clock shows when the program begins; -1 for one that does not move.
Time start_of(clockid_t clock)
{
    switch (clock) {
    case CLOCK_REALTIME:
    case CLOCK_REALTIME_COARSE:
    case CLOCK_TAI:
        return k_epoch_start;
    case CLOCK_PROCESS_CPUTIME_ID:
    case CLOCK_THREAD_CPUTIME_ID:
        return -1;
    default:
        return k_monotonic_start;
    }
}

// --- Exactly when asyncio's next timer is due ---

// The running loop of this thread has asked its selector to wait; the selector has rounded that up to whole
// milliseconds. This is the time of the timer itself, as asyncio has it; NaN if there is none.
double next_timer()
{
    if (!PyGILState_Ensure || !PyImport_GetModuleDict || !PySequence_GetItem || !Py_DecRef)
        return NAN;
    double when = NAN;
    const int state = PyGILState_Ensure();
    void* const module = PyDict_GetItemString(PyImport_GetModuleDict(), "asyncio.events");
    void* const get_loop = module ? PyObject_GetAttrString(module, "_get_running_loop") : nullptr;
    void* const loop = get_loop ? PyObject_CallObject(get_loop, nullptr) : nullptr;
    void* const timers = loop ? PyObject_GetAttrString(loop, "_scheduled") : nullptr;
    void* const timer = timers ? PySequence_GetItem(timers, 0) : nullptr;
    void* const number = timer ? PyObject_GetAttrString(timer, "_when") : nullptr;
    if (number)
        when = PyFloat_AsDouble(number);
    PyErr_Clear();
    void* const owned[] = {number, timer, timers, loop, get_loop};
    for (void* object : owned)
        if (object)
            Py_DecRef(object);
    PyGILState_Release(state);
    return when;
}

// The end of a wait of so many milliseconds, to the nanosecond: the loop waits for its next timer.
Time exact_deadline(int milliseconds)
{
    const Time latest = g_time.now + milliseconds * k_millisecond;
    const double when = next_timer();
    const double timer =
        std::ceil(when * static_cast<double>(k_second) - 0.5) - static_cast<double>(k_monotonic_start);
    const double earliest = static_cast<double>(latest - k_millisecond) - 1e3;
    return timer >= earliest && timer <= static_cast<double>(latest) ? static_cast<Time>(timer) : latest;
}

// --- Threads: creation and end ---

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

} // namespace

// --- For the recorder ---

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

// --- In place of the C library ---

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
    const Time now = k_epoch_start + g_time.now;
    *result = {now / k_second, now % k_second / k_microsecond};
    return 0;
}

extern "C" time_t time(time_t* result) noexcept
{
    WEFT_BEHIND(time);
    if (!is_virtual())
        return real(result);
    const time_t now = (k_epoch_start + g_time.now) / k_second;
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
    wait_until(add(g_time.now, from(*duration)));
    return 0;
}

extern "C" int clock_nanosleep(clockid_t clock, int flags, const timespec* time, timespec* rest)
{
    WEFT_BEHIND(clock_nanosleep);
    if (!is_virtual())
        return real(clock, flags, time, rest);
    const bool is_absolute = (flags & TIMER_ABSTIME) != 0;
    wait_until(is_absolute ? from(*time) - start_of(clock) : add(g_time.now, from(*time)));
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
    wait_until(add(g_time.now, from({duration->tv_sec, duration->tv_usec * k_microsecond})));
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
