// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// One look back over the run finds both the clock of a step and its races.

#include "sim/strategies/step_trace.h"

#include <algorithm>

namespace weft::sim {

void StepTrace::add(const Step& step, std::vector<Race>& races)
{
    if (m_size == m_steps.size())
        m_steps.emplace_back();
    std::size_t index = m_size++;
    TracedStep& added = m_steps[index];
    added.actor = step.actor;
    added.barrier = step.after_clock ? static_cast<std::uint32_t>(index)
                    : index > 0      ? m_steps[index - 1].barrier
                                     : 0;
    added.accesses.assign(step.accesses.begin(), step.accesses.end());
    added.enabled.assign(step.enabled.begin(), step.enabled.end());
    added.clock.assign(step.actor + std::size_t{1}, 0);

    // From the last step to the first: what is not yet known to come before is either ordered directly, or
    // a race, or independent.
    for (std::size_t i = index; i-- > 0;) {
        const TracedStep& earlier = m_steps[i];
        if (clock_of(added, earlier.actor) >= earlier.number)
            continue;
        bool same_actor = earlier.actor == added.actor;
        bool ordered =
            same_actor || i < added.barrier ||
            std::find(earlier.enabled.begin(), earlier.enabled.end(), added.actor) != earlier.enabled.end();
        if (!ordered) {
            if (!conflict(earlier.accesses, added.accesses))
                continue;
            races.push_back({i, index});
        }
        join(added, earlier);
    }
    added.number = added.clock[added.actor] + 1;
    added.clock[added.actor] = added.number;
}

void StepTrace::join(TracedStep& step, const TracedStep& earlier)
{
    if (step.clock.size() < earlier.clock.size())
        step.clock.resize(earlier.clock.size(), 0);
    for (std::size_t i = 0; i < earlier.clock.size(); ++i)
        step.clock[i] = std::max(step.clock[i], earlier.clock[i]);
}

void StepTrace::reversal(const Race& race, std::vector<std::size_t>& sequence) const
{
    sequence.clear();
    for (std::size_t i = race.first + 1; i < m_size; ++i) {
        if (i != race.second && !happens_before(race.first, i))
            sequence.push_back(i);
    }
    sequence.push_back(race.second);
}

bool StepTrace::is_initial(const std::vector<std::size_t>& sequence, std::size_t at) const
{
    for (std::size_t i = 0; i < at; ++i) {
        if (happens_before(sequence[i], sequence[at]))
            return false;
    }
    return true;
}

} // namespace weft::sim
