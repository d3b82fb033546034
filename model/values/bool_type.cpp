// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The type bool: an int whose logical operators stay in bool.
//
// https://docs.python.org/3/library/stdtypes.html#boolean-type-bool
#include "model/library/warnings_text.h"
#include "model/realm_parts.h"
#include "model/values/exception.h"
#include "model/values/int_private.h"
#include "model/values/native_arguments.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

static Completion<Value> bool_create(Type*, const CallArgs& args)
{
    Value slots[1];
    TRY(bind_constructor("bool", {realm().profile.at_least(7) ? "" : "x"}, args, slots));
    if (!slots[0])
        return Value::boolean(false);
    const bool result = TRY(truth(slots[0]));
    return Value::boolean(result);
}

static Completion<Value> bool_repr(const Value& self)
{
    return new_str(std::string_view(self.is_true() ? "True" : "False"));
}

// &, | and ^ of two bools are bools; everything else is arithmetic of ints.
// https://docs.python.org/3/library/stdtypes.html#boolean-type-bool
static Completion<Value> bool_binary(BinaryOp op, const Value& left, const Value& right)
{
    if (!is_int(left) || !is_int(right))
        return Value::not_implemented();
    if (left.is_bool() && right.is_bool()) {
        switch (op) {
        case BinaryOp::BitAnd:
            return Value::boolean(left.is_true() && right.is_true());
        case BinaryOp::BitOr:
            return Value::boolean(left.is_true() || right.is_true());
        case BinaryOp::BitXor:
            return Value::boolean(left.is_true() != right.is_true());
        default:
            break;
        }
    }
    return int_binary(op, left, right);
}

// SINCE 3.12: `~` is meant for ints. https://docs.python.org/3/library/stdtypes.html#boolean-type-bool
static Completion<Value> bool_unary(UnaryOp op, const Value& self)
{
    if (op == UnaryOp::Invert)
        TRY(warn(
            types().DeprecationWarning,
            concat(
                "Bitwise inversion '~' on bool is deprecated",
                realm().profile.at_least(13) ? " and will be removed in Python 3.16" : "",
                ". This returns the bitwise inversion of the underlying int object and is usually not what "
                "you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if "
                "you really want the bitwise inversion of the underlying int.")));
    return int_unary(op, self);
}

void add_bool_type(Realm& target)
{
    Type* type = target.types.boolean;
    type->instance_kind = Kind::Bool;
    type->is_base = false;
    type->slots.create = bool_create;
    type->slots.repr = bool_repr;
    if (!target.profile.at_least(8))
        type->slots.str = bool_repr;
    type->slots.binary = bool_binary;
    if (target.profile.at_least(12))
        type->slots.unary = bool_unary;
    TypeBuilder(type).finish();
}

void add_number_types(Realm& target)
{
    add_int_type(target);
    add_bool_type(target);
    add_float_type(target);
    add_complex_type(target);
}

} // namespace weft::model
