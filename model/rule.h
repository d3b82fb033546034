// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// One behaviour that changed between the profiles. The rules themselves stand in model/rules/, one header an
// area; a file includes the areas that it asks for, and asks `rule(Rule::X)` (world.h) or
// `profile.has(Rule::X)`.
#pragma once

#include <string_view>

namespace weft::model {

struct RuleInfo {
    std::string_view name;
    int since; // first minor version of Python 3 in which it holds
    int until; // last one; 99: still holds
    std::string_view link;
    std::string_view text; // one sentence for people
};

} // namespace weft::model

// Declares the rules of one area, in the namespace Rule.
#define WEFT_DECLARE_RULE(name, since, until, link, text)                                                    \
    inline constexpr RuleInfo name{#name, since, until, link, text};
