// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The steps of a task, in the order of CPython's task_step_impl.
// https://docs.python.org/3/library/asyncio-task.html#asyncio.Task

#include "model/asyncio/task.h"

#include "model/asyncio/loop_events.h"
#include "model/asyncio/state.h"
#include "model/asyncio/types.h"
#include "model/canary.h"
#include "model/choices.h"
#include "model/coroutines/generator.h"
#include "model/evaluator/function.h"
#include "model/evaluator/handling.h"
#include "model/library/contextvars.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

Task::Task(Type* type, Value its_loop, Value its_coroutine, Value its_name, Value its_context)
    : Future(type, std::move(its_loop)), coroutine(std::move(its_coroutine)), context(std::move(its_context)),
      m_name(std::move(its_name)), m_serial(++asyncio_state().tasks_made)
{
    if (!m_name)
        take_number();
    enlist();
    set_reports_pending(true);
}

Task::~Task()
{
    unlist();
}

void Task::enlist()
{
    AsyncioState& all = asyncio_state();
    previous_task = all.last_task;
    (all.last_task ? all.last_task->next_task : all.first_task) = this;
    all.last_task = this;
}

void Task::unlist()
{
    if (!world().asyncio)
        return;
    AsyncioState& all = asyncio_state();
    (previous_task ? previous_task->next_task : all.first_task) = next_task;
    (next_task ? next_task->previous_task : all.last_task) = previous_task;
    next_task = previous_task = nullptr;
}

void Task::traverse(Visitor& visitor)
{
    Future::traverse(visitor);
    visitor(coroutine);
    visitor(context);
    visitor(waits_for);
    visitor(m_name);
}

// CPython's TaskObj_clear.
void Task::clear_references()
{
    Future::clear_references();
    const Value old_context = std::move(context);
    const Value old_coroutine = std::move(coroutine);
    const Value old_name = std::move(m_name);
    const Value old_future = std::move(waits_for);
}

// https://docs.python.org/3/library/asyncio-task.html#creating-tasks (tasks that disappear)
void Task::finalize()
{
    if (state == FutureState::Pending && m_reports_pending && !world().is_aborting() &&
        !WEFT_CANARY(PendingTaskDiesSilently)) {
        m_reports_pending = false;
        if (RunChoices* const choices = run_choices())
            choices->touch_all();
        const PendingSaver saver;
        Ref<Dict> details = new_dict();
        details->set(intern("message"), new_str("Task was destroyed but it is pending!"));
        details->set(intern("task"), Value::borrow(this));
        Completion<Value> told = call_method(loop, intern("call_exception_handler"), Value(details));
        if (!told.raised())
            Value ignored = told.release();
        else if (!world().is_aborting())
            write_unraisable(loop);
    }
    Future::finalize();
}

// https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.cancel
Completion<bool> Task::cancel(const Value& message)
{
    touch_everything(); // its next step may be another one
    exception_was_retrieved();
    // 1. A task that is done cannot be cancelled.
    if (done())
        return false;
    if (!WEFT_CANARY(CancelIsNotCounted))
        ++cancel_requests;
    // 2. What it waits for is cancelled; the error comes back through that.
    if (waits_for && !WEFT_CANARY(CancelArrivesLate)) {
        const Value target = waits_for;
        if (TRY(cancel_any(target, message)))
            return true;
    }
    // 3. Otherwise the next step throws.
    must_cancel = true;
    cancel_message = WEFT_CANARY(CancelForgetsMessage) ? Value() : message;
    return true;
}

// future.cancel(msg) of anything that a task can wait for.
Completion<bool> cancel_any(const Value& future, const Value& message)
{
    Future* const native = as_future(future);
    if (native && !native->type()->is_heap)
        return native->cancel(message);
    if (!rule(Rule::CancelTakesMessage)) {
        Value answer = TRY(call_method(future, intern("cancel")));
        return truth(answer);
    }
    Value method = TRY(get_attribute(future, intern("cancel")));
    Value values[] = {message ? message : Value::none()};
    Str* const keywords[] = {intern("msg")};
    Value answer = TRY(call(method, CallArgs{values, 0, keywords, 1}));
    return truth(answer);
}

Completion<bool> request_cancel(const Value& future, const Value& message)
{
    if (Future* const native = as_future(future); native && !native->type()->is_heap)
        show_cancel_request(future);
    return cancel_any(future, message);
}

// ------------------------------------------------------------------------------------------------- steps

// https://docs.python.org/3/library/asyncio-task.html#asyncio.current_task
Completion<void> Task::step(Value exception)
{
    const Ref<Task> alive = Ref<Task>::borrow(this);
    TRY(enter_check(context));
    const ContextScope scope(context);
    return step_in_its_context(std::move(exception));
}

// The task is current while the step runs.
Completion<void> Task::step_in_its_context(Value exception)
{
    const Value self = Value::borrow(this);
    EventLoop* const native = as_loop(loop);
    if (native && !native->current_task) [[likely]] {
        native->current_task = self;
        Completion<void> outcome = run_step(std::move(exception));
        native->current_task = Value();
        return outcome;
    }
    TRY(enter_task(loop, self));
    Completion<void> outcome = run_step(std::move(exception));
    if (!outcome.raised())
        return leave_task(loop, self);
    const PendingSaver saver;
    if (leave_task(loop, self).raised() && !world().is_aborting())
        Value dropped = take_pending();
    return Raised{};
}

void Task::take_number()
{
    m_name = Value();
    m_number = ++asyncio_state().task_number;
}

// CPython's task_step_impl.
Completion<void> Task::run_step(Value exception)
{
    // 1. A task that is done has no further step.
    if (done()) {
        Ref<Str> shown = TRY(repr(Value::borrow(this)));
        Ref<Str> thrown = TRY(repr(exception ? exception : Value::none()));
        return raise(asyncio_types().InvalidStateError,
                     concat("__step(): already done: ", shown->text, " ", thrown->text));
    }
    // 2. A request to cancel arrives now, unless a CancelledError does anyway.
    if (must_cancel) {
        if (!exception || !is_instance_of(exception, asyncio_types().CancelledError))
            exception = make_cancelled_error();
        must_cancel = false;
        if (WEFT_CANARY(FreshTaskIgnoresCancel) && !waits_for)
            exception = Value();
    }
    waits_for = Value();
    if (!coroutine)
        return raise(types().RuntimeError, "uninitialized Task object");
    // 3. The coroutine runs to its next pause, or to its end.
    bool returned = false;
    Completion<Value> outcome = resume(std::move(exception), returned);
    if (world().is_aborting())
        return Raised{};
    if (outcome.raised())
        return coroutine_raised();
    if (!returned)
        return take_yielded(outcome.release());
    if (must_cancel) {
        Value dropped = outcome.release();
        must_cancel = false;
        TRY(Future::cancel(cancel_message));
        return {};
    }
    return Future::set_result(outcome.release());
}

Completion<Value> Task::resume(Value exception, bool& returned)
{
    const Value target = coroutine;
    const bool is_body = target.kind() == Kind::Coroutine || target.kind() == Kind::Generator;
    Completion<Value> outcome = Raised{};
    if (!exception && is_body) [[likely]]
        return static_cast<Generator*>(target.object())->step(Value::none(), returned);
    if (exception && is_body)
        return static_cast<Generator*>(target.object())
            ->throw_step(CallArgs{&exception, 1, nullptr, 0}, returned, ExitInDelegate::Closes);
    if (exception) {
        outcome = call_method(target, names().name_throw, exception);
    } else if (const auto next = type_of(target)->slots.next) {
        outcome = next(target);
        if (!outcome.raised()) {
            Value item = outcome.release();
            returned = item.is_exhausted();
            return returned ? Value::none() : item;
        }
    } else {
        outcome = call_method(target, names().name_send, Value::none());
    }
    if (!outcome.raised() || world().is_aborting() || !pending_matches(types().StopIteration))
        return outcome;
    returned = true;
    return stop_iteration_value(take_pending());
}

// What an exception that leaves the coroutine makes of the task.
Completion<void> Task::coroutine_raised()
{
    Value exception = take_pending();
    // 1. It was cancelled, or has cancelled itself.
    if (is_instance_of(exception, asyncio_types().CancelledError)) {
        if (rule(Rule::CancelTakesMessage))
            cancelled_error = std::move(exception);
        TRY(Future::cancel(Value()));
        return {};
    }
    // 2. It failed.
    TRY(Future::set_exception(exception));
    // 3. What asks for the end of the program is raised out of the loop as well.
    const bool asks_for_end =
        is_instance_of(exception, types().KeyboardInterrupt) || is_instance_of(exception, types().SystemExit);
    if (asks_for_end)
        return reraise(std::move(exception));
    return {};
}

Completion<void> Task::step_soon(Value exception)
{
    if (EventLoop* const native = as_loop(loop)) [[likely]]
        return native->schedule(
            {EventLoop::Ready::What::Step, 0, Value::borrow(this), std::move(exception), Value()});
    Value values[] = {step_method(false, exception), shown_context()};
    Str* const keywords[] = {intern("context")};
    Value method = TRY(get_attribute(loop, intern("call_soon")));
    Value ignored = TRY(call(method, CallArgs{values, 1, keywords, 1}));
    return {};
}

Completion<void> Task::fail_soon(Type* type, const std::string& message)
{
    return step_soon(new_exception(type, message));
}

// What the coroutine yields says how the task goes on. CPython's task_step_handle_result_impl.
Completion<void> Task::take_yielded(Value yielded)
{
    // 1. A bare yield: the next step comes in the next iteration.
    if (yielded.is_none())
        return step_soon(Value());
    const Value self = Value::borrow(this);
    if (yielded.is(self)) {
        Ref<Str> shown = TRY(repr(self));
        return fail_soon(types().RuntimeError, concat("Task cannot await on itself: ", shown->text));
    }
    // 2. A future.
    if (Future* const future = as_future(yielded); future && !future->type()->is_heap)
        return wait_for_future(*future);
    Value blocking = TRY(find_attribute(yielded, intern("_asyncio_future_blocking")));
    if (blocking && !blocking.is_none()) {
        const bool was_awaited = TRY(truth(blocking));
        if (was_awaited)
            return wait_for_foreign(yielded);
        Ref<Str> shown = TRY(repr(self));
        Ref<Str> future = TRY(repr(yielded));
        return fail_soon(types().RuntimeError, concat("yield was used instead of yield from in task ",
                                                      shown->text, " with ", future->text));
    }
    // 3. Anything else is a mistake.
    Ref<Str> shown = TRY(repr(self));
    Ref<Str> what = TRY(repr(yielded));
    if (yielded.kind() == Kind::Generator)
        return fail_soon(types().RuntimeError,
                         concat("yield was used instead of yield from for generator in task ", shown->text,
                                " with ", what->text));
    return fail_soon(types().RuntimeError, concat("Task got bad yield: ", what->text));
}

Completion<void> Task::wait_for_future(Future& future)
{
    const Value self = Value::borrow(this);
    const Value target = Value::borrow(&future);
    // 1. It must belong to the same loop, and have been awaited.
    if (!future.loop.is(loop)) {
        Ref<Str> shown = TRY(repr(self));
        Ref<Str> other = TRY(repr(target));
        return fail_soon(types().RuntimeError, concat("Task ", shown->text, " got Future ", other->text,
                                                      " attached to a different loop"));
    }
    if (!future.is_blocking) {
        Ref<Str> shown = TRY(repr(self));
        Ref<Str> other = TRY(repr(target));
        return fail_soon(types().RuntimeError, concat("yield was used instead of yield from in task ",
                                                      shown->text, " with ", other->text));
    }
    future.is_blocking = false;
    // 2. It wakes the task when it is done.
    TRY(future.add_waiter(*this));
    waits_for = target;
    // 3. A request to cancel that came in the meantime goes to it.
    if (must_cancel) {
        if (TRY(cancel_any(target, cancel_message)))
            must_cancel = false;
    }
    return {};
}

// A future of another make, by its methods.
Completion<void> Task::wait_for_foreign(const Value& future)
{
    const Value self = Value::borrow(this);
    Value get_loop = TRY(find_attribute(future, intern("get_loop")));
    Value its_loop = get_loop ? TRY(call(get_loop)) : TRY(get_attribute(future, intern("_loop")));
    if (!its_loop.is(loop)) {
        Ref<Str> shown = TRY(repr(self));
        Ref<Str> other = TRY(repr(future));
        return fail_soon(types().RuntimeError, concat("Task ", shown->text, " got Future ", other->text,
                                                      " attached to a different loop"));
    }
    TRY(set_attribute(future, intern("_asyncio_future_blocking"), Value::boolean(false)));
    Value add = TRY(get_attribute(future, intern("add_done_callback")));
    Value values[] = {step_method(true, Value()), shown_context()};
    Str* const keywords[] = {intern("context")};
    Value ignored = TRY(call(add, CallArgs{values, 1, keywords, 1}));
    waits_for = future;
    if (must_cancel) {
        if (TRY(cancel_any(future, cancel_message)))
            must_cancel = false;
    }
    return {};
}

// CPython's task_wakeup: the outcome of the future decides whether the step sends or throws.
Completion<void> Task::wake_up(const Value& future, bool is_in_context)
{
    const auto go_on = [&](Value exception) {
        return is_in_context ? step_in_its_context(std::move(exception)) : step(std::move(exception));
    };
    Completion<Value> outcome = Raised{};
    Future* const native = as_future(future);
    if (native && !native->type()->is_heap) {
        if (native->state == FutureState::Finished && !native->stored_exception) [[likely]] {
            native->exception_was_retrieved();
            return go_on(Value());
        }
        const Ref<Task> alive = Ref<Task>::borrow(this);
        outcome = native->result();
    } else {
        outcome = call_method(future, intern("result"));
    }
    if (!outcome.raised()) {
        Value ignored = outcome.release();
        return go_on(Value());
    }
    if (world().is_aborting())
        return Raised{};
    return go_on(take_pending());
}

// https://docs.python.org/3/library/asyncio-task.html#asyncio.eager_task_factory
Completion<void> Task::start_eagerly()
{
    const Value self = Value::borrow(this);
    const Value previous = swap_current_task(loop, self);
    Completion<void> outcome;
    {
        Completion<void> entered = enter_check(context);
        if (entered.raised()) {
            outcome = Raised{};
        } else {
            const ContextScope scope(context);
            outcome = run_step(Value());
        }
    }
    const Value itself = swap_current_task(loop, previous);
    if (outcome.raised())
        return Raised{};
    if (done())
        coroutine = Value::none();
    return {};
}

Completion<void> Task::start()
{
    return step_soon(Value());
}

// A task that runs at this moment has its context from the world.
Value Task::shown_context()
{
    if (context)
        return context;
    if (current_task_of(loop).is(Value::borrow(this)))
        return current_context();
    context = new_context();
    return context;
}

Value Task::shown_name()
{
    if (!m_name)
        m_name = new_str(concat("Task-", m_number));
    return m_name;
}

} // namespace weft::model
