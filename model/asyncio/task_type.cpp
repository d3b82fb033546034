// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python type Task, and its step as a callable.
// https://docs.python.org/3/library/asyncio-task.html#asyncio.Task

#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/coroutines/generator.h"
#include "model/library/contextvars.h"
#include "model/library/import_system.h"
#include "model/library/module_builder.h"
#include "model/library/warnings_text.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

Task* as_task(const Value& value)
{
    if (!value.is_object() || value.kind() != Kind::Other)
        return nullptr;
    const Type* const wanted = asyncio_types().task;
    const Type* const type = value.object()->type();
    return type == wanted || type->is_subtype_of(wanted) ? static_cast<Task*>(value.object()) : nullptr;
}

namespace {

Task& self_of(const Value& value)
{
    return *static_cast<Task*>(value.object());
}

Value or_none(const Value& value)
{
    return value ? value : Value::none();
}

Completion<Value> create(Type* type, const CallArgs&)
{
    Ref<Task> task = allocate<Task>(type, Value(), Value(), Value::none(), Value());
    task->set_reports_pending(false);
    return task;
}

// https://docs.python.org/3/library/asyncio-task.html#asyncio.Task
Completion<void> initialize(const Value& self, const CallArgs& args)
{
    Value slots[5]; // coro, loop, name, context, eager_start
    const char* const signature = realm().profile.at_least(12)
                                      ? "coro, *, loop?, name?, context?, eager_start?"
                                  : realm().profile.at_least(11) ? "coro, *, loop?, name?, context?"
                                                                 : "coro, *, loop?, name?";
    TRY(realm().signature(signature)->bind("Task", args, slots));
    Task& task = self_of(self);
    Value loop = slots[1];
    if (!loop || loop.is_none())
        loop = TRY(implied_event_loop());
    if (!is_coroutine(slots[0])) {
        task.set_reports_pending(false);
        Ref<Str> shown = TRY(repr(slots[0]));
        return raise(types().TypeError, concat("a coroutine was expected, got ", shown->text));
    }
    task.loop = std::move(loop);
    task.coroutine = slots[0];
    if (!slots[2] || slots[2].is_none())
        task.take_number();
    else if (type_of(slots[2]) == types().str)
        task.set_name(slots[2]);
    else
        task.set_name(Value(TRY(str(slots[2]))));
    const bool has_context = slots[3] && !slots[3].is_none();
    task.context = has_context ? slots[3] : copy_current_context();
    const bool eager = slots[4] && TRY(truth(slots[4]));
    task.set_reports_pending(true);
    if (!eager)
        return task.start();
    EventLoop* const native = as_loop(task.loop);
    if (!native || !native->is_running())
        return task.start();
    return task.start_eagerly();
}

Completion<Value> get_name(const CallArgs& args)
{
    return self_of(args[0]).shown_name();
}

Completion<Value> set_name(const CallArgs& args)
{
    self_of(args[0]).set_name(Value(TRY(str(args[1]))));
    return Value::none();
}

Completion<Value> get_coro(const CallArgs& args)
{
    return or_none(self_of(args[0]).coroutine);
}

Completion<Value> get_context(const CallArgs& args)
{
    return self_of(args[0]).shown_context();
}

Completion<Value> cancelling(const CallArgs& args)
{
    return Value::small(self_of(args[0]).cancel_requests);
}

// https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.uncancel
Completion<Value> uncancel(const CallArgs& args)
{
    Task& task = self_of(args[0]);
    if (task.cancel_requests > 0) {
        --task.cancel_requests;
        if (task.cancel_requests == 0 && rule(Rule::UncancelForgetsRequest))
            task.must_cancel = false;
    }
    return Value::small(task.cancel_requests);
}

Completion<Value> refuse_set_result(const CallArgs&)
{
    return raise(types().RuntimeError, "Task does not support set_result operation");
}

Completion<Value> refuse_set_exception(const CallArgs&)
{
    return raise(types().RuntimeError, "Task does not support set_exception operation");
}

Completion<Value> wake_up(const CallArgs& args)
{
    TRY(self_of(args[0]).wake_up(args[1], true));
    return Value::none();
}

// The frame at which the coroutine is paused; of one that failed the frames of its traceback.
// https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.get_stack
Completion<Value> get_stack(const CallArgs& args)
{
    Task& task = self_of(args[0]);
    Ref<List> frames = new_list();
    std::int64_t limit = INT64_MAX;
    if (args[1] && !args[1].is_none())
        limit = TRY(index_as_size(args[1]));
    const Value coroutine = task.coroutine;
    const bool is_body =
        coroutine && (coroutine.kind() == Kind::Coroutine || coroutine.kind() == Kind::Generator);
    const Generator* const body = is_body ? static_cast<Generator*>(coroutine.object()) : nullptr;
    if (body && body->is_running())
        return unsupported("Task.get_stack() of the running task, which shows the loop's own frames");
    if (body && body->state != GeneratorState::Finished && body->frame) {
        if (limit > 0)
            frames->items.push_back(Value::borrow(body->frame.get()));
    } else if (task.stored_exception) {
        for (const Traceback* entry = task.stored_exception.as<Exception>()->traceback.get();
             entry && limit > 0; entry = entry->next.get(), --limit)
            frames->items.push_back(Value::borrow(entry->frame.get()));
    }
    return frames;
}

// https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.print_stack
Completion<Value> print_stack(const CallArgs& args)
{
    const Value module = TRY(import_module("_weft_asyncio_stack"));
    const Value function = TRY(get_attribute(module, intern("print_stack")));
    const Value limit = args[1].is_empty() ? Value::none() : args[1];
    const Value file = args[2].is_empty() ? Value::none() : args[2];
    return call(function, args[0], limit, file);
}

Completion<Value> get_reports_pending(const Value& self)
{
    return Value::boolean(self_of(self).reports_pending());
}

Completion<void> set_reports_pending(const Value& self, const Value& value)
{
    if (!value)
        return raise(types().AttributeError, "cannot delete attribute");
    self_of(self).set_reports_pending(TRY(truth(value)));
    return {};
}

} // namespace

Type* make_task_type()
{
    Type* const type =
        make_library_type("_asyncio", "Task", Kind::Other, realm().library_type(make_future_type));
    type->supports_weakref = true;
    type->has_instance_dict = true;
    type->slots.create = create;
    // DIVERGES: CPython's is the address, but for traces, which are recorded with this: docs/trace_format.md.
    type->slots.hash = [](const Value& self) -> Completion<std::int64_t> { return as_task(self)->serial(); };
    type->slots.initialize = initialize;
    TypeBuilder builder(type);
    builder.method("get_name", "", get_name)
        .method("set_name", "value, /", set_name)
        .method("get_coro", "", get_coro)
        .method("get_stack", "*, limit?", get_stack)
        .method("print_stack", "*, limit?, file?", print_stack)
        .method("set_result", "result, /", refuse_set_result)
        .method("set_exception", "exception, /", refuse_set_exception)
        .method("task_wakeup", "future, /", wake_up)
        .property("_coro",
                  [](const Value& self) -> Completion<Value> { return or_none(self_of(self).coroutine); })
        .property("_fut_waiter",
                  [](const Value& self) -> Completion<Value> { return or_none(self_of(self).waits_for); })
        .property(
            "_must_cancel",
            [](const Value& self) -> Completion<Value> { return Value::boolean(self_of(self).must_cancel); })
        .property("_log_destroy_pending", get_reports_pending, set_reports_pending)
        .refuse({"_step", "_repr_info"});
    if (realm().profile.at_least(11))
        builder.method("cancelling", "", cancelling).method("uncancel", "", uncancel);
    if (realm().profile.at_least(12))
        builder.method("get_context", "", get_context);
    if (!realm().profile.at_least(9))
        builder.refuse({"current_task", "all_tasks"});
    builder.finish();
    return type;
}

// ------------------------------------------------------------------------------------- steps as callables

namespace {

// CPython's TaskStepMethWrapper.
class TaskStep final : public Container {
public:
    TaskStep(Value its_task, Value its_exception)
        : Container(Kind::Other, asyncio_types().task_step), task(std::move(its_task)),
          exception(std::move(its_exception))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(task);
        visitor(exception);
    }
    void clear_references() override
    {
        task = Value();
        exception = Value();
    }

    Value task;
    Value exception;
};

Completion<Value> call_step(const Value& self, const CallArgs& args)
{
    if (args.total() > 0)
        return raise(types().TypeError, "function takes no positional arguments");
    const TaskStep& step = *static_cast<TaskStep*>(self.object());
    const Value task = step.task;
    TRY(self_of(task).step_in_its_context(step.exception));
    return Value::none();
}

} // namespace

Type* make_task_step_type()
{
    Type* const type = make_library_type("builtins", "TaskStepMethWrapper", Kind::Other);
    type->is_base = false;
    type->slots.call = call_step;
    TypeBuilder(type)
        .property("__self__",
                  [](const Value& self) -> Completion<Value> {
                      return static_cast<TaskStep*>(self.object())->task;
                  })
        .finish();
    return type;
}

Task* task_of_step(const Value& callable)
{
    if (!callable || !callable.is_object())
        return nullptr;
    if (type_of(callable) == asyncio_types().task_step)
        return as_task(static_cast<TaskStep*>(callable.object())->task);
    const NativeFunction* const method = callable.try_as<NativeFunction>();
    return method && method->name == "task_wakeup" ? as_task(method->self) : nullptr;
}

Value Task::step_method(bool is_wakeup, const Value& exception)
{
    if (!is_wakeup)
        return make<TaskStep>(Value::borrow(this), exception);
    Completion<Value> method = get_attribute(Value::borrow(this), intern("task_wakeup"));
    CHECK(!method.raised());
    return method.release();
}

} // namespace weft::model
