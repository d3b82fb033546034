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

} // namespace
} // namespace weft::traces
