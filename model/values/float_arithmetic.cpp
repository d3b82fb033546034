// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The arithmetic of float, with ints on either side, and exact comparison between the two.
//
// https://docs.python.org/3/library/stdtypes.html#numeric-types-int-float-complex
#include <cmath>

#include "model/values/big_int.h"
#include "model/values/exception.h"
#include "model/values/int_private.h"
#include "model/values/native_arguments.h"
#include "model/values/sequence.h"
#include "model/world.h"

namespace weft::model {

static Raised raise_zero_division(BinaryOp op)
{
    const int minor = realm().profile.minor();
    std::string_view text = "float division by zero";
    if (minor >= 14)
        text = "division by zero";
    else if (op == BinaryOp::Mod)
        text = minor >= 13 ? "float modulo by zero" : "float modulo";
    else if (op == BinaryOp::FloorDiv)
        text = minor >= 9 ? "float floor division by zero" : "float divmod()";
    return raise(types().ZeroDivisionError, text);
}

// x % y has the sign of y; a zero result takes it too.
double float_modulo(double left, double right)
{
    const double remainder = std::fmod(left, right);
    if (remainder == 0)
        return std::copysign(0.0, right);
    return (right < 0) != (remainder < 0) ? remainder + right : remainder;
}

// The floored quotient, computed from the remainder so that both agree.
double float_floor_quotient(double left, double right)
{
    double remainder = std::fmod(left, right);
    double quotient = (left - remainder) / right;
    if (remainder != 0 && (right < 0) != (remainder < 0))
        quotient -= 1.0;
    if (quotient == 0)
        return std::copysign(0.0, left / right);
    const double floored = std::floor(quotient);
    return quotient - floored > 0.5 ? floored + 1.0 : floored;
}

// https://docs.python.org/3/reference/expressions.html#the-power-operator
Completion<Value> float_power(double base, double exponent)
{
    // 1. Zero has no negative powers.
    if (base == 0 && exponent < 0) {
        return raise(types().ZeroDivisionError, realm().profile.at_least(14)
                                                    ? "zero to a negative power"
                                                    : "0.0 cannot be raised to a negative power");
    }

    // 2. A broken power of a negative number is complex.
    if (base < 0 && std::isfinite(base) && std::isfinite(exponent) && exponent != std::floor(exponent))
        return complex_power(base, 0.0, exponent, 0.0);

    // 3. Everything else is the C library's; an infinite result of finite numbers is an error.
    const double result = std::pow(base, exponent);
    if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent)) {
        return raise_value(
            new_exception(types().OverflowError,
                          {Value::small(34), new_str(std::string_view("Numerical result out of range"))}));
    }
    return new_float(result);
}

static Completion<double> operand(const Value& value)
{
    double number = 0;
    if (!number_to_double(value, number))
        return raise(types().OverflowError, "int too large to convert to float");
    return number;
}

static bool is_number(const Value& value)
{
    return is_int(value) || value.kind() == Kind::Float;
}

Completion<Value> float_binary(BinaryOp op, const Value& left, const Value& right)
{
    // 1. Both sides must be real numbers.
    if (!is_number(left) || !is_number(right))
        return Value::not_implemented();
    switch (op) {
    case BinaryOp::Add:
    case BinaryOp::Sub:
    case BinaryOp::Mult:
    case BinaryOp::Div:
    case BinaryOp::Mod:
    case BinaryOp::FloorDiv:
    case BinaryOp::Pow:
        break;
    default:
        return Value::not_implemented();
    }
    const double a = TRY(operand(left));
    const double b = TRY(operand(right));

    // 2. Division needs a divisor.
    if (b == 0 && (op == BinaryOp::Div || op == BinaryOp::Mod || op == BinaryOp::FloorDiv))
        return raise_zero_division(op);

    // 3. The operation.
    switch (op) {
    case BinaryOp::Add:
        return new_float(a + b);
    case BinaryOp::Sub:
        return new_float(a - b);
    case BinaryOp::Mult:
        return new_float(a * b);
    case BinaryOp::Div:
        return new_float(a / b);
    case BinaryOp::Mod:
        return new_float(float_modulo(a, b));
    case BinaryOp::FloorDiv:
        return new_float(float_floor_quotient(a, b));
    default:
        return float_power(a, b);
    }
}

Completion<Value> float_divmod(const Value& left, const Value& right)
{
    if (!is_number(left) || !is_number(right))
        return Value::not_implemented();
    const double a = TRY(operand(left));
    const double b = TRY(operand(right));
    if (b == 0)
        return raise(types().ZeroDivisionError,
                     realm().profile.at_least(14) ? "division by zero" : "float divmod()");
    return new_tuple({new_float(float_floor_quotient(a, b)), new_float(float_modulo(a, b))});
}

// The order of a double that is no NaN and an int of any size, exactly.
static int compare_with_int(double number, const Value& integer)
{
    if (std::isinf(number))
        return number > 0 ? 1 : -1;
    std::int64_t small = 0;
    if (int_fits(integer, small) && small <= (std::int64_t{1} << 53) && small >= -(std::int64_t{1} << 53)) {
        const auto converted = static_cast<double>(small);
        return number < converted ? -1 : (number > converted ? 1 : 0);
    }
    const int order = big_from_double(number).compare(to_big(integer));
    if (order != 0)
        return order < 0 ? -1 : 1;
    const double fraction = number - std::trunc(number);
    return fraction < 0 ? -1 : (fraction > 0 ? 1 : 0);
}

// https://docs.python.org/3/reference/expressions.html#value-comparisons
Completion<Value> float_compare(CompareOp op, const Value& left, const Value& right)
{
    // 1. A NaN is unequal to everything and in no order.
    if (!is_number(left) || !is_number(right))
        return Value::not_implemented();
    const Float* a = left.try_as<Float>();
    const Float* b = right.try_as<Float>();
    if ((a != nullptr && std::isnan(a->value)) || (b != nullptr && std::isnan(b->value)))
        return Value::boolean(op == CompareOp::NotEq);

    // 2. Numbers are compared by their exact values.
    int order = 0;
    if (a != nullptr && b != nullptr)
        order = a->value < b->value ? -1 : (a->value > b->value ? 1 : 0);
    else if (a != nullptr)
        order = compare_with_int(a->value, right);
    else
        order = -compare_with_int(b->value, left);
    return Value::boolean(compare_holds(op, order));
}

// float.as_integer_ratio. https://docs.python.org/3/library/stdtypes.html#float.as_integer_ratio
Completion<Value> float_integer_ratio(double number)
{
    if (std::isnan(number))
        return raise(types().ValueError, "cannot convert NaN to integer ratio");
    if (std::isinf(number))
        return raise(types().OverflowError, "cannot convert Infinity to integer ratio");
    int exponent = 0;
    double fraction = std::frexp(number, &exponent);
    while (fraction != std::floor(fraction)) {
        fraction *= 2;
        --exponent;
    }
    Big numerator(static_cast<std::int64_t>(fraction));
    Big denominator = 1;
    if (exponent > 0)
        numerator <<= static_cast<unsigned>(exponent);
    else
        denominator <<= static_cast<unsigned>(-exponent);
    return new_tuple({new_int(std::move(numerator)), new_int(std::move(denominator))});
}

} // namespace weft::model
