// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The ready-made targets: what each is run with, and where it is looked for.
#include "traces/targets/target.h"

#include "traces/profile.h"
#include "traces/reference/find_interpreter.h"
#include "traces/reference/recorder_source.h"
#include "traces/targets/worker_sources.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace weft::traces {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string>& python_environment()
{
    static const std::vector<std::string> variables{"PYTHONHASHSEED=0", "PYTHONIOENCODING=utf-8:strict",
                                                    "PYTHONNOUSERSITE=1", "PYTHONDONTWRITEBYTECODE=1"};
    return variables;
}

Error not_here(const KnownTarget& known, const std::string& what)
{
    return Error{known.name, what + "; 'weft targets install " + known.name + "' gets it"};
}

Target python_target(const std::string& name, const std::string& interpreter)
{
    Target target;
    target.name = name;
    target.command = {interpreter, "-u", "python_worker.py"};
    target.files = {{"python_worker.py", python_worker_source()}, {"weft_recorder.py", recorder_source()}};
    target.environment = python_environment();
    return target;
}

// CPython and PyPy are found on the machine, as every other verb finds them.
Result<Target> on_machine(const KnownTarget& known)
{
    Result<std::string> interpreter = find_interpreter(known.name);
    if (interpreter.ok())
        return python_target(known.name, interpreter.value());
    if (known.source == Source::Apt)
        return not_here(known, "there is no " + known.name + " in PATH");
    return Error{known.name, "there is no such Python in PATH or among pyenv's versions; "
                             "'pyenv install " +
                                 known.name.substr(6) + "' gets one"};
}

// Cython makes a module of the program, which Debian's own Python imports.
Result<Target> cython_target(const KnownTarget& known)
{
    Result<std::string> compiler = find_interpreter("cython3"), linker = find_interpreter("gcc");
    std::error_code ignored;
    if (!compiler.ok() || !linker.ok() || !fs::exists("/usr/bin/python3", ignored))
        return not_here(known, "cython3, gcc and /usr/bin/python3 are needed");
    Target target = python_target(known.name, "/usr/bin/python3");
    target.command.back() = "cython_worker.py";
    target.files.push_back({"cython_worker.py", cython_worker_source()});
    return target;
}

// A package of npm in the user's cache, driven by node.
Result<Target> node_target(const KnownTarget& known)
{
    Result<std::string> node = find_interpreter("node");
    if (!node.ok())
        return Error{known.name, "needs node, which is not in PATH; Debian's package is nodejs"};
    std::string folder = target_cache() + "/" + known.name + "/node_modules";
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        return not_here(known, "is not installed");
    Target target;
    target.name = known.name;
    target.memory_limit = MemoryLimit::ResidentOnly;
    std::string script = known.name + "_worker.mjs";
    target.command = {node.value(), "--stack-size=3000", script, folder};
    target.files.push_back({"node_protocol.mjs", node_protocol_source()});
    if (known.name == "micropython")
        target.files.push_back({script, micropython_worker_source()});
    else if (known.name == "brython")
        target.files.push_back({script, brython_worker_source()});
    else if (known.name == "skulpt")
        target.files.push_back({script, skulpt_worker_source()});
    else
        target.files.push_back({script, pyodide_worker_source()});
    target.files.push_back({"python_worker.py", python_worker_source()});
    target.files.push_back({"weft_recorder.py", recorder_source()});
    return target;
}

// The words of a command line, with quotes as in a shell.
std::vector<std::string> words_of(const std::string& line)
{
    std::vector<std::string> words;
    std::string word;
    bool inside = false;
    char quote = 0;
    for (char c : line) {
        if (quote != 0 ? c == quote : c == '\'' || c == '"') {
            quote = quote != 0 ? '\0' : c;
            inside = true;
        } else if (quote == 0 && c == ' ') {
            if (inside)
                words.push_back(std::move(word));
            word.clear();
            inside = false;
        } else {
            word += c;
            inside = true;
        }
    }
    if (inside)
        words.push_back(std::move(word));
    return words;
}

Result<Target> command_target(const std::string& line)
{
    Target target;
    target.name = line;
    target.command = words_of(line);
    target.environment = python_environment();
    if (target.command.empty())
        return Error{"", "a target is a name or a command line, and this is empty"};
    Result<std::string> program = find_interpreter(target.command.front());
    if (!program.ok())
        return Error{line, "is no target that weft knows ('weft targets' lists them), and no command: " +
                               program.error().message()};
    target.command.front() = program.value();
    // The worker runs in a folder of its own: files are named from here.
    std::error_code ignored;
    for (std::size_t i = 1; i < target.command.size(); ++i) {
        if (fs::exists(target.command[i], ignored))
            target.command[i] = fs::absolute(target.command[i]).string();
    }
    return target;
}

} // namespace

const std::vector<KnownTarget>& known_targets()
{
    static const std::vector<KnownTarget> targets = [] {
        std::vector<KnownTarget> all{{"python3", "CPython, this machine's own", Source::Machine, ""}};
        for (Profile profile : k_all_profiles)
            all.push_back({"python" + profile.name(), "CPython " + profile.name(), Source::Machine, ""});
        all.push_back({"pypy3", "PyPy", Source::Apt, "pypy3"});
        all.push_back({"cython", "Cython, compiled and imported", Source::Apt, "cython3 libpython3-dev gcc"});
        all.push_back({"micropython", "MicroPython, WebAssembly port", Source::Npm,
                       "@micropython/micropython-webassembly-pyscript@1.27.0"});
        all.push_back({"brython", "Brython, in node", Source::Npm, "brython@3.14.3"});
        all.push_back({"skulpt", "Skulpt, in node", Source::Npm, "skulpt@1.2.0"});
        all.push_back({"pyodide", "Pyodide, CPython as WebAssembly", Source::Npm, "pyodide@314.0.7"});
        return all;
    }();
    return targets;
}

const KnownTarget* find_known_target(std::string_view name)
{
    const std::vector<KnownTarget>& all = known_targets();
    auto found =
        std::find_if(all.begin(), all.end(), [name](const auto& known) { return known.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::string target_cache()
{
    const char* cache = std::getenv("XDG_CACHE_HOME");
    if (cache && *cache == '/')
        return std::string(cache) + "/weft/targets";
    const char* home = std::getenv("HOME");
    return std::string(home ? home : "/tmp") + "/.cache/weft/targets";
}

Result<Target> find_target(const std::string& name)
{
    const KnownTarget* known = find_known_target(name);
    if (!known)
        return command_target(name);
    if (known->source == Source::Npm)
        return node_target(*known);
    return known->name == "cython" ? cython_target(*known) : on_machine(*known);
}

} // namespace weft::traces
