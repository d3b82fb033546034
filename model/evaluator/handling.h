// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The exception being handled, for as long as a handler or finally block runs.
#pragma once

#include "model/values/exception.h"
#include "model/world.h"

namespace weft::model {

// Puts an exception on top of what the running body handles (CPython's PUSH_EXC_INFO) and takes it off again
// (POP_EXCEPT). The body may pause in between: the place belongs to it.
class HandledScope {
public:
    explicit HandledScope(Value exception) : m_place(*world().handled)
    {
        m_previous = std::exchange(m_place.exception, std::move(exception));
    }
    // Goes on after a pause with what there was before the exception.
    struct Resumed {};
    HandledScope(Resumed, Value previous) : m_place(*world().handled), m_previous(std::move(previous)) {}
    ~HandledScope() { leave(); }
    HandledScope(const HandledScope&) = delete;
    HandledScope& operator=(const HandledScope&) = delete;

    const Value& exception() const { return m_place.exception; }
    // The body pauses: the exception stays on top while this scope ends. Gives what was there before it.
    Value pause()
    {
        m_left = true;
        return std::move(m_previous);
    }
    void leave()
    {
        if (m_left)
            return;
        m_left = true;
        Value done = std::exchange(m_place.exception, std::move(m_previous));
    }

private:
    HandledException& m_place;
    Value m_previous;
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
