// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Iterators, awaitables and context managers that are written as classes, and misbehave.
#include "properties/fuzz/grammar/writer.h"

namespace weft::properties::fuzz {

using syntax::Synchrony;

// Tells that it was called, and then returns one of the results or raises.
syntax::Body Writer::method_body(std::initializer_list<Expr*> results)
{
    Block body{make.print({make.integer(number())})};
    const auto count = static_cast<unsigned>(results.size());
    const unsigned chosen = below(count + 2);
    if (chosen < count)
        body.push_back(make.return_(results.begin()[chosen]));
    else if (chosen == count)
        body.push_back(make.raise(exception_instance()));
    return body;
}

syntax::Statement* Writer::method(std::string_view method_name, std::vector<std::string> parameters,
                                  Block body, Synchrony synchrony)
{
    parameters.insert(parameters.begin(), "self");
    return make.function(method_name, std::move(parameters), std::move(body), synchrony);
}

void Writer::write_iterator()
{
    const std::string class_name = fresh_name("I");
    Block members;
    members.push_back(method("__iter__", {}, {make.return_(make.name("self"))}));
    members.push_back(make.assign("n", make.integer(0)));
    auto count = make.attribute("self", "n");
    // Two values, then the end, with a value or without.
    Block next{make.assign(count, make.add(make.attribute("self", "n"), make.integer(1)))};
    Expr* ends = make.compare(make.attribute("self", "n"), syntax::CompareOperator::Gt, make.integer(2));
    Expr* end = chance(1, 2)   ? make.call("StopIteration", {literal()})
                : chance(1, 4) ? exception_instance()
                               : make.name("StopIteration");
    next.push_back(make.if_(ends, {make.raise(end)}));
    next.push_back(make.return_(make.attribute("self", "n")));
    members.push_back(method("__next__", {}, std::move(next)));
    if (chance(1, 2))
        members.push_back(method("send", {"value"}, method_body({literal(), make.name("value")})));
    if (chance(1, 2)) {
        Block body = method_body({literal()});
        body.insert(body.begin(), make.print({make.integer(number()), make.call("len", {make.name("a")})}));
        members.push_back(method("throw", {"*a"}, std::move(body)));
    }
    if (chance(1, 2))
        members.push_back(method("close", {}, method_body({literal()})));
    add(make.class_(class_name, {}, std::move(members)));
    m_iterators.push_back(class_name);
}

syntax::Expr* Writer::exit_result()
{
    switch (below(3)) {
    default:
        return make.true_();
    case 1:
        return make.none();
    case 2:
        return make.compare(make.name("t"), syntax::CompareOperator::Is, exception_class(false));
    }
}

void Writer::write_manager()
{
    if (has(Feature::GeneratorManager) && chance(1, 2))
        return write_generator_manager();
    const std::string class_name = fresh_name("M");
    Block enter{make.print({make.integer(number())}), make.return_(literal())};
    Block exit = method_body({exit_result(), exit_result()});
    exit.insert(exit.begin(), make.print({make.integer(number()), make.name("t")}));
    add(make.class_(
        class_name, {},
        {method("__enter__", {}, std::move(enter)), method("__exit__", {"t", "v", "b"}, std::move(exit))}));
    m_managers.push_back(class_name);
}

void Writer::write_generator_manager()
{
    need(Module::Contextlib);
    const std::string function_name = fresh_name("m");
    Place place;
    m_room = 4;
    Block body = block(place, 1 + below(3));
    if (!place.has_yield)
        body.insert(body.begin(), make.expression(make.yield(literal())));
    syntax::FunctionDef* function = make.function(function_name, {}, std::move(body));
    function->decorators.push_back(make.attribute("contextlib", "contextmanager"));
    add(function);
    m_managers.push_back(function_name);
}

void Writer::write_awaitable()
{
    const std::string class_name = fresh_name("W");
    Block body;
    Place place;
    switch (below(5)) {
    default:
        m_room = 4;
        body = block(place, 1 + below(3));
        if (!place.has_yield)
            body.push_back(make.expression(make.yield(literal())));
        break;
    case 1:
        // What is returned is no iterator, or one without send and throw.
        body.push_back(make.return_(builtin_iterable()));
        break;
    case 2:
        if (!m_coroutines.empty()) {
            body.push_back(
                make.return_(make.call(make.attribute(make.call(any_of(m_coroutines)), "__await__"))));
            break;
        }
        body.push_back(make.return_(make.call("iter", {make.list({literal(), literal()})})));
        break;
    case 3:
        body.push_back(make.return_(m_iterators.empty() ? make.call("iter", {make.list({literal()})})
                                                        : make.call(any_of(m_iterators))));
        break;
    }
    add(make.class_(class_name, {}, {method("__await__", {}, std::move(body))}));
    m_awaitables.push_back(class_name);
}

void Writer::write_async_iterator()
{
    const std::string class_name = fresh_name("J");
    Block members{method("__aiter__", {}, {make.return_(make.name("self"))}),
                  make.assign("n", make.integer(0))};
    Block next{
        make.assign(make.attribute("self", "n"), make.add(make.attribute("self", "n"), make.integer(1)))};
    Expr* ends = make.compare(make.attribute("self", "n"), syntax::CompareOperator::Gt, make.integer(2));
    next.push_back(
        make.if_(ends, {make.raise(chance(1, 4) ? exception_instance() : make.name("StopAsyncIteration"))}));
    Place place;
    place.kind = Body::Coroutine;
    m_room = 2;
    if (chance(1, 2))
        next.push_back(make.expression(pause(place)));
    next.push_back(make.return_(make.attribute("self", "n")));
    members.push_back(method("__anext__", {}, std::move(next), Synchrony::Async));
    add(make.class_(class_name, {}, std::move(members)));
    m_async_iterators.push_back(class_name);
}

void Writer::write_async_manager()
{
    const std::string class_name = fresh_name("N");
    Place place;
    place.kind = Body::Coroutine;
    m_room = 3;
    Block enter{make.print({make.integer(number())})};
    if (chance(1, 2))
        enter.push_back(make.expression(pause(place)));
    enter.push_back(make.return_(literal()));
    Block exit = method_body({exit_result(), exit_result()});
    exit.insert(exit.begin(), make.print({make.integer(number()), make.name("t")}));
    if (chance(1, 2))
        exit.insert(exit.begin() + 1, make.expression(pause(place)));
    add(make.class_(class_name, {},
                    {method("__aenter__", {}, std::move(enter), Synchrony::Async),
                     method("__aexit__", {"t", "v", "b"}, std::move(exit), Synchrony::Async)}));
    m_async_managers.push_back(class_name);
}

} // namespace weft::properties::fuzz
