// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Asking the schedule.

#include "model/choices.h"

#include <algorithm>
#include <array>

#include "model/asyncio/choice_names.h"
#include "model/evaluator/frame.h"
#include "model/world.h"

namespace weft::model {

constinit thread_local RunChoices* t_choices __attribute__((tls_model("initial-exec"))) = nullptr;
constinit thread_local bool t_strikes_bodies __attribute__((tls_model("initial-exec"))) = false;

namespace {

constexpr std::array<std::string_view, 3> k_family_names = {"timing", "reordering", "faults"};
constexpr std::array<std::string_view, k_fault_count> k_fault_names = {
    "cancel", "message", "twice", "cleanup", "start", "timeout", "collect", "executor", "throw", "close"};
constexpr std::array<std::string_view, k_fault_count> k_fault_purposes = {
    "a waiting task is cancelled",
    "a waiting task is cancelled with a message",
    "a waiting task is cancelled twice at once",
    "a waiting task is cancelled, and again where it waits next",
    "a task is cancelled before its first step",
    "a deadline of asyncio.timeout(), wait_for() or wait() passes while the task waits",
    "the garbage is collected while a task waits",
    "a job given to an executor fails with OSError",
    "RuntimeError is thrown into a suspended generator or coroutine that the program drives",
    "a suspended generator or coroutine that the program drives is closed"};
constexpr std::string_view k_preempt = "preempt";

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

std::string_view name_of(Fault fault)
{
    return k_fault_names[static_cast<std::size_t>(fault)];
}

std::string_view purpose_of(Fault fault)
{
    return k_fault_purposes[static_cast<std::size_t>(fault)];
}

std::optional<FaultSet> fault_named(std::string_view name)
{
    FaultSet all;
    for (std::size_t i = 0; i < k_fault_names.size(); ++i) {
        if (k_fault_names[i] == name)
            return static_cast<Fault>(i);
        all = all | static_cast<Fault>(i);
    }
    return name == "all" ? std::optional(all) : std::nullopt;
}

std::string name_of(const Family& family)
{
    std::string name(k_family_names[family.kind]);
    if (family.faults == *fault_named("all")) {
        name += "+all";
    } else if (family.faults != Family(family.kind).faults) {
        for (std::size_t i = 0; i < k_fault_names.size(); ++i) {
            if (family.faults.has(static_cast<Fault>(i)))
                name += concat("+", k_fault_names[i]);
        }
    }
    return family.preempts ? concat(name, "+", k_preempt) : name;
}

std::optional<Family> family_named(std::string_view name)
{
    const std::string_view kind = name.substr(0, name.find('+'));
    const auto found = std::find(k_family_names.begin(), k_family_names.end(), kind);
    if (found == k_family_names.end())
        return std::nullopt;
    Family family(static_cast<Family::Kind>(found - k_family_names.begin()));
    FaultSet faults;
    name.remove_prefix(kind.size());
    while (!name.empty()) {
        name.remove_prefix(1);
        const std::string_view part = name.substr(0, name.find('+'));
        name.remove_prefix(part.size());
        const std::optional<FaultSet> fault = fault_named(part);
        if (part == k_preempt)
            family.preempts = true;
        else if (fault && family.kind == Family::Faults)
            faults = faults | *fault;
        else
            return std::nullopt;
    }
    if (faults != FaultSet())
        family.faults = faults;
    return family;
}

RunChoices::RunChoices(sim::Chooser& chooser, Family family)
    : m_chooser(chooser), m_family(family), m_wants_steps(chooser.strategy().wants_steps()),
      m_previous(std::exchange(t_choices, this))
{
    m_log.set_on(chooser.strategy().wants_accesses());
    m_order.begin_run();
    t_strikes_bodies = m_family.faults.has(FaultSet(Fault::Throw) | Fault::Close);
}

RunChoices::~RunChoices()
{
    close_program_step();
    t_choices = m_previous;
    t_strikes_bodies = m_previous && m_previous->m_family.faults.has(FaultSet(Fault::Throw) | Fault::Close);
}

Completion<std::size_t> RunChoices::choose(const sim::ChoicePoint& asked)
{
    sim::ChoicePoint point = asked;
    if (point.kind == sim::ChoiceKind::Ready)
        close_program_step();
    if (tracks() && point.kind != sim::ChoiceKind::Ready) [[unlikely]] {
        // Not between entries of the loop: each answer is tried, within the step that asks.
        point.actor_of = nullptr;
        if (point.kind == sim::ChoiceKind::Thread)
            touch_all();
        if (!m_in_step && !m_in_program_step) {
            if (m_program_actor == sim::k_no_actor)
                m_program_actor = new_actor();
            m_log.begin(m_program_actor, true);
            touch_all();
            m_in_program_step = true;
            if (!m_chooser.strategy().begin_step(m_program_actor))
                return world().abort_run(Abort::Interrupted, "the schedule ends here");
        }
    }
    const std::optional<std::size_t> chosen = m_chooser.choose(point);
    if (!chosen)
        return world().abort_run(Abort::Interrupted, m_chooser.failure());
    if (tracks() && !point.actor_of)
        m_log.draw(*chosen);
    return *chosen;
}

Completion<std::size_t> RunChoices::choose_fault(const sim::ChoicePoint& point)
{
    const std::size_t chosen = TRY(choose(point));
    if (chosen != 0)
        --m_faults_left;
    return chosen;
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
    close_program_step();
    m_log.begin(actor, std::exchange(m_after_clock, false));
    m_in_step = true;
    return m_chooser.strategy().begin_step(actor);
}

void RunChoices::end_step()
{
    m_in_step = false;
    sim::Step step = m_log.step();
    m_chooser.strategy().end_step(step);
    if (!tracks())
        return;
    // What may touch anything comes after all that ran before it, and before all that runs after it.
    const bool touches_all = sim::touches_all(step.accesses);
    step.after_clock = step.after_clock || touches_all || m_orders_next;
    m_orders_next = touches_all;
    m_order.add(step);
}

void RunChoices::close_program_step()
{
    if (std::exchange(m_in_program_step, false))
        end_step();
}

bool RunChoices::set_noting(bool noting)
{
    const bool before = m_log.on();
    m_log.set_on(noting);
    return before;
}

} // namespace weft::model
