// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A step: what one actor does between two moments at which another could run, and what it touched.
//
// This is how a simulation tells a strategy which steps depend on each other. The simulation numbers its
// actors (tasks, threads, callbacks) and its locations (whatever steps share: variables, queues, futures, the
// output); both numbers are the same in all runs that began alike. While a step runs it notes its reads, its
// writes and whom it made able to run, in a StepLog that is off unless somebody listens. Two steps depend on
// each other if they are of one actor, if one made the other able to run, if both touch a location and one
// of them writes it, or if the clock moved between them. Whatever is not noted is taken to be independent, so
// a simulation that forgets to note an access loses interleavings in a search with reduction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weft::sim {

using ActorId = std::uint32_t;
using LocationId = std::uint64_t;

inline constexpr ActorId k_no_actor = UINT32_MAX;
// A step that touches this conflicts with every other: one that ends the run, so that nobody runs after it.
inline constexpr LocationId k_all_locations = UINT64_MAX;

enum class AccessKind : unsigned char { Read, Write };

struct Access {
    LocationId location;
    AccessKind kind;

    bool operator==(const Access&) const = default;
};

// A finished step. The spans live until the step has been handed over.
struct Step {
    ActorId actor = k_no_actor;
    std::span<const Access> accesses; // each location once, a write winning over a read
    std::span<const ActorId> enabled; // whom it made able to run
    bool after_clock = false;         // the clock moved just before it: it depends on all that came earlier
    std::uint64_t drawn = 0;          // the answers to its other choices, mixed; 0 without any
};

// Collects one step after another.
class StepLog {
public:
    bool on() const { return m_on; }
    void set_on(bool on) { m_on = on; }

    void begin(ActorId actor, bool after_clock);
    void read(LocationId location)
    {
        if (m_on)
            note(location, AccessKind::Read);
    }
    void write(LocationId location)
    {
        if (m_on)
            note(location, AccessKind::Write);
    }
    void enable(ActorId actor)
    {
        if (m_on)
            m_enabled.push_back(actor);
    }
    void draw(std::size_t chosen);
    // The step as it stands.
    Step step() const { return {m_actor, m_accesses, m_enabled, m_after_clock, m_drawn}; }

private:
    void note(LocationId location, AccessKind kind);

    bool m_on = false;
    ActorId m_actor = k_no_actor;
    bool m_after_clock = false;
    std::uint64_t m_drawn = 0;
    std::vector<Access> m_accesses;
    std::vector<ActorId> m_enabled;
};

bool touches_all(std::span<const Access> accesses);
// Whether two steps of different actors touch one location and at least one of them writes it.
bool conflict(std::span<const Access> a, std::span<const Access> b);

// One round of mixing for hashes that reports show: the same on every machine.
inline std::uint64_t mix(std::uint64_t value)
{
    value ^= value >> 30;
    value *= 0xbf58476d1ce4e5b9U;
    value ^= value >> 27;
    value *= 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

} // namespace weft::sim
