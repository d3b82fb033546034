// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The oracles: what is asked of one program, and the bucket that a disagreement falls into.
//
// Asked are the invariants of the model's trace, the same program once more, and whether a target does what
// the model of its version does. A disagreement is named by its bucket: the oracle, and the first line or
// event that differs with its numbers and names made alike. So a thousand hits of one cause are one line,
// and a shrunk program shows the same disagreement when it falls into the same bucket.
#pragma once

#include "traces/engine.h"

#include <optional>
#include <string>

namespace weft::properties::fuzz {

struct Target {
    std::string name; // "python3.12", as it was asked for
    traces::Engine* engine = nullptr;
    traces::Profile profile;
};

struct Disagreement {
    std::string oracle; // "model and target", "invariant NAME", "crash", "hang", "same program twice"
    std::string bucket;
    std::string text;     // one line for people
    traces::Trace model;  // of the target's version
    traces::Trace target; // empty where the oracle is about the model alone
};

enum class Asked : std::uint8_t { Agrees, Disagrees, Refused, Exhausted };

struct Answer {
    Asked asked = Asked::Agrees;
    std::string refusal;
    std::optional<Disagreement> disagreement;
};

struct OracleOptions {
    traces::Budgets budgets;
    traces::Level level = traces::Level::Output; // at which targets are compared
};

// The model alone: invariants. `again` runs the program a second time and compares.
enum class Again : std::uint8_t { No, Yes };
Answer ask_model(const traces::Program& program, traces::Profile profile, const OracleOptions& options,
                 Again again = Again::No);
// A target against the model of its version. `ran` is the model's trace if it is there already.
Answer ask_target(const traces::Program& program, const Target& target, const OracleOptions& options,
                  const traces::Trace* ran = nullptr);

// The model's trace of a program, by which other targets of that version are judged.
traces::Trace run_model(const traces::Program& program, traces::Profile profile, const OracleOptions& options,
                        traces::Level level);

// A line with its numbers, quoted texts and addresses made alike.
std::string made_alike(std::string_view line);

} // namespace weft::properties::fuzz
