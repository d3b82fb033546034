// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// From a target's answer to a trace.
#include "traces/targets/target_engine.h"

#include "traces/utf8.h"

#include <csignal>

namespace weft::traces {
namespace {

constexpr const char* k_garbage = "garbage";

void fill(Trace& trace, TargetAnswer answer, const Budgets& budgets)
{
    using enum OutcomeKind;
    trace.out = to_utf8(answer.out);
    trace.err = to_utf8(answer.err);
    trace.exit_status = answer.exit_status;
    switch (answer.failure) {
    case TargetFailure::None:
        trace.outcome = std::move(answer.outcome);
        trace.outcome.type = to_utf8(trace.outcome.type);
        trace.outcome.message = to_utf8(trace.outcome.message);
        break;
    case TargetFailure::Hang:
        trace.outcome = {Hung, "", answer.detail, ""};
        trace.exit_status = 128 + SIGKILL;
        break;
    case TargetFailure::Crash:
        trace.outcome = {Crashed, "", answer.detail, ""};
        break;
    case TargetFailure::Garbage:
        trace.outcome = {Crashed, k_garbage, answer.detail, ""};
        trace.exit_status = 128 + SIGKILL;
        break;
    case TargetFailure::Memory:
        trace.outcome = {Exhausted, "heap_bytes", answer.detail, ""};
        trace.exit_status = 128 + SIGKILL;
        break;
    }
    if (answer.too_much) {
        trace.outcome = {Exhausted, "output_bytes", std::to_string(budgets.output_bytes), ""};
        trace.out.resize(std::min<std::size_t>(trace.out.size(), budgets.output_bytes));
    }
}

} // namespace

TargetFailure failure_of(const Trace& trace)
{
    const Outcome& outcome = trace.outcome;
    if (outcome.kind == OutcomeKind::Hung)
        return TargetFailure::Hang;
    if (outcome.kind == OutcomeKind::Crashed)
        return outcome.type == k_garbage ? TargetFailure::Garbage : TargetFailure::Crash;
    if (outcome.kind == OutcomeKind::Exhausted && outcome.type == "heap_bytes")
        return TargetFailure::Memory;
    return TargetFailure::None;
}

Result<std::unique_ptr<TargetEngine>> TargetEngine::open(Target target, TargetOptions options)
{
    std::unique_ptr<TargetEngine> engine(new TargetEngine(std::move(target), options));
    Result<Done> started = engine->ensure_worker();
    if (!started.ok())
        return started.error();
    return engine;
}

Result<std::unique_ptr<TargetEngine>> TargetEngine::open(const std::string& name, TargetOptions options)
{
    Result<Target> target = find_target(name);
    if (!target.ok())
        return target.error();
    return open(std::move(target).value(), options);
}

EngineIdentity TargetEngine::identity() const
{
    return {"interpreter", m_identity.implementation, m_identity.version};
}

Result<Done> TargetEngine::ensure_worker()
{
    if (m_process && m_process->alive() && m_programs < m_options.programs_per_worker)
        return Done{};
    m_process.reset();
    Result<std::unique_ptr<TargetProcess>> process = TargetProcess::start(m_target);
    if (!process.ok())
        return process.error();
    m_process = std::move(process).value();
    m_identity = m_process->identity();
    m_programs = 0;
    ++m_workers;
    return Done{};
}

void TargetEngine::begin(const Program& program, const RunOptions& options)
{
    m_trace = Trace{};
    m_trace.program = program;
    m_trace.profile = m_identity.profile;
    m_trace.engine = identity();
    m_trace.schedule = options.schedule;
    m_trace.level = Level::Output;
    m_budgets = options.budgets;
    m_asked = false;
    if (!program.helpers.empty()) {
        m_trace.outcome = {OutcomeKind::Unsupported, "modules beside the program",
                           "targets take one file; this program imports others", ""};
        m_trace.exit_status = 1;
        return;
    }
    Result<Done> ready = ensure_worker();
    if (!ready.ok()) {
        m_trace.outcome = {OutcomeKind::Crashed, "", ready.error().message(), ""};
        m_trace.exit_status = 128 + SIGKILL;
        return;
    }
    ++m_programs;
    m_process->send(program.main.source, options.budgets);
    m_asked = true;
}

Trace TargetEngine::finish()
{
    if (m_asked)
        fill(m_trace, m_process->receive(), m_budgets);
    m_asked = false;
    return std::move(m_trace);
}

Trace TargetEngine::run(const Program& program, const RunOptions& options)
{
    begin(program, options);
    return finish();
}

} // namespace weft::traces
