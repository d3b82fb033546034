// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Handles: a callback that an event loop will call, and its timed kind.
//
// https://docs.python.org/3/library/asyncio-eventloop.html#callback-handles
#pragma once

#include <string>
#include <vector>

#include "model/values/completion.h"
#include "model/values/str.h"

namespace weft::model {

class EventLoop;

class Handle : public Container {
public:
    Handle(Type* type, Ref<EventLoop> its_loop, Value its_callback, std::vector<Value>&& its_args,
           Value its_context);
    void traverse(Visitor& visitor) override;
    void clear_references() override;

    // The callback in its context. What it raises is told to the loop's exception handler; only
    // KeyboardInterrupt and SystemExit come out.
    Completion<void> run();
    // Nothing where it was cancelled before.
    virtual Completion<void> cancel();
    // "<Handle f() at prog.py:3>".
    Completion<Value> text();

    Ref<EventLoop> loop;
    Value callback; // empty once cancelled
    std::vector<Value> args;
    Value context; // see library/contextvars.h
    bool is_cancelled = false;
    std::uint32_t shown_as = 0; // its number in a trace of level `loop`; 0: not shown, or over

protected:
    virtual void begin_text(std::string& text) const;

private:
    std::string m_text_at_cancel; // in debug mode a cancelled handle still shows what it was
};

class TimerHandle final : public Handle {
public:
    TimerHandle(Type* type, Ref<EventLoop> its_loop, Value its_callback, std::vector<Value>&& its_args,
                Value its_context, double time, Value time_value);
    Completion<void> cancel() override;

    const double when;
    const Value when_value; // as the program gave it
    bool is_scheduled = false;

protected:
    void begin_text(std::string& text) const override;
};

// Null where the value is no handle.
Handle* as_handle(const Value& value);

// "f(1, 'x') at prog.py:3": format_helpers._format_callback_source.
Completion<std::string> callback_text(const Value& callback, const std::vector<Value>& args,
                                      bool in_debug_mode);
// reprlib.repr: a shortened repr.
Completion<std::string> short_repr(const Value& value);

} // namespace weft::model
