// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// delay-bounded and preemption-bounded: all schedules that deviate at most so often, simplest first.
//
// Most bugs need few deviations from the natural schedule. Two ways of counting them:
//   delays: M. Emmi, S. Qadeer, Z. Rakamaric, "Delay-bounded scheduling", POPL 2011. The natural schedule is
//     fifo; taking option i of a queue passes over i ready actors and costs i.
//   preemptions: M. Musuvathi, S. Qadeer, "Iterative context bounding for systematic testing of multithreaded
//     programs", PLDI 2007. The natural schedule lets an actor go on as long as it is ready; taking the turn
//     from it costs 1, and choosing among others when it is not ready costs nothing.
// A choice that is not between actors (a number, a duration, a fault) costs 1 for anything but its first
// option.
//
// Each run is a prefix of choices followed by the natural schedule; at every choice point beyond its prefix
// it leaves the alternatives in a queue ordered by cost. So no schedule runs twice, and those of cost c run
// before those of cost c + 1. Guarantee: when it is exhausted, every schedule within the bound was run.
#pragma once

#include "sim/strategy.h"

#include <deque>
#include <vector>

namespace weft::sim {

class BoundedStrategy final : public Strategy {
public:
    enum class Counts : unsigned char { Delays, Preemptions };

    BoundedStrategy(Counts counts, unsigned bound) : m_counts(counts), m_pending(bound + std::size_t{1}) {}

    void begin_run(std::uint64_t run) override;
    std::optional<std::size_t> choose(const ChoicePoint& point) override;
    std::string failure() const override { return m_failure; }
    bool wants_steps() const override { return m_counts == Counts::Preemptions; }
    bool begin_step(ActorId actor) override
    {
        m_running = actor;
        return true;
    }
    bool exhausted() const override { return m_began && next_cost() == m_pending.size(); }
    std::string guarantee() const override;

private:
    using Deviations = std::vector<std::pair<std::uint32_t, std::uint32_t>>; // choice, option

    std::size_t natural_option(const ChoicePoint& point) const;
    std::size_t cost(const ChoicePoint& point, std::size_t option, std::size_t natural) const;
    void leave_alternatives(const ChoicePoint& point, std::size_t natural);
    std::size_t next_cost() const;

    Counts m_counts;
    std::vector<std::deque<Deviations>> m_pending; // by cost
    Deviations m_path;
    std::size_t m_path_cost = 0;
    std::size_t m_next = 0; // deviation
    std::uint32_t m_choice = 0;
    ActorId m_running = k_no_actor; // who ran last, if preemptions count
    bool m_began = false;
    std::string m_failure;
};

} // namespace weft::sim
