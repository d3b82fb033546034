// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A tree as text, in the very format of CPython's `ast.dump`, so that CPython can judge the parser.
// https://docs.python.org/3/library/ast.html#ast.dump
//
// The format is that of 3.9 to 3.12: optional fields that are None are left out, empty lists are not. Type
// parameters, which older versions do not have, are left out where a definition has none.
#pragma once

#include <string>

#include "model/syntax/ast.h"

namespace weft::syntax {

struct DumpOptions {
    bool include_attributes = false;         // positions
    bool include_f_string_attributes = true; // those inside f-strings, which older versions got wrong
};

std::string dump(const Tree& tree, const DumpOptions& options = {});
std::string dump(const Expr& node, const DumpOptions& options = {});

} // namespace weft::syntax
