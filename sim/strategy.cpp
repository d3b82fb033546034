// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Replay: the recorded choice if the run offers it, and otherwise a sentence that says what it offers.

#include "sim/strategy.h"

namespace weft::sim {

void ReplayStrategy::begin_run(std::uint64_t)
{
    m_next = 0;
    m_failure.clear();
}

std::optional<std::size_t> ReplayStrategy::choose(const ChoicePoint& point)
{
    if (m_next == m_schedule.size()) {
        if (m_after_end == AfterEnd::Fifo)
            return 0;
        return impossible(point, "the schedule ends after " + std::to_string(m_schedule.size()) + " choices");
    }
    const Choice& recorded = m_schedule[m_next];
    bool same_question = recorded.kind == point.kind && recorded.label == point.label;
    if (!same_question || recorded.chosen >= point.options) {
        return impossible(point, "the schedule takes option " + std::to_string(recorded.chosen) + " of " +
                                     std::to_string(recorded.options) + " at " +
                                     std::string(name_of(recorded.kind)) + " \"" + recorded.label + "\"");
    }
    ++m_next;
    return recorded.chosen;
}

std::optional<std::size_t> ReplayStrategy::impossible(const ChoicePoint& point, const std::string& recorded)
{
    m_failure = "replay stopped at choice " + std::to_string(m_next + 1) + ": " + recorded +
                ", but the run is at " + std::string(name_of(point.kind)) + " \"" + std::string(point.label) +
                "\" with " + point.describe_options();
    return std::nullopt;
}

} // namespace weft::sim
