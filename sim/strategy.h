// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The interface of strategies: who answers the choice points of a run.
//
// A strategy is an oracle. It sees the questions, and, if it asks for them, the finished steps with what they
// touched; it sees nothing else of the simulation, so any strategy drives any simulation. The strategies
// themselves are in sim/strategies/, one a file, each with its paper and the guarantee it gives.
#pragma once

#include "sim/choice.h"
#include "sim/step.h"

#include <cstdint>
#include <optional>
#include <string>

namespace weft::sim {

class Strategy {
public:
    virtual ~Strategy() = default;
    // Called once before each run; runs of one exploration are numbered from 0.
    virtual void begin_run(std::uint64_t run) = 0;
    // An option below point.options; nothing if the strategy cannot answer, with the reason in failure().
    virtual std::optional<std::size_t> choose(const ChoicePoint& point) = 0;
    virtual std::string failure() const { return {}; }
    // Whether choose() or begin_step() refused because nothing new can come of this run: no failure.
    virtual bool pruned() const { return false; }

    // ---- For strategies that look at steps ----
    virtual bool wants_steps() const { return false; }
    // Whether it needs to know what steps touch, which some simulations find out only if it is wanted.
    virtual bool wants_accesses() const { return false; }
    // The actor is about to run, chosen or alone; false ends the run as a refused choice does.
    virtual bool begin_step(ActorId) { return true; }
    virtual void end_step(const Step&) {}

    // ---- For whoever explores ----
    // The run that was begun last has ended.
    virtual void end_run() {}
    // Whether every run has been seen that this strategy would ever choose.
    virtual bool exhausted() const { return false; }
    // How much of its space has been seen, in millionths, as far as it can tell; 0 if it cannot.
    virtual std::uint32_t progress() const { return exhausted() ? 1'000'000 : 0; }
    // A sentence for the report: what may be believed after the runs so far. Empty: nothing.
    virtual std::string guarantee() const { return {}; }
};

} // namespace weft::sim
