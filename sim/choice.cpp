// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Asking the strategy, checking its answer, keeping it.

#include "sim/choice.h"

#include "sim/check.h"
#include "sim/strategy.h"

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

std::optional<std::size_t> Chooser::choose(const ChoicePoint& point)
{
    CHECK(point.options > 0);
    if (failed())
        return std::nullopt;
    if (point.options == 1)
        return 0;
    std::optional<std::size_t> chosen = m_strategy.choose(point);
    if (!chosen) {
        m_failure = m_strategy.failure();
        CHECK(!m_failure.empty());
        return std::nullopt;
    }
    CHECK(*chosen < point.options);
    m_taken.append({point.kind, std::string(point.label), point.options, *chosen});
    return chosen;
}

} // namespace weft::sim
