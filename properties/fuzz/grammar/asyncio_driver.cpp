// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Programs of asyncio: a main coroutine that makes tasks and does things to them, and what bodies share.
#include "properties/fuzz/grammar/writer.h"

namespace weft::properties::fuzz {

using syntax::Synchrony;

// Globals that main() makes: bodies wait for them and set them.
void Writer::choose_shared()
{
    need(Module::Asyncio);
    if (has(Feature::Event))
        m_events = {"ev"};
    if (has(Feature::Lock))
        m_locks = {"lock", "sem"};
    if (has(Feature::Queue))
        m_queues = {"q"};
    if (has(Feature::Condition))
        m_conditions = {"cond"};
    if (has(Feature::Future))
        m_shared_futures = {"fut"};
    m_tasks = {"t"};
}

void Writer::make_shared(Block& out)
{
    const auto add_global = [&](const std::string& variable, Expr* made) {
        out.push_back(make.global(variable));
        out.push_back(make.assign(variable, made));
    };
    for (const std::string& event : m_events)
        add_global(event, asyncio_call("Event"));
    if (!m_locks.empty()) {
        add_global("lock", asyncio_call("Lock"));
        add_global("sem", asyncio_call("Semaphore", {make.integer(1 + below(2))}));
    }
    for (const std::string& queue : m_queues)
        add_global(queue, asyncio_call("Queue", {make.integer(below(3))}));
    for (const std::string& condition : m_conditions)
        add_global(condition, asyncio_call("Condition"));
    for (const std::string& future : m_shared_futures)
        add_global(future, make.call(make.attribute(asyncio_call("get_event_loop"), "create_future")));
    add_global("t", make_task());
    if (!m_coroutine_objects.empty())
        add_global(m_coroutine_objects.front(), coroutine_call());
}

syntax::Expr* Writer::coroutine_call()
{
    return make.call(any_of(m_coroutines));
}

syntax::Expr* Writer::make_task()
{
    // create_task() is newer than 3.6.
    return asyncio_call(has(Feature::Run) ? "create_task" : "ensure_future", {coroutine_call()});
}

// What bodies and main() wait for.
syntax::Expr* Writer::asyncio_awaitable()
{
    enum : unsigned { Sleep, Long, Event, Acquire, Get, Put, Future, Task, Join };
    switch (choose({{5, Sleep},
                    {2 * weight(Feature::Sleep), Long},
                    {m_events.empty() ? 0 : weight(Feature::Event), Event},
                    {m_locks.empty() ? 0 : weight(Feature::Lock) / 2, Acquire},
                    {m_queues.empty() ? 0 : weight(Feature::Queue), Get},
                    {m_queues.empty() ? 0 : weight(Feature::Queue) / 2, Put},
                    {m_shared_futures.empty() ? 0 : weight(Feature::Future), Future},
                    {m_tasks.empty() ? 0 : weight(Feature::AwaitTwice) / 2, Task},
                    {m_queues.empty() ? 0 : weight(Feature::Queue) / 4, Join}})) {
    default:
        return asyncio_call("sleep", {make.integer(0)});
    case Long:
        return asyncio_call("sleep", {make.integer(below(4)), literal()});
    case Event:
        return make.method(any_of(m_events), "wait");
    case Acquire:
        return make.method(any_of(m_locks), "acquire");
    case Get:
        return make.method(any_of(m_queues), "get");
    case Put:
        return make.method(any_of(m_queues), "put", {literal()});
    case Future:
        return make.name(any_of(m_shared_futures));
    case Task:
        return make.name(any_of(m_tasks));
    case Join:
        return make.method(any_of(m_queues), "join");
    }
}

// A coroutine, a task, or a function of asyncio over such.
syntax::Expr* Writer::any_awaitable()
{
    enum : unsigned { Task, Call, Simple, WaitFor, Shield, Gather, GatherAll };
    switch (choose({{m_tasks.empty() ? 0U : 8U, Task},
                    {3, Call},
                    {3, Simple},
                    {weight(Feature::WaitFor), WaitFor},
                    {weight(Feature::Shield), Shield},
                    {weight(Feature::Gather), Gather},
                    {weight(Feature::Gather) / 2, GatherAll}})) {
    default:
        return make.name(any_of(m_tasks));
    case Call:
        return coroutine_call();
    case Simple:
        return asyncio_awaitable();
    case WaitFor: {
        Expr* timeout = chance(1, 6) ? make.none() : make.integer(below(4));
        return asyncio_call(
            "wait_for",
            {m_tasks.empty() || chance(1, 2) ? coroutine_call() : make.name(any_of(m_tasks)), timeout});
    }
    case Shield:
        return asyncio_call(
            "shield", {m_tasks.empty() || chance(1, 4) ? coroutine_call() : make.name(any_of(m_tasks))});
    case Gather:
        return asyncio_call("gather", {any_awaitable(), coroutine_call()});
    case GatherAll:
        return make.with_keyword(asyncio_call("gather", {coroutine_call(), any_awaitable()}),
                                 "return_exceptions", make.true_());
    }
}

syntax::Statement* Writer::guarded(Expr* awaited)
{
    need(Helper::Guard);
    return make.expression(make.await(make.call("guard", {awaited})));
}

// Cancelling, and asking for the state of a task.
void Writer::task_step(Block& out)
{
    const std::string task = any_of(m_tasks);
    if (task.empty())
        return;
    const unsigned cancels = 3 * weight(Feature::Cancel);
    switch (choose({{1 + cancels, 0}, {2, 1}, {1, 2}, {1, 3}, {weight(Feature::Callback) / 2, 4}})) {
    default:
        out.push_back(make.print({make.method(task, "cancel")}));
        return;
    case 1:
        out.push_back(make.print({make.method(task, "done"), make.method(task, "cancelled")}));
        return;
    case 2:
        out.push_back(make.expression(show({make.attribute(task, "result")})));
        return;
    case 3:
        out.push_back(make.expression(show({make.attribute(task, "exception")})));
        return;
    case 4: {
        Expr* words = make.call("print", {make.integer(number())});
        auto* callback = static_cast<syntax::Lambda*>(make.lambda(words));
        callback->arguments.positional.push_back({"f", nullptr, {}});
        out.push_back(make.expression(make.method(task, "add_done_callback", {callback})));
        return;
    }
    }
}

void Writer::future_step(Block& out)
{
    const std::string future = any_of(m_shared_futures);
    switch (below(4)) {
    default:
        out.push_back(make.expression(show({make.attribute(future, "set_result"), literal()})));
        return;
    case 1:
        out.push_back(make.expression(show({make.attribute(future, "set_exception"), exception_instance()})));
        return;
    case 2:
        out.push_back(make.print({make.method(future, "cancel")}));
        return;
    case 3:
        out.push_back(make.expression(show({make.attribute(future, "result")})));
        return;
    }
}

// Something to what main() and the tasks share.
void Writer::shared_step(Block& out)
{
    enum : unsigned { Task, Future, Event, Lock, Queue, Condition, Callback };
    switch (choose({{2 + weight(Feature::Cancel), Task},
                    {m_shared_futures.empty() ? 0 : weight(Feature::Future), Future},
                    {m_events.empty() ? 0 : weight(Feature::Event), Event},
                    {m_locks.empty() ? 0 : weight(Feature::Lock), Lock},
                    {m_queues.empty() ? 0 : weight(Feature::Queue), Queue},
                    {m_conditions.empty() ? 0 : weight(Feature::Condition) / 2, Condition},
                    {weight(Feature::Callback), Callback}})) {
    default:
        return task_step(out);
    case Future:
        return future_step(out);
    case Event:
        out.push_back(make.expression(make.method(any_of(m_events), chance(1, 4) ? "clear" : "set")));
        return;
    case Lock:
        out.push_back(make.expression(show({make.attribute(any_of(m_locks), "release")})));
        return;
    case Queue: {
        const std::string queue = any_of(m_queues);
        switch (below(3)) {
        default:
            out.push_back(make.expression(show({make.attribute(queue, "put_nowait"), literal()})));
            return;
        case 1:
            out.push_back(make.expression(show({make.attribute(queue, "get_nowait")})));
            return;
        case 2:
            out.push_back(make.expression(show({make.attribute(queue, "task_done")})));
            return;
        }
    }
    case Condition:
        out.push_back(make.expression(
            show({make.attribute(any_of(m_conditions), chance(1, 3) ? "notify_all" : "notify")})));
        return;
    case Callback: {
        Expr* loop = asyncio_call("get_event_loop");
        Expr* printed = make.integer(number());
        out.push_back(make.expression(
            chance(1, 2) ? make.call(make.attribute(loop, "call_soon"), {make.name("print"), printed})
                         : make.call(make.attribute(loop, "call_later"),
                                     {make.integer(below(3)), make.name("print"), printed})));
        return;
    }
    }
}

// A block under asyncio.timeout(), in a TaskGroup, or holding a lock; or a wait for several.
void Writer::group_step(Block& out)
{
    enum : unsigned { Wait, Completed, Timeout, Group, Lock, Condition, Nothing };
    switch (choose({{1, Nothing},
                    {weight(Feature::Wait), Wait},
                    {weight(Feature::Wait) / 2, Completed},
                    {weight(Feature::Timeout), Timeout},
                    {weight(Feature::TaskGroup), Group},
                    {m_locks.empty() ? 0 : weight(Feature::Lock), Lock},
                    {m_conditions.empty() ? 0 : weight(Feature::Condition), Condition}})) {
    default:
        out.push_back(make.expression(make.await(asyncio_awaitable())));
        return;
    case Wait: {
        Expr* wait = asyncio_call("wait", {make.list({make_task(), make_task()})});
        if (chance(1, 2))
            wait = make.with_keyword(wait, "timeout", make.integer(below(3)));
        else if (chance(1, 2))
            wait = make.with_keyword(wait, "return_when",
                                     asyncio_name(chance(1, 2) ? "FIRST_COMPLETED" : "FIRST_EXCEPTION"));
        out.push_back(make.print({make.list_of(make.call("len", {make.name("v")}), "v", make.await(wait))}));
        return;
    }
    case Completed: {
        Expr* source = asyncio_call("as_completed", {make.list({make_task(), make_task()})});
        out.push_back(make.for_("a", source, {guarded(make.name("a"))}));
        return;
    }
    case Timeout:
    case Group:
    case Lock:
    case Condition:
        break;
    }
    syntax::WithItem item;
    Block body;
    if (!m_locks.empty() && chance(weight(Feature::Lock), 12)) {
        item.context = make.name(any_of(m_locks));
    } else if (has(Feature::TaskGroup) && chance(1, 2)) {
        item.context = asyncio_call("TaskGroup");
        item.target = make.name("tg", syntax::Context::Store);
        body.push_back(make.expression(make.method("tg", "create_task", {coroutine_call()})));
        if (chance(1, 2))
            body.push_back(make.expression(make.method("tg", "create_task", {coroutine_call()})));
    } else if (has(Feature::Timeout) && chance(2, 3)) {
        item.context = asyncio_call("timeout", {make.integer(below(3))});
    } else if (!m_conditions.empty()) {
        item.context = make.name(any_of(m_conditions));
        body.push_back(make.expression(chance(1, 2) ? make.await(make.method(any_of(m_conditions), "wait"))
                                                    : make.method(any_of(m_conditions), "notify")));
    } else {
        out.push_back(make.expression(make.await(asyncio_awaitable())));
        return;
    }
    if (body.empty() || chance(1, 2))
        body.push_back(make.expression(make.await(asyncio_awaitable())));
    syntax::With* statement = make.with({item}, std::move(body));
    statement->synchrony = Synchrony::Async;
    out.push_back(statement);
}

void Writer::asyncio_step(Block& out)
{
    enum : unsigned { Create, Await, Turn, Shared, Group };
    switch (choose({{4, Create}, {5, Await}, {5, Turn}, {5, Shared}, {3, Group}})) {
    default: {
        const std::string task = fresh_name("t");
        out.push_back(make.assign(task, make_task()));
        m_tasks.push_back(task);
        return;
    }
    case Await:
        out.push_back(guarded(any_awaitable()));
        return;
    case Turn:
        out.push_back(
            make.expression(make.await(asyncio_call("sleep", {make.integer(chance(1, 3) ? 1 : 0)}))));
        return;
    case Shared:
        return shared_step(out);
    case Group: {
        Block inner;
        group_step(inner);
        if (chance(1, 3)) {
            out.insert(out.end(), inner.begin(), inner.end());
            return;
        }
        syntax::Try* attempt = make.try_(std::move(inner));
        make.handler(*attempt, make.name("BaseException"), "e", {tell_exception("e")});
        out.push_back(attempt);
        return;
    }
    }
}

void Writer::write_asyncio_driver(unsigned steps)
{
    if (m_coroutines.empty())
        write_function(Body::Coroutine);
    Block body;
    make_shared(body);
    for (unsigned i = 0; i < steps; ++i)
        asyncio_step(body);
    drive(make.function("main", {}, std::move(body), Synchrony::Async));
    Expr* main = make.call("main");
    if (has(Feature::Run)) {
        drive(make.expression(asyncio_call("run", {main})));
        return;
    }
    drive(make.assign("loop", asyncio_call("new_event_loop")));
    // Before 3.7 get_event_loop() asked the policy where it was not called by a callback of the loop.
    drive(make.expression(asyncio_call("set_event_loop", {make.name("loop")})));
    drive(make.expression(make.method("loop", "run_until_complete", {main})));
    drive(make.expression(make.method("loop", "close")));
}

} // namespace weft::properties::fuzz
