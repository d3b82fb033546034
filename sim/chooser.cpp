// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the chooser does beside asking: texts, refusals, the schedule.

#include "sim/chooser.h"

namespace weft::sim {

void Chooser::reset()
{
    m_answers.clear();
    m_texts.clear();
    m_failed = false;
    m_failure.clear();
}

void Chooser::keep_texts(const ChoicePoint& point, std::size_t chosen)
{
    m_texts.emplace_back();
    m_texts.back().label = point.label;
    if (m_keep == Keep::Names && point.name_option)
        m_texts.back().option = point.name_option(point.context, chosen);
}

std::optional<std::size_t> Chooser::refuse()
{
    m_failed = true;
    m_failure = m_strategy->failure();
    CHECK(!m_failure.empty());
    return std::nullopt;
}

Schedule Chooser::taken() const
{
    std::vector<Choice> choices;
    choices.reserve(m_answers.size());
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const Answer& answer = m_answers[i];
        choices.push_back({answer.kind, {}, answer.options, answer.chosen, {}});
        if (i < m_texts.size()) {
            choices.back().label = m_texts[i].label;
            choices.back().option = m_texts[i].option;
        }
    }
    return Schedule(std::move(choices));
}

} // namespace weft::sim
