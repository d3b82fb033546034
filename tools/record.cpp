// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// weft record: the trace of a program on a real Python.
#include "tools/common_options.h"
#include "tools/exit_status.h"
#include "tools/report.h"
#include "tools/verbs.h"

#include "sim/interrupt.h"
#include "traces/corpus_store.h"
#include "traces/diff.h"
#include "traces/program_files.h"
#include "traces/reference/interpreter_engine.h"
#include "traces/trace_json.h"

#include <iostream>

namespace weft::tools {
namespace {

constexpr std::string_view k_purpose = "Records what a real Python does with a program, as a trace.";

constexpr std::string_view k_examples = R"(# Record on the python3 of this machine and print the trace
weft record prog.py --on python3
# Record on another version, into a file
weft record prog.py --on 3.8 -o prog.3.8.json
# Record only what is printed and how it ends
weft record prog.py --on ./build/python --output-only -o prog.json
)";

constexpr std::string_view k_closing =
    R"(Exit status: 0 when there is a record, whatever the program did; 3 for a bad file or interpreter; 4 when the
program was stopped at a limit (there is a record then, too).
)";

} // namespace

int record(int argc, char** argv)
{
    std::string path, out_path, python = "python3";
    bool output_only = false;
    std::optional<traces::Level> level;
    traces::RunOptions run_options;
    Options options("record", k_purpose, k_examples);
    options.argument("FILE", path, "the Python program; modules and packages beside it can be imported");
    options.text("--on", "PYTHON", python, "the real Python: a path, a command or a version");
    options.text("-o,--out", "OUT", out_path, "write the trace to this file instead of printing it");
    add_level(options, level);
    options.flag("--output-only", output_only, "the same as --level output");
    add_budgets(options, run_options.budgets);
    options.closing(k_closing);
    if (auto status = options.parse(argc, argv))
        return *status;

    traces::Result<traces::Program> program = traces::load_program(path);
    if (!program.ok())
        return fail("record", k_exit_bad_input, program.error().message());
    traces::Result<std::unique_ptr<traces::InterpreterEngine>> engine =
        traces::InterpreterEngine::open(python);
    if (!engine.ok())
        return fail("record", k_exit_bad_input, engine.error().message());
    run_options.profile = engine.value()->profile();
    run_options.level =
        output_only ? traces::Level::Output : level.value_or(traces::fullest_level(program.value()));
    traces::Trace trace = engine.value()->run(program.value(), run_options);
    if (sim::interrupted())
        return interrupted("record");

    if (out_path.empty()) {
        std::cout << traces::to_json(trace) << std::flush;
    } else {
        traces::Result<traces::Done> written = traces::write_trace(trace, out_path);
        if (!written.ok())
            return fail("record", k_exit_bad_input, written.error().message());
        std::cout << path << " on " << engine_name(trace.engine, trace.profile) << ": "
                  << traces::describe(trace.outcome, trace.exit_status) << "; " << trace.events.size()
                  << " events at level " << to_string(trace.level) << ", in " << out_path << "\n";
    }
    bool stopped = trace.outcome.kind == traces::OutcomeKind::Exhausted ||
                   trace.outcome.kind == traces::OutcomeKind::Hung;
    if (stopped) {
        fail("record", k_exit_exhausted, path + ": " + traces::describe(trace.outcome, trace.exit_status));
        std::cerr << repeat_line();
    }
    return stopped ? k_exit_exhausted : k_exit_agreed;
}

} // namespace weft::tools
