// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// What every verb says in the same way: one-line errors, the line that repeats a failure, progress,
// interruption.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::tools {

// The command line of this process, kept for repeat_line().
void remember_command_line(int argc, char** argv);

// "weft diff: a.json: there is no such file" on standard error; gives the status back.
int fail(std::string_view verb, int status, std::string_view message);

// "repeat: weft run prog.py --steps 100": the command line of this process, ready to be pasted.
std::string repeat_line();
std::string repeat_line(std::string_view command);
// A word as a POSIX shell reads it.
std::string shell_word(std::string_view word);

// From here on Ctrl-C is noticed and answered at the next safe point; a second one ends the process at once.
void notice_interrupts();
// Says so in one line; gives the exit status.
int interrupted(std::string_view verb);

// A line on standard error that is rewritten while work goes on; nothing where standard error is no terminal.
class Progress {
public:
    Progress();
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void show(std::size_t done, std::size_t total, std::string_view what);
    void clear();

private:
    bool m_terminal;
    bool m_shown = false;
};

} // namespace weft::tools
