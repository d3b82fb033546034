// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// SyntaxError as a Python exception, for imports and compile().
#pragma once

#include "model/syntax/error.h"
#include "model/values/exception.h"

namespace weft::model {

// https://docs.python.org/3/library/exceptions.html#SyntaxError
Raised raise_syntax_error(const syntax::SyntaxError& error);

} // namespace weft::model
