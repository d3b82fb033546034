// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A shrunk schedule told in terms of the source: who ran before whom, and what was late.
#pragma once

#include "model/choices.h"
#include "properties/explore/subject.h"
#include "sim/schedule.h"
#include "traces/engine.h"

#include <cstddef>
#include <string>
#include <vector>

namespace weft::properties {

// One choice that is not what would have happened by itself.
struct Deviation {
    std::size_t choice; // counted from 0, of all choices of the run
    sim::ChoiceKind kind;
    std::string taken;   // the option's name: "Task-2 in worker@14"
    std::string instead; // the name of the option that would have been taken

    // "choice 3: Task-2 in worker, line 14, ran before Task-1 in main, line 20"
    std::string to_text() const;
    // The lines of source that it names, without repetition.
    std::vector<int> lines() const;
};

std::vector<Deviation> explain(Subject& subject, const std::vector<std::uint32_t>& choices,
                               model::Family family, const traces::Budgets& budgets);

// "   14 |     await lock.acquire()": the line of the program's main file; empty where there is none.
std::string source_line(const std::string& source, int line);

} // namespace weft::properties
