// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// asyncio.Future: a result that is not there yet.
//
// https://docs.python.org/3/library/asyncio-future.html#asyncio.Future
// It follows CPython's C implementation (_asyncio): texts of errors, the moment at which callbacks are
// scheduled, what becomes of a stored exception.
#pragma once

#include <vector>

#include "model/asyncio/loop.h"
#include "model/values/completion.h"

namespace weft::model {

enum class FutureState : std::uint8_t { Pending, Cancelled, Finished };

class Future : public Container {
public:
    Future(Type* type, Value its_loop);
    void traverse(Visitor& visitor) override;
    void clear_references() override;
    void finalize() override;
    Value* dict_slot() override { return &m_dict; }

    Completion<void> set_result(Value result);
    Completion<void> set_exception(Value exception); // an instance or a class
    Completion<Value> result();
    Completion<Value> exception();
    // Whether it was pending. A program's subclass is asked through its method.
    virtual Completion<bool> cancel(const Value& message);
    Completion<void> add_done_callback(Value callback, Value context);
    Completion<std::int64_t> remove_done_callback(const Value& callback);
    // A task that waits for it.
    Completion<void> add_waiter(Task& task);

    bool done() const { return state != FutureState::Pending; }
    bool is_cancelled() const { return state == FutureState::Cancelled; }
    // The error that a cancelled future gives to those who ask it.
    Raised raise_cancelled();
    Value make_cancelled_error();
    // The stored exception counts as seen: nobody need be told.
    void exception_was_retrieved();
    // A stored exception that nobody has seen is told when the future dies.
    bool log_traceback() const { return m_log_traceback; }

    // Who is called when it is done.
    struct Callback {
        Value target;  // a callable, or a Task that waits
        Value context; // of a callable
        bool is_waiter = false;
    };
    // As `_callbacks` shows them: pairs; a waiting task as its wake-up method.
    std::vector<Value> shown_callbacks() const;

    // For whoever explores: the step that runs makes those able to run who wait for it.
    void enable_waiters();
    const std::uint64_t location; // its name among what steps touch; 0: steps are not tracked

    Value loop;
    FutureState state = FutureState::Pending;
    bool is_blocking = false;  // `_asyncio_future_blocking`
    Value value;               // the result; empty: none yet
    Value stored_exception;    // empty: none
    Value cancel_message;      // empty: None
    Value cancelled_error;     // the CancelledError with which it was cancelled, kept for the next who asks
    const char* waits_as = ""; // for the list of a deadlock: what native code made it for

protected:
    Completion<void> schedule_callbacks();
    void update_finalizer_flag();

    bool m_log_traceback = false;
    bool m_reports_pending = false; // of a task

private:
    void note_access();
    Completion<void> schedule_callback(Callback& callback);

    Callback m_first_callback; // most have at most one
    std::vector<Callback> m_more_callbacks;
    Ref<Traceback> m_exception_traceback;
    Value m_dict;
    friend class Task;
};

// Null where the value is not such a future (a task is one).
Future* as_future(const Value& value);
// asyncio.isfuture(): anything whose class has `_asyncio_future_blocking` that is not None.
Completion<bool> is_future(const Value& value);

// loop.create_future(), through the method where the loop is not an EventLoop or overrides it.
Completion<Value> create_future(const Value& loop);
Ref<Future> new_future(Ref<EventLoop> loop);

// What `await future` delegates to.
Value new_future_iterator(const Value& future);

// "<Future pending cb=[f()]>"; for a task with its name and coroutine.
Completion<Value> future_repr(const Value& self);

// A callable that is native: what the library adds to futures. `self` is handed to the function with the
// arguments of the call.
class NativeCallback final : public Container {
public:
    using Function = Completion<Value> (*)(NativeCallback& self, const CallArgs& args);
    NativeCallback(std::string_view callback_name, Function callback_function, Value its_state);
    void traverse(Visitor& visitor) override { visitor(state); }
    void clear_references() override { state = Value(); }

    const std::string_view name; // and its file: "gather.<locals>._done_callback@tasks.py"
    const Function function;
    Value state;
};
// Null where the value is something else.
NativeCallback* as_native_callback(const Value& value);

} // namespace weft::model
