// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Finding the innermost frame of a task that is in the program's own files.

#include "model/asyncio/choice_names.h"

#include "model/asyncio/state.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/choices.h"
#include "model/coroutines/generator.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/values/instance.h"

namespace weft::model {

namespace {

bool is_of_program(const Frame* frame)
{
    return frame && frame->code->file && frame->code->file->is_program;
}

std::string place_of(const Frame& frame)
{
    return concat(" in ", frame.code->name->text, "@", frame.line());
}

// The innermost body that the coroutine waits in.
std::string place_of_coroutine(const Value& coroutine)
{
    std::string place;
    Value body = coroutine;
    while (body && (body.kind() == Kind::Coroutine || body.kind() == Kind::Generator)) {
        const auto* const generator = static_cast<const Generator*>(body.object());
        if (is_of_program(generator->frame.get()))
            place = place_of(*generator->frame);
        body = generator->waits_for();
    }
    return place;
}

std::string task_name(Task& task)
{
    const Value name = task.shown_name();
    return name.try_as<Str>() ? std::string(name.as<Str>()->text) : std::string("a task");
}

// asyncio's own are named as CPython names their code, so that a real Python can be told of them.
std::string callback_name(Value callback)
{
    while (Method* const method = callback.try_as<Method>())
        callback = method->function;
    if (callback && type_of(callback) == asyncio_types().callback) {
        std::string_view name = static_cast<NativeCallback*>(callback.object())->name;
        name = name.substr(0, name.find('@'));
        return concat("callback ", name.substr(name.rfind('.') + 1), "@0");
    }
    if (Function* const function = callback ? callback.try_as<Function>() : nullptr)
        return concat("callback ", function->code->name->text, "@", function->code->first_line);
    if (const NativeFunction* const native = callback ? callback.try_as<NativeFunction>() : nullptr)
        return concat("callback ", native->name, "@0");
    return concat("callback of type ", callback ? type_of(callback)->name : "NoneType", "@0");
}

} // namespace

std::string name_of_entry(const EventLoop::Ready& entry)
{
    if (entry.what == EventLoop::Ready::What::Handle)
        return callback_name(static_cast<Handle*>(entry.subject.object())->callback);
    if (entry.what == EventLoop::Ready::What::Callback)
        return callback_name(entry.subject);
    Task& task = *static_cast<Task*>(entry.subject.object());
    const std::string place = place_of_coroutine(task.coroutine);
    return task_name(task) + (place.empty() ? std::string("@0") : place);
}

std::string running_place()
{
    const Frame* frame = world().frame;
    while (frame && !is_of_program(frame))
        frame = frame->back;
    const std::string place = frame ? place_of(*frame) : std::string("@0");
    const Value& loop = running_loop();
    const Value task = loop ? current_task_of(loop) : Value();
    if (Task* const native = task ? as_task(task) : nullptr)
        return task_name(*native) + place;
    return "the program" + place;
}

} // namespace weft::model
