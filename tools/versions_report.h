// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A report on versions as text for people and as JSON for programs.
#pragma once

#include "properties/versions/versions.h"

#include <string>

namespace weft::tools {

std::string versions_text(const properties::VersionReport& report);
std::string versions_json(const properties::VersionReport& report);

} // namespace weft::tools
