// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Those who wait for a lock, an event or a queue, without the statements of library/python/asyncio.locks.py
// and asyncio.queues.py, which they follow. https://docs.python.org/3/library/asyncio-sync.html
//
// Somebody waits for a future in a queue. What is done when it wakes them, and when an exception comes
// instead, asks for nothing but what the statements ask for: a method that the program has replaced in the
// meantime is the one that is called.

#include <algorithm>

#include "model/asyncio/loop_events.h"
#include "model/asyncio/shortcuts.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/coroutines/generator.h"
#include "model/evaluator/handling.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

class Waiting : public SteppedBody {
public:
    // Puts a new future into the queue of those who wait, as the last one.
    Waiting(Frame& frame, Str* queue_name, Deque& queue, EventLoop& loop)
        : SteppedBody(Kind::Other, types().object), m_self(frame.slot(0)), m_queue_name(queue_name)
    {
        join(frame, queue, loop);
    }
    void traverse(Visitor& visitor) override
    {
        visitor(m_self);
        visitor(m_future);
    }
    PauseKind step(Generator& generator, ResumeKind how, Value& message) final
    {
        if (how == ResumeKind::Send) {
            message = new_future_iterator(m_future);
            return PauseKind::Delegated;
        }
        if (how == ResumeKind::Throw) {
            const Value exception = take_pending();
            const HandledScope handled(exception);
            if (!failed(exception).raised())
                reraise(exception);
            return raised(generator);
        }
        message = Value();
        return woken(generator, message);
    }

protected:
    // The future has woken who waits.
    virtual PauseKind woken(Generator& generator, Value& message) = 0;
    // An exception has come instead; it goes on unless another one takes its place.
    virtual Completion<void> failed(const Value& exception) = 0;

    // The frame shows the future as the body's first local variable, and the `await` as its place.
    void join(Frame& frame, Deque& queue, EventLoop& loop)
    {
        m_future = Value(make<Future>(asyncio_types().future, Value::borrow(&loop)));
        queue.append(m_future);
        frame.slot(frame.code->positional) = m_future;
        frame.position = frame.code->await;
    }
    // self._waiters.remove(fut)
    Completion<void> leave_queue()
    {
        Value queue = TRY(get_attribute(m_self, m_queue_name));
        Deque* const plain = plain_deque(queue);
        if (plain && !plain->items.empty() && plain->items.front().is(m_future)) [[likely]] {
            const Value gone = plain->take_first();
            return {};
        }
        Value ignored = TRY(call_method(queue, intern("remove"), m_future));
        return {};
    }
    static PauseKind raised(Generator& generator)
    {
        if (!world().is_aborting())
            generator.frame->add_traceback();
        return PauseKind::Raised;
    }

    const Value m_self;
    Str* const m_queue_name;
    Value m_future;
};

// https://docs.python.org/3/library/asyncio-sync.html#asyncio.Lock.acquire
class WaitingForLock final : public Waiting {
public:
    using Waiting::Waiting;

private:
    PauseKind woken(Generator& generator, Value& message) override
    {
        if (leave_queue().raised() ||
            set_attribute(m_self, shortcut_names().locked, Value::boolean(true)).raised())
            return raised(generator);
        message = Value::boolean(true);
        return PauseKind::Returned;
    }
    // It may have been woken and cancelled at once: then the next one is woken instead.
    Completion<void> failed(const Value& exception) override
    {
        TRY(leave_queue());
        if (!is_instance_of(exception, asyncio_types().CancelledError))
            return {};
        Value locked = TRY(get_attribute(m_self, shortcut_names().locked));
        if (!TRY(truth(locked)))
            Value ignored = TRY(call_method(m_self, intern("_wake_up_first")));
        return {};
    }
};

// https://docs.python.org/3/library/asyncio-sync.html#asyncio.Event.wait
class WaitingForEvent final : public Waiting {
public:
    using Waiting::Waiting;

private:
    PauseKind woken(Generator& generator, Value& message) override
    {
        if (leave_queue().raised())
            return raised(generator);
        message = Value::boolean(true);
        return PauseKind::Returned;
    }
    Completion<void> failed(const Value&) override { return leave_queue(); }
};

// https://docs.python.org/3/library/asyncio-queue.html#asyncio.Queue.get
// https://docs.python.org/3/library/asyncio-queue.html#asyncio.Queue.put
class WaitingForQueue final : public Waiting {
public:
    using Find = Deque* (*)(const Value& queue);
    WaitingForQueue(Frame& frame, Str* queue_name, Deque& queue, EventLoop& loop, Find find, Str* is_ready)
        : Waiting(frame, queue_name, queue, loop), m_find(find), m_is_unready(is_ready)
    {
    }

private:
    // Somebody may have been quicker: it all begins again.
    PauseKind woken(Generator& generator, Value& message) override
    {
        Frame& frame = *generator.frame;
        Completion<Value> outcome = take_shortcut(*frame.code, &frame.slot(0));
        if (outcome.raised())
            return raised(generator);
        message = outcome.release();
        if (message)
            return PauseKind::Returned;
        Deque* const queue = m_find(m_self);
        EventLoop* const loop = queue ? usual_loop(m_self) : nullptr;
        if (!loop)
            return generator.go_on_with_body();
        join(frame, *queue, *loop);
        message = new_future_iterator(m_future);
        return PauseKind::Delegated;
    }
    // One that was woken and then failed wakes the next in its place.
    Completion<void> failed(const Value&) override
    {
        const bool ignored = TRY(request_cancel(m_future, Value()));
        static_cast<void>(ignored);
        if (leave_queue().raised()) {
            if (world().is_aborting() || !pending_matches(types().ValueError))
                return Raised{};
            const Value gone = take_pending();
        }
        Value unready = TRY(call_method(m_self, m_is_unready));
        if (TRY(truth(unready)) || as_usual_future(m_future).is_cancelled())
            return {};
        Value waiters = TRY(get_attribute(m_self, m_queue_name));
        Value told = TRY(call_method(m_self, intern("_wakeup_next"), waiters));
        return {};
    }

    const Find m_find;
    Str* const m_is_unready; // "empty" or "full"
};

template <typename Body>
Value wait_in(Frame& frame, Str* queue_name, Deque* queue)
{
    EventLoop* const loop = queue ? usual_loop(frame.slot(0)) : nullptr;
    return loop ? Value(make<Body>(frame, queue_name, *queue, *loop)) : Value();
}

Value wait_for_queue(Frame& frame, Str* queue_name, WaitingForQueue::Find find, std::string_view is_unready)
{
    Deque* const queue = find(frame.slot(0));
    EventLoop* const loop = queue ? usual_loop(frame.slot(0)) : nullptr;
    if (!loop)
        return Value();
    return make<WaitingForQueue>(frame, queue_name, *queue, *loop, find, intern(is_unready));
}

} // namespace

Value wait_for_lock(Frame& frame)
{
    return wait_in<WaitingForLock>(frame, shortcut_names().waiters, waiters_of_locked(frame.slot(0)));
}

Value wait_for_event(Frame& frame)
{
    return wait_in<WaitingForEvent>(frame, shortcut_names().waiters, waiters_of_unset(frame.slot(0)));
}

Value wait_to_get(Frame& frame)
{
    return wait_for_queue(frame, shortcut_names().getters, getters_of_empty, "empty");
}

Value wait_to_put(Frame& frame)
{
    return wait_for_queue(frame, shortcut_names().putters, putters_of_full, "full");
}

} // namespace weft::model
