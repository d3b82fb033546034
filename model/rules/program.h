// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of how a program begins and ends that changed: see model/rules.h.
#pragma once

#include "model/rule.h"

// clang-format off
#define WEFT_PROGRAM_RULES(X)                                                                                \
    X(ModulesBeginWithAnnotations, 6, 13, "https://peps.python.org/pep-0649/",                               \
      "The namespace of __main__ holds an empty __annotations__ from the start")                             \
    X(InterruptEndsBySignal, 8, 99, "https://bugs.python.org/issue1054041",                                  \
      "An uncaught KeyboardInterrupt ends the interpreter by SIGINT, status 130 in a shell, instead of 1")
// clang-format on

namespace weft::model::Rule {
WEFT_PROGRAM_RULES(WEFT_DECLARE_RULE)
} // namespace weft::model::Rule
