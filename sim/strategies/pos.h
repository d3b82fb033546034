// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// pos: partial order sampling, random priorities that follow the conflicts between steps.
//
// X. Yuan, J. Yang, R. Gu, "Partial order aware concurrency sampling", CAV 2018. Each pending step has a
// random priority of its own and the highest runs. When it has run, the pending steps that conflict with it
// draw anew, and those that do not keep theirs. So the order of independent steps costs no chance.
//
// Guarantee: every partial order of the program has a chance, and the paper shows a lower bound for it that
// is exponentially better than a random walk's. What a pending step will touch is expected from earlier runs
// (sim/strategies/expected_steps.h); as long as nothing is known, it conflicts with everything.
#pragma once

#include "sim/random.h"
#include "sim/strategies/expected_steps.h"
#include "sim/strategy.h"

#include <vector>

namespace weft::sim {

class PosStrategy final : public Strategy {
public:
    explicit PosStrategy(std::uint64_t seed) : m_seed(seed), m_random(seed) {}

    void begin_run(std::uint64_t run) override;
    std::optional<std::size_t> choose(const ChoicePoint& point) override;
    bool wants_steps() const override { return true; }
    bool wants_accesses() const override { return true; }
    void end_step(const Step& step) override;

private:
    std::uint64_t m_seed;
    Random m_random;
    ExpectedSteps m_expected;
    std::vector<std::uint64_t> m_priorities; // by actor, of its pending step; 0: not drawn
};

} // namespace weft::sim
