// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// int, float and complex.
//
// An int that fits 63 bits is always an immediate Value; larger ones, and instances of Python subclasses of int, are
// objects. Boost.Multiprecision does the large arithmetic.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "model/values/completion.h"

namespace weft::model {

struct BigInt;                         // wraps boost::multiprecision::cpp_int: values/big_int.h

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

Value new_int(std::int64_t number);
Value new_float(double number);
// From decimal digits, as the parser leaves them.
Value int_from_digits(std::string_view digits);
// Is it an int (bool and subclasses included)?
inline bool is_int(const Value& value) { return value.is_small() || value.is_bool() || value.kind() == Kind::Int; }
// The value of an int or bool that fits 64 bits; false if it is larger.
bool int_fits(const Value& value, std::int64_t& number);
std::string int_to_decimal(const Value& value);
// float.__repr__: the shortest digits that read back the same.
std::string float_repr(double number);

}  // namespace weft::model
