// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What asyncio keeps in one run beside its objects: the running loop, the policy, names and lists of tasks.
//
// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.get_running_loop
#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "model/library/simulated_threads.h"
#include "model/values/dict.h"
#include "model/values/value.h"
#include "model/world.h"

namespace weft::model {

class EventLoop;
class Task;

class AsyncioState final : public Object {
public:
    AsyncioState();

    // What belongs to one thread.
    struct ThreadPart {
        Value running_loop;         // empty: none
        Value installed;            // the loop of set_event_loop(); empty: none
        bool was_installed = false; // set_event_loop() was called
    };
    // Of the thread that runs now.
    ThreadPart& here() { return threads_exist() ? of_thread(current_thread()) : m_main; }
    ThreadPart& of_thread(std::uint64_t number);

    Value policy;                 // empty: not asked for yet
    std::int64_t task_number = 0; // of the last task that was given a name
    std::int64_t tasks_made = 0;
    Task* first_task = nullptr; // all tasks that live, oldest first
    Task* last_task = nullptr;
    // The current tasks of loops that are not EventLoop.
    std::vector<std::pair<Value, Value>> other_current;
    Value shield_teller;       // the callback that shield() shares; empty: not made yet
    Ref<Dict> library_globals; // of the frames of library coroutines

private:
    ThreadPart m_main;
    std::unordered_map<std::uint64_t, ThreadPart> m_others; // by number of the thread
};

AsyncioState& make_asyncio_state();

inline AsyncioState& asyncio_state()
{
    const Value& kept = world().asyncio;
    if (kept) [[likely]]
        return *static_cast<AsyncioState*>(kept.object());
    return make_asyncio_state();
}

} // namespace weft::model
