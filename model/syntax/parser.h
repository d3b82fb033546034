// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The front door of the parser: a Python source becomes a tree, or one error worded as CPython words it.
//
// The grammar is that of the full language reference, up to Python 3.14 without template strings, and is cut
// back by `minor_version`: what a version does not know is a syntax error in it.
// https://docs.python.org/3/reference/grammar.html
//
// Only the grammar is checked here. What CPython's compiler checks on the finished tree ('return' outside a
// function, a name that is global and local at once, ...) is found by `analyse` in model/syntax/scope.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/syntax/ast.h"
#include "model/syntax/error.h"

namespace weft::syntax {

struct ParseOptions {
    std::string file_name = "<string>";
    int minor_version = 11; // of Python 3
};

// Parses one file. The tree owns all its text; `source` need not outlive the call. Any bytes are safe to
// pass.
Result<std::unique_ptr<Tree>> parse(std::string_view source, const ParseOptions& options = {});

} // namespace weft::syntax
