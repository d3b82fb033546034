// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Profiles: reading their names.
#include "model/profile.h"

#include <charconv>

namespace weft::model {

std::optional<Profile> Profile::parse(std::string_view text)
{
    if (!text.starts_with("3."))
        return std::nullopt;
    int minor = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 2, end, minor);
    if (error != std::errc() || stop != end || minor < k_minor_first || minor > k_minor_last)
        return std::nullopt;
    return Profile(minor);
}

} // namespace weft::model
