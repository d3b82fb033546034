// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// One step after another into the hash of the partial order.

#include "sim/happens_before.h"

namespace weft::sim {

void HappensBefore::begin_run()
{
    m_count = 0;
    m_hash = 0;
    m_barrier = 0;
    m_actors.clear();
    m_locations.clear();
}

void HappensBefore::add(const Step& step)
{
    // 1. What it depends on: its actor's last step or whoever enabled it, the clock, conflicting accesses.
    if (step.after_clock)
        m_barrier = mix(m_hash + 1);
    std::uint64_t& own = actor_hash(step.actor);
    if (own == 0) // it is there from the beginning
        own = mix(step.actor + std::uint64_t{1});
    std::uint64_t hash = mix(own + 0x9e3779b97f4a7c15U) + mix(m_barrier + step.drawn);
    for (const Access& access : step.accesses) {
        const Location& location = m_locations[access.location];
        hash += mix(access.location + location.written);
        if (access.kind == AccessKind::Write)
            hash += mix(access.location + location.read + 0xd1342543de82ef95U);
    }
    hash = mix(hash);
    // 2. What later steps will depend on.
    for (const Access& access : step.accesses) {
        Location& location = m_locations[access.location];
        if (access.kind == AccessKind::Write)
            location = {hash, 0};
        else
            location.read += hash;
    }
    actor_hash(step.actor) = hash;
    for (std::size_t i = 0; i < step.enabled.size(); ++i)
        actor_hash(step.enabled[i]) += mix(hash + i + 1);
    m_hash += mix(hash + 0x2545f4914f6cdd1dU);
    ++m_count;
}

// 0: not heard of. One that a step makes is known by that step, since its number depends on the order.
std::uint64_t& HappensBefore::actor_hash(ActorId actor)
{
    if (actor >= m_actors.size())
        m_actors.resize(actor + std::size_t{1}, 0);
    return m_actors[actor];
}

} // namespace weft::sim
