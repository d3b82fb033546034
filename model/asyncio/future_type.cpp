// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python type Future, and the iterator that `await` makes of one.
// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future

#include "model/asyncio/loop_events.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/canary.h"
#include "model/coroutines/throw_arguments.h"
#include "model/library/contextvars.h"
#include "model/library/module_builder.h"
#include "model/library/warnings_text.h"
#include "model/rules/generators.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

Future& self_of(const Value& value)
{
    return *static_cast<Future*>(value.object());
}

Completion<Value> create(Type* type, const CallArgs&)
{
    return allocate<Future>(type, Value());
}

// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future
Completion<void> initialize(const Value& self, const CallArgs& args)
{
    Value slots[1];
    TRY(realm().signature("*, loop?")->bind("Future", args, slots));
    Value loop = slots[0];
    if (!loop || loop.is_none())
        loop = TRY(implied_event_loop());
    self_of(self).loop = std::move(loop);
    return {};
}

Completion<void> check_initialized(const Value& self)
{
    if (self_of(self).loop)
        return {};
    return raise(types().RuntimeError, "Future object is not initialized.");
}

// Those that ask for the outcome call it an invalid state.
Completion<void> check_has_outcome(const Value& self)
{
    if (self_of(self).loop)
        return {};
    return raise(asyncio_types().InvalidStateError, "Future object is not initialized.");
}

Completion<Value> result(const CallArgs& args)
{
    TRY(check_has_outcome(args[0]));
    return self_of(args[0]).result();
}

Completion<Value> exception(const CallArgs& args)
{
    TRY(check_has_outcome(args[0]));
    return self_of(args[0]).exception();
}

Completion<Value> set_result(const CallArgs& args)
{
    TRY(check_initialized(args[0]));
    TRY(self_of(args[0]).set_result(args[1]));
    return Value::none();
}

Completion<Value> set_exception(const CallArgs& args)
{
    TRY(check_initialized(args[0]));
    TRY(self_of(args[0]).set_exception(args[1]));
    return Value::none();
}

Completion<Value> add_done_callback(const CallArgs& args)
{
    TRY(check_initialized(args[0]));
    const bool given = args[2] && !args[2].is_none();
    TRY(self_of(args[0]).add_done_callback(args[1], given ? args[2] : copy_current_context()));
    return Value::none();
}

Completion<Value> remove_done_callback(const CallArgs& args)
{
    TRY(check_initialized(args[0]));
    return Value::small(TRY(self_of(args[0]).remove_done_callback(args[1])));
}

// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future.cancel
Completion<Value> cancel(const CallArgs& args)
{
    TRY(check_initialized(args[0]));
    const Value message = args.count > 1 && args[1] ? args[1] : Value();
    show_cancel_request(args[0]);
    return Value::boolean(TRY(self_of(args[0]).cancel(message)));
}

Completion<Value> is_cancelled(const CallArgs& args)
{
    return Value::boolean(self_of(args[0]).is_cancelled());
}

Completion<Value> is_done(const CallArgs& args)
{
    return Value::boolean(self_of(args[0]).done());
}

Completion<Value> get_loop(const CallArgs& args)
{
    TRY(check_initialized(args[0]));
    return self_of(args[0]).loop;
}

Completion<Value> make_error(const CallArgs& args)
{
    return self_of(args[0]).make_cancelled_error();
}

Completion<Value> iterator_of(const Value& self)
{
    TRY(check_initialized(self));
    return new_future_iterator(self);
}

// Only what the class itself does: a subclass calls this from its own finaliser.
Completion<Value> dunder_del(const CallArgs& args)
{
    if (Task* const task = as_task(args[0]))
        task->Task::finalize();
    else
        self_of(args[0]).Future::finalize();
    return Value::none();
}

// -------------------------------------------------------------------------------------------- attributes

Value or_none(const Value& value)
{
    return value ? value : Value::none();
}

Completion<Value> get_state(const Value& self)
{
    switch (self_of(self).state) {
    case FutureState::Pending:
        return new_str("PENDING");
    case FutureState::Cancelled:
        return new_str("CANCELLED");
    default:
        return new_str("FINISHED");
    }
}

Completion<Value> get_blocking(const Value& self)
{
    return Value::boolean(self_of(self).is_blocking);
}

Completion<void> set_blocking(const Value& self, const Value& value)
{
    if (!value)
        return raise(types().AttributeError, "cannot delete attribute");
    self_of(self).is_blocking = TRY(truth(value));
    return {};
}

Completion<Value> get_callbacks(const Value& self)
{
    std::vector<Value> shown = self_of(self).shown_callbacks();
    return shown.empty() ? Value::none() : Value(new_list(std::move(shown)));
}

Completion<Value> get_log_traceback(const Value& self)
{
    return Value::boolean(self_of(self).log_traceback());
}

Completion<void> set_log_traceback(const Value& self, const Value& value)
{
    if (!value)
        return raise(types().AttributeError, "cannot delete attribute");
    if (TRY(truth(value)))
        return raise(types().ValueError, "_log_traceback can only be set to False");
    self_of(self).exception_was_retrieved();
    return {};
}

Completion<void> set_cancel_message(const Value& self, const Value& value)
{
    self_of(self).cancel_message = value;
    return {};
}

} // namespace

Type* make_future_type()
{
    Type* const type = make_library_type("_asyncio", "Future", Kind::Other);
    type->supports_weakref = true;
    type->has_instance_dict = true;
    type->slots.create = create;
    type->slots.initialize = initialize;
    type->slots.repr = future_repr;
    type->slots.iter = iterator_of;
    type->slots.await = iterator_of;
    TypeBuilder builder(type);
    builder.method("result", "", result)
        .method("exception", "", exception)
        .method("set_result", "result, /", set_result)
        .method("set_exception", "exception, /", set_exception)
        .method("add_done_callback", "fn, /, *, context?", add_done_callback)
        .method("remove_done_callback", "fn, /", remove_done_callback)
        .method("cancelled", "", is_cancelled)
        .method("done", "", is_done)
        .method("get_loop", "", get_loop)
        .method("__del__", "", dunder_del)
        .property("_state", get_state)
        .property("_asyncio_future_blocking", get_blocking, set_blocking)
        .property("_loop", [](const Value& self) -> Completion<Value> { return or_none(self_of(self).loop); })
        .property("_callbacks", get_callbacks)
        .property("_result",
                  [](const Value& self) -> Completion<Value> { return or_none(self_of(self).value); })
        .property(
            "_exception",
            [](const Value& self) -> Completion<Value> { return or_none(self_of(self).stored_exception); })
        .property("_log_traceback", get_log_traceback, set_log_traceback)
        .property("_source_traceback", [](const Value&) -> Completion<Value> { return Value::none(); });
    if (realm().profile.at_least(9))
        builder.method("cancel", "msg?", cancel)
            .method("_make_cancelled_error", "", make_error)
            .property(
                "_cancel_message",
                [](const Value& self) -> Completion<Value> { return or_none(self_of(self).cancel_message); },
                set_cancel_message)
            .refuse({"__class_getitem__"});
    else
        builder.method("cancel", "", cancel).refuse({"_repr_info"});
    builder.finish();
    return type;
}

// ---------------------------------------------------------------------------------------------- iterator

namespace {

// CPython's FutureIter: yields its future once, then gives the result.
class FutureIterator final : public Container {
public:
    explicit FutureIterator(Value its_future)
        : Container(Kind::Iterator, asyncio_types().future_iterator), future(std::move(its_future))
    {
    }
    void traverse(Visitor& visitor) override { visitor(future); }
    void clear_references() override { future = Value(); }

    Value future; // empty once it has ended
};

FutureIterator& iterator_self(const Value& value)
{
    return *static_cast<FutureIterator*>(value.object());
}

// https://docs.python.org/3/reference/datamodel.html#object.__await__
Completion<Value> resume_iterator(const Value& self, const Value&, bool& returned)
{
    FutureIterator& iterator = iterator_self(self);
    // 1. After its end it only ends.
    if (!iterator.future) {
        returned = true;
        return Value::none();
    }
    Future& future = self_of(iterator.future);
    if (WEFT_CANARY(AwaitOfDoneGivesTurn) && future.done() && !std::exchange(future.is_blocking, true))
        return Value::none();
    // 2. Whoever drives the coroutine gets the future, with a mark that it was awaited.
    if (!future.done()) {
        if (future.is_blocking)
            return raise(types().RuntimeError, "await wasn't used with future");
        future.is_blocking = true;
        return iterator.future;
    }
    // 3. Once it is done, the result is the value of the await.
    const Value done = std::move(iterator.future);
    returned = true;
    return future.result();
}

Completion<Value> iterator_send(const CallArgs& args)
{
    bool returned = false;
    Value item = TRY(resume_iterator(args[0], args[1], returned));
    return returned ? Completion<Value>(raise_stop_iteration(item)) : item;
}

Completion<Value> iterator_next(const Value& self)
{
    bool returned = false;
    Value item = TRY(resume_iterator(self, Value::none(), returned));
    if (!returned)
        return item;
    return item.is_none() ? Completion<Value>(Value::exhausted()) : raise_stop_iteration(item);
}

// https://docs.python.org/3/reference/expressions.html#generator.throw
Completion<Value> iterator_throw(const CallArgs& args)
{
    std::size_t given = 1;
    while (given < 3 && args[given + 1])
        ++given;
    if (given > 1 && rule(Rule::ThrowThreeArgumentsDeprecated))
        TRY(warn(
            types().DeprecationWarning,
            "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead."));
    iterator_self(args[0]).future = Value();
    TRY(make_thrown_exception_pending(CallArgs{args.values + 1, given, nullptr, 0}));
    return Raised{};
}

Completion<Value> iterator_close(const CallArgs& args)
{
    iterator_self(args[0]).future = Value();
    return Value::none();
}

} // namespace

Type* make_future_iterator_type()
{
    Type* const type = make_library_type("_asyncio", "FutureIter", Kind::Iterator);
    type->is_base = false;
    type->slots.iter = [](const Value& self) -> Completion<Value> { return self; };
    type->slots.next = iterator_next;
    type->slots.resume = resume_iterator;
    TypeBuilder(type)
        .method("send", "value, /", iterator_send)
        .method("throw", "type, value?, traceback?, /", iterator_throw)
        .method("close", "", iterator_close)
        .finish();
    return type;
}

Value new_future_iterator(const Value& future)
{
    return make<FutureIterator>(future);
}

} // namespace weft::model
