// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Seeding, as docs/schedule.md writes it down.

#include "sim/random.h"

namespace weft::sim {

namespace {

// splitmix64: turns neighbouring seeds into unrelated states.
std::uint64_t splitmix(std::uint64_t& state)
{
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream)
{
    std::uint64_t state = seed + stream * 0xd1342543de82ef95U;
    for (std::uint64_t& word : m_state)
        word = splitmix(state);
}

bool Random::chance(std::uint64_t numerator, std::uint64_t denominator)
{
    return below(denominator) < numerator;
}

} // namespace weft::sim
