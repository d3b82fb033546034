// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The vocabulary of events: what a trace says about generators, coroutines and async generators, and at level
// `loop` about tasks, handles, threads and time.
//
// An event of level `calls` says what one *body* did: a body is the code of one generator, coroutine or async
// generator that is written in the program's own files. Bodies are numbered from 1 in the order in which they
// start. The document docs/trace_format.md gives the meaning of each kind; the two rules that an engine must
// keep are:
//
//   1. A body that waits in `yield from` or `await` for another shown body is silent when values pass
//      through it, and silent when it goes on because that other body ended. `Resumed` is written only for
//      a body that was paused at its own `yield`, or that waits for something that is not a shown body.
//   2. A body that has not started is never shown: throw() and close() on it leave no event.
//
// An event is kept small and owns at most one string, so that a model can write some hundred thousand of
// them in a run. Nothing here knows JSON: see traces/trace_json.h.
#pragma once

#include <cstddef>
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
    // Level `loop`.
    Time,             // the clock has moved on; text = seconds
    Thread,           // from here on another thread runs; text = its name
    TaskCreated,      // text = the name of its coroutine
    TaskStepped,      // the loop runs its next step
    TaskFinished,     // text = "returned 5", "raised ValueError('x')" or "cancelled"
    CancelRequested,  // somebody calls the task's cancel()
    Scheduled,        // a callback of the program is to run in the next iteration; text = its name
    TimerSet,         // text = when it is due, and after a space the name of a callback of the program
    HandleRan,        // the loop calls the callback of a handle or timer that was shown
    HandleCancelled,  // such a one will not run
    ExceptionHandler, // the loop's exception handler is called; text = the message, and the exception
};
inline constexpr std::uint8_t k_event_kinds = 19;

// What subjects number: each of these is counted by itself.
enum class SubjectKind : std::uint8_t { Body, Clock, Thread, Task, Handle, Loop };

inline constexpr std::size_t k_subject_kinds = 6;

SubjectKind subject_of(EventKind kind);
inline bool is_of_loop(EventKind kind)
{
    return kind >= EventKind::Time;
}

enum class ResumeHow : std::uint8_t { None, Send, Throw };

enum class BodyKind : std::uint8_t { None, Generator, Coroutine, AsyncGenerator };

struct Event {
    EventKind kind = EventKind::Started;
    ResumeHow how = ResumeHow::None;
    BodyKind what = BodyKind::None;
    std::uint32_t subject = 0; // number of the body, task, handle or thread, from 1
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
// The member that holds the text of an event of level `loop`; empty where it has none.
std::string_view text_member(EventKind kind);
std::string_view to_string(BodyKind what);

} // namespace weft::traces
