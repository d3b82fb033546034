// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Taking turns.

#include "sim/strategies/portfolio.h"

#include "sim/check.h"

namespace weft::sim {

void PortfolioStrategy::add(std::unique_ptr<Strategy> strategy, Covers covers)
{
    m_members.push_back({std::move(strategy), covers, 0});
}

void PortfolioStrategy::begin_run(std::uint64_t run)
{
    CHECK(!m_members.empty());
    if (run == 0) {
        for (Member& member : m_members)
            member.runs = 0;
        m_turn = m_members.size() - 1;
    }
    for (std::size_t tried = 0; tried < m_members.size(); ++tried) {
        m_turn = (m_turn + 1) % m_members.size();
        if (m_members[m_turn].runs == 0 || !turn().exhausted())
            break;
    }
    turn().begin_run(m_members[m_turn].runs++);
}

bool PortfolioStrategy::exhausted() const
{
    bool all = true;
    for (const Member& member : m_members) {
        bool done = member.runs > 0 && member.strategy->exhausted();
        if (done && member.covers == Covers::Everything)
            return true;
        all = all && done;
    }
    return all;
}

std::string PortfolioStrategy::guarantee() const
{
    std::string text;
    for (const Member& member : m_members) {
        std::string one = member.runs > 0 ? member.strategy->guarantee() : std::string();
        if (!one.empty())
            text += (text.empty() ? "" : "; ") + one;
    }
    return text;
}

} // namespace weft::sim
