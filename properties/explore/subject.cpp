// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// One run on either engine.

#include "properties/explore/subject.h"

#include "sim/strategies/replay.h"

namespace weft::properties {

model::RunResult ModelSubject::run_under(const traces::Budgets& budgets, sim::Chooser& chooser,
                                         model::Family family, std::uint64_t faults_max)
{
    return model::run_under(m_program, budgets, chooser, family, faults_max);
}

traces::Trace ModelSubject::record(const traces::RunOptions& options)
{
    return model::ModelEngine().run(m_program, options);
}

model::RunResult InterpreterSubject::run_under(const traces::Budgets& budgets, sim::Chooser& chooser,
                                               model::Family family, std::uint64_t faults_max)
{
    traces::RunOptions options;
    options.profile = m_engine.profile();
    options.level = traces::Level::Output;
    options.budgets = budgets;
    const std::string name = model::name_of(family);
    traces::ScheduledRun run = m_engine.run_under(m_program, options, {chooser, name, faults_max});
    model::RunResult result;
    result.outcome = std::move(run.trace.outcome);
    result.exit_status = run.trace.exit_status;
    result.out = std::move(run.trace.out);
    result.err = std::move(run.trace.err);
    result.notes = std::move(run.notes);
    result.broken = std::move(run.broken);
    return result;
}

traces::Trace InterpreterSubject::record(const traces::RunOptions& options)
{
    std::vector<sim::Choice> choices;
    for (const std::uint32_t chosen : options.schedule.choices)
        choices.push_back({sim::ChoiceKind::Ready, {}, chosen + std::size_t{1}, chosen});
    sim::ReplayStrategy replay(sim::Schedule(std::move(choices)), sim::ReplayStrategy::AfterEnd::Fifo,
                               sim::ReplayStrategy::Match::Lenient);
    replay.begin_run(0);
    sim::Chooser chooser(replay, sim::Chooser::Keep::Names);
    return m_engine.run_under(m_program, options, {chooser, options.schedule.family}).trace;
}

} // namespace weft::properties
