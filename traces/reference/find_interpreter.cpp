// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Looking through PATH and pyenv's versions.
#include "traces/reference/find_interpreter.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <unistd.h>

namespace weft::traces {
namespace {

namespace fs = std::filesystem;

bool is_program(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_regular_file(path, ignored) && access(path.c_str(), X_OK) == 0;
}

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

// The command in PATH, or "". pyenv's shims are passed over: they start a shell that picks a version.
std::string in_path(const std::string& command)
{
    std::string path = variable("PATH");
    for (std::size_t begin = 0; begin <= path.size();) {
        std::size_t end = std::min(path.find(':', begin), path.size());
        fs::path candidate = fs::path(path.substr(begin, end - begin)) / command;
        bool is_shim = candidate.parent_path().filename() == "shims";
        if (end > begin && !is_shim && is_program(candidate))
            return candidate.string();
        begin = end + 1;
    }
    return "";
}

// The newest patch level of this profile that pyenv has, or "".
std::string in_pyenv(Profile profile)
{
    std::string root = variable("PYENV_ROOT");
    if (root.empty())
        root = variable("HOME") + "/.pyenv";
    std::string best;
    int best_patch = -1;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(fs::path(root) / "versions", ignored)) {
        std::string name = entry.path().filename().string();
        std::string prefix = profile.name() + ".";
        if (!name.starts_with(prefix) || !is_program(entry.path() / "bin" / "python"))
            continue;
        int patch = std::atoi(name.c_str() + prefix.size());
        if (patch > best_patch) {
            best_patch = patch;
            best = (entry.path() / "bin" / "python").string();
        }
    }
    return best;
}

std::string of_profile(Profile profile)
{
    std::string path = in_path("python" + profile.name());
    return path.empty() ? in_pyenv(profile) : path;
}

} // namespace

Result<std::string> find_interpreter(const std::string& name)
{
    std::error_code ignored;
    if (fs::is_directory(name, ignored))
        return Error{name, "is a directory, not an interpreter"};
    if (name.find('/') != std::string::npos) {
        if (!fs::exists(name, ignored))
            return Error{name, "there is no such interpreter"};
        if (!is_program(name))
            return Error{name, "cannot be executed"};
        return fs::absolute(name).string();
    }
    std::string path = in_path(name);
    std::string_view version = name;
    if (version.starts_with("python"))
        version.remove_prefix(6);
    if (auto profile = Profile::parse(version); path.empty() && profile)
        path = of_profile(*profile);
    if (path.empty())
        return Error{name, "no such interpreter in PATH or among pyenv's versions"};
    return path;
}

std::vector<FoundInterpreter> find_all_interpreters()
{
    std::vector<FoundInterpreter> found;
    for (Profile profile : k_all_profiles) {
        if (std::string path = of_profile(profile); !path.empty())
            found.push_back({profile, path});
    }
    return found;
}

} // namespace weft::traces
