// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Which names CPython's library modules have. A name that weft's module lacks is refused by this list; a name
// that CPython lacks too gives the AttributeError or ImportError that it would give.
#pragma once

#include <string_view>
#include <vector>

#include "model/profile.h"

namespace weft::model {

struct ModuleNames {
    std::string_view module;
    std::string_view names; // NAME, NAME:since or NAME:since:until (since may be empty), one space between
};
const std::vector<ModuleNames>& module_names();

// The top-level names of the standard library, one space between.
std::string_view standard_module_names();
// The top-level modules that an installed CPython on Linux can import, with versions as in ModuleNames.
std::string_view importable_module_names();

// The names that the module has in this version; built once per thread and profile.
const std::vector<std::string_view>& names_of_module(std::string_view module, Profile profile);

} // namespace weft::model
