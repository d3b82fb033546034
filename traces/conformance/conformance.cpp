// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Running a corpus on one engine, in threads, and judging each case.
#include "traces/conformance/conformance.h"

#include "traces/conformance/work_queue.h"
#include "traces/targets/live_engine.h"

#include <algorithm>
#include <map>

namespace weft::traces {
namespace {

using Interpreters = std::map<std::string, std::unique_ptr<Engine>>;

// What one thread needs: engines of its own.
class Judge {
public:
    Judge(const CorpusStore& store, const KnownDifferences& known, const ConformanceOptions& options,
          const std::vector<Reference>& references)
        : m_store(store), m_known(known), m_options(options), m_references(references),
          m_engine(options.make_engine())
    {
    }

    std::vector<Case> judge(const CorpusEntry& entry);

private:
    void judge_one(Case& result, const Program& program, const std::optional<Recording>& recording);
    std::optional<Trace> reference_trace(Case& result, const Program& program,
                                         const std::optional<Recording>& recording);
    void compare(Case& result, const Trace& ours, const Trace& theirs);
    void note_other_release(Case& result, const Trace& ours, const Trace& theirs,
                            const std::optional<Recording>& recording);
    RunOptions run_options(Profile profile, const Program& program) const
    {
        RunOptions options;
        options.level = fullest_level(program);
        options.profile = profile;
        options.budgets = m_options.budgets;
        return options;
    }

    const CorpusStore& m_store;
    const KnownDifferences& m_known;
    const ConformanceOptions& m_options;
    const std::vector<Reference>& m_references;
    std::unique_ptr<Engine> m_engine;
    Interpreters m_interpreters;
};

std::vector<Case> Judge::judge(const CorpusEntry& entry)
{
    std::vector<Case> cases;
    Result<Program> program = m_store.load(entry);
    Result<std::optional<Recording>> recording = program.ok()
                                                     ? m_store.read(entry, program.value())
                                                     : Result<std::optional<Recording>>(program.error());
    for (std::size_t i = 0; i < m_references.size(); ++i) {
        Case result;
        result.entry = entry;
        result.reference = i;
        bool readable = program.ok() && (m_references[i].live() || recording.ok());
        if (readable) {
            judge_one(result, program.value(), recording.ok() ? recording.value() : std::nullopt);
        } else {
            result.verdict = Verdict::Broken;
            result.reason = recording.error().message();
        }
        cases.push_back(std::move(result));
    }
    return cases;
}

void Judge::judge_one(Case& result, const Program& program, const std::optional<Recording>& recording)
{
    Profile profile = m_references[result.reference].profile;
    if (profile < required_profile(program)) {
        result.verdict = Verdict::NotForVersion;
        return;
    }
    std::optional<Trace> theirs = reference_trace(result, program, recording);
    if (!theirs)
        return;
    const Trace ours = m_engine->run(program, run_options(profile, program));
    compare(result, ours, *theirs);
    if (result.verdict == Verdict::Differed && m_references[result.reference].live())
        note_other_release(result, ours, *theirs, recording);
}

// A live release may differ from the recorded one of the same minor version: whoever reads of a difference
// from it wants to know that the model does what was recorded.
void Judge::note_other_release(Case& result, const Trace& ours, const Trace& theirs,
                               const std::optional<Recording>& recording)
{
    std::optional<Trace> recorded = recording ? recording->find(theirs.profile) : std::nullopt;
    const bool ended =
        theirs.outcome.kind != OutcomeKind::Hung && theirs.outcome.kind != OutcomeKind::Crashed;
    if (ended && recorded && recorded->engine.name == theirs.engine.name &&
        recorded->engine.version != theirs.engine.version && !diff(ours, *recorded))
        result.reason = "the model agrees with the recorded " + recorded->engine.version +
                        ": these two releases of CPython differ";
}

std::optional<Trace> Judge::reference_trace(Case& result, const Program& program,
                                            const std::optional<Recording>& recording)
{
    const Reference& reference = m_references[result.reference];
    if (!reference.live()) {
        std::optional<Trace> trace = recording ? recording->find(reference.profile) : std::nullopt;
        if (!trace)
            result.verdict = Verdict::NotRecorded;
        return trace;
    }
    std::unique_ptr<Engine>& engine = m_interpreters[reference.interpreter];
    if (!engine) {
        Result<LiveEngine> opened = open_live(reference.interpreter);
        if (!opened.ok()) {
            result.verdict = Verdict::Broken;
            result.reason = opened.error().message();
            return std::nullopt;
        }
        engine = std::move(opened).value().engine;
    }
    return engine->run(program, run_options(reference.profile, program));
}

void Judge::compare(Case& result, const Trace& ours, const Trace& theirs)
{
    result.difference = diff(ours, theirs);
    const Reference& reference = m_references[result.reference];
    const KnownDifference* listed =
        m_known.find(result.entry.title(), reference.profile, theirs.engine.version);
    if (!result.difference) {
        // Another patch release may behave as the model does: only the recorded traces judge the list.
        bool wrong = listed && !reference.live();
        result.verdict = wrong ? Verdict::WronglyListed : Verdict::Agreed;
        if (wrong)
            result.reason = listed->reason;
    } else if (listed) {
        result.verdict = Verdict::Listed;
        result.reason = listed->reason;
    } else if (ours.outcome.kind == OutcomeKind::Unsupported &&
               theirs.outcome.kind != OutcomeKind::Unsupported) {
        result.verdict = Verdict::Refused;
        result.reason = ours.outcome.message.empty() ? ours.outcome.type : ours.outcome.message;
    } else {
        result.verdict = Verdict::Differed;
    }
}

// Entries of the list that no program of the corpus answers to.
std::vector<std::string> unknown_titles(const CorpusStore& store, const KnownDifferences& known)
{
    std::vector<std::string> unknown;
    Result<std::vector<CorpusEntry>> entries = store.list();
    if (!entries.ok())
        return unknown;
    for (const KnownDifference& difference : known.all()) {
        bool there = std::any_of(entries.value().begin(), entries.value().end(),
                                 [&](const CorpusEntry& entry) { return entry.title() == difference.title; });
        if (!there)
            unknown.push_back(difference.title);
    }
    return unknown;
}

} // namespace

bool is_failure(Verdict verdict)
{
    return verdict == Verdict::Differed || verdict == Verdict::Refused || verdict == Verdict::WronglyListed ||
           verdict == Verdict::Broken;
}

std::string_view to_string(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agreed:
        return "agreed";
    case Verdict::Differed:
        return "differed";
    case Verdict::Refused:
        return "refused";
    case Verdict::Listed:
        return "listed";
    case Verdict::WronglyListed:
        return "wrongly_listed";
    case Verdict::NotRecorded:
        return "not_recorded";
    case Verdict::NotForVersion:
        return "not_for_version";
    case Verdict::Broken:
        return "broken";
    }
    return "unknown";
}

std::size_t Conformance::count(Verdict verdict) const
{
    return static_cast<std::size_t>(std::count_if(
        cases.begin(), cases.end(), [verdict](const Case& result) { return result.verdict == verdict; }));
}

bool Conformance::passed() const
{
    return list_errors.empty() && std::none_of(cases.begin(), cases.end(),
                                               [](const Case& result) { return is_failure(result.verdict); });
}

Result<std::vector<Reference>> recorded_references(const CorpusStore& store)
{
    Result<std::vector<CorpusEntry>> entries = store.list();
    if (!entries.ok())
        return entries.error();
    std::vector<Profile> profiles;
    for (const CorpusEntry& entry : entries.value()) {
        Result<Program> program = store.load(entry);
        if (!program.ok())
            continue;
        Result<std::optional<Recording>> recording = store.read(entry, program.value());
        if (!recording.ok() || !recording.value())
            continue;
        for (const RecordedGroup& group : recording.value()->groups)
            profiles.insert(profiles.end(), group.profiles.begin(), group.profiles.end());
    }
    std::sort(profiles.begin(), profiles.end());
    profiles.erase(std::unique(profiles.begin(), profiles.end()), profiles.end());
    std::vector<Reference> references;
    for (Profile profile : profiles)
        references.push_back({profile, {}, {}});
    return references;
}

Result<Conformance> check_conformance(const CorpusStore& store, const KnownDifferences& known,
                                      const ConformanceOptions& options)
{
    Result<std::vector<CorpusEntry>> entries = chosen_entries(store, options);
    if (!entries.ok())
        return entries.error();
    Conformance result;
    result.references = options.references;
    result.list_errors = unknown_titles(store, known);

    std::vector<std::vector<Case>> by_entry(entries.value().size());
    WorkQueue queue(entries.value(), options);
    queue.run([&](auto next) {
        Judge judge(store, known, options, result.references);
        while (auto index = next())
            by_entry[*index] = judge.judge(entries.value()[*index]);
    });
    result.stopped = queue.stopped();
    for (std::vector<Case>& cases : by_entry)
        std::move(cases.begin(), cases.end(), std::back_inserter(result.cases));
    return result;
}

} // namespace weft::traces
