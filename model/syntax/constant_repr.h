// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Text of constants as Python's repr writes it. The dump and the printer share these.
#pragma once

#include <string>
#include <string_view>

#include "model/syntax/ast.h"

namespace weft::syntax {

std::string float_repr(double value);           // "1.0", "1e+16", "inf"
std::string string_repr(std::string_view text); // lone surrogates as \udcxx
std::string bytes_repr(std::string_view text);
std::string constant_repr(const Constant& node); // as repr() of the value

} // namespace weft::syntax
