// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The handler of SIGINT and SIGTERM.
#include "sim/interrupt.h"

#include <csignal>

#include <unistd.h>

namespace weft::sim {

std::atomic<bool> detail::g_interrupted{false};

namespace {

constexpr int k_status_interrupted = 130;

extern "C" void on_interrupt(int)
{
    if (detail::g_interrupted.exchange(true))
        _exit(k_status_interrupted);
}

} // namespace

void catch_interrupts()
{
    struct sigaction action = {};
    action.sa_handler = on_interrupt;
    sigemptyset(&action.sa_mask);
    // Waiting system calls are broken off, so that the flag is seen soon.
    action.sa_flags = 0;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace weft::sim
