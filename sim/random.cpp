// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// xoshiro256** step by step, as docs/schedule.md writes it down.

#include "sim/random.h"

#include "sim/check.h"

#include <bit>

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

std::uint64_t Random::next()
{
    std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::uint64_t Random::below(std::uint64_t bound)
{
    CHECK(bound > 0);
    if (bound == 1)
        return 0;
    // Draw as many high bits as the largest answer needs, and again while they are out of range: unbiased, at
    // most two draws on average, and the same lines in any language.
    int bits = std::bit_width(bound - 1);
    for (;;) {
        std::uint64_t drawn = next() >> (64 - bits);
        if (drawn < bound)
            return drawn;
    }
}

bool Random::chance(std::uint64_t numerator, std::uint64_t denominator)
{
    return below(denominator) < numerator;
}

} // namespace weft::sim
