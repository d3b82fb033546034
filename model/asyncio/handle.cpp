// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Handle and TimerHandle.
// https://docs.python.org/3/library/asyncio-eventloop.html#callback-handles

#include "model/asyncio/handle.h"
#include "model/choices.h"

#include "model/asyncio/loop.h"
#include "model/asyncio/loop_events.h"
#include "model/asyncio/types.h"
#include "model/canary.h"
#include "model/evaluator/handling.h"
#include "model/library/contextvars.h"
#include "model/library/module_builder.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

Handle::Handle(Type* type, Ref<EventLoop> its_loop, Value its_callback, std::vector<Value>&& its_args,
               Value its_context)
    : Container(Kind::Other, type), loop(std::move(its_loop)), callback(std::move(its_callback)),
      args(std::move(its_args)), context(std::move(its_context))
{
}

void Handle::traverse(Visitor& visitor)
{
    visitor(loop.get());
    visitor(callback);
    for (const Value& argument : args)
        visitor(argument);
    visitor(context);
}

void Handle::clear_references()
{
    callback = Value();
    args.clear();
    context = Value();
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.Handle.cancel
Completion<void> Handle::cancel()
{
    if (is_cancelled)
        return {};
    if (Recording* const shown = loop_recording(); shown && shown_as != 0)
        shown->add_of_loop(traces::EventKind::HandleCancelled, std::exchange(shown_as, 0));
    if (loop->is_debug) {
        Value shown = TRY(text());
        m_text_at_cancel = shown.as<Str>()->text;
    }
    is_cancelled = true;
    if (WEFT_CANARY(CancelledHandleRuns))
        return {};
    const Value dropped = std::move(callback);
    const std::vector<Value> dropped_args = std::move(args);
    return {};
}

Completion<void> TimerHandle::cancel()
{
    if (RunChoices* const choices = run_choices())
        choices->write(k_timers_location);
    if (!is_cancelled && is_scheduled)
        loop->timer_was_cancelled();
    return Handle::cancel();
}

TimerHandle::TimerHandle(Type* type, Ref<EventLoop> its_loop, Value its_callback,
                         std::vector<Value>&& its_args, Value its_context, double time, Value time_value)
    : Handle(type, std::move(its_loop), std::move(its_callback), std::move(its_args), std::move(its_context)),
      when(time), when_value(std::move(time_value))
{
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.call_exception_handler
Completion<void> Handle::run()
{
    TRY(enter_check(context));
    const Ref<Handle> alive = Ref<Handle>::borrow(this);
    Completion<Value> outcome = Raised{};
    {
        const ContextScope scope(context);
        std::vector<Value> values = args;
        outcome = call(callback, CallArgs{values.data(), values.size(), nullptr, 0});
    }
    if (!outcome.raised()) {
        Value ignored = outcome.release();
        return {};
    }
    if (world().is_aborting() || pending_matches(types().SystemExit) ||
        pending_matches(types().KeyboardInterrupt))
        return Raised{};
    const Value exception = take_pending();
    const HandledScope handled(exception);
    const std::string shown = TRY(callback_text(callback, args, loop->is_debug));
    Ref<Dict> details = new_dict();
    details->set(intern("message"), new_str(concat("Exception in callback ", shown)));
    details->set(intern("exception"), exception);
    details->set(intern("handle"), Value::borrow(this));
    return loop->tell(details);
}

void Handle::begin_text(std::string& text) const
{
    text = concat("<", shown_name(Value::borrow(this)), is_cancelled ? " cancelled" : "");
}

void TimerHandle::begin_text(std::string& text) const
{
    Handle::begin_text(text);
    Completion<Ref<Str>> shown = repr(when_value);
    if (!shown.raised())
        text += concat(" when=", shown.release()->text);
}

Completion<Value> Handle::text()
{
    if (!m_text_at_cancel.empty())
        return new_str(m_text_at_cancel);
    std::string shown;
    begin_text(shown);
    if (callback)
        shown += concat(" ", TRY(callback_text(callback, args, loop->is_debug)));
    return new_str(shown + ">");
}

namespace {

Handle& self_of(const Value& value)
{
    return *static_cast<Handle*>(value.object());
}

Completion<Value> handle_repr(const Value& self)
{
    return self_of(self).text();
}

Completion<Value> cancel(const CallArgs& args)
{
    TRY(self_of(args[0]).cancel());
    return Value::none();
}

Completion<Value> is_cancelled(const CallArgs& args)
{
    return Value::boolean(self_of(args[0]).is_cancelled);
}

Completion<Value> get_context(const CallArgs& args)
{
    Value& context = self_of(args[0]).context;
    if (!context)
        context = new_context();
    return context;
}

Completion<Value> run_now(const CallArgs& args)
{
    TRY(self_of(args[0]).run());
    return Value::none();
}

Completion<Value> when(const CallArgs& args)
{
    return static_cast<TimerHandle&>(self_of(args[0])).when_value;
}

// TimerHandles are ordered by time alone.
Completion<Value> compare_timers(CompareOp op, const Value& left, const Value& right)
{
    const Type* const timer = asyncio_types().timer_handle;
    if (type_of(left) != timer || type_of(right) != timer)
        return Value::not_implemented();
    const auto& first = static_cast<TimerHandle&>(self_of(left));
    const auto& second = static_cast<TimerHandle&>(self_of(right));
    const bool same = left.is(right);
    switch (op) {
    case CompareOp::Eq:
    case CompareOp::NotEq:
        return Value::boolean(same == (op == CompareOp::Eq));
    case CompareOp::Lt:
        return Value::boolean(first.when < second.when);
    case CompareOp::Gt:
        return Value::boolean(first.when > second.when);
    case CompareOp::LtE:
        return Value::boolean(first.when < second.when || same);
    default:
        return Value::boolean(first.when > second.when || same);
    }
}

Completion<std::int64_t> hash_timer(const Value& self)
{
    return hash_of_double(static_cast<TimerHandle&>(self_of(self)).when);
}

// A handle that the program makes itself: in no queue until it is put there.
struct Parts {
    Value when;
    Ref<EventLoop> loop;
    Value callback;
    std::vector<Value> args;
    Value context;
};

Completion<Parts> read_parts(const char* signature, const char* name, bool is_timer, const CallArgs& given)
{
    Value slots[5];
    TRY(realm().signature(signature)->bind(name, given, slots));
    const std::size_t first = is_timer ? 1 : 0;
    Parts parts;
    if (is_timer)
        parts.when = slots[0];
    EventLoop* const loop = as_loop(slots[first + 2]);
    const Tuple* const args = slots[first + 1].try_as<Tuple>();
    if (!loop)
        return unsupported(concat(name, " with a loop that is not of asyncio"));
    if (!args)
        return unsupported(concat(name, " with arguments that are no tuple"));
    parts.loop = Ref<EventLoop>::borrow(loop);
    parts.callback = slots[first];
    parts.args.assign(args->items.begin(), args->items.end());
    const Value& context = slots[first + 3];
    const bool has_context = context && !context.is_none();
    if (has_context && !as_context(context))
        return unsupported("a context that is no contextvars.Context");
    parts.context = has_context ? context : copy_current_context();
    return parts;
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.Handle
Completion<Value> create_handle(Type* type, const CallArgs& given)
{
    Parts parts = TRY(read_parts("callback, args, loop, context?", "Handle.__init__", false, given));
    return allocate<Handle>(type, std::move(parts.loop), std::move(parts.callback), std::move(parts.args),
                            std::move(parts.context));
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.TimerHandle
Completion<Value> create_timer(Type* type, const CallArgs& given)
{
    Parts parts =
        TRY(read_parts("when, callback, args, loop, context?", "TimerHandle.__init__", true, given));
    double when = 0;
    if (!number_to_double(parts.when, when))
        return unsupported(concat("a timer at a time of type ", type_of(parts.when)->name));
    if (type->is_heap)
        return unsupported("a subclass of TimerHandle");
    return make<TimerHandle>(type, std::move(parts.loop), std::move(parts.callback), std::move(parts.args),
                             std::move(parts.context), when, parts.when);
}

Completion<Value> get_callback(const Value& self)
{
    const Value& callback = self_of(self).callback;
    return callback ? callback : Value::none();
}

Completion<Value> get_args(const Value& self)
{
    if (self_of(self).is_cancelled)
        return Value::none();
    return new_tuple(std::span<const Value>(self_of(self).args));
}

} // namespace

Type* make_handle_type()
{
    Type* const type = make_library_type("asyncio.events", "Handle", Kind::Other);
    type->name = "Handle";
    type->supports_weakref = true;
    type->slots.create = create_handle;
    type->slots.repr = handle_repr;
    TypeBuilder builder(type);
    builder.method("cancel", "", cancel)
        .method("cancelled", "", is_cancelled)
        .method("_run", "", run_now)
        .property(
            "_cancelled",
            [](const Value& self) -> Completion<Value> { return Value::boolean(self_of(self).is_cancelled); })
        .property("_callback", get_callback)
        .property("_context",
                  [](const Value& self) -> Completion<Value> {
                      Value handle = self;
                      return get_context(CallArgs{&handle, 1, nullptr, 0});
                  })
        .property("_args", get_args)
        .property("_loop", [](const Value& self) -> Completion<Value> { return self_of(self).loop; })
        .refuse({"_repr_info", "_repr", "_source_traceback"});
    if (realm().profile.at_least(12))
        builder.method("get_context", "", get_context);
    builder.finish();
    return type;
}

Type* make_timer_handle_type()
{
    Type* const type = make_library_type("asyncio.events", "TimerHandle", Kind::Other,
                                         realm().library_type(make_handle_type));
    type->name = "TimerHandle";
    type->supports_weakref = true;
    type->slots.create = create_timer;
    type->slots.compare = compare_timers;
    type->slots.hash = hash_timer;
    TypeBuilder(type)
        .method("when", "", when)
        .property("_when",
                  [](const Value& self) -> Completion<Value> {
                      return static_cast<TimerHandle&>(self_of(self)).when_value;
                  })
        .property("_scheduled",
                  [](const Value& self) -> Completion<Value> {
                      return Value::boolean(static_cast<TimerHandle&>(self_of(self)).is_scheduled);
                  })
        .finish();
    return type;
}

Handle* as_handle(const Value& value)
{
    if (!value.is_object() || value.kind() != Kind::Other)
        return nullptr;
    const Type* const type = value.object()->type();
    return type->is_subtype_of(asyncio_types().handle) ? static_cast<Handle*>(value.object()) : nullptr;
}

} // namespace weft::model
