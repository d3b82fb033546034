// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// surw: selectively uniform random walk, which samples the orders of chosen steps evenly.
//
// H. Zhao, D. Wolff, U. Mathur, A. Roychoudhury, "Selectively uniform concurrency testing", ASPLOS 2025. A
// walk that picks actors evenly visits some interleavings exponentially more often than others. If an actor
// is picked with a chance proportional to the number of its steps still to come, every interleaving has the
// same chance. SURW does this for the interesting steps only: who takes the next interesting step is drawn
// so; all others run as they like but wait before an interesting step of their own.
//
// Interesting are, in each run, the steps that touch one location drawn from those that actors share; all
// steps while none is known to be shared. Steps to come are counted in earlier runs.
//
// Guarantee: if the counts are right and no actor waits for another, every order of the interesting steps has
// the same chance. The first run is a random walk.
#pragma once

#include "sim/random.h"
#include "sim/strategies/expected_steps.h"
#include "sim/strategy.h"

#include <vector>

namespace weft::sim {

class SurwStrategy final : public Strategy {
public:
    explicit SurwStrategy(std::uint64_t seed) : m_seed(seed), m_random(seed) {}

    void begin_run(std::uint64_t run) override;
    std::optional<std::size_t> choose(const ChoicePoint& point) override;
    bool wants_steps() const override { return true; }
    void end_step(const Step& step) override;

private:
    bool is_interesting(ActorId actor) const;
    void draw_intended();

    std::uint64_t m_seed;
    Random m_random;
    ExpectedSteps m_expected;
    std::uint64_t m_selected = 0;        // the location whose steps are interesting; 0: all steps
    ActorId m_intended = k_no_actor;     // who takes the next interesting step
    std::vector<std::size_t> m_left;     // by actor: interesting steps to come
    std::vector<std::size_t> m_eligible; // options that may run now
};

} // namespace weft::sim
