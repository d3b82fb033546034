// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// One line a strategy.

#include "sim/strategies/named.h"

#include "sim/strategies/bounded.h"
#include "sim/strategies/dpor.h"
#include "sim/strategies/exhaustive.h"
#include "sim/strategies/fifo.h"
#include "sim/strategies/pct.h"
#include "sim/strategies/portfolio.h"
#include "sim/strategies/pos.h"
#include "sim/strategies/random.h"
#include "sim/strategies/surw.h"

#include <array>

namespace weft::sim {

namespace {

constexpr std::array<StrategyInfo, 10> k_infos{{
    {"fifo", "first come, first served; one run", true},
    {"random", "a random walk", false},
    {"pct", "random priorities that change at few points, with a bound on what is missed", false},
    {"pos", "random priorities of steps, drawn anew where steps conflict", false},
    {"surw", "interleavings of the steps that matter, evenly", false},
    {"delays", "every schedule with few delays of the first in the queue, fewest first", true},
    {"preemptions", "every schedule with few preemptions, fewest first", true},
    {"exhaustive", "every schedule, depth first", true},
    {"dpor", "every partial order of conflicting steps", true},
    {"portfolio", "delays, random, pct, surw and exhaustive in turn", false},
}};

std::unique_ptr<Strategy> make_portfolio(const StrategyOptions& options)
{
    auto portfolio = std::make_unique<PortfolioStrategy>();
    portfolio->add(std::make_unique<BoundedStrategy>(BoundedStrategy::Counts::Delays, options.bound));
    portfolio->add(std::make_unique<RandomStrategy>(options.seed));
    portfolio->add(std::make_unique<PctStrategy>(options.seed, options.depth));
    if (options.sees_steps)
        portfolio->add(std::make_unique<SurwStrategy>(options.seed));
    portfolio->add(std::make_unique<ExhaustiveStrategy>(), PortfolioStrategy::Covers::Everything);
    return portfolio;
}

} // namespace

std::span<const StrategyInfo> strategy_infos()
{
    return k_infos;
}

std::unique_ptr<Strategy> strategy_named(std::string_view name, const StrategyOptions& options)
{
    if (name == "fifo")
        return std::make_unique<FifoStrategy>();
    if (name == "random")
        return std::make_unique<RandomStrategy>(options.seed);
    if (name == "pct")
        return std::make_unique<PctStrategy>(options.seed, options.depth);
    if (name == "pos")
        return std::make_unique<PosStrategy>(options.seed);
    if (name == "surw")
        return std::make_unique<SurwStrategy>(options.seed);
    if (name == "delays")
        return std::make_unique<BoundedStrategy>(BoundedStrategy::Counts::Delays, options.bound);
    if (name == "preemptions")
        return std::make_unique<BoundedStrategy>(BoundedStrategy::Counts::Preemptions, options.bound);
    if (name == "exhaustive")
        return std::make_unique<ExhaustiveStrategy>();
    if (name == "dpor")
        return std::make_unique<DporStrategy>();
    if (name == "portfolio")
        return make_portfolio(options);
    return nullptr;
}

} // namespace weft::sim
