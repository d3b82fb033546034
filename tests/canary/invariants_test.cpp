// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Canaries: runs of the model with one event or one line changed, as a model with a fault would have written
// it. Some invariant must object to every change; the unchanged runs keep all of them.
#include "model/engine.h"
#include "properties/driver_program.h"
#include "properties/invariants/invariant.h"
#include "properties/steps.h"
#include "sim/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

namespace weft::properties {
namespace {

using traces::Event;
using traces::EventKind;
using traces::Trace;

constexpr unsigned k_runs = 200;

std::vector<Trace> recorded_runs()
{
    std::vector<Trace> runs;
    model::ModelEngine engine;
    for (unsigned seed = 1; seed <= k_runs; ++seed) {
        sim::Random random(seed);
        Tape tape;
        for (unsigned i = 0; i < 30; ++i)
            tape.body.push_back(static_cast<std::uint8_t>(random.next()));
        for (unsigned i = 0; i < 20; ++i)
            tape.steps.push_back(static_cast<std::uint16_t>(random.next()));
        runs.push_back(engine.run(driver_program(tape), traces::RunOptions()));
    }
    return runs;
}

bool is_end(const Event& event)
{
    return event.kind == EventKind::Returned || event.kind == EventKind::Raised;
}

// Puts a copy of the first matching event, changed, behind it or in its place. False when none matches.
enum class Put { Behind, Instead, Nothing };
bool change_event(
    Trace& trace, Put put, const std::function<bool(const Event&)>& matches,
    const std::function<void(Event&)>& change = [](Event&) {})
{
    auto names = body_names(trace);
    auto found = std::find_if(trace.events.begin(), trace.events.end(), [&](const Event& event) {
        return names[event.subject] != "op" && matches(event);
    });
    if (found == trace.events.end())
        return false;
    Event changed = *found;
    change(changed);
    if (put == Put::Nothing)
        trace.events.erase(found);
    else if (put == Put::Behind)
        trace.events.insert(found + 1, changed);
    else
        *found = changed;
    return true;
}

// Replaces the first line that begins so; `replacement` with its newline, or empty. False when there is none.
bool change_line(Trace& trace, const std::string& beginning, const std::string& replacement)
{
    std::size_t at = trace.out.find("\n" + beginning);
    if (at == std::string::npos)
        return false;
    std::size_t end = trace.out.find('\n', at + 1);
    trace.out.replace(at + 1, end - at, replacement);
    return true;
}

// What the first step of this kind gave is written as something else.
bool change_gift(Trace& trace, const std::function<bool(const Step&)>& matches, const std::string& line)
{
    for (const Step& step : read_steps(trace)) {
        if (!matches(step))
            continue;
        std::size_t at = trace.out.find("op " + std::to_string(step.number) + " ");
        std::size_t gave = trace.out.find("\ngave ", at) + 1;
        trace.out.replace(gave, trace.out.find('\n', gave) - gave, line);
        return true;
    }
    return false;
}

// The body of the driver ended in the step, and so every block of it was left.
bool root_ends(const Step& step)
{
    return std::any_of(step.events.begin(), step.events.end(),
                       [&](const Event& event) { return event.subject == step.root && is_end(event); });
}

bool last_is(const Step& step, EventKind kind)
{
    return !step.events.empty() && step.events.back().subject == step.root && step.events.back().kind == kind;
}

// Takes away the first line of a step in which the driver's body ends that leaves a block of that body.
bool drop_leaving(Trace& trace, const std::string& entering, const std::string& leaving)
{
    for (const Step& step : read_steps(trace)) {
        if (!root_ends(step))
            continue;
        for (const std::string& line : step.log) {
            if (!line.starts_with(entering))
                continue;
            std::size_t space = line.rfind(' ');
            std::string serial = line.substr(entering.size(), space - entering.size());
            bool of_root = trace.out.find("- enter" + line.substr(space) + " body\n") != std::string::npos;
            std::string line_end = leaving == "exit " ? " " : "\n";
            if (of_root && change_line(trace, "- " + leaving + serial + line_end, ""))
                return true;
        }
    }
    return false;
}

// Takes away the event of a value that the driver was given; where an inner body yielded the same value
// before, what is left could be a body that delegates.
bool drop_given_yield(Trace& trace)
{
    auto yields = [](const Event& event) { return event.kind == EventKind::Yielded; };
    for (const Step& step : read_steps(trace))
        if (step.word == "next" && last_is(step, EventKind::Yielded) &&
            std::count_if(step.events.begin(), step.events.end(), yields) == 1)
            return change_event(trace, Put::Nothing,
                                [&](const Event& event) { return event == step.events.back(); });
    return false;
}

struct Mutation {
    const char* name;
    std::function<bool(Trace&)> apply;
};

std::vector<Mutation> mutations_of_events()
{
    auto kind = [](EventKind wanted) {
        return [wanted](const Event& event) { return event.kind == wanted; };
    };
    return {
        {"a body starts twice",
         [=](Trace& t) { return change_event(t, Put::Behind, kind(EventKind::Started)); }},
        {"a start is missing",
         [=](Trace& t) { return change_event(t, Put::Nothing, kind(EventKind::Started)); }},
        {"a body ends twice", [](Trace& t) { return change_event(t, Put::Behind, is_end); }},
        {"a body yields after its end",
         [](Trace& t) {
             return change_event(t, Put::Behind, is_end,
                                 [](Event& e) { e = Event::yielded(e.subject, "1"); });
         }},
        {"a body is resumed after its end",
         [](Trace& t) {
             return change_event(t, Put::Behind, is_end, [](Event& e) { e = Event::sent(e.subject); });
         }},
        {"a body yields twice",
         [=](Trace& t) { return change_event(t, Put::Behind, kind(EventKind::Yielded)); }},
        {"a resumption is missing",
         [=](Trace& t) { return change_event(t, Put::Nothing, kind(EventKind::Resumed)); }},
        {"a yield is missing", drop_given_yield},
        {"StopIteration leaves a body",
         [=](Trace& t) {
             return change_event(t, Put::Instead, kind(EventKind::Raised),
                                 [](Event& e) { e.text = "StopIteration(1)"; });
         }},
    };
}

std::vector<Mutation> mutations_of_steps()
{
    auto step = [](auto matches, const char* line) {
        return [=](Trace& t) { return change_gift(t, matches, line); };
    };
    return {
        {"another value arrives",
         step([](const Step& s) { return s.word == "next" && s.gave == Gave::Value; }, "gave value 'other'")},
        {"a returned value is lost", step(
                                         [](const Step& s) {
                                             return s.word == "next" && last_is(s, EventKind::Returned) &&
                                                    s.text != "None";
                                         },
                                         "gave stop None")},
        {"an exception is lost",
         step([](const Step& s) { return s.resumes() && last_is(s, EventKind::Raised); }, "gave stop None")},
        {"GeneratorExit answered by a yield is no error",
         step([](const Step& s) { return s.word == "close" && last_is(s, EventKind::Yielded); },
              "gave value None")},
        {"a finished generator gives a value",
         step([](const Step& s) { return s.word == "next" && s.state == "finished paused"; },
              "gave value 1")},
        {"a closed generator lives on",
         [](Trace& t) {
             for (const Step& s : read_steps(t)) {
                 std::size_t at = t.out.find("op " + std::to_string(s.number) + " close\n");
                 if (s.word == "close" && s.gave == Gave::Value)
                     return t.out.replace(t.out.find("state finished", at), 14, "state alive"), true;
             }
             return false;
         }},
        {"a fresh generator takes a value", step(
                                                [](const Step& s) {
                                                    return s.word == "send" && s.root == 0 &&
                                                           s.text.starts_with("TypeError(");
                                                },
                                                "gave value 1")},
        {"another value is sent",
         [](Trace& t) {
             for (const Step& s : read_steps(t))
                 if (s.word == "send" && last_is(s, EventKind::Yielded) && !s.log.empty() &&
                     s.log.front() == "got " + s.argument)
                     return change_line(t, "- got " + s.argument + "\n", "- got 5\n");
             return false;
         }},
    };
}

std::vector<Mutation> mutations_of_cleanup()
{
    return {
        {"a finally is left out", [](Trace& t) { return drop_leaving(t, "try ", "finally "); }},
        {"an __exit__ is left out", [](Trace& t) { return drop_leaving(t, "with ", "exit "); }},
        {"a finally runs twice",
         [](Trace& t) {
             std::size_t at = t.out.find("\n- finally ");
             if (at == std::string::npos)
                 return false;
             std::string line = t.out.substr(at, t.out.find('\n', at + 1) - at);
             return t.out.insert(at, line), true;
         }},
        {"a running generator is entered",
         [](Trace& t) { return change_line(t, "- refused next", "- entered next\n"); }},
    };
}

TEST(Canaries, TheRecordedRunsKeepEveryInvariant)
{
    for (const Trace& run : recorded_runs())
        for (const Violation& violation : violations(run))
            ADD_FAILURE() << violation.invariant << ": " << violation.text << "\n" << run.program.main.source;
}

TEST(Canaries, EveryChangeThatAFaultyModelCouldMakeIsCaught)
{
    const std::vector<Trace> runs = recorded_runs();
    std::vector<Mutation> mutations = mutations_of_events();
    for (auto& more : {mutations_of_steps(), mutations_of_cleanup()})
        mutations.insert(mutations.end(), more.begin(), more.end());
    for (const Mutation& mutation : mutations) {
        unsigned applied = 0;
        for (Trace run : runs) {
            if (!mutation.apply(run))
                continue;
            ++applied;
            EXPECT_FALSE(violations(run).empty()) << mutation.name << "\n" << run.out;
        }
        EXPECT_GT(applied, 0u) << mutation.name << " was applied to no run";
    }
}

} // namespace
} // namespace weft::properties
