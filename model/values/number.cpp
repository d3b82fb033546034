// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Numbers as objects: making them, reading them as machine words and doubles, and their hashes.
//
// https://docs.python.org/3/library/stdtypes.html#numeric-types-int-float-complex
// Arithmetic is in int_arithmetic.cpp and float_arithmetic.cpp, text in int_text.cpp and float_text.cpp.
#include "model/values/number.h"

#include <cmath>

#include "model/values/big_int.h"
#include "model/values/instance.h"
#include "model/world.h"

namespace weft::model {

// What the heap budget counts for the digits, beside the object.
static std::size_t bytes_of(const BigInt& big)
{
    return sizeof(BigInt) + big.number.backend().size() * sizeof(boost::multiprecision::limb_type);
}

Int::Int(Type* int_type, std::unique_ptr<BigInt> big) : Object(Kind::Int, int_type), value(std::move(big))
{
    heap_take(bytes_of(*value));
}

Int::~Int()
{
    heap_give_back(bytes_of(*value));
}

Value new_int(std::int64_t number)
{
    if (Value::fits_small(number)) [[likely]]
        return Value::small(number);
    return make<Int>(types().int_, std::make_unique<BigInt>(BigInt{Big(number)}));
}

static bool big_fits(const Big& number, std::int64_t& result)
{
    if (number > INT64_MAX || number < INT64_MIN)
        return false;
    result = static_cast<std::int64_t>(number);
    return true;
}

Value new_int(Big&& number)
{
    std::int64_t small = 0;
    if (big_fits(number, small))
        return new_int(small);
    return make<Int>(types().int_, std::make_unique<BigInt>(BigInt{std::move(number)}));
}

Ref<Int> new_int_object(Type* type, Big&& number)
{
    return allocate<Int>(type, std::make_unique<BigInt>(BigInt{std::move(number)}));
}

Value new_float(double number)
{
    return make<Float>(types().float_, number);
}
Value new_complex(double real, double imaginary)
{
    return make<Complex>(types().complex, real, imaginary);
}

bool int_fits(const Value& value, std::int64_t& number)
{
    if (value.is_small()) {
        number = value.small_value();
        return true;
    }
    if (value.is_bool()) {
        number = value.is_true() ? 1 : 0;
        return true;
    }
    const Int* object = value.try_as<Int>();
    return object != nullptr && big_fits(object->value->number, number);
}

Big to_big(const Value& value)
{
    if (const Int* object = value.try_as<Int>())
        return object->value->number;
    std::int64_t number = 0;
    int_fits(value, number);
    return Big(number);
}

int int_sign(const Value& value)
{
    if (const Int* object = value.try_as<Int>())
        return object->value->number.sign();
    std::int64_t number = 0;
    int_fits(value, number);
    return number < 0 ? -1 : (number > 0 ? 1 : 0);
}

std::int64_t bit_length(const Big& number)
{
    if (number.is_zero())
        return 0;
    return static_cast<std::int64_t>(msb(number.sign() < 0 ? Big(-number) : number)) + 1;
}

// Rounds to 53 bits, half to even; numbers this large have no subnormals to think of.
bool big_to_double(const Big& number, double& result)
{
    const bool negative = number.sign() < 0;
    Big magnitude = negative ? Big(-number) : number;
    const std::int64_t bits = bit_length(magnitude);
    if (bits > 1024)
        return false;
    int exponent = 0;
    if (bits > 64) {
        // Two extra bits hold the rounding: the last of the 55 stands for all that was cut off.
        exponent = static_cast<int>(bits - 55);
        const bool sticky = lsb(magnitude) < static_cast<unsigned>(exponent);
        magnitude >>= exponent;
        if (sticky)
            magnitude |= 1;
    }
    result = std::ldexp(static_cast<double>(static_cast<std::uint64_t>(magnitude)), exponent);
    if (negative)
        result = -result;
    return std::isfinite(result);
}

Big big_from_double(double number)
{
    int exponent = 0;
    const double fraction = std::frexp(std::trunc(number), &exponent);
    Big result(static_cast<std::int64_t>(std::ldexp(fraction, 53)));
    if (exponent > 53)
        return result << (exponent - 53);
    return result / (Big(1) << (53 - exponent));
}

bool number_to_double(const Value& value, double& result)
{
    if (const Float* object = value.try_as<Float>()) {
        result = object->value;
        return true;
    }
    if (!is_int(value))
        return false;
    std::int64_t number = 0;
    if (int_fits(value, number)) {
        result = static_cast<double>(number);
        return true;
    }
    return big_to_double(value.as<Int>()->value->number, result);
}

// The numeric hash: the number modulo the prime 2**61 - 1, with the sign of the number; -1 becomes -2.
// https://docs.python.org/3/library/stdtypes.html#hashing-of-numeric-types
static constexpr int k_hash_bits = 61;
static constexpr std::uint64_t k_hash_modulus = (std::uint64_t{1} << k_hash_bits) - 1;

static std::int64_t signed_hash(std::uint64_t residue, bool negative)
{
    const std::int64_t result =
        negative ? -static_cast<std::int64_t>(residue) : static_cast<std::int64_t>(residue);
    return result == -1 ? -2 : result;
}

std::int64_t hash_of_int(const Value& value)
{
    std::int64_t number = 0;
    if (int_fits(value, number)) {
        const std::uint64_t magnitude = number < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(number)
                                                   : static_cast<std::uint64_t>(number);
        return signed_hash(magnitude % k_hash_modulus, number < 0);
    }
    const Big& big = value.as<Int>()->value->number;
    const Big residue = (big.sign() < 0 ? Big(-big) : big) % k_hash_modulus;
    return signed_hash(static_cast<std::uint64_t>(residue), big.sign() < 0);
}

// The same for a double, which is an integer times a power of two.
// NOTE: from 3.10 on CPython hashes a NaN by its address; the model gives all of them zero, as CPython did
// before.
std::int64_t hash_of_double(double number)
{
    constexpr std::int64_t k_hash_infinity = 314159;
    if (std::isnan(number))
        return 0;
    if (std::isinf(number))
        return number > 0 ? k_hash_infinity : -k_hash_infinity;

    // 1. Take the fraction in pieces of 28 bits, rotating the residue as the pieces come.
    int exponent = 0;
    double fraction = std::frexp(std::fabs(number), &exponent);
    std::uint64_t residue = 0;
    while (fraction != 0) {
        residue = ((residue << 28) & k_hash_modulus) | (residue >> (k_hash_bits - 28));
        fraction *= 268435456.0;
        exponent -= 28;
        const auto piece = static_cast<std::uint64_t>(fraction);
        fraction -= static_cast<double>(piece);
        residue += piece;
        if (residue >= k_hash_modulus)
            residue -= k_hash_modulus;
    }

    // 2. Multiplying by a power of two is a rotation.
    exponent = exponent >= 0 ? exponent % k_hash_bits : k_hash_bits - 1 - ((-1 - exponent) % k_hash_bits);
    residue = ((residue << exponent) & k_hash_modulus) | (residue >> (k_hash_bits - exponent));
    return signed_hash(residue, number < 0);
}

} // namespace weft::model
