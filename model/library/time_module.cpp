// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The time module on the virtual clock: time passes only when the program sleeps.
// https://docs.python.org/3/library/time.html
//
// DIVERGES: all clocks start at fixed points and stand still while code runs; two runs read the same times.

#include <cmath>

#include "model/choices.h"
#include "model/library/native_modules.h"
#include "model/library/simulated_threads.h"
#include "model/rules/library.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::int64_t k_second = 1'000'000'000;
constexpr std::int64_t k_microsecond = 1'000;
constexpr std::int64_t k_epoch_start = 1'700'000'000; // seconds since 1970 when a run starts
constexpr std::int64_t k_monotonic_start = 1'000;     // seconds

Value seconds(std::int64_t nanoseconds)
{
    return new_float(static_cast<double>(nanoseconds) / static_cast<double>(k_second));
}

Completion<Value> time_time(const CallArgs&)
{
    return seconds(k_epoch_start * k_second + world().clock_ns);
}

Completion<Value> time_time_ns(const CallArgs&)
{
    return new_int(k_epoch_start * k_second + world().clock_ns);
}

Completion<Value> time_monotonic(const CallArgs&)
{
    return seconds(k_monotonic_start * k_second + world().clock_ns);
}

Completion<Value> time_monotonic_ns(const CallArgs&)
{
    return new_int(k_monotonic_start * k_second + world().clock_ns);
}

// The processor time of a program under a virtual clock is none.
Completion<Value> time_process_time(const CallArgs&)
{
    return new_float(0.0);
}

Completion<Value> time_process_time_ns(const CallArgs&)
{
    return Value::small(0);
}

// https://docs.python.org/3/library/time.html#time.sleep
Completion<Value> time_sleep(const CallArgs& args)
{
    // 1. A number of seconds.
    double duration = 0;
    if (!number_to_double(args[0], duration)) {
        if (is_int(args[0]))
            return raise(types().OverflowError, "timestamp too large to convert to C _PyTime_t");
        if (realm().profile.at_least(10))
            return raise(types().TypeError,
                         concat("'", type_of(args[0])->name, "' object cannot be interpreted as an integer"));
        return raise(types().TypeError,
                     concat("an integer is required (got type ", type_of(args[0])->name, ")"));
    }
    // 2. Not negative, and within the range of the clock.
    if (std::isnan(duration))
        return raise(types().ValueError, "Invalid value NaN (not a number)");
    if (duration < 0)
        return raise(types().ValueError, "sleep length must be non-negative");
    if (duration > 9.0e9)
        return raise(types().OverflowError, "timestamp too large to convert to C _PyTime_t");
    // 3. The thread waits, and the clock moves.
    auto nanoseconds = static_cast<std::int64_t>(std::ceil(duration * static_cast<double>(k_second)));
    if (!rule(Rule::SleepsToTheNanosecond))
        nanoseconds = (nanoseconds + k_microsecond - 1) / k_microsecond * k_microsecond;
    if (RunChoices* const choices = run_choices())
        nanoseconds += static_cast<std::int64_t>(TRY(choices->lateness("sleep", duration)) * 1e9);
    if (nanoseconds == 0)
        TRY(yield_thread());
    else
        TRY(block_thread(world().clock_ns + nanoseconds));
    return Value::none();
}

void declare_time(Dict& names)
{
    ModuleBuilder builder("time", names);
    builder.function("time", "", time_time)
        .function("monotonic", "", time_monotonic)
        .function("perf_counter", "", time_monotonic)
        .function("process_time", "", time_process_time)
        .function("sleep", "seconds, /", time_sleep);
    if (realm().profile.at_least(7))
        builder.function("time_ns", "", time_time_ns)
            .function("monotonic_ns", "", time_monotonic_ns)
            .function("perf_counter_ns", "", time_monotonic_ns)
            .function("process_time_ns", "", time_process_time_ns)
            .function("thread_time", "", time_process_time)
            .function("thread_time_ns", "", time_process_time_ns);
}

} // namespace

void fill_time(Module& module)
{
    furnish(module, declare_time);
}

} // namespace weft::model
