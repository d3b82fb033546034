// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// weft versions: one program on every version of Python.
#include "tools/common_options.h"
#include "tools/exit_status.h"
#include "tools/report.h"
#include "tools/verbs.h"
#include "tools/versions_report.h"

#include "sim/interrupt.h"
#include "traces/program_files.h"

#include <algorithm>
#include <iostream>

namespace weft::tools {
namespace {

constexpr std::string_view k_purpose =
    "Runs a program by the rules of every version of Python and shows what changes where.";

constexpr std::string_view k_examples = R"(# What changes for this program between Python 3.6 and 3.14?
weft versions prog.py
# Only these two
weft versions prog.py --profile 3.8 --profile 3.12
# Hold real Pythons against the model of their version, too
weft versions prog.py --on python3.12 --on python3.13
# For another program to read
weft versions prog.py --json
)";

constexpr std::string_view k_closing =
    R"(Versions that do the same stand on one line. Between neighbours that differ, the first difference is
shown with the rules of the model that change there and name something that the program uses.
Exit status: 0 when nothing changes, 1 when something does or a real Python differs from the model, 3 when
the model refuses the program in every version.
)";

} // namespace

int versions(int argc, char** argv)
{
    std::string path;
    std::vector<std::string> pythons;
    properties::VersionOptions comparison;
    bool json = false;
    Options options("versions", k_purpose, k_examples);
    options.argument("FILE", path, "the Python program; modules and packages beside it can be imported");
    add_profiles(options, comparison.profiles, "all");
    options.list("--on", "PYTHON", pythons, "a real Python: a path, a command or a version; may be repeated");
    options.flag("--json", json, "print the result as one JSON object");
    add_budgets(options, comparison.run.budgets);
    options.closing(k_closing);
    if (auto status = options.parse(argc, argv))
        return *status;

    traces::Result<traces::Program> program = traces::load_program(path);
    if (!program.ok())
        return fail("versions", k_exit_bad_input, program.error().message());
    std::vector<std::unique_ptr<traces::Engine>> engines;
    std::vector<traces::Engine*> interpreters;
    for (const std::string& python : pythons) {
        traces::Result<std::unique_ptr<traces::Engine>> engine = open_engine(python);
        if (!engine.ok())
            return fail("versions", k_exit_bad_input, engine.error().message());
        engines.push_back(std::move(engine).value());
        interpreters.push_back(engines.back().get());
    }
    if (comparison.profiles.empty())
        comparison.profiles.assign(traces::k_all_profiles.begin(), traces::k_all_profiles.end());
    std::sort(comparison.profiles.begin(), comparison.profiles.end());
    comparison.stop = sim::interrupted;

    const properties::VersionReport report =
        properties::compare_versions(program.value(), comparison, interpreters);
    if (sim::interrupted())
        return interrupted("versions");
    std::cout << (json ? versions_json(report) : versions_text(report));
    if (report.everything_is_refused())
        return k_exit_bad_input;
    return report.has_differences() ? k_exit_disagreed : k_exit_agreed;
}

} // namespace weft::tools
