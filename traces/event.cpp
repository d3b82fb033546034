// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The words that event kinds and kinds of body have in a trace file.
#include "traces/event.h"

namespace weft::traces {

std::string_view to_string(EventKind kind)
{
    switch (kind) {
    case EventKind::Created:
        return "created";
    case EventKind::Started:
        return "started";
    case EventKind::Resumed:
        return "resumed";
    case EventKind::Delegated:
        return "delegated";
    case EventKind::Yielded:
        return "yielded";
    case EventKind::Returned:
        return "returned";
    case EventKind::Raised:
        return "raised";
    case EventKind::Finalised:
        return "finalised";
    case EventKind::Time:
        return "time";
    case EventKind::Thread:
        return "thread";
    case EventKind::TaskCreated:
        return "task_created";
    case EventKind::TaskStepped:
        return "task_stepped";
    case EventKind::TaskFinished:
        return "task_finished";
    case EventKind::CancelRequested:
        return "cancel_requested";
    case EventKind::Scheduled:
        return "scheduled";
    case EventKind::TimerSet:
        return "timer_set";
    case EventKind::HandleRan:
        return "handle_ran";
    case EventKind::HandleCancelled:
        return "handle_cancelled";
    case EventKind::ExceptionHandler:
        return "exception_handler";
    }
    return "unknown";
}

std::string_view text_member(EventKind kind)
{
    switch (kind) {
    case EventKind::Time:
        return "seconds";
    case EventKind::Thread:
    case EventKind::TaskCreated:
        return "name";
    case EventKind::TaskFinished:
        return "result";
    case EventKind::Scheduled:
        return "callback";
    case EventKind::TimerSet:
        return "at";
    case EventKind::ExceptionHandler:
        return "message";
    default:
        return "";
    }
}

SubjectKind subject_of(EventKind kind)
{
    switch (kind) {
    case EventKind::Time:
        return SubjectKind::Clock;
    case EventKind::Thread:
        return SubjectKind::Thread;
    case EventKind::TaskCreated:
    case EventKind::TaskStepped:
    case EventKind::TaskFinished:
    case EventKind::CancelRequested:
        return SubjectKind::Task;
    case EventKind::Scheduled:
    case EventKind::TimerSet:
    case EventKind::HandleRan:
    case EventKind::HandleCancelled:
        return SubjectKind::Handle;
    case EventKind::ExceptionHandler:
        return SubjectKind::Loop;
    default:
        return SubjectKind::Body;
    }
}

std::string_view to_string(BodyKind what)
{
    switch (what) {
    case BodyKind::None:
        return "none";
    case BodyKind::Generator:
        return "generator";
    case BodyKind::Coroutine:
        return "coroutine";
    case BodyKind::AsyncGenerator:
        return "async_generator";
    }
    return "unknown";
}

} // namespace weft::traces
