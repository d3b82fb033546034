// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The random number generator: the only source of chance in a simulation.
//
// xoshiro256** by Blackman and Vigna, seeded through splitmix64. Integers only, no distribution of the
// standard library, so that another language draws the same choices from the same seed: docs/schedule.md
// writes the algorithm down with test vectors. Never seeded from the host.
#pragma once

#include "sim/check.h"

#include <array>
#include <bit>
#include <cstdint>

namespace weft::sim {

class Random {
public:
    // Streams of one seed are independent: one for each run of an exploration, for example.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    // The next 64 bits.
    std::uint64_t next();
    // Uniform in [0, bound). A bound of 1 draws nothing; 0 is a defect of the caller.
    std::uint64_t below(std::uint64_t bound);
    // True with the probability numerator / denominator.
    bool chance(std::uint64_t numerator, std::uint64_t denominator);

private:
    std::array<std::uint64_t, 4> m_state;
};

inline std::uint64_t Random::next()
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

inline std::uint64_t Random::below(std::uint64_t bound)
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

} // namespace weft::sim
