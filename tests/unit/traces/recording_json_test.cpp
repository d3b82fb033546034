// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Recordings: events as lines, groups told as differences from earlier ones, and what is refused.
#include "traces/recording_json.h"

#include "sample_trace.h"
#include "traces/event_line.h"

#include <gtest/gtest.h>

namespace weft::traces {
namespace {

const Program k_program{{"a.py", "print(1)\n"}, {}};

Trace trace_of(Profile profile, std::string out, std::vector<Event> events)
{
    using enum EventKind;
    Trace trace;
    trace.program = k_program;
    trace.profile = profile;
    trace.engine = {"interpreter", "cpython", profile.name() + ".1"};
    trace.level = Level::Calls;
    trace.shows = {Started, Resumed, Yielded, Returned, Raised};
    trace.out = std::move(out);
    trace.events = std::move(events);
    return trace;
}

Recording two_groups()
{
    Recording recording;
    const Event start = Event::started(1, BodyKind::Generator, "g", 3);
    recording.add(trace_of(k_py38, "a\nb\nc\n", {start, Event::yielded(1, "'a b'", 4)}));
    recording.add(trace_of(k_py39, "a\nB\nc\nd", {start, Event::yielded(1, "'a b'", 4), Event::sent(1, 4)}));
    return recording;
}

Result<Recording> read(const std::string& text)
{
    return recording_from_json(text, "here", "f", k_program);
}

// The text of a valid recording with one piece of it replaced.
std::string spoilt(const std::string& from, const std::string& to)
{
    std::string text = recording_to_json("t/a", "f", two_groups());
    auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from << "\n" << text;
    return text.replace(at, from.size(), to);
}

TEST(EventLine, EveryKindIsReadBackAsItWas)
{
    const std::vector<Event> events = {
        Event::started(1, BodyKind::AsyncGenerator, "g", 7),
        {EventKind::Created, ResumeHow::None, BodyKind::Coroutine, 2, 0, "<lambda>"},
        Event::sent(3, 1),
        Event::thrown(3, "ValueError", 2),
        Event::yielded(4, "'two words'", 3),
        Event::yielded(4, "' '", 3),
        Event::returned(4, "None"),
        Event::raised(4, "KeyError('a b')"),
        {EventKind::Delegated, ResumeHow::None, BodyKind::None, 5, 9, "#2"},
        {EventKind::Finalised, ResumeHow::None, BodyKind::None, 5, 9, ""},
    };
    for (const Event& event : events)
        EXPECT_EQ(event_from_line(to_line(event)), event) << to_line(event);
    for (const Event& event : events_of_loop())
        EXPECT_EQ(event_from_line(to_line(event)), event) << to_line(event);
    EXPECT_EQ(to_line(events[3]), "3 2 resumed throw ValueError");
}

TEST(EventLine, AnythingElseIsNoEvent)
{
    for (const char* text :
         {"", "1", "1 2", "x 2 yielded 1", "1 -2 yielded 1", "1 2 yelled 1", "1 2 resumed",
          "1 2 resumed send 5", "1 2 started robot g", "1 2 finalised now", "99999999999 2 yielded 1"})
        EXPECT_FALSE(event_from_line(text)) << text;
}

TEST(RecordingText, IsReadBackAsItWas)
{
    const Recording recording = two_groups();
    auto again = read(recording_to_json("t/a", "f", recording));
    ASSERT_TRUE(again.ok()) << again.error().message();
    EXPECT_EQ(again.value().find(k_py38), recording.find(k_py38));
    EXPECT_EQ(again.value().find(k_py39), recording.find(k_py39));
}

TEST(RecordingText, LaterGroupsSayOnlyWhatDiffers)
{
    const std::string text = recording_to_json("t/a", "f", two_groups());
    EXPECT_NE(text.find("{\"of\": 0, \"length\": 3, \"lines\": [\n[2, \"1 4 resumed send\"]\n]}"),
              std::string::npos)
        << text;
}

TEST(RecordingText, ADifferenceThatCannotBeAppliedIsRefused)
{
    const std::string whole = "\"of\": 0, \"length\": 3";
    for (const char* other : {"\"of\": 1, \"length\": 3", "\"of\": -1, \"length\": 3", "\"length\": 3",
                              "\"of\": 0, \"length\": 5", "\"of\": 0, \"length\": 2",
                              "\"of\": 0, \"length\": 99999999999", "\"of\": 0, \"length\": \"3\""})
        EXPECT_FALSE(read(spoilt(whole, other)).ok()) << other;
    EXPECT_FALSE(read(spoilt("[2, \"1 4 resumed send\"]", "[2]")).ok());
    EXPECT_FALSE(read(spoilt("[2, \"1 4 resumed send\"]", "[2, 7]")).ok());
}

TEST(RecordingText, ALineThatIsNoEventIsNamed)
{
    auto result = read(spoilt("1 4 resumed send", "1 4 resumed somehow"));
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().message(),
              "here: groups[1].events: has a line that is no event: 1 4 resumed somehow");
}

} // namespace
} // namespace weft::traces
