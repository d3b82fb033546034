// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// One-line errors, progress and interruption.
#include "tools/report.h"

#include "sim/interrupt.h"
#include "tools/exit_status.h"

#include <cstdio>
#include <iostream>
#include <vector>

#include <unistd.h>

namespace weft::tools {
namespace {

std::string g_command; // set once, before any thread is started

} // namespace

void remember_command_line(int argc, char** argv)
{
    g_command = "weft";
    for (int i = 1; i < argc; ++i)
        g_command.append(1, ' ').append(shell_word(argv[i]));
}

int fail(std::string_view verb, int status, std::string_view message)
{
    std::cout.flush();
    std::cerr << "weft " << verb << ": " << message << "\n";
    return status;
}

std::string repeat_line()
{
    return repeat_line(g_command);
}

std::string repeat_line(std::string_view command)
{
    std::string line("repeat: ");
    line += command;
    line += '\n';
    return line;
}

std::string shell_word(std::string_view word)
{
    constexpr std::string_view k_plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=,:+@%";
    if (!word.empty() && word.find_first_not_of(k_plain) == std::string_view::npos)
        return std::string(word);
    std::string quoted(1, '\'');
    for (char c : word) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    quoted += '\'';
    return quoted;
}

void notice_interrupts()
{
    sim::catch_interrupts();
}

int interrupted(std::string_view verb)
{
    return fail(verb, k_exit_interrupted, "interrupted");
}

Progress::Progress() : m_terminal(isatty(STDERR_FILENO) == 1) {}

Progress::~Progress()
{
    clear();
}

void Progress::show(std::size_t done, std::size_t total, std::string_view what)
{
    if (!m_terminal)
        return;
    m_shown = true;
    std::cerr << "\r\033[K" << done << "/" << total << " " << what.substr(0, 60) << std::flush;
}

void Progress::clear()
{
    if (m_shown)
        std::cerr << "\r\033[K" << std::flush;
    m_shown = false;
}

} // namespace weft::tools
