// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Powers of ints: base ** exponent, and pow(base, exponent, modulus).
//
// https://docs.python.org/3/library/functions.html#pow
// A negative exponent gives a float, or with a modulus (since 3.8) the power of the inverse.
#include "model/rules/text.h"
#include "model/values/big_int.h"
#include "model/values/exception.h"
#include "model/values/int_private.h"
#include "model/world.h"

namespace weft::model {

// A negative exponent: both as floats.
static Completion<Value> negative_power(const Value& base, const Value& exponent)
{
    double left = 0, right = 0;
    if (!number_to_double(base, left) || !number_to_double(exponent, right))
        return raise(types().OverflowError, "int too large to convert to float");
    return float_power(left, right);
}

// https://docs.python.org/3/reference/expressions.html#the-power-operator
Completion<Value> int_power(const Value& base, const Value& exponent)
{
    // 1. A negative exponent leaves the ints.
    if (int_sign(exponent) < 0)
        return negative_power(base, exponent);

    // 2. Zero and plus or minus one have a power for every exponent.
    std::int64_t number = 0, count = 0;
    const bool fits = int_fits(base, number);
    if (fits && number == 0)
        return Value::small(int_sign(exponent) == 0 ? 1 : 0);
    if (fits && (number == 1 || number == -1))
        return Value::small(number == 1 || !bit_test(to_big(exponent), 0) ? 1 : -1);

    // 3. Otherwise the result must be one that memory can hold.
    Big result = to_big(base);
    if (!int_fits(exponent, count))
        TRY(check_int_bits(1e30));
    TRY(check_int_bits(static_cast<double>(bit_length(result) - 1) * static_cast<double>(count)));
    const std::int64_t half = bit_length(result) * count / 2;
    TRY(spend_on_product(half, half));
    return new_int(Big(pow(result, static_cast<unsigned>(count))));
}

// The inverse of a number modulo a positive one, by Euclid's algorithm; false where there is none.
static bool invert_modulo(Big number, const Big& modulus, Big& inverse)
{
    Big coefficient = 1, next = 0, divisor = modulus;
    while (!divisor.is_zero()) {
        Big quotient, remainder;
        divide_qr(number, divisor, quotient, remainder);
        number = divisor;
        divisor = remainder;
        const Big following = coefficient - quotient * next;
        coefficient = next;
        next = following;
    }
    if (number != 1)
        return false;
    inverse = coefficient;
    return true;
}

// pow() of three ints. The result has the sign of the modulus.
Completion<Value> int_power_modulo(const Value& base, const Value& exponent, const Value& modulus)
{
    // 1. Without inverses (before 3.8) a negative exponent is an error, whatever the modulus.
    const bool negative_exponent = int_sign(exponent) < 0;
    if (negative_exponent && !rule(Rule::ModularInverses))
        return raise(types().ValueError, "pow() 2nd argument cannot be negative when 3rd argument specified");

    // 2. A modulus of zero is an error; modulo one everything is zero.
    if (int_sign(modulus) == 0)
        return raise(types().ValueError, "pow() 3rd argument cannot be 0");
    const bool negative_modulus = int_sign(modulus) < 0;
    const Big divisor = abs(to_big(modulus));
    if (divisor == 1)
        return Value::small(0);

    // 3. The base becomes a residue, inverted for a negative exponent.
    Big residue = to_big(base) % divisor;
    if (residue.sign() < 0)
        residue += divisor;
    Big power = to_big(exponent);
    if (negative_exponent) {
        Big inverse;
        if (!invert_modulo(residue, divisor, inverse))
            return raise(types().ValueError, "base is not invertible for the given modulus");
        residue = inverse % divisor;
        if (residue.sign() < 0)
            residue += divisor;
        power = -power;
    }

    // 4. The power, with the sign of the modulus: a product and a division for each bit of the exponent.
    const double limbs = static_cast<double>(bit_length(divisor)) / 64;
    TRY(spend_steps(static_cast<double>(bit_length(power)) * limbs * limbs / 64));
    Big result = powm(residue, power, divisor);
    if (negative_modulus && !result.is_zero())
        result -= divisor;
    return new_int(std::move(result));
}

} // namespace weft::model
