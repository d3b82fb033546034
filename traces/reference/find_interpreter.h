// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Finding real Pythons on this machine.
//
// An interpreter is named by a path ("/usr/bin/python3"), by a command ("python3.12") or by a version
// ("3.12"). Looked through are PATH and the versions that pyenv keeps. Nothing is started here.
#pragma once

#include "traces/profile.h"
#include "traces/result.h"

#include <string>
#include <vector>

namespace weft::traces {

// The absolute path of the interpreter that `name` means.
Result<std::string> find_interpreter(const std::string& name);

// One path for each profile that has an interpreter here, oldest first. A command of the machine's PATH wins
// over one of pyenv's.
struct FoundInterpreter {
    Profile profile;
    std::string path;
};
std::vector<FoundInterpreter> find_all_interpreters();

} // namespace weft::traces
