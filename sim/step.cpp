// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Keeping the accesses of a step, each location once.

#include "sim/step.h"

namespace weft::sim {

void StepLog::begin(ActorId actor, bool after_clock)
{
    m_actor = actor;
    m_after_clock = after_clock;
    m_drawn = 0;
    m_accesses.clear();
    m_enabled.clear();
}

void StepLog::draw(std::size_t chosen)
{
    m_drawn = mix(m_drawn + chosen + 1);
}

// Steps touch few locations, so looking through them is quicker than any table.
void StepLog::note(LocationId location, AccessKind kind)
{
    for (Access& access : m_accesses) {
        if (access.location != location)
            continue;
        if (kind == AccessKind::Write)
            access.kind = kind;
        return;
    }
    m_accesses.push_back({location, kind});
}

bool touches_all(std::span<const Access> accesses)
{
    for (const Access& access : accesses) {
        if (access.location == k_all_locations)
            return true;
    }
    return false;
}

bool conflict(std::span<const Access> a, std::span<const Access> b)
{
    if (touches_all(a) || touches_all(b))
        return true;
    for (const Access& one : a) {
        for (const Access& other : b) {
            if (one.location == other.location &&
                (one.kind == AccessKind::Write || other.kind == AccessKind::Write))
                return true;
        }
    }
    return false;
}

} // namespace weft::sim
