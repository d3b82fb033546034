// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The loop over runs, on one root stack, with one simulation.

#include "sim/explorer.h"

#include "sim/happens_before.h"
#include "sim/strategies/replay.h"

#include <algorithm>
#include <sstream>
#include <unordered_set>

namespace weft::sim {

namespace {

// Counts distinct hashes; most runs repeat the one before.
class HashSet {
public:
    void add(std::uint64_t hash)
    {
        if (hash == m_last && !m_seen.empty())
            return;
        m_last = hash;
        m_seen.insert(hash);
    }
    std::uint64_t size() const { return m_seen.size(); }

private:
    std::unordered_set<std::uint64_t> m_seen;
    std::uint64_t m_last = 0;
};

class Explorer {
public:
    Explorer(Strategy& strategy, const std::function<void(Simulation&)>& set_up,
             const ExplorationOptions& options)
        : m_strategy(strategy), m_set_up(set_up), m_options(options)
    {
    }

    void run_all();
    Exploration take() { return std::move(m_found); }

private:
    void count(const Simulation& simulation);
    void keep_failure(const Simulation& simulation, std::uint64_t run);
    Schedule schedule_with_names(const Schedule& taken);

    Strategy& m_strategy;
    const std::function<void(Simulation&)>& m_set_up;
    const ExplorationOptions& m_options;
    Exploration m_found;
    HashSet m_outcomes;
    HashSet m_orders;
    HappensBefore m_order;
};

void Explorer::run_all()
{
    Simulation simulation(m_strategy, m_options.limits, 0, Chooser::Keep::Numbers);
    bool orders = m_options.count == ExplorationOptions::Count::PartialOrders;
    if (orders) {
        simulation.set_step_listener(
            [](void* order, const Step& step) { static_cast<HappensBefore*>(order)->add(step); }, &m_order);
    }
    for (std::uint64_t run = 0; m_found.executions < m_options.executions_max; ++run) {
        if (run != 0)
            simulation.reset(run);
        if (orders)
            m_order.begin_run();
        m_set_up(simulation);
        Outcome outcome = simulation.execute();
        count(simulation);
        if (m_options.after_run)
            m_options.after_run(simulation);
        if (outcome != Outcome::Done && outcome != Outcome::Pruned) {
            keep_failure(simulation, run);
            // A strategy that does not fit the program will not fit it the next time.
            if (m_options.stop_at_failure || outcome == Outcome::Impossible)
                break;
        }
        if (m_strategy.exhausted()) {
            m_found.exhausted = true;
            break;
        }
    }
    m_found.outcomes = m_outcomes.size();
    m_found.partial_orders = m_orders.size();
    m_found.guarantee = m_strategy.guarantee();
}

void Explorer::count(const Simulation& simulation)
{
    std::size_t choices = simulation.choices();
    m_found.choices += choices;
    m_found.choices_most = std::max<std::uint64_t>(m_found.choices_most, choices);
    m_found.steps += simulation.steps();
    if (simulation.outcome() == Outcome::Pruned) {
        ++m_found.pruned;
        return;
    }
    ++m_found.executions;
    m_outcomes.add(simulation.outcome_hash());
    if (m_options.count == ExplorationOptions::Count::PartialOrders)
        m_orders.add(m_order.hash());
}

void Explorer::keep_failure(const Simulation& simulation, std::uint64_t run)
{
    Report report = simulation.report();
    for (ExploredFailure& known : m_found.failures) {
        if (known.outcome == report.outcome && known.detail == report.detail) {
            ++known.count;
            return;
        }
    }
    if (m_found.failures.size() < m_options.failures_max) {
        m_found.failures.push_back(
            {report.outcome, report.detail, run, 1, schedule_with_names(report.schedule)});
    }
}

// The runs keep numbers only; the one that matters runs once more for the names.
Schedule Explorer::schedule_with_names(const Schedule& taken)
{
    ReplayStrategy replay(taken, ReplayStrategy::AfterEnd::Fifo, ReplayStrategy::Match::Position);
    Simulation again(replay, m_options.limits);
    m_set_up(again);
    again.execute();
    return again.report().schedule;
}

} // namespace

Exploration explore(Strategy& strategy, const std::function<void(Simulation&)>& set_up,
                    const ExplorationOptions& options)
{
    Explorer explorer(strategy, set_up, options);
    run_on_root_stack([](void* self) { static_cast<Explorer*>(self)->run_all(); }, &explorer);
    return explorer.take();
}

std::string Exploration::to_text() const
{
    std::ostringstream text;
    text << executions << " executions, " << outcomes << " distinct outcomes";
    if (partial_orders > 0)
        text << ", " << partial_orders << " distinct partial orders";
    if (pruned > 0)
        text << ", " << pruned << " broken off as redundant";
    text << "\n" << choices << " choice points, at most " << choices_most << " in one run\n";
    text << (exhausted ? "the space of this strategy is exhausted\n" : "not exhausted\n");
    if (!guarantee.empty())
        text << guarantee << "\n";
    for (const ExploredFailure& failure : failures) {
        text << "failure: " << name_of(failure.outcome) << ": " << failure.detail << " (first in run "
             << failure.run << ", " << failure.count << " times)\n";
    }
    return text.str();
}

} // namespace weft::sim
