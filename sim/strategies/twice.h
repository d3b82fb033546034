// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// twice: each schedule of another strategy runs two times, and every question must be the same.
//
// This checks ourselves and the simulation: if anything but the choices decides what happens (a clock, an
// address, an order of hashing), the second run asks another question and stops there. The idea is shuttle's
// (shuttle-schedulers/src/uncontrolled_nondeterminism.rs). Whoever explores compares outcomes beside.
#pragma once

#include "sim/strategy.h"

#include <memory>
#include <vector>

namespace weft::sim {

class TwiceStrategy final : public Strategy {
public:
    explicit TwiceStrategy(std::unique_ptr<Strategy> strategy) : m_strategy(std::move(strategy)) {}

    void begin_run(std::uint64_t run) override;
    std::optional<std::size_t> choose(const ChoicePoint& point) override;
    std::string failure() const override { return m_failure.empty() ? m_strategy->failure() : m_failure; }
    bool pruned() const override { return m_failure.empty() && m_strategy->pruned(); }
    bool wants_steps() const override { return m_strategy->wants_steps(); }
    bool wants_accesses() const override { return m_strategy->wants_accesses(); }
    bool begin_step(ActorId actor) override { return m_second || m_strategy->begin_step(actor); }
    void end_step(const Step& step) override;
    void end_run() override;
    bool exhausted() const override { return m_second && m_strategy->exhausted(); }
    std::string guarantee() const override { return m_strategy->guarantee(); }

private:
    struct Question {
        ChoiceKind kind;
        std::string label;
        std::string options;
        std::size_t chosen;
    };

    std::unique_ptr<Strategy> m_strategy;
    std::vector<Question> m_asked;
    std::size_t m_next = 0;
    bool m_second = false;
    std::string m_failure;
};

} // namespace weft::sim
