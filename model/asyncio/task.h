// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// asyncio.Task: a coroutine that an event loop drives.
//
// https://docs.python.org/3/library/asyncio-task.html#asyncio.Task
// Each step sends into the coroutine and looks at what it yields: a future to wait for, or None to go on in
// the next iteration. The order of everything follows CPython's task_step_impl.
#pragma once

#include "model/asyncio/future.h"

namespace weft::model {

class Generator;

class Task : public Future {
public:
    Task(Type* type, Value its_loop, Value its_coroutine, Value its_name, Value its_context);
    ~Task() override;
    void traverse(Visitor& visitor) override;
    void clear_references() override;
    void finalize() override;

    Completion<bool> cancel(const Value& message) override;
    // The next step, with an exception to throw into the coroutine, or empty.
    Completion<void> step(Value exception);
    // The future that it waited for is done.
    // `is_in_context`: whoever calls has entered the context of the task already.
    Completion<void> wake_up(const Value& future, bool is_in_context = false);
    // Begins: in the next iteration, or at once where it is eager.
    Completion<void> start();
    Completion<void> start_eagerly();
    // The context in which it runs, as an object.
    Value shown_context();
    void set_reports_pending(bool reports)
    {
        m_reports_pending = reports;
        update_finalizer_flag();
    }
    bool reports_pending() const { return m_reports_pending; }
    // What a loop of the program gets to call: the step, or the wake-up.
    Value step_method(bool is_wakeup, const Value& exception);
    Value shown_name();
    // Tasks are hashed by the order in which they were made: it decides how sets of them are gone through.
    std::int64_t serial() const { return m_serial; }
    bool is_shown = false; // in a trace of level `loop`
    void set_name(Value its_name) { m_name = std::move(its_name); }
    void take_number();
    // The step as a callable: whoever calls it has entered the context.
    Completion<void> step_in_its_context(Value exception);

    Value coroutine;
    Value context; // see library/contextvars.h
    Value waits_for;
    bool must_cancel = false;
    std::int64_t cancel_requests = 0;
    bool is_pursued = false; // a fault cancels it again where it waits next
    std::uint32_t actor = 0; // its number in choices, from 1; 0: nobody has asked yet
    Task* next_task = nullptr;
    Task* previous_task = nullptr;

private:
    Completion<void> run_step(Value exception);
    Completion<Value> resume(Value exception, bool& returned);
    Completion<void> coroutine_ended(Completion<Value> outcome);
    Completion<void> coroutine_raised();
    Completion<void> take_yielded(Value yielded);
    Completion<void> wait_for_future(Future& future);
    Completion<void> wait_for_foreign(const Value& future);
    Completion<void> fail_soon(Type* type, const std::string& message);
    Completion<void> step_soon(Value exception);
    void enlist();
    void unlist();

    Value m_name; // empty: "Task-N" of m_number
    std::int64_t m_number = 0;
    std::int64_t m_serial; // counts all tasks, those with names of their own too
};

Task* as_task(const Value& value);
// Whose step or wake-up this callable is, as step_method() gives it; null where it is something else.
Task* task_of_step(const Value& callable);

// loop.create_task(). `context` may be empty, `name` too; `eager` is empty where it was not given.
Completion<Value> create_task(const Value& loop, const Value& coroutine, const Value& name = {},
                              const Value& context = {}, const Value& eager = {});
// A task of this loop whatever its factory.
Completion<Ref<Task>> new_task(const Value& loop, Value coroutine, Value name, Value context,
                               bool eager = false);

// asyncio.ensure_future(); `loop` may be empty.
Completion<Value> ensure_future(const Value& awaitable, const Value& loop, int stack_level = 1);
// asyncio.iscoroutine().
bool is_coroutine(const Value& value);

// asyncio.current_task() of a loop; empty: none.
Value current_task_of(const Value& loop);
// The loop's other task is current while this lives: asyncio's _enter_task and _leave_task.
Completion<void> enter_task(const Value& loop, const Value& task);
Completion<void> leave_task(const Value& loop, const Value& task);
Value swap_current_task(const Value& loop, const Value& task);

// `future.cancel(msg)` of anything that a task can wait for.
Completion<bool> cancel_any(const Value& future, const Value& message);
// The same where CPython's library calls it in Python, which a trace of level `loop` shows.
Completion<bool> request_cancel(const Value& future, const Value& message);

// The tasks of a loop that are not done, oldest first.
std::vector<Value> all_tasks_of(const Value& loop);

} // namespace weft::model
