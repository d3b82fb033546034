// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Decisions: where the program generator gets its chance from.
//
// Every decision is one byte. It is drawn from a generator of random numbers, or read from bytes that were
// given (a recorded program to be varied, the input of a coverage-guided fuzzer, rapidcheck's tape). What was
// decided is kept, so that any generated program is also a list of bytes, and a prefix of that list followed
// by other bytes is another program that begins alike. The smallest answer is the simplest choice.
//
// rapidcheck's own combinators are not used in here: they build a tree of shrunk values for every decision,
// which costs more than running the program does. The property tests draw a tape with rapidcheck and hand it
// over.
#pragma once

#include "sim/random.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weft::properties::fuzz {

class Decisions {
public:
    // The numbers of one stream of one seed.
    Decisions(std::uint64_t seed, std::uint64_t stream) : m_random(seed, stream), m_draws(true) {}
    // `given`, and after its end the numbers of a stream.
    Decisions(std::vector<std::uint8_t> given, std::uint64_t seed, std::uint64_t stream)
        : m_random(seed, stream), m_draws(true), m_given(std::move(given))
    {
    }
    // `given`, and after its end always the simplest choice.
    explicit Decisions(std::vector<std::uint8_t> given)
        : m_random(0), m_draws(false), m_given(std::move(given))
    {
    }

    // In [0, bound), bound at most 256.
    std::uint32_t below(std::uint32_t bound);
    // True in `numerator` of `denominator` cases.
    bool chance(std::uint32_t numerator, std::uint32_t denominator)
    {
        // The simplest choice is no.
        return below(denominator) >= denominator - numerator;
    }

    const std::vector<std::uint8_t>& taken() const { return m_taken; }

private:
    std::uint8_t byte();

    sim::Random m_random;
    bool m_draws;
    std::uint64_t m_stock = 0; // bytes that were drawn and not used yet
    unsigned m_in_stock = 0;
    std::vector<std::uint8_t> m_given;
    std::vector<std::uint8_t> m_taken;
};

} // namespace weft::properties::fuzz
