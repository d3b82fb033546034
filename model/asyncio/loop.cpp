// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The event loop as an object: what it holds, how it ends, and how callbacks, timers and steps come into its
// queues. Its turns are in loop_turn.cpp.
// https://docs.python.org/3/library/asyncio-eventloop.html#scheduling-callbacks

#include "model/asyncio/loop.h"

#include "model/asyncio/loop_events.h"
#include "model/asyncio/state.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/choices.h"
#include "model/evaluator/handling.h"
#include "model/library/contextvars.h"
#include "model/library/warnings_text.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

EventLoop::EventLoop(Type* type) : Container(Kind::Other, type), m_state(asyncio_state())
{
    flags |= k_flag_has_finalizer;
}

void EventLoop::traverse(Visitor& visitor)
{
    for (const std::vector<Ready>* entries : {&m_ready, &m_batch})
        for (const Ready& entry : *entries) {
            visitor(entry.subject);
            visitor(entry.argument);
            visitor(entry.context);
        }
    for (const Timer& timer : m_timers.entries())
        visitor(timer.handle.get());
    visitor(exception_handler);
    visitor(task_factory);
    visitor(current_task);
    visitor(waited_for);
    visitor(executor);
    visitor(m_dict);
    for (const Value& reference : async_generators)
        visitor(reference);
}

void EventLoop::clear_references()
{
    const std::vector<Ready> ready = std::move(m_ready);
    const std::vector<Ready> batch = std::move(m_batch);
    m_ready.clear();
    m_batch.clear();
    m_batch_next = 0;
    std::vector<Ref<TimerHandle>> timers;
    m_timers.filter([&](const Timer& timer) {
        timers.push_back(timer.handle);
        return false;
    });
    exception_handler = Value();
    task_factory = Value();
    current_task = Value();
    executor = Value();
    async_generators.clear();
    m_dict = Value();
}

// A loop that was not closed says so, and is closed. CPython's BaseEventLoop.__del__.
// https://docs.python.org/3/library/asyncio-dev.html#debug-mode
void EventLoop::finalize()
{
    if (is_closed || world().is_aborting())
        return;
    const PendingSaver saver;
    Completion<Ref<Str>> shown = repr(Value::borrow(this));
    Completion<void> told =
        shown.raised() ? Completion<void>(Raised{})
                       : warn(types().ResourceWarning, concat("unclosed event loop ", shown.release()->text));
    if (told.raised() && !world().is_aborting())
        write_unraisable(Value::borrow(this));
    if (!m_is_running && close().raised() && !world().is_aborting())
        Value dropped = take_pending();
}

bool EventLoop::has_own_method(std::string_view method)
{
    Str* const name = intern(method);
    const Value* const attributes = dict_slot();
    if (Dict* const own = attributes ? attributes->try_as<Dict>() : nullptr; own && own->find(name))
        return true;
    const Value* const found = type()->lookup(name);
    const Value* const usual = asyncio_types().selector_loop->lookup(name);
    return found && !(usual && found->is(*usual));
}

// The turns of the loop are the model's own: a program that replaces a part of them is refused.
Completion<void> EventLoop::refuse_foreign_turns()
{
    if (is_exact())
        return {};
    const Value* const attributes = dict_slot();
    Dict* const own = attributes ? attributes->try_as<Dict>() : nullptr;
    for (const std::string_view method : {"_run_once", "_add_callback", "_add_callback_signalsafe",
                                          "_call_soon", "_timer_handle_cancelled"}) {
        Str* const name = intern(method);
        const Value* const found = type()->lookup(name);
        const Value* const usual = asyncio_types().base_loop->lookup(name);
        const bool is_usual = found == usual || (found && usual && found->is(*usual));
        if (!is_usual || (own && own->find(name)))
            return unsupported(concat("an event loop with its own ", method, "()"));
    }
    return {};
}

Completion<void> EventLoop::check_closed() const
{
    if (is_closed)
        return raise(types().RuntimeError, "Event loop is closed");
    return {};
}

Completion<void> EventLoop::check_running() const
{
    if (m_is_running)
        return raise(types().RuntimeError, "This event loop is already running");
    if (running_loop())
        return raise(types().RuntimeError, "Cannot run the event loop while another loop is running");
    return {};
}

Completion<double> EventLoop::time()
{
    if (is_exact() || !overrides("time")) [[likely]]
        return clock_seconds();
    Value shown = TRY(call_method(Value::borrow(this), intern("time")));
    return TRY(as_float(shown));
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.call_soon
Completion<Ref<Handle>> EventLoop::call_soon(Value callback, std::vector<Value>&& args, Value context)
{
    if (!context)
        context = copy_current_context();
    Ref<Handle> handle = make<Handle>(asyncio_types().handle, Ref<EventLoop>::borrow(this),
                                      std::move(callback), std::move(args), std::move(context));
    enlist({Ready::What::Handle, 0, Value(handle), Value(), Value()});
    if (Recording* const shown = loop_recording()) [[unlikely]]
        show_scheduled(*shown, *handle);
    return handle;
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.call_at
Completion<Ref<TimerHandle>> EventLoop::call_at(const Value& when, Value callback, std::vector<Value>&& args,
                                                Value context)
{
    double seconds = 0;
    if (!number_to_double(when, seconds))
        return unsupported(concat("a timer at a time of type ", type_of(when)->name));
    if (!context)
        context = copy_current_context();
    Ref<TimerHandle> handle =
        make<TimerHandle>(asyncio_types().timer_handle, Ref<EventLoop>::borrow(this), std::move(callback),
                          std::move(args), std::move(context), seconds, when);
    handle->is_scheduled = true;
    if (RunChoices* const choices = run_choices()) {
        const double now = TRY(time());
        // Timers of one moment fire in an order that depends on who set them first.
        choices->write(k_timers_location);
        if (!(seconds > now + clock_resolution))
            choices->touch_all();
        seconds += TRY(choices->lateness("timer", seconds - now));
    }
    m_timers.push({seconds, handle});
    if (Recording* const shown = loop_recording()) [[unlikely]]
        show_timer(*shown, *handle, handle->when);
    return handle;
}

Completion<Ref<TimerHandle>> EventLoop::call_later(double delay, Value callback, std::vector<Value>&& args)
{
    const double when = TRY(time()) + delay;
    return call_at(new_float(when), std::move(callback), std::move(args), Value());
}

// A loop of the program that has its own call_soon() is asked, as _asyncio asks it.
Completion<void> EventLoop::schedule(Ready&& entry)
{
    if (overrides("call_soon")) [[unlikely]] {
        const Ref<Handle> handle = handle_of(entry);
        std::vector<Value> values{handle->callback};
        values.insert(values.end(), handle->args.begin(), handle->args.end());
        const std::size_t positional = values.size();
        values.push_back(handle->context ? handle->context : new_context());
        Str* const keywords[] = {intern("context")};
        Value method = TRY(get_attribute(Value::borrow(this), intern("call_soon")));
        Value ignored = TRY(call(method, CallArgs{values.data(), positional, keywords, 1}));
        return {};
    }
    if (is_closed) [[unlikely]]
        return raise(types().RuntimeError, "Event loop is closed");
    if (Recording* const shown = loop_recording()) [[unlikely]] {
        if (entry.what == Ready::What::Step)
            show_task(*shown, *static_cast<Task*>(entry.subject.object()));
        else if (entry.what == Ready::What::Callback)
            entry.shown_as = show_scheduled(*shown, entry.subject);
    }
    enlist(std::move(entry));
    return {};
}

// The entry as the handle that CPython has in its place.
Ref<Handle> EventLoop::handle_of(const Ready& entry)
{
    if (entry.what == Ready::What::Handle)
        return Ref<Handle>::borrow(static_cast<Handle*>(entry.subject.object()));
    Value callback = entry.subject;
    std::vector<Value> args;
    Value context = entry.context;
    if (entry.what != Ready::What::Callback) {
        Task& task = *static_cast<Task*>(entry.subject.object());
        callback = task.step_method(entry.what == Ready::What::Wakeup, entry.argument);
        context = task.shown_context();
    }
    if (entry.what != Ready::What::Step)
        args.push_back(entry.argument);
    return make<Handle>(asyncio_types().handle, Ref<EventLoop>::borrow(this), std::move(callback),
                        std::move(args), std::move(context));
}

std::vector<Value> EventLoop::ready_handles()
{
    std::vector<Value> handles;
    for (std::size_t i = m_batch_next; i < m_batch.size(); ++i)
        handles.push_back(handle_of(m_batch[i]));
    for (const Ready& entry : m_ready)
        handles.push_back(handle_of(entry));
    return handles;
}

std::vector<Value> EventLoop::scheduled_handles() const
{
    std::vector<Value> handles;
    for (const Timer& timer : m_timers.entries())
        handles.push_back(timer.handle);
    return handles;
}

} // namespace weft::model
