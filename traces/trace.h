// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A trace: the record of one run of one program, self-contained.
//
// A trace says what ran (program, profile, engine, schedule), what happened (events, output) and how it ended
// (outcome). The same engine, program, profile and schedule give an equal trace, byte for byte once written.
// Reading and writing are in traces/trace_json.h; comparing is in traces/diff.h.
#pragma once

#include "traces/event.h"
#include "traces/profile.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weft::traces {

// A file of source text. The name is relative to the folder of the program, with forward slashes.
struct SourceFile {
    std::string name;
    std::string source;

    bool operator==(const SourceFile&) const = default;
};

// A program: its main file, and the .py files beside it that it imports.
struct Program {
    SourceFile main;
    std::vector<SourceFile> helpers;

    bool operator==(const Program&) const = default;
};

struct EngineIdentity {
    std::string kind;    // "model" or "interpreter"
    std::string name;    // "weft", "cpython", "pypy", ...
    std::string version; // full version: "3.11.2"

    bool operator==(const EngineIdentity&) const = default;
};

// The choices of one run. With the recorded choices alone the run can be repeated.
struct Schedule {
    std::string strategy = "fifo";
    std::uint64_t seed = 0;
    std::string family; // "timing", "faults+timeout": what was left to choice; empty: timing
    std::vector<std::uint32_t> choices;
    // What was taken, in words: "ready: Task-2 in worker@14"; one for each choice, or none at all.
    std::vector<std::string> names;

    bool operator==(const Schedule&) const = default;
};

// How much a trace shows. Each level holds the ones before it.
enum class Level : std::uint8_t { Output, Calls, Loop };

enum class OutcomeKind : std::uint8_t {
    Finished,    // ran to its end, or asked for exit status 0
    Raised,      // an uncaught exception: type, message
    Exited,      // SystemExit with a status other than 0
    Exhausted,   // a budget ran out: type = its name, message = its value
    Unsupported, // outside the model's subset: type = the construct, where = place
    SyntaxError, // not Python for this profile: type, message, where
    Crashed,     // the interpreter itself died: message = "signal 11"
    Deadlock,    // its event loop waited for what nothing could bring: message = who waits for what
    Hung,        // stopped from outside at the time limit: message = "10 s"
};

struct Outcome {
    OutcomeKind kind = OutcomeKind::Finished;
    std::string type;
    std::string message;
    std::string where;

    bool operator==(const Outcome&) const = default;
};

inline constexpr int k_trace_version = 1;

struct Trace {
    Program program;
    Profile profile;
    EngineIdentity engine;
    Schedule schedule;
    Level level = Level::Output;
    // The event kinds that this engine is able to show, in the order of EventKind. Only kinds that both sides
    // show are compared. Empty at level Output.
    std::vector<EventKind> shows;
    std::vector<Event> events;
    std::string out; // what the program wrote to standard output, as UTF-8
    std::string err; // the same for standard error; compared only on request
    Outcome outcome;
    int exit_status = 0; // as a shell would see it: 0..255; 128 + n for signal n
    // Fields that a newer writer added and that this version does not know, kept as they were: the JSON
    // pointer of the field, and its value as JSON text.
    std::map<std::string, std::string> unknown;

    bool operator==(const Trace&) const = default;
};

std::string_view to_string(Level level);
// What every engine shows at a level: all kinds that are not optional.
std::vector<EventKind> shown_kinds(Level level);
std::string_view to_string(OutcomeKind kind);

} // namespace weft::traces
