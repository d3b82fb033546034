// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A choice point as a report shows it.

#include "sim/choice.h"

namespace weft::sim {

namespace {

// A list longer than this says less, not more.
constexpr std::size_t k_listed_options = 12;

} // namespace

std::string ChoicePoint::describe_options() const
{
    std::string text = std::to_string(options) + (options == 1 ? " option" : " options");
    if (!name_option)
        return text;
    for (std::size_t i = 0; i < options && i < k_listed_options; ++i)
        text += (i == 0 ? ": " : ", ") + std::to_string(i) + " (" + name_option(context, i) + ")";
    if (options > k_listed_options)
        text += ", and " + std::to_string(options - k_listed_options) + " more";
    return text;
}

} // namespace weft::sim
