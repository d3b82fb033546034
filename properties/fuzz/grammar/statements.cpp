// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The statements of a body.
#include "properties/fuzz/grammar/writer.h"

namespace weft::properties::fuzz {

using syntax::CompareOperator;
using syntax::Synchrony;

namespace {

constexpr unsigned k_depth_max = 3;

bool is_async(Body kind)
{
    return kind == Body::Coroutine || kind == Body::AsyncGenerator;
}

} // namespace

std::string Writer::assigned(Place& place)
{
    std::string variable =
        place.variables.size() < 2 ? std::string(1, "xy"[place.variables.size()]) : any_of(place.variables);
    if (place.variables.size() < 2)
        place.variables.push_back(variable);
    return variable;
}

syntax::Statement* Writer::tell_exception(std::string_view exception)
{
    return make.print({make.integer(number()), told(exception)});
}

// A statement that shows something and does not pause.
syntax::Statement* Writer::tell(Place& place)
{
    if (!place.exception.empty() && chance(1, 2))
        return tell_exception(place.exception);
    if (has(Feature::ExceptionState) && chance(weight(Feature::ExceptionState), 20)) {
        need(Module::Sys);
        return make.print({make.integer(number()),
                           make.subscript(make.call(make.attribute("sys", "exc_info")), make.integer(0))});
    }
    if (!place.variables.empty())
        return make.print({make.integer(number()), make.name(any_of(place.variables))});
    return make.print({make.integer(number())});
}

syntax::Body Writer::block(Place& place, unsigned statements)
{
    Block out;
    ++place.depth;
    for (unsigned i = 0; i + 1 < statements && m_room > 0; ++i)
        add_statement(place, out);
    if (chance(1, 3)) {
        if (Statement* last = last_statement(place))
            out.push_back(last);
    } else if (m_room > 0) {
        add_statement(place, out);
    }
    if (out.empty())
        out.push_back(place.kind == Body::Plain || chance(1, 2) ? tell(place)
                                                                : make.expression(pause(place)));
    --place.depth;
    return out;
}

void Writer::add_statement(Place& place, Block& out)
{
    enum : unsigned {
        Pause,
        AssignPause,
        PrintPause,
        Tell,
        Try,
        With,
        For,
        While,
        If,
        Reentry,
        Compound,
        Shared,
        Group
    };
    if (m_room > 0)
        --m_room;
    const bool may_nest = place.depth <= k_depth_max && m_room > 0;
    const unsigned tries = weight(Feature::TryExcept) + weight(Feature::TryFinally);
    const unsigned pauses = may_pause(place) ? 1 : 0;
    const unsigned shares = m_is_asyncio && is_async(place.kind) ? 3 : 0;
    switch (choose({{4, Tell},
                    {6 * pauses, Pause},
                    {5 * pauses, AssignPause},
                    {3 * pauses, PrintPause},
                    {may_nest ? 2 * tries : 0, Try},
                    {may_nest ? weight(Feature::With) : 0, With},
                    {may_nest ? weight(Feature::ForLoop) : 0, For},
                    {may_nest ? weight(Feature::WhileLoop) / 2 : 0, While},
                    {may_nest ? weight(Feature::Branch) / 2 : 0, If},
                    {weight(Feature::Reentry) / 2, Reentry},
                    {pauses * weight(Feature::PauseInExpression) / 2, Compound},
                    {shares, Shared},
                    {m_coroutines.empty() ? 0 : shares / 2, Group}})) {
    default:
        out.push_back(tell(place));
        return;
    case Pause:
        out.push_back(make.expression(pause(place)));
        return;
    case AssignPause: {
        Expr* paused = pause(place);
        out.push_back(make.assign(assigned(place), paused));
        return;
    }
    case PrintPause:
        out.push_back(make.print({make.integer(number()), pause(place)}));
        return;
    case Try:
        return add_try(place, out);
    case With:
        return add_with(place, out);
    case For:
        return add_loop(place, out);
    case While:
        return add_while(place, out);
    case If: {
        Expr* test = value(place);
        Place other = place;
        Block body = block(place, 1 + below(2));
        Block or_else = chance(1, 3) ? block(other, 1) : Block();
        place.has_yield = place.has_yield || other.has_yield;
        out.push_back(make.if_(test, std::move(body), std::move(or_else)));
        return;
    }
    case Reentry:
        return add_reentry(place, out);
    case Shared:
        return shared_step(out);
    case Group:
        return group_step(out);
    case Compound:
        out.push_back(make.print({make.integer(number()), with_pause(place)}));
        return;
    }
}

// What ends a block; null where nothing fits.
syntax::Statement* Writer::last_statement(Place& place)
{
    enum : unsigned { Nothing, Return, Break, Continue, Raise, RaiseFrom, Reraise };
    const bool continues = place.in_loop && (!place.in_finally || has(Feature::ContinueInFinally));
    switch (choose({{1, Nothing},
                    {place.kind == Body::Plain ? 0 : weight(Feature::Return), Return},
                    {place.in_loop ? weight(Feature::BreakContinue) : 0, Break},
                    {continues ? weight(Feature::BreakContinue) / 2 : 0, Continue},
                    {weight(Feature::Raise), Raise},
                    {weight(Feature::RaiseFrom) / 2, RaiseFrom},
                    {place.in_handler ? 2 * weight(Feature::Reraise) : 0, Reraise}})) {
    default:
        return nullptr;
    case Return:
        // An async generator returns nothing.
        return make.return_(place.kind == Body::AsyncGenerator || chance(1, 6) ? nullptr : value(place));
    case Break:
        return make.break_();
    case Continue:
        return make.continue_();
    case Raise:
        return make.raise(chance(1, 4) ? exception_class(false) : exception_instance());
    case RaiseFrom:
        if (!place.exception.empty() && chance(1, 2))
            return make.raise(exception_instance(), make.name(place.exception));
        return make.raise(exception_instance(), chance(1, 2) ? make.none() : exception_instance());
    case Reraise:
        return !place.exception.empty() && chance(1, 2) ? make.raise(make.name(place.exception))
                                                        : make.raise(nullptr);
    }
}

void Writer::add_handler(Place& place, syntax::Try& statement)
{
    Place inner = place;
    inner.in_handler = true;
    inner.exception = chance(2, 3) ? fresh_name("e") : "";
    Expr* type = exception_class(true);
    if (chance(1, 8))
        type = make.tuple({type, exception_class(true)});
    // Without the feature a handler only tells what it caught.
    Place quiet = inner;
    quiet.kind = Body::Plain;
    Block body;
    if (!inner.exception.empty())
        body.push_back(tell_exception(inner.exception));
    Block rest = has(Feature::YieldInHandler) ? block(inner, 1 + below(2)) : block(quiet, 1);
    body.insert(body.end(), rest.begin(), rest.end());
    place.has_yield = place.has_yield || inner.has_yield;
    make.handler(statement, type, inner.exception, std::move(body));
}

void Writer::add_try(Place& place, Block& out)
{
    const bool catches = choose({{weight(Feature::TryExcept), 1}, {weight(Feature::TryFinally), 0}}) == 1;
    syntax::Try* statement = make.try_(block(place, 1 + below(3)));
    if (catches) {
        add_handler(place, *statement);
        if (chance(1, 4))
            add_handler(place, *statement);
        if (chance(1, 8)) {
            Place inner = place;
            statement->or_else = block(inner, 1);
            place.has_yield = place.has_yield || inner.has_yield;
        }
    }
    if (!catches || (has(Feature::TryFinally) && chance(1, 4))) {
        Place inner = place;
        inner.in_finally = true;
        if (!has(Feature::YieldInHandler))
            inner.kind = Body::Plain;
        statement->final_body.push_back(tell(inner));
        Block rest = block(inner, 1 + below(2));
        statement->final_body.insert(statement->final_body.end(), rest.begin(), rest.end());
        place.has_yield = place.has_yield || inner.has_yield;
    }
    out.push_back(statement);
}

void Writer::add_with(Place& place, Block& out)
{
    const bool in_async = is_async(place.kind) && !m_async_managers.empty() &&
                          (m_managers.empty() || choose({{4, 0}, {weight(Feature::AsyncWith), 1}}) == 1);
    const std::vector<std::string>& managers = in_async ? m_async_managers : m_managers;
    if (managers.empty()) {
        out.push_back(tell(place));
        return;
    }
    std::vector<syntax::WithItem> items;
    for (unsigned i = 0; i < 1 + (chance(1, 6) ? 1U : 0U); ++i) {
        syntax::WithItem item;
        item.context = make.call(any_of(managers));
        if (chance(1, 4))
            item.target = make.name(assigned(place), syntax::Context::Store);
        items.push_back(item);
    }
    syntax::With* statement = make.with(std::move(items), block(place, 1 + below(3)));
    statement->synchrony = in_async ? Synchrony::Async : Synchrony::Sync;
    out.push_back(statement);
}

void Writer::add_loop(Place& place, Block& out)
{
    const bool has_async_source = !m_async_generators.empty() || !m_async_iterators.empty();
    const bool in_async =
        is_async(place.kind) && has_async_source && choose({{3, 0}, {weight(Feature::AsyncFor) + 1, 1}}) == 1;
    Expr* source = in_async ? async_iterable(place) : iterable(place);
    if (in_async && has(Feature::AsyncComprehension) && chance(1, 4)) {
        out.push_back(make.print(
            {make.integer(number()), make.list_of(make.name("v"), "v", source, Synchrony::Async)}));
        return;
    }
    const std::string target = assigned(place);
    Place inner = place;
    inner.in_loop = true;
    inner.in_finally = false;
    Block body = block(inner, 1 + below(3));
    Block or_else;
    if (chance(1, 8))
        or_else = block(place, 1);
    place.has_yield = place.has_yield || inner.has_yield;
    syntax::For* statement = make.for_(target, source, std::move(body), std::move(or_else));
    statement->synchrony = in_async ? Synchrony::Async : Synchrony::Sync;
    out.push_back(statement);
}

void Writer::add_while(Place& place, Block& out)
{
    const std::string counter = fresh_name("n");
    Place inner = place;
    inner.in_loop = true;
    inner.in_finally = false;
    Block body{make.add_to(counter, make.integer(1))};
    Block rest = block(inner, 1 + below(3));
    body.insert(body.end(), rest.begin(), rest.end());
    place.has_yield = place.has_yield || inner.has_yield;
    out.push_back(make.assign(counter, make.integer(0)));
    out.push_back(make.while_(
        make.compare(make.name(counter), CompareOperator::Lt, make.integer(2 + below(2))), std::move(body)));
}

// The body does something to an object of the driver, which may be itself.
void Writer::add_reentry(Place& place, Block& out)
{
    const std::string object = any_of(m_generator_objects);
    if (object.empty()) {
        out.push_back(tell(place));
        return;
    }
    switch (below(5)) {
    default:
        out.push_back(make.expression(show({make.name("next"), make.name(object)})));
        return;
    case 1:
        out.push_back(make.expression(show({make.attribute(object, "close")})));
        return;
    case 2:
        throw_step(object, out);
        return;
    case 3:
        out.push_back(make.expression(show({make.attribute(object, "send"), literal()})));
        return;
    case 4:
        out.push_back(make.print({make.integer(number()), make.attribute(object, "gi_running")}));
        return;
    }
}

} // namespace weft::properties::fuzz
