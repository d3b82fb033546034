// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Exploring a Python program given as text, in every order of what is ready.
#pragma once

#include "properties/explore/program_explorer.h"
#include "sim/strategies/named.h"

#include <string>

namespace weft::properties {

inline ProgramExploration explore_with(const char* strategy_name, const std::string& source,
                                       std::uint64_t most)
{
    const std::unique_ptr<sim::Strategy> strategy = sim::strategy_named(strategy_name);
    const model::Tracking tracking = strategy->wants_accesses() ? model::Tracking::On : model::Tracking::Off;
    const model::PreparedProgram program({{"prog.py", source}, {}}, model::Profile(11), tracking);
    ProgramExploration::Options options;
    options.family = model::Family::Reordering;
    options.executions_max = most;
    options.shrink_executions_max = 0;
    ModelSubject subject(program);
    return explore_program(subject, *strategy, options);
}

} // namespace weft::properties
