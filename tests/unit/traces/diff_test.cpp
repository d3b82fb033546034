// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The first difference between two traces, and its words.
#include "traces/diff.h"

#include "sample_trace.h"

#include <gtest/gtest.h>

namespace weft::traces {
namespace {

Trace simple_trace()
{
    Trace trace;
    trace.program.main = {"p.py", "def g():\n    yield 1\n"};
    trace.level = Level::Calls;
    using enum EventKind;
    trace.shows = {Started, Resumed, Yielded, Returned, Raised};
    trace.events = {Event::started(1, BodyKind::Generator, "g", 1), Event::yielded(1, "1", 2),
                    Event::sent(1, 2), Event::returned(1, "None", 2)};
    trace.out = "a\nb\n";
    return trace;
}

TEST(Diff, EqualTracesAgree)
{
    EXPECT_FALSE(diff(sample_trace(), sample_trace()));
}

TEST(Diff, LinesEnginesAndErrorsAreNotCompared)
{
    Trace other = simple_trace();
    other.events[1].line = 99;
    other.engine = {"model", "weft", "1"};
    other.err = "warning\n";
    EXPECT_FALSE(diff(simple_trace(), other));
    DiffOptions options;
    options.errors = true;
    ASSERT_TRUE(diff(simple_trace(), other, options));
    EXPECT_EQ(diff(simple_trace(), other, options)->place, DiffPlace::Errors);
}

TEST(Diff, TheFirstDivergingEventIsShownBesideItsSource)
{
    Trace other = simple_trace();
    other.events[1] = Event::yielded(1, "2", 2);
    auto difference = diff(simple_trace(), other);
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->index, 1u);
    difference->rule = "PEP 255";
    EXPECT_EQ(to_text(*difference, "model", "cpython 3.8"), "event 2 differs\n"
                                                            "  both : #1 started: generator g\n"
                                                            "  model       : #1 g yielded 1\n"
                                                            "                line 2: yield 1\n"
                                                            "  cpython 3.8 : #1 g yielded 2\n"
                                                            "                line 2: yield 1\n"
                                                            "  rule : PEP 255\n");
}

TEST(Diff, AMissingEventIsNothingMore)
{
    Trace other = simple_trace();
    other.events.pop_back();
    auto difference = diff(simple_trace(), other);
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->index, 3u);
    EXPECT_EQ(difference->right.shown, "");
    EXPECT_NE(to_text(*difference, "a", "b").find("b : nothing more"), std::string::npos);
}

TEST(Diff, OptionalKindsCountOnlyWhenBothShowThem)
{
    Trace other = simple_trace();
    Event created{EventKind::Created, ResumeHow::None, BodyKind::Generator, 7, 0, "unused"};
    other.shows.insert(other.shows.begin(), EventKind::Created);
    other.events.insert(other.events.begin(), created);
    EXPECT_FALSE(diff(simple_trace(), other));
    Trace both = simple_trace();
    both.shows = other.shows;
    EXPECT_TRUE(diff(both, other));
}

TEST(Diff, SubjectsAreNumberedByFirstAppearance)
{
    Trace other = simple_trace();
    for (Event& event : other.events)
        event.subject = 40;
    EXPECT_FALSE(diff(simple_trace(), other));
}

TEST(Diff, UnansweredExitsAreNotCompared)
{
    Trace other = simple_trace();
    other.events.pop_back();
    other.events.pop_back();
    Trace with_pair = other;
    with_pair.events.push_back(Event::thrown(1, "GeneratorExit"));
    with_pair.events.push_back(Event::raised(1, "GeneratorExit()"));
    EXPECT_FALSE(diff(other, with_pair));
}

TEST(Diff, OutputDiffersByLine)
{
    Trace other = simple_trace();
    other.out = "a\nc\n";
    auto difference = diff(simple_trace(), other);
    ASSERT_TRUE(difference);
    EXPECT_EQ(to_text(*difference, "l", "r"), "line 2 of the output differs\n"
                                              "  both : \"a\"\n"
                                              "  l : \"b\"\n"
                                              "  r : \"c\"\n");
    other.out.resize(2);
    EXPECT_EQ(diff(simple_trace(), other)->right.shown, "");
    other.out = "a\nb";
    EXPECT_TRUE(diff(simple_trace(), other));
    other.out = "a\nb\n\n";
    EXPECT_EQ(diff(simple_trace(), other)->right.shown, "\"\"");
}

TEST(Diff, ARunCutShortDiffersInItsOutcomeFirst)
{
    Trace other = simple_trace();
    other.events.clear();
    other.outcome = {OutcomeKind::Unsupported, "import", "module \"socket\"", "p.py:1:0"};
    other.exit_status = 3;
    auto difference = diff(simple_trace(), other);
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->place, DiffPlace::Outcome);
    EXPECT_EQ(difference->right.shown, "unsupported: import module \"socket\" at p.py:1:0, exit status 3");
}

TEST(Diff, TracesOfTwoProgramsAreNotCompared)
{
    Trace other = simple_trace();
    other.program.main.source.push_back(35);
    EXPECT_EQ(diff(simple_trace(), other)->place, DiffPlace::Program);
}

TEST(Diff, AtLevelOutputEventsAreNotCompared)
{
    Trace other = simple_trace();
    other.level = Level::Output;
    other.events.clear();
    EXPECT_FALSE(diff(simple_trace(), other));
}

} // namespace
} // namespace weft::traces
