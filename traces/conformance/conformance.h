// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Conformance: one engine held against a corpus, profile by profile.
//
// Each program is run by the engine under each profile, and its trace is compared with the trace recorded
// from that version of CPython, and with what a real interpreter does at this moment. Work is spread over
// threads, each with an engine of its own; the result does not depend on their number.
#pragma once

#include "traces/conformance/differs.h"
#include "traces/corpus_store.h"
#include "traces/diff.h"
#include "traces/engine.h"
#include "traces/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weft::traces {

// One column of the table: what the engine is compared with.
struct Reference {
    Profile profile;
    std::string interpreter; // a live one, as open_live() takes it; empty: the recorded traces
    std::string version;     // of a live one: "3.11.2", "pypy 7.3.11"

    bool live() const { return !interpreter.empty(); }
    std::string name() const { return live() ? version + " live" : profile.name(); }
};

enum class Verdict : std::uint8_t {
    Agreed,
    Differed,
    Refused,       // the engine says that the program is outside its subset
    Listed,        // differs, as the list of known differences says
    WronglyListed, // listed, and yet it agrees
    NotRecorded,   // there is no trace of this version
    NotForVersion, // the program needs a newer Python
    Broken,        // the program or its recording cannot be read
};
bool is_failure(Verdict verdict);
std::string_view to_string(Verdict verdict);

struct Case {
    CorpusEntry entry;
    std::size_t reference = 0; // index into Conformance::references
    Verdict verdict = Verdict::Agreed;
    std::string reason; // Listed: the list's; Refused: the construct; Broken: the error; Differed: a note
    std::optional<Difference> difference;
};

struct ConformanceOptions {
    std::vector<Reference> references;
    std::string topic; // only this one, and what lies below it
    std::string match; // only programs whose title contains it
    Budgets budgets;
    unsigned threads = 1;
    std::function<std::unique_ptr<Engine>()> make_engine;
    // Called from any thread, one at a time.
    std::function<void(std::size_t done, std::size_t total, const std::string& title)> progress;
    std::function<bool()> stop; // true: no further program is begun
};

struct Conformance {
    std::vector<Reference> references;
    std::vector<Case> cases;              // by entry, then by reference
    std::vector<std::string> list_errors; // lines of the list that name no program
    bool stopped = false;

    std::size_t count(Verdict verdict) const;
    bool passed() const;
};

// A column for each profile that some recording of the corpus has. Recordings that cannot be read are passed
// over here: they show as broken cases.
Result<std::vector<Reference>> recorded_references(const CorpusStore& store);

// An error when the corpus, its list or an interpreter cannot be used at all.
Result<Conformance> check_conformance(const CorpusStore& store, const KnownDifferences& known,
                                      const ConformanceOptions& options);

struct RecordingCount {
    std::size_t programs = 0; // recorded
    std::size_t changed = 0;  // whose file is new or not what it was
};

// Records the programs on these interpreters and keeps the traces in the corpus.
Result<RecordingCount> record_corpus(const CorpusStore& store, const ConformanceOptions& options);

} // namespace weft::traces
