// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Learning what steps touch.

#include "sim/strategies/expected_steps.h"

namespace weft::sim {

ExpectedSteps::Touched ExpectedSteps::add(const Step& step)
{
    if (step.actor >= m_steps.size())
        m_steps.resize(step.actor + std::size_t{1});
    if (step.actor >= m_at.size())
        m_at.resize(step.actor + std::size_t{1}, 0);
    Touched touched;
    touched.known = true;
    for (const Access& access : step.accesses)
        (access.kind == AccessKind::Write ? touched.writes : touched.reads) |= bit_of(access.location);
    std::vector<Touched>& steps = m_steps[step.actor];
    std::size_t number = m_at[step.actor]++;
    if (number == steps.size())
        steps.push_back(touched);
    else
        steps[number] = touched;
    return touched;
}

ExpectedSteps::Touched ExpectedSteps::next_of(ActorId actor) const
{
    if (actor >= m_steps.size() || at(actor) >= m_steps[actor].size())
        return {};
    return m_steps[actor][at(actor)];
}

std::size_t ExpectedSteps::steps_left(ActorId actor, std::uint64_t locations) const
{
    if (actor >= m_steps.size())
        return 0;
    std::size_t count = 0;
    for (std::size_t i = at(actor); i < m_steps[actor].size(); ++i) {
        const Touched& step = m_steps[actor][i];
        count += locations == 0 || ((step.reads | step.writes) & locations) != 0 ? 1 : 0;
    }
    return count;
}

std::uint64_t ExpectedSteps::shared() const
{
    std::uint64_t touched = 0;
    std::uint64_t written = 0;
    std::uint64_t shared = 0;
    for (const std::vector<Touched>& steps : m_steps) {
        std::uint64_t reads = 0;
        std::uint64_t writes = 0;
        for (const Touched& step : steps) {
            reads |= step.reads;
            writes |= step.writes;
        }
        shared |= (writes & touched) | (reads & written);
        touched |= reads | writes;
        written |= writes;
    }
    return shared;
}

} // namespace weft::sim
