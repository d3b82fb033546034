// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The type complex: construction from numbers and text, slots and methods. Its arithmetic is in
// complex_arithmetic.cpp.
//
// https://docs.python.org/3/library/functions.html#complex
#include "model/rules/text.h"
#include <cmath>

#include "model/values/exception.h"
#include "model/values/format_spec.h"
#include "model/values/instance.h"
#include "model/values/int_private.h"
#include "model/values/native_arguments.h"
#include "model/values/operations.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

struct Parts {
    double real = 0;
    double imaginary = 0;
};

// How many characters at the start of the text look like a float.
static std::size_t float_prefix(std::string_view text)
{
    std::size_t best = 0;
    double ignored = 0;
    for (std::size_t length = 1; length <= text.size(); ++length) {
        if (parse_double(text.substr(0, length), ignored))
            best = length;
    }
    return best;
}

// [float][sign[float]j], or one float with or without j.
static bool parse_parts(std::string_view text, Parts& parts)
{
    const auto is_j = [&text] { return !text.empty() && (text[0] == 'j' || text[0] == 'J'); };
    const auto is_sign = [&text] { return !text.empty() && (text[0] == '+' || text[0] == '-'); };
    const std::size_t first = float_prefix(text);
    if (first != 0) {
        double number = 0;
        parse_double(text.substr(0, first), number);
        text.remove_prefix(first);
        if (is_j()) {
            parts.imaginary = number;
            return text.size() == 1;
        }
        parts.real = number;
        if (!is_sign())
            return text.empty();
    } else if (!is_sign()) {
        parts.imaginary = 1;
        return text.size() == 1 && is_j();
    }
    const std::size_t second = float_prefix(text);
    if (second != 0) {
        parse_double(text.substr(0, second), parts.imaginary);
        text.remove_prefix(second);
    } else {
        parts.imaginary = text[0] == '+' ? 1.0 : -1.0;
        text.remove_prefix(1);
    }
    return text.size() == 1 && is_j();
}

// complex(text): spaces and one pair of parentheses may surround it.
static Completion<Value> complex_from_text(Type* type, const Str& source)
{
    const std::string plain = TRY(number_text(source));
    std::string_view text = trim_ascii_space(plain);
    bool good = true;
    if (!text.empty() && text[0] == '(') {
        good = text.size() > 1 && text.back() == ')';
        if (good)
            text = trim_ascii_space(text.substr(1, text.size() - 2));
    }
    // Underscores may only stand between digits, which parse_double sees to in each part.
    Parts parts;
    if (!good || !parse_parts(text, parts))
        return raise(types().ValueError, "complex() arg is a malformed string");
    return allocate<Complex>(type, parts.real, parts.imaginary);
}

// The number that an argument of complex() stands for; false where it is none.
static Completion<bool> argument_parts(const Value& value, Parts& parts)
{
    // 1. A complex number, or one by __complex__.
    if (const Complex* number = value.try_as<Complex>()) {
        parts = {number->real, number->imaginary};
        return true;
    }
    const Value method = TRY(lookup_special(value, names().dunder_complex));
    if (method) {
        const Value result = TRY(call(method));
        const Complex* number = result.try_as<Complex>();
        if (number == nullptr)
            return raise(types().TypeError,
                         concat("__complex__ returned non-complex (type ", type_of(result)->name, ")"));
        parts = {number->real, number->imaginary};
        return true;
    }

    // 2. A real one.
    const Slots& slots = type_of(value)->slots;
    if (slots.to_float == nullptr && (slots.index == nullptr || !rule(Rule::IndexMakesNumbers)))
        return false;
    parts.real = TRY(as_float(value));
    return true;
}

static Completion<Value> complex_create(Type* type, const CallArgs& args)
{
    // 1. Text stands alone.
    Value slots[2];
    TRY(bind_constructor("complex", {"real", "imag"}, args, slots));
    if (slots[0] && !slots[1] && type == types().complex && type_of(slots[0]) == type)
        return slots[0];
    if (const Str* text = slots[0] ? slots[0].try_as<Str>() : nullptr) {
        if (slots[1])
            return raise(types().TypeError, "complex() can't take second arg if first is a string");
        return complex_from_text(type, *text);
    }
    if (slots[1] && slots[1].try_as<Str>() != nullptr)
        return raise(types().TypeError, "complex() second arg can't be a string");

    // 2. Numbers: real + imag * 1j, where both may be complex.
    Parts real, imaginary;
    if (slots[0]) {
        const bool known = TRY(argument_parts(slots[0], real));
        if (!known)
            return raise(types().TypeError,
                         concat("complex() first argument must be a string or a number, not '",
                                type_of(slots[0])->name, "'"));
    }
    if (slots[1]) {
        const bool known = TRY(argument_parts(slots[1], imaginary));
        if (!known)
            return raise(types().TypeError, concat("complex() second argument must be a number, not '",
                                                   type_of(slots[1])->name, "'"));
    }
    const bool imaginary_is_complex = slots[1] && slots[1].try_as<Complex>() != nullptr;
    const bool real_is_complex = slots[0] && slots[0].try_as<Complex>() != nullptr;
    const double x = imaginary_is_complex ? real.real - imaginary.imaginary : real.real;
    const double y = real_is_complex ? imaginary.real + real.imaginary : imaginary.real;
    return allocate<Complex>(type, x, slots[1] ? y : real.imaginary);
}

// Slots.

static std::string repr_of(const Complex& number)
{
    const std::string imaginary = format_double(number.imaginary, 'r', 0, k_double_plain);
    if (number.real == 0 && !std::signbit(number.real))
        return imaginary + "j";
    const bool signed_text = imaginary[0] == '-';
    return concat("(", format_double(number.real, 'r', 0, k_double_plain), signed_text ? "" : "+", imaginary,
                  "j)");
}

static Completion<Value> complex_repr(const Value& self)
{
    return new_str(repr_of(*self.as<Complex>()));
}

static Completion<std::int64_t> complex_hash(const Value& self)
{
    const Complex* number = self.as<Complex>();
    const auto combined = static_cast<std::uint64_t>(hash_of_double(number->real)) +
                          1000003U * static_cast<std::uint64_t>(hash_of_double(number->imaginary));
    const auto result = static_cast<std::int64_t>(combined);
    return result == -1 ? -2 : result;
}

static Completion<bool> complex_truth(const Value& self)
{
    const Complex* number = self.as<Complex>();
    return number->real != 0 || number->imaginary != 0;
}

static Completion<Value> complex_unary(UnaryOp op, const Value& self)
{
    const Complex* number = self.as<Complex>();
    switch (op) {
    case UnaryOp::UAdd:
        return new_complex(number->real, number->imaginary);
    case UnaryOp::USub:
        return new_complex(-number->real, -number->imaginary);
    case UnaryOp::Abs: {
        const double size = std::hypot(number->real, number->imaginary);
        if (std::isinf(size) && std::isfinite(number->real) && std::isfinite(number->imaginary))
            return raise(types().OverflowError, "absolute value too large");
        return new_float(size);
    }
    default:
        return raise(types().TypeError, concat("bad operand type for unary ~: '", type_of(self)->name, "'"));
    }
}

// Complex numbers are equal or not; they have no order.
// https://docs.python.org/3/reference/expressions.html#value-comparisons
static Completion<Value> complex_compare(CompareOp op, const Value& left, const Value& right)
{
    if (op != CompareOp::Eq && op != CompareOp::NotEq)
        return Value::not_implemented();
    const bool left_is_complex = left.kind() == Kind::Complex;
    const Complex* number = (left_is_complex ? left : right).as<Complex>();
    const Value& other = left_is_complex ? right : left;
    bool same = false;
    if (const Complex* second = other.try_as<Complex>()) {
        same = number->real == second->real && number->imaginary == second->imaginary;
    } else if (is_int(other) || other.kind() == Kind::Float) {
        const Value real = new_float(number->real);
        const Value equal_real = TRY(float_compare(CompareOp::Eq, real, other));
        same = number->imaginary == 0 && equal_real.is_true();
    } else {
        return Value::not_implemented();
    }
    return Value::boolean(same == (op == CompareOp::Eq));
}

static Completion<Value> complex_format_slot(const Value& self, const Value& spec)
{
    return format_complex(self, spec);
}

static Completion<Value> complex_to_int(const Value&)
{
    return raise(types().TypeError, "can't convert complex to int");
}
static Completion<Value> complex_to_float(const Value&)
{
    return raise(types().TypeError, "can't convert complex to float");
}

// Methods.

static Completion<Value> complex_divmod(const CallArgs&)
{
    return raise(types().TypeError, "can't take floor or mod of complex number.");
}

static Completion<Value> complex_conjugate(const CallArgs& args)
{
    const Complex* number = args[0].as<Complex>();
    return new_complex(number->real, -number->imaginary);
}
static Completion<Value> complex_self(const CallArgs& args)
{
    const Complex* number = args[0].as<Complex>();
    return new_complex(number->real, number->imaginary);
}
static Completion<Value> complex_getnewargs(const CallArgs& args)
{
    const Complex* number = args[0].as<Complex>();
    return new_tuple({new_float(number->real), new_float(number->imaginary)});
}
static Completion<Value> get_real(const Value& self)
{
    return new_float(self.as<Complex>()->real);
}
static Completion<Value> get_imaginary(const Value& self)
{
    return new_float(self.as<Complex>()->imaginary);
}

void add_complex_type(Realm& target)
{
    Type* type = target.types.complex;
    type->instance_kind = Kind::Complex;
    Slots& slots = type->slots;
    slots.create = complex_create;
    slots.repr = complex_repr;
    slots.format = complex_format_slot;
    slots.hash = complex_hash;
    slots.truth = complex_truth;
    slots.binary = complex_binary;
    slots.unary = complex_unary;
    slots.compare = complex_compare;
    if (!target.profile.at_least(8))
        slots.str = complex_repr;
    // SINCE 3.10: complex has no __int__, __float__ and __divmod__ that only complain.
    if (!target.profile.at_least(10)) {
        slots.to_int = complex_to_int;
        slots.to_float = complex_to_float;
    }
    TypeBuilder builder(type);
    builder.method("conjugate", "", complex_conjugate)
        .method("__getnewargs__", "", complex_getnewargs)
        .property("real", get_real)
        .property("imag", get_imaginary);
    if (!target.profile.at_least(10)) {
        builder.method("__divmod__", "value, /", complex_divmod)
            .method("__rdivmod__", "value, /", complex_divmod);
    }
    if (target.profile.at_least(11))
        builder.method("__complex__", "", complex_self);
    builder.finish();
}

} // namespace weft::model
