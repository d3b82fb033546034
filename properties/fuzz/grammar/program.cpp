// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A whole program: definitions, then a driver, then the helpers that both turned out to need.
#include "properties/fuzz/grammar/writer.h"

#include <algorithm>

namespace weft::properties::fuzz {

using syntax::Synchrony;

void Writer::write_function(Body kind)
{
    Place place;
    place.kind = kind;
    m_room = 1 + below(3 + m_size / 2);
    std::vector<std::string> parameters;
    if (kind == Body::Generator && has(Feature::Parameters) && chance(1, 4)) {
        parameters = {"p"};
        place.parameter = "p";
    }
    place.depth = 0;
    Block body = block(place, std::max(1U, m_room));
    const bool needs_yield = kind == Body::Generator || kind == Body::AsyncGenerator;
    if (needs_yield && !place.has_yield)
        body.insert(body.begin(), make.expression(make.yield(literal())));
    const bool is_generator = kind == Body::Generator;
    const std::string name = fresh_name(is_generator ? "f" : kind == Body::Coroutine ? "c" : "a");
    const bool is_parametric = !parameters.empty();
    // A coroutine may be written as a generator. asyncio would name such a one by its address.
    if (kind == Body::Generator && has(Feature::GeneratorCoroutine) && has(Feature::Coroutine) &&
        !m_is_asyncio && !is_parametric && chance(1, 3)) {
        need(Module::Types);
        syntax::FunctionDef* function = make.function(name, {}, std::move(body));
        function->decorators.push_back(make.attribute("types", "coroutine"));
        add(function);
        m_coroutines.push_back(name);
        return;
    }
    add(make.function(name, std::move(parameters), std::move(body),
                      is_generator ? Synchrony::Sync : Synchrony::Async));
    if (is_generator)
        (is_parametric ? m_parametric : m_generators).push_back(name);
    else
        (kind == Body::Coroutine ? m_coroutines : m_async_generators).push_back(name);
}

void Writer::write_bodies()
{
    // 1. Classes that bodies use. They stand first, so that any body may use them.
    if (has(Feature::CustomIterator) && chance(3, 4))
        write_iterator();
    if (has(Feature::With) && chance(3, 4))
        write_manager();
    if (!has(Feature::Coroutine)) {
        for (unsigned i = 0; i < 1 + below(2 + m_size / 12); ++i)
            write_function(Body::Generator);
        if (m_generators.empty())
            write_function(Body::Generator);
        return;
    }
    // 2. Then a mixture.
    if (has(Feature::AsyncFor) && chance(1, 2))
        write_async_iterator();
    if (has(Feature::AsyncWith) && chance(1, 2))
        write_async_manager();
    const unsigned count = 1 + below(3 + m_size / 10);
    for (unsigned i = 0; i < count; ++i) {
        switch (choose({{6, 0},
                        {2 * weight(Feature::AsyncGenerator), 1},
                        {weight(Feature::Delegate) / 2, 2},
                        {weight(Feature::CustomAwaitable), 3}})) {
        default:
            write_function(Body::Coroutine);
            break;
        case 1:
            write_function(Body::AsyncGenerator);
            break;
        case 2:
            write_function(Body::Generator);
            break;
        case 3:
            write_awaitable();
            break;
        }
    }
}

void Writer::write_program()
{
    m_is_asyncio = has(Feature::Asyncio);
    const unsigned steps = 2 + below(4 + m_size);
    // 1. What the driver will hold, so that bodies may reach for it.
    const bool is_async = has(Feature::Coroutine);
    if (!is_async && (has(Feature::Reentry) || has(Feature::SharedGenerator)))
        m_generator_objects.push_back("g");
    if (is_async && has(Feature::AwaitTwice))
        m_coroutine_objects.push_back("k");
    if (is_async && !m_is_asyncio && has(Feature::AsyncGenerator) && has(Feature::SharedGenerator))
        m_async_objects.push_back("h");
    if (m_is_asyncio)
        choose_shared();
    // 2. Bodies and drivers.
    write_bodies();
    if (m_is_asyncio)
        write_asyncio_driver(steps);
    else if (is_async)
        write_coroutine_driver(steps);
    else
        write_generator_driver(steps);
    // 3. The helpers come first in the file, and are known last.
    m_tree.body = helpers();
    m_tree.body.insert(m_tree.body.end(), m_definitions.begin(), m_definitions.end());
    m_tree.body.insert(m_tree.body.end(), m_driver.begin(), m_driver.end());
}

} // namespace weft::properties::fuzz
