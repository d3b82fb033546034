// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of numbers, strings and formatting that changed: see model/rules.h.
#pragma once

// clang-format off
#define WEFT_TEXT_RULES(X)                                                                                   \
    X(IntegerDivisionWording, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                        \
      "Dividing an int by zero says 'division by zero' for // and % too")
// clang-format on
