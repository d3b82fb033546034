// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python types of native coroutines and of what their __await__ returns.
// https://docs.python.org/3/reference/datamodel.html#coroutine-objects
// https://docs.python.org/3/library/inspect.html#types-and-members (cr_*)

#include "model/coroutines/coroutine.h"
#include "model/coroutines/generator_attributes.h"
#include "model/library/import_system.h"
#include "model/library/warnings_text.h"
#include "model/realm_parts.h"
#include "model/rules/generators.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

Generator& wrapped_by(const Value& value)
{
    return *value.as<CoroutineWrapper>()->coroutine;
}

Completion<Value> coroutine_repr(const Value& self)
{
    Ref<Str> qualname = TRY(str(self.as<Generator>()->qualname));
    return new_str(concat("<coroutine object ", qualname->text, " at ", address_text(self), ">"));
}

// https://docs.python.org/3/reference/datamodel.html#object.__await__
Completion<Value> coroutine_await(const Value& self)
{
    return make<CoroutineWrapper>(Ref<Generator>::borrow(self.as<Generator>()));
}

Completion<Value> get_origin(const Value& self)
{
    const Value& origin = static_cast<Coroutine*>(self.object())->origin;
    return origin ? origin : Value::none();
}

Completion<Value> wrapper_iter(const Value& self)
{
    return self;
}
Completion<Value> wrapper_next(const Value& self)
{
    return wrapped_by(self).next();
}
Completion<Value> wrapper_send(const CallArgs& args)
{
    return wrapped_by(args[0]).send(args[1]);
}
Completion<Value> wrapper_throw(const CallArgs& args)
{
    const CallArgs thrown = TRY(thrown_arguments(args));
    return wrapped_by(args[0]).throw_(thrown);
}
Completion<Value> wrapper_close(const CallArgs& args)
{
    return wrapped_by(args[0]).close();
}

// sys.set_coroutine_origin_tracking_depth: where the coroutine function was called.
// https://docs.python.org/3/library/sys.html#sys.set_coroutine_origin_tracking_depth
Value origin_of_call()
{
    std::vector<Value> places;
    int left = world().coroutine_origin_depth;
    for (const Frame* frame = world().frame; frame && left > 0; frame = frame->back, --left)
        places.push_back(new_tuple({new_str(frame->code->file->name), Value::small(frame->line()),
                                    Value::borrow(frame->code->name)}));
    return new_tuple(std::move(places));
}

} // namespace

CoroutineWrapper::CoroutineWrapper(Ref<Generator> wrapped)
    : Container(Kind::Awaitable, types().coroutine_wrapper), coroutine(std::move(wrapped))
{
}

Ref<Generator> new_coroutine(Ref<Frame> frame, Value name, Value qualname)
{
    Ref<Coroutine> coroutine = make<Coroutine>(Kind::Coroutine, types().coroutine, std::move(frame),
                                               std::move(name), std::move(qualname));
    coroutine->flags |= k_flag_has_finalizer;
    if (world().coroutine_origin_depth > 0) [[unlikely]]
        coroutine->origin = origin_of_call();
    return Ref<Generator>::adopt(coroutine.leak());
}

Ref<Generator> new_native_coroutine(std::string_view name, std::string_view qualname, NativeBody body)
{
    Ref<Code> code = make_code();
    code->name = intern(name);
    code->qualname = intern(qualname);
    code->body_kind = BodyKind::Coroutine;
    code->file = std::make_shared<SourceFile>("<native>", "");
    code->file->is_program = false;
    Ref<Dict> globals = new_dict();
    Ref<Generator> coroutine = new_coroutine(Frame::create(code.get(), globals.get()),
                                             Value::borrow(code->name), Value::borrow(code->qualname));
    make_native(*coroutine, std::move(body));
    return coroutine;
}

// The last reference to a coroutine goes before it has started. CPython's _PyErr_WarnUnawaitedCoroutine.
// https://docs.python.org/3/library/asyncio-dev.html#detect-never-awaited-coroutines
Completion<void> warn_never_awaited(Generator& coroutine)
{
    Value self = Value::borrow(&coroutine);
    Ref<Str> qualname = TRY(str(coroutine.qualname));
    const std::string text = concat("coroutine '", qualname->text, "' was never awaited");
    // 1. Before 3.7 the language warned by itself.
    if (!rule(Rule::NeverAwaitedThroughModule))
        return warn(types().RuntimeWarning, text);
    // 2. The module `warnings` has a function for it, which a program may replace.
    Completion<Value> module = import_module("warnings");
    bool warned = false;
    if (!module.raised()) {
        Value warnings = module.release();
        Value function = TRY(find_attribute(warnings, intern("_warn_unawaited_coroutine")));
        if (function) {
            Completion<Value> outcome = call(function, self);
            if (!outcome.raised())
                Value ignored = outcome.release();
            else if (world().is_aborting())
                return Raised{};
            warned = !world().pending || pending_matches(types().RuntimeWarning);
        }
    }
    if (world().pending) {
        if (world().is_aborting())
            return Raised{};
        write_unraisable(self);
    }
    if (warned)
        return {};
    return warn(types().RuntimeWarning, text);
}

void add_native_coroutine_types(Realm& realm)
{
    Type* coroutine = realm.types.coroutine;
    coroutine->is_base = false;
    coroutine->instance_kind = Kind::Coroutine;
    coroutine->slots.repr = coroutine_repr;
    coroutine->slots.await = coroutine_await;
    TypeBuilder builder(coroutine);
    add_body_methods(builder);
    add_body_names(builder);
    add_body_attributes(builder, "cr_");
    builder.property("cr_await", get_delegate);
    if (realm.profile.at_least(7))
        builder.property("cr_origin", get_origin);
    if (realm.profile.at_least(11))
        builder.property("cr_suspended", get_suspended);
    builder.finish();

    Type* wrapper = realm.types.coroutine_wrapper;
    wrapper->is_base = false;
    wrapper->slots.iter = wrapper_iter;
    wrapper->slots.next = wrapper_next;
    TypeBuilder(wrapper)
        .method("send", "arg, /", wrapper_send)
        .method("throw", "type, value?, traceback?, /", wrapper_throw)
        .method("close", "", wrapper_close)
        .finish();
}

} // namespace weft::model
