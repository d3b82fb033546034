// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Asking the schedule.

#include "model/choices.h"

#include <array>

#include "model/asyncio/choice_names.h"
#include "model/evaluator/frame.h"
#include "model/world.h"

namespace weft::model {

constinit thread_local RunChoices* t_choices __attribute__((tls_model("initial-exec"))) = nullptr;

namespace {

constexpr std::array<std::string_view, 3> k_family_names = {"timing", "reordering", "faults"};

// What may be late: not at all, just so that ties fall the other way, or so that other things get done first.
constexpr double k_barely = 1e-6;
constexpr double k_much = 0.5;
constexpr std::array<std::string_view, 3> k_lateness = {"in time", "just late", "half as long again"};

struct Late {
    std::string_view what;
};

std::string name_lateness(const void* context, std::size_t index)
{
    const Late& late = *static_cast<const Late*>(context);
    return concat(k_lateness[index], ": ", late.what, " of ", running_place());
}

} // namespace

std::string_view name_of(Family family)
{
    return k_family_names[static_cast<std::size_t>(family)];
}

std::optional<Family> family_named(std::string_view name)
{
    for (std::size_t i = 0; i < k_family_names.size(); ++i) {
        if (k_family_names[i] == name)
            return static_cast<Family>(i);
    }
    return std::nullopt;
}

RunChoices::RunChoices(sim::Chooser& chooser, Family family)
    : m_chooser(chooser), m_family(family), m_wants_steps(chooser.strategy().wants_steps()),
      m_previous(std::exchange(t_choices, this))
{
    m_log.set_on(m_wants_steps);
}

RunChoices::~RunChoices()
{
    t_choices = m_previous;
}

Completion<std::size_t> RunChoices::choose(const sim::ChoicePoint& point)
{
    const std::optional<std::size_t> chosen = m_chooser.choose(point);
    if (!chosen)
        return world().abort_run(Abort::Interrupted, m_chooser.failure());
    return *chosen;
}

Completion<double> RunChoices::lateness(std::string_view what, double seconds)
{
    if (!(seconds > 0) || strikes())
        return 0.0;
    const Late late{what};
    const std::size_t chosen =
        TRY(choose({sim::ChoiceKind::Duration, what, k_lateness.size(), name_lateness, &late, nullptr}));
    if (chosen == 0)
        return 0.0;
    return chosen == 1 ? k_barely : seconds * k_much;
}

Completion<std::size_t> RunChoices::number(const std::string& what, std::size_t bound)
{
    sim::ChoicePoint point{sim::ChoiceKind::Number, what, bound, nullptr, &what, nullptr};
    point.name_option = [](const void* context, std::size_t index) {
        return concat(*static_cast<const std::string*>(context), " is ", index, " for ", running_place());
    };
    return choose(point);
}

bool RunChoices::begin_step(sim::ActorId actor)
{
    m_log.begin(actor, false);
    return m_chooser.strategy().begin_step(actor);
}

void RunChoices::end_step()
{
    m_chooser.strategy().end_step(m_log.step());
}

} // namespace weft::model
