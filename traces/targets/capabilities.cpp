// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Asking, caching and forgiving.
#include "traces/targets/capabilities.h"

#include "traces/files.h"
#include "traces/sha256.h"
#include "traces/targets/target.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace weft::traces {
namespace {

constexpr auto k_probe_time = std::chrono::milliseconds(5000); // for one probe
constexpr std::size_t k_cache_bytes = 64u << 10;

// Changes whenever a probe does.
const std::string& probes_version()
{
    static const std::string version = [] {
        std::string text;
        for (const FeatureProbe& one : feature_probes())
            text.append(one.name).append(one.program).append(one.expected);
        return sha256(text).substr(0, 16);
    }();
    return version;
}

std::string cache_path(const EngineIdentity& engine, const std::string& folder)
{
    return folder + "/" + engine.name + "-" + engine.version + ".txt";
}

bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The classes whose message the interpreter words. StopIteration's is a value of the program.
bool worded_by_interpreter(std::string_view name)
{
    constexpr std::array<std::string_view, 8> names{"TypeError",      "ValueError",       "RuntimeError",
                                                    "AttributeError", "NameError",        "KeyError",
                                                    "RecursionError", "UnboundLocalError"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The length of what follows a class's name and tells its message: "(...)" to its end, ": ..." or " ..." to
// the end of the line.
std::size_t message_length(std::string_view after)
{
    std::size_t line = std::min(after.find('\n'), after.size());
    if (line == 0 || (after[0] != '(' && after[0] != ':' && after[0] != ' '))
        return 0;
    if (after[0] != '(')
        return line;
    int depth = 0;
    for (std::size_t i = 0; i < line; ++i) {
        depth += after[i] == '(' ? 1 : after[i] == ')' ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return line;
}

std::string without_messages(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_word(text[end]))
            ++end;
        if (end == i) {
            result += text[i++];
            continue;
        }
        std::string_view word = text.substr(i, end - i);
        result += word;
        i = end + (worded_by_interpreter(word) ? message_length(text.substr(end)) : 0);
    }
    return result;
}

} // namespace

std::vector<std::string_view> Capabilities::missing() const
{
    std::vector<std::string_view> names;
    for (const FeatureProbe& one : feature_probes()) {
        if (!has(one.feature))
            names.push_back(one.name);
    }
    return names;
}

Capabilities Capabilities::all()
{
    Capabilities result;
    result.m_there.set();
    return result;
}

std::string Capabilities::to_text() const
{
    std::string text = "weft-capabilities " + probes_version() + "\n";
    for (const FeatureProbe& one : feature_probes())
        text.append(one.name).append(has(one.feature) ? " yes\n" : " no\n");
    return text;
}

std::optional<Capabilities> Capabilities::from_text(std::string_view text)
{
    // It is exactly what to_text() writes, or it is asked for anew.
    Capabilities result;
    for (const FeatureProbe& one : feature_probes()) {
        std::string line("\n");
        line.append(one.name).append(" yes\n");
        result.set(one.feature, text.find(line) != std::string_view::npos);
    }
    if (result.to_text() != text)
        return std::nullopt;
    return result;
}

Capabilities probe(Engine& engine)
{
    Capabilities result;
    RunOptions options;
    options.level = Level::Output;
    options.budgets.host_time = k_probe_time;
    for (const FeatureProbe& one : feature_probes()) {
        Trace trace = engine.run(Program{{"probe.py", std::string(one.program)}, {}}, options);
        bool there = trace.outcome.kind == OutcomeKind::Finished && trace.out == one.expected;
        result.set(one.feature, there);
    }
    return result;
}

std::string capabilities_folder()
{
    return target_cache() + "/capabilities";
}

std::optional<Capabilities> known_capabilities(const EngineIdentity& engine, const std::string& folder)
{
    Result<std::string> text = read_whole_file(cache_path(engine, folder), k_cache_bytes);
    return text.ok() ? Capabilities::from_text(text.value()) : std::nullopt;
}

Capabilities cached_capabilities(Engine& engine, const std::string& folder)
{
    if (auto known = known_capabilities(engine.identity(), folder))
        return *known;
    Capabilities found = probe(engine);
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    Result<Done> unwritable = write_whole_file(cache_path(engine.identity(), folder), found.to_text());
    (void)unwritable; // then it is asked again the next time
    return found;
}

std::optional<std::string_view> lacks(const Capabilities& capabilities, const Program& program)
{
    for (const FeatureProbe& one : feature_probes()) {
        if (!one.marker.empty() && !capabilities.has(one.feature) &&
            program.main.source.find(one.marker) != std::string::npos)
            return one.name;
    }
    return std::nullopt;
}

void forgive(Trace& trace, const Capabilities& capabilities)
{
    // Which frames a worker adds, and who waits for what at a deadlock, is shown by the recorder alone.
    if (trace.outcome.kind == OutcomeKind::Deadlock)
        trace.outcome.message.clear();
    if (capabilities.has(Feature::ExceptionMessages))
        return;
    trace.out = without_messages(trace.out);
    trace.outcome.message.clear();
}

} // namespace weft::traces
