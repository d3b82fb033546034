// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Recording a corpus on real interpreters.
#include "traces/conformance/conformance.h"

#include "traces/conformance/work_queue.h"
#include "traces/files.h"
#include "traces/reference/interpreter_engine.h"

#include <mutex>

namespace weft::traces {
namespace {

constexpr std::size_t k_recording_bytes = 64u << 20;

struct Recorders {
    std::vector<std::unique_ptr<InterpreterEngine>> engines;

    static Result<Recorders> open(const std::vector<Reference>& references)
    {
        Recorders recorders;
        for (const Reference& reference : references) {
            Result<std::unique_ptr<InterpreterEngine>> engine =
                InterpreterEngine::open(reference.interpreter);
            if (!engine.ok())
                return engine.error();
            recorders.engines.push_back(std::move(engine).value());
        }
        return recorders;
    }
};

std::string text_of(const std::string& path)
{
    Result<std::string> text = read_whole_file(path, k_recording_bytes);
    return text.ok() ? std::move(text).value() : std::string();
}

// A crash of the interpreter is what it does with the program; one of the driver, or a time limit, is not.
bool is_recordable(const Trace& trace)
{
    const Outcome& outcome = trace.outcome;
    const bool driver_failed =
        outcome.kind == OutcomeKind::Crashed && !outcome.message.starts_with("signal ");
    return !driver_failed && outcome.kind != OutcomeKind::Hung;
}

// Whether the file has changed, or why it could not be written.
Result<bool> record_entry(const CorpusStore& store, const CorpusEntry& entry,
                          const ConformanceOptions& options, Recorders& recorders)
{
    Result<Program> program = store.load(entry);
    if (!program.ok())
        return program.error();
    Recording recording;
    // What other versions did stays, as long as the program is the same.
    Result<std::optional<Recording>> old = store.read(entry, program.value());
    if (old.ok() && old.value())
        recording = *old.value();
    for (auto& engine : recorders.engines) {
        if (engine->profile() < required_profile(program.value()))
            continue;
        RunOptions run_options;
        run_options.profile = engine->profile();
        run_options.level = fullest_level(program.value());
        run_options.budgets = options.budgets;
        Trace trace = engine->run(program.value(), run_options);
        if (is_recordable(trace))
            recording.add(std::move(trace));
    }
    std::string before = text_of(store.recording_path(entry));
    Result<Done> written = store.write(entry, program.value(), recording);
    if (!written.ok())
        return written.error();
    return text_of(store.recording_path(entry)) != before;
}

} // namespace

Result<RecordingCount> record_corpus(const CorpusStore& store, const ConformanceOptions& options)
{
    Result<std::vector<CorpusEntry>> chosen = chosen_entries(store, options);
    if (!chosen.ok())
        return chosen.error();
    const std::vector<CorpusEntry>& entries = chosen.value();
    RecordingCount count;
    std::optional<Error> failure;
    std::mutex mutex;
    WorkQueue queue(entries, options);
    queue.run([&](auto next) {
        Result<Recorders> recorders = Recorders::open(options.references);
        while (auto index = next()) {
            Result<bool> changed = recorders.ok()
                                       ? record_entry(store, entries[*index], options, recorders.value())
                                       : Result<bool>(recorders.error());
            std::lock_guard lock(mutex);
            if (changed.ok()) {
                ++count.programs;
                count.changed += changed.value();
            } else if (!failure) {
                failure = changed.error();
            }
        }
    });
    if (failure)
        return *failure;
    return count;
}

} // namespace weft::traces
