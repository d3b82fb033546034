// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// asyncio.wait_for, in its two designs.
// https://docs.python.org/3/library/asyncio-task.html#asyncio.wait_for
//
// Up to 3.11 the awaitable becomes a task and a future of its own tells what happens first: the task is done,
// the time is up, or the caller is cancelled. From 3.12 on the caller awaits it directly, inside a timeout
// that cancels the caller's own task.

#include "model/asyncio/functions.h"
#include "model/asyncio/native_coroutine.h"
#include "model/asyncio/task.h"
#include "model/asyncio/waiting.h"
#include "model/canary.h"
#include "model/evaluator/handling.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// TimeoutError with the exception that led to it as its cause.
Raised raise_timeout_from(const Value& cause)
{
    Ref<Exception> error = new_exception(asyncio_types().TimeoutError, std::vector<Value>());
    error->cause = cause;
    error->suppress_context = true;
    return raise_value(std::move(error));
}

// The outcome of a future that was cancelled because the time was up.
Completion<Value> outcome_after_timeout(const Value& future)
{
    Completion<Value> outcome = result_of(future);
    if (!outcome.raised()) {
        if (rule(Rule::WaitForKeepsLateResult) && !WEFT_CANARY(LateResultIsLost))
            return outcome;
        Value dropped = outcome.release();
        return raise(asyncio_types().TimeoutError);
    }
    if (world().is_aborting() || !pending_matches(asyncio_types().CancelledError))
        return Raised{};
    const Value exception = take_pending();
    const HandledScope handled(exception);
    return raise_timeout_from(exception);
}

// A timeout of at most zero: what is not done already has lost.
Completion<Value> wait_without_time(Generator& body, const Value& awaitable, const Value& loop)
{
    const Value future = TRY(ensure_future(awaitable, loop));
    if (TRY(is_done(future)))
        return result_of(future);
    TRY(cancel_and_wait(body, future, loop));
    return outcome_after_timeout(future);
}

// ---------------------------------------------------------------------------------------- until 3.11

struct OldWait {
    Value loop;
    Value future;
    Value waiter;
    Value released; // the callback of the future
};

// What happens once the waiter was released, or the caller cancelled.
Completion<Value> after_waiter(Generator& body, const OldWait& wait, Completion<Value> woken)
{
    // 1. The caller was cancelled: a result that is there already wins over that.
    if (woken.raised()) {
        if (world().is_aborting() || !pending_matches(asyncio_types().CancelledError))
            return Raised{};
        const Value exception = take_pending();
        HandledScope handled(exception);
        if (TRY(is_done(wait.future)))
            return result_of(wait.future);
        TRY(remove_callback(wait.future, wait.released));
        // The task must be over before the caller goes on.
        TRY(cancel_and_wait(body, wait.future, wait.loop));
        return reraise(exception);
    }
    Value ignored = woken.release();
    // 2. It is done in time.
    if (TRY(is_done(wait.future)))
        return result_of(wait.future);
    // 3. The time is up.
    TRY(remove_callback(wait.future, wait.released));
    TRY(cancel_and_wait(body, wait.future, wait.loop));
    if (!rule(Rule::WaitForRaisesLateError))
        return raise(asyncio_types().TimeoutError);
    return outcome_after_timeout(wait.future);
}

Completion<Value> wait_for_by_task(Generator& body, const Value& awaitable, const Value& timeout,
                                   const Value& loop)
{
    // 1. The timer and the task release one waiter.
    OldWait wait{loop, Value(), TRY(create_future(loop)), Value()};
    const Value timer = TRY(call_later(loop, timeout, release_waiter(), wait.waiter));
    wait.released = make<NativeCallback>(
        "_release_waiter@tasks.py",
        [](NativeCallback& self, const CallArgs&) -> Completion<Value> {
            Future* const target = as_future(self.state);
            if (target && !target->done())
                TRY(target->set_result(Value::none()));
            return Value::none();
        },
        wait.waiter);
    wait.future = TRY(ensure_future(awaitable, loop));
    keep_in_frame(body, wait.future);
    TRY(add_callback(wait.future, wait.released));
    // 2. Whatever happens, the timer goes.
    Completion<Value> outcome = after_waiter(body, wait, await_future(body, wait.waiter));
    if (!outcome.raised()) {
        Value result = outcome.release();
        TRY(cancel_handle(timer));
        return result;
    }
    if (world().is_aborting())
        return Raised{};
    const Value exception = take_pending();
    const HandledScope handled(exception);
    TRY(cancel_handle(timer));
    return reraise(exception);
}

// ----------------------------------------------------------------------------------------- since 3.12

// What asyncio.timeout() does for wait_for.
class TimeoutScope final : public Container {
public:
    TimeoutScope() : Container(Kind::Other, types().object) {}
    void traverse(Visitor& visitor) override
    {
        visitor(m_task);
        visitor(m_timer);
    }
    void clear_references() override
    {
        m_task = Value();
        m_timer = Value();
    }
    Completion<void> enter(const Value& delay);
    Completion<Value> leave(Completion<Value> outcome);
    const Value& task() const { return m_task; }
    static Completion<Value> time_is_up(NativeCallback& self, const CallArgs& args);

private:
    void insert_timeout_error(Exception& raised) const;

    Value m_task;
    Value m_timer;
    std::int64_t m_cancel_requests = 0;
    bool m_expired = false;
};

Completion<Value> TimeoutScope::time_is_up(NativeCallback& self, const CallArgs&)
{
    TimeoutScope& scope = *static_cast<TimeoutScope*>(self.state.object());
    const bool ignored = TRY(request_cancel(scope.m_task, Value()));
    static_cast<void>(ignored);
    scope.m_expired = true;
    scope.m_timer = Value();
    return Value::none();
}

Completion<void> TimeoutScope::enter(const Value& delay)
{
    const Value loop = TRY(need_running_loop());
    m_task = current_task_of(loop);
    if (!m_task)
        return raise(types().RuntimeError, "Timeout should be used inside a task");
    const Task* const native = as_task(m_task);
    if (!native)
        return unsupported("asyncio.wait_for() in a task that is no asyncio.Task");
    m_cancel_requests = native->cancel_requests;
    if (delay.is_none())
        return {};
    EventLoop* const its_loop = as_loop(loop);
    if (!its_loop)
        return unsupported("asyncio.wait_for() under a loop that is no asyncio event loop");
    Value now = new_float(TRY(its_loop->time()));
    Value when = TRY(binary(BinaryOp::Add, now, delay));
    Value callback = make<NativeCallback>("Timeout._on_timeout@timeouts.py", time_is_up, Value::borrow(this));
    Value at_once = TRY(compare(CompareOp::LtE, when, now));
    TRY(its_loop->check_closed());
    if (TRY(truth(at_once)))
        m_timer = Value(TRY(its_loop->call_soon(std::move(callback), {}, Value())));
    else
        m_timer = Value(TRY(its_loop->call_at(when, std::move(callback), {}, Value())));
    return {};
}

// From 3.13 on an error that hides the cancellation has a TimeoutError among its contexts.
void TimeoutScope::insert_timeout_error(Exception& raised) const
{
    Exception* link = &raised;
    while (link->context) {
        const Value context = link->context;
        if (is_instance_of(context, asyncio_types().CancelledError)) {
            Ref<Exception> error = new_exception(asyncio_types().TimeoutError, std::vector<Value>());
            error->context = context;
            error->cause = context;
            error->suppress_context = true;
            link->context = std::move(error);
            return;
        }
        link = context.as<Exception>();
    }
}

Completion<Value> TimeoutScope::leave(Completion<Value> outcome)
{
    if (world().is_aborting())
        return Raised{};
    Value exception = outcome.raised() ? take_pending() : Value();
    HandledScope handled(exception);
    if (m_timer)
        TRY(cancel_handle(std::exchange(m_timer, Value())));
    if (m_expired) {
        Task& task = *as_task(m_task);
        if (task.cancel_requests > 0 && --task.cancel_requests == 0 && rule(Rule::UncancelForgetsRequest))
            task.must_cancel = false;
        if (task.cancel_requests <= m_cancel_requests && exception) {
            const bool is_cancelled = type_of(exception)->is_subtype_of(asyncio_types().CancelledError);
            if (is_cancelled)
                return raise_timeout_from(exception);
            if (rule(Rule::TimeoutMarksContexts))
                insert_timeout_error(*exception.as<Exception>());
        }
    }
    if (!exception)
        return outcome;
    return reraise(std::move(exception));
}

Completion<Value> wait_for_directly(Generator& body, const Value& awaitable, const Value& timeout)
{
    Ref<TimeoutScope> scope = make<TimeoutScope>();
    TRY(scope->enter(timeout));
    return scope->leave(await_any(body, awaitable));
}

Completion<Value> wait_for_body(Generator& body, const Value& awaitable, const Value& timeout,
                                const Value& given_loop)
{
    const bool by_task = !rule(Rule::WaitForAwaitsDirectly);
    if (given_loop)
        TRY(warn_loop_argument());
    Value loop = given_loop;
    if (by_task) {
        if (!loop)
            loop = TRY(need_running_loop());
        if (timeout.is_none())
            return await_any(body, awaitable);
    }
    if (!timeout.is_none()) {
        Value at_once = TRY(compare(CompareOp::LtE, timeout, Value::small(0)));
        if (TRY(truth(at_once))) {
            if (!loop)
                loop = TRY(need_running_loop());
            return wait_without_time(body, awaitable, loop);
        }
    }
    return by_task ? wait_for_by_task(body, awaitable, timeout, loop)
                   : wait_for_directly(body, awaitable, timeout);
}

} // namespace

Value task_of_timeout(const Value& callback)
{
    const NativeCallback* const native = as_native_callback(callback);
    const bool is_timeout = native && native->function == TimeoutScope::time_is_up;
    return is_timeout ? static_cast<TimeoutScope*>(native->state.object())->task() : Value();
}

// https://docs.python.org/3/library/asyncio-task.html#asyncio.wait_for
Completion<Value> asyncio_wait_for(const CallArgs& args)
{
    const Value loop = args.count > 2 && args[2] && !args[2].is_none() ? args[2] : Value();
    return new_library_coroutine(asyncio_types().wait_for,
                                 [awaitable = args[0], timeout = args[1], loop](Generator& body) {
                                     return wait_for_body(body, awaitable, timeout, loop);
                                 });
}

} // namespace weft::model
