// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A trace of a generated program, cut into the steps of its driver.
//
// Output and events of a trace are two lists without a common order. The driver runs a small generator named
// `op` before each step, so both can be cut at the same places; see properties/prelude.cpp. A trace of
// another program has no steps.
#pragma once

#include "traces/trace.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weft::properties {

enum class Gave : std::uint8_t { Nothing, Value, Stop, Raised };

struct Step {
    unsigned number = 0;
    unsigned generation = 0;           // how many generators were made before, this step included
    std::string word;                  // "next", "send", "throw", "close", "rest", "drop", "fresh"
    std::string argument;              // the value sent, the class thrown
    Gave gave = Gave::Nothing;         // Nothing: the log ends before
    std::string text;                  // repr of the value, or the exception in words
    std::string state;                 // "alive paused", "finished paused", "none"
    std::vector<std::string> log;      // what bodies printed, without "- "
    std::vector<traces::Event> events; // without those of `op`
    std::uint32_t root = 0;            // subject of the body that the driver holds, 0 = it has not started

    // next, send or throw: what resumes the generator and gives what it gives.
    bool resumes() const { return word == "next" || word == "send" || word == "throw"; }
};

std::vector<Step> read_steps(const traces::Trace& trace);

// The names of all bodies, by subject.
std::map<std::uint32_t, std::string> body_names(const traces::Trace& trace);

// "got 5" -> "5" when the line begins with "got "; empty otherwise.
std::string_view after(std::string_view line, std::string_view beginning);

} // namespace weft::properties
