// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Listing, reading and writing the corpus.
#include "traces/corpus_store.h"

#include "traces/diff.h"
#include "traces/files.h"
#include "traces/program_files.h"
#include "traces/recording_json.h"
#include "traces/sha256.h"
#include "traces/trace_json.h"

#include <algorithm>
#include <filesystem>

namespace weft::traces {
namespace {

namespace fs = std::filesystem;

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
        if (it->is_directory() && name.starts_with("_")) {
            it.disable_recursion_pending(); // a package of helpers
            continue;
        }
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
    Result<Recording> recording = recording_from_json(text.value(), path, fingerprint(program), program);
    if (!recording.ok())
        return recording.error();
    return std::optional<Recording>(std::move(recording).value());
}

Result<Done> CorpusStore::write(const CorpusEntry& entry, const Program& program,
                                const Recording& recording) const
{
    std::string path = recording_path(entry);
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    if (error)
        return Error{path, "cannot be written: " + error.message()};
    return write_whole_file(path, recording_to_json(entry.title(), fingerprint(program), recording));
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

Level fullest_level(const Program& program)
{
    const auto mentions = [](const SourceFile& file) {
        return file.source.find("asyncio") != std::string::npos;
    };
    const bool any =
        mentions(program.main) || std::any_of(program.helpers.begin(), program.helpers.end(), mentions);
    return any ? Level::Loop : Level::Calls;
}

} // namespace weft::traces
