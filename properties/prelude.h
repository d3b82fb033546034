// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The Python text that every generated program begins with.
#pragma once

#include "properties/program_form.h"

#include <string>

namespace weft::properties {

std::string prelude(const ProgramForm& form);

} // namespace weft::properties
