// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// replay: the choices of a recorded run.
//
// By number it repeats a run of the same program exactly and stops at the first choice that is not possible.
// By name it follows a schedule through a program that has been edited since: it takes the option that has
// the recorded name wherever the run offers it, skips recorded choices that no longer come up, answers what
// was not recorded with the first option, and tells at which choice the schedule first stopped fitting.
#pragma once

#include "sim/strategy.h"

namespace weft::sim {

class ReplayStrategy final : public Strategy {
public:
    enum class AfterEnd { Stop, Fifo }; // what to do when the run asks for more than was recorded
    // Position: by number without looking at kinds and labels, for schedules that kept numbers only.
    // Lenient: the same, and what is not among the options is answered by the first: for shrinking.
    enum class Match { Number, Name, Position, Lenient };

    explicit ReplayStrategy(Schedule schedule, AfterEnd after_end = AfterEnd::Stop,
                            Match match = Match::Number)
        : m_schedule(std::move(schedule)), m_after_end(after_end), m_match(match)
    {
    }
    void begin_run(std::uint64_t run) override;
    std::optional<std::size_t> choose(const ChoicePoint& point) override;
    std::string failure() const override { return m_failure; }
    void end_run() override { m_seen = true; }
    bool exhausted() const override { return m_seen; }

    // How far the recorded choices were followed; short of all of them is a difference too.
    std::size_t used() const { return m_next; }
    bool used_all() const { return m_next == m_schedule.size(); }
    // By name: how many recorded choices were taken, and what was said where the first one was not.
    std::size_t taken() const { return m_taken; }
    const std::string& stopped_fitting() const { return m_stopped_fitting; }

private:
    std::optional<std::size_t> choose_by_name(const ChoicePoint& point);
    std::optional<std::size_t> impossible(const ChoicePoint& point, const std::string& recorded);
    std::string sentence(const ChoicePoint& point, const std::string& recorded) const;
    std::string recorded_text(const Choice& recorded) const;

    Schedule m_schedule;
    AfterEnd m_after_end;
    Match m_match;
    std::size_t m_next = 0;
    std::size_t m_taken = 0;
    bool m_seen = false;
    std::string m_failure;
    std::string m_stopped_fitting;
};

// The part of an option's name that stays the same when the program is edited: what stands before the last
// '@'.
std::string_view stable_part(std::string_view name);

} // namespace weft::sim
