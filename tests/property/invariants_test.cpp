// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Every invariant objects to a trace that breaks its rule: hand-made traces, one for each invariant.
//
// The traces are as small as the rule allows. That real runs keep every rule is in driver_sequences_test.cpp.
#include "properties/invariants/invariant.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace weft::properties {
namespace {

using traces::BodyKind;
using traces::Event;

struct Broken {
    std::string invariant;
    std::vector<Event> events;
    std::string out;
};

Event started(std::uint32_t subject, const std::string& name)
{
    return Event::started(subject, BodyKind::Generator, name);
}

// The events of one step that holds `inside`: the driver's own body `op` runs before it.
std::vector<Event> steps(const std::vector<std::vector<Event>>& inside)
{
    std::vector<Event> events;
    std::uint32_t op = 100;
    for (const std::vector<Event>& step : inside) {
        events.push_back(started(++op, "op"));
        events.push_back(Event::yielded(op, "1"));
        events.push_back(Event::sent(op));
        events.push_back(Event::returned(op, "None"));
        events.insert(events.end(), step.begin(), step.end());
    }
    return events;
}

const std::string k_fresh = "op 1 fresh\ngave value None\nstate alive paused\n";
const std::string k_end = "op 2 next\ngave stop None\nstate finished paused\n";

const std::vector<Broken>& broken_bodies()
{
    static const std::vector<Broken> list{
        {"a_body_starts_once_and_first", {started(1, "f"), started(1, "f")}, ""},
        {"a_body_starts_once_and_first", {Event::yielded(1, "1")}, ""},
        {"bodies_are_numbered_by_start", {started(2, "f")}, ""},
        {"a_body_ends_at_most_once",
         {started(1, "f"), Event::returned(1, "None"), Event::raised(1, "Boom()")},
         ""},
        {"nothing_happens_after_the_end", {started(1, "f"), Event::returned(1, "1"), Event::sent(1)}, ""},
        {"only_a_paused_body_is_resumed", {started(1, "f"), Event::sent(1)}, ""},
        {"only_a_running_body_yields", {started(1, "f"), Event::yielded(1, "1"), Event::yielded(1, "2")}, ""},
        {"only_a_running_body_ends", {started(1, "f"), Event::yielded(1, "1"), Event::returned(1, "2")}, ""},
        {"no_stop_iteration_leaves_a_body", {started(1, "f"), Event::raised(1, "StopIteration(1)")}, ""},
    };
    return list;
}

const std::vector<Broken>& broken_drivers()
{
    static const std::vector<Broken> list{
        {"after_the_end_every_next_stops",
         {},
         k_fresh + k_end + "op 3 next\ngave value 1\nstate finished paused\n"},
        {"a_finished_generator_runs_no_code",
         {},
         k_fresh + k_end + "op 3 next\n- got 1\ngave stop None\nstate finished paused\n"},
        {"a_throw_into_a_finished_generator_comes_back",
         {},
         k_fresh + k_end + "op 3 throw Boom\ngave stop None\nstate finished paused\n"},
        {"closing_twice_is_closing_once",
         {},
         k_fresh + k_end + "op 3 close\ngave raised RuntimeError('x')\nstate finished paused\n"},
        {"a_fresh_generator_is_closed_without_running",
         {},
         k_fresh + "op 2 close\n- enter 1 body\ngave value None\nstate finished paused\n"},
        {"a_throw_into_a_fresh_generator_runs_no_code",
         {},
         k_fresh + "op 2 throw Boom\n- enter 1 body\ngave raised Boom('t')\nstate finished paused\n"},
        {"a_fresh_generator_refuses_a_value",
         {},
         k_fresh + "op 2 send 5\ngave value 1\nstate alive paused\n"},
        {"close_answered_by_a_yield_is_a_runtime_error",
         steps({{},
                {started(1, "body"), Event::yielded(1, "1")},
                {Event::thrown(1, "GeneratorExit"), Event::yielded(1, "2")}}),
         k_fresh + "op 2 next\ngave value 1\nstate alive paused\nop 3 close\ngave value None\nstate alive "
                   "paused\n"},
        {"a_closed_generator_is_finished", {}, k_fresh + "op 2 close\ngave value None\nstate alive paused\n"},
        {"a_running_generator_refuses_to_be_entered",
         {},
         k_fresh + "op 2 next\n- entered next\ngave value 1\nstate alive paused\n"},
        {"a_generator_is_not_running_between_steps",
         {},
         k_fresh + "op 2 next\ngave value 1\nstate alive running\n"},
    };
    return list;
}

const std::vector<Broken>& broken_values()
{
    static const std::vector<Broken> list{
        {"the_value_yielded_is_the_value_given", steps({{}, {started(1, "body"), Event::yielded(1, "1")}}),
         k_fresh + "op 2 next\ngave value 2\nstate alive paused\n"},
        {"the_value_returned_arrives_in_stop_iteration",
         steps({{}, {started(1, "body"), Event::returned(1, "7")}}),
         k_fresh + "op 2 next\ngave stop None\nstate finished paused\n"},
        {"an_exception_not_handled_leaves", steps({{}, {started(1, "body"), Event::raised(1, "Boom('x')")}}),
         k_fresh + "op 2 next\ngave stop None\nstate finished paused\n"},
        {"the_value_sent_is_the_value_of_the_yield",
         steps({{}, {started(1, "body"), Event::yielded(1, "1")}, {Event::sent(1), Event::yielded(1, "2")}}),
         k_fresh + "op 2 next\ngave value 1\nstate alive paused\nop 3 send 5\n- got 6\ngave value 2\nstate "
                   "alive paused\n"},
        {"a_value_given_means_a_generator_that_lives",
         {},
         k_fresh + "op 2 next\ngave value 1\nstate finished paused\n"},
    };
    return list;
}

const std::vector<Broken>& broken_cleanups()
{
    const std::vector<Event> ended = steps({{}, {started(1, "body"), Event::returned(1, "None")}});
    const std::string begin = k_fresh + "op 2 next\n- enter 1 body\n";
    const std::string end = "gave stop None\nstate finished paused\n";
    static const std::vector<Broken> list{
        {"a_finally_is_entered_at_most_once", {}, begin + "- try 1 1\n- finally 1\n- finally 1\n" + end},
        {"a_finally_is_entered_when_its_body_ends", ended, begin + "- try 1 1\n" + end},
        {"a_finally_is_finished_only_when_entered", {}, begin + "- try 1 1\n- finished 1\n" + end},
        {"a_with_block_is_left_exactly_once", ended, begin + "- with 1 1\n" + end},
        {"cleaning_up_goes_from_the_inside_out",
         {},
         begin + "- try 1 1\n- try 2 1\n- finally 1\n- finally 2\n" + end},
    };
    return list;
}

std::vector<Broken> all_broken()
{
    std::vector<Broken> list;
    for (const auto* part : {&broken_bodies(), &broken_drivers(), &broken_values(), &broken_cleanups()})
        list.insert(list.end(), part->begin(), part->end());
    return list;
}

TEST(Invariants, EachObjectsToATraceThatBreaksItsRule)
{
    for (const Broken& broken : all_broken()) {
        traces::Trace trace;
        trace.events = broken.events;
        trace.out = broken.out;
        std::vector<Violation> found = violations(trace);
        EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const Violation& violation) {
            return violation.invariant == broken.invariant;
        })) << broken.invariant;
    }
}

TEST(Invariants, EachHasATraceThatBreaksIt)
{
    std::set<std::string> broken_names;
    for (const Broken& broken : all_broken())
        broken_names.insert(broken.invariant);
    for (const Invariant& invariant : all_invariants())
        EXPECT_TRUE(broken_names.count(invariant.name)) << invariant.name;
}

TEST(Invariants, NoneObjectsToATraceWithoutEvents)
{
    EXPECT_TRUE(violations(traces::Trace()).empty());
}

TEST(Invariants, AnUnansweredGeneratorExitIsNoEvent)
{
    traces::Trace trace;
    trace.events = {started(1, "f"), Event::yielded(1, "1"), Event::thrown(1, "GeneratorExit"),
                    Event::raised(1, "GeneratorExit()")};
    EXPECT_TRUE(violations(trace).empty());
}

} // namespace
} // namespace weft::properties
