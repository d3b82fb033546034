// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Future: its states, its callbacks, and what happens to an exception that nobody asks for.
// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future

#include "model/asyncio/future.h"

#include <algorithm>

#include "model/asyncio/loop.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/canary.h"
#include "model/choices.h"
#include "model/evaluator/handling.h"
#include "model/library/contextvars.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

Future::Future(Type* type, Value its_loop)
    : Container(Kind::Other, type), location(run_choices() ? run_choices()->new_location() : 0),
      loop(std::move(its_loop))
{
}

void Future::enable_waiters()
{
    const auto enable = [](const Callback& callback) {
        if (callback.is_waiter)
            EventLoop::enable(static_cast<Task*>(callback.target.object())->actor);
    };
    enable(m_first_callback);
    for (const Callback& callback : m_more_callbacks)
        enable(callback);
}

// The step that runs looks at the future, or changes it.
void Future::note_access()
{
    if (RunChoices* const choices = run_choices()) [[unlikely]]
        choices->write(location);
}

void Future::traverse(Visitor& visitor)
{
    visitor(loop);
    visitor(m_first_callback.target);
    visitor(m_first_callback.context);
    for (const Callback& callback : m_more_callbacks) {
        visitor(callback.target);
        visitor(callback.context);
    }
    visitor(value);
    visitor(stored_exception);
    visitor(cancel_message);
    visitor(cancelled_error);
    visitor(m_exception_traceback.get());
    visitor(m_dict);
}

// CPython's FutureObj_clear.
void Future::clear_references()
{
    Value old_loop = std::move(loop);
    Callback old_first = std::exchange(m_first_callback, {});
    std::vector<Callback> old_more = std::exchange(m_more_callbacks, {});
    value = Value();
    stored_exception = Value();
    m_exception_traceback = nullptr;
    cancel_message = Value();
    cancelled_error = Value();
    m_dict = Value();
}

void Future::update_finalizer_flag()
{
    if (m_log_traceback || m_reports_pending || type()->has_finalizer)
        flags |= k_flag_has_finalizer;
    else
        flags &= static_cast<std::uint8_t>(~k_flag_has_finalizer);
}

// An exception that nobody has asked for is told when the future goes. CPython's FutureObj_finalize.
// https://docs.python.org/3/library/asyncio-dev.html#detect-never-retrieved-exceptions
void Future::finalize()
{
    if (!m_log_traceback || world().is_aborting() || WEFT_CANARY(LostExceptionIsSilent))
        return;
    m_log_traceback = false;
    if (RunChoices* const choices = run_choices())
        choices->touch_all();
    const PendingSaver saver;
    Ref<Dict> context = new_dict();
    context->set(intern("message"),
                 new_str(concat(shown_name(Value::borrow(this)), " exception was never retrieved")));
    context->set(intern("exception"), stored_exception);
    context->set(intern("future"), Value::borrow(this));
    Completion<Value> told = call_method(loop, intern("call_exception_handler"), Value(context));
    if (!told.raised())
        Value ignored = told.release();
    else if (!world().is_aborting())
        write_unraisable(loop);
}

// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future.set_result
Completion<void> Future::set_result(Value result)
{
    if (done())
        return raise(asyncio_types().InvalidStateError, "invalid state");
    value = std::move(result);
    state = FutureState::Finished;
    return schedule_callbacks();
}

// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future.set_exception
Completion<void> Future::set_exception(Value exception)
{
    // 1. Only once.
    if (done())
        return raise(asyncio_types().InvalidStateError, "invalid state");
    // 2. A class is called; what comes out must be an exception.
    if (exception.try_as<Type>() && exception.as<Type>()->is_exception)
        exception = TRY(call(exception));
    if (!exception.try_as<Exception>())
        return raise(types().TypeError, "invalid exception object");
    // 3. StopIteration would end whatever awaits.
    const bool is_stop = rule(Rule::FutureConvertsStopIteration)
                             ? is_instance_of(exception, types().StopIteration)
                             : type_of(exception) == types().StopIteration;
    if (is_stop) {
        const char* const text =
            "StopIteration interacts badly with generators and cannot be raised into a Future";
        if (!rule(Rule::FutureConvertsStopIteration))
            return raise(types().TypeError, text);
        Ref<Exception> replacement = new_exception(types().RuntimeError, text);
        replacement->cause = exception;
        replacement->context = exception;
        replacement->suppress_context = true;
        exception = std::move(replacement);
    }
    // 4. Kept with its traceback: each raise begins with that one.
    stored_exception = exception;
    if (rule(Rule::FutureRestoresTraceback))
        m_exception_traceback = exception.as<Exception>()->traceback;
    state = FutureState::Finished;
    TRY(schedule_callbacks());
    m_log_traceback = true;
    update_finalizer_flag();
    return {};
}

void Future::exception_was_retrieved()
{
    m_log_traceback = false;
    update_finalizer_flag();
}

// A new CancelledError, or from 3.11 on the one with which it was cancelled.
// https://docs.python.org/3/library/asyncio-exceptions.html#asyncio.CancelledError
Value Future::make_cancelled_error()
{
    if (rule(Rule::CancelledErrorIsKept) && cancelled_error)
        return std::move(cancelled_error);
    if (!rule(Rule::CancelTakesMessage) || !cancel_message || cancel_message.is_none())
        return new_exception(asyncio_types().CancelledError, std::vector<Value>());
    std::vector<Value> args{cancel_message};
    return new_exception(asyncio_types().CancelledError, std::move(args));
}

Raised Future::raise_cancelled()
{
    const Value error = make_cancelled_error();
    raise_value(error);
    // 3.9 and 3.10: the first one who asks sees the error that was the cause, as context.
    if (rule(Rule::CancelTakesMessage) && !rule(Rule::CancelledErrorIsKept) && cancelled_error &&
        !world().is_aborting()) {
        Value cause = std::move(cancelled_error);
        if (!cause.is(error)) {
            Exception* innermost = error.as<Exception>();
            innermost->context = cause;
        }
    }
    return Raised{};
}

// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future.result
Completion<Value> Future::result()
{
    if (state == FutureState::Cancelled)
        return raise_cancelled();
    if (state != FutureState::Finished)
        return raise(asyncio_types().InvalidStateError, "Result is not set.");
    exception_was_retrieved();
    if (!stored_exception)
        return value;
    note_access(); // its traceback grows
    Exception* const stored = stored_exception.as<Exception>();
    if (rule(Rule::FutureRestoresTraceback))
        stored->traceback = std::exchange(m_exception_traceback, nullptr);
    return raise_value(stored_exception);
}

// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future.exception
Completion<Value> Future::exception()
{
    if (state == FutureState::Cancelled)
        return raise_cancelled();
    if (state != FutureState::Finished)
        return raise(asyncio_types().InvalidStateError, "Exception is not set.");
    exception_was_retrieved();
    return stored_exception ? stored_exception : Value::none();
}

// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future.cancel
Completion<bool> Future::cancel(const Value& message)
{
    exception_was_retrieved();
    if (done())
        return false;
    state = FutureState::Cancelled;
    cancel_message = message;
    TRY(schedule_callbacks());
    return true;
}

// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future.add_done_callback
Completion<void> Future::add_done_callback(Value target, Value context)
{
    note_access();
    Callback callback{std::move(target), std::move(context), false};
    if (done())
        return schedule_callback(callback);
    if (!m_first_callback.target && m_more_callbacks.empty())
        m_first_callback = std::move(callback);
    else
        m_more_callbacks.push_back(std::move(callback));
    return {};
}

Completion<void> Future::add_waiter(Task& task)
{
    note_access();
    Callback callback{Value::borrow(&task), Value(), true};
    if (done())
        return schedule_callback(callback);
    if (!m_first_callback.target && m_more_callbacks.empty())
        m_first_callback = std::move(callback);
    else
        m_more_callbacks.push_back(std::move(callback));
    return {};
}

// All that equal the callback go; comparing may run code that changes the list.
// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future.remove_done_callback
Completion<std::int64_t> Future::remove_done_callback(const Value& callback)
{
    std::int64_t removed = 0;
    if (m_first_callback.target && !m_first_callback.is_waiter) {
        const Value target = m_first_callback.target;
        if (TRY(equal(target, callback))) {
            const Callback gone = std::exchange(m_first_callback, {});
            ++removed;
        }
    }
    for (std::size_t i = 0; i < m_more_callbacks.size();) {
        const Value target = m_more_callbacks[i].target;
        const bool matches = !m_more_callbacks[i].is_waiter && TRY(equal(target, callback));
        if (!matches || i >= m_more_callbacks.size()) {
            ++i;
            continue;
        }
        const Callback gone = std::move(m_more_callbacks[i]);
        m_more_callbacks.erase(m_more_callbacks.begin() + static_cast<std::ptrdiff_t>(i));
        ++removed;
    }
    return removed;
}

Completion<void> Future::schedule_callback(Callback& callback)
{
    const Value self = Value::borrow(this);
    EventLoop* const native = as_loop(loop);
    const bool is_waiter = callback.is_waiter;
    if (native)
        return native->schedule(
            {is_waiter ? EventLoop::Ready::What::Wakeup : EventLoop::Ready::What::Callback, 0,
             std::move(callback.target), self, std::move(callback.context)});
    // A loop that is not ours gets the callback as Python has it.
    Value values[3] = {is_waiter ? get_attribute(callback.target, intern("task_wakeup")).release()
                                 : callback.target,
                       self, callback.context ? callback.context : new_context()};
    Str* const names[] = {intern("context")};
    Value method = TRY(get_attribute(loop, intern("call_soon")));
    Value ignored = TRY(call(method, CallArgs{values, 2, names, 1}));
    return {};
}

// Every callback is called soon, in order of registration; the list is empty before the first is scheduled.
// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future.add_done_callback
Completion<void> Future::schedule_callbacks()
{
    note_access();
    if (m_first_callback.target) {
        Callback first = std::exchange(m_first_callback, {});
        TRY(schedule_callback(first));
    }
    if (m_more_callbacks.empty())
        return {};
    std::vector<Callback> callbacks = std::exchange(m_more_callbacks, {});
    if (WEFT_CANARY(CallbacksRunInReverse))
        std::reverse(callbacks.begin(), callbacks.end());
    for (Callback& callback : callbacks)
        TRY(schedule_callback(callback));
    return {};
}

std::vector<Value> Future::shown_callbacks() const
{
    std::vector<Value> shown;
    const auto show = [&](const Callback& callback) {
        Value target = callback.target;
        if (callback.is_waiter)
            target = get_attribute(callback.target, intern("task_wakeup")).release();
        shown.push_back(new_tuple({target, callback.context ? callback.context : new_context()}));
    };
    if (m_first_callback.target)
        show(m_first_callback);
    for (const Callback& callback : m_more_callbacks)
        show(callback);
    return shown;
}

Future* as_future(const Value& value)
{
    if (!value.is_object() || value.kind() != Kind::Other)
        return nullptr;
    const AsyncioTypes& all = asyncio_types();
    const Type* const type = value.object()->type();
    if (type == all.future || type == all.task || type->is_subtype_of(all.future))
        return static_cast<Future*>(value.object());
    return nullptr;
}

Ref<Future> new_future(Ref<EventLoop> loop)
{
    return make<Future>(asyncio_types().future, Value(std::move(loop)));
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.create_future
Completion<Value> create_future(const Value& loop)
{
    EventLoop* const native = as_loop(loop);
    if (native && !native->overrides("create_future"))
        return make<Future>(asyncio_types().future, loop);
    return call_method(loop, intern("create_future"));
}

// Duck typing: the class, not the object, says that it is one.
// https://docs.python.org/3/library/asyncio-future.html#asyncio.isfuture
Completion<bool> is_future(const Value& value)
{
    if (as_future(value))
        return true;
    if (!type_of(value)->lookup(intern("_asyncio_future_blocking")))
        return false;
    Value blocking = TRY(find_attribute(value, intern("_asyncio_future_blocking")));
    return !blocking.is_empty() && !blocking.is_none();
}

NativeCallback::NativeCallback(std::string_view callback_name, Function callback_function, Value its_state)
    : Container(Kind::Other, asyncio_types().callback), name(callback_name), function(callback_function),
      state(std::move(its_state))
{
}

} // namespace weft::model
