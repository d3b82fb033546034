// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// weft diff: two traces and their first difference.
#include "traces/diff.h"

#include "tools/common_options.h"
#include "tools/difference_json.h"
#include "tools/exit_status.h"
#include "tools/report.h"
#include "tools/verbs.h"
#include "traces/trace_json.h"

#include <iostream>

namespace weft::tools {
namespace {

constexpr std::string_view k_purpose = "Compares two traces of one program and shows the first difference.";

constexpr std::string_view k_examples = R"(# Do these two versions of Python do the same?
weft record prog.py --on 3.11 -o a.json
weft record prog.py --on 3.13 -o b.json
weft diff a.json b.json
# Look at what was written to standard error, too
weft diff a.json b.json --errors
# For another program to read
weft diff a.json b.json --json
)";

constexpr std::string_view k_closing =
    R"(Compared are the events that both traces can show, then standard output, then the outcome.
Exit status: 0 when the traces agree, 1 when they differ, 3 when one of them cannot be read.
)";

} // namespace

int diff(int argc, char** argv)
{
    std::string left_path, right_path;
    bool json = false;
    traces::DiffOptions diff_options;
    Options options("diff", k_purpose, k_examples);
    options.argument("A", left_path, "a trace");
    options.argument("B", right_path, "another trace of the same program");
    options.flag("--errors", diff_options.errors, "compare standard error too");
    options.flag("--json", json, "print the result as one JSON object");
    options.closing(k_closing);
    if (auto status = options.parse(argc, argv))
        return *status;

    traces::Result<traces::Trace> left = traces::read_trace(left_path);
    if (!left.ok())
        return fail("diff", k_exit_bad_input, left.error().message());
    traces::Result<traces::Trace> right = traces::read_trace(right_path);
    if (!right.ok())
        return fail("diff", k_exit_bad_input, right.error().message());

    auto difference = traces::diff(left.value(), right.value(), diff_options);
    std::string left_name = left_path + " (" + engine_name(left.value().engine, left.value().profile) + ")";
    std::string right_name =
        right_path + " (" + engine_name(right.value().engine, right.value().profile) + ")";
    if (json)
        std::cout << difference_json(difference, left_path, right_path);
    else if (!difference)
        std::cout << "the traces agree: " << left_name << ", " << right_name << "\n";
    else
        std::cout << traces::to_text(*difference, left_name, right_name) << repeat_line();
    return difference ? k_exit_disagreed : k_exit_agreed;
}

} // namespace weft::tools
