// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The loop over runs.

#include "properties/explore/program_explorer.h"

#include "properties/explore/shrink.h"
#include "sim/strategies/replay.h"

#include <algorithm>
#include <unordered_set>

namespace weft::properties {

namespace {

// How often keep_going() is asked.
constexpr std::uint64_t k_asked_every = 64;

std::uint64_t hash_text(std::uint64_t hash, std::string_view text)
{
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return sim::mix(hash + text.size());
}

std::uint64_t hash_of(const model::RunResult& run)
{
    std::uint64_t hash = sim::mix(static_cast<std::uint64_t>(run.outcome.kind) + 1);
    hash = hash_text(hash, run.outcome.type);
    hash = hash_text(hash, run.outcome.message);
    hash = hash_text(hash, run.out);
    return hash_text(hash, run.err);
}

std::vector<std::uint32_t> numbers_of(const sim::Chooser& chooser)
{
    std::vector<std::uint32_t> numbers;
    const sim::Schedule taken = chooser.taken();
    for (const sim::Choice& choice : taken.choices())
        numbers.push_back(static_cast<std::uint32_t>(choice.chosen));
    return numbers;
}

class ProgramExplorer {
public:
    ProgramExplorer(Subject& subject, sim::Strategy& strategy, const ProgramExploration::Options& options)
        : m_subject(subject), m_strategy(strategy), m_options(options)
    {
    }

    ProgramExploration explore();

private:
    bool run_fifo();
    bool run_one(std::uint64_t number);
    void file(const Failure& failure, std::uint64_t number, const sim::Chooser& chooser);
    void add_struck(const sim::Schedule& taken, const model::RunResult& run,
                    const std::vector<Failure>& failures);
    void shrink_all();
    bool same_as_before(std::uint64_t number, const model::RunResult& run, const sim::Chooser& chooser);

    Subject& m_subject;
    sim::Strategy& m_strategy;
    const ProgramExploration::Options& m_options;
    ProgramExploration m_result;
    std::vector<Failure> m_fifo_failures;
    std::string m_fifo_out;
    std::unordered_set<std::uint64_t> m_outcomes;
    std::unordered_set<std::uint64_t> m_orders; // partial ones
    std::uint64_t m_first_hash = 0;             // of the first of two runs
};

// What the program does by itself, with which the others are compared.
bool ProgramExplorer::run_fifo()
{
    const Repeated fifo = repeat(m_subject, {}, m_options.family, m_options.budgets);
    const traces::OutcomeKind kind = fifo.run.outcome.kind;
    if (kind == traces::OutcomeKind::Unsupported || kind == traces::OutcomeKind::SyntaxError) {
        m_result.refused = fifo.run.outcome;
        return false;
    }
    m_fifo_failures = failures_of(fifo.run);
    m_fifo_out = fifo.run.out;
    return true;
}

bool ProgramExplorer::run_one(std::uint64_t number)
{
    m_strategy.begin_run(number);
    const bool names = m_options.family.kind == model::Family::Faults;
    sim::Chooser chooser(m_strategy, names ? sim::Chooser::Keep::Names : sim::Chooser::Keep::Numbers);
    const model::RunResult run =
        m_subject.run_under(m_options.budgets, chooser, m_options.family, m_options.faults_max);
    m_strategy.end_run();
    if (m_strategy.pruned())
        return true;
    if (m_options.twice && !same_as_before(number, run, chooser))
        return false;
    if (run.outcome.kind == traces::OutcomeKind::Unsupported || chooser.failed()) {
        m_result.refused = run.outcome;
        return false;
    }
    ++m_result.executions;
    m_result.choices += chooser.count();
    m_result.choices_most = std::max<std::uint64_t>(m_result.choices_most, chooser.count());
    m_outcomes.insert(hash_of(run));
    if (m_strategy.wants_accesses())
        m_orders.insert(run.partial_order);
    std::vector<Failure> failures = failures_of(run, m_options.family);
    if (names)
        add_struck(chooser.taken(), run, failures);
    if (m_options.expects_same_output && failures.empty() && run.out != m_fifo_out)
        failures.push_back({FailureKind::OtherOutput, "it is not that of the fifo run", ""});
    for (const Failure& failure : failures)
        file(failure, number, chooser);
    return !(m_options.stop_at_failure && !m_result.found.empty());
}

// With a TwiceStrategy: whether the second run of a schedule was like the first.
bool ProgramExplorer::same_as_before(std::uint64_t number, const model::RunResult& run,
                                     const sim::Chooser& chooser)
{
    if (number % 2 == 0) {
        m_first_hash = hash_of(run);
        return true;
    }
    if (chooser.failed())
        m_result.not_repeated = chooser.failure();
    else if (hash_of(run) != m_first_hash)
        m_result.not_repeated = "two runs of one schedule printed or ended differently";
    return m_result.not_repeated.empty();
}

void ProgramExplorer::file(const Failure& failure, std::uint64_t number, const sim::Chooser& chooser)
{
    for (ProgramExploration::Found& known : m_result.found) {
        if (is_same(known.failure, failure)) {
            ++known.count;
            return;
        }
    }
    const bool in_fifo = std::any_of(m_fifo_failures.begin(), m_fifo_failures.end(),
                                     [&](const Failure& other) { return is_same(other, failure); });
    m_result.found.push_back({failure, number, 1, numbers_of(chooser), in_fifo});
}

ProgramExploration ProgramExplorer::explore()
{
    if (!run_fifo())
        return std::move(m_result);
    for (std::uint64_t number = 0; m_result.executions < m_options.executions_max; ++number) {
        if (number % k_asked_every == 0 && m_options.keep_going &&
            !m_options.keep_going(m_result.executions)) {
            m_result.interrupted = true;
            break;
        }
        if (!run_one(number))
            break;
        if (m_strategy.exhausted()) {
            m_result.exhausted = true;
            break;
        }
    }
    m_result.outcomes = m_outcomes.size();
    m_result.partial_orders = m_orders.size();
    m_result.guarantee = m_strategy.guarantee();
    m_result.progress = m_strategy.progress();
    shrink_all();
    return std::move(m_result);
}

void ProgramExplorer::shrink_all()
{
    for (ProgramExploration::Found& found : m_result.found) {
        const Shrunk shrunk =
            shrink(m_subject, found.choices, found.failure,
                   {m_options.family, m_options.budgets, m_fifo_out, m_options.shrink_executions_max});
        found.choices = shrunk.choices;
        found.shrink_executions = shrunk.executions;
        found.notes = repeat(m_subject, found.choices, m_options.family, m_options.budgets).run.notes;
    }
}

// A run in which exactly one fault struck, at one place.
void ProgramExplorer::add_struck(const sim::Schedule& taken, const model::RunResult& run,
                                 const std::vector<Failure>& failures)
{
    std::string place, what;
    for (const sim::Choice& choice : taken.choices()) {
        if (choice.kind != sim::ChoiceKind::Fault || choice.chosen == 0)
            continue;
        if (!place.empty())
            return;
        const std::size_t end = choice.option.find(": ");
        what = choice.option.substr(0, end);
        place = choice.option.substr(end + 2);
    }
    if (place.empty())
        return;
    std::string came = failures.empty() ? "" : failures.front().to_text();
    if (failures.empty()) {
        const bool ended = run.outcome.kind == traces::OutcomeKind::Finished;
        came = ended ? "the program ended well" : "the program ended by " + run.outcome.type;
    }
    for (ProgramExploration::Struck& known : m_result.struck) {
        if (known.what == what && known.place == place && known.came == came) {
            ++known.count;
            return;
        }
    }
    m_result.struck.push_back({std::move(what), std::move(place), std::move(came), 1});
}

} // namespace

ProgramExploration explore_program(Subject& subject, sim::Strategy& strategy,
                                   const ProgramExploration::Options& options)
{
    return ProgramExplorer(subject, strategy, options).explore();
}

Repeated repeat(Subject& subject, const std::vector<std::uint32_t>& choices, model::Family family,
                const traces::Budgets& budgets)
{
    std::vector<sim::Choice> recorded;
    recorded.reserve(choices.size());
    for (const std::uint32_t chosen : choices)
        recorded.push_back({sim::ChoiceKind::Ready, {}, chosen + std::size_t{1}, chosen});
    sim::ReplayStrategy replay(sim::Schedule(std::move(recorded)), sim::ReplayStrategy::AfterEnd::Fifo,
                               sim::ReplayStrategy::Match::Lenient);
    replay.begin_run(0);
    sim::Chooser chooser(replay, sim::Chooser::Keep::Numbers);
    Repeated repeated;
    repeated.run = subject.run_under(budgets, chooser, family);
    repeated.choices = numbers_of(chooser);
    return repeated;
}

sim::Schedule recorded_choices(const traces::Schedule& schedule)
{
    std::vector<sim::Choice> recorded;
    for (std::size_t i = 0; i < schedule.choices.size(); ++i) {
        // "ready: Task-2 in worker@14"
        const std::string name = i < schedule.names.size() ? schedule.names[i] : std::string();
        const std::size_t end = name.find(": ");
        const auto kind = sim::choice_kind_named(std::string_view(name).substr(0, end));
        std::string option = end == std::string::npos ? std::string() : name.substr(end + 2);
        const std::uint32_t chosen = schedule.choices[i];
        recorded.push_back(
            {kind.value_or(sim::ChoiceKind::Ready), {}, chosen + std::size_t{1}, chosen, std::move(option)});
    }
    return sim::Schedule(std::move(recorded));
}

Followed follow(Subject& subject, const traces::Schedule& schedule, const traces::Budgets& budgets)
{
    sim::ReplayStrategy replay(recorded_choices(schedule), sim::ReplayStrategy::AfterEnd::Fifo,
                               sim::ReplayStrategy::Match::Name);
    replay.begin_run(0);
    sim::Chooser chooser(replay, sim::Chooser::Keep::Numbers);
    const model::Family family = model::family_named(schedule.family).value_or(model::Family::Timing);
    Followed followed;
    followed.run = subject.run_under(budgets, chooser, family);
    followed.taken = replay.taken();
    followed.stopped_fitting = replay.stopped_fitting();
    return followed;
}

} // namespace weft::properties
