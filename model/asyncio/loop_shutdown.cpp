// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Async generators under a loop, and what a loop does before it is closed.
// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.shutdown_asyncgens

#include <algorithm>

#include "model/asyncio/functions.h"
#include "model/asyncio/loop_methods.h"
#include "model/asyncio/native_coroutine.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/canary.h"
#include "model/choices.h"
#include "model/library/import_system.h"
#include "model/library/warnings_text.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/weakref.h"

namespace weft::model {

namespace {

EventLoop& self_of(const Value& value)
{
    return *static_cast<EventLoop*>(value.object());
}

// An async generator was begun: the loop remembers it weakly.
Completion<Value> generator_begins(NativeCallback& self, const CallArgs& args)
{
    EventLoop& loop = self_of(self.state);
    if (loop.async_generators_are_shut_down) {
        Ref<Str> shown = TRY(repr(args[0]));
        TRY(warn(types().ResourceWarning, concat("asynchronous generator ", shown->text,
                                                 " was scheduled after loop.shutdown_asyncgens() call")));
    }
    loop.async_generators.push_back(TRY(new_weakref(args[0], Value())));
    return Value::none();
}

// The last reference to one has gone: the loop closes it in a task, unless the loop is closed itself.
Completion<Value> generator_dies(NativeCallback& self, const CallArgs& args)
{
    EventLoop& loop = self_of(self.state);
    std::erase_if(loop.async_generators, [&](const Value& reference) {
        const Value target = reference.as<WeakRef>()->target();
        return target.is_none() || target.is(args[0]);
    });
    if (loop.is_closed)
        return Value::none();
    Value closing = TRY(call_method(args[0], intern("aclose")));
    const Value start = make<NativeCallback>(
        "BaseEventLoop.create_task@base_events.py",
        [](NativeCallback& own, const CallArgs& given) -> Completion<Value> {
            return create_task(own.state, given[0]);
        },
        self.state);
    std::vector<Value> values;
    values.push_back(std::move(closing));
    Ref<Handle> handle = TRY(loop.call_soon(start, std::move(values), Value()));
    return Value::none();
}

// Without an open async generator there is nothing to wait for.
Completion<Value> shut_down_no_generators(const Value& self)
{
    EventLoop& loop = self_of(self);
    const bool any_lives =
        std::any_of(loop.async_generators.begin(), loop.async_generators.end(),
                    [](const Value& reference) { return !reference.as<WeakRef>()->target().is_none(); });
    if (any_lives)
        return Value();
    loop.async_generators_are_shut_down = true;
    loop.async_generators.clear();
    return Value::none();
}

// Closes every async generator that is still open, and tells what goes wrong.
Completion<Value> shut_down_generators(Generator& body, const Value& self)
{
    EventLoop& loop = self_of(self);
    loop.async_generators_are_shut_down = true;
    std::vector<Value> closing;
    for (const Value& reference : std::exchange(loop.async_generators, {})) {
        Value target = reference.as<WeakRef>()->target();
        if (!target.is_none())
            closing.push_back(std::move(target));
    }
    if (closing.empty() || WEFT_CANARY(AsyncGeneratorsStayOpen))
        return Value::none();
    std::vector<Value> awaitables;
    for (const Value& generator : closing)
        awaitables.push_back(TRY(call_method(generator, intern("aclose"))));
    const Value all = TRY(gather(awaitables, true, rule(Rule::FunctionsTakeLoop) ? self : Value()));
    awaitables.clear();
    Value results = TRY(await_future(body, all));
    const std::vector<Value> outcomes = TRY(collect(results));
    for (std::size_t i = 0; i < outcomes.size() && i < closing.size(); ++i) {
        if (!outcomes[i].try_as<Exception>() ||
            (rule(Rule::ShutdownTellsOnlyExceptions) && !is_instance_of(outcomes[i], types().Exception)))
            continue;
        Ref<Str> shown = TRY(repr(closing[i]));
        Ref<Dict> details = new_dict();
        details->set(
            intern("message"),
            new_str(concat("an error occurred during closing of asynchronous generator ", shown->text)));
        details->set(intern("exception"), outcomes[i]);
        details->set(intern("asyncgen"), closing[i]);
        TRY(loop.tell(details));
    }
    return Value::none();
}

Completion<Value> shutdown_asyncgens(const CallArgs& args)
{
    const Value self = args[0];
    return new_quick_coroutine(asyncio_types().shutdown_asyncgens, self, shut_down_no_generators,
                               [self](Generator& body) { return shut_down_generators(body, self); });
}

// ----------------------------------------------------------------------------------------------- executors

// What is written in Python: the meeting of asyncio and threads.
Completion<Value> in_threads(std::string_view function, std::vector<Value> values)
{
    Value module = TRY(import_module("_weft_asyncio_threads"));
    Value callee = TRY(get_attribute(module, intern(function)));
    return call(callee, CallArgs{values.data(), values.size(), nullptr, 0});
}

Completion<Value> shutdown_default_executor(const CallArgs& args)
{
    const Value self = args[0];
    const Value timeout = args.count > 1 && args[1] ? args[1] : Value::none();
    const auto begin = [](const Value& its_loop) -> Completion<Value> {
        EventLoop& loop = self_of(its_loop);
        loop.executor_is_shut_down = true;
        return loop.executor ? Value() : Value::none();
    };
    return new_quick_coroutine(
        asyncio_types().shutdown_default_executor, self, begin,
        [self, timeout](Generator& body) -> Completion<Value> {
            EventLoop& loop = self_of(self);
            Value waiting = TRY(in_threads("shut_down_executor", {self, loop.executor, timeout}));
            return await_any(body, std::move(waiting));
        });
}

// A fault: the job that is given to an executor fails. docs/schedule.md, "Faults".
Completion<bool> strike_job()
{
    RunChoices* const choices = run_choices();
    if (!choices || !choices->strikes(Fault::Executor))
        return false;
    sim::ChoicePoint point{sim::ChoiceKind::Fault, "job", 2, nullptr, nullptr, nullptr};
    point.name_option = [](const void*, std::size_t index) {
        return (index == 0 ? "goes on: " : "its job failed: ") + running_place();
    };
    return TRY(choices->choose_fault(point)) == 1;
}

Completion<Value> fail_job(NativeCallback&, const CallArgs&)
{
    return raise(types().OSError, std::string(k_struck_by_weft));
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.run_in_executor
Completion<Value> run_in_executor(const CallArgs& args)
{
    if (args.count < 3 || args.keyword_count > 0)
        return raise(types().TypeError, "run_in_executor() needs an executor and a function");
    EventLoop& loop = self_of(args[0]);
    TRY(loop.check_closed());
    Value executor = args[1];
    if (executor.is_none()) {
        if (loop.executor_is_shut_down && rule(Rule::RunShutsDownExecutor))
            return raise(types().RuntimeError, "Executor shutdown has been called");
        if (!loop.executor)
            loop.executor = TRY(in_threads("new_default_executor", {}));
        executor = loop.executor;
    }
    std::vector<Value> rest(args.values + 3, args.values + args.count);
    const bool fails = TRY(strike_job());
    const Value function = fails ? Value(make<NativeCallback>("run@thread.py", fail_job, Value())) : args[2];
    return in_threads("submit", {args[0], executor, function, new_tuple(std::move(rest))});
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.set_default_executor
Completion<Value> set_default_executor(const CallArgs& args)
{
    Value module = TRY(import_module("concurrent.futures"));
    Value pool = TRY(get_attribute(module, intern("ThreadPoolExecutor")));
    const bool is_pool = TRY(is_instance(args[1], pool));
    if (!is_pool && realm().profile.at_least(11))
        return raise(types().TypeError, "executor must be ThreadPoolExecutor instance");
    if (!is_pool)
        TRY(warn(
            types().DeprecationWarning,
            "Using the default executor that is not an instance of ThreadPoolExecutor is deprecated and will "
            "be prohibited in Python 3.9"));
    self_of(args[0]).executor = args[1];
    return Value::none();
}

Completion<Value> get_clock_resolution(const Value& self)
{
    return new_float(self_of(self).clock_resolution);
}

Completion<void> set_clock_resolution(const Value& self, const Value& value)
{
    if (!value)
        return raise(types().AttributeError, "_clock_resolution");
    self_of(self).clock_resolution = TRY(as_float(value));
    return {};
}

Completion<Value> get_slow_callback_duration(const Value& self)
{
    return new_float(self_of(self).slow_callback_duration);
}

Completion<void> set_slow_callback_duration(const Value& self, const Value& value)
{
    if (!value)
        return raise(types().AttributeError, "slow_callback_duration");
    self_of(self).slow_callback_duration = TRY(as_float(value));
    return {};
}

Completion<Value> get_executor(const Value& self)
{
    const Value& executor = self_of(self).executor;
    return executor ? executor : Value::none();
}

Completion<void> set_executor(const Value& self, const Value& value)
{
    self_of(self).executor = value && value.is_none() ? Value() : value;
    return {};
}

Completion<Value> get_closed(const Value& self)
{
    return Value::boolean(self_of(self).is_closed);
}

Completion<Value> get_debug_flag(const Value& self)
{
    return Value::boolean(self_of(self).is_debug);
}

Completion<Value> get_handler(const Value& self)
{
    const Value& handler = self_of(self).exception_handler;
    return handler ? handler : Value::none();
}

Completion<Value> get_factory(const Value& self)
{
    const Value& factory = self_of(self).task_factory;
    return factory ? factory : Value::none();
}

Completion<Value> get_stopping(const Value& self)
{
    return Value::boolean(self_of(self).is_stopping);
}

} // namespace

AsyncGeneratorHooks::AsyncGeneratorHooks(EventLoop& loop)
    : m_firstiter(std::move(world().asyncgen_firstiter)), m_finalizer(std::move(world().asyncgen_finalizer))
{
    const Value self = Value::borrow(&loop);
    world().asyncgen_firstiter =
        make<NativeCallback>("BaseEventLoop._asyncgen_firstiter_hook@base_events.py", generator_begins, self);
    world().asyncgen_finalizer =
        make<NativeCallback>("BaseEventLoop._asyncgen_finalizer_hook@base_events.py", generator_dies, self);
}

AsyncGeneratorHooks::~AsyncGeneratorHooks()
{
    world().asyncgen_firstiter = std::move(m_firstiter);
    world().asyncgen_finalizer = std::move(m_finalizer);
}

void add_loop_shutdown_methods(TypeBuilder& builder)
{
    builder.method("shutdown_asyncgens", "", shutdown_asyncgens)
        .raw_method("run_in_executor", run_in_executor)
        .method("set_default_executor", "executor", set_default_executor);
    if (realm().profile.at_least(12))
        builder.method("shutdown_default_executor", "timeout?", shutdown_default_executor);
    else if (realm().profile.at_least(9))
        builder.method("shutdown_default_executor", "", shutdown_default_executor);
}

void add_loop_settings(TypeBuilder& builder)
{
    builder.property("slow_callback_duration", get_slow_callback_duration, set_slow_callback_duration)
        .property("_default_executor", get_executor, set_executor)
        .property("_closed", get_closed)
        .property("_debug", get_debug_flag)
        .property("_exception_handler", get_handler)
        .property("_task_factory", get_factory)
        .property("_stopping", get_stopping)
        .property("_clock_resolution", get_clock_resolution, set_clock_resolution);
}

} // namespace weft::model
