// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// What the property tests share: a generator of tapes, the engines, and the report of a failure.
//
// rapidcheck shrinks the tape; the report shows the program of the tape that is left. The seed is printed by
// rapidcheck itself as RC_PARAMS.
#pragma once

#include "model/engine.h"
#include "properties/driver_program.h"
#include "traces/reference/interpreter_engine.h"

// rapidcheck uses GoogleTest without including it.
#include <gtest/gtest.h>

#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace weft::properties {

// A tape of up to 60 decisions for the body and 40 steps; every tape is a program, so none is discarded.
inline rc::Gen<Tape> any_tape()
{
    auto bodies =
        rc::gen::resize(60, rc::gen::container<std::vector<std::uint8_t>>(rc::gen::inRange<int>(0, 256)));
    auto steps =
        rc::gen::resize(40, rc::gen::container<std::vector<std::uint16_t>>(rc::gen::inRange<int>(0, 4096)));
    return rc::gen::apply(
        [](std::vector<std::uint8_t> body, std::vector<std::uint16_t> step) {
            return Tape{std::move(body), std::move(step)};
        },
        std::move(bodies), std::move(steps));
}

inline traces::RunOptions options_for(traces::Profile profile)
{
    traces::RunOptions options;
    options.profile = profile;
    return options;
}

// The distribution of shapes, which rapidcheck prints when it is done.
inline void tag_shapes(const Tape& tape)
{
    for (const std::string& shape : shapes_of(tape))
        RC_TAG(shape);
}

inline std::string report(const std::string& rule, const std::string& text, const traces::Program& program)
{
    return rule + ": " + text + "\n" + program.main.source;
}

} // namespace weft::properties
