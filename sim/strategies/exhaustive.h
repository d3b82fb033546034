// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// exhaustive: every schedule once, depth first, without memory of states.
//
// The search keeps one path of the tree of choices: each run follows it, takes the first option beyond it,
// and the next run changes the deepest choice that has an option left. This is the search of P. Godefroid,
// "Model checking for programming languages using VeriSoft", POPL 1997, without reduction. Guarantee: when it
// is exhausted, every run that the program can have was seen. sim/strategies/dpor.h gives the same with
// fewer.
#pragma once

#include "sim/strategy.h"

#include <vector>

namespace weft::sim {

class ExhaustiveStrategy final : public Strategy {
public:
    void begin_run(std::uint64_t run) override;
    std::optional<std::size_t> choose(const ChoicePoint& point) override;
    std::string failure() const override { return m_failure; }
    void end_run() override;
    bool exhausted() const override { return m_exhausted; }
    std::uint32_t progress() const override;
    std::string guarantee() const override;

private:
    struct Node {
        std::uint32_t options;
        std::uint32_t chosen;
    };

    std::optional<std::size_t> not_repeated(const ChoicePoint& point);

    std::vector<Node> m_path;
    std::size_t m_depth = 0;
    bool m_exhausted = false;
    std::string m_failure;
};

} // namespace weft::sim
