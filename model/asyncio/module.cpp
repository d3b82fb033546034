// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The module asyncio, and its submodules as programs import them.
// https://docs.python.org/3/library/asyncio.html
//
// A submodule exists from the moment at which a program asks for it; it holds the names of asyncio that
// CPython's submodule of that name has.

#include <algorithm>
#include <array>

#include "model/asyncio/events.h"
#include "model/asyncio/functions.h"
#include "model/asyncio/state.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/evaluator/function.h"
#include "model/library/import_system.h"
#include "model/library/module_builder.h"
#include "model/library/module_names.h"
#include "model/library/native_modules.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/set.h"

namespace weft::model {

namespace {

Completion<Value> get_running_loop(const CallArgs&)
{
    return need_running_loop();
}

Completion<Value> peek_running_loop(const CallArgs&)
{
    const Value& loop = running_loop();
    return loop ? loop : Value::none();
}

Completion<Value> set_running_loop(const CallArgs& args)
{
    asyncio_state().here().running_loop = args[0].is_none() ? Value() : args[0];
    return Value::none();
}

Completion<Value> get_loop(const CallArgs&)
{
    return get_event_loop();
}

Completion<Value> set_loop(const CallArgs& args)
{
    return set_event_loop(args[0]);
}

Completion<Value> new_loop(const CallArgs&)
{
    AsyncioState& state = asyncio_state();
    if (!state.policy)
        return new_event_loop();
    const Value policy = state.policy;
    return call_method(policy, intern("new_event_loop"));
}

Completion<Value> create_task_function(const CallArgs& args)
{
    Value loop = TRY(need_running_loop());
    return create_task(loop, args[0], args.count > 1 ? args[1] : Value(), args.count > 2 ? args[2] : Value(),
                       args.count > 3 ? args[3] : Value());
}

Completion<Value> ensure_future_function(const CallArgs& args)
{
    return ensure_future(args[0], args[1]);
}

Completion<Value> is_future_function(const CallArgs& args)
{
    return Value::boolean(TRY(is_future(args[0])));
}

Completion<Value> is_coroutine_function(const CallArgs& args)
{
    return Value::boolean(is_coroutine(args[0]));
}

// https://docs.python.org/3/library/inspect.html#inspect.iscoroutinefunction
Completion<Value> is_coroutine_maker(const CallArgs& args)
{
    Value function = args[0];
    while (const Method* method = function.try_as<Method>())
        function = method->function;
    if (const Function* made = function.try_as<Function>())
        if (made->code->body_kind == BodyKind::Coroutine)
            return Value::boolean(true);
    // The mark of @asyncio.coroutine.
    Value mark = TRY(find_attribute(args[0], intern("_is_coroutine")));
    return Value::boolean(mark && !mark.is_none());
}

Completion<Value> loop_or_running(const Value& given)
{
    return given && !given.is_none() ? Completion<Value>(given) : need_running_loop();
}

Completion<Value> current_task(const CallArgs& args)
{
    Value loop = TRY(loop_or_running(args[0]));
    Value task = current_task_of(loop);
    return task ? task : Value::none();
}

Completion<Value> all_tasks(const CallArgs& args)
{
    Value loop = TRY(loop_or_running(args[0]));
    Ref<Set> tasks = new_set();
    for (const Value& task : all_tasks_of(loop))
        TRY(tasks->add(task));
    return tasks;
}

Completion<Value> enter_task_function(const CallArgs& args)
{
    TRY(enter_task(args[0], args[1]));
    return Value::none();
}

Completion<Value> leave_task_function(const CallArgs& args)
{
    TRY(leave_task(args[0], args[1]));
    return Value::none();
}

Completion<Value> wrap_future(const CallArgs& args)
{
    if (TRY(is_future(args[0])))
        return args[0];
    Value threads = TRY(import_module("_weft_asyncio_threads"));
    Value wrap = TRY(get_attribute(threads, intern("wrap_future")));
    Value values[] = {args[0], args[1] ? args[1] : Value::none()};
    Str* const keywords[] = {intern("loop")};
    return call(wrap, CallArgs{values, 1, keywords, 1});
}

// https://docs.python.org/3/library/asyncio-task.html#asyncio.eager_task_factory
Completion<Value> eager_task_factory(const CallArgs& args)
{
    const bool named = args[2] && !args[2].is_none();
    Value name = named ? args[2] : Value();
    if (named && type_of(name) != types().str)
        name = Value(TRY(str(name)));
    const Value context = args[3] && !args[3].is_none() ? args[3] : Value();
    const bool eager = args.count < 5 || !args[4] || TRY(truth(args[4]));
    return Value(TRY(new_task(args[0], args[1], std::move(name), context, eager)));
}

bool has_name(const std::vector<std::string_view>& names, std::string_view wanted)
{
    return std::find(names.begin(), names.end(), wanted) != names.end();
}

// A submodule is made when it is asked for. Other names are refused or not there.
// https://peps.python.org/pep-0562/
Completion<Value> module_attribute(const CallArgs& args)
{
    const Str* const name = args[0].try_as<Str>();
    if (!name)
        return raise(types().TypeError, "attribute name must be string");
    const std::string full = concat("asyncio.", name->text);
    if (module_is_known(full))
        return import_module(full);
    if (name->text == "coroutine" && !realm().profile.at_least(11)) {
        Value maker = TRY(import_module("_weft_asyncio_coroutine"));
        return get_attribute(maker, intern("coroutine"));
    }
    if (name->text == "create_eager_task_factory" && realm().profile.at_least(12)) {
        Value maker = TRY(import_module("_weft_asyncio_eager"));
        return get_attribute(maker, intern(name->text));
    }
    if (name->text == "run_coroutine_threadsafe" ||
        (name->text == "to_thread" && realm().profile.at_least(9))) {
        Value threads = TRY(import_module("_weft_asyncio_threads"));
        return get_attribute(threads, intern(name->text));
    }
    // What a library module in Python brings is fetched once.
    for (const std::string_view part : {"locks", "queues", "timeouts", "taskgroups", "threads"}) {
        const std::string module = concat("asyncio.", part);
        if (!module_is_known(module) || !has_name(names_of_module(module, realm().profile), name->text))
            continue;
        Value made = TRY(import_module(module));
        Value found = TRY(get_attribute(made, intern(name->text)));
        if (Value* package = world().sys_modules->find(intern("asyncio")))
            TRY(set_attribute(*package, intern(name->text), found));
        return found;
    }
    if (has_name(names_of_module("asyncio", realm().profile), name->text))
        return unsupported(full);
    return raise(types().AttributeError, concat("module 'asyncio' has no attribute '", name->text, "'"));
}

void declare_functions(ModuleBuilder& builder)
{
    const Profile profile = realm().profile;
    const bool takes_loop = rule(Rule::FunctionsTakeLoop);
    builder.function("sleep", takes_loop ? "delay, result?, *, loop?" : "delay, result?", asyncio_sleep)
        .raw_function("gather", asyncio_gather)
        .function("wait",
                  takes_loop ? "fs, *, timeout?, return_when?, loop?" : "fs, *, timeout?, return_when?",
                  asyncio_wait)
        .function("wait_for", takes_loop ? "fut, timeout, *, loop?" : "fut, timeout", asyncio_wait_for)
        .function("shield", takes_loop ? "arg, *, loop?" : "arg", asyncio_shield)
        .function("as_completed", takes_loop ? "fs, *, timeout?, loop?" : "fs, *, timeout?",
                  asyncio_as_completed)
        .function("run", profile.at_least(12) ? "main, *, debug?, loop_factory?" : "main, *, debug?",
                  asyncio_run)
        .function("ensure_future", "coro_or_future, *, loop?", ensure_future_function)
        .function("create_task",
                  profile.at_least(14)   ? "coro, *, name?, context?, eager_start?"
                  : profile.at_least(11) ? "coro, *, name?, context?"
                                         : "coro, *, name?",
                  create_task_function)
        .function("isfuture", "obj, /", is_future_function)
        .function("iscoroutine", "obj", is_coroutine_function)
        .function("iscoroutinefunction", "func", is_coroutine_maker)
        .function("current_task", "loop?", current_task)
        .function("all_tasks", "loop?", all_tasks)
        .function("wrap_future", "future, *, loop?", wrap_future);
    if (profile.at_least(12))
        builder.function("eager_task_factory",
                         profile.at_least(14) ? "loop, coro, *, name?, context?, eager_start?"
                                              : "loop, coro, *, name?, context?",
                         eager_task_factory);
}

void declare_events(ModuleBuilder& builder)
{
    builder.function("get_running_loop", "", get_running_loop)
        .function("_get_running_loop", "", peek_running_loop)
        .function("_set_running_loop", "loop, /", set_running_loop)
        .function("get_event_loop", "", get_loop)
        .function("set_event_loop", "loop", set_loop)
        .function("new_event_loop", "", new_loop)
        .function("get_event_loop_policy", "", get_event_loop_policy)
        .function("set_event_loop_policy", "policy", set_event_loop_policy)
        .function("_enter_task", "loop, task", enter_task_function)
        .function("_leave_task", "loop, task", leave_task_function);
}

void declare_asyncio(Dict& names)
{
    const AsyncioTypes& all = asyncio_types();
    ModuleBuilder builder("asyncio", names);
    declare_functions(builder);
    declare_events(builder);
    builder.type(all.future)
        .type(all.task)
        .type(all.handle)
        .type(all.timer_handle)
        .type(all.abstract_loop)
        .type(all.base_loop)
        .type(all.abstract_policy)
        .value("SelectorEventLoop", Value::borrow(all.selector_loop))
        .value("DefaultEventLoopPolicy", Value::borrow(all.policy))
        .type(all.CancelledError)
        .type(all.InvalidStateError)
        .type(all.TimeoutError)
        .value("ALL_COMPLETED", new_str("ALL_COMPLETED"))
        .value("FIRST_COMPLETED", new_str("FIRST_COMPLETED"))
        .value("FIRST_EXCEPTION", new_str("FIRST_EXCEPTION"));
    builder.function("__getattr__", "name", module_attribute);
    if (realm().profile.at_least(11))
        builder.type(all.BrokenBarrierError);
    if (realm().profile.at_least(13))
        builder.value("EventLoop", Value::borrow(all.selector_loop));
    if (rule(Rule::RunUsesRunner))
        builder.type(all.runner);
}

} // namespace

void fill_asyncio(Module& module)
{
    if (!realm().profile.at_least(8)) {
        unsupported("asyncio before Python 3.8");
        return;
    }
    furnish(module, declare_asyncio);
}

// The names of asyncio that belong to one of its submodules, and the package itself under its name.
void fill_asyncio_part(Module& module)
{
    static const std::array<std::string_view, 8> k_private = {"_get_running_loop",
                                                              "_set_running_loop",
                                                              "_enter_task",
                                                              "_leave_task",
                                                              "_GatheringFuture",
                                                              "_UnixSelectorEventLoop",
                                                              "_UnixDefaultEventLoopPolicy",
                                                              "_asyncio"};
    const Dict& all = realm().library_namespace(declare_asyncio);
    for (const std::string_view name : names_of_module(module.name, realm().profile)) {
        const bool is_private =
            name.starts_with('_') && std::find(k_private.begin(), k_private.end(), name) == k_private.end();
        if (is_private)
            continue;
        for (const Dict::Entry& entry : all.entries())
            if (entry.key && entry.key.as<Str>()->text == name)
                module.attributes->set(entry.key.as<Str>(), entry.value);
    }
    // Future and Task are those of CPython's C module.
    if (module.name == "asyncio.futures")
        set_in_module(module, "_CFuture", Value::borrow(asyncio_types().future));
    if (module.name == "asyncio.tasks")
        set_in_module(module, "_CTask", Value::borrow(asyncio_types().task));
}

} // namespace weft::model
