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

// PyEval_GetFuncName and PyEval_GetFuncDesc, which named callees before 3.9.
std::string shown_by_name(const Value& callee)
{
    const Type* const type = type_of(callee);
    if (type != types().function && type != types().method && type != types().native_function)
        return concat(type->name, " object");
    Completion<Value> name = find_attribute(callee, names().dunder_name);
    const Value shown = name.raised() ? Value() : name.release();
    return shown && shown.try_as<Str>() ? shown.as<Str>()->text + "()" : concat(type->name, " object");
}

// CPython's _PyObject_FunctionStr: "module.qualname()", without the module if it is builtins.
std::string shown_callee(const Value& callee)
{
    if (!rule(Rule::CallErrorsShowModule))
        return shown_by_name(callee);
    Completion<Value> qualname = find_attribute(callee, names().dunder_qualname);
    Completion<Value> module = find_attribute(callee, names().dunder_module);
    Value shown = qualname.raised() ? Value() : qualname.release();
    Value where = module.raised() ? Value() : module.release();
    if (!shown || !shown.try_as<Str>())
        return concat(type_of(callee)->name, " object");
    std::string text = shown.as<Str>()->text + "()";
    if (where && where.try_as<Str>() && where.as<Str>()->text != "builtins")
        return where.as<Str>()->text + "." + text;
    return text;
}

} // namespace

Raised raise_star_not_iterable(const Value& callee, const Value& argument)
{
    return raise(
        types().TypeError,
        concat(shown_callee(callee), " argument after * must be an iterable, not ", type_of(argument)->name));
}

Raised raise_double_star_not_mapping(const Value& callee, const Value& argument)
{
    return raise(types().TypeError, concat(shown_callee(callee), " argument after ** must be a mapping, not ",
                                           type_of(argument)->name));
}

Raised raise_value_after_star(const Value& value)
{
    const std::string_view type = type_of(value)->name;
    return raise(types().TypeError, rule(Rule::StarsAreUnpackedInTurn)
                                        ? concat("Value after * must be an iterable, not ", type)
                                        : concat("'", type, "' object is not iterable"));
}

// An AttributeError is taken for the lack of keys(), a KeyError for the sign of a repeated name. Before 3.12
// only those count that C code raised, which the model cannot tell.
// https://github.com/python/cpython/blob/3.12/Python/ceval.c (format_kwargs_error)
Raised explain_mapping_error(const Value& callee, const Value& mapping)
{
    if (world().is_aborting())
        return Raised{};
    if (pending_matches(types().AttributeError)) {
        const Value dropped = take_pending();
        return raise_double_star_not_mapping(callee, mapping);
    }
    if (!pending_matches(types().KeyError))
        return Raised{};
    if (!rule(Rule::KeyErrorsCountAsRepeated))
        return unsupported("a KeyError of a mapping after ** in a call");
    const Value error = take_pending();
    const Tuple* const arguments = error.as<Exception>()->args.get();
    if (arguments == nullptr || arguments->items.size() != 1)
        return raise_value(error);
    Completion<Ref<Str>> shown = str(arguments->items[0]);
    if (shown.raised())
        return Raised{};
    const Ref<Str> key = shown.release();
    return raise(types().TypeError,
                 concat(shown_callee(callee), " got multiple values for keyword argument '", key->text, "'"));
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
