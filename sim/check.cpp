// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The failing side of CHECK: one report on standard error, then abort.

#include "sim/check.h"

#include <cstdlib>

namespace weft::sim {

namespace {

thread_local CheckContext t_print = nullptr;
thread_local const void* t_argument = nullptr;

} // namespace

CheckContextScope::CheckContextScope(CheckContext print, const void* argument)
    : m_previous_print(t_print), m_previous_argument(t_argument)
{
    t_print = print;
    t_argument = argument;
}

CheckContextScope::~CheckContextScope()
{
    t_print = m_previous_print;
    t_argument = m_previous_argument;
}

void check_failed(const char* expression, const char* file, int line)
{
    std::fprintf(stderr, "weft: internal error: CHECK(%s) failed at %s:%d\n", expression, file, line);
    // The context is taken away first, so that a check that fails inside it cannot call it again.
    CheckContext print = t_print;
    t_print = nullptr;
    if (print)
        print(stderr, t_argument);
    std::fflush(stderr);
    std::abort();
}

} // namespace weft::sim
