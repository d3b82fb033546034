// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The corpus: programs, and what each CPython was recorded to do with them.
//
//   ROOT/programs/TOPIC/NAME.py       the programs; files whose name begins with _ are their helpers
//   ROOT/recorded/TOPIC/NAME.json     the recorded traces of one program, equal ones stored once
//
// A recording names its program by the SHA-256 of its text and is refused when the text has changed since.
// Standard error is not kept: it holds addresses. The layout of the file is in docs/trace_format.md,
// "Recordings".
#pragma once

#include "traces/result.h"
#include "traces/trace.h"

#include <optional>
#include <string>
#include <vector>

namespace weft::traces {

struct CorpusEntry {
    std::string topic; // "close"
    std::string name;  // "close_while_running_is_refused"

    std::string title() const { return topic + "/" + name; }
    auto operator<=>(const CorpusEntry&) const = default;
};

// Profiles whose traces do not differ, with one trace for all of them.
struct RecordedGroup {
    std::vector<Profile> profiles;     // oldest first
    std::vector<std::string> versions; // of the engine, one for each profile
    Trace trace;                       // of the first profile
};

struct Recording {
    std::vector<RecordedGroup> groups; // by their first profile

    // Files a trace under its profile, in the group that agrees with it or in one of its own. A trace of that
    // profile that was there before is replaced.
    void add(Trace trace);

    // The trace for one profile, as if it had been stored alone.
    std::optional<Trace> find(Profile profile) const;
};

class CorpusStore {
public:
    explicit CorpusStore(std::string root) : m_root(std::move(root)) {}

    const std::string& root() const { return m_root; }

    // All programs, sorted by topic and name.
    Result<std::vector<CorpusEntry>> list() const;

    std::string program_path(const CorpusEntry& entry) const;
    std::string recording_path(const CorpusEntry& entry) const;

    Result<Program> load(const CorpusEntry& entry) const;

    // Nothing when the program has not been recorded.
    Result<std::optional<Recording>> read(const CorpusEntry& entry, const Program& program) const;
    Result<Done> write(const CorpusEntry& entry, const Program& program, const Recording& recording) const;

private:
    std::string m_root;
};

// The oldest profile that a program is meant for, from its header line `# requires: 3.8`; 3.6 without one.
Profile required_profile(const Program& program);
// The level at which there is most to see: `loop` for a program that mentions asyncio, else `calls`.
Level fullest_level(const Program& program);

} // namespace weft::traces
