// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// fifo: always the first option, which is what an event loop does by itself.
//
// There is one such run, so an exploration ends after it.
#pragma once

#include "sim/strategy.h"

namespace weft::sim {

class FifoStrategy final : public Strategy {
public:
    void begin_run(std::uint64_t) override {}
    std::optional<std::size_t> choose(const ChoicePoint&) override { return 0; }
    void end_run() override { m_seen = true; }
    bool exhausted() const override { return m_seen; }

private:
    bool m_seen = false;
};

} // namespace weft::sim
