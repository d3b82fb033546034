// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// NameError and its relatives, in CPython's words.
// https://docs.python.org/3/library/exceptions.html#NameError

#include "model/evaluator/name_errors.h"
#include "model/rules/language.h"

#include "model/world.h"

namespace weft::model {

namespace {

Raised with_name(Str* name)
{
    // NameError.name, since 3.10: the first of its fields.
    Exception* exception = world().pending.as<Exception>();
    if (!exception->fields.empty())
        exception->fields[0] = Value::borrow(name);
    return Raised{};
}

} // namespace

Raised raise_name_not_defined(Str* name)
{
    raise(types().NameError, concat("name '", name->text, "' is not defined"));
    return with_name(name);
}

Raised raise_unbound_local(Str* name)
{
    if (rule(Rule::UnboundLocalMessageIsLong))
        return raise(types().UnboundLocalError, concat("cannot access local variable '", name->text,
                                                       "' where it is not associated with a value"));
    return raise(types().UnboundLocalError,
                 concat("local variable '", name->text, "' referenced before assignment"));
}

Raised raise_unbound_free(Str* name)
{
    raise(types().NameError,
          rule(Rule::UnboundLocalMessageIsLong)
              ? concat("cannot access free variable '", name->text,
                       "' where it is not associated with a value in enclosing scope")
              : concat("free variable '", name->text, "' referenced before assignment in enclosing scope"));
    return Raised{};
}

} // namespace weft::model
