// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A schedule: the choices of one run, in order. With the program it determines the run.
//
// docs/schedule.md says what a schedule means. How it is written to a file is not here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::sim {

enum class ChoiceKind : unsigned char {
    Ready,    // which ready callback runs next
    Thread,   // which simulated thread runs next
    Duration, // how long an operation takes
    Fault,    // whether a fault strikes here
    Number,   // any other number that a program draws
};

// The kind's name in schedules and reports, and back.
std::string_view name_of(ChoiceKind kind);
std::optional<ChoiceKind> choice_kind_named(std::string_view name);

struct Choice {
    ChoiceKind kind;
    std::string label;
    std::size_t options;
    std::size_t chosen;
    std::string option = {}; // the name of the chosen option, if it was kept

    bool operator==(const Choice&) const = default;
};

class Schedule {
public:
    Schedule() = default;
    explicit Schedule(std::vector<Choice> choices) : m_choices(std::move(choices)) {}

    void append(Choice choice) { m_choices.push_back(std::move(choice)); }
    std::size_t size() const { return m_choices.size(); }
    const Choice& operator[](std::size_t index) const { return m_choices[index]; }
    const std::vector<Choice>& choices() const { return m_choices; }
    // The choices for a person: "ready loop 1/3, thread threads 0/2".
    std::string to_text() const;

    bool operator==(const Schedule&) const = default;

private:
    std::vector<Choice> m_choices;
};

} // namespace weft::sim
