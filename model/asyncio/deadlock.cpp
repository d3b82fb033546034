// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The list of who waits for whom when nobody can go on: docs/trace_format.md, "Deadlocks".

#include "model/asyncio/deadlock.h"

#include <algorithm>
#include <vector>

#include "model/asyncio/loop.h"
#include "model/asyncio/state.h"
#include "model/asyncio/task.h"
#include "model/evaluator/frame.h"
#include "model/library/simulated_threads.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

std::string name_of(Task& task)
{
    const Value name = task.shown_name();
    return name.try_as<Str>() ? std::string(name.as<Str>()->text) : std::string("a task");
}

// A task by its name, anything else by its type.
std::string awaited(const Value& value)
{
    if (!value || value.is_none())
        return "nothing";
    if (Task* const task = as_task(value))
        return name_of(*task);
    const std::string_view name = type_of(value)->name;
    return concat("<", name.substr(name.rfind('.') + 1), ">");
}

std::vector<std::string> task_texts()
{
    std::vector<std::string> texts;
    for (Task* task = asyncio_state().first_task; task; task = task->next_task)
        if (task->coroutine && !task->done() && task->refs > 0)
            texts.push_back(concat(name_of(*task), " waits for ", awaited(task->waits_for)));
    return texts;
}

int innermost_line(const Frame* frame)
{
    while (frame && !(frame->code->file && frame->code->file->is_program))
        frame = frame->back;
    return frame ? frame->line() : 0;
}

// Empty for the thread of a loop that has tasks: those tell what it waits for.
std::string thread_text(const WaitingThread& thread, bool has_tasks)
{
    const Value& loop = asyncio_state().of_thread(thread.number).running_loop;
    if (!loop)
        return concat(thread.name, " waits at line ", innermost_line(thread.frame));
    if (has_tasks)
        return "";
    const EventLoop* const native = as_loop(loop);
    if (native && native->waited_for)
        return concat(thread.name, " runs a loop until ", awaited(native->waited_for));
    return concat(thread.name, " runs a loop for ever");
}

} // namespace

std::string who_waits()
{
    std::vector<std::string> texts = task_texts();
    const bool has_tasks = !texts.empty();
    for (const WaitingThread& thread : waiting_threads())
        texts.push_back(thread_text(thread, has_tasks));
    std::sort(texts.begin(), texts.end());
    std::string all;
    for (const std::string& text : texts)
        if (!text.empty())
            all += concat(all.empty() ? "" : "; ", text);
    return all;
}

} // namespace weft::model
