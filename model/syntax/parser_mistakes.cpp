// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The well-known mistakes, found in the second pass only: CPython's grammar calls these rules `invalid_...`.
#include <string>

#include "model/syntax/parser_private.h"

namespace weft::syntax {

void Parser::diagnose_statement() {}

void Parser::diagnose_expression(const Token&, Expr*) {}

} // namespace weft::syntax
