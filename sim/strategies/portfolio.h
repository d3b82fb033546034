// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// portfolio: several strategies take turns, run by run.
//
// No strategy is best for every program, and differing runs find more than tuned ones: A. Groce, C. Zhang, E.
// Eide, Y. Chen, J. Regehr, "Swarm testing", ISSTA 2012, shows it for features of test cases. Each strategy
// keeps its own count of runs and its own state, and one that has seen its space drops out. The portfolio is
// exhausted when one of its strategies that covers everything is; which those are is said when they are
// added.
#pragma once

#include "sim/strategy.h"

#include <memory>
#include <vector>

namespace weft::sim {

class PortfolioStrategy final : public Strategy {
public:
    enum class Covers : unsigned char { Part, Everything };

    void add(std::unique_ptr<Strategy> strategy, Covers covers = Covers::Part);

    void begin_run(std::uint64_t run) override;
    std::optional<std::size_t> choose(const ChoicePoint& point) override { return turn().choose(point); }
    std::string failure() const override { return turn().failure(); }
    bool pruned() const override { return turn().pruned(); }
    bool wants_steps() const override { return turn().wants_steps(); }
    bool begin_step(ActorId actor) override { return turn().begin_step(actor); }
    void end_step(const Step& step) override { turn().end_step(step); }
    void end_run() override { turn().end_run(); }
    bool exhausted() const override;
    std::string guarantee() const override;

    // Which of the strategies has the run that was begun last, in the order in which they were added.
    std::size_t turn_of() const { return m_turn; }

private:
    struct Member {
        std::unique_ptr<Strategy> strategy;
        Covers covers;
        std::uint64_t runs = 0;
    };

    Strategy& turn() const { return *m_members[m_turn].strategy; }

    std::vector<Member> m_members;
    std::size_t m_turn = 0;
};

} // namespace weft::sim
