// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Values and exceptions.
#include "properties/fuzz/grammar/writer.h"

namespace weft::properties::fuzz {

unsigned Writer::choose(std::initializer_list<Weighted> choices)
{
    unsigned sum = 0;
    for (const Weighted& choice : choices)
        sum += choice.first;
    if (sum == 0)
        return choices.begin()->second;
    unsigned drawn = sum <= 256 ? below(sum) : below(256) * sum / 256;
    for (const Weighted& choice : choices) {
        if (drawn < choice.first)
            return choice.second;
        drawn -= choice.first;
    }
    return choices.begin()->second;
}

std::string Writer::any_of(const std::vector<std::string>& names)
{
    return names.empty() ? std::string() : names[below(static_cast<unsigned>(names.size()))];
}

std::string Writer::fresh_name(std::string_view letter)
{
    return std::string(letter) + std::to_string(m_names++);
}

syntax::Expr* Writer::literal()
{
    switch (choose({{12, 0}, {1, 1}, {1, 2}, {1, 3}, {1, 4}})) {
    default:
        return make.integer(number());
    case 1:
        return make.none();
    case 2:
        return make.tuple({make.integer(number()), make.integer(number())});
    case 3:
        return make.text("s" + std::to_string(number()));
    case 4:
        return make.integer(0);
    }
}

syntax::Expr* Writer::value(Place& place)
{
    if (!place.variables.empty() && chance(1, 3))
        return make.name(any_of(place.variables));
    if (may_pause(place) && has(Feature::PauseInExpression) && chance(weight(Feature::PauseInExpression), 24))
        return with_pause(place);
    return literal();
}

void Writer::define_class(unsigned bit, std::string_view, std::string_view)
{
    m_helpers.set(bit);
}

syntax::Expr* Writer::exception_class(bool is_caught)
{
    enum : unsigned {
        Value,
        Key,
        Own,
        Stop,
        OwnStop,
        AsyncStop,
        Exit,
        OwnExit,
        Base,
        AnyException,
        AnyBase,
        Runtime
    };
    const unsigned stops = weight(Feature::StopClasses);
    const unsigned exits = weight(Feature::ExitClasses);
    const bool is_async = has(Feature::AsyncGenerator);
    switch (choose({{6, Value},
                    {3, Key},
                    {2, Own},
                    {stops, Stop},
                    {stops / 2, OwnStop},
                    {is_async ? stops : 0, AsyncStop},
                    {exits, Exit},
                    {exits / 3, OwnExit},
                    {weight(Feature::BaseClasses), Base},
                    {is_caught ? 5U : 0U, AnyException},
                    {is_caught ? 3U : 0U, AnyBase},
                    {2, Runtime}})) {
    default:
        return make.name("ValueError");
    case Key:
        return make.name("KeyError");
    case Own:
        need(Helper::Err);
        return make.name("Err");
    case Stop:
        return make.name("StopIteration");
    case OwnStop:
        need(Helper::Stop);
        return make.name("Stop");
    case AsyncStop:
        return make.name("StopAsyncIteration");
    case Exit:
        return make.name("GeneratorExit");
    case OwnExit:
        need(Helper::Exit);
        return make.name("Exit");
    case Base:
        if (m_is_asyncio && chance(3, 4)) {
            need(Module::Asyncio);
            return asyncio_name("CancelledError");
        }
        need(Helper::Base);
        return make.name("Base");
    case AnyException:
        return make.name("Exception");
    case AnyBase:
        return make.name("BaseException");
    case Runtime:
        return make.name("RuntimeError");
    }
}

syntax::Expr* Writer::exception_instance()
{
    Expr* kind = exception_class(false);
    switch (choose({{6, 0}, {2, 1}, {1, 2}, {1, 3}, {1, 4}})) {
    default:
        return make.call(kind, {make.integer(number())});
    case 1:
        return make.call(kind);
    case 2:
        return make.call(kind, {make.tuple({make.integer(number()), make.integer(number())})});
    case 3:
        return make.call(kind, {make.integer(number()), make.integer(number())});
    case 4:
        return make.call(kind, {make.none()});
    }
}

} // namespace weft::properties::fuzz
