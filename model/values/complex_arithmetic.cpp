// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The arithmetic of complex, with ints and floats on either side.
//
// https://docs.python.org/3/library/stdtypes.html#numeric-types-int-float-complex
// Division and powers go the way CPython's go, so that the last digits agree.
#include <cmath>

#include "model/values/exception.h"
#include "model/values/int_private.h"
#include "model/values/type.h"
#include "model/world.h"

namespace weft::model {

struct Number {
    double real = 0;
    double imaginary = 0;
};

static Number multiply(const Number& a, const Number& b)
{
    return {a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real};
}

// Smith's method: scale by the larger part of the divisor. False where the divisor is zero.
static bool divide(const Number& a, const Number& b, Number& result)
{
    const double real_size = std::fabs(b.real);
    const double imaginary_size = std::fabs(b.imaginary);
    if (real_size >= imaginary_size) {
        if (real_size == 0)
            return false;
        const double ratio = b.imaginary / b.real;
        const double scale = b.real + b.imaginary * ratio;
        result = {(a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale};
    } else if (imaginary_size >= real_size) {
        const double ratio = b.real / b.imaginary;
        const double scale = b.real * ratio + b.imaginary;
        result = {(a.real * ratio + a.imaginary) / scale, (a.imaginary * ratio - a.real) / scale};
    } else {
        result = {NAN, NAN};
    }
    return true;
}

// A small whole exponent is repeated squaring.
static Number whole_power(const Number& base, long count)
{
    Number result{1, 0};
    Number square = base;
    for (long mask = 1; mask > 0 && count >= mask; mask <<= 1) {
        if ((count & mask) != 0)
            result = multiply(result, square);
        square = multiply(square, square);
    }
    return result;
}

// False where the angle is infinite, which the C library calls a domain error.
static bool general_power(const Number& base, const Number& exponent, Number& result)
{
    const double size = std::hypot(base.real, base.imaginary);
    double length = std::pow(size, exponent.real);
    const double angle = std::atan2(base.imaginary, base.real);
    double phase = angle * exponent.real;
    if (exponent.imaginary != 0) {
        length /= std::exp(angle * exponent.imaginary);
        phase += exponent.imaginary * std::log(size);
    }
    if (std::isinf(phase))
        return false;
    result = {length * std::cos(phase), length * std::sin(phase)};
    return true;
}

static Raised raise_zero_power()
{
    return raise(types().ZeroDivisionError, realm().profile.at_least(14)
                                                ? "zero to a negative or complex power"
                                                : "0.0 to a negative or complex power");
}

// https://docs.python.org/3/reference/expressions.html#the-power-operator
Completion<Value> complex_power(double real, double imaginary, double exponent_real,
                                double exponent_imaginary)
{
    const Number base{real, imaginary};
    const Number exponent{exponent_real, exponent_imaginary};

    // 1. The zeroth power is one, and zero has no powers but positive real ones.
    if (exponent.real == 0 && exponent.imaginary == 0)
        return new_complex(1, 0);
    const bool zero = base.real == 0 && base.imaginary == 0;
    if (zero && (exponent.imaginary != 0 || exponent.real < 0))
        return raise_zero_power();

    // 2. Small whole exponents are products.
    Number result;
    if (exponent.imaginary == 0 && exponent.real == std::floor(exponent.real) &&
        std::fabs(exponent.real) <= 100) {
        const long count = static_cast<long>(exponent.real);
        result = whole_power(base, std::labs(count));
        if (count <= 0 && !divide({1, 0}, result, result))
            return raise_zero_power();
    } else if (!zero && !general_power(base, exponent, result)) {
        return raise_zero_power();
    }

    // 3. Infinite results of finite numbers are an error.
    if (std::isinf(result.real) || std::isinf(result.imaginary))
        return raise(types().OverflowError, "complex exponentiation");
    return new_complex(result.real, result.imaginary);
}

static Completion<bool> read(const Value& value, Number& number)
{
    if (const Complex* complex = value.try_as<Complex>()) {
        number = {complex->real, complex->imaginary};
        return true;
    }
    if (!is_int(value) && value.kind() != Kind::Float)
        return false;
    if (!number_to_double(value, number.real))
        return raise(types().OverflowError, "int too large to convert to float");
    return true;
}

Completion<Value> complex_binary(BinaryOp op, const Value& left, const Value& right)
{
    // 1. Both sides must be numbers.
    Number a, b;
    const bool left_known = TRY(read(left, a));
    const bool right_known = TRY(read(right, b));
    if (!left_known || !right_known)
        return Value::not_implemented();

    // 2. The operation; there is no floor and no remainder.
    switch (op) {
    case BinaryOp::Add:
        return new_complex(a.real + b.real, a.imaginary + b.imaginary);
    case BinaryOp::Sub:
        return new_complex(a.real - b.real, a.imaginary - b.imaginary);
    case BinaryOp::Mult: {
        const Number product = multiply(a, b);
        return new_complex(product.real, product.imaginary);
    }
    case BinaryOp::Div: {
        Number quotient;
        if (!divide(a, b, quotient))
            return raise(types().ZeroDivisionError,
                         realm().profile.at_least(14) ? "division by zero" : "complex division by zero");
        return new_complex(quotient.real, quotient.imaginary);
    }
    case BinaryOp::Pow:
        return complex_power(a.real, a.imaginary, b.real, b.imaginary);
    case BinaryOp::FloorDiv:
    case BinaryOp::Mod:
        if (!realm().profile.at_least(10))
            return raise(types().TypeError, op == BinaryOp::Mod ? "can't mod complex numbers."
                                                                : "can't take floor of complex number.");
        return Value::not_implemented();
    default:
        return Value::not_implemented();
    }
}

} // namespace weft::model
