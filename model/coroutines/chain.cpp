// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The resumption of a chain of generators: finding the innermost body, switching to it, passing outcomes up.

#include "model/coroutines/chain.h"

#include "model/evaluator/block.h"
#include "model/messages.h"
#include "model/recording.h"
#include "model/rules/generators.h"

namespace weft::model {

namespace {

Generator* as_generator(const Value& value)
{
    if (!value.is_object())
        return nullptr;
    const Kind kind = value.kind();
    return kind == Kind::Generator || kind == Kind::Coroutine ? static_cast<Generator*>(value.object())
                                                              : nullptr;
}

} // namespace

Completion<Value> Chain::resume_root(ResumeKind how, Value value)
{
    m_entered = &m_root;
    m_entry = how == ResumeKind::Throw ? Entry::Throw : Entry::Send;
    if (m_world.copies_exception_state && how == ResumeKind::Throw)
        m_root.handled.exception = m_caller_handled->exception;
    if (m_world.recording && m_root.m_delegate && m_entry == Entry::Throw && !m_world.is_aborting() &&
        rule(Rule::StopIterationThrownEndsDelegation) && pending_matches(types().StopIteration)) [[unlikely]]
        m_entry = Entry::Send; // rule 3 of docs/trace_format.md: the delegate has ended
    m_root.m_delegate = Value();
    Message message{how, std::move(value)};
    return run(message);
}

void Chain::find_leaf(Message& message)
{
    if (m_root.m_leaf_epoch == m_world.chain_epoch && m_root.m_leaf && !m_world.copies_exception_state)
        [[likely]] {
        m_leaf = m_root.m_leaf;
        m_leaf_depth = m_root.m_leaf_depth;
        return;
    }
    while (Generator* inner = as_generator(m_leaf->m_delegate))
        if (!descend(*inner, message))
            return;
}

// Makes `inner` the leaf if it can be resumed; otherwise the message becomes what asking it for more answers.
bool Chain::descend(Generator& inner, Message& message)
{
    // 1. A body that is already running may not be entered again.
    if (inner.is_running()) {
        m_world.handled = &m_leaf->handled; // the context is what the body that asks handles
        raise(types().ValueError, inner.message_already_executing());
        message = {ResumeKind::Throw, Value()};
        return false;
    }
    // 2. A finished one answers with StopIteration, or refuses if it is a coroutine.
    if (inner.state == GeneratorState::Finished) {
        if (inner.is_exact_generator()) {
            message = {ResumeKind::DelegateReturned, Value::none()};
        } else {
            m_world.handled = &m_leaf->handled;
            raise(types().RuntimeError, k_coroutine_reused);
            message = {ResumeKind::Throw, Value()};
        }
        return false;
    }
    link(inner);
    return true;
}

void Chain::link(Generator& inner)
{
    if (inner.m_delegator && inner.m_delegator != m_leaf)
        invalidate_all();
    inner.m_delegator = m_leaf;
    if (m_world.copies_exception_state) [[unlikely]]
        enter_exception_state(inner, m_leaf->handled);
    else
        inner.handled.previous = &m_leaf->handled;
    inner.frame->back = m_leaf->m_paused_frame;
    m_leaf = &inner;
    ++m_leaf_depth;
}

// The statements have been left: by a pause, or because the body has ended.
inline void Generator::left_statements(Flow flow)
{
    if (flow == Flow::Paused) [[likely]]
        return;
    if (flow == Flow::Raised)
        ended(Raised{});
    else
        ended(flow == Flow::Return ? std::move(frame->return_value) : Value::none());
}

// A body of the library ends at once, or waits without its statements, where it has shortcuts for that.
bool Generator::begin_by_shortcut()
{
    Completion<Value> outcome = take_shortcut(*code, &frame->slot(0));
    if (outcome.raised()) {
        ended(Raised{});
        return true;
    }
    if (Value answer = outcome.release()) {
        ended(std::move(answer));
        return true;
    }
    Value waiting = code->shortcuts.waiting ? code->shortcuts.waiting(*frame) : Value();
    if (!waiting)
        return false;
    native_state = std::move(waiting);
    m_style = Style::Stepped;
    run_stepped(ResumeKind::Send, Value::none());
    return true;
}

// The body goes on at the statement where it was left, on this stack.
inline void Generator::go_on_with_statements()
{
    const Block& body = code->body;
    Flow flow = Flow::Next;
    if (m_has_started) [[likely]] {
        flow = resume_block(body, *frame);
    } else {
        m_has_started = true;
        if (code->shortcuts.at_once && begin_by_shortcut()) [[unlikely]]
            return;
        flow = run_block(body, *frame);
    }
    left_statements(flow);
}

void Generator::run_body_anew()
{
    m_style = Style::Statements;
    native_state = Value();
    left_statements(run_block(code->body, *frame));
}

inline void Generator::run_statements()
{
    if (!sim::stack_is_low() || sim::on_large_stack()) [[likely]]
        return go_on_with_statements();
    sim::run_on_large_stack([](void* self) { static_cast<Generator*>(self)->go_on_with_statements(); }, this);
}

// OPTIMIZATION: most resumptions are of a single body that yields the next item. What Chain does for it is
// done here in place; if anything else comes out, a chain takes over.
Completion<Value> Generator::resume_alone(const Value& value, bool& returned)
{
    const Ref<Generator> kept = Ref<Generator>::borrow(this);
    World& current = world();
    Frame* const caller_frame = current.frame;
    HandledException* const caller_handled = current.handled;
    const int caller_depth = current.depth;
    handled.previous = caller_handled;
    frame->back = caller_frame;
    current.frame = frame.get();
    current.handled = &handled;
    current.depth = m_entry_depth = caller_depth + 1;
    m_resume_kind = ResumeKind::Send;
    m_message = value;
    state = GeneratorState::Running;
    if (!m_has_started) {
        flags |= k_flag_has_finalizer;
        CHECK(count_body());
    }
    go_on_with_statements();
    returned = m_pause_kind == PauseKind::Returned;
    if (returned)
        finish();
    current.frame = caller_frame;
    current.handled = caller_handled;
    current.depth = caller_depth;
    if (returned)
        return std::move(m_message);
    if (m_pause_kind == PauseKind::Yielded && !m_delegate) [[likely]] {
        state = GeneratorState::Suspended;
        return std::move(m_message);
    }
    Chain chain(*this);
    Completion<Value> result = chain.go_on();
    returned = chain.returned;
    return result;
}

// A fresh coroutine without a stack, and nothing in the way of running it on top of the one that awaits it.
bool Generator::can_run_in_place(const Generator& inner) const
{
    constexpr int k_nested_max = 50; // on the stack of one resumption
    const World& current = world();
    return inner.kind == Kind::Coroutine && inner.state == GeneratorState::Created &&
           inner.m_style != Style::OnFiber && !inner.m_delegator && !current.recording &&
           !current.copies_exception_state && current.bodies < current.limits.fibers &&
           current.depth < current.recursion_limit && m_nested_in_place < k_nested_max &&
           (!sim::stack_is_low() || sim::on_large_stack());
}

// OPTIMIZATION: most coroutines that are awaited end without a pause, or have few. Such a one is run at once
// where it is awaited; if it ends, nothing around the `await` was left. If it pauses, the body pauses with
// it, and the chain links the two as if it had resumed the inner one itself.
Completion<Value> Generator::run_in_place(Generator& inner)
{
    World& current = world();
    Frame* const outer_frame = current.frame;
    HandledException* const outer_handled = current.handled;
    const int outer_depth = current.depth;
    inner.m_delegator = this;
    inner.m_nested_in_place = m_nested_in_place + 1;
    inner.handled.previous = &handled;
    inner.frame->back = outer_frame;
    current.frame = inner.frame.get();
    current.handled = &inner.handled;
    current.depth = inner.m_entry_depth = outer_depth + 1;
    inner.flags |= k_flag_has_finalizer;
    CHECK(inner.count_body());
    inner.state = GeneratorState::Running;
    inner.m_resume_kind = ResumeKind::Send;
    if (inner.m_style == Style::Statements) {
        inner.go_on_with_statements();
    } else {
        inner.m_has_started = true;
        inner.run_stepped(ResumeKind::Send, Value::none());
    }
    inner.m_nested_in_place = 0;
    const PauseKind how = inner.m_pause_kind;
    const bool has_ended = how == PauseKind::Returned || how == PauseKind::Raised;
    if (has_ended)
        inner.finish();
    current.frame = outer_frame;
    current.handled = outer_handled;
    current.depth = outer_depth;
    if (!has_ended) {
        m_delegate_has_paused = true;
        return Value();
    }
    inner.m_delegator = nullptr;
    Completion<Value> outcome =
        how == PauseKind::Returned ? Completion<Value>(std::move(inner.m_message)) : Raised{};
    m_delegate = Value();
    return after_delegation_pause(outcome);
}

// Inline, since it is the whole of what stands between a resumer and the body.
inline void Chain::switch_to_leaf(Message& message)
{
    Generator& leaf = *m_leaf;
    if (m_world.recording && m_entered && !m_world.is_aborting()) [[unlikely]]
        m_world.recording->entered(*m_entered, leaf, m_entry);
    m_entered = nullptr;
    m_entry = Entry::Send;
    leaf.m_entry_depth = m_caller_depth + m_leaf_depth + 1;
    m_world.depth = leaf.m_entry_depth + leaf.m_paused_depth;
    m_world.frame = leaf.m_paused_frame;
    m_world.handled = &leaf.handled;
    if (!leaf.m_has_started && !start_leaf()) [[unlikely]]
        return;
    leaf.state = GeneratorState::Running;
    if (leaf.m_style == Generator::Style::Stepped)
        return leaf.run_stepped(message.kind, std::move(message.value));
    leaf.m_resume_kind = message.kind;
    leaf.m_message = std::move(message.value);
    if (leaf.m_style == Generator::Style::Statements) [[likely]]
        return leaf.run_statements();
    leaf.m_fiber.resume();
}

// Whether the leaf's body could be given what it needs.
bool Chain::start_leaf()
{
    Generator& leaf = *m_leaf;
    leaf.flags |= k_flag_has_finalizer;
    if (!leaf.count_body()) [[unlikely]] {
        m_world.abort_run(Abort::FibersExhausted, "");
        leaf.m_pause_kind = PauseKind::Raised;
        leaf.state = GeneratorState::Running;
        return false;
    }
    if (leaf.m_style == Generator::Style::Statements) [[likely]]
        return true;
    leaf.m_has_started = true;
    if (leaf.m_style == Generator::Style::Stepped)
        return true;
    if (sim::Fiber::can_start()) [[likely]] {
        leaf.m_fiber = sim::Fiber(&Generator::run_body, &leaf);
        return true;
    }
    m_world.abort_run(Abort::FibersExhausted, "");
    leaf.m_pause_kind = PauseKind::Raised;
    leaf.state = GeneratorState::Running;
    return false;
}

// Before 3.7 a body begins with a copy of what its caller handles, unless it was paused in a handler of its
// own; a throw() always gives it the copy. https://bugs.python.org/issue25612
void Chain::enter_exception_state(Generator& body, HandledException& caller) const
{
    body.handled.previous = nullptr;
    if (!body.handled.exception)
        body.handled.exception = caller.exception;
}

// And it keeps its own only if it pauses inside a handler.
void Chain::leave_exception_states()
{
    for (Generator* body = m_leaf;; body = body->m_delegator) {
        if (body->handled.handlers == 0)
            body->handled.exception = Value();
        if (body == &m_root)
            return;
    }
}

Completion<Value> Chain::run(Message& message, bool is_paused)
{
    m_root.state = GeneratorState::Running;
    for (;;) {
        const bool is_to_run = !std::exchange(is_paused, false);
        if (is_to_run && m_caller_depth + m_leaf_depth >= m_world.recursion_limit && enters_too_deep(message))
            [[unlikely]] {
            if (m_leaf->state == GeneratorState::Finished && m_leaf == &m_root)
                return Raised{};
            continue;
        }
        if (is_to_run)
            switch_to_leaf(message);
        Generator& leaf = *m_leaf;
        switch (leaf.m_pause_kind) {
        case PauseKind::Yielded:
            leaf.state = GeneratorState::Suspended;
            m_root.state = GeneratorState::Suspended;
            if (m_root.m_delegate)
                remember_leaf();
            if (m_world.copies_exception_state) [[unlikely]]
                leave_exception_states();
            if (m_world.recording) [[unlikely]]
                m_world.recording->yielded(leaf, m_root, leaf.m_message);
            return std::move(leaf.m_message);
        case PauseKind::Delegated:
            message = {ResumeKind::Send, Value::none()};
            if (std::exchange(leaf.m_delegate_has_paused, false)) {
                if (m_leaf != &m_root)
                    leaf.state = GeneratorState::Suspended;
                link(*as_generator(leaf.m_delegate));
                is_paused = true;
                break;
            }
            if (m_world.recording) [[unlikely]]
                m_world.recording->began_to_wait(leaf, m_root);
            while (Generator* inner = as_generator(m_leaf->m_delegate)) {
                if (!descend(*inner, message))
                    break;
                if (!m_entered)
                    m_entered = inner;
            }
            // Only now: all delegators run as long as the body does, and cannot be its delegates.
            if (&leaf != &m_root && &leaf != m_leaf)
                leaf.state = GeneratorState::Suspended;
            break;
        case PauseKind::Returned:
            leaf.finish();
            if (m_leaf == &m_root) {
                returned = true;
                m_world.handled = m_caller_handled;
                return std::move(leaf.m_message);
            }
            message = {ResumeKind::DelegateReturned, std::move(leaf.m_message)};
            leaf_ended(message);
            break;
        case PauseKind::Raised:
            leaf.finish();
            if (m_leaf == &m_root)
                return Raised{};
            message = {ResumeKind::Throw, Value()};
            leaf_ended(message);
            break;
        }
    }
}

// The innermost body has ended: its delegator goes on with the outcome.
// https://peps.python.org/pep-0380/#formal-semantics (the StopIteration that ends the expansion's loop)
void Chain::leaf_ended(Message& message)
{
    Generator* ended = m_leaf;
    m_leaf = ended->m_delegator;
    ended->m_delegator = nullptr;
    --m_leaf_depth;
    m_world.frame = m_leaf->m_paused_frame;
    m_world.handled = &m_leaf->handled;
    if (message.kind == ResumeKind::Throw && !m_world.is_aborting() && pending_matches(types().StopIteration))
        message = {ResumeKind::DelegateReturned, stop_iteration_value(take_pending())};
    m_leaf->m_delegate = Value(); // the ended one dies here, unless somebody else holds it
}

// The recursion limit lies inside the chain: the first body that does not fit ends with RecursionError.
// https://docs.python.org/3/library/sys.html#sys.setrecursionlimit
bool Chain::enters_too_deep(Message& message)
{
    const int room = m_world.recursion_limit - m_caller_depth;
    if (m_world.is_aborting())
        return false;
    while (m_leaf_depth > std::max(room, 0)) {
        Generator* outer = m_leaf->m_delegator;
        m_leaf->m_delegator = nullptr;
        m_leaf = outer;
        --m_leaf_depth;
    }
    invalidate_all();
    m_leaf->m_delegate = Value();
    m_world.handled = &m_leaf->handled;
    raise(types().RecursionError, k_recursion_exceeded);
    if (m_leaf->m_has_started) {
        // It is paused: let it unwind by resuming it with the error.
        message = {ResumeKind::Throw, Value()};
        m_entered = nullptr;
        return false;
    }
    m_leaf->finish();
    message = {ResumeKind::Throw, Value()};
    if (m_leaf != &m_root)
        leaf_ended(message);
    return true;
}

} // namespace weft::model
