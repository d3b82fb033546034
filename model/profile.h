// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Profiles: which version of Python the model is being, and what differs between them.
//
// A profile is a minor version of CPython 3; its reference is the micro version named in docs/differences.md.
// Every rule that changed is one line of model/rules/ with the versions in which it holds and the issue that
// changed it. Code asks `profile.has(Rule::X)`; nothing else in the model compares version numbers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/rule.h"

namespace weft::model {

class Profile {
public:
    static constexpr int k_minor_first = 6;
    static constexpr int k_minor_last = 14;
    static constexpr int k_minor_default = 11;

    explicit constexpr Profile(int minor_version) : m_minor(minor_version) {}
    // "3.11"; nullopt where there is no such profile.
    static std::optional<Profile> parse(std::string_view text);

    constexpr int minor() const { return m_minor; }
    std::string name() const { return "3." + std::to_string(m_minor); }
    constexpr bool has(const RuleInfo& rule) const { return m_minor >= rule.since && m_minor <= rule.until; }
    // Is this Python at least 3.`minor_version`? For APIs that simply appeared; for changed behaviour use
    // has().
    constexpr bool at_least(int minor_version) const { return m_minor >= minor_version; }
    friend bool operator==(const Profile&, const Profile&) = default;

private:
    int m_minor;
};

} // namespace weft::model
