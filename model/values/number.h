// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// int, float and complex.
//
// An int that fits 63 bits is always an immediate Value; larger ones, and instances of Python subclasses of
// int, are objects. Boost.Multiprecision does the large arithmetic.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "model/values/completion.h"

namespace weft::model {

enum class BinaryOp : std::uint8_t;
struct BigInt; // wraps boost::multiprecision::cpp_int: values/big_int.h

class Int : public Object {
public:
    static constexpr Kind k_kind = Kind::Int;
    Int(Type* int_type, std::unique_ptr<BigInt> big);
    ~Int() override;

    const std::unique_ptr<BigInt> value;
};

class Float : public Object {
public:
    static constexpr Kind k_kind = Kind::Float;
    Float(Type* float_type, double number) : Object(Kind::Float, float_type), value(number) {}

    const double value;
};

class Complex : public Object {
public:
    static constexpr Kind k_kind = Kind::Complex;
    Complex(Type* complex_type, double real_part, double imaginary_part)
        : Object(Kind::Complex, complex_type), real(real_part), imaginary(imaginary_part)
    {
    }

    const double real;
    const double imaginary;
};

Value new_int(std::int64_t number);
Value new_float(double number);
Value new_complex(double real, double imaginary);
// From decimal digits, as the parser leaves them; a minus sign may stand before them.
Value int_from_digits(std::string_view digits);
// Is it an int (bool and subclasses included)?
inline bool is_int(const Value& value)
{
    return value.is_small() || value.is_bool() || value.kind() == Kind::Int;
}
// The value of an int or bool that fits 64 bits; false if it is larger.
bool int_fits(const Value& value, std::int64_t& number);
std::string int_to_decimal(const Value& value);
// -1, 0 or 1.
int int_sign(const Value& value);
// The value of a float object, an int or a bool as a double; false for ints beyond the range and anything
// else.
bool number_to_double(const Value& value, double& result);
// a // b and a % b of two ints, of which the second is not zero.
Value int_floor_divide(const Value& left, const Value& right);
Value int_modulo(const Value& left, const Value& right);
// pow(base, exponent, modulus) of three ints.
Completion<Value> int_power_modulo(const Value& base, const Value& exponent, const Value& modulus);
// The slots' operations, for callers that know both sides: two ints (bool included), or a float and a number.
Completion<Value> int_binary(BinaryOp op, const Value& left, const Value& right);
int int_compare(const Value& left, const Value& right); // -1, 0, 1
// sys.set_int_max_str_digits: 0 is no limit. The limit exists from 3.11 on, and in late patch releases
// before.
std::int64_t int_digits_limit();
// CPython's hash of an integral or fractional number, equal for equal numbers of all types.
std::int64_t hash_of_double(double number);
std::int64_t hash_of_int(const Value& value);
// float.__repr__: the shortest digits that read back the same.
std::string float_repr(double number);

} // namespace weft::model
