// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Shortcuts of Lock and Event: what library/python/asyncio.locks.py does where nobody has to wait.
// https://docs.python.org/3/library/asyncio-sync.html

#include <algorithm>

#include "model/asyncio/shortcuts.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

using Methods = UsualMethods::Method;

bool event_methods_are_usual(const Value& self)
{
    static constexpr Methods k_methods[] = {
        {"clear", "Event.clear"}, {"is_set", "Event.is_set"},
        {"set", "Event.set"},     {"_get_loop", "_LoopBoundMixin._get_loop"},
        {"wait", "Event.wait"},
    };
    constinit thread_local UsualMethods usual;
    return usual.has(self, k_methods);
}

Attributes lock_attributes(const Value& self)
{
    return Attributes(self, shortcut_names().waiters, shortcut_names().locked);
}

// Nobody waits: no queue has been made yet, or it is empty.
bool nobody_waits(const Value& waiters)
{
    if (waiters.is_none())
        return true;
    const Deque* const deque = plain_deque(waiters);
    return deque && deque->items.empty();
}

// Somebody who has not been cancelled does.
bool somebody_waits(const Deque& waiters)
{
    return std::any_of(waiters.items.begin(), waiters.items.end(), [](const Value& future) {
        return can_be_woken(future) && !as_usual_future(future).is_cancelled();
    });
}

// https://docs.python.org/3/library/asyncio-sync.html#asyncio.Lock.acquire
Completion<Value> lock_acquire(const Value* parameters)
{
    if (!lock_is_usual(parameters[0]))
        return Value();
    const Attributes lock = lock_attributes(parameters[0]);
    if (!lock.are_usual() || !lock[1].is_false() || !nobody_waits(lock[0]))
        return Value();
    lock[1] = Value::boolean(true);
    return Value::boolean(true);
}

// The first of those who wait is woken, if nobody has woken or cancelled it.
// https://docs.python.org/3/library/asyncio-sync.html#asyncio.Lock.release
Completion<Value> lock_release(const Value* parameters)
{
    if (!lock_is_usual(parameters[0]))
        return Value();
    const Attributes lock = lock_attributes(parameters[0]);
    if (!lock.are_usual() || !lock[1].is_true())
        return Value();
    const Deque* const waiters = plain_deque(lock[0]);
    if (!lock[0].is_none() && !waiters)
        return Value();
    Value first = waiters && !waiters->items.empty() ? waiters->items.front() : Value();
    if (first && !can_be_woken(first))
        return Value();
    lock[1] = Value::boolean(false);
    if (first && !as_usual_future(first).done())
        TRY(as_usual_future(first).set_result(Value::boolean(true)));
    return Value::none();
}

Completion<Value> lock_locked(const Value* parameters)
{
    if (!lock_is_usual(parameters[0]))
        return Value();
    const Attributes lock = lock_attributes(parameters[0]);
    return lock.are_usual() ? lock[1] : Value();
}

// https://docs.python.org/3/library/asyncio-sync.html#asyncio.Lock
Completion<Value> lock_init(const Value* parameters)
{
    Dict* const attributes = lock_is_usual(parameters[0]) ? fresh_attributes(parameters[0]) : nullptr;
    if (!attributes)
        return Value();
    attributes->set(shortcut_names().waiters, Value::none());
    attributes->set(shortcut_names().locked, Value::boolean(false));
    return Value::none();
}

// https://docs.python.org/3/reference/datamodel.html#object.__aenter__
Completion<Value> lock_enter(const Value* parameters)
{
    const Value entered = TRY(lock_acquire(parameters));
    return entered ? Value::none() : Value();
}

// https://docs.python.org/3/reference/datamodel.html#object.__aexit__
Completion<Value> lock_exit(const Value* parameters)
{
    return lock_release(parameters);
}

// ------------------------------------------------------------------------------------------------- events

Attributes event_attributes(const Value& self)
{
    return Attributes(self, shortcut_names().waiters, shortcut_names().value);
}

Completion<Value> event_init(const Value* parameters)
{
    Dict* const attributes =
        event_methods_are_usual(parameters[0]) ? fresh_attributes(parameters[0]) : nullptr;
    if (!attributes)
        return Value();
    attributes->set(shortcut_names().waiters, new_deque());
    attributes->set(shortcut_names().value, Value::boolean(false));
    return Value::none();
}

Completion<Value> event_is_set(const Value* parameters)
{
    return event_is_usual(parameters[0]) ? event_attributes(parameters[0])[1] : Value();
}

// https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event.wait
Completion<Value> event_wait(const Value* parameters)
{
    const bool need_not_wait = event_is_usual(parameters[0]) && event_attributes(parameters[0])[1].is_true();
    return need_not_wait ? Value::boolean(true) : Value();
}

// All who wait are woken.
// https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event.set
Completion<Value> event_set(const Value* parameters)
{
    if (!event_is_usual(parameters[0]))
        return Value();
    const Attributes event = event_attributes(parameters[0]);
    if (event[1].is_true())
        return Value::none();
    const Deque& waiters = *plain_deque(event[0]);
    for (const Value& future : waiters.items)
        if (!can_be_woken(future))
            return Value();
    const Value alive = event[0];
    event[1] = Value::boolean(true);
    for (std::size_t i = 0; i < waiters.items.size(); ++i)
        if (Future& future = as_usual_future(waiters.items[i]); !future.done())
            TRY(future.set_result(Value::boolean(true)));
    return Value::none();
}

// https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event.clear
Completion<Value> event_clear(const Value* parameters)
{
    if (!event_is_usual(parameters[0]))
        return Value();
    event_attributes(parameters[0])[1] = Value::boolean(false);
    return Value::none();
}

constexpr NamedShortcut k_shortcuts[] = {
    {"_ContextManagerMixin.__aenter__", {lock_enter}},
    {"_ContextManagerMixin.__aexit__", {lock_exit}},
    {"Lock.__init__", {lock_init}},
    {"Lock.acquire", {lock_acquire, wait_for_lock}},
    {"Lock.locked", {lock_locked}},
    {"Lock.release", {lock_release}},
    {"Event.__init__", {event_init}},
    {"Event.clear", {event_clear}},
    {"Event.is_set", {event_is_set}},
    {"Event.set", {event_set}},
    {"Event.wait", {event_wait, wait_for_event}},
};

} // namespace

std::span<const NamedShortcut> lock_shortcuts()
{
    return k_shortcuts;
}

bool lock_is_usual(const Value& self)
{
    static constexpr Methods k_methods[] = {
        {"acquire", "Lock.acquire"},
        {"release", "Lock.release"},
        {"_get_loop", "_LoopBoundMixin._get_loop"},
        {"_wake_up_first", "Lock._wake_up_first"},
    };
    constinit thread_local UsualMethods usual;
    return usual.has(self, k_methods);
}

bool event_is_usual(const Value& self)
{
    if (!event_methods_are_usual(self))
        return false;
    const Attributes event = event_attributes(self);
    return event.are_usual() && plain_deque(event[0]) && event[1].is_bool();
}

// The first who waits makes the queue.
Deque* waiters_of_locked(const Value& self)
{
    if (!lock_is_usual(self))
        return nullptr;
    const Attributes lock = lock_attributes(self);
    if (!lock.are_usual() || !lock[1].is_bool())
        return nullptr;
    if (lock[0].is_none() && lock[1].is_true())
        lock[0] = new_deque();
    Deque* const waiters = plain_deque(lock[0]);
    const bool must_wait = waiters && (lock[1].is_true() || somebody_waits(*waiters));
    return must_wait ? waiters : nullptr;
}

Deque* waiters_of_unset(const Value& self)
{
    if (!event_is_usual(self))
        return nullptr;
    const Attributes event = event_attributes(self);
    return event[1].is_false() ? plain_deque(event[0]) : nullptr;
}

// https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event.clear
void clear_usual_event(const Value& self)
{
    event_attributes(self)[1] = Value::boolean(false);
}

} // namespace weft::model
