// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The intended actor, and who may run before it.

#include "sim/strategies/surw.h"

#include <bit>

namespace weft::sim {

void SurwStrategy::begin_run(std::uint64_t run)
{
    m_random = Random(m_seed, run);
    m_expected.begin_run();
    // 1. Which steps are interesting this time.
    std::uint64_t shared = m_expected.shared();
    m_selected = 0;
    if (shared != 0) {
        std::uint64_t skip = m_random.below(static_cast<std::uint64_t>(std::popcount(shared)));
        for (; skip > 0; --skip)
            shared &= shared - 1;
        m_selected = shared & (~shared + 1);
    }
    // 2. How many of them each actor has to come.
    m_left.clear();
    for (std::size_t i = 0; i < m_expected.actors(); ++i)
        m_left.push_back(m_expected.steps_left(static_cast<ActorId>(i), m_selected));
    draw_intended();
}

void SurwStrategy::draw_intended()
{
    m_intended = k_no_actor;
    std::uint64_t all = 0;
    for (std::size_t left : m_left)
        all += left;
    if (all == 0)
        return;
    std::uint64_t drawn = m_random.below(all);
    for (std::size_t i = 0; i < m_left.size(); ++i) {
        if (drawn < m_left[i]) {
            m_intended = static_cast<ActorId>(i);
            return;
        }
        drawn -= m_left[i];
    }
}

bool SurwStrategy::is_interesting(ActorId actor) const
{
    if (m_selected == 0)
        return true;
    ExpectedSteps::Touched next = m_expected.next_of(actor);
    return next.known && ((next.reads | next.writes) & m_selected) != 0;
}

std::optional<std::size_t> SurwStrategy::choose(const ChoicePoint& point)
{
    if (!point.actor_of || m_intended == k_no_actor)
        return m_random.below(point.options);
    m_eligible.clear();
    for (std::size_t i = 0; i < point.options; ++i) {
        ActorId actor = point.actor_of(point.context, i);
        if (actor == m_intended || !is_interesting(actor))
            m_eligible.push_back(i);
    }
    // Whoever is intended waits for one of these: the counts were wrong for this run.
    if (m_eligible.empty())
        return m_random.below(point.options);
    return m_eligible[m_random.below(m_eligible.size())];
}

void SurwStrategy::end_step(const Step& step)
{
    ExpectedSteps::Touched touched = m_expected.add(step);
    if (m_selected != 0 && ((touched.reads | touched.writes) & m_selected) == 0)
        return;
    if (step.actor < m_left.size() && m_left[step.actor] > 0)
        --m_left[step.actor];
    // Also when another one took it: what is left is drawn for anew.
    draw_intended();
}

} // namespace weft::sim
