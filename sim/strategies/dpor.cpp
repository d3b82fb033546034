// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The path of the search; what races add to it; the way back.

#include "sim/strategies/dpor.h"

#include "sim/check.h"

#include <algorithm>

namespace weft::sim {

namespace {

void add_accesses(std::vector<Access>& touched, const std::vector<Access>& more)
{
    for (const Access& access : more) {
        if (std::find(touched.begin(), touched.end(), access) == touched.end())
            touched.push_back(access);
    }
}

bool contains(const std::vector<ActorId>& actors, ActorId actor)
{
    return std::find(actors.begin(), actors.end(), actor) != actors.end();
}

} // namespace

// ---- Within a run ----

void DporStrategy::begin_run(std::uint64_t run)
{
    if (run == 0) {
        m_length = 0;
        m_trace.cut(0);
        m_exhausted = false;
    }
    m_position = 0;
    m_draw = 0;
    m_chose = false;
    m_pruned = false;
    m_failure.clear();
    m_races.clear();
}

std::optional<std::size_t> DporStrategy::choose(const ChoicePoint& point)
{
    if (!point.actor_of)
        return draw(point);
    m_ready.clear();
    for (std::size_t i = 0; i < point.options; ++i)
        m_ready.push_back(point.actor_of(point.context, i));
    const Node* node = enter_node();
    if (!node)
        return std::nullopt;
    m_chose = true;
    auto chosen = std::find(m_ready.begin(), m_ready.end(), node->tried.front());
    return static_cast<std::size_t>(chosen - m_ready.begin());
}

bool DporStrategy::begin_step(ActorId actor)
{
    if (!m_chose) {
        m_ready.assign(1, actor);
        if (!enter_node())
            return false;
    }
    m_chose = false;
    m_draw = 0;
    return true;
}

// The node of the coming step: known from the last run, or a new one.
DporStrategy::Node* DporStrategy::enter_node()
{
    if (m_position < m_length) {
        Node& node = m_path[m_position];
        if (node.ready != m_ready) {
            not_deterministic("other actors are ready");
            return nullptr;
        }
        ++m_position;
        return &node;
    }
    // 1. A new one begins without a past.
    if (m_length == m_path.size())
        m_path.emplace_back();
    Node& node = m_path[m_length];
    node.ready = m_ready;
    node.sleep.clear();
    node.tried.clear();
    node.draws.clear();
    node.touched.clear();
    node.done = 0;
    // 2. Who slept before the last step and does not depend on it sleeps on.
    if (m_length > 0) {
        const Node& parent = m_path[m_length - 1];
        const std::vector<Access>& accesses = m_trace[m_length - 1].accesses;
        for (const Sleeper& sleeper : parent.sleep) {
            if (sleeper.actor != parent.tried.front() && !conflict(sleeper.accesses, accesses))
                node.sleep.push_back(sleeper);
        }
    }
    // 3. Somebody who is awake.
    auto awake =
        std::find_if(m_ready.begin(), m_ready.end(), [&](ActorId actor) { return !is_asleep(node, actor); });
    if (awake == m_ready.end()) {
        m_pruned = true;
        m_failure = "every ready actor is asleep: other runs show what this one would";
        return nullptr;
    }
    node.tried.push_back(*awake);
    ++m_length;
    ++m_position;
    return &node;
}

bool DporStrategy::is_asleep(const Node& node, ActorId actor) const
{
    return std::any_of(node.sleep.begin(), node.sleep.end(),
                       [&](const Sleeper& sleeper) { return sleeper.actor == actor; });
}

std::optional<std::size_t> DporStrategy::draw(const ChoicePoint& point)
{
    CHECK(m_position > 0);
    std::vector<Draw>& draws = m_path[m_position - 1].draws;
    if (m_draw == draws.size())
        draws.push_back({static_cast<std::uint32_t>(point.options), 0});
    const Draw& answer = draws[m_draw];
    if (answer.options != point.options)
        return not_deterministic("a choice within a step has other options");
    ++m_draw;
    return answer.chosen;
}

std::optional<std::size_t> DporStrategy::not_deterministic(const std::string& what)
{
    m_failure = "the program is not deterministic: after the same choices, " + what + " before step " +
                std::to_string(m_position + 1);
    return std::nullopt;
}

void DporStrategy::end_step(const Step& step)
{
    CHECK(m_position > 0);
    if (m_position - 1 < m_trace.size())
        return; // as in the last run
    m_trace.add(step, m_races);
    Node& node = m_path[m_position - 1];
    const TracedStep& traced = m_trace[m_position - 1];
    add_accesses(node.touched, traced.accesses);
    // A step that ended the run kept all others from running, so each of them is to run before it.
    if (touches_all(traced.accesses)) {
        for (ActorId actor : node.ready)
            add_actor(node, actor);
    }
}

void DporStrategy::add_actor(Node& node, ActorId actor)
{
    if (!contains(node.tried, actor) && !is_asleep(node, actor))
        node.tried.push_back(actor);
}

// ---- Between runs ----

void DporStrategy::end_run()
{
    m_length = m_position;
    for (const StepTrace::Race& race : m_races)
        reverse(race);
    while (m_length > 0) {
        Node& node = m_path[m_length - 1];
        if (next_draw(node) || next_actor(node))
            break;
        --m_length;
    }
    m_exhausted = m_length == 0;
    m_trace.cut(std::min(m_trace.size(), m_length == 0 ? 0 : m_length - 1));
}

// Asks for a run in which the second step of the race comes before the first: one actor that it could begin
// with, unless one is tried there or was before.
void DporStrategy::reverse(const StepTrace::Race& race)
{
    Node& node = m_path[race.first];
    m_trace.reversal(race, m_sequence);
    ActorId added = k_no_actor;
    for (std::size_t i = 0; i < m_sequence.size(); ++i) {
        if (!m_trace.is_initial(m_sequence, i))
            continue;
        ActorId actor = m_trace[m_sequence[i]].actor;
        if (contains(node.tried, actor) || is_asleep(node, actor))
            return;
        if (added == k_no_actor)
            added = actor;
    }
    if (contains(node.ready, added))
        return node.tried.push_back(added);
    // It cannot begin so, which full notes of accesses rule out: everybody is tried instead.
    for (ActorId actor : node.ready)
        add_actor(node, actor);
}

// The next answers to the choices within the step.
bool DporStrategy::next_draw(Node& node)
{
    while (!node.draws.empty() && node.draws.back().chosen + 1 == node.draws.back().options)
        node.draws.pop_back();
    if (node.draws.empty())
        return false;
    ++node.draws.back().chosen;
    return true;
}

// The actor has been seen to the end here: it sleeps, and the next one takes its place.
bool DporStrategy::next_actor(Node& node)
{
    node.sleep.push_back({node.tried.front(), std::move(node.touched)});
    node.touched.clear();
    node.tried.erase(node.tried.begin());
    ++node.done;
    return !node.tried.empty();
}

// As the exhaustive search tells it, with the branches that are known so far.
std::uint32_t DporStrategy::progress() const
{
    if (m_exhausted)
        return 1'000'000;
    std::uint64_t share = 1'000'000'000'000;
    std::uint64_t done = 0;
    for (std::size_t i = 0; i < m_length; ++i) {
        const Node& node = m_path[i];
        share /= node.done + node.tried.size();
        done += share * node.done;
    }
    return static_cast<std::uint32_t>(done / 1'000'000);
}

std::string DporStrategy::guarantee() const
{
    return m_exhausted ? "every partial order of steps was run" : "";
}

} // namespace weft::sim
