// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Imports that cannot work, found before the program's first step.
//
// A standard module, or a name of one, that CPython has in this version and weft has not is refused with its
// place. An import in a `try` whose handler catches ImportError is left alone: at run time it raises
// ImportError there, as if the module were not installed (docs/differences.md, "Modules").
#pragma once

#include <optional>

#include "model/evaluator/code.h"
#include "model/syntax/ast.h"
#include "model/syntax/error.h"

namespace weft::model {

// The first import, or use of an imported module's name, that has to be refused. A world must exist.
std::optional<syntax::SyntaxError> check_imports(const syntax::Tree& tree, const SourceFile& file);

} // namespace weft::model
