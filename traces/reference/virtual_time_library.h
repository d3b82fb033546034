// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The bytes of the shared object that is made of companion/, as the build has embedded them.
#pragma once

#include <string_view>

namespace weft::traces {

std::string_view virtual_time_library();

} // namespace weft::traces
