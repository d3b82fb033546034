// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// `yield from` and `await`: what a body does while it waits for another iterator, and how throw() and close()
// reach it.
//
// PEP 380: https://peps.python.org/pep-0380/#formal-semantics
// A delegate that is a generator is resumed by the chain (chain.cpp); any other iterator is driven from here,
// on the delegating body's own fiber. throw() and close() go to the delegate without resuming the delegator,
// as in CPython.

#include "model/canary.h"
#include "model/coroutines/chain.h"
#include "model/coroutines/generator.h"
#include "model/coroutines/throw_arguments.h"
#include "model/messages.h"
#include "model/recording.h"
#include "model/rules/generators.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

Generator* as_generator(const Value& value)
{
    const Kind kind = value.is_object() ? value.kind() : Kind::None;
    return kind == Kind::Generator || kind == Kind::Coroutine ? static_cast<Generator*>(value.object())
                                                              : nullptr;
}

} // namespace

// PEP 380, `RESULT = yield from EXPR`.
// https://peps.python.org/pep-0380/#formal-semantics
Completion<Value> Generator::yield_from(Value iterable)
{
    Value iterator = TRY(iterator_to_delegate_to(std::move(iterable)));
    return delegate_to(std::move(iterator));
}

Completion<Value> Generator::iterator_to_delegate_to(Value iterable)
{
    // 1. A coroutine may only be delegated to by a coroutine.
    if (iterable.kind() == Kind::Coroutine) {
        if (kind != Kind::Coroutine && !code->is_iterable_coroutine)
            return raise(types().TypeError, k_yield_from_coroutine);
        return iterable;
    }
    // 2. A generator is its own iterator; everything else is asked for one.
    if (iterable.kind() == Kind::Generator)
        return iterable;
    return iter(iterable);
}

Completion<Value> Generator::delegate_to(Value iterator)
{
    if (as_generator(iterator))
        return delegate_to_generator(std::move(iterator));
    return delegate_to_iterator(std::move(iterator));
}

Completion<Value> Generator::delegate_to_generator(Value inner)
{
    m_delegate = std::move(inner);
    m_pause_kind = PauseKind::Delegated;
    Completion<Value> outcome = pause();
    m_delegate = Value();
    return after_delegation_pause(std::move(outcome));
}

// Asks an iterator that is not a generator for its next item; `returned` tells its end, with its value.
// https://peps.python.org/pep-0380/#formal-semantics
Completion<Value> Generator::ask_iterator(const Value& iterator, const Value& message, bool& returned)
{
    Completion<Value> step = Raised{};
    if (const auto resume = type_of(iterator)->slots.resume)
        step = resume(iterator, message, returned);
    else if (message.is_none() || WEFT_CANARY(SentValueIsDropped))
        step = next_raw(iterator);
    else
        step = call_method(iterator, names().name_send, message);
    if (step.raised()) {
        if (world().is_aborting() || !pending_matches(types().StopIteration))
            return Raised{};
        returned = true;
        const Value stop = take_pending();
        return WEFT_CANARY(DelegateStopValueIsLost) ? Value::none() : stop_iteration_value(stop);
    }
    Value item = step.release();
    if (!item.is_exhausted())
        return item;
    returned = true;
    return Value::none();
}

// A body without a stack goes on. While it waits for an iterator, what it is sent goes there.
void Generator::run_stepped(ResumeKind how, Value message)
{
    const Ref<SteppedBody> body = Ref<SteppedBody>::borrow(native_state.as<SteppedBody>());
    for (;;) {
        if (world().is_aborting()) {
            m_pause_kind = PauseKind::Raised;
            return;
        }
        // 1. The iterator that it waits for comes first.
        if (m_delegate && how == ResumeKind::Send) {
            const Value iterator = m_delegate;
            bool returned = false;
            Completion<Value> item = ask_iterator(iterator, message, returned);
            if (!item.raised() && !returned) {
                m_message = item.release();
                m_pause_kind = PauseKind::Yielded;
                return;
            }
            how = returned ? ResumeKind::DelegateReturned : ResumeKind::Throw;
            message = returned ? item.release() : Value();
            m_delegate = Value();
        }
        // 2. Then the body itself.
        m_pause_kind = body->step(*this, how, message);
        if (m_style != Style::Stepped)
            return; // it has got a stack, on which it has paused or ended already
        if (m_pause_kind == PauseKind::Returned)
            return ended(std::move(message));
        if (m_pause_kind == PauseKind::Raised)
            return ended(Raised{});
        if (m_pause_kind == PauseKind::Yielded) {
            m_message = std::move(message);
            return;
        }
        m_delegate = std::exchange(message, Value::none());
        if (as_generator(m_delegate))
            return;
        how = ResumeKind::Send;
    }
}

void make_stepped(Generator& generator, Ref<SteppedBody> body)
{
    generator.native_state = std::move(body);
    generator.m_style = Generator::Style::Stepped;
}

PauseKind Generator::go_on_with_stack(NativeBody body)
{
    m_style = Style::OnFiber;
    heap_count(sim::k_page);
    m_native_body = std::move(body);
    m_resume_kind = ResumeKind::Send;
    m_message = Value::none();
    if (sim::Fiber::can_start()) [[likely]] {
        m_fiber = sim::Fiber(&Generator::run_body, this);
        m_fiber.resume();
        return m_pause_kind;
    }
    world().abort_run(Abort::FibersExhausted, "");
    return PauseKind::Raised;
}

void make_native(Generator& generator, NativeBody body)
{
    generator.m_native_body = std::move(body);
}

// The loop of PEP 380's expansion for an iterator that is not a generator. While the body is paused,
// m_delegate holds the only reference: one on the paused stack would be hidden from the collector.
Completion<Value> Generator::delegate_to_iterator(Value iterator)
{
    Value message = Value::none();
    for (;;) {
        // 1. None asks for the next item; any other value is sent.
        bool returned = false;
        Value item = TRY(ask_iterator(iterator, message, returned));
        if (returned)
            return item;
        // 2. The item is yielded on; what comes back is the next message.
        m_delegate = std::move(iterator);
        Completion<Value> answer = yield_(std::move(item));
        iterator = std::move(m_delegate);
        if (answer.raised() || m_resume_kind == ResumeKind::DelegateReturned)
            return after_delegation_pause(std::move(answer));
        message = answer.release();
    }
}

// The same for a body whose statements are left at a pause: one turn of the loop at each resumption.
Completion<Value> Generator::begin_delegation(Value iterable)
{
    Value iterator = TRY(iterator_to_delegate_to(std::move(iterable)));
    return begin_waiting(std::move(iterator));
}

Completion<Value> Generator::begin_waiting(Value iterator)
{
    if (!as_generator(iterator))
        return advance_delegate(std::move(iterator), Value::none());
    if (world().is_aborting())
        return Raised{};
    m_delegate = std::move(iterator);
    m_pause_kind = PauseKind::Delegated;
    Generator& inner = *as_generator(m_delegate);
    return can_run_in_place(inner) ? run_in_place(inner) : Value();
}

Completion<Value> Generator::advance_delegate(Value iterator, const Value& message)
{
    bool returned = false;
    Value item = TRY(ask_iterator(iterator, message, returned));
    if (returned)
        return item;
    if (world().is_aborting())
        return Raised{};
    m_delegate = std::move(iterator);
    leave_item(std::move(item));
    return Value();
}

Completion<Value> Generator::go_on_delegating()
{
    Value iterator = std::move(m_delegate);
    if (m_resume_kind != ResumeKind::Send)
        return after_delegation_pause(received());
    const Value message = std::move(m_message);
    return advance_delegate(std::move(iterator), message);
}

// The body goes on after its delegate has ended, or with an exception thrown at the `yield from` itself.
// A StopIteration that arrives there ends the delegation since 3.12, whoever threw it.
Completion<Value> Generator::after_delegation_pause(Completion<Value> outcome)
{
    if (outcome.raised() && !world().is_aborting() && rule(Rule::StopIterationThrownEndsDelegation) &&
        pending_matches(types().StopIteration))
        return stop_iteration_value(take_pending());
    return outcome;
}

// PEP 380: exceptions other than GeneratorExit go to the delegate's throw(), GeneratorExit to its close().
// https://peps.python.org/pep-0380/#proposal
Completion<Generator::DelegateAnswer> Generator::throw_to_delegate(const CallArgs& args, bool& returned,
                                                                   ExitInDelegate exit)
{
    Chain::invalidate_all();
    Value delegate = m_delegate;
    // 1. GeneratorExit closes the delegate and is then raised here, whatever the delegate returned.
    if (exit == ExitInDelegate::Closes && thrown_is_generator_exit(args) &&
        !WEFT_CANARY(ExitIsThrownAtDelegate)) {
        state = GeneratorState::Running;
        Completion<void> closed = close_delegate();
        state = GeneratorState::Suspended;
        if (!closed.raised())
            return DelegateAnswer{};
        // It dies as the exception leaves the `yield from`, before any handler of this body runs.
        delegate = Value();
        Value value = TRY(resume_with_pending(returned));
        return DelegateAnswer{true, std::move(value)};
    }
    // 2. A generator is asked directly; any other iterator needs a `throw`, which gets the arguments as they
    // are.
    bool inner_returned = false;
    Completion<Value> answer = Raised{};
    if (Generator* inner = as_generator(delegate)) {
        state = GeneratorState::Running;
        // Who walks the stack meanwhile meets this body, though it does not run.
        World& current = world();
        Frame* const caller = current.frame;
        if (rule(Rule::ThrowShowsDelegators)) {
            m_paused_frame->back = rule(Rule::ThrowShowsCallerOfDelegators) ? caller : nullptr;
            current.frame = m_paused_frame;
        }
        answer = inner->throw_raw(args, inner_returned, exit);
        current.frame = caller;
        state = GeneratorState::Suspended;
    } else {
        Value method = TRY(find_attribute(delegate, names().name_throw));
        if (!method)
            return DelegateAnswer{};
        state = GeneratorState::Running;
        answer = call(method, args);
        state = GeneratorState::Suspended;
    }
    // 3. What it yields goes to the caller of throw(); this body has not moved.
    if (!answer.raised() && !inner_returned)
        return DelegateAnswer{true, answer.release()};
    // 4. If it has ended, this body goes on with its value or its exception.
    delegate = Value();
    if (inner_returned) {
        Value result = answer.release();
        if (WEFT_CANARY(DelegateResultIsNone))
            result = Value::none();
        Value value = TRY(resume_after_delegate(std::move(result), returned));
        return DelegateAnswer{true, std::move(value)};
    }
    if (!world().is_aborting() && pending_matches(types().StopIteration)) {
        Value value = TRY(resume_after_delegate(stop_iteration_value(take_pending()), returned));
        return DelegateAnswer{true, std::move(value)};
    }
    Value value = TRY(resume_with_pending(returned));
    return DelegateAnswer{true, std::move(value)};
}

Completion<Value> Generator::resume_after_delegate(Value value, bool& returned)
{
    Chain chain(*this);
    Completion<Value> result = chain.resume_root(ResumeKind::DelegateReturned, std::move(value));
    returned = chain.returned;
    return result;
}

// PEP 380: the delegate's close() is called if it has one; failing to look it up is reported, not raised.
// https://peps.python.org/pep-0380/#formal-semantics
Completion<void> Generator::close_delegate()
{
    Chain::invalidate_all();
    Value delegate = m_delegate;
    if (Generator* inner = as_generator(delegate)) {
        Value ignored = TRY(inner->close());
        return {};
    }
    Completion<Value> method = find_attribute(delegate, names().name_close);
    if (method.raised()) {
        if (world().is_aborting())
            return Raised{};
        write_unraisable_close(delegate);
        return {};
    }
    Value close_method = method.release();
    if (!close_method || WEFT_CANARY(DelegateIsNotClosed))
        return {};
    Completion<Value> closed = call(close_method);
    if (closed.raised() && WEFT_CANARY(DelegateCloseErrorIsLost))
        Value lost = take_pending();
    else
        Value ignored = TRY(std::move(closed));
    return {};
}

} // namespace weft::model
