// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Random drivers over random bodies: invariants, laws and repetition on the model, and the live comparison
// with the machine's Python.
#include "generated.h"

#include "properties/invariants/invariant.h"
#include "properties/laws/law.h"
#include "traces/diff.h"
#include "traces/trace_json.h"

#include <gtest/gtest.h>

namespace weft::properties {
namespace {

// The interpreter of the machine; null when there is none that can record calls.
traces::InterpreterEngine* python()
{
    static const auto engine = [] {
        traces::InterpreterOptions options;
        options.verify_tracing = false;
        auto opened = traces::InterpreterEngine::open("python3", options);
        return opened ? std::move(opened).value() : nullptr;
    }();
    return engine != nullptr && engine->shows_calls() ? engine.get() : nullptr;
}

void check_invariants(const traces::Trace& trace)
{
    if (trace.outcome.kind != traces::OutcomeKind::Finished)
        RC_FAIL(report("the program finishes", traces::describe(trace.outcome, trace.exit_status),
                       trace.program));
    std::vector<Violation> found = violations(trace);
    if (!found.empty())
        RC_FAIL(report(found.front().invariant, found.front().text, trace.program));
}

void check_law(traces::Engine& engine, const Law& law, const Tape& tape, traces::Profile profile)
{
    traces::Program left = driver_program(tape, law.left);
    traces::Trace left_trace = engine.run(left, options_for(profile));
    traces::Trace right_trace = engine.run(driver_program(tape, law.right), options_for(profile));
    if (auto text = difference(left_trace, right_trace))
        RC_FAIL(report(law.name, *text, left) + "\n--- the other program\n" +
                right_trace.program.main.source);
}

traces::Profile any_profile()
{
    return *rc::gen::elementOf(traces::k_all_profiles);
}

RC_GTEST_PROP(Drivers, EveryInvariantHoldsOnTheModelInEveryProfile, ())
{
    model::ModelEngine engine;
    Tape tape = *any_tape();
    tag_shapes(tape);
    check_invariants(engine.run(driver_program(tape), options_for(any_profile())));
}

RC_GTEST_PROP(Drivers, EveryLawHoldsOnTheModelInEveryProfile, ())
{
    model::ModelEngine engine;
    Tape tape = *any_tape();
    traces::Profile profile = any_profile();
    for (const Law& law : all_laws())
        check_law(engine, law, tape, profile);
}

RC_GTEST_PROP(Drivers, OneProgramGivesOneTraceByteForByte, ())
{
    Tape tape = *any_tape();
    traces::RunOptions options = options_for(any_profile());
    traces::Program program = driver_program(tape);
    model::ModelEngine first;
    model::ModelEngine second;
    std::string once = traces::to_json(first.run(program, options));
    if (once != traces::to_json(first.run(program, options)) ||
        once != traces::to_json(second.run(program, options)))
        RC_FAIL(report("one program, one trace", "a second run differs", program));
}

RC_GTEST_PROP(Drivers, TheModelAndTheMachinesPythonGiveOneTrace, ())
{
    traces::InterpreterEngine* interpreter = python();
    if (interpreter == nullptr)
        GTEST_SKIP() << "there is no python3 that can record calls";
    model::ModelEngine engine;
    Tape tape = *any_tape();
    traces::Program program = driver_program(tape);
    traces::RunOptions options = options_for(interpreter->profile());
    traces::Trace ours = engine.run(program, options);
    traces::Trace theirs = interpreter->run(program, options);
    check_invariants(theirs);
    if (auto found = traces::diff(ours, theirs))
        RC_FAIL(report("one trace on both engines", traces::to_text(*found, "model", "python3"), program));
}

RC_GTEST_PROP(Drivers, EveryLawHoldsOnTheMachinesPython, ())
{
    traces::InterpreterEngine* interpreter = python();
    if (interpreter == nullptr)
        GTEST_SKIP() << "there is no python3 that can record calls";
    Tape tape = *any_tape();
    const Law& law = *rc::gen::elementOf(all_laws());
    check_law(*interpreter, law, tape, interpreter->profile());
}

} // namespace
} // namespace weft::properties
