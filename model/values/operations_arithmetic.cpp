// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Arithmetic: which of two operands answers, and what is said when none does.
//
// https://docs.python.org/3/reference/datamodel.html#emulating-numeric-types
#include "model/rules/objects.h"
#include "model/values/descriptors.h"
#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/python_slots.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::string_view k_symbols[] = {"+",  "-",  "*", "@", "/", "%", "** or pow()",
                                          "<<", ">>", "|", "^", "&", "//"};
constexpr std::string_view k_inplace_symbols[] = {
    "+=", "-=", "*=", "@=", "/=", "%=", "**=", "<<=", ">>=", "|=", "^=", "&=", "//="};

// CPython gives these types no number slots for + and *: they concatenate and repeat after all else failed.
bool is_sequence(const Value& value)
{
    switch (value.kind()) {
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::Tuple:
    case Kind::List:
        return true;
    default:
        return false;
    }
}

Raised raise_unsupported_operands(std::string_view symbol, const Value& left, const Value& right)
{
    return raise(types().TypeError, concat("unsupported operand type(s) for ", symbol, ": '",
                                           type_of(left)->name, "' and '", type_of(right)->name, "'"));
}

} // namespace

Raised raise_cannot_concatenate(const Value& left, const Value& right)
{
    const std::string& other = type_of(right)->name;
    switch (left.kind()) {
    case Kind::Bytes:
    case Kind::ByteArray:
        return raise(types().TypeError, concat("can't concat ", other, " to ", type_of(left)->name));
    case Kind::Str:
        if (!rule(Rule::StrConcatenationNamesBoth))
            return raise(types().TypeError, concat("must be str, not ", other));
        return raise(types().TypeError, concat("can only concatenate str (not \"", other, "\") to str"));
    case Kind::Tuple:
        return raise(types().TypeError, concat("can only concatenate tuple (not \"", other, "\") to tuple"));
    default:
        return raise(types().TypeError, concat("can only concatenate list (not \"", other, "\") to list"));
    }
}

namespace {

// What CPython says of `left op right` when nobody answered.
Raised raise_no_binary(BinaryOp op, std::string_view symbol, const Value& left, const Value& right)
{
    if (op == BinaryOp::Add && is_sequence(left))
        return raise_cannot_concatenate(left, right);
    if (op == BinaryOp::Mult && is_sequence(left))
        return raise(types().TypeError,
                     concat("can't multiply sequence by non-int of type '", type_of(right)->name, "'"));
    if (op == BinaryOp::Mult && is_sequence(right))
        return raise(types().TypeError,
                     concat("can't multiply sequence by non-int of type '", type_of(left)->name, "'"));
    return raise_unsupported_operands(symbol, left, right);
}

// The order of the candidates: the right operand first if its type is a subclass of the left one's that has
// another implementation. NotImplemented where none of them answers.
Completion<Value> try_binary(BinaryOp op, const Value& left, const Value& right)
{
    Type* left_type = type_of(left);
    Type* right_type = type_of(right);
    auto left_slot = left_type->slots.binary;
    auto right_slot = right_type == left_type ? nullptr : right_type->slots.binary;
    if (right_slot == left_slot)
        right_slot = nullptr;

    // 1. + and * of native sequences come after the other side's number methods.
    const bool sequence_last = right_slot && !left_type->is_heap && is_sequence(left) &&
                               (op == BinaryOp::Add || op == BinaryOp::Mult);
    // 2. A subclass on the right comes first.
    if (right_slot && left_slot && (sequence_last || right_type->is_subtype_of(left_type))) {
        Value result = TRY(right_slot(op, left, right));
        if (!result.is_not_implemented())
            return result;
        right_slot = nullptr;
    }
    if (left_slot) {
        Value result = TRY(left_slot(op, left, right));
        if (!result.is_not_implemented())
            return result;
    }
    if (right_slot)
        return right_slot(op, left, right);
    return Value::not_implemented();
}

} // namespace

// https://docs.python.org/3/reference/expressions.html#binary-arithmetic-operations
Completion<Value> binary(BinaryOp op, const Value& left, const Value& right)
{
    if (left.is_small() && right.is_small())
        return int_binary(op, left, right);
    Value result = TRY(try_binary(op, left, right));
    if (!result.is_not_implemented()) [[likely]]
        return result;
    return raise_no_binary(op, k_symbols[static_cast<int>(op)], left, right);
}

// https://docs.python.org/3/reference/datamodel.html#object.__iadd__
Completion<Value> inplace(BinaryOp op, const Value& left, const Value& right)
{
    if (left.is_small() && right.is_small())
        return int_binary(op, left, right);
    Type* left_type = type_of(left);
    const auto slot = left_type->slots.inplace;

    // 1. A native list is a sequence: the other side's number methods come before its own `+=`.
    const bool late = slot && !left_type->is_heap && is_sequence(left) && type_of(right)->is_heap;
    if (late && type_of(right)->slots.binary) {
        Value result = TRY(type_of(right)->slots.binary(op, left, right));
        if (!result.is_not_implemented())
            return result;
    }
    if (slot) {
        Value result = TRY(slot(op, left, right));
        if (!result.is_not_implemented())
            return result;
    }

    // 2. Otherwise the plain operation.
    Value result = TRY(try_binary(op, left, right));
    if (!result.is_not_implemented())
        return result;
    return raise_no_binary(op, k_inplace_symbols[static_cast<int>(op)], left, right);
}

// https://docs.python.org/3/reference/expressions.html#unary-arithmetic-and-bitwise-operations
Completion<Value> unary(UnaryOp op, const Value& self)
{
    if (const auto slot = type_of(self)->slots.unary) {
        Value result = TRY(slot(op, self));
        // A native slot that says NotImplemented lacks the operation; a Python method's answer is the result.
        const bool lacks = result.is_empty() || (result.is_not_implemented() && slot != &python_unary);
        if (!lacks)
            return result;
    }
    static constexpr std::string_view k_names[] = {"unary ~", "unary +", "unary -", "abs()"};
    return raise(types().TypeError, concat("bad operand type for ", k_names[static_cast<int>(op)], ": '",
                                           type_of(self)->name, "'"));
}

// https://docs.python.org/3/library/functions.html#pow
Completion<Value> power(const Value& base, const Value& exponent, const Value& modulus)
{
    if (modulus.is_empty() || modulus.is_none())
        return binary(BinaryOp::Pow, base, exponent);
    if (is_int(base) && is_int(exponent) && is_int(modulus))
        return int_power_modulo(base, exponent, modulus);
    const Value* found = type_of(base)->lookup(names().dunder_pow);
    if (found != nullptr && type_of(base)->is_heap) {
        Value arguments[] = {exponent, modulus};
        const Value method = *found;
        Value result = TRY(call_found(method, base, arguments));
        if (!result.is_not_implemented())
            return result;
    }
    if (base.kind() == Kind::Float || exponent.kind() == Kind::Float || modulus.kind() == Kind::Float)
        return raise(types().TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    return raise(types().TypeError,
                 concat("unsupported operand type(s) for ",
                        realm().profile.at_least(8) ? "** or pow(): '" : "pow(): '", type_of(base)->name,
                        "', '", type_of(exponent)->name, "', '", type_of(modulus)->name, "'"));
}

} // namespace weft::model
