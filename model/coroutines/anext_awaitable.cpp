// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The builtins aiter() and anext(), and what anext() with a default returns.
// https://docs.python.org/3/library/functions.html#anext

#include "model/coroutines/async_generator.h"
#include "model/coroutines/coroutine.h"
#include "model/library/builtins.h"
#include "model/library/module_builder.h"
#include "model/rules/generators.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

class AnextAwaitable final : public Container {
public:
    static constexpr Kind k_kind = Kind::Awaitable;
    AnextAwaitable(Type* type, Value its_awaitable, Value its_default)
        : Container(Kind::Awaitable, type), awaitable(std::move(its_awaitable)),
          default_value(std::move(its_default))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(awaitable);
        visitor(default_value);
    }
    void clear_references() override
    {
        awaitable = Value();
        default_value = Value();
    }
    Value awaitable;
    Value default_value;
};

AnextAwaitable& self_of(const Value& value)
{
    return *value.as<AnextAwaitable>();
}

// CPython's anextawaitable_getiter: each operation asks anew for the iterator.
Completion<Value> driven_by(const Value& self)
{
    Value iterator = TRY(awaitable_iterator(self_of(self).awaitable));
    if (type_of(iterator)->slots.next)
        return iterator;
    Value inner = TRY(type_of(iterator)->slots.await(iterator));
    if (!type_of(inner)->slots.next)
        return raise(types().TypeError, "__await__ must return an iterable");
    return inner;
}

// The end of the iteration becomes the default. Until 3.13 a tuple or an exception as default is not wrapped.
// https://github.com/python/cpython/issues/128078
Completion<Value> or_default(const Value& self, Completion<Value> outcome)
{
    if (!outcome.raised() || world().is_aborting() || !pending_matches(types().StopAsyncIteration))
        return outcome;
    Value end = take_pending();
    const Value value = self_of(self).default_value;
    const bool needs_wrapping = value.try_as<Tuple>() || value.try_as<Exception>();
    if (needs_wrapping && rule(Rule::AnextDefaultTupleIsError)) {
        raise(types().SystemError, "<class 'StopIteration'> returned a result with an exception set");
        Exception* error = world().pending.as<Exception>();
        error->cause = end;
        error->context = end;
        error->suppress_context = true;
        return Raised{};
    }
    return raise_stop_iteration(value);
}

Completion<Value> awaitable_self(const Value& self)
{
    return self;
}

Completion<Value> awaitable_next(const Value& self)
{
    Value iterator = TRY(driven_by(self));
    Completion<Value> outcome = next_raw(iterator);
    if (!outcome.raised()) {
        Value item = outcome.release();
        return item.is_exhausted() ? raise(types().StopIteration) : Completion<Value>(std::move(item));
    }
    return or_default(self, Raised{});
}

// anextawaitable_proxy: the method of the same name of what is driven.
Completion<Value> forward(const CallArgs& args, Str* name)
{
    Value iterator = TRY(driven_by(args[0]));
    std::vector<Value> arguments;
    for (std::size_t i = 1; i < args.count; ++i)
        arguments.push_back(args[i]);
    return or_default(args[0], call_method(iterator, name, arguments));
}

Completion<Value> awaitable_send(const CallArgs& args)
{
    return forward(args, names().name_send);
}
Completion<Value> awaitable_throw(const CallArgs& args)
{
    return forward(args, names().name_throw);
}
Completion<Value> awaitable_close(const CallArgs& args)
{
    return forward(args, names().name_close);
}

Type* make_type()
{
    Type* type = make_library_type("builtins", "anext_awaitable", Kind::Awaitable);
    type->is_base = false;
    type->slots.iter = awaitable_self;
    type->slots.await = awaitable_self;
    type->slots.next = awaitable_next;
    TypeBuilder(type)
        .raw_method("send", awaitable_send)
        .raw_method("throw", awaitable_throw)
        .raw_method("close", awaitable_close)
        .finish();
    return type;
}

// https://docs.python.org/3/library/functions.html#aiter
Completion<Value> builtin_aiter(const CallArgs& args)
{
    const auto method = type_of(args[0])->slots.async_iter;
    if (!method)
        return raise(types().TypeError,
                     concat("'", type_of(args[0])->name, "' object is not an async iterable"));
    Value iterator = TRY(method(args[0]));
    if (!type_of(iterator)->slots.async_next)
        return raise(types().TypeError, concat("aiter() returned not an async iterator of type '",
                                               type_of(iterator)->name, "'"));
    return iterator;
}

// https://docs.python.org/3/library/functions.html#anext
Completion<Value> builtin_anext(const CallArgs& args)
{
    const auto method = type_of(args[0])->slots.async_next;
    if (!method)
        return raise(types().TypeError,
                     concat("'", type_of(args[0])->name, "' object is not an async iterator"));
    Value awaitable = TRY(method(args[0]));
    if (!args[1])
        return awaitable;
    return new_anext_awaitable(std::move(awaitable), args[1]);
}

} // namespace

Ref<Container> new_anext_awaitable(Value awaitable, Value default_value)
{
    return Ref<Container>::adopt(
        make<AnextAwaitable>(realm().library_type(make_type), std::move(awaitable), std::move(default_value))
            .leak());
}

void add_async_builtins(BuiltinTable& table, const Realm& realm)
{
    if (realm.profile.at_least(10))
        table.function("aiter", "async_iterable, /", builtin_aiter)
            .function("anext", "aiterator, default?, /", builtin_anext);
}

} // namespace weft::model
