// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Clocks. It needs nothing but the C library: the functions of Python's C interface are found in the process,
// if there.
#include "traces/reference/companion/clock.h"

#include <cmath>

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

namespace weft::companion {

namespace {

// The same as in model/library/time_module.cpp.
constexpr Time k_epoch_start = 1'700'000'000 * k_second, k_monotonic_start = 1'000 * k_second;

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

} // namespace

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

Time exact_deadline(int milliseconds)
{
    const Time latest = g_time.now + milliseconds * k_millisecond;
    const double when = next_timer();
    const double timer =
        std::ceil(when * static_cast<double>(k_second) - 0.5) - static_cast<double>(k_monotonic_start);
    const double earliest = static_cast<double>(latest - k_millisecond) - 1e3;
    return timer >= earliest && timer <= static_cast<double>(latest) ? static_cast<Time>(timer) : latest;
}

} // namespace weft::companion
