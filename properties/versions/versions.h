// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// One program on every version of Python: which versions agree, and what changes between neighbours.
//
// Everything is run on the model; interpreters are other engines that are compared with the model of their
// own version. The same program gives the same report.
#pragma once

#include "properties/versions/rules_between.h"
#include "traces/diff.h"
#include "traces/engine.h"

#include <functional>
#include <optional>
#include <vector>

namespace weft::properties {

// Versions whose traces agree.
struct VersionGroup {
    std::vector<traces::Profile> profiles;
    traces::Trace trace; // of the first of them
    // The model refused the program; such a group says nothing about Python.
    bool is_refused = false;
};

struct VersionChange {
    traces::Profile before, after; // neighbours
    traces::Difference difference; // left: before
    // Where the first difference is an event, the first in what is printed or how it ends, if there is one.
    std::optional<traces::Difference> shown;
    RulesBetween rules;
};

struct LiveRun {
    traces::Trace trace;
    std::optional<traces::Difference> difference; // from the model of this version: left is the model
    bool is_compared = false;                     // the model of this version runs the program
};

struct VersionReport {
    std::vector<VersionGroup> groups; // by the first version of each
    std::vector<VersionChange> changes;
    std::vector<LiveRun> live;

    bool everything_is_refused() const;
    // Something changes, or an interpreter does what the model does not.
    bool has_differences() const;
};

struct VersionOptions {
    traces::RunOptions run;                // its profile is not looked at
    std::vector<traces::Profile> profiles; // in ascending order
    std::function<bool()> stop;            // asked between runs; may be empty
};

VersionReport compare_versions(const traces::Program& program, const VersionOptions& options,
                               const std::vector<traces::Engine*>& interpreters);

} // namespace weft::properties
