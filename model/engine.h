// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The model as an engine: a program, a profile and a schedule give a trace.
//
// https://docs.python.org/3/reference/executionmodel.html
// The same build, program, profile and schedule give the same trace. An engine belongs to one thread; engines
// of several threads do not meet.
#pragma once

#include "model/program.h"
#include "traces/engine.h"

namespace weft::model {

class ModelEngine final : public traces::Engine {
public:
    traces::EngineIdentity identity() const override;
    bool supports(traces::Profile) const override { return true; }
    traces::Trace run(const traces::Program& program, const traces::RunOptions& options) override;

    // A program that was prepared before runs without being parsed again; its profile is the one it was
    // prepared for.
    traces::Trace run(const PreparedProgram& program, const traces::RunOptions& options);
};

} // namespace weft::model
