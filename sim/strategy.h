// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Strategies: who answers the choice points of a run.
//
// A strategy is an oracle. It sees the question and nothing of the simulation, so any strategy drives any
// simulation. Here are fifo, random and replay; explorers derive their own.
#pragma once

#include "sim/choice.h"
#include "sim/random.h"

#include <cstdint>
#include <optional>
#include <string>

namespace weft::sim {

class Strategy {
public:
    virtual ~Strategy() = default;
    // Called once before each run; runs of one exploration are numbered from 0.
    virtual void begin_run(std::uint64_t run) = 0;
    // An option below point.options; nothing if the strategy cannot answer, with the reason in failure().
    virtual std::optional<std::size_t> choose(const ChoicePoint& point) = 0;
    virtual std::string failure() const { return {}; }
};

// Always the first option: what an event loop does by itself.
class FifoStrategy final : public Strategy {
public:
    void begin_run(std::uint64_t) override {}
    std::optional<std::size_t> choose(const ChoicePoint&) override { return 0; }
};

// Every option with the same probability, drawn from the seed and the number of the run.
class RandomStrategy final : public Strategy {
public:
    explicit RandomStrategy(std::uint64_t seed) : m_seed(seed), m_random(seed) {}
    void begin_run(std::uint64_t run) override { m_random = Random(m_seed, run); }
    std::optional<std::size_t> choose(const ChoicePoint& point) override
    {
        return m_random.below(point.options);
    }

private:
    std::uint64_t m_seed;
    Random m_random;
};

// The choices of a recorded run. It stops at the first one that is not possible.
class ReplayStrategy final : public Strategy {
public:
    enum class AfterEnd { Stop, Fifo }; // what to do when the run asks for more than was recorded

    explicit ReplayStrategy(Schedule schedule, AfterEnd after_end = AfterEnd::Stop)
        : m_schedule(std::move(schedule)), m_after_end(after_end)
    {
    }
    void begin_run(std::uint64_t run) override;
    std::optional<std::size_t> choose(const ChoicePoint& point) override;
    std::string failure() const override { return m_failure; }
    // How many recorded choices the run has used; fewer than recorded is a difference too.
    std::size_t used() const { return m_next; }
    bool used_all() const { return m_next == m_schedule.size(); }

private:
    std::optional<std::size_t> impossible(const ChoicePoint& point, const std::string& recorded);

    Schedule m_schedule;
    AfterEnd m_after_end;
    std::size_t m_next = 0;
    std::string m_failure;
};

} // namespace weft::sim
