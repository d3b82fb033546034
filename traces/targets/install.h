// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Getting a ready-made target that is not on the machine: by apt, or by npm into the user's cache.
//
// Nothing is fetched unless it is asked for. What npm brings lies in target_cache(), never in a source tree;
// an installation that failed leaves nothing that would be taken for a target.
#pragma once

#include "traces/result.h"
#include "traces/targets/target.h"

#include <string>
#include <vector>

namespace weft::traces {

// The command that installs it, to be shown or run; empty when weft cannot.
std::vector<std::string> install_command(const KnownTarget& known);

// Runs it, with its messages on standard error. An error says what is missing: npm, rights, the network.
Result<Done> install_target(const KnownTarget& known);

} // namespace weft::traces
