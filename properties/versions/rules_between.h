// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Which rules may make a program behave otherwise in the next version of Python.
//
// Between two neighbours some rules of model/rules/ change. Those of them concern a program whose text names
// something that the program, or the difference between its two runs, names too: a function with its
// brackets, an exception, a class. That is a hint and no proof; the others are counted.
#pragma once

#include "model/rule.h"
#include "traces/diff.h"
#include "traces/trace.h"

#include <vector>

namespace weft::properties {

struct RulesBetween {
    std::vector<const model::RuleInfo*> rules; // in the order of model/rules.h
    std::size_t others = 0;                    // rules that change here and name nothing of the program
};

// Every rule that holds in one of the two versions only.
std::vector<const model::RuleInfo*> changed_rules(traces::Profile before, traces::Profile after);

RulesBetween find_rules(const traces::Trace& before, const traces::Trace& after,
                        const traces::Difference& difference);

// What the text of a rule names: "wait_for", "CancelledError".
std::vector<std::string> names_in(std::string_view rule_text);

} // namespace weft::properties
