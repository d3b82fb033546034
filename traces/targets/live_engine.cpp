// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The recorder for what it can enter, a worker for the rest.
#include "traces/targets/live_engine.h"

#include "traces/reference/interpreter_engine.h"
#include "traces/targets/target_engine.h"

#include <string_view>

namespace weft::traces {
namespace {

constexpr std::string_view k_prefix = "target:";

} // namespace

bool names_target(const std::string& name)
{
    if (name.starts_with(k_prefix))
        return true;
    const KnownTarget* known = find_known_target(name);
    return known && (known->source == Source::Npm || known->name == "cython");
}

Result<LiveEngine> open_live(const std::string& name)
{
    if (names_target(name)) {
        bool prefixed = name.starts_with(k_prefix);
        Result<std::unique_ptr<TargetEngine>> target =
            TargetEngine::open(prefixed ? name.substr(k_prefix.size()) : name);
        if (!target.ok())
            return target.error();
        Profile profile = target.value()->profile();
        return LiveEngine{std::move(target).value(), profile, name};
    }
    Result<std::unique_ptr<InterpreterEngine>> interpreter = InterpreterEngine::open(name);
    if (!interpreter.ok())
        return interpreter.error();
    Profile profile = interpreter.value()->profile();
    std::string path = interpreter.value()->path();
    return LiveEngine{std::move(interpreter).value(), profile, std::move(path)};
}

} // namespace weft::traces
