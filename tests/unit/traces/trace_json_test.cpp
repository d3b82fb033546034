// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The writer and the reader of traces, and what the reader answers to files that no writer made.
#include "traces/trace_json.h"

#include "sample_trace.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace weft::traces {
namespace {

std::string error_of(const std::string& text, const ReadLimits& limits = {})
{
    Result<Trace> trace = trace_from_json(text, "t.json", limits);
    return trace.ok() ? "no error" : trace.error().message();
}

// The sample as JSON with one piece of text replaced.
std::string sample_with(const std::string& from, const std::string& to)
{
    std::string text = to_json(sample_trace());
    auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(TraceJson, GivesBackWhatWasWritten)
{
    Result<Trace> trace = trace_from_json(to_json(sample_trace()), "t.json");
    ASSERT_TRUE(trace.ok()) << trace.error().message();
    EXPECT_EQ(trace.value(), sample_trace());
}

TEST(TraceJson, WritesTheSameBytesAfterReading)
{
    std::string text = to_json(sample_trace());
    EXPECT_EQ(to_json(trace_from_json(text, "t.json").value()), text);
}

TEST(TraceJson, WritesOneEventALine)
{
    std::string text = to_json(sample_trace());
    EXPECT_NE(text.find("\n{\"kind\": \"yielded\", \"subject\": 1, \"value\": \"1\", \"line\": 2},\n"),
              std::string::npos)
        << text;
}

TEST(TraceJson, BeginsWithTheVersion)
{
    EXPECT_TRUE(to_json(sample_trace()).starts_with("{\"weft_trace\": 1,\n"));
}

TEST(TraceJson, RepairsOutputThatIsNotUtf8)
{
    Trace trace = sample_trace();
    trace.out = "a\xff\xc3";
    EXPECT_EQ(trace_from_json(to_json(trace), "t.json").value().out, "a\xef\xbf\xbd\xef\xbf\xbd");
}

TEST(TraceJson, AnEmptyTraceSurvives)
{
    Trace empty;
    empty.program.main.name = "e.py";
    empty.engine.kind = "model";
    EXPECT_EQ(trace_from_json(to_json(empty), "t.json").value(), empty);
}

TEST(TraceJson, KeepsUnknownMembersEverywhere)
{
    std::string text = sample_with("\"strategy\"", "\"deep/er\": {\"a\": [1]}, \"strategy\"");
    auto replace = [&text](const std::string& from, const std::string& to) {
        text.replace(text.find(from), from.size(), to);
    };
    replace("\"kind\": \"yielded\"", "\"kind\": \"yielded\", \"time\": 17");
    replace("\"profile\"", "\"host\": null, \"profile\"");
    Result<Trace> trace = trace_from_json(text, "t.json");
    ASSERT_TRUE(trace.ok()) << trace.error().message();
    EXPECT_EQ(trace.value().unknown.at("/schedule/deep~1er"), "{\"a\":[1]}");
    EXPECT_EQ(trace.value().unknown.at("/events/2/time"), "17");
    EXPECT_EQ(trace.value().unknown.at("/host"), "null");
    EXPECT_EQ(trace_from_json(to_json(trace.value()), "t.json").value(), trace.value());
}

TEST(TraceReader, RefusesAnUnknownKindOfEventWithItsPlace)
{
    EXPECT_EQ(error_of(sample_with("\"kind\": \"yielded\"", "\"kind\": \"jumped\"")),
              "t.json: events[2].kind: unknown kind of event \"jumped\"");
}

TEST(TraceReader, RefusesAnotherVersionBeforeItLooksFurther)
{
    EXPECT_EQ(error_of("{\"weft_trace\": 2, \"events\": [{\"kind\": \"jumped\"}]}"),
              "t.json: weft_trace: the file has version 2 of the format, and this weft reads version 1");
}

TEST(TraceReader, RefusesJsonThatIsNoTrace)
{
    EXPECT_EQ(error_of("{\"a\": 1}"), "t.json: is not a trace: its first member is not \"weft_trace\"");
    EXPECT_EQ(error_of("[1]"), "t.json: is not a trace: it must be an object, not array");
    EXPECT_EQ(error_of("{}"), "t.json: weft_trace: is missing");
}

TEST(TraceReader, SaysWhereTheJsonBreaks)
{
    std::string error = error_of("{\"weft_trace\": 1,\n oops}");
    EXPECT_TRUE(error.starts_with("t.json: is not JSON: line 2, column 2: ")) << error;
    EXPECT_TRUE(error_of("").starts_with("t.json: is not JSON: line 1, column 1")) << error_of("");
}

TEST(TraceReader, GivesOneErrorForEveryTruncation)
{
    std::string text = to_json(sample_trace());
    text.pop_back();
    for (std::size_t size = 0; size < text.size(); ++size)
        ASSERT_NE(error_of(text.substr(0, size)), "no error") << size;
}

TEST(TraceReader, SurvivesEveryByteBeingOverwritten)
{
    std::string text = to_json(sample_trace());
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (char byte : {'\0', '"', '{', '9', '-', '\xff'}) {
            std::string damaged = text;
            damaged[i] = byte;
            std::string error = error_of(damaged);
            ASSERT_LT(error.size(), 400u) << error;
            ASSERT_EQ(error.find('\n'), std::string::npos) << error;
        }
    }
}

TEST(TraceReader, NamesTheMemberOfTheWrongType)
{
    EXPECT_EQ(error_of(sample_with("\"subject\": 1", "\"subject\": \"1\"")),
              "t.json: events[0].subject: must be a whole number, not string");
    EXPECT_EQ(error_of(sample_with("\"subject\": 1", "\"subject\": 0")),
              "t.json: events[0].subject: must lie between 1 and 4294967295");
    EXPECT_EQ(error_of(sample_with("\"subject\": 1", "\"subject\": -1")),
              "t.json: events[0].subject: must be a whole number, not number");
    EXPECT_EQ(error_of(sample_with("\"choices\": [0, 2", "\"choices\": [0, {}")),
              "t.json: schedule.choices[1]: must be a whole number, not object");
    EXPECT_EQ(error_of(sample_with("\"engine\": {", "\"engine\": 1, \"x\": {")),
              "t.json: engine: must be an object, not number");
    EXPECT_EQ(error_of(sample_with("\"value\"", "\"walue\"")), "t.json: events[2].value: is missing");
    EXPECT_EQ(error_of(sample_with("\"3.8\"", "\"2.7\"")), "t.json: profile: unknown profile \"2.7\"");
    EXPECT_EQ(error_of(sample_with("\"how\": \"send\"", "\"how\": \"sent\"")),
              "t.json: events[3].how: must be \"send\" or \"throw\"");
    EXPECT_EQ(error_of(sample_with("\"interpreter\"", "\"oracle\"")),
              "t.json: engine.kind: must be \"model\" or \"interpreter\"");
    EXPECT_EQ(error_of(sample_with("\"raised\"", "\"fell\"")),
              "t.json: shows[6]: unknown kind of event \"fell\"");
}

TEST(TraceReader, RefusesAHelperThatWouldBeWrittenElsewhere)
{
    Trace trace = sample_trace();
    trace.program.helpers = {{"shop/orders.py", ""}, {"../orders.py", ""}};
    EXPECT_EQ(error_of(to_json(trace)),
              "t.json: program.helpers[1].name: must be the relative path of a .py file");
}

TEST(TraceReader, RefusesTextThatIsNotInLines)
{
    EXPECT_EQ(error_of(sample_with("\"one\\n\"", "\"one\"")),
              "t.json: out[0]: must be one line, with its newline");
    EXPECT_EQ(error_of(sample_with("\"one\\n\"", "\"one\\n\\n\"")),
              "t.json: out[0]: must be one line, with its newline");
}

TEST(TraceReader, BoundsSizeNestingAndEvents)
{
    ReadLimits limits;
    limits.bytes = 10;
    EXPECT_EQ(error_of(to_json(sample_trace()), limits), "t.json: is larger than 10 bytes");
    limits = {};
    limits.events = 3;
    EXPECT_EQ(error_of(to_json(sample_trace()), limits), "t.json: events: has more than 3 elements");
    std::string deep = "{\"weft_trace\": 1, \"x\": " + std::string(100000, '[');
    EXPECT_EQ(error_of(deep), "t.json: x: is nested deeper than 64 levels");
    limits = {};
    limits.values = 3;
    EXPECT_EQ(error_of(to_json(sample_trace()), limits), "t.json: program: has more than 3 values");
}

TEST(TraceFile, ADirectoryAndAMissingFileAreErrors)
{
    std::string folder = std::filesystem::temp_directory_path().string();
    EXPECT_EQ(read_trace(folder).error().message(), folder + ": is a directory");
    EXPECT_EQ(read_trace(folder + "/no/such").error().message(),
              folder + "/no/such: cannot be read: No such file or directory");
}

TEST(TraceFile, IsReadAsItWasWritten)
{
    std::string path = (std::filesystem::temp_directory_path() / "weft_trace_file_test.json").string();
    ASSERT_TRUE(write_trace(sample_trace(), path).ok());
    EXPECT_EQ(read_trace(path).value(), sample_trace());
    std::filesystem::remove(path);
}

} // namespace
} // namespace weft::traces
