// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the event loop writes into a trace of level `loop`: docs/trace_format.md, "Events of level loop".
//
// The moments are those at which CPython's own loop can be watched from outside, so that both sides say the
// same. Nothing here runs code of the program or keeps a value alive.
#pragma once

#include "model/recording.h"
#include "model/values/value.h"
#include "model/world.h"

namespace weft::model {

class Handle;
class Task;

// Null where the level is not recorded.
inline Recording* loop_recording()
{
    Recording* const recording = world().recording;
    return recording && recording->shows_loop() ? recording : nullptr;
}

// Created, if that was not said yet.
void show_task(Recording& shown, Task& task);
void show_step(Recording& shown, Task& task);
// Nothing while it is pending.
void show_end(Recording& shown, Task& task);
// Somebody calls its cancel(); nothing if it is no task.
void show_cancel_request(const Value& future);
// The number of a callback of the program that is scheduled; 0 for one of a library, which is not shown.
std::uint32_t show_scheduled(Recording& shown, const Value& callback);
void show_scheduled(Recording& shown, Handle& handle);
void show_timer(Recording& shown, Handle& handle, double when);
void show_exception_handler(Recording& shown, const Value& context);

} // namespace weft::model
