// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The TypeErrors of a call whose arguments do not fit, in CPython's words.
//
// https://docs.python.org/3/reference/expressions.html#calls
// The name in the message is the qualified one from 3.10 on.

#include "model/evaluator/argument_errors.h"

#include "model/evaluator/frame.h"
#include "model/rules/language.h"
#include "model/world.h"

namespace weft::model {

namespace {

std::string shown_name(const Function& function)
{
    const Value& name = rule(Rule::CallErrorsUseQualifiedName) ? function.qualname : function.name;
    return name.as<Str>()->text + "()";
}

// 'a' / 'a' and 'b' / 'a', 'b', and 'c'
std::string quoted_list(const std::vector<const Str*>& names)
{
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            out += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
        out += "'" + names[i]->text + "'";
    }
    return out;
}

} // namespace

Raised raise_missing_arguments(const Function& function, Frame& frame, ParameterGroup group)
{
    const Code& code = *function.code;
    const bool positional = group == ParameterGroup::Positional;
    const int first = positional ? 0 : code.positional;
    int last = positional ? code.positional : code.positional + code.keyword_only;
    if (positional && function.defaults)
        last -= static_cast<int>(function.defaults->size());
    std::vector<const Str*> missing;
    for (int i = first; i < last; ++i) {
        Str* name = code.variable_names[static_cast<std::size_t>(i)];
        const bool has_default =
            !positional && function.keyword_defaults && function.keyword_defaults->find(name) != nullptr;
        if (!frame.slot(i) && !has_default)
            missing.push_back(name);
    }
    return raise(types().TypeError,
                 concat(shown_name(function), " missing ", missing.size(), " required ",
                        positional ? "positional" : "keyword-only",
                        missing.size() == 1 ? " argument: " : " arguments: ", quoted_list(missing)));
}

Raised raise_too_many_positional(const Function& function, Frame& frame, const CallArgs& args)
{
    const Code& code = *function.code;
    int keyword_only_given = 0;
    for (int i = code.positional; i < code.positional + code.keyword_only; ++i)
        keyword_only_given += frame.slot(i) ? 1 : 0;
    const int defaults = function.defaults ? static_cast<int>(function.defaults->size()) : 0;
    const bool plural = defaults > 0 ? true : code.positional != 1;
    std::string takes = defaults > 0 ? concat("from ", code.positional - defaults, " to ", code.positional)
                                     : concat(code.positional);
    std::string keywords;
    if (keyword_only_given > 0)
        keywords = concat(" positional argument", args.count != 1 ? "s" : "", " (and ", keyword_only_given,
                          " keyword-only argument", keyword_only_given != 1 ? "s" : "", ")");
    return raise(types().TypeError,
                 concat(shown_name(function), " takes ", takes, " positional argument", plural ? "s" : "",
                        " but ", args.count, keywords,
                        args.count == 1 && keyword_only_given == 0 ? " was" : " were", " given"));
}

Raised raise_unexpected_keyword(const Function& function, const CallArgs& args, const Str* keyword)
{
    const Code& code = *function.code;
    std::string wrong;
    for (std::size_t k = 0; k < args.keyword_count; ++k)
        for (int i = 0; i < code.positional_only; ++i)
            if (code.variable_names[static_cast<std::size_t>(i)]->text == args.keyword_names[k]->text)
                wrong += (wrong.empty() ? "" : ", ") + args.keyword_names[k]->text;
    if (!wrong.empty())
        return raise(types().TypeError,
                     concat(shown_name(function),
                            " got some positional-only arguments passed as keyword arguments: '", wrong,
                            "'"));
    return raise(types().TypeError,
                 concat(shown_name(function), " got an unexpected keyword argument '", keyword->text, "'"));
}

Raised raise_multiple_values(const Function& function, const Str* keyword)
{
    return raise(types().TypeError,
                 concat(shown_name(function), " got multiple values for argument '", keyword->text, "'"));
}

} // namespace weft::model
