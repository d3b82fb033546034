// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// random: every option with the same probability, drawn from the seed and the number of the run.
//
// A random walk finds what many schedules show. It is not uniform over interleavings: one that needs a
// certain answer at each of k choice points of n options has the chance n^-k, whatever else there is. For
// what hides deeper see sim/strategies/pct.h and sim/strategies/surw.h.
#pragma once

#include "sim/random.h"
#include "sim/strategy.h"

namespace weft::sim {

class RandomStrategy final : public Strategy {
public:
    explicit RandomStrategy(std::uint64_t seed) : m_seed(seed), m_random(seed) {}
    void begin_run(std::uint64_t run) override { m_random = Random(m_seed, run); }
    std::optional<std::size_t> choose(const ChoicePoint& point) override
    {
        return m_random.below(point.options);
    }

private:
    std::uint64_t m_seed;
    Random m_random;
};

} // namespace weft::sim
