// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Generators: a body that pauses at `yield`, and the four ways to go on with it.
//
// PEP 255, 342, 380, 479 and the language reference:
// https://docs.python.org/3/reference/expressions.html#generator-iterator-methods
// The same class is the engine of native coroutines and async generators; only names and messages differ
// there.
//
// The body runs on its own fiber, in direct style. A chain of `yield from` over generators is not resumed
// link by link: the resumer switches straight to the innermost body (`Chain`), so a value through a chain of
// any length costs one switch. What CPython shows on the way (running flags, handled exceptions, frames,
// recursion depth) is kept the same.
#pragma once

#include <functional>

#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/values/completion.h"
#include "model/values/value.h"
#include "model/world.h"
#include "sim/fiber.h"

namespace weft::model {

enum class GeneratorState : std::uint8_t { Created, Suspended, Running, Finished }; // in this order

// What a resumed body receives at the place where it paused.
enum class ResumeKind : std::uint8_t {
    Send,             // a value
    Throw,            // the pending exception
    DelegateReturned, // the value with which its delegate ended
};

// Why a body handed control back.
enum class PauseKind : std::uint8_t { Yielded, Delegated, Returned, Raised };

// What a GeneratorExit that is thrown does to the delegate: close() it, or, as athrow() and aclose() do,
// throw it on.
enum class ExitInDelegate : std::uint8_t { Closes, IsThrown };

class Generator;
enum class BodyStrike : std::uint8_t; // struck_bodies.h

// A generator body written in C++: it yields with `generator.yield_(value)`, delegates with
// `generator.yield_from(iterable)`, and ends with a completion: its return value, or a raised exception. An
// exception that `yield_` raises must be passed on or handled, as a Python body would.
using NativeBody = std::function<Completion<Value>(Generator& generator)>;

// A native body without a stack of its own, for what millions of objects wait in: it is called anew at each
// resumption and remembers its place itself.
class SteppedBody : public Container {
public:
    using Container::Container;
    // Goes on with what was sent, or with the value of its delegate; at Throw the exception is pending.
    // Leaves in `message` what it yields or returns, or the iterator to which it delegates.
    virtual PauseKind step(Generator& generator, ResumeKind how, Value& message) = 0;
};

class Generator : public Container {
public:
    // Takes over a frame whose parameters are bound.
    Generator(Kind object_kind, Type* type, Ref<Frame> its_frame, Value its_name, Value its_qualname);
    ~Generator() override;
    void traverse(Visitor& visitor) override;
    void clear_references() override;
    void finalize() override;

    // PEP 342 and 380; each documented at its definition.
    Completion<Value> next(); // Value::exhausted() on a plain return
    Completion<Value> send(const Value& value);
    Completion<Value> throw_(const CallArgs& args); // (type[, value[, traceback]])
    Completion<Value> close();
    // send() and throw() with a return told by `returned` instead of a StopIteration.
    Completion<Value> step(const Value& value, bool& returned) { return send_checked(value, returned); }
    Completion<Value> throw_step(const CallArgs& args, bool& returned, ExitInDelegate exit)
    {
        return throw_raw(args, returned, exit);
    }

    // For the body, on its fiber.
    Completion<Value> yield_(Value value);
    Completion<Value> yield_from(Value iterable);
    // `await` and delegation to what is an iterator already.
    Completion<Value> delegate_to(Value iterator);

    // For a body without a stack, which pauses by leaving its statements: notes what it pauses with, and
    // reads what the resumer brought. The empty value of the latter two: the body pauses (again).
    void leave_item(Value value)
    {
        m_message = std::move(value);
        m_pause_kind = PauseKind::Yielded;
    }
    Completion<Value> received()
    {
        if (m_resume_kind == ResumeKind::Throw) [[unlikely]]
            return Raised{};
        return std::move(m_message);
    }
    // What was sent dies; false if an exception was thrown instead.
    bool drop_received()
    {
        if (m_resume_kind == ResumeKind::Throw) [[unlikely]]
            return false;
        m_message = Value();
        return true;
    }
    Completion<Value> begin_delegation(Value iterable);
    Completion<Value> begin_waiting(Value iterator); // for what is an iterator already
    // For a SteppedBody in its first step: goes on as a body in direct style, to its first pause or its end.
    PauseKind go_on_with_stack(NativeBody body);
    // For one that waited in the place of a body of the library: that body runs from its beginning, to its
    // first pause or its end.
    PauseKind go_on_with_body()
    {
        run_body_anew();
        return m_pause_kind;
    }
    Completion<Value> go_on_delegating();

    bool is_running() const;
    // gi_yieldfrom: what the paused body waits for; empty if nothing, or while it runs.
    Value delegate() const { return is_running() ? Value() : m_delegate; }
    // The body that waits for this one in the chain that was resumed last; null at its outer end.
    const Generator* delegator() const { return m_delegator; }
    // What the body waits for, running or not; empty if nothing.
    const Value& waits_for() const { return m_delegate; }
    bool has_started() const { return m_has_started; }
    bool is_exact_generator() const { return kind == Kind::Generator; }

    Ref<Code> code;
    Ref<Frame> frame; // null once finished
    Value name;
    Value qualname;
    GeneratorState state = GeneratorState::Created;
    HandledException handled; // the exception that the body itself is handling
    std::uint32_t number = 0; // in traces; 0 until it starts
    Value native_state;       // what a native body wants the collector to see

private:
    friend class Chain;
    // How the body runs: on a fiber; on the resumer's stack, through statements that can be left at a pause
    // and entered again (Code::is_stackless); or as the SteppedBody in native_state.
    enum class Style : std::uint8_t { OnFiber, Statements, Stepped };
    // Whether the delegate's answer settles a throw(), and with what; otherwise the exception is raised here.
    struct DelegateAnswer {
        bool done = false;
        Value value;
    };
    static void run_body(void* generator);
    bool can_resume_alone() const;
    Completion<Value> resume_alone(const Value& value, bool& returned);
    void run_statements();
    void go_on_with_statements();
    void left_statements(Flow flow);
    bool begin_by_shortcut();
    void run_body_anew();
    void run_stepped(ResumeKind how, Value message);
    void ended(Completion<Value> result);
    // `returned` tells a return value from a yielded one.
    Completion<Value> send_checked(const Value& value, bool& returned);
    Completion<Value> resume_with_pending(bool& returned);
    Completion<Value> resume_after_delegate(Value value, bool& returned);
    Completion<Value> end_before_start();
    Completion<Value> throw_raw(const CallArgs& args, bool& returned, ExitInDelegate exit);
    Completion<DelegateAnswer> throw_to_delegate(const CallArgs& args, bool& returned, ExitInDelegate exit);
    Completion<void> close_delegate();
    Completion<Value> go_on_struck(BodyStrike strike);
    static Completion<Value> ask_iterator(const Value& iterator, const Value& message, bool& returned);
    Completion<Value> iterator_to_delegate_to(Value iterable);
    bool can_run_in_place(const Generator& inner) const;
    Completion<Value> run_in_place(Generator& inner);
    Completion<Value> delegate_to_generator(Value inner);
    Completion<Value> advance_delegate(Value iterator, const Value& message);
    Completion<Value> delegate_to_iterator(Value iterator);
    Completion<Value> after_delegation_pause(Completion<Value> outcome);
    Completion<Value> pause();
    void convert_escaped_exception();
    void warn_of_escaping_stop();
    void finish();
    // The budgets of fibers and of the heap; false if there may be no more bodies.
    bool count_body();
    void forget_body();
    void unwind();
    bool is_unprotected() const;
    void drop();
    void drop_suspended_body();
    void unwind_without_handlers();
    const char* message_already_executing() const;
    const char* message_ignored_exit() const;

    sim::Fiber m_fiber; // not started if the body needs no stack
    bool m_has_started = false;
    bool m_is_counted = false; // in World::bodies
    Style m_style;
    Value m_delegate;                   // what the body waits for in yield from
    bool m_delegate_has_paused = false; // it was run in place, and the chain does not know it yet
    // Hand-over between the resumer and the body.
    ResumeKind m_resume_kind = ResumeKind::Send;
    PauseKind m_pause_kind = PauseKind::Yielded;
    Value m_message; // in: the value sent; out: the value yielded or returned
    // The running frame and the depth above the body's own, kept while paused (a comprehension may await).
    Frame* m_paused_frame = nullptr;
    int m_entry_depth = 0;
    int m_nested_in_place = 0; // how many bodies run in place below it
    int m_paused_depth = 0;
    // The place in the chain that was resumed last: see Chain.
    Generator* m_delegator = nullptr;
    Generator* m_leaf = nullptr;
    std::uint64_t m_leaf_epoch = 0;
    int m_leaf_depth = 0;
    NativeBody m_native_body; // empty: the frame's code is the body
    friend void make_stepped(Generator& generator, Ref<SteppedBody> body);
    friend void make_native(Generator& generator, NativeBody body);
    friend Ref<Generator> new_native_generator(std::string_view name, NativeBody body);
};

// Reports the pending exception, raised while `closed` was closed without anybody asking.
void write_unraisable_close(const Value& closed);

Ref<Generator> new_generator(Ref<Frame> frame, Value name, Value qualname);

// What a call of a generator function, coroutine function or async generator function returns.
Completion<Value> new_generator_object(Function* function, Ref<Frame> frame);

// A generator whose body is written in C++; it has the semantics of a Python one.
Ref<Generator> new_native_generator(std::string_view name, NativeBody body);

// Gives a generator or coroutine that has not started a body without a stack.
void make_stepped(Generator& generator, Ref<SteppedBody> body);
// Gives it a body in direct style, written in C++.
void make_native(Generator& generator, NativeBody body);

} // namespace weft::model
