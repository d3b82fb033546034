// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Replay: the recorded choice if the run offers it, and otherwise a sentence that says what it offers.

#include "sim/strategies/replay.h"

namespace weft::sim {

namespace {

// How many recorded choices may have vanished together before the rest is given up for this question.
constexpr std::size_t k_look_ahead = 64;

// The option with the recorded name; without names, the recorded number.
std::optional<std::size_t> find_option(const ChoicePoint& point, const Choice& recorded)
{
    // A schedule may have been kept without labels.
    if (recorded.kind != point.kind || (!recorded.label.empty() && recorded.label != point.label))
        return std::nullopt;
    if (!point.name_option || recorded.option.empty())
        return recorded.chosen < point.options ? std::optional(recorded.chosen) : std::nullopt;
    // Of several with this name, the one that was taken.
    std::string_view wanted = stable_part(recorded.option);
    if (recorded.chosen < point.options &&
        stable_part(point.name_option(point.context, recorded.chosen)) == wanted)
        return recorded.chosen;
    for (std::size_t i = 0; i < point.options; ++i) {
        if (stable_part(point.name_option(point.context, i)) == wanted)
            return i;
    }
    return std::nullopt;
}

} // namespace

std::string_view stable_part(std::string_view name)
{
    return name.substr(0, name.rfind('@'));
}

void ReplayStrategy::begin_run(std::uint64_t)
{
    m_next = 0;
    m_taken = 0;
    m_failure.clear();
    m_stopped_fitting.clear();
}

std::optional<std::size_t> ReplayStrategy::choose(const ChoicePoint& point)
{
    if (m_match == Match::Name)
        return choose_by_name(point);
    if (m_next == m_schedule.size()) {
        if (m_after_end == AfterEnd::Fifo)
            return 0;
        return impossible(point, "the schedule ends after " + std::to_string(m_schedule.size()) + " choices");
    }
    const Choice& recorded = m_schedule[m_next];
    if (m_match == Match::Lenient) {
        ++m_next;
        return recorded.chosen < point.options ? recorded.chosen : 0;
    }
    bool same_question =
        m_match == Match::Position || (recorded.kind == point.kind && recorded.label == point.label);
    if (!same_question || recorded.chosen >= point.options)
        return impossible(point, recorded_text(recorded));
    ++m_next;
    ++m_taken;
    return recorded.chosen;
}

std::optional<std::size_t> ReplayStrategy::choose_by_name(const ChoicePoint& point)
{
    // 1. The next recorded choice, or a later one when those between no longer come up.
    for (std::size_t i = m_next; i < m_schedule.size() && i < m_next + k_look_ahead; ++i) {
        std::optional<std::size_t> found = find_option(point, m_schedule[i]);
        if (!found)
            continue;
        if (i > m_next && m_stopped_fitting.empty())
            m_stopped_fitting = sentence(point, recorded_text(m_schedule[m_next]));
        m_next = i + 1;
        ++m_taken;
        return found;
    }
    // 2. A question that the schedule does not know.
    if (m_next < m_schedule.size()) {
        if (m_stopped_fitting.empty())
            m_stopped_fitting = sentence(point, recorded_text(m_schedule[m_next]));
        return 0;
    }
    if (m_after_end == AfterEnd::Stop)
        return impossible(point, "the schedule ends after " + std::to_string(m_schedule.size()) + " choices");
    return 0;
}

std::string ReplayStrategy::recorded_text(const Choice& recorded) const
{
    std::string text = "the schedule takes option " + std::to_string(recorded.chosen);
    if (m_match == Match::Name && !recorded.option.empty())
        text += " (" + recorded.option + ")";
    if (m_match == Match::Name && recorded.label.empty())
        return text;
    return text + " of " + std::to_string(recorded.options) + " at " + std::string(name_of(recorded.kind)) +
           " \"" + recorded.label + "\"";
}

std::string ReplayStrategy::sentence(const ChoicePoint& point, const std::string& recorded) const
{
    return "at choice " + std::to_string(m_next + 1) + ": " + recorded + ", but the run is at " +
           std::string(name_of(point.kind)) + " \"" + std::string(point.label) + "\" with " +
           point.describe_options();
}

std::optional<std::size_t> ReplayStrategy::impossible(const ChoicePoint& point, const std::string& recorded)
{
    m_failure = "replay stopped " + sentence(point, recorded);
    return std::nullopt;
}

} // namespace weft::sim
