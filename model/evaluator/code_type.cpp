// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python type of code objects.
// https://docs.python.org/3/reference/datamodel.html#code-objects

#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/evaluator/internal_types.h"
#include "model/realm.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

const Code& code_of(const Value& self)
{
    return *self.as<Code>();
}

Completion<Value> code_repr(const Value& self)
{
    const Code& code = code_of(self);
    return new_str(concat("<code object ", code.name->text, " at ", address_text(self), ", file \"",
                          code.file->name, "\", line ", code.first_line, ">"));
}

Value name_tuple(const std::vector<Str*>& names)
{
    std::vector<Value> items;
    for (Str* name : names)
        items.push_back(Value::borrow(name));
    return new_tuple(std::move(items));
}

// https://docs.python.org/3/library/inspect.html#code-objects-bit-flags
std::int64_t code_flags(const Code& code)
{
    constexpr std::int64_t optimized = 1, new_locals = 2, varargs = 4, varkeywords = 8, nested = 16,
                           generator = 32, coroutine = 128, iterable_coroutine = 256, async_generator = 512;
    std::int64_t flags = 0;
    if (code.code_kind == CodeKind::Function || code.code_kind == CodeKind::Comprehension)
        flags |= optimized | new_locals;
    flags |= code.has_varargs ? varargs : 0;
    flags |= code.has_varkeywords ? varkeywords : 0;
    flags |= code.is_nested ? nested : 0;
    flags |= code.body_kind == BodyKind::Generator ? generator : 0;
    flags |= code.body_kind == BodyKind::Coroutine ? coroutine : 0;
    flags |= code.body_kind == BodyKind::AsyncGenerator ? async_generator : 0;
    flags |= code.is_iterable_coroutine ? iterable_coroutine : 0;
    return flags;
}

Completion<Value> get_co_name(const Value& self)
{
    return Value::borrow(code_of(self).name);
}
Completion<Value> get_co_qualname(const Value& self)
{
    return Value::borrow(code_of(self).qualname);
}
Completion<Value> get_co_filename(const Value& self)
{
    return new_str(code_of(self).file->name);
}
Completion<Value> get_co_firstlineno(const Value& self)
{
    return Value::small(code_of(self).first_line);
}
Completion<Value> get_co_argcount(const Value& self)
{
    return Value::small(code_of(self).positional);
}
Completion<Value> get_co_posonly(const Value& self)
{
    return Value::small(code_of(self).positional_only);
}
Completion<Value> get_co_kwonly(const Value& self)
{
    return Value::small(code_of(self).keyword_only);
}
Completion<Value> get_co_nlocals(const Value& self)
{
    return Value::small(static_cast<std::int64_t>(code_of(self).variable_names.size()));
}
Completion<Value> get_co_varnames(const Value& self)
{
    return name_tuple(code_of(self).variable_names);
}
Completion<Value> get_co_cellvars(const Value& self)
{
    return name_tuple(code_of(self).cell_names);
}
Completion<Value> get_co_freevars(const Value& self)
{
    return name_tuple(code_of(self).free_names);
}
Completion<Value> get_co_flags(const Value& self)
{
    return Value::small(code_flags(code_of(self)));
}

} // namespace

void add_code_type(Realm& realm)
{
    Type* type = realm.types.code;
    type->is_base = false;
    type->instance_kind = Kind::Code;
    type->slots.repr = code_repr;
    TypeBuilder builder(type);
    builder.member("co_name", get_co_name)
        .member("co_filename", get_co_filename)
        .member("co_firstlineno", get_co_firstlineno)
        .member("co_argcount", get_co_argcount)
        .member("co_kwonlyargcount", get_co_kwonly)
        .member("co_nlocals", get_co_nlocals)
        .member("co_varnames", get_co_varnames, 10)
        .member("co_cellvars", get_co_cellvars, 10)
        .member("co_freevars", get_co_freevars, 10)
        .member("co_flags", get_co_flags);
    if (realm.profile.at_least(8))
        builder.member("co_posonlyargcount", get_co_posonly);
    if (realm.profile.at_least(11))
        builder.member("co_qualname", get_co_qualname);
    builder.refuse({"co_code", "co_consts", "co_names", "co_stacksize", "co_lnotab", "co_lines",
                    "co_positions", "co_linetable", "co_exceptiontable", "replace"});
    builder.finish();
}

} // namespace weft::model
