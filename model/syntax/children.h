// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The direct children of a node, in the order of the source, for walks that treat most nodes alike.
//
// Parts that are not nodes themselves (arguments, keywords, handlers, cases) are passed through: their nodes
// count as children of the node that holds them.
#pragma once

#include <functional>

#include "model/syntax/ast.h"

namespace weft::syntax {

void for_each_child(const Node& node, const std::function<void(const Node&)>& visit);

} // namespace weft::syntax
