// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Choice points: the moments of a run where more than one thing may happen next.
//
// A choice point has a kind, a label that is the same in every run, and a number of options. An option can be
// named on demand, for a person and for a replay after the program was edited, and it can say who would act.
// A moment with one option is no choice: it is neither asked nor recorded. Who asks is
// sim/chooser.h, who answers is sim/strategy.h.
#pragma once

#include "sim/schedule.h"
#include "sim/step.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::sim {

struct ChoicePoint {
    ChoiceKind kind;
    std::string_view label;
    std::size_t options;
    // Names option number index, the same in every run and after unrelated edits; may be left out. What
    // follows the last '@' is for a person alone: it may change from one version of a program to the next.
    std::string (*name_option)(const void* context, std::size_t index) = nullptr;
    const void* context = nullptr;
    // Who acts if option number index is taken; left out where the options are not actors.
    ActorId (*actor_of)(const void* context, std::size_t index) = nullptr;

    // The options as a report lists them: "3 options: 0 (producer), 1 (consumer), 2 (timer)".
    std::string describe_options() const;
};

} // namespace weft::sim
