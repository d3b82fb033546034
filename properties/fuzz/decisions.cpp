// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// One byte a decision.
#include "properties/fuzz/decisions.h"

#include "sim/check.h"

namespace weft::properties::fuzz {

std::uint8_t Decisions::byte()
{
    if (m_taken.size() < m_given.size())
        return m_given[m_taken.size()];
    if (!m_draws)
        return 0;
    if (m_in_stock == 0) {
        m_stock = m_random.next();
        m_in_stock = 8;
    }
    const auto drawn = static_cast<std::uint8_t>(m_stock);
    m_stock >>= 8;
    --m_in_stock;
    return drawn;
}

std::uint32_t Decisions::below(std::uint32_t bound)
{
    CHECK(bound > 0 && bound <= 256);
    if (bound == 1)
        return 0;
    const std::uint8_t decision = byte();
    m_taken.push_back(decision);
    // The bias of one in 256 does not matter to a fuzzer; that a smaller byte is a smaller choice does.
    return (decision * bound) >> 8;
}

} // namespace weft::properties::fuzz
