// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Which task runs, which tasks there are, and how tasks are made of what a program awaits.
// https://docs.python.org/3/library/asyncio-task.html#introspection

#include "model/asyncio/loop_events.h"
#include "model/asyncio/loop_methods.h"
#include "model/asyncio/native_coroutine.h"
#include "model/asyncio/state.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/evaluator/handling.h"
#include "model/library/contextvars.h"
#include "model/library/warnings_text.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

Value current_task_of(const Value& loop)
{
    if (const EventLoop* const native = as_loop(loop))
        return native->current_task;
    for (const auto& [other, task] : asyncio_state().other_current)
        if (other.is(loop))
            return task;
    return {};
}

// Makes `task` the current one, empty for none; gives the one before.
Value swap_current_task(const Value& loop, const Value& task)
{
    if (EventLoop* const native = as_loop(loop))
        return std::exchange(native->current_task, task);
    auto& all = asyncio_state().other_current;
    for (auto& entry : all)
        if (entry.first.is(loop))
            return std::exchange(entry.second, task);
    all.emplace_back(loop, task);
    return {};
}

// https://docs.python.org/3/library/asyncio-extending.html#asyncio._enter_task
Completion<void> enter_task(const Value& loop, const Value& task)
{
    const Value current = current_task_of(loop);
    if (current) {
        Ref<Str> entering = TRY(repr(task));
        Ref<Str> running = TRY(repr(current));
        return raise(types().RuntimeError,
                     concat("Cannot enter into task ", entering->text, " while another task ", running->text,
                            " is being executed."));
    }
    Value before = swap_current_task(loop, task);
    return {};
}

// https://docs.python.org/3/library/asyncio-extending.html#asyncio._leave_task
Completion<void> leave_task(const Value& loop, const Value& task)
{
    const Value current = current_task_of(loop);
    if (!current.is(task)) {
        Ref<Str> leaving = TRY(repr(task));
        Ref<Str> running = TRY(repr(current ? current : Value::none()));
        return raise(types().RuntimeError, concat("Leaving task ", leaving->text,
                                                  " does not match the current task ", running->text, "."));
    }
    Value before = swap_current_task(loop, Value());
    return {};
}

std::vector<Value> all_tasks_of(const Value& loop)
{
    std::vector<Value> found;
    for (Task* task = asyncio_state().first_task; task; task = task->next_task)
        if (task->coroutine && !task->done() && task->loop.is(loop) && task->refs > 0)
            found.push_back(Value::borrow(task));
    return found;
}

// https://docs.python.org/3/library/asyncio-task.html#asyncio.iscoroutine
bool is_coroutine(const Value& value)
{
    if (!value.is_object())
        return false;
    if (value.kind() == Kind::Coroutine)
        return true;
    if (value.kind() == Kind::Generator)
        return rule(Rule::GeneratorsAreCoroutines);
    // collections.abc.Coroutine, by its methods.
    const Type* const type = type_of(value);
    for (const std::string_view name : {"__await__", "send", "throw", "close"}) {
        const Value* found = type->lookup(intern(name));
        if (!found || found->is_none())
            return false;
    }
    return true;
}

Completion<Ref<Task>> new_task(const Value& loop, Value coroutine, Value name, Value context, bool eager)
{
    if (!is_coroutine(coroutine)) {
        ++asyncio_state().tasks_made; // CPython has made an object by now
        Ref<Str> shown = TRY(repr(coroutine));
        return raise(types().TypeError, concat("a coroutine was expected, got ", shown->text));
    }
    if (!context)
        context = copy_current_context();
    Ref<Task> task =
        make<Task>(asyncio_types().task, loop, std::move(coroutine), std::move(name), std::move(context));
    EventLoop* const native = as_loop(loop);
    if (eager && native && native->is_running())
        TRY(task->start_eagerly());
    else
        TRY(task->start());
    return task;
}

namespace {

Value given(const Value& value)
{
    return value && !value.is_none() ? value : Value();
}

// The factory decides what kind of task it is.
// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.set_task_factory
Completion<Value> make_by_factory(EventLoop& loop, const Value& coroutine, const Value& name,
                                  const Value& context, const Value& eager)
{
    const Value factory = loop.task_factory;
    std::vector<Value> values{Value::borrow(&loop), coroutine};
    std::vector<Str*> keywords;
    // 1. From 3.13.3 on (and so in 3.14) it is handed everything; before, the context where it was given.
    if (rule(Rule::TaskFactoryGetsEverything)) {
        values.push_back(name ? name : Value::none());
        keywords.push_back(intern("name"));
        values.push_back(context ? context : Value::none());
        keywords.push_back(intern("context"));
        if (eager) {
            values.push_back(eager);
            keywords.push_back(intern("eager_start"));
        }
    } else if (given(context)) {
        values.push_back(context);
        keywords.push_back(intern("context"));
    }
    Value task = TRY(call(factory, CallArgs{values.data(), 2, keywords.data(), keywords.size()}));
    // 2. The name is set afterwards.
    if (!rule(Rule::TaskFactoryGetsEverything) && given(name)) {
        Value set = TRY(find_attribute(task, intern("set_name")));
        if (set)
            Value ignored = TRY(call(set, name));
    }
    return task;
}

} // namespace

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.create_task
Completion<Value> create_task(const Value& loop, const Value& coroutine, const Value& name,
                              const Value& context, const Value& eager)
{
    EventLoop* const native = as_loop(loop);
    // 1. A loop of the program that has its own method is asked.
    if (!native || native->overrides("create_task")) {
        std::vector<Value> values{coroutine};
        std::vector<Str*> keywords;
        if (given(context) || (realm().profile.at_least(14) && context)) {
            values.push_back(context);
            keywords.push_back(intern("context"));
        }
        if (given(name) && rule(Rule::CreateTaskPassesName)) {
            values.push_back(name);
            keywords.push_back(intern("name"));
        }
        Value method = TRY(get_attribute(loop, intern("create_task")));
        return call(method, CallArgs{values.data(), 1, keywords.data(), keywords.size()});
    }
    TRY(native->check_closed());
    return create_task_here(*native, coroutine, name, context, eager);
}

namespace {

// A task that began at once may have ended.
void show_made(const Value& made)
{
    Recording* const shown = loop_recording();
    Task* const task = shown ? as_task(made) : nullptr;
    if (!task || task->is_shown)
        return;
    show_task(*shown, *task);
    show_end(*shown, *task);
}

} // namespace

Completion<Value> create_task_here(EventLoop& loop, const Value& coroutine, const Value& name,
                                   const Value& context, const Value& eager)
{
    // A factory decides.
    if (loop.task_factory) {
        Value made = TRY(make_by_factory(loop, coroutine, name, context, eager));
        show_made(made);
        return made;
    }
    const Value self = Value::borrow(&loop);
    Value shown_name = given(name);
    if (shown_name && type_of(shown_name) != types().str)
        shown_name = Value(TRY(str(shown_name)));
    const bool is_eager = given(eager) && TRY(truth(eager));
    Ref<Task> task = TRY(new_task(self, coroutine, std::move(shown_name), given(context), is_eager));
    show_made(task);
    return task;
}

namespace {

// `await awaitable` in a coroutine of its own, for what is awaitable and no coroutine.
Value wrap_awaitable(const Value& awaitable)
{
    return new_library_coroutine(asyncio_types().wrap_awaitable,
                                 [awaitable](Generator& body) { return await_any(body, awaitable); });
}

// What is left of a coroutine that becomes no task: closed, it gives no warning that it was never awaited. A
// generator around an awaitable gives none anyway.
// https://docs.python.org/3/library/asyncio-future.html#asyncio.ensure_future
Completion<Value> no_task_of(const Value& coroutine, bool is_wrapped)
{
    const bool is_closed =
        is_wrapped ? !rule(Rule::WrappedAwaitableIsCoroutine) : rule(Rule::EnsureFutureClosesCoroutine);
    if (is_closed && !world().is_aborting()) {
        const PendingSaver saver;
        Value ignored = TRY(call_method(coroutine, names().name_close));
    }
    return Raised{};
}

} // namespace

// https://docs.python.org/3/library/asyncio-future.html#asyncio.ensure_future
Completion<Value> ensure_future(const Value& awaitable, const Value& loop, int stack_level)
{
    // 1. A future is itself; its loop must be the one that was asked for.
    if (TRY(is_future(awaitable))) {
        if (!loop || loop.is_none())
            return awaitable;
        Future* const native = as_future(awaitable);
        Value its_loop = native ? native->loop : TRY(call_method(awaitable, intern("get_loop")));
        if (!its_loop.is(loop))
            return raise(
                types().ValueError,
                "The future belongs to a different loop than the one specified as the loop argument");
        return awaitable;
    }
    // 2. A coroutine becomes a task; anything else that can be awaited is awaited in one.
    Value coroutine = awaitable;
    if (!is_coroutine(awaitable)) {
        if (!type_of(awaitable)->slots.await &&
            !(awaitable.kind() == Kind::Generator && awaitable.as<Generator>()->code->is_iterable_coroutine))
            return raise(types().TypeError, "An asyncio.Future, a coroutine or an awaitable is required");
        coroutine = wrap_awaitable(awaitable);
    }
    const bool is_wrapped = !coroutine.is(awaitable);
    Value target = loop;
    if (!loop || loop.is_none()) {
        Completion<Value> found = implied_event_loop(stack_level);
        if (found.raised())
            return is_wrapped ? no_task_of(coroutine, is_wrapped) : Completion<Value>(Raised{});
        target = found.release();
    }
    Completion<Value> task = create_task(target, coroutine);
    return task.raised() && pending_matches(types().RuntimeError) ? no_task_of(coroutine, is_wrapped) : task;
}

} // namespace weft::model
