// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The events of level `loop`: docs/trace_format.md.

#include "model/asyncio/loop_events.h"

#include "model/asyncio/handle.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/coroutines/generator.h"
#include "model/evaluator/function.h"
#include "model/values/dict.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/summary.h"

namespace weft::model {

namespace {

using traces::EventKind;

std::uint32_t number_of(const Task& task)
{
    return static_cast<std::uint32_t>(task.serial());
}

// The plain name of what a task runs.
std::string coroutine_name(const Value& coroutine)
{
    if (!coroutine || coroutine.is_none())
        return "";
    const Kind kind = coroutine.kind();
    if (kind == Kind::Coroutine || kind == Kind::Generator)
        return std::string(static_cast<Generator*>(coroutine.object())->code->name->text);
    return summary(coroutine);
}

// The code of a function of the program, or of a method made of one; null for anything else.
const Code* code_of_program(Value callback)
{
    while (callback && callback.is_object()) {
        if (const Function* function = callback.try_as<Function>())
            return function->code->file && function->code->file->is_program ? function->code.get() : nullptr;
        const Method* const method = callback.try_as<Method>();
        if (!method)
            return nullptr;
        callback = Value(method->function);
    }
    return nullptr;
}

} // namespace

void show_task(Recording& shown, Task& task)
{
    if (task.is_shown)
        return;
    task.is_shown = true;
    shown.add_of_loop(EventKind::TaskCreated, number_of(task), coroutine_name(task.coroutine));
}

void show_step(Recording& shown, Task& task)
{
    show_task(shown, task);
    shown.add_of_loop(EventKind::TaskStepped, number_of(task));
}

void show_end(Recording& shown, Task& task)
{
    if (!task.done())
        return;
    std::string result;
    if (task.is_cancelled())
        result = "cancelled";
    else if (task.stored_exception)
        result = concat("raised ", summary(task.stored_exception));
    else
        result = concat("returned ", summary(task.value));
    shown.add_of_loop(EventKind::TaskFinished, number_of(task), std::move(result));
}

void show_cancel_request(const Value& future)
{
    Recording* const shown = loop_recording();
    Task* const task = shown ? as_task(future) : nullptr;
    if (task)
        shown->add_of_loop(EventKind::CancelRequested, number_of(*task));
}

std::uint32_t show_scheduled(Recording& shown, const Value& callback)
{
    const Code* const code = code_of_program(callback);
    if (!code)
        return 0;
    const std::uint32_t number = shown.next_handle();
    shown.add_of_loop(EventKind::Scheduled, number, std::string(code->name->text));
    return number;
}

void show_scheduled(Recording& shown, Handle& handle)
{
    if (Task* const task = task_of_step(handle.callback))
        show_task(shown, *task);
    else
        handle.shown_as = show_scheduled(shown, handle.callback);
}

void show_timer(Recording& shown, Handle& handle, double when)
{
    handle.shown_as = shown.next_handle();
    std::string text = summary(new_float(when));
    if (const Code* const code = code_of_program(handle.callback))
        text += concat(" ", code->name->text);
    shown.add_of_loop(EventKind::TimerSet, handle.shown_as, std::move(text));
}

void show_exception_handler(Recording& shown, const Value& context)
{
    std::string text;
    if (Dict* const details = context.try_as<Dict>()) {
        Value* const message = details->find(intern("message"));
        if (message && message->try_as<Str>())
            text = message->as<Str>()->text;
        Value* const exception = details->find(intern("exception"));
        if (exception && !exception->is_none())
            text += concat(": ", summary(*exception));
    }
    shown.add_of_loop(EventKind::ExceptionHandler, 1, std::move(text));
}

} // namespace weft::model
