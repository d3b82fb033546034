// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Driving generators by hand, in whatever state they are.
#include "properties/fuzz/grammar/writer.h"

#include <algorithm>

namespace weft::properties::fuzz {

// show(f, arguments...): prints what a call gives, or the exception in words.
syntax::Expr* Writer::show(std::initializer_list<Expr*> call)
{
    need(Helper::Show);
    return make.call("show", std::vector<Expr*>(call));
}

void Writer::throw_step(const std::string& object, Block& out)
{
    Expr* method = make.attribute(object, "throw");
    if (!has(Feature::ThrowForms) || chance(1, 2)) {
        out.push_back(make.expression(show({method, exception_instance()})));
        return;
    }
    switch (below(6)) {
    default:
        out.push_back(make.expression(show({method, exception_class(false)})));
        return;
    case 1:
        out.push_back(make.expression(show({method, exception_class(false), literal()})));
        return;
    case 2:
        out.push_back(make.expression(show({method, exception_class(false), exception_instance()})));
        return;
    case 3:
        out.push_back(make.expression(show({method, exception_instance(), make.none(), make.none()})));
        return;
    case 4:
        out.push_back(make.expression(show({method, literal()})));
        return;
    case 5:
        out.push_back(make.expression(show({method, exception_instance(), literal()})));
        return;
    }
}

void Writer::drop(std::vector<std::string>& objects, const std::string& object)
{
    drive(chance(1, 2) ? make.delete_(object) : make.assign(object, make.none()));
    objects.erase(std::find(objects.begin(), objects.end(), object));
}

void Writer::make_generator()
{
    // The first is the one that bodies know.
    const std::string object =
        m_driver.empty() && !m_generator_objects.empty() ? m_generator_objects.front() : fresh_name("g");
    const bool is_known = !m_generator_objects.empty() && object == m_generator_objects.front();
    Expr* made = make.call(any_of(m_generators));
    if (!m_parametric.empty() && chance(1, 3)) {
        const std::string inner = is_known || chance(1, 2) ? "" : any_of(m_generator_objects);
        made = make.call(any_of(m_parametric), {inner.empty() ? made : make.name(inner)});
    }
    drive(make.assign(object, made));
    if (!is_known)
        m_generator_objects.push_back(object);
}

void Writer::generator_step(const std::string& object)
{
    enum : unsigned { Next, Send, Throw, Close, Drop, List, Loop, Alias, Attributes };
    switch (choose({{8, Next},
                    {2 * weight(Feature::Send), Send},
                    {2 * weight(Feature::Throw), Throw},
                    {weight(Feature::Close), Close},
                    {weight(Feature::DropReference), Drop},
                    {weight(Feature::Drain) / 2, List},
                    {weight(Feature::Drain) / 2, Loop},
                    {weight(Feature::DropReference) / 4, Alias},
                    {weight(Feature::Attributes), Attributes}})) {
    default:
        return drive(make.expression(show({make.name("next"), make.name(object)})));
    case Send:
        return drive(make.expression(show({make.attribute(object, "send"), literal()})));
    case Throw:
        return throw_step(object, m_driver);
    case Close:
        return drive(make.expression(show({make.attribute(object, "close")})));
    case Drop:
        return drop(m_generator_objects, object);
    case List:
        return drive(make.expression(show({make.name("list"), make.name(object)})));
    case Loop: {
        Block body{make.print({make.name("v")})};
        if (chance(1, 2))
            body.push_back(make.break_());
        syntax::Try* attempt = make.try_({make.for_("v", make.name(object), std::move(body))});
        make.handler(*attempt, make.name("BaseException"), "e", {make.print({told("e")})});
        return drive(attempt);
    }
    case Alias: {
        const std::string alias = fresh_name("g");
        drive(make.assign(alias, make.name(object)));
        m_generator_objects.push_back(alias);
        return;
    }
    case Attributes:
        return drive(make.print({make.attribute(object, "gi_running"),
                                 make.is_none(make.attribute(object, "gi_frame")),
                                 make.is_none(make.attribute(object, "gi_yieldfrom"))}));
    }
}

void Writer::write_generator_driver(unsigned steps)
{
    make_generator();
    for (unsigned i = 0; i < steps; ++i) {
        // What bodies know must not go first of all: they would find a name that is not there.
        if (m_generator_objects.empty() || chance(1, 12))
            make_generator();
        generator_step(any_of(m_generator_objects));
    }
}

} // namespace weft::properties::fuzz
