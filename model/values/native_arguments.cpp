// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Reading the arguments of native constructors and methods. See native_arguments.h.
//
// The texts are those of CPython's argument parsing, which changed several times.
#include "model/values/native_arguments.h"

#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

static Raised raise_too_many(std::string_view type_name, std::size_t allowed, std::size_t given,
                             bool by_keyword)
{
    // Constructors that take keywords count all arguments, the others the positions. SINCE 3.13: so does
    // int().
    const int minor = realm().profile.minor();
    const std::string_view plural = allowed == 1 ? "" : "s";
    if (minor <= 6 || by_keyword)
        return raise(types().TypeError, concat(type_name, "() takes at most ", allowed, " argument", plural,
                                               " (", given, " given)"));
    const bool clumsy = minor == 7;
    return raise(types().TypeError, concat(type_name, " expected at most ", allowed, " argument",
                                           clumsy ? "s" : plural, ", got ", given));
}

static Raised raise_unknown_keyword(std::string_view type_name, std::string_view name)
{
    const int minor = realm().profile.minor();
    if (minor >= 13)
        return raise(types().TypeError,
                     concat(type_name, "() got an unexpected keyword argument '", name, "'"));
    return raise(types().TypeError,
                 concat("'", name, "' is an invalid keyword argument for ",
                        minor <= 6 ? std::string("this function") : concat(type_name, "()")));
}

Completion<void> bind_constructor(std::string_view type_name,
                                  std::initializer_list<std::string_view> parameters, const CallArgs& args,
                                  Value* slots)
{
    // 1. Types without named parameters take no keywords at all.
    bool named = false;
    for (const std::string_view name : parameters)
        named = named || !name.empty();
    if (!named && args.keyword_count != 0)
        return raise(types().TypeError, concat(type_name, "() takes no keyword arguments"));

    // 2. Positions.
    if (args.total() > parameters.size()) {
        const bool by_position =
            type_name == "int" && args.keyword_count == 0 && realm().profile.at_least(13);
        return raise_too_many(type_name, parameters.size(), args.total(), named && !by_position);
    }
    for (std::size_t position = 0; position < args.count; ++position)
        slots[position] = args[position];

    // 3. Keywords.
    for (std::size_t keyword = 0; keyword < args.keyword_count; ++keyword) {
        const std::string_view name = args.keyword_names[keyword]->text;
        std::size_t position = 0;
        while (position < parameters.size() && parameters.begin()[position] != name)
            ++position;
        if (position == parameters.size())
            return raise_unknown_keyword(type_name, name);
        if (slots[position] && !realm().profile.at_least(7))
            return raise(types().TypeError,
                         concat("Argument given by name ('", name, "') and position (", position + 1, ")"));
        if (slots[position])
            return raise(types().TypeError, concat("argument for ", type_name, "() given by name ('", name,
                                                   "') and position (", position + 1, ")"));
        slots[position] = args.keyword(keyword);
    }
    return {};
}

Completion<void> size_argument(const Value& argument, std::int64_t& result)
{
    if (!argument)
        return {};
    if (argument.kind() == Kind::Float && !realm().profile.at_least(10))
        return raise(types().TypeError, "integer argument expected, got float");
    const Value number = TRY(index(argument));
    if (!int_fits(number, result))
        return raise(types().OverflowError, "Python int too large to convert to C ssize_t");
    return {};
}

Completion<std::int64_t> count_argument(const Value& argument)
{
    const Value number = TRY(index(argument));
    std::int64_t result = 0;
    if (!int_fits(number, result))
        return raise(types().OverflowError,
                     concat("cannot fit '", type_of(argument)->name, "' into an index-sized integer"));
    return result;
}

Completion<Str*> str_argument(std::string_view function, std::string_view which, const Value& argument)
{
    if (Str* text = argument.try_as<Str>())
        return text;
    return raise(types().TypeError, concat(function, "() argument ", which, " must be str, not ",
                                           argument.is_none() ? std::string_view("None")
                                                              : std::string_view(type_of(argument)->name)));
}

} // namespace weft::model
