// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Whether an except clause takes an exception.
// https://docs.python.org/3/reference/compound_stmts.html#except-clause

#include "model/evaluator/handling.h"

#include "model/values/sequence.h"
#include "model/values/type.h"

namespace weft::model {

namespace {

bool is_exception_class(const Value& value)
{
    return value.try_as<Type>() && value.as<Type>()->is_exception;
}

Raised raise_not_catchable()
{
    return raise(types().TypeError, "catching classes that do not inherit from BaseException is not allowed");
}

} // namespace

Completion<bool> exception_matches(const Value& exception, const Value& wanted)
{
    const Type* type = type_of(exception);
    if (is_exception_class(wanted))
        return type->is_subtype_of(wanted.as<Type>());
    if (!wanted.try_as<Tuple>())
        return raise_not_catchable();
    // Every member is checked before any is tried.
    for (const Value& member : wanted.as<Tuple>()->items)
        if (!is_exception_class(member))
            return raise_not_catchable();
    for (const Value& member : wanted.as<Tuple>()->items)
        if (type->is_subtype_of(member.as<Type>()))
            return true;
    return false;
}

} // namespace weft::model
