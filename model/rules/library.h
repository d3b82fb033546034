// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of library modules that changed: see model/rules.h.
#pragma once

// clang-format off
#define WEFT_LIBRARY_RULES(X)                                                                                \
    X(ContextlibPassesOneArgument, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",                   \
      "contextlib throws the exception alone into the generator of a context manager")
// clang-format on
