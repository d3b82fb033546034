// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Running a loop until a future is done, closing it, its deadlock, and its errors.
// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.run_until_complete

#include <algorithm>

#include "model/asyncio/functions.h"
#include "model/asyncio/loop.h"
#include "model/asyncio/loop_events.h"
#include "model/asyncio/native_coroutine.h"
#include "model/asyncio/state.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/evaluator/handling.h"
#include "model/library/contextvars.h"
#include "model/library/exception_hooks.h"
#include "model/library/traceback_text.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// The future that a loop runs for is done. What asks for the end of the program is on its way out already.
Completion<Value> stop_loop(NativeCallback&, const CallArgs& args)
{
    const Value future = args[0];
    if (!TRY(was_cancelled(future))) {
        Value exception = TRY(exception_of(future));
        if (is_instance_of(exception, types().KeyboardInterrupt) ||
            is_instance_of(exception, types().SystemExit))
            return Value::none();
    }
    Future* const native = as_future(future);
    const Value loop = native ? native->loop : TRY(call_method(future, intern("get_loop")));
    if (EventLoop* const its_loop = as_loop(loop)) {
        its_loop->stop();
        return Value::none();
    }
    return call_method(loop, intern("stop"));
}

} // namespace

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.run_until_complete
Completion<Value> EventLoop::run_until_complete(const Value& awaitable)
{
    TRY(check_closed());
    TRY(check_running());
    const Value self = Value::borrow(this);
    // 1. A coroutine becomes a task, whose fate is known here: no report if it stays pending.
    const bool is_new = !TRY(is_future(awaitable));
    const Value future = TRY(ensure_future(awaitable, self));
    if (Task* const task = as_task(future); task && is_new)
        task->set_reports_pending(false);
    // 2. Run until it is done.
    const Value callback = make<NativeCallback>("_run_until_complete_cb@base_events.py", stop_loop, Value());
    TRY(add_callback(future, callback));
    waited_for = future;
    Completion<void> outcome = overrides("run_forever") ? run_overridden() : run_forever();
    waited_for = Value();
    if (outcome.raised()) {
        if (world().is_aborting())
            return Raised{};
        const Value exception = take_pending();
        const HandledScope handled(exception);
        // Its exception is the one that comes out here.
        const bool has_failed = is_new && TRY(is_done(future)) && !TRY(was_cancelled(future));
        if (has_failed)
            Value ignored = TRY(exception_of(future));
        TRY(remove_callback(future, callback));
        reraise(exception);
        return raised_through(asyncio_types().run_until_complete, future);
    }
    TRY(remove_callback(future, callback));
    if (!TRY(is_done(future)))
        return raise(types().RuntimeError, "Event loop stopped before Future completed.");
    Completion<Value> result = result_of(future);
    return result.raised() ? raised_through(asyncio_types().run_until_complete, future) : result;
}

Completion<void> EventLoop::run_overridden()
{
    Value ignored = TRY(call_method(Value::borrow(this), intern("run_forever")));
    return {};
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.close
Completion<void> EventLoop::close()
{
    if (m_is_running)
        return raise(types().RuntimeError, "Cannot close a running event loop");
    if (is_closed)
        return {};
    is_closed = true;
    flags &= static_cast<std::uint8_t>(~k_flag_has_finalizer); // it has nothing more to say
    const std::vector<Ready> ready = std::exchange(m_ready, {});
    const std::vector<Ready> batch = std::exchange(m_batch, {});
    m_batch_next = 0;
    std::vector<Timer> timers;
    while (!m_timers.empty())
        timers.push_back(m_timers.pop());
    executor_is_shut_down = true;
    const Value old_executor = std::exchange(executor, Value());
    if (old_executor && !old_executor.is_none()) {
        Value method = TRY(get_attribute(old_executor, intern("shutdown")));
        Value values[] = {Value::boolean(false)};
        Str* const keywords[] = {intern("wait")};
        Value ignored = TRY(call(method, CallArgs{values, 0, keywords, 1}));
    }
    return {};
}

// ------------------------------------------------------------------------------------------------- errors

namespace {

// What the logger of asyncio does where the program has not configured logging: the text, and the exception
// with its traceback, to stderr.
Completion<void> log_error(const std::string& text, const Value& exception)
{
    const Value exc_info = exception && !exception.is_none() ? exception : Value();
    if (Value* logging = world().sys_modules->find(intern("logging"))) {
        const Value module = *logging;
        Value logger = TRY(call_method(module, intern("getLogger"), new_str("asyncio")));
        Value method = TRY(get_attribute(logger, intern("error")));
        Value values[] = {new_str(text), Value::boolean(false)};
        if (exc_info) {
            const Exception& details = *exc_info.as<Exception>();
            values[1] = new_tuple({Value::borrow(type_of(exc_info)), exc_info,
                                   details.traceback ? Value(details.traceback) : Value::none()});
        }
        Str* const keywords[] = {intern("exc_info")};
        Value ignored = TRY(call(method, CallArgs{values, 1, keywords, 1}));
        return {};
    }
    std::string all = text + "\n";
    if (exc_info) {
        std::vector<std::string> parts = TRY(format_exception(exc_info, TracebackOptions{}));
        for (const std::string& part : parts)
            all += part;
    }
    return write_to_stderr(all);
}

Completion<bool> must_leave()
{
    if (world().is_aborting())
        return true;
    return pending_matches(types().SystemExit) || pending_matches(types().KeyboardInterrupt);
}

// Calls a handler of the program in the context of what failed. SINCE 3.12 for the context.
Completion<Value> call_handler(EventLoop& loop, const Value& handler, const Value& context)
{
    Value run_in;
    if (rule(Rule::ExceptionHandlerHasContext)) {
        Dict* const details = context.try_as<Dict>();
        for (const char* key : {"task", "future", "handle"}) {
            Value* found = details ? details->find(intern(key)) : nullptr;
            if (!found || found->is_none())
                continue;
            const Value thing = *found;
            Value method = TRY(find_attribute(thing, intern("get_context")));
            if (method)
                run_in = TRY(call(method));
            break;
        }
    }
    if (!run_in || !as_context(run_in))
        return call(handler, Value::borrow(&loop), context);
    TRY(enter_check(run_in));
    const ContextScope scope(run_in);
    return call(handler, Value::borrow(&loop), context);
}

} // namespace

// What the library has to tell goes through the method, which the program may have replaced.
// https://docs.python.org/3/library/asyncio-eventloop.html#error-handling-api
Completion<void> EventLoop::tell(const Value& context)
{
    if (!overrides("call_exception_handler"))
        return call_exception_handler(context);
    Value ignored = TRY(call_method(Value::borrow(this), intern("call_exception_handler"), context));
    return {};
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.call_exception_handler
Completion<void> EventLoop::call_exception_handler(const Value& context)
{
    if (Recording* const shown = loop_recording()) [[unlikely]]
        show_exception_handler(*shown, context);
    const Value self = Value::borrow(this);
    const auto call_default = [&](const Value& details) -> Completion<void> {
        if (!overrides("default_exception_handler"))
            return default_exception_handler(details);
        Value ignored = TRY(call_method(self, intern("default_exception_handler"), details));
        return {};
    };
    // 1. The default one.
    if (!exception_handler) {
        if (!call_default(context).raised())
            return {};
        if (TRY(must_leave()))
            return Raised{};
        const Value failure = take_pending();
        return log_error("Exception in default exception handler", failure);
    }
    // 2. The program's own; its errors go to the default one.
    const Value handler = exception_handler;
    Completion<Value> outcome = call_handler(*this, handler, context);
    if (!outcome.raised()) {
        Value ignored = outcome.release();
        return {};
    }
    if (TRY(must_leave()))
        return Raised{};
    const Value failure = take_pending();
    const HandledScope handled(failure);
    Ref<Dict> details = new_dict();
    details->set(intern("message"), new_str("Unhandled error in exception handler"));
    details->set(intern("exception"), failure);
    details->set(intern("context"), context);
    if (!call_default(details).raised())
        return {};
    if (TRY(must_leave()))
        return Raised{};
    const Value second = take_pending();
    return log_error("Exception in default exception handler while handling an unexpected error in custom "
                     "exception handler",
                     second);
}

// The message, then the other entries in order of their names.
// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.default_exception_handler
Completion<void> EventLoop::default_exception_handler(const Value& context)
{
    Dict* const details = context.try_as<Dict>();
    if (!details)
        return raise(types().AttributeError,
                     concat("'", type_of(context)->name, "' object has no attribute 'get'"));
    Value* found = details->find(intern("message"));
    const bool has_message = found && TRY(truth(*found));
    Value message = has_message ? *details->find(intern("message")) : Value();
    std::string text = "Unhandled exception in event loop";
    if (has_message)
        text = TRY(str(message))->text;
    Value* failed = details->find(intern("exception"));
    const Value exception = failed ? *failed : Value();
    std::vector<std::pair<std::string, Value>> lines;
    for (const Dict::Entry& entry : details->entries())
        if (entry.key && entry.key.try_as<Str>() && entry.key.as<Str>()->text != "message" &&
            entry.key.as<Str>()->text != "exception")
            lines.emplace_back(entry.key.as<Str>()->text, entry.value);
    std::sort(lines.begin(), lines.end(),
              [](const auto& left, const auto& right) { return left.first < right.first; });
    for (const auto& [key, value] : lines) {
        Ref<Str> shown = TRY(repr(value));
        text += concat("\n", key, ": ", shown->text);
    }
    return log_error(text, exception);
}

} // namespace weft::model
