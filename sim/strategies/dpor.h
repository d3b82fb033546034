// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// dpor: exhaustive with dynamic partial order reduction, one run for runs that differ only in the order of
// independent steps.
//
// P. Abdulla, S. Aronis, B. Jonsson, K. Sagonas, "Optimal dynamic partial order reduction", POPL 2014,
// section 5: source sets and sleep sets. The search is depth first. After each run every race among its new
// steps adds, where its first step was taken, one actor with which the reversed order can begin, unless one
// of those is tried there already. Sleep sets keep the search from running again what another order has
// shown; a run in which every ready actor is asleep is redundant and broken off: pruned().
//
// Guarantee: when it is exhausted, every partial order of the program was run once to its end, and so every
// outcome that any schedule has, provided that the simulation notes all that its steps touch (sim/step.h).
// Choices that are not between actors are all tried.
//
// Not here: wakeup trees, which avoid the runs that are broken off. They foretell what a step will touch when
// it comes earlier, which a step of several accesses does not keep to: it waits, throws, takes the other
// branch.
#pragma once

#include "sim/strategies/step_trace.h"
#include "sim/strategy.h"

#include <vector>

namespace weft::sim {

class DporStrategy final : public Strategy {
public:
    void begin_run(std::uint64_t run) override;
    std::optional<std::size_t> choose(const ChoicePoint& point) override;
    std::string failure() const override { return m_failure; }
    bool pruned() const override { return m_pruned; }
    bool wants_steps() const override { return true; }
    bool wants_accesses() const override { return true; }
    bool begin_step(ActorId actor) override;
    void end_step(const Step& step) override;
    void end_run() override;
    bool exhausted() const override { return m_exhausted; }
    std::uint32_t progress() const override;
    std::string guarantee() const override;

private:
    struct Draw {
        std::uint32_t options;
        std::uint32_t chosen;
    };
    struct Sleeper {
        ActorId actor;
        std::vector<Access> accesses; // of its next step
    };
    // The state before one step, and what has been and will be tried there.
    struct Node {
        std::vector<ActorId> ready;
        std::vector<ActorId> tried;  // who takes the step now, then who is still to take it
        std::vector<Sleeper> sleep;  // whose step here shows nothing new
        std::vector<Draw> draws;     // the choices within the step that are not between actors
        std::vector<Access> touched; // by this actor's step here, in all runs
        std::size_t done = 0;        // actors that were seen to the end here
    };

    Node* enter_node();
    void add_actor(Node& node, ActorId actor);
    bool is_asleep(const Node& node, ActorId actor) const;
    std::optional<std::size_t> draw(const ChoicePoint& point);
    std::optional<std::size_t> not_deterministic(const std::string& what);
    void reverse(const StepTrace::Race& race);
    bool next_draw(Node& node);
    bool next_actor(Node& node);

    std::vector<Node> m_path; // those from m_length on are spare
    std::size_t m_length = 0;
    std::size_t m_position = 0; // nodes entered in this run
    std::size_t m_draw = 0;     // choices answered within this step
    bool m_chose = false;       // the node of the coming step has been entered by choose()
    StepTrace m_trace;
    std::vector<StepTrace::Race> m_races;
    std::vector<std::size_t> m_sequence;
    std::vector<ActorId> m_ready;
    bool m_pruned = false;
    bool m_exhausted = false;
    std::string m_failure;
};

} // namespace weft::sim
