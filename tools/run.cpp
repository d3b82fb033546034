// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// weft run: a program on the model or on a real Python, printed as Python prints it.
#include "tools/common_options.h"
#include "tools/exit_status.h"
#include "tools/report.h"
#include "tools/verbs.h"

#include "sim/interrupt.h"
#include "traces/corpus_store.h"
#include "traces/program_files.h"
#include "traces/trace_json.h"

#include <iostream>

namespace weft::tools {
namespace {

constexpr std::string_view k_purpose =
    "Runs a program on the model of Python, or on a real Python, and prints what it prints.";

constexpr std::string_view k_examples = R"(# Run a program by the rules of Python 3.11
weft run prog.py
# The same by the rules of Python 3.8
weft run prog.py --profile 3.8
# Also write down what every generator did
weft run prog.py --trace trace.json
# Run it on a real Python instead
weft run prog.py --on python3.12
# Run it on another implementation, see docs/targets.md
weft run prog.py --on pypy3
)";

constexpr std::string_view k_closing =
    R"(Exit status: the program's own, as Python would give it (1 after an uncaught exception). Before a program
could end by itself: 3 when it is not Python or outside the model's subset, 4 when a budget ran out, 130
when it was interrupted. The outcome in the trace tells a program's own 3 or 4 from ours.
)";

std::string place(const traces::Outcome& outcome, const std::string& path)
{
    return outcome.where.empty() ? path : outcome.where;
}

// What there is to say beyond the program's own output; the exit status.
int conclude(const traces::Trace& trace, const std::string& path)
{
    using enum traces::OutcomeKind;
    const traces::Outcome& outcome = trace.outcome;
    switch (outcome.kind) {
    case Finished:
    case Raised:
    case Exited:
        return trace.exit_status;
    case traces::OutcomeKind::SyntaxError:
        return k_exit_bad_input;
    case Unsupported:
        fail("run", k_exit_bad_input,
             place(outcome, path) +
                 ": not supported: " + (outcome.message.empty() ? outcome.type : outcome.message));
        std::cerr << repeat_line();
        return k_exit_bad_input;
    case Exhausted:
        fail("run", k_exit_exhausted,
             path + ": the budget of " + outcome.type + " ran out: " + outcome.message);
        std::cerr << repeat_line();
        return k_exit_exhausted;
    case Deadlock:
        fail("run", trace.exit_status, path + ": deadlock: " + outcome.message);
        std::cerr << repeat_line();
        return trace.exit_status;
    case Hung:
        fail("run", k_exit_exhausted, path + ": stopped at the time limit of " + outcome.message);
        std::cerr << repeat_line();
        return k_exit_exhausted;
    case Crashed:
        fail("run", trace.exit_status, path + ": the interpreter died: " + outcome.message);
        std::cerr << repeat_line();
        return trace.exit_status;
    }
    return k_exit_defect;
}

} // namespace

int run(int argc, char** argv)
{
    std::string path, trace_path, python;
    bool profile_given = false;
    std::optional<traces::Level> level;
    traces::RunOptions run_options;
    Options options("run", k_purpose, k_examples);
    options.argument("FILE", path, "the Python program; modules and packages beside it can be imported");
    add_profile(options, run_options.profile, profile_given);
    options.text("--on", "PYTHON", python, "a real Python: a path, a command or a version; or a target");
    options.text("--trace", "OUT", trace_path, "write the trace to this file");
    add_level(options, level);
    add_schedule(options, run_options.schedule);
    add_budgets(options, run_options.budgets);
    options.closing(k_closing);
    if (auto status = options.parse(argc, argv))
        return *status;

    traces::Result<traces::Program> program = traces::load_program(path);
    if (!program.ok())
        return fail("run", k_exit_bad_input, program.error().message());
    traces::Result<std::unique_ptr<traces::Engine>> engine = open_engine(python);
    if (!engine.ok())
        return fail("run", k_exit_bad_input, engine.error().message());
    traces::Engine& on = *engine.value();
    if (!python.empty() && profile_given && !on.supports(run_options.profile))
        return fail("run", k_exit_usage,
                    python + " is " + engine_name(on.identity(), {}) + ", not " + run_options.profile.name() +
                        ". Try 'weft run --help'.");

    run_options.level =
        trace_path.empty() ? traces::Level::Output : level.value_or(traces::fullest_level(program.value()));
    traces::Trace trace = on.run(program.value(), run_options);
    std::cout << trace.out << std::flush;
    std::cerr << trace.err << std::flush;
    if (sim::interrupted())
        return interrupted("run");
    if (!trace_path.empty()) {
        traces::Result<traces::Done> written = traces::write_trace(trace, trace_path);
        if (!written.ok())
            return fail("run", k_exit_bad_input, written.error().message());
    }
    return conclude(trace, path);
}

} // namespace weft::tools
