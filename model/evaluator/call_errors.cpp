// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The TypeErrors of a call that is wrong before it reaches the callee, in CPython's words.
// https://docs.python.org/3/reference/expressions.html#calls

#include "model/evaluator/call_errors.h"

#include "model/evaluator/function.h"
#include "model/rules/language.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// CPython's _PyObject_FunctionStr: "module.qualname()", without the module if it is builtins.
std::string shown_callee(const Value& callee)
{
    Completion<Value> qualname = find_attribute(callee, names().dunder_qualname);
    Completion<Value> module = find_attribute(callee, names().dunder_module);
    Value shown = qualname.raised() ? Value() : qualname.release();
    Value where = module.raised() ? Value() : module.release();
    if (!shown || !shown.try_as<Str>())
        return concat(type_of(callee)->name, " object");
    std::string text = shown.as<Str>()->text + "()";
    if (rule(Rule::CallErrorsShowModule) && where && where.try_as<Str>() &&
        where.as<Str>()->text != "builtins")
        return where.as<Str>()->text + "." + text;
    return text;
}

} // namespace

Raised raise_star_not_iterable(const Value& callee, const Value& argument)
{
    if (world().is_aborting() || !pending_matches(types().TypeError) || type_of(argument)->slots.iter)
        return Raised{};
    Value original = take_pending();
    return raise(
        types().TypeError,
        concat(shown_callee(callee), " argument after * must be an iterable, not ", type_of(argument)->name));
}

Raised raise_double_star_not_mapping(const Value& callee, const Value& argument)
{
    return raise(types().TypeError, concat(shown_callee(callee), " argument after ** must be a mapping, not ",
                                           type_of(argument)->name));
}

Raised raise_repeated_keyword(const Value& callee, const Str* name)
{
    return raise(types().TypeError, concat(shown_callee(callee),
                                           " got multiple values for keyword argument '", name->text, "'"));
}

Raised raise_keywords_must_be_strings(const Value& callee)
{
    if (rule(Rule::CallErrorsShowModule))
        return raise(types().TypeError, "keywords must be strings");
    return raise(types().TypeError, concat(shown_callee(callee), " keywords must be strings"));
}

} // namespace weft::model
