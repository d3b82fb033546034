// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The names of the kinds of choice, and a schedule as one line.

#include "sim/schedule.h"

#include "sim/check.h"

#include <array>

namespace weft::sim {

namespace {

constexpr std::array<std::string_view, 5> k_kind_names = {"ready", "thread", "duration", "fault", "number"};

} // namespace

std::string_view name_of(ChoiceKind kind)
{
    std::size_t index = static_cast<std::size_t>(kind);
    CHECK(index < k_kind_names.size());
    return k_kind_names[index];
}

std::optional<ChoiceKind> choice_kind_named(std::string_view name)
{
    for (std::size_t i = 0; i < k_kind_names.size(); ++i) {
        if (k_kind_names[i] == name)
            return static_cast<ChoiceKind>(i);
    }
    return std::nullopt;
}

std::string Schedule::to_text() const
{
    std::string text;
    for (const Choice& choice : m_choices) {
        if (!text.empty())
            text += ", ";
        text += name_of(choice.kind);
        text +=
            " " + choice.label + " " + std::to_string(choice.chosen) + "/" + std::to_string(choice.options);
    }
    return text;
}

} // namespace weft::sim
