// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Shortcuts of Queue and LifoQueue: what library/python/asyncio.queues.py does where nobody has to wait.
// https://docs.python.org/3/library/asyncio-queue.html

#include "model/asyncio/shortcuts.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/sequence.h"

namespace weft::model {

namespace {

using Methods = UsualMethods::Method;

// The items are in a deque, or on a stack.
bool takes_the_first(const Value& self)
{
    static constexpr Methods k_methods[] = {
        {"_get", "Queue._get"}, {"_init", "Queue._init"}, {"_put", "Queue._put"}};
    constinit thread_local UsualMethods usual;
    return usual.has(self, k_methods);
}

bool takes_the_last(const Value& self)
{
    static constexpr Methods k_methods[] = {
        {"_get", "LifoQueue._get"}, {"_init", "LifoQueue._init"}, {"_put", "LifoQueue._put"}};
    constinit thread_local UsualMethods usual;
    return usual.has(self, k_methods);
}

// The attributes of a queue, if it is one that a shortcut may handle and has not been shut down.
class Items {
public:
    explicit Items(const Value& self) : m_all(all_of(self))
    {
        if (!m_all.are_usual() || !m_all[MaxSize].is_small() || !m_all[IsShutdown].is_false() ||
            !m_all[Unfinished].is_small() || !getters() || !putters())
            return;
        if (takes_the_first(self))
            m_deque = plain_deque(m_all[Queue]);
        else if (takes_the_last(self) && m_all[Queue].is_object() &&
                 m_all[Queue].object()->type() == types().list)
            m_list = m_all[Queue].as<List>();
    }
    bool are_usual() const { return m_deque || m_list; }
    std::size_t size() const { return m_deque ? m_deque->items.size() : m_list->items.size(); }
    bool are_full() const
    {
        const std::int64_t size_max = m_all[MaxSize].small_value();
        return size_max > 0 && static_cast<std::int64_t>(size()) >= size_max;
    }
    void put(const Value& item)
    {
        if (m_deque)
            m_deque->append(item);
        else
            m_list->items.push_back(item);
    }
    Value take()
    {
        if (m_deque)
            return m_deque->take_first();
        Value item = std::move(m_list->items.back());
        m_list->items.pop_back();
        return item;
    }
    Deque* getters() const { return plain_deque(m_all[Getters]); }
    Deque* putters() const { return plain_deque(m_all[Putters]); }
    const Value& finished() const { return m_all[Finished]; }
    std::int64_t unfinished() const { return m_all[Unfinished].small_value(); }
    void set_unfinished(std::int64_t count) { m_all[Unfinished] = Value::small(count); }

private:
    enum Place : std::size_t { MaxSize, Getters, Putters, Unfinished, Finished, Queue, IsShutdown };
    static Attributes all_of(const Value& self)
    {
        const ShortcutNames& names = shortcut_names();
        return Attributes(self, names.maxsize, names.getters, names.putters, names.unfinished_tasks,
                          names.finished, names.queue, names.is_shutdown);
    }

    Attributes m_all;
    Deque* m_deque = nullptr;
    List* m_list = nullptr;
};

// Those that come before the one that is woken are done already and leave the queue with it.
Completion<void> wake(Deque& waiters, const Waiter& next)
{
    const Value kept = next.future ? Value::borrow(next.future) : Value();
    for (std::size_t left = next.position + (next.future ? 1 : 0); left > 0; --left)
        Value gone = waiters.take_first();
    return next.future ? next.future->set_result(Value::none()) : Completion<void>();
}

// https://docs.python.org/3/library/asyncio-queue.html#asyncio.Queue.put_nowait
Completion<Value> put_at_once(const Value* parameters)
{
    if (!queue_is_usual(parameters[0]))
        return Value();
    Items items(parameters[0]);
    if (!items.are_usual() || items.are_full() || !event_is_usual(items.finished()))
        return Value();
    Deque& getters = *items.getters();
    const Waiter next = next_waiter(getters);
    if (!next.is_usual)
        return Value();
    items.put(parameters[1]);
    items.set_unfinished(items.unfinished() + 1);
    clear_usual_event(items.finished());
    TRY(wake(getters, next));
    return Value::none();
}

// https://docs.python.org/3/library/asyncio-queue.html#asyncio.Queue.get_nowait
Completion<Value> get_at_once(const Value* parameters)
{
    if (!queue_is_usual(parameters[0]))
        return Value();
    Items items(parameters[0]);
    if (!items.are_usual() || items.size() == 0)
        return Value();
    Deque& putters = *items.putters();
    const Waiter next = next_waiter(putters);
    if (!next.is_usual)
        return Value();
    Value item = items.take();
    TRY(wake(putters, next));
    return item;
}

// https://docs.python.org/3/library/asyncio-queue.html#asyncio.Queue.qsize
Completion<Value> size_of(const Value* parameters)
{
    const Items items(parameters[0]);
    return items.are_usual() ? Value::small(static_cast<std::int64_t>(items.size())) : Value();
}

// https://docs.python.org/3/library/asyncio-queue.html#asyncio.Queue.empty
Completion<Value> is_empty(const Value* parameters)
{
    const Items items(parameters[0]);
    return items.are_usual() ? Value::boolean(items.size() == 0) : Value();
}

// https://docs.python.org/3/library/asyncio-queue.html#asyncio.Queue.full
Completion<Value> is_full(const Value* parameters)
{
    if (!queue_is_usual(parameters[0]))
        return Value();
    const Items items(parameters[0]);
    return items.are_usual() ? Value::boolean(items.are_full()) : Value();
}

constexpr NamedShortcut k_shortcuts[] = {
    {"Queue.empty", {is_empty}},
    {"Queue.full", {is_full}},
    {"Queue.get", {get_at_once, wait_to_get}},
    {"Queue.get_nowait", {get_at_once}},
    {"Queue.put", {put_at_once, wait_to_put}},
    {"Queue.put_nowait", {put_at_once}},
    {"Queue.qsize", {size_of}},
};

} // namespace

bool queue_is_usual(const Value& self)
{
    static constexpr Methods k_methods[] = {
        {"empty", "Queue.empty"},
        {"full", "Queue.full"},
        {"get_nowait", "Queue.get_nowait"},
        {"put_nowait", "Queue.put_nowait"},
        {"qsize", "Queue.qsize"},
        {"_get_loop", "_LoopBoundMixin._get_loop"},
        {"_wakeup_next", "Queue._wakeup_next"},
    };
    constinit thread_local UsualMethods usual;
    return usual.has(self, k_methods);
}

Deque* getters_of_empty(const Value& self)
{
    const Items items(self);
    return queue_is_usual(self) && items.are_usual() && items.size() == 0 ? items.getters() : nullptr;
}

Deque* putters_of_full(const Value& self)
{
    const Items items(self);
    return queue_is_usual(self) && items.are_usual() && items.are_full() ? items.putters() : nullptr;
}

std::span<const NamedShortcut> queue_shortcuts()
{
    return k_shortcuts;
}

} // namespace weft::model
