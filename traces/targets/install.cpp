// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Running apt-get and npm.
#include "traces/targets/install.h"

#include "traces/reference/find_interpreter.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <sstream>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace weft::traces {
namespace {

namespace fs = std::filesystem;

std::string folder_of(const KnownTarget& known)
{
    return target_cache() + "/" + known.name;
}

std::string line_of(const std::vector<std::string>& command)
{
    std::string line;
    for (const std::string& word : command)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

// The exit status; what the command prints goes to standard error, because it is no output of ours.
Result<int> run_command(const KnownTarget& known, std::vector<std::string> command)
{
    Result<std::string> program = find_interpreter(command.front());
    if (!program.ok())
        return Error{known.name, "cannot be installed: there is no " + command.front() + " in PATH"};
    std::vector<char*> words;
    for (std::string& word : command)
        words.push_back(word.data());
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
    pid_t pid = -1;
    int failure = posix_spawn(&pid, program.value().c_str(), &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0)
        return Error{command.front(), std::string("cannot be started: ") + std::strerror(failure)};
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

std::vector<std::string> install_command(const KnownTarget& known)
{
    std::vector<std::string> command;
    if (known.source == Source::Apt)
        command = {"apt-get", "install", "--yes", "--no-install-recommends"};
    else if (known.source == Source::Npm)
        command = {"npm", "install", "--no-audit", "--no-fund", "--prefix", folder_of(known)};
    else
        return command;
    std::istringstream packages(known.packages);
    for (std::string package; packages >> package;)
        command.push_back(package);
    return command;
}

Result<Done> install_target(const KnownTarget& known)
{
    std::vector<std::string> command = install_command(known);
    if (command.empty())
        return Error{known.name, "is not installed by weft; 'pyenv install " +
                                     (known.name == "python3" ? std::string("3") : known.name.substr(6)) +
                                     "' or your system's packages get it"};
    if (known.source == Source::Apt && geteuid() != 0)
        return Error{known.name,
                     "comes with the system's packages, which only root installs: sudo " + line_of(command)};
    std::error_code error;
    bool was_there = fs::exists(folder_of(known), error);
    if (known.source == Source::Npm && !fs::create_directories(folder_of(known), error) && error)
        return Error{folder_of(known), "cannot be made: " + error.message()};
    Result<int> status = run_command(known, command);
    if (status.ok() && status.value() == 0)
        return Done{};
    if (known.source == Source::Npm && !was_there)
        fs::remove_all(folder_of(known), error);
    if (!status.ok())
        return status.error();
    return Error{known.name, "was not installed: '" + line_of(command) + "' ended with status " +
                                 std::to_string(status.value()) +
                                 "; its messages are above (is the network reachable?)"};
}

} // namespace weft::traces
