// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// asyncio.run and asyncio.Runner.
// https://docs.python.org/3/library/asyncio-runner.html

#include "model/asyncio/events.h"
#include "model/asyncio/functions.h"
#include "model/asyncio/native_coroutine.h"
#include "model/asyncio/state.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/evaluator/handling.h"
#include "model/library/contextvars.h"
#include "model/library/module_builder.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/set.h"

namespace weft::model {

namespace {

Completion<Value> run_loop(const Value& loop, const Value& awaitable)
{
    EventLoop* const native = as_loop(loop);
    if (native && !native->overrides("run_until_complete"))
        return native->run_until_complete(awaitable);
    return call_method(loop, intern("run_until_complete"), awaitable);
}

Completion<void> run_method(const Value& loop, std::string_view method)
{
    Value coroutine = TRY(call_method(loop, intern(method)));
    Value ignored = TRY(run_loop(loop, coroutine));
    return {};
}

Completion<void> shut_down(const Value& loop)
{
    TRY(cancel_all_tasks(loop));
    TRY(run_method(loop, "shutdown_asyncgens"));
    if (!rule(Rule::RunShutsDownExecutor))
        return {};
    if (!realm().profile.at_least(12))
        return run_method(loop, "shutdown_default_executor");
    Value coroutine = TRY(call_method(loop, intern("shutdown_default_executor"), Value::small(300)));
    Value ignored = TRY(run_loop(loop, coroutine));
    return {};
}

// `finally`: runs `rest` whatever became of what was before, and keeps that outcome unless `rest` fails.
template <typename Result, typename Rest>
Completion<Result> finally(Completion<Result> outcome, Rest rest)
{
    if (!outcome.raised()) {
        TRY(rest());
        return outcome;
    }
    if (world().is_aborting())
        return Raised{};
    const Value exception = take_pending();
    const HandledScope handled(exception);
    TRY(rest());
    return reraise(exception);
}

} // namespace

// all_tasks() gives a set.
static Completion<std::vector<Value>> in_set_order(const std::vector<Value>& tasks)
{
    Ref<Set> set = new_set();
    for (const Value& task : tasks)
        TRY(set->add(task));
    std::vector<Value> ordered;
    for (const Set::Entry& entry : set->table())
        if (!entry.key.is_empty())
            ordered.push_back(entry.key);
    return ordered;
}

// https://docs.python.org/3/library/asyncio-runner.html#asyncio.run
Completion<void> cancel_all_tasks(const Value& loop)
{
    const std::vector<Value> tasks = TRY(in_set_order(all_tasks_of(loop)));
    if (tasks.empty())
        return {};
    for (const Value& task : tasks) {
        const bool ignored = TRY(request_cancel(task, Value()));
        static_cast<void>(ignored);
    }
    const Value all = TRY(gather(tasks, true, loop));
    Value ignored = TRY(run_loop(loop, all));
    for (const Value& task : tasks) {
        if (TRY(was_cancelled(task)))
            continue;
        Value exception = TRY(exception_of(task));
        if (exception.is_none())
            continue;
        Ref<Dict> details = new_dict();
        details->set(intern("message"), new_str("unhandled exception during asyncio.run() shutdown"));
        details->set(intern("exception"), exception);
        details->set(intern("task"), task);
        Value told = TRY(call_method(loop, intern("call_exception_handler"), Value(details)));
    }
    return {};
}

// ------------------------------------------------------------------------------------------------ Runner

namespace {

class Runner final : public Container {
public:
    explicit Runner(Type* type) : Container(Kind::Other, type) {}
    void traverse(Visitor& visitor) override
    {
        visitor(debug);
        visitor(loop_factory);
        visitor(loop);
        visitor(context);
    }
    void clear_references() override
    {
        loop_factory = Value();
        loop = Value();
        context = Value();
    }
    Completion<void> begin();
    Completion<Value> run(const Value& main, const Value& given_context);
    Completion<void> close();

    Value debug = Value::none();
    Value loop_factory; // empty: none
    Value loop;         // empty until it is needed

private:
    enum class State : std::uint8_t { Created, Initialized, Closed };
    State m_state = State::Created;
    bool m_installed = false;
    Value context;
};

// https://docs.python.org/3/library/asyncio-runner.html#asyncio.Runner
Completion<void> Runner::begin()
{
    if (m_state == State::Closed)
        return raise(types().RuntimeError, "Runner is closed");
    if (m_state == State::Initialized)
        return {};
    if (loop_factory) {
        loop = TRY(call(loop_factory));
    } else {
        loop = TRY(call_new_event_loop());
        if (!m_installed) {
            Value ignored = TRY(set_event_loop(loop));
            m_installed = true;
        }
    }
    if (!debug.is_none())
        Value ignored = TRY(call_method(loop, intern("set_debug"), debug));
    context = copy_current_context();
    if (!context)
        context = new_context();
    m_state = State::Initialized;
    return {};
}

// `await awaitable` for what is awaitable and no coroutine. SINCE 3.14.
Value wrapped(const Value& awaitable)
{
    return new_library_coroutine(asyncio_types().wrap_awaitable,
                                 [awaitable](Generator& body) { return await_any(body, awaitable); });
}

// https://docs.python.org/3/library/asyncio-runner.html#asyncio.Runner.run
Completion<Value> Runner::run(const Value& main, const Value& given_context)
{
    const bool checks_loop_first = rule(Rule::RunTakesAwaitables);
    if (checks_loop_first && running_loop())
        return raise(types().RuntimeError, "Runner.run() cannot be called from a running event loop");
    TRY(rule(Rule::RunTakesAwaitables) ? begin() : Completion<void>());
    Value coroutine = main;
    if (!is_coroutine(main)) {
        if (!rule(Rule::RunTakesAwaitables)) {
            Ref<Str> shown = TRY(repr(main));
            return raise(types().ValueError, concat("a coroutine was expected, got ", shown->text));
        }
        if (!type_of(main)->slots.await)
            return raise(types().TypeError, "An asyncio.Future, a coroutine or an awaitable is required");
        coroutine = wrapped(main);
    }
    if (running_loop())
        return raise(types().RuntimeError, "Runner.run() cannot be called from a running event loop");
    TRY(begin());
    const Value task = TRY(create_task(loop, coroutine, Value(), given_context ? given_context : context));
    coroutine = Value();
    Completion<Value> result = run_loop(loop, task);
    return result.raised() ? raised_through(asyncio_types().runner_run, task) : result;
}

// https://docs.python.org/3/library/asyncio-runner.html#asyncio.Runner.close
Completion<void> Runner::close()
{
    if (m_state != State::Initialized)
        return {};
    return finally<void>(shut_down(loop), [&]() -> Completion<void> {
        if (m_installed)
            Value ignored = TRY(set_event_loop(Value::none()));
        Value ignored = TRY(call_method(loop, intern("close")));
        loop = Value();
        m_state = State::Closed;
        return {};
    });
}

Runner& self_of(const Value& value)
{
    return *static_cast<Runner*>(value.object());
}

Completion<Value> create(Type* type, const CallArgs& args)
{
    Value slots[2];
    TRY(realm().signature("*, debug?, loop_factory?")->bind("Runner.__init__", args, slots));
    Ref<Runner> runner = make<Runner>(type);
    runner->debug = slots[0] ? slots[0] : Value::none();
    runner->loop_factory = slots[1] && !slots[1].is_none() ? slots[1] : Value();
    return runner;
}

Completion<Value> enter(const CallArgs& args)
{
    TRY(self_of(args[0]).begin());
    return args[0];
}

Completion<Value> leave(const CallArgs& args)
{
    TRY(self_of(args[0]).close());
    return Value::none();
}

Completion<Value> close_runner(const CallArgs& args)
{
    TRY(self_of(args[0]).close());
    return Value::none();
}

Completion<Value> get_loop(const CallArgs& args)
{
    TRY(self_of(args[0]).begin());
    return self_of(args[0]).loop;
}

Completion<Value> run_in_runner(const CallArgs& args)
{
    return self_of(args[0]).run(args[1], args[2] && !args[2].is_none() ? args[2] : Value());
}

Completion<Value> run_by_runner(const Value& main, const Value& debug, const Value& loop_factory)
{
    Ref<Runner> runner = make<Runner>(asyncio_types().runner);
    runner->debug = debug;
    runner->loop_factory = loop_factory;
    TRY(runner->begin());
    return finally<Value>(runner->run(main, Value()), [&] { return runner->close(); });
}

// asyncio.run() before 3.11.
Completion<Value> run_plainly(const Value& main, const Value& debug)
{
    if (!is_coroutine(main)) {
        Ref<Str> shown = TRY(repr(main));
        return raise(types().ValueError, concat("a coroutine was expected, got ", shown->text));
    }
    const Value loop = TRY(call_new_event_loop());
    const auto start = [&]() -> Completion<Value> {
        Value ignored = TRY(set_event_loop(loop));
        if (!debug.is_none())
            Value done = TRY(call_method(loop, intern("set_debug"), debug));
        return run_loop(loop, main);
    };
    return finally<Value>(start(), [&]() -> Completion<void> {
        return finally<void>(shut_down(loop), [&]() -> Completion<void> {
            Value ignored = TRY(set_event_loop(Value::none()));
            Value closed = TRY(call_method(loop, intern("close")));
            return {};
        });
    });
}

} // namespace

// https://docs.python.org/3/library/asyncio-runner.html#asyncio.run
Completion<Value> asyncio_run(const CallArgs& args)
{
    if (running_loop())
        return raise(types().RuntimeError, "asyncio.run() cannot be called from a running event loop");
    const Value main = args[0];
    const Value debug = args[1] ? args[1] : Value::none();
    const Value factory = args.count > 2 && args[2] && !args[2].is_none() ? args[2] : Value();
    Completion<Value> outcome =
        rule(Rule::RunUsesRunner) ? run_by_runner(main, debug, factory) : run_plainly(main, debug);
    return outcome.raised() ? raised_through(asyncio_types().run, main) : outcome;
}

Type* make_runner_type()
{
    Type* const type = make_library_type("asyncio.runners", "Runner", Kind::Other);
    type->name = "Runner";
    type->slots.create = create;
    TypeBuilder(type)
        .method("__enter__", "", enter)
        .method("__exit__", "exc_type, exc_val, exc_tb", leave)
        .method("close", "", close_runner)
        .method("get_loop", "", get_loop)
        .method("run", "coro, *, context?", run_in_runner)
        .finish();
    return type;
}

} // namespace weft::model
