// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What is explored: one program on one engine, run under choices as often as one likes.
//
// On the model a run takes microseconds and any program within its subset can be explored. On a real CPython
// a run takes milliseconds, and whatever that Python can run and import can be explored, without the model.
#pragma once

#include "model/choices.h"
#include "model/engine.h"
#include "model/program.h"
#include "traces/reference/interpreter_engine.h"

#include <cstdint>

namespace weft::properties {

class Subject {
public:
    Subject() = default;
    Subject(const Subject&) = delete;
    Subject& operator=(const Subject&) = delete;
    virtual ~Subject() = default;

    virtual const traces::Program& program() const = 0;
    virtual model::RunResult run_under(const traces::Budgets& budgets, sim::Chooser& chooser,
                                       model::Family family, std::uint64_t faults_max = UINT64_MAX) = 0;
    // One run under the choices of `options.schedule`, recorded.
    virtual traces::Trace record(const traces::RunOptions& options) = 0;
};

class ModelSubject final : public Subject {
public:
    // The program outlives it.
    explicit ModelSubject(const model::PreparedProgram& program) : m_program(program) {}

    const traces::Program& program() const override { return m_program.program(); }
    model::RunResult run_under(const traces::Budgets& budgets, sim::Chooser& chooser, model::Family family,
                               std::uint64_t faults_max = UINT64_MAX) override;
    traces::Trace record(const traces::RunOptions& options) override;

private:
    const model::PreparedProgram& m_program;
};

class InterpreterSubject final : public Subject {
public:
    // Both outlive it.
    InterpreterSubject(traces::InterpreterEngine& engine, const traces::Program& program)
        : m_engine(engine), m_program(program)
    {
    }

    const traces::Program& program() const override { return m_program; }
    model::RunResult run_under(const traces::Budgets& budgets, sim::Chooser& chooser, model::Family family,
                               std::uint64_t faults_max = UINT64_MAX) override;
    traces::Trace record(const traces::RunOptions& options) override;

private:
    traces::InterpreterEngine& m_engine;
    const traces::Program& m_program;
};

} // namespace weft::properties
