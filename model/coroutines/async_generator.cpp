// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python type of asynchronous generators: methods, attributes, hooks.
// https://docs.python.org/3/reference/expressions.html#asynchronous-generator-iterator-methods

#include "model/coroutines/async_generator.h"

#include "model/coroutines/coroutine.h"
#include "model/coroutines/generator_attributes.h"
#include "model/evaluator/handling.h"
#include "model/library/warnings_text.h"
#include "model/rules/generators.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

AsyncGenerator& self_of(const Value& value)
{
    return *value.as<AsyncGenerator>();
}

Completion<Value> generator_repr(const Value& self)
{
    Ref<Str> qualname = TRY(str(self_of(self).qualname));
    return new_str(concat("<async_generator object ", qualname->text, " at ", address_text(self), ">"));
}

Completion<Value> generator_aiter(const Value& self)
{
    return self;
}

// The hooks run when the awaitable is made, not when it is awaited.
Completion<Ref<AsyncGeneratorAwaitable>> new_awaitable(const Value& self, AsyncMethod method)
{
    TRY(self_of(self).init_hooks());
    return make<AsyncGeneratorAwaitable>(method, Ref<AsyncGenerator>::borrow(&self_of(self)));
}

// https://docs.python.org/3/reference/expressions.html#agen.__anext__
Completion<Value> generator_anext(const Value& self)
{
    Ref<AsyncGeneratorAwaitable> awaitable = TRY(new_awaitable(self, AsyncMethod::Asend));
    return awaitable;
}

// https://docs.python.org/3/reference/expressions.html#agen.asend
Completion<Value> generator_asend(const CallArgs& args)
{
    Ref<AsyncGeneratorAwaitable> awaitable = TRY(new_awaitable(args[0], AsyncMethod::Asend));
    awaitable->sent = args[1];
    return awaitable;
}

// https://docs.python.org/3/reference/expressions.html#agen.athrow
Completion<Value> generator_athrow(const CallArgs& args)
{
    if (args.keyword_count > 0)
        return raise(types().TypeError, "async_generator.athrow() takes no keyword arguments");
    if (args.count > 2 && rule(Rule::ThrowThreeArgumentsDeprecated))
        TRY(warn(types().DeprecationWarning, "the (type, exc, tb) signature of athrow() is deprecated, use "
                                             "the single-arg signature instead."));
    Ref<AsyncGeneratorAwaitable> awaitable = TRY(new_awaitable(args[0], AsyncMethod::Athrow));
    for (std::size_t i = 1; i < args.count; ++i)
        awaitable->thrown.push_back(args[i]);
    return awaitable;
}

// https://docs.python.org/3/reference/expressions.html#agen.aclose
Completion<Value> generator_aclose(const CallArgs& args)
{
    Ref<AsyncGeneratorAwaitable> awaitable = TRY(new_awaitable(args[0], AsyncMethod::Aclose));
    return awaitable;
}

// Since 3.8 it tells whether an awaitable of the generator is being driven, paused or not.
Completion<Value> get_running(const Value& self)
{
    if (rule(Rule::AsyncGeneratorTracksAwaitable))
        return Value::boolean(self_of(self).has_awaitable);
    return Value::boolean(self_of(self).is_running());
}

Completion<Value> awaitable_repr_await(const Value& self)
{
    return self;
}
Completion<Value> awaitable_next(const Value& self)
{
    return self.as<AsyncGeneratorAwaitable>()->send(Value::none());
}
Completion<Value> awaitable_send(const CallArgs& args)
{
    return args[0].as<AsyncGeneratorAwaitable>()->send(args[1]);
}
Completion<Value> awaitable_throw(const CallArgs& args)
{
    std::size_t given = 1;
    while (given < 3 && args[given + 1])
        ++given;
    return args[0].as<AsyncGeneratorAwaitable>()->throw_(CallArgs{args.values + 1, given, nullptr, 0});
}
Completion<Value> awaitable_close(const CallArgs& args)
{
    return args[0].as<AsyncGeneratorAwaitable>()->close();
}

void fill_awaitable(Type* type)
{
    type->is_base = false;
    type->slots.iter = awaitable_repr_await;
    type->slots.await = awaitable_repr_await;
    type->slots.next = awaitable_next;
    TypeBuilder(type)
        .method("send", "arg, /", awaitable_send)
        .method("throw", "type, value?, traceback?, /", awaitable_throw)
        .method("close", "", awaitable_close)
        .finish();
}

} // namespace

// PEP 525: https://peps.python.org/pep-0525/#finalization
Completion<void> AsyncGenerator::init_hooks()
{
    if (hooks_are_set)
        return {};
    hooks_are_set = true;
    finalizer_hook = world().asyncgen_finalizer;
    if (finalizer_hook)
        flags |= k_flag_has_finalizer;
    Value firstiter = world().asyncgen_firstiter;
    if (firstiter)
        Value ignored = TRY(call(firstiter, Value::borrow(this)));
    return {};
}

// https://docs.python.org/3/library/sys.html#sys.set_asyncgen_hooks
bool call_finalizer_hook(AsyncGenerator& generator)
{
    if (!generator.finalizer_hook || generator.closed)
        return false;
    Value hook = generator.finalizer_hook;
    Completion<Value> outcome = call(hook, Value::borrow(&generator));
    if (!outcome.raised())
        Value ignored = outcome.release();
    else if (!world().is_aborting())
        write_unraisable(Value::borrow(&generator));
    return true;
}

Ref<Generator> new_async_generator(Ref<Frame> frame, Value name, Value qualname)
{
    Ref<AsyncGenerator> generator =
        make<AsyncGenerator>(Kind::AsyncGenerator, types().async_generator, std::move(frame), std::move(name),
                             std::move(qualname));
    return Ref<Generator>::adopt(generator.leak());
}

void add_async_generator_types(Realm& realm)
{
    Type* generator = realm.types.async_generator;
    generator->is_base = false;
    generator->instance_kind = Kind::AsyncGenerator;
    generator->slots.repr = generator_repr;
    generator->slots.async_iter = generator_aiter;
    generator->slots.async_next = generator_anext;
    TypeBuilder builder(generator);
    builder.method("asend", "value, /", generator_asend)
        .raw_method("athrow", generator_athrow)
        .method("aclose", "", generator_aclose);
    add_body_names(builder);
    add_body_attributes(builder, "ag_");
    builder.property("ag_running", get_running).property("ag_await", get_delegate);
    if (realm.profile.at_least(12))
        builder.property("ag_suspended", get_suspended);
    if (realm.profile.at_least(9))
        builder.refuse({"__class_getitem__"});
    builder.finish();
    fill_awaitable(realm.types.async_generator_asend);
    fill_awaitable(realm.types.async_generator_athrow);
}

} // namespace weft::model
