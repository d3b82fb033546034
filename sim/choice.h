// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Choice points: the moments of a run where more than one thing may happen next.
//
// A choice point has a kind, a label that is the same in every run, and a number of options; options can be
// named on demand, for a person. A moment with one option is no choice: it is neither asked nor recorded. The
// Chooser puts each question to the strategy and keeps the answers, so that any run of any strategy can be
// repeated from its schedule alone.
#pragma once

#include "sim/schedule.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weft::sim {

class Strategy;

struct ChoicePoint {
    ChoiceKind kind;
    std::string_view label;
    std::size_t options;
    // Names option number index for a report; may be left out.
    std::string (*name_option)(const void* context, std::size_t index) = nullptr;
    const void* context = nullptr;

    // The options as a report lists them: "3 options: 0 (producer), 1 (consumer), 2 (timer)".
    std::string describe_options() const;
};

class Chooser {
public:
    // The strategy outlives the chooser.
    explicit Chooser(Strategy& strategy) : m_strategy(strategy) {}

    // Which option to take; nothing when the strategy cannot answer, and then failure() says why and the
    // run must end. Once failed, it stays failed.
    [[nodiscard]] std::optional<std::size_t> choose(const ChoicePoint& point);

    const Schedule& taken() const { return m_taken; }
    bool failed() const { return !m_failure.empty(); }
    const std::string& failure() const { return m_failure; }

private:
    Strategy& m_strategy;
    Schedule m_taken;
    std::string m_failure;
};

} // namespace weft::sim
