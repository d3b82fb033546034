// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The steps of one run with their vector clocks, and the races among them.
//
// A race is a pair of steps of different actors that depend on each other by what they touch, with no chain
// of dependence through a step between them: the other order of the two is possible and may show something
// new. A step that was made able to run by the other, or that came after the clock moved, has no race with
// it. Terms are those of P. Abdulla, S. Aronis, B. Jonsson, K. Sagonas, "Source sets: a foundation for
// optimal dynamic partial order reduction", JACM 64(4), 2017.
#pragma once

#include "sim/step.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weft::sim {

struct TracedStep {
    ActorId actor = k_no_actor;
    std::uint32_t number = 0;  // of its actor, from 1
    std::uint32_t barrier = 0; // steps before this one ran before the clock last moved
    std::vector<Access> accesses = {};
    std::vector<ActorId> enabled = {};
    std::vector<std::uint32_t> clock =
        {}; // by actor: how many of its steps had to come before, this one included
};

class StepTrace {
public:
    struct Race {
        std::size_t first;
        std::size_t second;
    };

    std::size_t size() const { return m_size; }
    const TracedStep& operator[](std::size_t index) const { return m_steps[index]; }
    // Keeps the first steps; the memory of the others is used again.
    void cut(std::size_t size) { m_size = size; }
    // Appends a step and finds its clock and its races with earlier steps.
    void add(const Step& step, std::vector<Race>& races);

    bool happens_before(std::size_t earlier, std::size_t later) const
    {
        const TracedStep& step = m_steps[earlier];
        return clock_of(m_steps[later], step.actor) >= step.number;
    }
    // The steps behind `first` that did not have to come after it, and then `second`, as positions: the
    // sequence notdep(first).second that shows the race the other way round.
    void reversal(const Race& race, std::vector<std::size_t>& sequence) const;
    // Whether no step of the sequence before position `at` in it had to come before that one.
    bool is_initial(const std::vector<std::size_t>& sequence, std::size_t at) const;

private:
    static std::uint32_t clock_of(const TracedStep& step, ActorId actor)
    {
        return actor < step.clock.size() ? step.clock[actor] : 0;
    }
    static void join(TracedStep& step, const TracedStep& earlier);

    std::vector<TracedStep> m_steps; // those from m_size on are spare
    std::size_t m_size = 0;
};

} // namespace weft::sim
