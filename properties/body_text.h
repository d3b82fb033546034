// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The text of a generator body, read from a tape of decisions.
//
// The shapes are: plain yields, try with except (swallow, raise again, replace, chain, yield, return), try
// with finally (also with yield, return, raise and break in it), with blocks, delegation to generators, lists
// and iterators with some of send, throw and close, loops with break and continue across yields, return,
// raise, and a body that enters its own generator again. Every body ends: loops are bounded and the number of
// statements is.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace weft::properties {

struct BodyText {
    std::string functions;        // the inner generators, then `body`
    std::set<std::string> shapes; // the names of the shapes that occur, for reports of the distribution
};

BodyText body_text(const std::vector<std::uint8_t>& tape);

} // namespace weft::properties
