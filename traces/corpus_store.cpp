// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Listing, reading and writing the corpus.
#include "traces/corpus_store.h"

#include "traces/diff.h"
#include "traces/files.h"
#include "traces/json_text.h"
#include "traces/program_files.h"
#include "traces/sha256.h"
#include "traces/trace_json.h"
#include "traces/trace_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace weft::traces {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int k_recording_version = 1;

bool agree(const Trace& a, const Trace& b)
{
    return a.level == b.level && a.shows == b.shows && !diff(a, b);
}

// The name of a program by its content: the main file and its helpers.
std::string fingerprint(const Program& program)
{
    std::string all = program.main.source;
    for (const SourceFile& helper : program.helpers)
        all += '\0' + helper.name + '\0' + helper.source;
    return sha256(all);
}

std::string to_text(const CorpusEntry& entry, const Program& program, const Recording& recording)
{
    std::string text = "{\"weft_recording\": " + std::to_string(k_recording_version) + ",\n\"program\": ";
    append_json_string(text, entry.title());
    text += ",\n\"sha256\": ";
    append_json_string(text, fingerprint(program));
    text += ",\n\"groups\": [";
    for (std::size_t i = 0; i < recording.groups.size(); ++i) {
        const RecordedGroup& group = recording.groups[i];
        text += i == 0 ? "\n{\"profiles\": [" : ",\n{\"profiles\": [";
        for (std::size_t p = 0; p < group.profiles.size(); ++p) {
            text += p == 0 ? "" : ", ";
            append_json_string(text, group.profiles[p].name());
        }
        text += "], \"versions\": [";
        for (std::size_t p = 0; p < group.versions.size(); ++p) {
            text += p == 0 ? "" : ", ";
            append_json_string(text, group.versions[p]);
        }
        text += "],\n" + trace_members(group.trace, false) + "\n}";
    }
    return text + (recording.groups.empty() ? "]\n}\n" : "\n]\n}\n");
}

// One element of "groups". Its trace is read by the reader of traces, which knows what to refuse.
Result<RecordedGroup> read_group(Json& json, const Program& program, const std::string& place)
{
    if (!json.is_object())
        return Error{place, "must be an object"};
    RecordedGroup group;
    for (const auto& name : json.value("profiles", Json::array())) {
        auto profile = name.is_string() ? Profile::parse(name.get<std::string>()) : std::nullopt;
        if (!profile)
            return Error{place + ".profiles", "has an unknown profile"};
        group.profiles.push_back(*profile);
    }
    for (const auto& version : json.value("versions", Json::array()))
        group.versions.push_back(version.is_string() ? version.get<std::string>() : "");
    if (group.profiles.empty() || group.profiles.size() != group.versions.size())
        return Error{place, "must name as many versions as profiles, and at least one"};
    json.erase("profiles");
    json.erase("versions");

    Json whole;
    whole["weft_trace"] = k_trace_version;
    whole["program"] = {{"name", ""}, {"source", Json::array()}};
    for (auto& [name, value] : json.items())
        whole[name] = std::move(value);
    Result<Trace> trace = trace_from_json(whole.dump(), place);
    if (!trace.ok())
        return trace.error();
    group.trace = std::move(trace).value();
    group.trace.program = program;
    return group;
}

Result<Recording> read_recording(const std::string& text, const std::string& path, const Program& program)
{
    Json json = Json::parse(text);
    if (!json.is_object() || !json.contains("weft_recording"))
        return Error{path, "is not a recording"};
    if (json["weft_recording"] != k_recording_version)
        return Error{path, "has another version of the format than " + std::to_string(k_recording_version)};
    if (json.value("sha256", "") != fingerprint(program))
        return Error{path, "was recorded from another text of the program; record it again"};
    Recording recording;
    for (auto& element : json.at("groups")) {
        std::string place = path + ": groups[" + std::to_string(recording.groups.size()) + "]";
        Result<RecordedGroup> group = read_group(element, program, place);
        if (!group.ok())
            return group.error();
        recording.groups.push_back(std::move(group).value());
    }
    return recording;
}

} // namespace

void Recording::add(Trace trace)
{
    for (RecordedGroup& group : groups) {
        auto at = std::find(group.profiles.begin(), group.profiles.end(), trace.profile);
        if (at != group.profiles.end()) {
            group.versions.erase(group.versions.begin() + (at - group.profiles.begin()));
            group.profiles.erase(at);
        }
    }
    std::erase_if(groups, [](const RecordedGroup& group) { return group.profiles.empty(); });

    auto same = std::find_if(groups.begin(), groups.end(),
                             [&trace](const RecordedGroup& group) { return agree(group.trace, trace); });
    if (same == groups.end()) {
        groups.push_back({{trace.profile}, {trace.engine.version}, std::move(trace)});
    } else {
        auto at = std::lower_bound(same->profiles.begin(), same->profiles.end(), trace.profile);
        same->versions.insert(same->versions.begin() + (at - same->profiles.begin()), trace.engine.version);
        bool oldest = at == same->profiles.begin();
        same->profiles.insert(at, trace.profile);
        if (oldest)
            same->trace = std::move(trace);
    }
    for (RecordedGroup& group : groups) {
        group.trace.profile = group.profiles.front();
        group.trace.engine.version = group.versions.front();
    }
    std::sort(groups.begin(), groups.end(), [](const RecordedGroup& a, const RecordedGroup& b) {
        return a.profiles.front() < b.profiles.front();
    });
}

std::optional<Trace> Recording::find(Profile profile) const
{
    for (const RecordedGroup& group : groups) {
        auto at = std::find(group.profiles.begin(), group.profiles.end(), profile);
        if (at == group.profiles.end())
            continue;
        Trace trace = group.trace;
        trace.profile = profile;
        trace.engine.version = group.versions[static_cast<std::size_t>(at - group.profiles.begin())];
        return trace;
    }
    return std::nullopt;
}

Result<std::vector<CorpusEntry>> CorpusStore::list() const
{
    std::vector<CorpusEntry> entries;
    std::error_code error;
    fs::path programs = fs::path(m_root) / "programs";
    for (fs::recursive_directory_iterator it(programs, error), end; !error && it != end;
         it.increment(error)) {
        const fs::path& path = it->path();
        std::string name = path.stem().string();
        if (path.extension() != ".py" || name.starts_with("_"))
            continue;
        entries.push_back({fs::relative(path.parent_path(), programs).generic_string(), name});
    }
    if (error)
        return Error{programs.string(), "cannot be listed: " + error.message()};
    std::sort(entries.begin(), entries.end());
    return entries;
}

std::string CorpusStore::program_path(const CorpusEntry& entry) const
{
    return (fs::path(m_root) / "programs" / entry.topic / (entry.name + ".py")).string();
}

std::string CorpusStore::recording_path(const CorpusEntry& entry) const
{
    return (fs::path(m_root) / "recorded" / entry.topic / (entry.name + ".json")).string();
}

Result<Program> CorpusStore::load(const CorpusEntry& entry) const
{
    return load_program(program_path(entry));
}

Result<std::optional<Recording>> CorpusStore::read(const CorpusEntry& entry, const Program& program) const
{
    std::string path = recording_path(entry);
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return std::optional<Recording>();
    Result<std::string> text = read_whole_file(path, ReadLimits().bytes);
    if (!text.ok())
        return text.error();
    try {
        Result<Recording> recording = read_recording(text.value(), path, program);
        if (!recording.ok())
            return recording.error();
        return std::optional<Recording>(std::move(recording).value());
    } catch (const Json::exception& error) {
        return Error{path, std::string("is not a recording: ") + error.what()};
    }
}

Result<Done> CorpusStore::write(const CorpusEntry& entry, const Program& program,
                                const Recording& recording) const
{
    std::string path = recording_path(entry);
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    if (error)
        return Error{path, "cannot be written: " + error.message()};
    return write_whole_file(path, to_text(entry, program, recording));
}

Profile required_profile(const Program& program)
{
    constexpr std::string_view k_header = "# requires: ";
    std::string_view source = program.main.source;
    for (auto at = source.find(k_header); at != std::string_view::npos; at = source.find(k_header, at + 1)) {
        bool begins_line = at == 0 || source[at - 1] == '\n';
        std::string_view version = source.substr(at + k_header.size());
        if (auto profile = Profile::parse(version.substr(0, version.find_first_of("\r\n")));
            begins_line && profile)
            return *profile;
    }
    return k_all_profiles.front();
}

} // namespace weft::traces
