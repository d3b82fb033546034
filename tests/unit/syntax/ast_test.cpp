// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The syntax tree owns its nodes and finds them again by kind.
#include "model/syntax/ast.h"

#include <gtest/gtest.h>

namespace weft::syntax {
namespace {

TEST(Tree, KeepsTheNodesItMakesWithTheirKindAndPosition)
{
    Tree tree;
    auto* name = tree.make<Name>(Position{3, 4, 3, 7});
    name->name = "abc";
    Node& node = *name;

    EXPECT_EQ(node.kind, NodeKind::Name);
    EXPECT_EQ(node.position.line, 3);
    EXPECT_EQ(node.position.end_column, 7);
    EXPECT_EQ(as<Name>(node).name, "abc");
}

} // namespace
} // namespace weft::syntax
