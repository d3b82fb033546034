// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Profiles: reading their names, and the table of rules. See profile.h and rules.h.
#include "model/profile.h"

#include <charconv>

namespace weft::model {

namespace {

constexpr RuleInfo k_rules[] = {
#define X(name, since, until, link, text) {#name, since, until, link, text},
    WEFT_RULES(X)
#undef X
};

} // namespace

const RuleInfo& rule_info(Rule rule)
{
    return k_rules[static_cast<std::size_t>(rule)];
}

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

bool Profile::has(Rule rule) const
{
    const RuleInfo& info = rule_info(rule);
    return m_minor >= info.since && m_minor <= info.until;
}

} // namespace weft::model
