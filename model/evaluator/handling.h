// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The exception being handled, for as long as a handler or finally block runs.
#pragma once

#include "model/rules/generators.h"
#include "model/values/exception.h"
#include "model/values/sequence.h"
#include "model/world.h"

namespace weft::model {

// An exception that goes on after a handler or a finally block: in some versions with the traceback that it
// had when it was caught, whatever happened to it in between.
inline void restore_traceback(const Value& exception, const Value& traceback)
{
    if (rule(Rule::ReraiseRestoresTraceback))
        exception.as<Exception>()->traceback =
            traceback ? Ref<Traceback>::borrow(traceback.as<Traceback>()) : nullptr;
}

// Puts an exception on top of what the running body handles (CPython's PUSH_EXC_INFO) and takes it off again
// (POP_EXCEPT). The body may pause in between: the place belongs to it.
class HandledScope {
public:
    explicit HandledScope(Value exception) : m_place(*world().handled)
    {
        m_previous = std::exchange(m_place.exception, std::move(exception));
        ++m_place.handlers;
        if (rule(Rule::ReraiseRestoresTraceback))
            m_previous_traceback = std::exchange(m_place.traceback, traceback_of(m_place.exception));
    }
    // Goes on after a pause with what there was before the exception.
    struct Resumed {};
    HandledScope(Resumed, Value previous) : m_place(*world().handled), m_previous(std::move(previous))
    {
        if (const Tuple* both = m_previous.try_as<Tuple>()) {
            m_previous_traceback = both->items[1];
            m_previous = Value(both->items[0]);
        }
    }
    ~HandledScope() { leave(); }
    HandledScope(const HandledScope&) = delete;
    HandledScope& operator=(const HandledScope&) = delete;

    const Value& exception() const { return m_place.exception; }
    // The body pauses: the exception stays on top while this scope ends. Gives what was there before it: an
    // exception, or that and its traceback where they are kept apart.
    Value pause()
    {
        m_left = true;
        if (!m_previous_traceback)
            return std::move(m_previous);
        return new_tuple({std::move(m_previous), std::move(m_previous_traceback)});
    }
    void leave()
    {
        if (m_left)
            return;
        m_left = true;
        --m_place.handlers;
        Value done_traceback = std::exchange(m_place.traceback, std::move(m_previous_traceback));
        Value done = std::exchange(m_place.exception, std::move(m_previous));
    }
    // Leaves, and lets the exception go on.
    void leave_raising()
    {
        Value exception = m_place.exception;
        restore_traceback(exception, m_place.traceback);
        leave();
        reraise(std::move(exception));
    }

private:
    static Value traceback_of(const Value& exception)
    {
        const Ref<Traceback>& traceback = exception.as<Exception>()->traceback;
        return traceback ? Value(traceback) : Value();
    }

    HandledException& m_place;
    Value m_previous;
    Value m_previous_traceback;
    bool m_left = false;
};

// Keeps the pending exception aside while something runs that may raise or finalise.
class PendingSaver {
public:
    PendingSaver() : m_saved(std::move(world().pending)) {}
    ~PendingSaver() { world().pending = std::move(m_saved); }
    PendingSaver(const PendingSaver&) = delete;
    PendingSaver& operator=(const PendingSaver&) = delete;

private:
    Value m_saved;
};

// Whether an except clause with this class, or tuple of classes, takes the exception.
// https://docs.python.org/3/reference/compound_stmts.html#except-clause
Completion<bool> exception_matches(const Value& exception, const Value& wanted);

} // namespace weft::model
