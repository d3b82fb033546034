// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python types of event loops.
// https://docs.python.org/3/library/asyncio-eventloop.html
//
// What cannot be simulated (sockets, pipes, subprocesses, signals) is refused by name.

#include "model/asyncio/functions.h"
#include "model/asyncio/loop_methods.h"
#include "model/asyncio/native_coroutine.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/evaluator/function.h"
#include "model/library/contextvars.h"
#include "model/library/module_builder.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

EventLoop* as_loop(const Value& value)
{
    if (!value.is_object() || value.kind() != Kind::Other)
        return nullptr;
    const AsyncioTypes& all = asyncio_types();
    const Type* const type = value.object()->type();
    if (type == all.selector_loop || type->is_subtype_of(all.base_loop))
        return static_cast<EventLoop*>(value.object());
    return nullptr;
}

namespace {

EventLoop& self_of(const Value& value)
{
    return *static_cast<EventLoop*>(value.object());
}

// The arguments of call_soon() and its like: so many of their own, then the callback and its arguments, and
// the keyword `context`.
struct Scheduling {
    Value own;
    Value callback;
    std::vector<Value> args;
    Value context;
};

Completion<Scheduling> read_scheduling(std::string_view method, std::size_t own, const CallArgs& args)
{
    Scheduling read;
    const char* const owner = realm().profile.at_least(10) ? "BaseEventLoop." : "";
    for (std::size_t i = 0; i < args.keyword_count; ++i) {
        const std::string& keyword = args.keyword_names[i]->text;
        const Value& value = args.keyword(i);
        if (keyword == "context")
            read.context = value.is_none() ? Value() : value;
        else if (keyword == "callback" && args.count == own + 1)
            read.callback = value;
        else
            return raise(types().TypeError,
                         concat(owner, method, "() got an unexpected keyword argument '", keyword, "'"));
    }
    if (args.count < own + (read.callback ? 1 : 2))
        return raise(types().TypeError,
                     concat(owner, method, "() missing ", own + 2 - args.count,
                            " required positional argument", own + 2 - args.count == 1 ? "" : "s", ": ",
                            args.count == own + 1 ? "'callback'"
                            : method == "call_at" ? "'when' and 'callback'"
                                                  : "'delay' and 'callback'"));
    if (own == 1)
        read.own = args[1];
    if (!read.callback) {
        read.callback = args[own + 1];
        read.args.assign(args.values + own + 2, args.values + args.count);
    }
    if (read.context && !as_context(read.context))
        return unsupported("a context that is no contextvars.Context");
    return read;
}

bool is_coroutine_function(Value function)
{
    while (const Method* method = function.try_as<Method>())
        function = method->function;
    const Function* const made = function.try_as<Function>();
    return made && made->code->body_kind == BodyKind::Coroutine;
}

// In debug mode a callback is checked. https://docs.python.org/3/library/asyncio-dev.html#debug-mode
Completion<void> check_callback(const EventLoop& loop, const Value& callback, std::string_view method)
{
    if (!loop.is_debug)
        return {};
    if (is_coroutine(callback) || is_coroutine_function(callback))
        return raise(types().TypeError, concat("coroutines cannot be used with ", method, "()"));
    if (is_callable(callback))
        return {};
    Ref<Str> shown = TRY(repr(callback));
    return raise(types().TypeError,
                 concat("a callable object was expected by ", method, "(), got ", shown->text));
}

Completion<Value> call_soon(const CallArgs& args)
{
    Scheduling read = TRY(read_scheduling("call_soon", 0, args));
    EventLoop& loop = self_of(args[0]);
    TRY(loop.check_closed());
    TRY(check_callback(loop, read.callback, "call_soon"));
    return Value(
        TRY(loop.call_soon(std::move(read.callback), std::move(read.args), std::move(read.context))));
}

Completion<Value> call_soon_threadsafe(const CallArgs& args)
{
    Scheduling read = TRY(read_scheduling("call_soon_threadsafe", 0, args));
    EventLoop& loop = self_of(args[0]);
    TRY(loop.check_closed());
    TRY(check_callback(loop, read.callback, "call_soon_threadsafe"));
    Ref<Handle> handle =
        TRY(loop.call_soon(std::move(read.callback), std::move(read.args), std::move(read.context)));
    if (loop.overrides("_write_to_self"))
        Value ignored = TRY(call_method(args[0], intern("_write_to_self")));
    loop.wake_from_thread();
    return Value(handle);
}

Completion<Value> call_at(const CallArgs& args)
{
    Scheduling read = TRY(read_scheduling("call_at", 1, args));
    EventLoop& loop = self_of(args[0]);
    if (read.own.is_none() && rule(Rule::TimersRefuseNone))
        return raise(types().TypeError, "when cannot be None");
    TRY(loop.check_closed());
    TRY(check_callback(loop, read.callback, "call_at"));
    if (read.own.is_none())
        return raise(types().AssertionError);
    return Value(
        TRY(loop.call_at(read.own, std::move(read.callback), std::move(read.args), std::move(read.context))));
}

Completion<Value> call_later(const CallArgs& args)
{
    Scheduling read = TRY(read_scheduling("call_later", 1, args));
    EventLoop& loop = self_of(args[0]);
    if (read.own.is_none() && rule(Rule::TimersRefuseNone))
        return raise(types().TypeError, "delay must not be None");
    Value now = new_float(TRY(loop.time()));
    Value when = TRY(binary(BinaryOp::Add, now, read.own));
    TRY(loop.check_closed());
    TRY(check_callback(loop, read.callback, "call_later"));
    return Value(
        TRY(loop.call_at(when, std::move(read.callback), std::move(read.args), std::move(read.context))));
}

Completion<Value> time(const CallArgs&)
{
    return new_float(clock_seconds());
}

Completion<Value> run_forever(const CallArgs& args)
{
    TRY(self_of(args[0]).run_forever());
    return Value::none();
}

Completion<Value> run_until_complete(const CallArgs& args)
{
    return self_of(args[0]).run_until_complete(args[1]);
}

Completion<Value> stop(const CallArgs& args)
{
    self_of(args[0]).stop();
    return Value::none();
}

Completion<Value> close(const CallArgs& args)
{
    TRY(self_of(args[0]).close());
    return Value::none();
}

Completion<Value> is_running(const CallArgs& args)
{
    return Value::boolean(self_of(args[0]).is_running());
}

Completion<Value> is_closed(const CallArgs& args)
{
    return Value::boolean(self_of(args[0]).is_closed);
}

Completion<Value> create_future_method(const CallArgs& args)
{
    return make<Future>(asyncio_types().future, args[0]);
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.create_task
Completion<Value> create_task_method(const CallArgs& args)
{
    EventLoop& loop = self_of(args[0]);
    TRY(loop.check_closed());
    return create_task_here(loop, args[1], args.count > 2 ? args[2] : Value(),
                            args.count > 3 ? args[3] : Value(), args.count > 4 ? args[4] : Value());
}

Completion<Value> set_task_factory(const CallArgs& args)
{
    if (!args[1].is_none() && !is_callable(args[1]))
        return raise(types().TypeError, "task factory must be a callable or None");
    self_of(args[0]).task_factory = args[1].is_none() ? Value() : args[1];
    return Value::none();
}

Completion<Value> get_task_factory(const CallArgs& args)
{
    const Value& factory = self_of(args[0]).task_factory;
    return factory ? factory : Value::none();
}

Completion<Value> set_exception_handler(const CallArgs& args)
{
    if (!args[1].is_none() && !is_callable(args[1])) {
        Ref<Str> shown = TRY(repr(args[1]));
        return raise(types().TypeError, concat("A callable object or None is expected, got ", shown->text));
    }
    self_of(args[0]).exception_handler = args[1].is_none() ? Value() : args[1];
    return Value::none();
}

Completion<Value> get_exception_handler(const CallArgs& args)
{
    const Value& handler = self_of(args[0]).exception_handler;
    return handler ? handler : Value::none();
}

Completion<Value> call_exception_handler(const CallArgs& args)
{
    TRY(self_of(args[0]).call_exception_handler(args[1]));
    return Value::none();
}

Completion<Value> default_exception_handler(const CallArgs& args)
{
    TRY(self_of(args[0]).default_exception_handler(args[1]));
    return Value::none();
}

Completion<Value> get_debug(const CallArgs& args)
{
    return Value::boolean(self_of(args[0]).is_debug);
}

Completion<Value> set_debug(const CallArgs& args)
{
    self_of(args[0]).is_debug = TRY(truth(args[1]));
    return Value::none();
}

Completion<Value> loop_repr(const Value& self)
{
    const EventLoop& loop = self_of(self);
    const auto word = [](bool truth) { return truth ? "True" : "False"; };
    return new_str(concat("<", shown_name(self), " running=", word(loop.is_running()),
                          " closed=", word(loop.is_closed), " debug=", word(loop.is_debug), ">"));
}

Completion<Value> process_events(const CallArgs&)
{
    return Value::none();
}

Completion<Value> create(Type* type, const CallArgs&)
{
    return allocate<EventLoop>(type);
}

Completion<void> initialize_base(const Value&, const CallArgs& args)
{
    if (args.total() > 0)
        return raise(types().TypeError, concat("BaseEventLoop.__init__() takes 1 positional argument but ",
                                               args.total() + 1, " were given"));
    return {};
}

// A selector that the program brings is its own way to wait.
Completion<void> initialize_selector(const Value& self, const CallArgs& args)
{
    Value slots[1];
    TRY(realm().signature("selector?")->bind("_UnixSelectorEventLoop.__init__", args, slots));
    if (!slots[0] || slots[0].is_none())
        return {};
    return set_attribute(self, intern("_selector"), slots[0]);
}

Completion<Value> get_ready(const Value& self)
{
    return new_list(self_of(self).ready_handles());
}

Completion<Value> get_scheduled(const Value& self)
{
    return new_list(self_of(self).scheduled_handles());
}

} // namespace

void add_loop_methods(TypeBuilder& builder)
{
    const bool has_eager = realm().profile.at_least(14);
    builder.raw_method("call_soon", call_soon)
        .raw_method("call_soon_threadsafe", call_soon_threadsafe)
        .raw_method("call_at", call_at)
        .raw_method("call_later", call_later)
        .method("time", "", time)
        .method("run_forever", "", run_forever)
        .method("run_until_complete", "future", run_until_complete)
        .method("stop", "", stop)
        .method("close", "", close)
        .method("is_running", "", is_running)
        .method("is_closed", "", is_closed)
        .method("create_future", "", create_future_method)
        .method("create_task",
                has_eager                      ? "coro, *, name?, context?, eager_start?"
                : realm().profile.at_least(11) ? "coro, *, name?, context?"
                                               : "coro, *, name?",
                create_task_method)
        .method("set_task_factory", "factory", set_task_factory)
        .method("get_task_factory", "", get_task_factory)
        .method("set_exception_handler", "handler", set_exception_handler)
        .method("get_exception_handler", "", get_exception_handler)
        .method("call_exception_handler", "context", call_exception_handler)
        .method("default_exception_handler", "context", default_exception_handler)
        .method("get_debug", "", get_debug)
        .method("set_debug", "enabled", set_debug)
        .method("_process_events", "event_list", process_events)
        .property("_ready", get_ready)
        .property("_scheduled", get_scheduled);
}

Type* make_base_loop_type()
{
    Type* const type = make_library_type("asyncio.base_events", "BaseEventLoop", Kind::Other,
                                         realm().library_type(make_abstract_loop_type));
    type->name = "BaseEventLoop";
    type->extends_layout = true;
    type->supports_weakref = true;
    type->has_instance_dict = true;
    type->slots.create = create;
    type->slots.initialize = initialize_base;
    type->slots.repr = loop_repr;
    TypeBuilder builder(type);
    add_loop_methods(builder);
    add_loop_shutdown_methods(builder);
    add_loop_settings(builder);
    refuse_loop_names(builder);
    builder.finish();
    return type;
}

Type* make_selector_loop_type()
{
    Type* const type = make_library_type("asyncio.unix_events", "_UnixSelectorEventLoop", Kind::Other,
                                         realm().library_type(make_base_loop_type));
    type->name = "_UnixSelectorEventLoop";
    type->supports_weakref = true;
    type->has_instance_dict = true;
    type->slots.initialize = initialize_selector;
    TypeBuilder builder(type);
    builder.refuse({"_selector"});
    builder.finish();
    return type;
}

} // namespace weft::model
