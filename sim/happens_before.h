// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Which steps of a run had to come before which: the run as a partial order.
//
// Two runs that differ only in the order of independent steps are the same Mazurkiewicz trace (A.
// Mazurkiewicz, "Trace theory", 1986) and show a program nothing new. Each step gets a hash that is made of
// its actor and of the hashes it depends on; the sum of all hashes names the partial order, whatever order
// the steps ran in. What dependence is, sim/step.h says.
#pragma once

#include "sim/step.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace weft::sim {

class HappensBefore {
public:
    void begin_run();
    void add(const Step& step);

    std::size_t size() const { return m_count; }
    // The same for all runs that differ only in the order of independent steps.
    std::uint64_t hash() const { return m_hash; }

private:
    struct Location {
        std::uint64_t written = 0; // the hash of the last write
        std::uint64_t read = 0;    // the sum of the hashes of the reads since
    };

    std::uint64_t& actor_hash(ActorId actor);

    std::size_t m_count = 0;
    std::uint64_t m_hash = 0;
    std::uint64_t m_barrier = 0; // what came before the clock last moved
    std::vector<std::uint64_t> m_actors;
    std::unordered_map<LocationId, Location> m_locations;
};

} // namespace weft::sim
