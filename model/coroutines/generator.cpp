// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Generators: next, send, throw, close, finalisation, and what the body does at a yield.
//
// https://docs.python.org/3/reference/expressions.html#generator-iterator-methods
// Delegation is in yield_from.cpp, the Python type in generator_type.cpp, resumption in chain.cpp.

#include "model/coroutines/generator.h"

#include "model/canary.h"
#include "model/choices.h"
#include "model/coroutines/async_generator.h"
#include "model/coroutines/chain.h"
#include "model/coroutines/coroutine.h"
#include "model/coroutines/struck_bodies.h"
#include "model/coroutines/throw_arguments.h"
#include "model/library/warnings_text.h"
#include "model/messages.h"
#include "model/recording.h"
#include "model/rules/generators.h"
#include "model/values/operations.h"

namespace weft::model {

Generator::Generator(Kind object_kind, Type* type, Ref<Frame> its_frame, Value its_name, Value its_qualname)
    : Container(object_kind, type), code(Ref<Code>::borrow(its_frame->code)), frame(std::move(its_frame)),
      name(std::move(its_name)), qualname(std::move(its_qualname)),
      m_style(code->is_stackless ? Style::Statements : Style::OnFiber)
{
    // CPython's gen_dealloc tells weak references before it closes the body.
    flags |= k_flag_weak_references_first;
    frame->generator = this;
    m_paused_frame = frame.get();
}

Generator::~Generator()
{
    forget_body();
    if (frame)
        frame->generator = nullptr; // whoever holds the frame does not hold the body
    if (m_fiber.suspended()) {
        drop_suspended_body();
        return;
    }
    // A frame that lives on keeps what its body waits for.
    if (frame && m_style == Style::Statements && frame->refs > 1)
        frame->return_value = std::move(m_delegate);
    if (frame) {
        frame->back = nullptr;
        Frame::finish(std::move(frame));
    }
}

void Generator::traverse(Visitor& visitor)
{
    visitor(name);
    visitor(qualname);
    visitor(m_delegate);
    visitor(handled.exception);
    visitor(handled.traceback);
    visitor(native_state);
    if (frame && (frame->flags & k_flag_tracked))
        visitor(frame.get());
    else if (frame)
        frame->traverse(visitor);
}

void Generator::clear_references()
{
    // A finaliser has run it to its end, or somebody revived it. At the end of a world its stack is unwound.
    if (state == GeneratorState::Suspended && world().is_aborting())
        unwind();
    if (state == GeneratorState::Suspended || state == GeneratorState::Running)
        return;
    handled.traceback = Value();
    handled.exception = Value();
    if (frame)
        Frame::finish(std::move(frame));
}

// https://docs.python.org/3/library/inspect.html#inspect.getgeneratorstate (GEN_RUNNING)
// Every generator of a chain runs while its innermost body does.
bool Generator::is_running() const
{
    if (state == GeneratorState::Running)
        return true;
    const Kind kind_of_delegate = m_delegate.is_object() ? m_delegate.kind() : Kind::None;
    if (kind_of_delegate != Kind::Generator && kind_of_delegate != Kind::Coroutine)
        return false;
    const auto* inner = static_cast<const Generator*>(m_delegate.object());
    return inner->m_delegator == this && inner->is_running();
}

const char* Generator::message_already_executing() const
{
    return kind == Kind::Coroutine        ? k_coroutine_already_executing
           : kind == Kind::AsyncGenerator ? k_async_generator_already_executing
                                          : k_generator_already_executing;
}

const char* Generator::message_ignored_exit() const
{
    switch (kind) {
    case Kind::Coroutine:
        return k_coroutine_ignored_exit;
    case Kind::AsyncGenerator:
        return k_async_generator_ignored_exit;
    default:
        return k_generator_ignored_exit;
    }
}

// What a caller gets for a return value. None is told by a StopIteration like any other.
static Raised raise_return_value(const Value& value)
{
    raise_stop_iteration(value);
    if (!value.is_none() && rule(Rule::ReturnValueHasNoContext))
        world().pending.as<Exception>()->context = Value();
    return Raised{};
}

// What goes wrong while something is closed that nobody asked to close.
void write_unraisable_close(const Value& closed)
{
    if (!rule(Rule::UnraisableCloseNamesNoObject))
        return write_unraisable(closed);
    Value error = std::move(world().pending);
    Completion<Ref<Str>> text = repr(closed);
    if (text.raised())
        return write_unraisable(closed);
    world().pending = std::move(error);
    write_unraisable(Value(), concat("Exception ignored while closing generator ", text.release()->text));
}

// Suspended or not started, in a body that needs no stack, outside any chain, and nothing stands in the way
// of resuming it.
bool Generator::can_resume_alone() const
{
    const World& current = world();
    const bool may_start = state == GeneratorState::Created && current.bodies < current.limits.fibers;
    return (state == GeneratorState::Suspended || may_start) && m_style == Style::Statements && !m_delegate &&
           !m_delegator && !current.recording && !current.copies_exception_state && !t_strikes_bodies &&
           current.depth < current.recursion_limit && (!sim::stack_is_low() || sim::on_large_stack());
}

// PEP 255, next(): run to the next yield; exhaustion without a value is told without an exception.
// https://docs.python.org/3/reference/expressions.html#generator.__next__
Completion<Value> Generator::next()
{
    if (t_strikes_bodies) [[unlikely]] {
        const BodyStrike strike = TRY(strike_body(*this));
        if (strike != BodyStrike::None)
            return go_on_struck(strike);
    }
    bool returned = false;
    Value value = TRY(can_resume_alone() ? resume_alone(Value::none(), returned)
                                         : send_checked(Value::none(), returned));
    if (!returned)
        return value;
    if (value.is_none())
        return Value::exhausted();
    return raise_return_value(value);
}

// PEP 342, send(): hand a value to the paused yield and run to the next pause.
// https://peps.python.org/pep-0342/#new-generator-method-send-value
Completion<Value> Generator::send(const Value& value)
{
    if (t_strikes_bodies) [[unlikely]] {
        const BodyStrike strike = TRY(strike_body(*this));
        if (strike != BodyStrike::None)
            return go_on_struck(strike);
    }
    bool returned = false;
    const bool is_alone = can_resume_alone() && (state == GeneratorState::Suspended || value.is_none());
    Value result = TRY(is_alone ? resume_alone(value, returned) : send_checked(value, returned));
    return returned ? Completion<Value>(raise_return_value(result)) : result;
}

// The checks before a body is resumed with a value. CPython's gen_send_ex.
// https://docs.python.org/3/reference/expressions.html#generator.send
Completion<Value> Generator::send_checked(const Value& value, bool& returned)
{
    // 1. A body that is already running may not be entered again.
    if (is_running() && WEFT_CANARY(ReentryStops))
        return raise(types().StopIteration);
    if (is_running())
        return raise(types().ValueError, message_already_executing());
    // 2. Before the first resume there is no paused yield to receive a value.
    if (state == GeneratorState::Created && !value.is_none() && !WEFT_CANARY(FreshBodyTakesValue))
        return raise(types().TypeError, kind == Kind::Coroutine        ? k_send_to_fresh_coroutine
                                        : kind == Kind::AsyncGenerator ? k_send_to_fresh_async_generator
                                                                       : k_send_to_fresh_generator);
    // 3. A finished body answers every send with StopIteration; a coroutine may not be asked again.
    if (state == GeneratorState::Finished) {
        if (kind == Kind::Coroutine && !WEFT_CANARY(CoroutineMayBeReused))
            return raise(types().RuntimeError, k_coroutine_reused);
        returned = true;
        return Value::none();
    }
    // 4. Run the body until it pauses, returns or raises.
    Chain chain(*this);
    Completion<Value> result = chain.send(value);
    returned = chain.returned;
    return result;
}

// Resumes the body with the pending exception. CPython's gen_send_ex with exc set.
// https://docs.python.org/3/reference/expressions.html#generator.throw
Completion<Value> Generator::resume_with_pending(bool& returned)
{
    // 1. A body that is already running may not be entered; the exception on its way in is lost.
    if (is_running()) {
        Value lost = take_pending();
        return raise(types().ValueError, message_already_executing());
    }
    // 2. A finished body lets the exception through; a coroutine may not be asked again.
    if (state == GeneratorState::Finished) {
        if (WEFT_CANARY(FinishedBodySwallowsThrow)) {
            Value lost = take_pending();
            return Value::none();
        }
        if (kind != Kind::Coroutine || world().is_aborting())
            return Raised{};
        Value lost = take_pending();
        return raise(types().RuntimeError, k_coroutine_reused);
    }
    // 3. A body that has not started ends with it: it is raised at the line of the def.
    if (state == GeneratorState::Created)
        return end_before_start();
    // 4. The exception is chained to the one that the body's own handler is handling, never to the caller's.
    if (handled.exception && rule(Rule::ThrowSetsContextFromOwnHandler) && !world().is_aborting() &&
        !WEFT_CANARY(ThrowForgetsHandledException)) {
        HandledException* caller = world().handled;
        world().handled = &handled;
        HandledException* previous = std::exchange(handled.previous, nullptr);
        raise_value(take_pending());
        handled.previous = previous;
        world().handled = caller;
    }
    // 5. It is raised at the paused yield.
    Chain chain(*this);
    Completion<Value> result = chain.resume_root(ResumeKind::Throw, Value());
    returned = chain.returned;
    return result;
}

// https://docs.python.org/3/reference/expressions.html#generator.throw (a generator that has not started)
Completion<Value> Generator::end_before_start()
{
    frame->position = nullptr;
    frame->back = world().frame;
    frame->add_traceback();
    if (!rule(Rule::ThrowIntoFreshKeepsStopIteration))
        convert_escaped_exception();
    if (!WEFT_CANARY(ThrowLeavesFreshBodyFresh))
        finish();
    return Raised{};
}

// PEP 342, throw(): raise an exception at the paused yield.
// https://docs.python.org/3/reference/expressions.html#generator.throw
Completion<Value> Generator::throw_(const CallArgs& args)
{
    bool returned = false;
    Value result = TRY(throw_raw(args, returned, ExitInDelegate::Closes));
    return returned ? Completion<Value>(raise_return_value(result)) : result;
}

// CPython's _gen_throw: the delegate is asked first, without resuming this body.
// https://peps.python.org/pep-0380/#proposal
Completion<Value> Generator::throw_raw(const CallArgs& args, bool& returned, ExitInDelegate exit)
{
    if (m_delegate && state == GeneratorState::Suspended && !is_running() &&
        !WEFT_CANARY(ThrowSkipsDelegate)) {
        DelegateAnswer answer = TRY(throw_to_delegate(args, returned, exit));
        if (answer.done)
            return std::move(answer.value);
    }
    // Argument errors are the caller's; what the constructor of the exception raises is thrown instead of it.
    TRY(make_thrown_exception_pending(args));
    return resume_with_pending(returned);
}

// PEP 342, close(): throw GeneratorExit and expect the body to end.
// https://docs.python.org/3/reference/expressions.html#generator.close
Completion<Value> Generator::close()
{
    // 1. A body that has not started never runs; a finished one has nothing to do.
    if (state == GeneratorState::Created && rule(Rule::ArgumentsOutliveClosedGenerator)) {
        state = GeneratorState::Finished;
        return Value::none();
    }
    if (state == GeneratorState::Finished)
        return Value::none();
    // 2. A delegate is closed first; what that raises is raised here instead of GeneratorExit.
    bool closed = true;
    if (m_delegate && state == GeneratorState::Suspended && !is_running()) {
        GeneratorState before = std::exchange(state, GeneratorState::Running);
        closed = !close_delegate().raised();
        state = before;
    }
    // 3. A body that could not answer is not asked: its frame is dropped.
    if (closed && is_unprotected()) {
        drop();
        return Value::none();
    }
    if (closed)
        raise(types().GeneratorExit);
    // 4. The body gets the exception at its yield.
    bool returned = false;
    Completion<Value> outcome = resume_with_pending(returned);
    // 5. A return is the end, with a value that newer versions hand out.
    if (returned) {
        Value value = outcome.release();
        return rule(Rule::CloseReturnsValue) && !WEFT_CANARY(CloseLosesReturnValue) ? value : Value::none();
    }
    // 6. A yield is an error, and the generator stays where it is.
    if (!outcome.raised()) {
        Value ignored = outcome.release();
        if (WEFT_CANARY(IgnoredExitIsAccepted))
            return Value::none();
        return raise(types().RuntimeError, message_ignored_exit());
    }
    // 7. GeneratorExit and StopIteration are the expected ends; everything else is the caller's.
    if (world().is_aborting())
        return Raised{};
    if (pending_matches(types().StopIteration)) {
        Value exception = take_pending();
        return rule(Rule::CloseReturnsValue) ? stop_iteration_value(exception) : Value::none();
    }
    if (pending_matches(types().GeneratorExit) || WEFT_CANARY(CloseSwallowsEverything)) {
        Value swallowed = take_pending();
        return Value::none();
    }
    return Raised{};
}

// https://docs.python.org/3/library/sys.html#sys.unraisablehook
static void report_failed_close(Generator& generator)
{
    if (WEFT_CANARY(FailedCloseIsSilent)) {
        Value lost = take_pending();
        return;
    }
    const Value self = Value::borrow(&generator);
    if (!rule(Rule::ClosingIsSaidInMessage)) {
        write_unraisable(self);
        return;
    }
    Value error = take_pending();
    Completion<Ref<Str>> text = repr(self);
    std::string message = "Exception ignored while closing generator ";
    if (!text.raised())
        message += text.release()->text;
    world().pending = std::move(error);
    write_unraisable(Value(), message);
}

// The last reference has gone: a suspended generator is closed; what that raises cannot be caught.
// https://docs.python.org/3/reference/expressions.html#generator.close and PEP 442
void Generator::finalize()
{
    if (state == GeneratorState::Finished)
        return;
    touch_everything();
    World& current = world();
    Value saved = std::move(current.pending);
    if (current.is_aborting()) {
        if (state == GeneratorState::Suspended)
            unwind();
    } else if (kind == Kind::AsyncGenerator && call_finalizer_hook(static_cast<AsyncGenerator&>(*this))) {
        // The hook has taken it over.
    } else if (kind == Kind::Coroutine && state == GeneratorState::Created) {
        if (!WEFT_CANARY(NeverAwaitedIsSilent) && warn_never_awaited(*this).raised() &&
            !current.is_aborting())
            write_unraisable_close(Value::borrow(this));
    } else if (state != GeneratorState::Created && !WEFT_CANARY(DroppedBodyIsNotClosed)) {
        Completion<Value> outcome = close();
        if (!outcome.raised())
            Value dropped = outcome.release();
        else if (!current.is_aborting())
            report_failed_close(*this);
    }
    current.pending = std::move(saved);
}

// The run has been aborted: every frame of the body returns without running any more Python code.
void Generator::unwind()
{
    Chain chain(*this);
    Completion<Value> outcome = chain.resume_root(ResumeKind::Throw, Value());
    CHECK(outcome.raised());
}

// What the body does at `yield value`: pause, and go on with what the resumer brings.
// https://docs.python.org/3/reference/expressions.html#yield-expressions
Completion<Value> Generator::yield_(Value value)
{
    m_message = std::move(value);
    m_pause_kind = PauseKind::Yielded;
    return pause();
}

Completion<Value> Generator::pause()
{
    World& current = world();
    if (current.is_aborting()) {
        m_message = Value();
        return Raised{};
    }
    m_paused_frame = current.frame;
    m_paused_depth = current.depth - m_entry_depth;
    sim::Fiber::suspend();
    if (m_resume_kind == ResumeKind::Throw)
        return Raised{};
    return std::move(m_message);
}

void Generator::run_body(void* generator)
{
    Generator& self = *static_cast<Generator*>(generator);
    self.ended(self.m_native_body ? self.m_native_body(self) : execute_frame(*self.frame));
}

void Generator::ended(Completion<Value> result)
{
    if (result.raised()) {
        m_pause_kind = PauseKind::Raised;
        if (world().is_aborting())
            return;
        convert_escaped_exception();
        if (world().recording)
            world().recording->raised(*this, world().pending);
        return;
    }
    m_pause_kind = PauseKind::Returned;
    m_message = result.release();
    if (world().recording)
        world().recording->returned(*this, m_message);
}

// PEP 479's transition: in 3.6 a StopIteration that leaves the body warns the caller.
// https://peps.python.org/pep-0479/#transition-plan
void Generator::warn_of_escaping_stop()
{
    World& current = world();
    Value escaping = take_pending();
    Frame* const inner = std::exchange(current.frame, frame ? frame->back : current.frame);
    const std::string text = concat("generator '", qualname.as<Str>()->text, "' raised StopIteration");
    const bool is_error = warn(types().DeprecationWarning, text).raised();
    current.frame = inner;
    if (!is_error)
        current.pending = std::move(escaping);
}

// PEP 479: a StopIteration may not leave a generator's body.
// https://peps.python.org/pep-0479/#proposal
void Generator::convert_escaped_exception()
{
    const bool is_stop = pending_matches(types().StopIteration);
    const bool is_stop_async = kind == Kind::AsyncGenerator && pending_matches(types().StopAsyncIteration);
    const bool strict = kind != Kind::Generator || code->is_iterable_coroutine ||
                        rule(Rule::StopIterationBecomesRuntimeError) || code->has_generator_stop;
    if (is_stop && !strict)
        warn_of_escaping_stop();
    if ((!is_stop_async && !(is_stop && strict)) || WEFT_CANARY(StopIterationEscapes))
        return;
    const char* message = is_stop_async                  ? k_async_generator_raised_stop_async
                          : kind == Kind::Coroutine      ? k_coroutine_raised_stop_iteration
                          : kind == Kind::AsyncGenerator ? k_async_generator_raised_stop_iteration
                                                         : k_generator_raised_stop_iteration;
    Value original = take_pending();
    raise(types().RuntimeError, message);
    Exception* replacement = world().pending.as<Exception>();
    replacement->cause = WEFT_CANARY(ConvertedStopHasNoCause) ? Value() : original;
    replacement->context = original;
    replacement->suppress_context = true;
    if (rule(Rule::StopIterationConvertedInsideBody) && frame)
        frame->add_traceback();
}

// A body counts from its first step to its end, and with it the page of stack that it holds.
bool Generator::count_body()
{
    World& current = world();
    if (current.bodies >= current.limits.fibers)
        return false;
    ++current.bodies;
    m_is_counted = true;
    if (m_style == Style::OnFiber)
        heap_count(sim::k_page);
    return true;
}

void Generator::forget_body()
{
    if (!m_is_counted)
        return;
    m_is_counted = false;
    --world().bodies;
    if (m_style == Style::OnFiber)
        heap_give_back(sim::k_page);
}

// The body has ended: its variables die, then what it was handling.
void Generator::finish()
{
    state = GeneratorState::Finished;
    forget_body();
    flags &= static_cast<std::uint8_t>(~k_flag_has_finalizer);
    World& current = world();
    Value saved = std::move(current.pending);
    m_delegate = Value();
    handled.traceback = Value();
    handled.exception = Value();
    if (frame) {
        frame->generator = nullptr;
        if (!rule(Rule::FinishedBodiesKeepCaller))
            frame->back = nullptr;
        Frame::finish(std::move(frame));
    }
    m_native_body = nullptr;
    native_state = Value();
    current.pending = std::move(saved);
}

} // namespace weft::model
