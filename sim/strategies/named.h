// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The strategies by name, as a command line or a trace asks for them.
#pragma once

#include "sim/strategy.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace weft::sim {

struct StrategyInfo {
    std::string_view name;
    std::string_view purpose;
    bool covers; // whether it ends by itself, having seen its whole space
};

std::span<const StrategyInfo> strategy_infos();

struct StrategyOptions {
    std::uint64_t seed = 0;
    unsigned depth = 0;     // of pct; 0: automatic
    unsigned bound = 2;     // of delays and preemptions
    bool sees_steps = true; // the runs tell of their steps; where not, the portfolio does without them
};

// Null where there is none of this name. Replay is not among them: it needs a schedule.
std::unique_ptr<Strategy> strategy_named(std::string_view name, const StrategyOptions& options = {});

} // namespace weft::sim
