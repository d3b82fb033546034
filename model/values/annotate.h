// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// `__annotate__`: the functions that functions, classes and modules ask for their annotations.
// https://peps.python.org/pep-0649/
#pragma once

#include "model/values/completion.h"
#include "model/values/str.h"
#include "model/values/value.h"

namespace weft::model {

inline constexpr const char* k_annotate_not_callable = "__annotate__ must be callable or None";

Str* annotate_name(); // "__annotate__"

// What the function gives for the format VALUE, which must be a dict.
Completion<Value> call_annotate(const Value& annotate);

} // namespace weft::model
