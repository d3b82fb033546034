// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the next step of an actor will touch, expected from earlier runs.
//
// A simulation cannot tell what a step will touch before it has run. Samplers that care guess that step
// number i of an actor touches what it touched the last time. A wrong guess costs them evenness and never a
// result. Locations are kept as 64-bit sets of hashes: two locations may look like one.
#pragma once

#include "sim/step.h"

#include <vector>

namespace weft::sim {

class ExpectedSteps {
public:
    struct Touched {
        std::uint64_t reads = 0;
        std::uint64_t writes = 0;
        bool known = false;

        bool conflicts_with(const Touched& other) const
        {
            return !known || !other.known || (writes & (other.reads | other.writes)) != 0 ||
                   (reads & other.writes) != 0;
        }
    };

    void begin_run() { m_at.clear(); }
    // The step has run: it will be expected next time, and the actor is one step further.
    Touched add(const Step& step);
    // What the actor's next step is expected to touch; not known at first.
    Touched next_of(ActorId actor) const;
    // How many steps the actor took when it was last seen to its end, and how many of those touched the set.
    std::size_t steps_left(ActorId actor, std::uint64_t locations) const;
    // Locations that more than one actor touched, one of them writing, in any run so far.
    std::uint64_t shared() const;
    std::size_t actors() const { return m_steps.size(); }

    static std::uint64_t bit_of(LocationId location) { return std::uint64_t{1} << (mix(location) >> 58); }

private:
    std::size_t at(ActorId actor) const { return actor < m_at.size() ? m_at[actor] : 0; }

    std::vector<std::vector<Touched>> m_steps; // by actor and number of the step
    std::vector<std::size_t> m_at;             // by actor: steps taken in this run
};

} // namespace weft::sim
