// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The vocabulary of events: what a trace says about generators, coroutines and async generators.
//
// An event says what one *body* did: a body is the code of one generator, coroutine or async generator that
// is written in the program's own files. Bodies are numbered from 1 in the order in which they start. The
// document docs/trace_format.md gives the meaning of each kind; the two rules that an engine must keep are:
//
//   1. A body that waits in `yield from` or `await` for another shown body is silent when values pass
//      through it, and silent when it goes on because that other body ended. `Resumed` is written only for
//      a body that was paused at its own `yield`, or that waits for something that is not a shown body.
//   2. A body that has not started is never shown: throw() and close() on it leave no event.
//
// An event is kept small and owns at most one string, so that a model can write some hundred thousand of
// them in a run. Nothing here knows JSON: see traces/trace_json.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace weft::traces {

enum class EventKind : std::uint8_t {
    Created,   // optional: the object was made; text = name, what = kind of body
    Started,   // the body runs for the first time; text = name, what = kind of body
    Resumed,   // the body goes on; how = Send or Throw; text = type name of the exception thrown in
    Delegated, // optional: the body began to wait in `yield from` or `await`; text = "#2" or "<type>"
    Yielded,   // the body paused; text = summary of the value
    Returned,  // the body ended; text = summary of the value
    Raised,    // the body ended with an exception; text = summary of the exception, "ValueError('x')"
    Finalised, // optional: the object is gone
};
inline constexpr std::uint8_t k_event_kinds = 8;

enum class ResumeHow : std::uint8_t { None, Send, Throw };

enum class BodyKind : std::uint8_t { None, Generator, Coroutine, AsyncGenerator };

struct Event {
    EventKind kind = EventKind::Started;
    ResumeHow how = ResumeHow::None;
    BodyKind what = BodyKind::None;
    std::uint32_t subject = 0; // number of the body, from 1
    std::uint32_t line = 0;    // information only, 0 = unknown; never compared
    std::string text;          // see EventKind

    bool operator==(const Event&) const = default;

    static Event started(std::uint32_t subject, BodyKind what, std::string name, std::uint32_t line = 0)
    {
        return {EventKind::Started, ResumeHow::None, what, subject, line, std::move(name)};
    }
    static Event sent(std::uint32_t subject, std::uint32_t line = 0)
    {
        return {EventKind::Resumed, ResumeHow::Send, BodyKind::None, subject, line, {}};
    }
    static Event thrown(std::uint32_t subject, std::string type_name, std::uint32_t line = 0)
    {
        return {EventKind::Resumed, ResumeHow::Throw, BodyKind::None, subject, line, std::move(type_name)};
    }
    static Event yielded(std::uint32_t subject, std::string value, std::uint32_t line = 0)
    {
        return {EventKind::Yielded, ResumeHow::None, BodyKind::None, subject, line, std::move(value)};
    }
    static Event returned(std::uint32_t subject, std::string value, std::uint32_t line = 0)
    {
        return {EventKind::Returned, ResumeHow::None, BodyKind::None, subject, line, std::move(value)};
    }
    static Event raised(std::uint32_t subject, std::string exception, std::uint32_t line = 0)
    {
        return {EventKind::Raised, ResumeHow::None, BodyKind::None, subject, line, std::move(exception)};
    }
};

// The word in the trace file: "started", "resumed", ...
std::string_view to_string(EventKind kind);
std::string_view to_string(BodyKind what);

} // namespace weft::traces
