// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The awaitables of an asynchronous generator: what driving, throwing into and closing each of them does.
// https://docs.python.org/3/reference/expressions.html#asynchronous-generator-iterator-methods
//
// An awaitable is fresh, started or closed. While one is started, the generator belongs to it (since 3.8).

#include "model/canary.h"
#include "model/choices.h"
#include "model/coroutines/async_generator.h"
#include "model/coroutines/coroutine.h"
#include "model/coroutines/struck_bodies.h"
#include "model/coroutines/throw_arguments.h"
#include "model/evaluator/handling.h"
#include "model/library/warnings_text.h"
#include "model/messages.h"
#include "model/rules/generators.h"
#include "model/values/operations.h"

namespace weft::model {

AsyncGeneratorAwaitable::AsyncGeneratorAwaitable(AsyncMethod its_method, Ref<AsyncGenerator> body)
    : Container(Kind::Awaitable, its_method == AsyncMethod::Asend ? types().async_generator_asend
                                                                  : types().async_generator_athrow),
      method(its_method), generator(std::move(body))
{
    if (rule(Rule::AsyncAwaitableWarnsNeverAwaited))
        flags |= k_flag_has_finalizer;
}

void AsyncGeneratorAwaitable::traverse(Visitor& visitor)
{
    visitor(generator.get());
    visitor(sent);
    for (const Value& value : thrown)
        visitor(value);
}

// Never awaited: the same warning as for coroutines, in the words of methods.
// https://docs.python.org/3/whatsnew/3.13.html
void AsyncGeneratorAwaitable::finalize()
{
    if (m_state != State::Fresh || world().is_aborting())
        return;
    PendingSaver saver;
    const std::string_view name = method == AsyncMethod::Asend    ? "asend"
                                  : method == AsyncMethod::Athrow ? "athrow"
                                                                  : "aclose";
    Completion<Ref<Str>> qualname = repr(generator->qualname);
    if (!qualname.raised() &&
        !warn(types().RuntimeWarning,
              concat("coroutine method '", name, "' of ", qualname.release()->text, " was never awaited"))
             .raised())
        return;
    if (!world().is_aborting())
        write_unraisable(Value::borrow(this));
}

std::string_view AsyncGeneratorAwaitable::method_names() const
{
    return method == AsyncMethod::Asend ? "__anext__()/asend()" : "aclose()/athrow()";
}

Raised AsyncGeneratorAwaitable::raise_reused() const
{
    if (!rule(Rule::AsyncAwaitableReuseIsError))
        return raise(types().StopIteration);
    return raise(types().RuntimeError, concat("cannot reuse already awaited ", method_names()));
}

Raised AsyncGeneratorAwaitable::raise_running() const
{
    const std::string_view name = method == AsyncMethod::Asend    ? "anext()"
                                  : method == AsyncMethod::Athrow ? "athrow()"
                                                                  : "aclose()";
    return raise(types().RuntimeError, concat(name, ": asynchronous generator is already running"));
}

// What the body answered, as the awaitable hands it on. CPython's async_gen_unwrap_value.
// https://peps.python.org/pep-0525/#implementation-details
Completion<Value> AsyncGeneratorAwaitable::unwrap(Completion<Value> outcome, bool returned)
{
    // 1. A return is the end of the iteration.
    Completion<Value> result = std::move(outcome);
    if (!result.raised() && returned) {
        Value ignored = result.release();
        result = raise(types().StopAsyncIteration);
    }
    if (result.raised()) {
        generator->has_awaitable = false;
        if (!world().is_aborting() &&
            (pending_matches(types().StopAsyncIteration) || pending_matches(types().GeneratorExit)))
            generator->closed = true;
        return Raised{};
    }
    // 2. An item ends the await with its value.
    if (std::exchange(generator->item_yielded, false)) {
        generator->has_awaitable = false;
        Value item = result.release();
        return raise_stop_iteration(item);
    }
    // 3. What the body awaits passes through.
    return result;
}

Completion<Value> AsyncGeneratorAwaitable::throw_into(const CallArgs& args, bool& returned,
                                                      ExitInDelegate exit)
{
    generator->item_yielded = false;
    return generator->throw_step(args, returned, exit);
}

// https://peps.python.org/pep-0525/#asynchronous-generator-object (asend and athrow awaitables)
Completion<Value> AsyncGeneratorAwaitable::send(const Value& value)
{
    Ref<AsyncGenerator> body = generator;
    if (method == AsyncMethod::Asend)
        return start_sending(value);
    // 1. A used awaitable, or one of a generator that has ended.
    if (m_state == State::Closed)
        return raise_reused();
    if (body->state == GeneratorState::Finished) {
        m_state = State::Closed;
        return raise(types().StopIteration);
    }
    // 2. The first time the exception is thrown; later what is sent goes to what the body awaits.
    if (m_state == State::Fresh)
        return start_throwing(value);
    bool returned = false;
    body->item_yielded = false;
    Completion<Value> outcome = body->step(value, returned);
    if (method == AsyncMethod::Athrow)
        return unwrap(std::move(outcome), returned);
    return finish_close(std::move(outcome), returned);
}

// CPython's async_gen_asend_send.
// https://docs.python.org/3/reference/expressions.html#agen.asend
Completion<Value> AsyncGeneratorAwaitable::start_sending(const Value& value)
{
    // 1. A used awaitable may not be driven.
    if (m_state == State::Closed && !WEFT_CANARY(AwaitableMayBeReused))
        return raise_reused();
    Value message = value;
    // 2. A fresh one takes the generator, if nobody has it, and brings the value of asend().
    if (m_state == State::Fresh) {
        if (rule(Rule::AsyncGeneratorTracksAwaitable) && generator->has_awaitable &&
            !WEFT_CANARY(AsyncGeneratorMayBeShared)) {
            if (rule(Rule::AsyncAwaitableThrowStarts))
                m_state = State::Closed;
            return raise_running();
        }
        if (message.is_none() && sent)
            message = sent;
        m_state = State::Started;
        if (t_strikes_bodies) [[unlikely]] {
            const BodyStrike strike = TRY(strike_body(*generator));
            if (strike != BodyStrike::None)
                return begin_struck(strike);
        }
    }
    generator->has_awaitable = true;
    // 3. The body goes on.
    bool returned = false;
    generator->item_yielded = false;
    Completion<Value> outcome = generator->step(message, returned);
    if (m_closes_instead) [[unlikely]]
        return end_struck(std::move(outcome), returned);
    Completion<Value> result = unwrap(std::move(outcome), returned);
    if (result.raised())
        m_state = State::Closed;
    return result;
}

// A fault strikes where the body would go on: the exception is thrown, or the body is closed and the consumer
// gets the end. https://docs.python.org/3/reference/expressions.html#agen.aclose
Completion<Value> AsyncGeneratorAwaitable::begin_struck(BodyStrike strike)
{
    generator->has_awaitable = true;
    m_closes_instead = strike == BodyStrike::Closed;
    Value exception = m_closes_instead ? Value::borrow(types().GeneratorExit) : exception_of_strike();
    bool returned = false;
    Completion<Value> outcome = throw_into({&exception, 1, nullptr, 0}, returned, ExitInDelegate::IsThrown);
    if (m_closes_instead) {
        generator->closed = true;
        return end_struck(std::move(outcome), returned);
    }
    Completion<Value> result = unwrap(std::move(outcome), returned);
    if (result.raised())
        m_state = State::Closed;
    return result;
}

// As finish_close(), but told to a consumer that asked for an item.
Completion<Value> AsyncGeneratorAwaitable::end_struck(Completion<Value> outcome, bool returned)
{
    // 1. What the body awaits passes through; an item is an answer that GeneratorExit does not allow.
    if (!outcome.raised() && !returned && !generator->item_yielded)
        return outcome;
    generator->has_awaitable = false;
    m_state = State::Closed;
    const bool yielded = std::exchange(generator->item_yielded, false);
    if (!outcome.raised())
        Value ignored = outcome.release();
    else if (world().is_aborting() ||
             !(pending_matches(types().StopAsyncIteration) || pending_matches(types().GeneratorExit)))
        return Raised{};
    else
        Value expected = take_pending();
    // 2. The end.
    if (yielded)
        return raise(types().RuntimeError, k_async_generator_ignored_exit);
    return raise(types().StopAsyncIteration);
}

// CPython's async_gen_athrow_send, for a fresh awaitable.
// https://docs.python.org/3/reference/expressions.html#agen.athrow
Completion<Value> AsyncGeneratorAwaitable::start_throwing(const Value& value)
{
    const bool closes = rule(Rule::AsyncGeneratorTracksAwaitable);
    // 1. The generator must be free.
    if (closes && generator->has_awaitable) {
        m_state = State::Closed;
        return raise_running();
    }
    // 2. It must not have been closed by an aclose() that it survived.
    if (generator->closed) {
        if (closes)
            m_state = State::Closed;
        return raise(types().StopAsyncIteration);
    }
    // 3. There is nothing yet that could receive a value.
    if (!value.is_none())
        return raise(types().RuntimeError, k_send_to_fresh_coroutine);
    m_state = State::Started;
    generator->has_awaitable = true;
    // 4. athrow() throws what it was given; wrong arguments leave the generator taken (a bug of CPython).
    bool returned = false;
    if (method == AsyncMethod::Athrow) {
        if (thrown.empty() || thrown.size() > 3)
            return raise(types().TypeError,
                         concat("athrow expected at ", thrown.empty() ? "least 1" : "most 3", " argument",
                                thrown.empty() && rule(Rule::OneArgumentIsSingular) ? "" : "s", ", got ",
                                thrown.size()));
        std::vector<Value> arguments = thrown;
        Completion<Value> outcome =
            throw_into({arguments.data(), arguments.size(), nullptr, 0}, returned, ExitInDelegate::IsThrown);
        Completion<Value> result = unwrap(std::move(outcome), returned);
        if (result.raised())
            return finish_close(Raised{}, false);
        return result;
    }
    // 5. aclose() throws GeneratorExit; after it the generator counts as closed.
    generator->closed = true;
    Value exit = Value::borrow(types().GeneratorExit);
    Completion<Value> outcome = throw_into({&exit, 1, nullptr, 0}, returned, ExitInDelegate::IsThrown);
    return finish_close(std::move(outcome), returned);
}

// The end of a step of aclose(), and of the first step of athrow() when it raised.
// https://docs.python.org/3/reference/expressions.html#agen.aclose
Completion<Value> AsyncGeneratorAwaitable::finish_close(Completion<Value> outcome, bool returned)
{
    Completion<Value> result = std::move(outcome);
    if (!result.raised() && returned) {
        Value ignored = result.release();
        result = raise(types().StopAsyncIteration);
    }
    // 1. What the body awaits passes through; an item is an answer that GeneratorExit does not allow.
    if (!result.raised()) {
        if (!std::exchange(generator->item_yielded, false))
            return result;
        Value ignored = result.release();
        generator->has_awaitable = false;
        m_state = State::Closed;
        if (WEFT_CANARY(AsyncIgnoredExitIsAccepted))
            return raise(types().StopIteration);
        return raise(types().RuntimeError, k_async_generator_ignored_exit);
    }
    // 2. The generator has ended: a success of aclose().
    generator->has_awaitable = false;
    if (world().is_aborting())
        return Raised{};
    const bool ended = pending_matches(types().StopAsyncIteration) || pending_matches(types().GeneratorExit);
    if (ended || rule(Rule::AsyncGeneratorTracksAwaitable))
        m_state = State::Closed;
    if (ended && method == AsyncMethod::Aclose && !WEFT_CANARY(AcloseRaisesTheEnd)) {
        Value expected = take_pending();
        return raise(types().StopIteration);
    }
    return Raised{};
}

// CPython's async_gen_asend_throw and async_gen_athrow_throw.
// https://docs.python.org/3/reference/expressions.html#agen.athrow
Completion<Value> AsyncGeneratorAwaitable::throw_(const CallArgs& args)
{
    Ref<AsyncGenerator> body = generator;
    // 1. A used awaitable may not be driven.
    if (m_state == State::Closed)
        return raise_reused();
    // 2. In 3.6 a fresh one cannot be thrown into; since 3.13 a throw starts it.
    if (m_state == State::Fresh && method != AsyncMethod::Asend && rule(Rule::FreshAthrowRefusesThrow))
        return start_throwing(Value::boolean(true));
    if (m_state == State::Fresh && rule(Rule::AsyncAwaitableThrowStarts)) {
        if (body->has_awaitable) {
            m_state = State::Closed;
            if (method == AsyncMethod::Asend)
                return raise_running();
            return raise(types().RuntimeError,
                         "aclose()/athrow(): asynchronous generator is already running");
        }
        m_state = State::Started;
        body->has_awaitable = true;
    }
    // 3. The exception goes into the body.
    if (args.count > 1 && rule(Rule::ThrowThreeArgumentsDeprecated))
        TRY(warn(
            types().DeprecationWarning,
            "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead."));
    bool returned = false;
    Completion<Value> outcome = throw_into(args, returned, ExitInDelegate::Closes);
    if (method != AsyncMethod::Aclose) {
        Completion<Value> result = unwrap(std::move(outcome), returned);
        if (result.raised() && (method == AsyncMethod::Asend || rule(Rule::AsyncAwaitableThrowStarts)))
            m_state = State::Closed;
        return result;
    }
    // 4. aclose() does not accept an item, and is content with the end.
    if (!outcome.raised() && returned) {
        Value ignored = outcome.release();
        outcome = raise(types().StopAsyncIteration);
    }
    if (!outcome.raised()) {
        if (!std::exchange(body->item_yielded, false))
            return outcome;
        Value ignored = outcome.release();
        body->has_awaitable = false;
        m_state = State::Closed;
        return raise(types().RuntimeError, k_async_generator_ignored_exit);
    }
    if (rule(Rule::AsyncAwaitableThrowStarts)) {
        body->has_awaitable = false;
        m_state = State::Closed;
    }
    if (!world().is_aborting() && rule(Rule::AcloseThrowAcceptsEnd) &&
        (pending_matches(types().StopAsyncIteration) || pending_matches(types().GeneratorExit))) {
        Value expected = take_pending();
        return raise(types().StopIteration);
    }
    return Raised{};
}

// CPython's async_gen_asend_close and async_gen_athrow_close.
// https://github.com/python/cpython/issues/117714
Completion<Value> AsyncGeneratorAwaitable::close()
{
    if (m_state == State::Closed)
        return Value::none();
    // 1. Before 3.13 only the awaitable is closed; the body stays where it is.
    if (!rule(Rule::AsyncAwaitableThrowStarts)) {
        m_state = State::Closed;
        return Value::none();
    }
    // 2. The body gets GeneratorExit, and must not go on.
    Value exit = Value::borrow(types().GeneratorExit);
    Completion<Value> outcome = throw_({&exit, 1, nullptr, 0});
    if (!outcome.raised()) {
        Value ignored = outcome.release();
        return raise(types().RuntimeError, k_coroutine_ignored_exit);
    }
    if (!world().is_aborting() &&
        (pending_matches(types().StopIteration) || pending_matches(types().StopAsyncIteration) ||
         pending_matches(types().GeneratorExit))) {
        Value expected = take_pending();
        return Value::none();
    }
    return Raised{};
}

} // namespace weft::model
