// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// What weft explore prints, for people and for machines.
#pragma once

#include "properties/explore/program_explorer.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::tools {

struct ExploreReport {
    properties::Subject& subject;
    const properties::ProgramExploration& result;
    const properties::ProgramExploration::Options& options;
    std::string_view strategy;
    const std::vector<std::string>& traces; // one for each failure, or none
    std::string_view python = {};           // what it was explored on; empty: the model
};

std::string explore_text(const ExploreReport& report);
std::string explore_json(const ExploreReport& report);

} // namespace weft::tools
