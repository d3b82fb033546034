// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The TypeErrors of a call whose arguments do not fit the parameters of a Python function.
#pragma once

#include "model/evaluator/function.h"

namespace weft::model {

enum class ParameterGroup : std::uint8_t { Positional, KeywordOnly };

Raised raise_missing_arguments(const Function& function, Frame& frame, ParameterGroup group);
Raised raise_too_many_positional(const Function& function, Frame& frame, const CallArgs& args);
Raised raise_unexpected_keyword(const Function& function, const CallArgs& args, const Str* keyword);
Raised raise_multiple_values(const Function& function, const Str* keyword);

} // namespace weft::model
