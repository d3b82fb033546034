// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Options and steps that several verbs share: profiles, budgets, schedules, and opening an engine.
#pragma once

#include "tools/options.h"
#include "traces/engine.h"
#include "traces/result.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weft::tools {

// --profile VERSION, once. `given` tells it from the default.
void add_profile(Options& options, traces::Profile& profile, bool& given);
// --profile VERSION, as often as one likes.
void add_profiles(Options& options, std::vector<traces::Profile>& profiles,
                  std::string_view shown_default = "all that were recorded");
// --level LEVEL; nothing where it is not given.
void add_level(Options& options, std::optional<traces::Level>& level);
// The group "Budgets".
void add_budgets(Options& options, traces::Budgets& budgets);
// The group "Schedule".
void add_schedule(Options& options, traces::Schedule& schedule);

// The model where `python` is empty, else that interpreter or target.
traces::Result<std::unique_ptr<traces::Engine>> open_engine(const std::string& python);

// "cpython 3.11.2", "the model (profile 3.8)"
std::string engine_name(const traces::EngineIdentity& engine, traces::Profile profile);

} // namespace weft::tools
