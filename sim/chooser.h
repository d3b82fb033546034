// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The chooser: puts each question of a run to the strategy and keeps the answers, which are the schedule.
//
// Asking allocates nothing: the answers are three numbers each in a buffer that the next run uses again.
// Texts are kept only if the owner asks for them.
#pragma once

#include "sim/check.h"
#include "sim/strategy.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weft::sim {

class Chooser {
public:
    // What is kept of each answer: numbers, the questions' labels, also the chosen options' names.
    enum class Keep : unsigned char { Numbers, Labels, Names };

    // The strategy outlives the chooser.
    explicit Chooser(Strategy& strategy, Keep keep = Keep::Names) : m_strategy(&strategy), m_keep(keep) {}

    // Forgets the answers, for the next run; its begin_run() is the caller's.
    void reset();
    void use(Strategy& strategy) { m_strategy = &strategy; }
    Strategy& strategy() const { return *m_strategy; }
    void set_keep(Keep keep) { m_keep = keep; }

    // Which option to take; nothing when the strategy cannot answer, and then failure() says why and the
    // run must end. Once failed, it stays failed.
    [[nodiscard]] [[gnu::always_inline]] inline std::optional<std::size_t> choose(const ChoicePoint& point);

    // What was taken so far. Without kept labels they are empty.
    Schedule taken() const;
    std::size_t count() const { return m_answers.size(); }
    bool failed() const { return m_failed; }
    const std::string& failure() const { return m_failure; }

private:
    struct Answer {
        std::uint32_t options;
        std::uint32_t chosen;
        ChoiceKind kind;
    };
    struct Texts {
        std::string label;
        std::string option;
    };

    std::optional<std::size_t> refuse();
    void keep_texts(const ChoicePoint& point, std::size_t chosen);

    Strategy* m_strategy;
    Keep m_keep;
    bool m_failed = false;
    std::vector<Answer> m_answers;
    std::vector<Texts> m_texts;
    std::string m_failure;
};

// Inline, because what is called between two switches of fibers is called often.
inline std::optional<std::size_t> Chooser::choose(const ChoicePoint& point)
{
    CHECK(point.options > 0);
    if (m_failed)
        return std::nullopt;
    if (point.options == 1)
        return 0;
    std::optional<std::size_t> chosen = m_strategy->choose(point);
    if (!chosen)
        return refuse();
    CHECK(*chosen < point.options);
    m_answers.push_back(
        {static_cast<std::uint32_t>(point.options), static_cast<std::uint32_t>(*chosen), point.kind});
    if (m_keep != Keep::Numbers)
        keep_texts(point, *chosen);
    return chosen;
}

} // namespace weft::sim
