// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Structural equality of trees: the same program, whatever its layout. Positions do not count, nor does the
// way a literal was written (the prefix of u"..." included).
#pragma once

#include "model/syntax/ast.h"

namespace weft::syntax {

bool equal(const Tree& one, const Tree& other);
bool equal(const Node& one, const Node& other);

} // namespace weft::syntax
