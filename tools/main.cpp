// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The program weft: finds the verb and leaves the rest to it.
#include "tools/exit_status.h"
#include "tools/report.h"
#include "tools/verbs.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <iostream>
#include <string_view>

namespace {

struct Verb {
    std::string_view name;
    std::string_view purpose;
    int (*main)(int argc, char** argv);
};

constexpr std::array<Verb, 10> k_verbs{{
    {"run", "runs a program on the model, or on a real Python", weft::tools::run},
    {"record", "records what a real Python does with a program", weft::tools::record},
    {"diff", "compares two traces and shows the first difference", weft::tools::diff},
    {"conform", "holds the model against recorded traces and real Pythons", weft::tools::conform},
    {"explore", "runs a program under very many schedules and shows what goes wrong", weft::tools::explore},
    {"fuzz", "makes programs and compares what the model and real Pythons do with them", weft::tools::fuzz},
    {"shrink", "makes the schedule of a failing trace small", weft::tools::shrink},
    {"replay", "repeats a trace and says whether it repeats", weft::tools::replay},
    {"versions", "runs a program on every version of Python and shows what changes", weft::tools::versions},
    {"targets", "lists and installs the implementations of Python that can be asked", weft::tools::targets},
}};

constexpr std::string_view k_help =
    R"(Runs Python programs on a model of Python's coroutine semantics and compares with real Pythons.

Usage: weft VERB [arguments]

Verbs:
)";

constexpr std::string_view k_help_end = R"(
'weft VERB --help' explains a verb, 'weft --version' says which weft this is.

Exit status: 0 agreed or nothing found, 1 a disagreement or a failing property, 2 wrong usage, 3 bad or
unsupported input, 4 a budget ran out, 70 our own defect, 130 interrupted.
)";

void print_help(std::ostream& out)
{
    out << k_help;
    for (const Verb& verb : k_verbs)
        out << "  " << verb.name << std::string(10 - verb.name.size(), ' ') << verb.purpose << "\n";
    out << k_help_end;
}

int answer(int argc, char** argv)
{
    using namespace weft::tools;
    std::string_view word = argc > 1 ? argv[1] : "";
    if (word == "--help" || word == "-h" || word == "help") {
        print_help(std::cout);
        return k_exit_agreed;
    }
    if (word == "--version") {
        std::cout << "weft " WEFT_VERSION "\n";
        return k_exit_agreed;
    }
    for (const Verb& verb : k_verbs) {
        if (verb.name != word)
            continue;
        notice_interrupts();
        try {
            return verb.main(argc - 1, argv + 1);
        } catch (const std::exception& error) {
            // Verbs answer for bad input themselves: what arrives here is ours, or the machine has no memory
            // left.
            std::cerr << "weft " << word << ": internal error: " << error.what() << "\n" << repeat_line();
            return k_exit_defect;
        }
    }
    if (word.empty())
        std::cerr << "weft: a verb is missing. Try 'weft --help'.\n";
    else
        std::cerr << "weft: '" << word << "' is not a verb. Try 'weft --help'.\n";
    return k_exit_usage;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace weft::tools;
    remember_command_line(argc, argv);
    const int status = answer(argc, argv);
    // What was printed must have arrived: a full disk is told at the last flush.
    errno = 0;
    std::cout.flush();
    if (std::cout)
        return status;
    std::cerr << "weft: standard output cannot be written"
              << (errno != 0 ? std::string(": ") + std::strerror(errno) : std::string()) << "\n";
    return status == k_exit_agreed ? k_exit_bad_input : status;
}
