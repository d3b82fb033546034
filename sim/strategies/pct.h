// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// pct: probabilistic concurrency testing, which bounds the chance of missing a bug of a given depth.
//
// S. Burckhardt, P. Kothari, M. Musuvathi, S. Nagarakatte, "A randomized scheduler with probabilistic
// guarantees of finding bugs", ASPLOS 2010. Each actor draws a priority when it is first met, and the ready
// actor with the highest runs; at depth - 1 choice points, drawn beforehand, the one about to run falls below
// all others. A bug has depth d if d ordering constraints between steps are enough to show it.
//
// Guarantee: one run with n actors and k choice points finds a given bug of depth d with a probability of at
// least 1 / (n * k^(d-1)). n and k are the most that were met in earlier runs, so the first run is a guess.
// Where the options are not actors (numbers, durations, faults) an option is drawn evenly, and then there is
// no bound to tell.
//
// Depth 0 is automatic: the runs share out depths 1, 2, 3, ... so that half of them have depth 1, a quarter
// depth 2, and so on to the depth limit.
#pragma once

#include "sim/random.h"
#include "sim/strategy.h"

#include <array>
#include <vector>

namespace weft::sim {

class PctStrategy final : public Strategy {
public:
    static constexpr unsigned k_depth_auto = 0;
    static constexpr unsigned k_depth_most = 16;

    explicit PctStrategy(std::uint64_t seed, unsigned depth = k_depth_auto);

    void begin_run(std::uint64_t run) override;
    std::optional<std::size_t> choose(const ChoicePoint& point) override;
    void end_run() override;
    std::string guarantee() const override;

    // The depth of the run that was begun last.
    unsigned depth() const { return m_run_depth; }
    // An upper bound on the chance that a bug of this depth was missed by all runs so far, in millionths.
    std::uint32_t missed_at_most(unsigned depth) const;

private:
    std::uint64_t& priority_of(ActorId actor);
    std::size_t highest(const ChoicePoint& point);

    std::uint64_t m_seed;
    unsigned m_depth;
    unsigned m_run_depth = 1;
    Random m_random;
    std::vector<std::uint64_t> m_priorities; // by actor; 0: not met in this run
    std::vector<std::uint64_t> m_changes;    // choice points at which the one about to run falls, ascending
    std::size_t m_next_change = 0;
    std::uint64_t m_choices = 0; // between actors, in this run
    bool m_draws_others = false;
    std::uint64_t m_actors_most = 1;
    std::uint64_t m_choices_most = 1;
    std::array<std::uint64_t, k_depth_most + 1> m_runs{}; // by depth
};

} // namespace weft::sim
