// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// "Did you mean": the name nearest to one that was not found.
//
// https://docs.python.org/3/whatsnew/3.10.html#better-error-messages
// The interpreter's own printing has it since 3.10, traceback.py since 3.12. The distance is CPython's
// (Python/suggestions.c): edits cost 2, changes of case 1, and no more than a third of the letters may
// change.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/values/exception.h"

namespace weft::model {

// What is added to the message: ". Did you mean: 'name'?", or nothing. Looks attributes up, so it may run
// code.
Completion<std::string> suggestion_for(const Exception& exception);

// The nearest of the candidates, if one is near enough.
std::optional<std::string> nearest_name(const std::vector<std::string>& candidates, std::string_view wrong);

} // namespace weft::model
