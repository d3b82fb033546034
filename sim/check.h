// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// CHECK: an invariant of our own that stays on in every build.
//
// A failed check prints the expression, the place and what the registered context adds (seed, step, build),
// then aborts. It is never caught: a broken invariant says nothing true about the program under test.
// What a program under test does wrong is an outcome, not a check; see the types that carry outcomes.
#pragma once

#include <cstdio>

namespace weft::sim {

// Prints what helps to repeat the failure. It runs once, on the failing thread, and must not allocate much.
using CheckContext = void (*)(std::FILE* out, const void* argument);

// Adds a context to this thread's reports; the previous one comes back when the guard dies.
class CheckContextScope {
public:
    CheckContextScope(CheckContext print, const void* argument);
    ~CheckContextScope();
    CheckContextScope(const CheckContextScope&) = delete;
    CheckContextScope& operator=(const CheckContextScope&) = delete;

private:
    CheckContext m_previous_print;
    const void* m_previous_argument;
};

[[noreturn]] void check_failed(const char* expression, const char* file, int line);

} // namespace weft::sim

#define CHECK(expression)                                                                                    \
    (__builtin_expect(static_cast<bool>(expression), true)                                                   \
         ? static_cast<void>(0)                                                                              \
         : ::weft::sim::check_failed(#expression, __FILE__, __LINE__))
