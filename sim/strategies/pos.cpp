// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The highest priority runs; what conflicts with it draws anew.

#include "sim/strategies/pos.h"

namespace weft::sim {

void PosStrategy::begin_run(std::uint64_t run)
{
    m_random = Random(m_seed, run);
    m_expected.begin_run();
    m_priorities.clear();
}

std::optional<std::size_t> PosStrategy::choose(const ChoicePoint& point)
{
    if (!point.actor_of)
        return m_random.below(point.options);
    std::size_t best = 0;
    std::uint64_t best_priority = 0;
    for (std::size_t i = 0; i < point.options; ++i) {
        ActorId actor = point.actor_of(point.context, i);
        if (actor >= m_priorities.size())
            m_priorities.resize(actor + std::size_t{1}, 0);
        if (m_priorities[actor] == 0)
            m_priorities[actor] = 1 + (m_random.next() >> 1);
        if (m_priorities[actor] > best_priority) {
            best = i;
            best_priority = m_priorities[actor];
        }
    }
    return best;
}

void PosStrategy::end_step(const Step& step)
{
    ExpectedSteps::Touched touched = m_expected.add(step);
    for (std::size_t actor = 0; actor < m_priorities.size(); ++actor) {
        if (actor == step.actor || m_expected.next_of(static_cast<ActorId>(actor)).conflicts_with(touched))
            m_priorities[actor] = 0;
    }
}

} // namespace weft::sim
