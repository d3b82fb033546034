// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A consumer of the installed package: it reaches the headers by the paths that weft's own sources use.
//
// It is written with habits that weft's warnings would refuse, so that it fails to build when they leak out.
#include "model/syntax/ast.h"

int main(int argument_count, char** arguments)
{
    weft::syntax::Tree tree;
    int argument_count_shadow = 0;
    {
        int argument_count_shadow = 1;
    }
    return tree.make<weft::syntax::Pass>()->kind == weft::syntax::NodeKind::Pass ? 0 : 1;
}
