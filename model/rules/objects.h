// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of classes, attributes and exceptions that changed: see model/rules.h.
#pragma once

// clang-format off
#define WEFT_OBJECT_RULES(X)                                                                                 \
    X(SetNameErrorsAreNotWrapped, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",                    \
      "What __set_name__ raises is no longer wrapped in RuntimeError")
// clang-format on
