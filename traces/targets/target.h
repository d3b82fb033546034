// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A target: a command that speaks the worker protocol of docs/targets.md, and what is known about it.
//
// The ready-made ones (every CPython from 3.6 on, PyPy, MicroPython, Brython, Skulpt, Pyodide, Cython) bring
// workers of their own, built into this library; any other command is a target too. What is not on the
// machine is said with the way to install it; installing is in traces/targets/install.h.
#pragma once

#include "traces/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft::traces {

// A file that lies beside the worker while it runs.
struct WorkerFile {
    std::string name;
    std::string_view text;
};

// Address space can be limited for a program that asks for memory as it needs it; node reserves far more.
enum class MemoryLimit : std::uint8_t { AddressSpace, ResidentOnly };

struct Target {
    std::string name; // as it is asked for
    std::vector<std::string> command;
    std::vector<WorkerFile> files;
    std::vector<std::string> environment; // beside the plain one
    MemoryLimit memory_limit = MemoryLimit::AddressSpace;
};

// How a ready-made target comes onto the machine.
enum class Source : std::uint8_t { Machine, Apt, Npm };

struct KnownTarget {
    std::string name;  // "micropython"
    std::string title; // "MicroPython, WebAssembly port"
    Source source = Source::Machine;
    std::string packages; // of apt or npm, as they are asked for, with blanks between
};

// The ready-made targets, in the order in which they are listed.
const std::vector<KnownTarget>& known_targets();
const KnownTarget* find_known_target(std::string_view name);

// The folder of the user's cache in which installed targets lie: $XDG_CACHE_HOME/weft/targets.
std::string target_cache();

// A ready-made target by its name ("micropython", "python3.8"), or any command line ("./worker --fast").
// An error says what is missing and how to get it.
Result<Target> find_target(const std::string& name);

} // namespace weft::traces
