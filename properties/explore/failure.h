// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What counts as a failure of a run, and which failures are the same.
//
// A run fails by how it ends (an exception, an assertion, a deadlock, a budget) or by what Python reports
// while it runs (an exception that nobody retrieved, a task destroyed while pending, a coroutine never
// awaited, an exception in a callback, an asynchronous generator that was not closed). Failures of one kind
// at one place are one failure, however many schedules lead there.
#pragma once

#include "model/choices.h"
#include "model/engine.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft::properties {

enum class FailureKind : std::uint8_t {
    Exception,        // nobody caught it
    Assertion,        // AssertionError that nobody caught
    Exit,             // the program ended itself with a status other than 0
    Deadlock,         // nobody can go on; what says who waits for whom
    Livelock,         // the budget of steps or of virtual time ran out
    NeverRetrieved,   // "Task exception was never retrieved", and of futures
    DestroyedPending, // "Task was destroyed but it is pending!"
    NeverAwaited,     // "coroutine 'f' was never awaited"
    InCallback,       // "Exception in callback"
    Unclosed,         // an asynchronous generator that could not be closed
    Ignored,          // "Exception ignored in"
    Promise,          // weft.always() or weft.eventually() did not hold
    OtherOutput,      // the output depends on the schedule, which it was expected not to
    LeftHeld,         // a lock or a bounded semaphore that nobody gave back
    CutFinally,       // a cancellation or a close() left a `finally` block before its end
};

std::string_view name_of(FailureKind kind);

struct Failure {
    FailureKind kind;
    std::string what;  // the exception and its arguments, who waits, the report's words
    std::string place; // "prog.py:14" of the innermost line in a traceback; may be empty

    bool operator==(const Failure&) const = default;
    // "exception: ValueError('x') at prog.py:14"
    std::string to_text() const;
};

// What went wrong in a run, the most telling first. Nothing for a run that could not be begun. A program that
// ends by what was done to it has not failed where faults strike: by CancelledError, by TimeoutError where
// deadlines pass, by an exception that was thrown into it.
std::vector<Failure> failures_of(const model::RunResult& run,
                                 const model::Family& family = model::Family::Timing);
// Whether the two are one: same kind and place, and the same words.
bool is_same(const Failure& one, const Failure& other);

} // namespace weft::properties
