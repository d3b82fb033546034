// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Setting choices back, group by group.

#include "properties/explore/shrink.h"

#include "properties/explore/program_explorer.h"

#include <algorithm>

namespace weft::properties {

namespace {

std::vector<std::size_t> deviations_of(const std::vector<std::uint32_t>& choices)
{
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i] != 0)
            positions.push_back(i);
    }
    return positions;
}

class Shrinker {
public:
    Shrinker(Subject& subject, const std::vector<std::uint32_t>& choices, const Failure& failure,
             const ShrinkOptions& options)
        : m_subject(subject), m_failure(failure), m_options(options)
    {
        m_best.choices = choices;
    }

    Shrunk shrink();

private:
    bool drop_groups(std::size_t size);
    bool lower_each();
    bool try_choices(const std::vector<std::uint32_t>& choices);
    bool may_go_on() const { return m_best.executions < m_options.executions_max; }

    Subject& m_subject;
    const Failure& m_failure;
    const ShrinkOptions& m_options;
    Shrunk m_best;
};

// Takes over what the run really chose, if it fails in the same way.
bool Shrinker::try_choices(const std::vector<std::uint32_t>& choices)
{
    ++m_best.executions;
    Repeated repeated = repeat(m_subject, choices, m_options.family, m_options.budgets);
    std::vector<Failure> failures = failures_of(repeated.run, m_options.family);
    // As the explorer has it: another output is a failure only where nothing else is.
    if (failures.empty() && repeated.run.out != m_options.expected_out)
        failures.push_back({FailureKind::OtherOutput, "it is not that of the fifo run", ""});
    const bool fails = std::any_of(failures.begin(), failures.end(),
                                   [&](const Failure& other) { return is_same(other, m_failure); });
    if (!fails)
        return false;
    while (!repeated.choices.empty() && repeated.choices.back() == 0)
        repeated.choices.pop_back();
    m_best.choices = std::move(repeated.choices);
    return true;
}

// Sets groups of so many deviations back, from the last to the first; whether any could be.
bool Shrinker::drop_groups(std::size_t size)
{
    bool dropped = false;
    std::vector<std::size_t> positions = deviations_of(m_best.choices);
    std::size_t end = positions.size();
    while (end > 0 && may_go_on()) {
        const std::size_t begin = end > size ? end - size : 0;
        std::vector<std::uint32_t> fewer = m_best.choices;
        for (std::size_t i = begin; i < end; ++i)
            fewer[positions[i]] = 0;
        if (try_choices(fewer)) {
            dropped = true;
            // The run is another one now: its later choices may be others too.
            positions = deviations_of(m_best.choices);
            end = std::min(begin, positions.size());
        } else {
            end = begin;
        }
    }
    return dropped;
}

bool Shrinker::lower_each()
{
    bool lowered = false;
    for (const std::size_t position : deviations_of(m_best.choices)) {
        for (std::uint32_t smaller = 1; position < m_best.choices.size() && may_go_on(); ++smaller) {
            if (smaller >= m_best.choices[position])
                break;
            std::vector<std::uint32_t> changed = m_best.choices;
            changed[position] = smaller;
            if (try_choices(changed)) {
                lowered = true;
                break;
            }
        }
    }
    return lowered;
}

Shrunk Shrinker::shrink()
{
    // 1. Perhaps no choice is needed at all.
    if (!try_choices({})) {
        bool again = true;
        while (again && may_go_on()) {
            again = false;
            std::size_t size = deviations_of(m_best.choices).size();
            for (size = std::max<std::size_t>(size / 2, 1);; size /= 2) {
                again = drop_groups(size) || again;
                if (size <= 1 || !may_go_on())
                    break;
            }
            again = lower_each() || again;
        }
    }
    m_best.is_minimal = may_go_on();
    m_best.deviations = deviations_of(m_best.choices).size();
    return std::move(m_best);
}

} // namespace

Shrunk shrink(Subject& subject, const std::vector<std::uint32_t>& choices, const Failure& failure,
              const ShrinkOptions& options)
{
    return Shrinker(subject, choices, failure, options).shrink();
}

} // namespace weft::properties
