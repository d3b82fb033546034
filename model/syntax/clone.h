// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Deep copies into another tree: nodes are never shared between trees, so a change to the copy leaves the
// original.
#pragma once

#include <memory>

#include "model/syntax/ast.h"

namespace weft::syntax {

std::unique_ptr<Tree> clone(const Tree& tree);

Expr* clone(const Expr& node, Tree& into);
Statement* clone(const Statement& node, Tree& into);
Pattern* clone(const Pattern& node, Tree& into);

} // namespace weft::syntax
