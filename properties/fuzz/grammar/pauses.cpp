// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Where bodies pause: yield, yield from, await; and what they wait for.
#include "properties/fuzz/grammar/writer.h"

namespace weft::properties::fuzz {

using syntax::CompareOperator;

syntax::Expr* Writer::yielded(Place& place)
{
    place.has_yield = true;
    return make.yield(chance(1, 10) ? nullptr : value(place));
}

syntax::Expr* Writer::builtin_iterable()
{
    switch (below(6)) {
    default:
        return make.list({literal(), literal()});
    case 1:
        return make.call("range", {make.integer(2)});
    case 2:
        return make.call("iter", {make.tuple({literal(), literal()})});
    case 3:
        return make.text("ab");
    case 4:
        return make.tuple({});
    case 5:
        // Not an iterable at all, now and then.
        return chance(1, 3) ? make.integer(number())
                            : make.call("map", {make.name("str"), make.list({literal()})});
    }
}

syntax::Expr* Writer::iterable(Place& place)
{
    enum : unsigned { Builtin, Generator, Custom, Shared, Expression, Parameter, Wrapped };
    const std::string generator = m_generators.empty() ? "" : any_of(m_generators);
    switch (choose({{1 + weight(Feature::DelegateBuiltin), Builtin},
                    {m_generators.empty() ? 0 : 3 + 2 * weight(Feature::Delegate), Generator},
                    {m_iterators.empty() ? 0 : 2 * weight(Feature::CustomIterator), Custom},
                    {m_generator_objects.empty() ? 0 : weight(Feature::SharedGenerator), Shared},
                    {place.depth < 3 ? weight(Feature::GeneratorExpression) : 0, Expression},
                    {place.parameter.empty() ? 0U : 6U, Parameter},
                    {m_parametric.empty() || place.depth > 2 ? 0 : weight(Feature::Parameters), Wrapped}})) {
    default:
        return builtin_iterable();
    case Generator:
        return make.call(generator);
    case Custom:
        return make.call(any_of(m_iterators));
    case Shared:
        return make.name(any_of(m_generator_objects));
    case Expression: {
        ++place.depth;
        Expr* source = iterable(place);
        --place.depth;
        return make.generator(make.name("v"), "v", source);
    }
    case Parameter:
        return make.name(place.parameter);
    case Wrapped: {
        place.depth += 2;
        Expr* source = iterable(place);
        place.depth -= 2;
        return make.call(any_of(m_parametric), {source});
    }
    }
}

syntax::Expr* Writer::async_iterable(Place&)
{
    enum : unsigned { Generator, Custom, Shared, Expression };
    const std::string generator = any_of(m_async_generators);
    switch (
        choose({{m_async_generators.empty() ? 0 : 4 + weight(Feature::AsyncGenerator), Generator},
                {m_async_iterators.empty() ? 0U : 4U, Custom},
                {m_async_objects.empty() ? 0 : weight(Feature::SharedGenerator), Shared},
                {m_async_generators.empty() ? 0 : weight(Feature::AsyncComprehension) / 2, Expression}})) {
    default:
        return generator.empty() ? make.call(any_of(m_async_iterators)) : make.call(generator);
    case Custom:
        return make.call(any_of(m_async_iterators));
    case Shared:
        return make.name(any_of(m_async_objects));
    case Expression:
        return make.generator(make.name("v"), "v", make.call(generator), syntax::Synchrony::Async);
    }
}

syntax::Expr* Writer::awaitable(Place& place)
{
    enum : unsigned { Suspend, Call, Custom, Shared, Operation, Builtin, Asyncio, Wrong };
    const std::string generator = m_async_generators.empty() ? "" : any_of(m_async_generators);
    const unsigned suspends = m_is_asyncio ? 1 : 10;
    switch (choose({{suspends, Suspend},
                    {m_coroutines.empty() ? 0U : 8U, Call},
                    {m_awaitables.empty() ? 0 : weight(Feature::CustomAwaitable), Custom},
                    {m_coroutine_objects.empty() ? 0 : weight(Feature::AwaitTwice), Shared},
                    {generator.empty() ? 0 : weight(Feature::AsyncOperations), Operation},
                    {generator.empty() ? 0 : weight(Feature::AnextBuiltin), Builtin},
                    {m_is_asyncio ? 16U : 0U, Asyncio},
                    {chance(1, 8) ? 1U : 0U, Wrong}})) {
    default:
        need(Helper::Suspend);
        return make.call("suspend", {m_is_asyncio && !chance(1, 4) ? make.none() : literal()});
    case Call:
        return make.call(any_of(m_coroutines));
    case Custom:
        return make.call(any_of(m_awaitables));
    case Shared:
        return make.name(any_of(m_coroutine_objects));
    case Operation: {
        Expr* object = m_async_objects.empty() || chance(1, 2) ? make.call(generator)
                                                               : make.name(any_of(m_async_objects));
        switch (below(5)) {
        default:
            return make.call(make.attribute(object, "__anext__"));
        case 1:
            return make.call(make.attribute(object, "asend"), {chance(1, 3) ? value(place) : make.none()});
        case 2:
            return make.call(make.attribute(object, "athrow"), {exception_instance()});
        case 3:
            return make.call(make.attribute(object, "aclose"));
        case 4:
            return make.call(make.attribute(object, "asend"), {make.none()});
        }
    }
    case Builtin: {
        Expr* object = m_async_objects.empty() ? make.call(generator) : make.name(any_of(m_async_objects));
        return chance(1, 2) ? make.call("anext", {object, literal()}) : make.call("anext", {object});
    }
    case Asyncio:
        return asyncio_awaitable();
    case Wrong:
        return literal();
    }
}

syntax::Expr* Writer::awaited(Place& place)
{
    return make.await(awaitable(place));
}

syntax::Expr* Writer::pause(Place& place)
{
    switch (place.kind) {
    case Body::Generator: {
        const unsigned delegates = weight(Feature::Delegate) + weight(Feature::DelegateBuiltin) / 2 +
                                   weight(Feature::CustomIterator);
        if (place.depth < 5 && choose({{10, 0}, {delegates, 1}}) == 1) {
            place.has_yield = true;
            return make.yield_from(iterable(place));
        }
        return yielded(place);
    }
    case Body::Coroutine:
        return awaited(place);
    case Body::AsyncGenerator:
        return chance(1, 2) ? yielded(place) : awaited(place);
    case Body::Plain:
        break;
    }
    return literal();
}

syntax::Expr* Writer::with_pause(Place& place)
{
    if (place.depth > 4)
        return pause(place);
    place.depth += 2;
    Expr* inner = pause(place);
    Expr* result = inner;
    switch (below(9)) {
    default:
        break;
    case 1:
        result = make.tuple({literal(), inner, value(place)});
        break;
    case 2:
        result = make.or_(inner, value(place));
        break;
    case 3:
        result = make.if_else(literal(), inner, value(place));
        break;
    case 4:
        result = make.list({inner, pause(place)});
        break;
    case 5:
        result = make.add(make.call("str", {inner}), make.call("str", {value(place)}));
        break;
    case 6:
        result = make.and_(value(place), inner);
        break;
    case 7:
        result = make.is_none(inner);
        break;
    case 8:
        result = make.call(
            "max", {make.integer(number()), make.if_else(make.integer(0), make.is_none(inner), literal())});
        break;
    }
    place.depth -= 2;
    return result;
}

} // namespace weft::properties::fuzz
