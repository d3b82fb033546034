// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The random number generator: the only source of chance in a simulation.
//
// xoshiro256** by Blackman and Vigna, seeded through splitmix64. Integers only, no distribution of the
// standard library, so that another language draws the same choices from the same seed: docs/schedule.md
// writes the algorithm down with test vectors. Never seeded from the host.
#pragma once

#include <array>
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

} // namespace weft::sim
