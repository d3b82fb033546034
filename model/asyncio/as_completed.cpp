// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// asyncio.as_completed.
// https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed
//
// Futures that are done queue up; each item of the iterator is a coroutine that takes the next one. From 3.13
// on the object is an asynchronous iterator too, which gives the futures themselves.
//
// DIVERGES: the awaitables are started in the order in which they were given; CPython's order is that of
// hashes.

#include <deque>

#include "model/asyncio/functions.h"
#include "model/asyncio/native_coroutine.h"
#include "model/asyncio/task.h"
#include "model/asyncio/waiting.h"
#include "model/evaluator/handling.h"
#include "model/library/module_builder.h"
#include "model/rules/asyncio.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

class AsCompleted final : public Container {
public:
    AsCompleted() : Container(Kind::Other, asyncio_types().as_completed_iterator) {}
    void traverse(Visitor& visitor) override
    {
        for (const Value& future : todo)
            visitor(future);
        for (const Value& future : done)
            visitor(future);
        for (const Value& getter : getters)
            visitor(getter);
        visitor(timer);
        visitor(callback);
        visitor(loop);
    }
    void clear_references() override
    {
        todo.clear();
        done.clear();
        getters.clear();
        timer = Value();
        callback = Value();
    }

    Completion<void> start(const Value& awaitables, const Value& timeout);
    Completion<void> put(const Value& future);
    Completion<void> wake_next();
    Completion<Value> take(Generator& body);
    Value wait_for_one(bool resolve);

    Value loop;
    std::vector<Value> todo; // the futures that are not done
    std::deque<Value> done;  // None stands for one that was not in time
    std::deque<Value> getters;
    Value timer; // empty: no timeout
    Value callback;
    std::size_t left = 0; // items still to give
};

AsCompleted& self_of(const Value& value)
{
    return *static_cast<AsCompleted*>(value.object());
}

Completion<Value> one_is_done(NativeCallback& self, const CallArgs& args)
{
    const Value state = self.state;
    if (!state)
        return Value::none();
    AsCompleted& all = self_of(state);
    if (all.todo.empty())
        return Value::none();
    std::erase_if(all.todo, [&](const Value& future) { return future.is(args[0]); });
    TRY(all.put(args[0]));
    if (all.todo.empty() && all.timer)
        TRY(cancel_handle(all.timer));
    return Value::none();
}

Completion<Value> time_is_up(NativeCallback& self, const CallArgs&)
{
    const Value state = self.state;
    AsCompleted& all = self_of(state);
    const std::vector<Value> late = std::exchange(all.todo, {});
    for (const Value& future : late) {
        TRY(remove_callback(future, all.callback));
        TRY(all.put(Value::none()));
    }
    return Value::none();
}

Completion<void> AsCompleted::put(const Value& future)
{
    done.push_back(future);
    return wake_next();
}

// As asyncio.Queue wakes who waits in get().
Completion<void> AsCompleted::wake_next()
{
    while (!getters.empty()) {
        const Value getter = std::move(getters.front());
        getters.pop_front();
        Future* const waiting = as_future(getter);
        if (waiting->done())
            continue;
        return waiting->set_result(Value::none());
    }
    return {};
}

// asyncio.Queue.get().
Completion<Value> AsCompleted::take(Generator& body)
{
    while (done.empty()) {
        const Value getter = TRY(create_future(loop));
        getters.push_back(getter);
        Completion<Value> woken = await_future(body, getter);
        if (woken.raised()) {
            if (world().is_aborting())
                return Raised{};
            const Value exception = take_pending();
            const HandledScope handled(exception);
            Future* const waiting = as_future(getter);
            const bool ignored = TRY(waiting->cancel(Value()));
            static_cast<void>(ignored);
            std::erase_if(getters, [&](const Value& other) { return other.is(getter); });
            if (!done.empty() && !waiting->is_cancelled())
                TRY(wake_next());
            return reraise(exception);
        }
        Value nothing = woken.release();
    }
    const Value next = std::move(done.front());
    done.pop_front();
    return next;
}

Value AsCompleted::wait_for_one(bool resolve)
{
    const Value self = Value::borrow(this);
    return new_library_coroutine(asyncio_types().as_completed_wait,
                                 [self, resolve](Generator& body) -> Completion<Value> {
                                     Value future = TRY(self_of(self).take(body));
                                     if (future.is_none())
                                         return raise(asyncio_types().TimeoutError);
                                     return resolve ? result_of(future) : future;
                                 });
}

Completion<void> AsCompleted::start(const Value& awaitables, const Value& timeout)
{
    Ref<Dict> distinct = new_dict();
    std::vector<Value> items = TRY(collect(awaitables));
    for (const Value& item : items)
        TRY(distinct->set(item, item));
    for (std::size_t i = 0; i < distinct->entries().size(); ++i) {
        const Value item = distinct->entries()[i].key;
        todo.push_back(TRY(ensure_future(item, loop)));
    }
    callback = make<NativeCallback>("as_completed.<locals>._on_completion@tasks.py", one_is_done,
                                    Value::borrow(this));
    const std::vector<Value> futures = todo;
    for (const Value& future : futures)
        TRY(add_callback(future, callback));
    if (!todo.empty() && !timeout.is_none()) {
        Value on_timeout = make<NativeCallback>("as_completed.<locals>._on_timeout@tasks.py", time_is_up,
                                                Value::borrow(this));
        timer = TRY(call_later(loop, timeout, std::move(on_timeout), Value::none()));
    }
    left = todo.size();
    return {};
}

Completion<Value> next_item(const Value& self)
{
    AsCompleted& all = self_of(self);
    if (all.left == 0)
        return Value::exhausted();
    --all.left;
    return all.wait_for_one(true);
}

Completion<Value> async_next_item(const Value& self)
{
    return new_library_coroutine(asyncio_types().as_completed_wait,
                                 [self](Generator& body) -> Completion<Value> {
                                     AsCompleted& all = self_of(self);
                                     if (all.left == 0)
                                         return raise(types().StopAsyncIteration);
                                     --all.left;
                                     Value future = TRY(all.take(body));
                                     if (future.is_none())
                                         return raise(asyncio_types().TimeoutError);
                                     return future;
                                 });
}

} // namespace

// https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed
Completion<Value> asyncio_as_completed(const CallArgs& args)
{
    const Value given = args[0];
    const Value timeout = args[1] ? args[1] : Value::none();
    const Value given_loop = args.count > 2 && args[2] && !args[2].is_none() ? args[2] : Value();
    const bool is_awaitable = TRY(is_future(given)) || is_coroutine(given);
    const bool refused =
        is_awaitable || (rule(Rule::AsCompletedIsAsyncIterator) && type_of(given)->slots.await != nullptr);
    Ref<AsCompleted> all = make<AsCompleted>();
    // Before 3.13 it is a generator: nothing is looked at before the first item is asked for.
    if (rule(Rule::AsCompletedIsAsyncIterator)) {
        if (refused)
            return raise(types().TypeError,
                         concat("expects an iterable of awaitables, not ", shown_name(given)));
        all->loop = TRY(get_event_loop());
        TRY(all->start(given, timeout));
        return all;
    }
    const Value state = Value(all);
    return new_native_generator("as_completed", [=](Generator& body) -> Completion<Value> {
        if (refused)
            return raise(types().TypeError, concat("expect an iterable of futures, not ", shown_name(given)));
        AsCompleted& items = self_of(state);
        if (given_loop)
            TRY(warn_loop_argument(2));
        items.loop = given_loop ? given_loop : TRY(implied_event_loop());
        TRY(items.start(given, timeout));
        for (std::size_t left = items.left; left > 0; --left)
            Value ignored = TRY(body.yield_(items.wait_for_one(true)));
        return Value::none();
    });
}

Type* make_as_completed_iterator_type()
{
    Type* const type = make_library_type("asyncio.tasks", "_AsCompletedIterator", Kind::Other);
    type->is_base = false;
    type->slots.iter = [](const Value& self) -> Completion<Value> { return self; };
    type->slots.next = next_item;
    type->slots.async_iter = [](const Value& self) -> Completion<Value> { return self; };
    type->slots.async_next = async_next_item;
    TypeBuilder(type).finish();
    return type;
}

} // namespace weft::model
