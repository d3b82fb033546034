// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The rules that the patterns of one match statement must keep together.
#pragma once

#include "model/syntax/ast.h"

namespace weft::syntax {

// Throws ScopeFailure (see scope_builder.h).
void check_patterns(const Match& node);

} // namespace weft::syntax
