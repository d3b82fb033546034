// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// What is removed before traces are compared.
#include "traces/normalise.h"

#include <gtest/gtest.h>

namespace weft::traces {
namespace {

TEST(UnansweredExit, IsRemovedWithItsResumption)
{
    std::vector<Event> events{Event::yielded(1, "1"), Event::thrown(1, "GeneratorExit"),
                              Event::raised(1, "GeneratorExit()")};
    drop_unanswered_exits(events);
    EXPECT_EQ(events, std::vector<Event>{Event::yielded(1, "1")});
}

TEST(UnansweredExit, IsRemovedAroundAnotherOne)
{
    std::vector<Event> events{Event::thrown(1, "GeneratorExit"), Event::thrown(2, "GeneratorExit"),
                              Event::raised(2, "GeneratorExit()"), Event::raised(1, "GeneratorExit()")};
    drop_unanswered_exits(events);
    EXPECT_TRUE(events.empty());
}

TEST(UnansweredExit, StaysWhenTheBodyDidSomethingVisible)
{
    std::vector<Event> events{Event::thrown(1, "GeneratorExit"), Event::started(2, BodyKind::Generator, "g"),
                              Event::raised(1, "GeneratorExit()")};
    std::vector<Event> same = events;
    drop_unanswered_exits(events);
    EXPECT_EQ(events, same);
}

TEST(UnansweredExit, IsOnlyAGeneratorExitWithoutArgumentsOfTheSameBody)
{
    for (Event end : {Event::raised(2, "GeneratorExit()"), Event::raised(1, "GeneratorExit(1)"),
                      Event::raised(1, "ValueError()"), Event::returned(1, "None")}) {
        std::vector<Event> events{Event::thrown(1, "GeneratorExit"), end};
        drop_unanswered_exits(events);
        EXPECT_EQ(events.size(), 2u);
    }
}

TEST(ComparableEvents, NumberBodiesTasksAndHandlesEachByThemselves)
{
    using enum EventKind;
    const auto of_loop = [](EventKind kind, std::uint32_t subject, std::string text = {}) {
        return Event{kind, ResumeHow::None, BodyKind::None, subject, 0, std::move(text)};
    };
    Trace trace;
    trace.events = {of_loop(TaskCreated, 7, "main"),
                    of_loop(TimerSet, 40, "1000.5"),
                    Event::started(3, BodyKind::Coroutine, "main"),
                    of_loop(TaskStepped, 9),
                    of_loop(TaskStepped, 7),
                    of_loop(HandleRan, 40)};
    const std::vector<Event> events = comparable_events(trace, shown_kinds(Level::Loop));
    std::vector<std::uint32_t> subjects;
    for (const Event& event : events)
        subjects.push_back(event.subject);
    EXPECT_EQ(subjects, (std::vector<std::uint32_t>{1, 1, 1, 2, 1, 1}));
}

} // namespace
} // namespace weft::traces
