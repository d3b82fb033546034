// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Driving coroutines, and the awaitables of async generators, by hand.
#include "properties/fuzz/grammar/writer.h"

namespace weft::properties::fuzz {

void Writer::make_coroutine()
{
    const bool is_known = m_driver.empty() && !m_coroutine_objects.empty();
    const std::string object = is_known ? m_coroutine_objects.front() : fresh_name("k");
    drive(make.assign(object, make.call(any_of(m_coroutines))));
    if (!is_known)
        m_coroutine_objects.push_back(object);
}

void Writer::make_async_generator()
{
    static constexpr std::string_view k_known = "h";
    const bool is_known = !m_async_objects.empty() && m_async_objects.front() == k_known && !m_known_is_made;
    m_known_is_made = m_known_is_made || is_known;
    const std::string object = is_known ? std::string(k_known) : fresh_name("h");
    drive(make.assign(object, make.call(any_of(m_async_generators))));
    if (!is_known)
        m_async_objects.push_back(object);
}

void Writer::coroutine_step(const std::string& object)
{
    enum : unsigned { Next, Send, Throw, Close, Drop, Iterate, Attributes, Run };
    // What types.coroutine makes of a generator has no __await__, and other attributes.
    const bool only_native = !has(Feature::GeneratorCoroutine);
    switch (choose({{8, Next},
                    {weight(Feature::Send), Send},
                    {2 * weight(Feature::Throw), Throw},
                    {weight(Feature::Close), Close},
                    {weight(Feature::DropReference) / 2, Drop},
                    {only_native ? weight(Feature::AwaitTwice) : 0, Iterate},
                    {only_native ? weight(Feature::Attributes) : 0, Attributes},
                    {weight(Feature::Drain), Run}})) {
    default:
        return drive(make.expression(show({make.attribute(object, "send"), make.none()})));
    case Send:
        return drive(make.expression(show({make.attribute(object, "send"), literal()})));
    case Throw:
        return throw_step(object, m_driver);
    case Close:
        return drive(make.expression(show({make.attribute(object, "close")})));
    case Drop:
        return drop(m_coroutine_objects, object);
    case Iterate: {
        const std::string iterator = fresh_name("o");
        drive(make.assign(iterator, make.method(object, "__await__")));
        m_operations.push_back(iterator);
        return;
    }
    case Attributes:
        return drive(make.print({make.attribute(object, "cr_running"),
                                 make.is_none(make.attribute(object, "cr_frame")),
                                 make.is_none(make.attribute(object, "cr_await"))}));
    case Run:
        need(Helper::Run);
        return drive(make.expression(show({make.name("run"), make.name(object)})));
    }
}

syntax::Expr* Writer::operation(const std::string& object)
{
    switch (choose({{5, 0},
                    {2 + weight(Feature::Send), 1},
                    {weight(Feature::Throw) + 1, 2},
                    {weight(Feature::Close) + 1, 3},
                    {weight(Feature::AnextBuiltin), 4}})) {
    default:
        return make.method(object, "__anext__");
    case 1:
        return make.method(object, "asend", {chance(1, 2) ? literal() : make.none()});
    case 2:
        return make.method(object, "athrow", {chance(1, 3) ? exception_class(false) : exception_instance()});
    case 3:
        return make.method(object, "aclose");
    case 4:
        return chance(1, 2) ? make.call("anext", {make.name(object)})
                            : make.call("anext", {make.name(object), literal()});
    }
}

// One operation on an async generator: made, and perhaps run at once.
void Writer::operation_step(const std::string& object)
{
    enum : unsigned { Make, Run, Drop, Attributes };
    switch (choose({{5, Make},
                    {5, Run},
                    {weight(Feature::DropReference) / 3, Drop},
                    {weight(Feature::Attributes) / 2, Attributes}})) {
    default: {
        const std::string awaitable = fresh_name("o");
        drive(make.assign(awaitable, operation(object)));
        m_operations.push_back(awaitable);
        return awaitable_step(awaitable);
    }
    case Run:
        need(Helper::Run);
        return drive(make.expression(show({make.name("run"), operation(object)})));
    case Drop:
        return drop(m_async_objects, object);
    case Attributes:
        return drive(make.print({make.attribute(object, "ag_running"),
                                 make.is_none(make.attribute(object, "ag_frame")),
                                 make.is_none(make.attribute(object, "ag_await"))}));
    }
}

void Writer::awaitable_step(const std::string& object)
{
    enum : unsigned { Next, Send, Throw, Close, Drop };
    switch (choose({{8, Next},
                    {weight(Feature::Send), Send},
                    {weight(Feature::Throw), Throw},
                    {weight(Feature::Close) / 2 + 1, Close},
                    {weight(Feature::DropReference) / 2, Drop}})) {
    default:
        return drive(make.expression(show({make.attribute(object, "send"), make.none()})));
    case Send:
        return drive(make.expression(show({make.attribute(object, "send"), literal()})));
    case Throw:
        return throw_step(object, m_driver);
    case Close:
        return drive(make.expression(show({make.attribute(object, "close")})));
    case Drop:
        return drop(m_operations, object);
    }
}

void Writer::write_coroutine_driver(unsigned steps)
{
    if (m_coroutines.empty())
        write_function(Body::Coroutine);
    make_coroutine();
    if (!m_async_generators.empty() && (has(Feature::AsyncOperations) || !m_async_objects.empty()))
        make_async_generator();
    for (unsigned i = 0; i < steps; ++i) {
        enum : unsigned { Coroutine, Operation, Awaitable, Fresh, FreshGenerator };
        const unsigned operations = weight(Feature::AsyncOperations);
        switch (choose({{m_coroutine_objects.empty() ? 0U : 8U, Coroutine},
                        {m_async_objects.empty() ? 0 : 2 * operations, Operation},
                        {m_operations.empty() ? 0 : 2 * operations + 2, Awaitable},
                        {m_coroutine_objects.empty() ? 6U : 1U, Fresh},
                        {m_async_generators.empty() || operations == 0 ? 0U : 1U, FreshGenerator}})) {
        case Coroutine:
            coroutine_step(any_of(m_coroutine_objects));
            break;
        case Operation:
            operation_step(any_of(m_async_objects));
            break;
        case Awaitable:
            awaitable_step(any_of(m_operations));
            break;
        case Fresh:
            make_coroutine();
            break;
        case FreshGenerator:
            make_async_generator();
            break;
        }
    }
}

} // namespace weft::properties::fuzz
