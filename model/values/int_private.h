// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the files that make up int share with each other, and with float and the formatting of numbers.
#pragma once

#include <string>
#include <string_view>

#include "model/values/completion.h"
#include "model/values/number.h"
#include "model/values/str.h"

namespace weft::model {

enum class UnaryOp : std::uint8_t;
enum class CompareOp : std::uint8_t;
class Realm;
class TypeBuilder;

// int_arithmetic.cpp, int_power.cpp
Completion<Value> int_unary(UnaryOp op, const Value& self);
Completion<Value> int_power(const Value& base, const Value& exponent);
Completion<void> check_int_bits(double bits);

// int_text.cpp: digits with "-" and without prefix; the first one applies the limit on decimal digits.
Completion<std::string> int_to_text(const Value& value);
std::string int_to_base(const Value& value, int base);
// The int that a text spells, as int(text, base) reads it. `shown` is the object that the error message
// shows.
Completion<Value> int_from_text(std::string_view text, int base, const Value& shown);
// The same for str: spaces beyond ASCII are understood, digits beyond ASCII are refused.
Completion<Value> int_from_str(const Str& text, int base, const Value& shown);

// The value of an int as a new exact int.
Value exact_int(const Value& value);
// The number rounded to a multiple of 10**-digits, digits being negative: round(1234, -2).
Completion<Value> int_round(const Value& self, const Value& digits);
// The int of a finite float, towards zero; raises for infinities and NaN.
Completion<Value> int_from_double(double number);
// numerator and denominator of a float.
Completion<Value> float_integer_ratio(double number);
// What numbers of so many bits cost to multiply, divide or convert, as steps: nothing below some thousand
// bits.
Completion<void> spend_on_product(std::int64_t bits, std::int64_t other_bits);
Completion<void> spend_on_division(std::int64_t bits, std::int64_t other_bits);
// int methods that read and write bytes: int_bytes.cpp.
void add_int_byte_methods(TypeBuilder& builder, const Realm& target);
void add_int_type(Realm& target);
void add_bool_type(Realm& target);
void add_float_type(Realm& target);
void add_complex_type(Realm& target);

// float_arithmetic.cpp
Completion<Value> float_binary(BinaryOp op, const Value& left, const Value& right);
Completion<Value> float_compare(CompareOp op, const Value& left, const Value& right);
Completion<Value> float_power(double base, double exponent);
double float_modulo(double left, double right);
Completion<Value> float_divmod(const Value& left, const Value& right);

// complex_arithmetic.cpp
Completion<Value> complex_binary(BinaryOp op, const Value& left, const Value& right);
Completion<Value> complex_power(double real, double imaginary, double exponent_real,
                                double exponent_imaginary);

// float_text.cpp: the float or complex that a text spells; false where it is malformed.
bool parse_double(std::string_view text, double& result);
// ASCII text of a str for number parsing: other spaces become ' ', other characters '?'. Refuses what needs
// tables.
Completion<std::string> number_text(const Str& text);

} // namespace weft::model
