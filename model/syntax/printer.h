// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A tree as Python source, such that parsing the source gives the tree back.
//
// The text has no more parentheses than it needs, four-space indentation, and uses no spelling newer than the
// constructs in the tree: a tree parsed as 3.6 prints as a program of 3.6. Comments and layout are not kept.
#pragma once

#include <string>

#include "model/syntax/ast.h"

namespace weft::syntax {

std::string print(const Tree& tree);
std::string print(const Expr& node);
std::string print(const Statement& node); // ends with a newline

} // namespace weft::syntax
