// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The first run is kept question by question; the second is held against it.

#include "sim/strategies/twice.h"

namespace weft::sim {

void TwiceStrategy::begin_run(std::uint64_t run)
{
    m_second = run % 2 == 1;
    m_next = 0;
    m_failure.clear();
    if (m_second)
        return;
    m_asked.clear();
    m_strategy->begin_run(run / 2);
}

std::optional<std::size_t> TwiceStrategy::choose(const ChoicePoint& point)
{
    std::string options = point.describe_options();
    if (!m_second) {
        std::optional<std::size_t> chosen = m_strategy->choose(point);
        if (chosen)
            m_asked.push_back({point.kind, std::string(point.label), std::move(options), *chosen});
        return chosen;
    }
    if (m_next == m_asked.size()) {
        m_failure = "not deterministic: the second run asks more than the first, ";
    } else if (const Question& first = m_asked[m_next];
               first.kind != point.kind || first.label != point.label || first.options != options) {
        m_failure = "not deterministic: choice " + std::to_string(m_next + 1) + " was " +
                    std::string(name_of(first.kind)) + " \"" + first.label + "\" with " + first.options +
                    " in the first run, and in the second ";
    } else {
        return m_asked[m_next++].chosen;
    }
    m_failure += std::string(name_of(point.kind)) + " \"" + std::string(point.label) + "\" with " + options;
    return std::nullopt;
}

void TwiceStrategy::end_step(const Step& step)
{
    if (!m_second)
        m_strategy->end_step(step);
}

void TwiceStrategy::end_run()
{
    if (!m_second)
        m_strategy->end_run();
}

} // namespace weft::sim
