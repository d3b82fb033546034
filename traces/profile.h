// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A profile: the version of Python whose rules a run follows, 3.6 to 3.14.
//
// Only the name and the order of versions live here, because traces carry them. What changes from one
// version to the next is the model's business.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weft::traces {

// Python 3.`minor`. Profiles compare by age, so a rule reads `profile >= k_py37`.
struct Profile {
    std::uint8_t minor = 11;

    auto operator<=>(const Profile&) const = default;

    // "3.8"
    std::string name() const { return "3." + std::to_string(minor); }

    // Reads "3.8"; a patch level ("3.8.18") is accepted and ignored. Nothing for a version outside 3.6
    // to 3.14.
    static std::optional<Profile> parse(std::string_view text);
};

inline constexpr Profile k_py36{6}, k_py37{7}, k_py38{8}, k_py39{9}, k_py310{10}, k_py311{11}, k_py312{12},
    k_py313{13}, k_py314{14};

inline constexpr std::array<Profile, 9> k_all_profiles{k_py36,  k_py37,  k_py38,  k_py39, k_py310,
                                                       k_py311, k_py312, k_py313, k_py314};

} // namespace weft::traces
