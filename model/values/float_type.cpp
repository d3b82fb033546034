// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The type float: construction, slots and methods.
//
// https://docs.python.org/3/library/functions.html#float
// https://docs.python.org/3/library/stdtypes.html#additional-methods-on-float
#include "model/rules/text.h"
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "model/values/big_int.h"
#include "model/values/bytes.h"
#include "model/values/exception.h"
#include "model/values/float_hex.h"
#include "model/values/format_spec.h"
#include "model/values/instance.h"
#include "model/values/int_private.h"
#include "model/values/native_arguments.h"
#include "model/values/operations.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

// float(text). https://docs.python.org/3/library/functions.html#float
static Completion<double> float_from_text(std::string_view text, const Value& shown)
{
    double result = 0;
    const std::string_view trimmed = trim_ascii_space(text);
    if (parse_double(trimmed, result))
        return result;
    if (trimmed.empty() && shown.kind() == Kind::Str && !realm().profile.at_least(8))
        return raise(types().ValueError, "could not convert string to float: ");
    const Ref<Str> picture = TRY(repr(shown));
    return raise(types().ValueError,
                 concat("could not convert string to float: ", code_point_prefix(picture->text, 200)));
}

// float(x) as a double. https://docs.python.org/3/library/functions.html#float
static Completion<double> double_of(const Value& value)
{
    // 1. Text.
    if (const Str* text = value.try_as<Str>()) {
        const std::string plain = TRY(number_text(*text));
        return float_from_text(plain, value);
    }
    if (const std::string* data = bytes_data(value))
        return float_from_text(*data, value);

    // 2. An exact float, then __float__, then (since 3.8) __index__.
    const Slots& slots = type_of(value)->slots;
    if (value.is_object() && type_of(value) == types().float_)
        return value.as<Float>()->value;
    if (slots.to_float != nullptr) {
        const Value result = TRY(slots.to_float(value));
        if (const Float* number = result.try_as<Float>())
            return number->value;
        return raise(types().TypeError, concat(type_of(value)->name, ".__float__ returned non-float (type ",
                                               type_of(result)->name, ")"));
    }
    if (slots.index != nullptr && rule(Rule::IndexMakesNumbers)) {
        const Value integer = TRY(index(value));
        double number = 0;
        if (!number_to_double(integer, number))
            return raise(types().OverflowError, "int too large to convert to float");
        return number;
    }

    // 3. Nothing else.
    return raise(types().TypeError, concat("float() argument must be a string or a ",
                                           realm().profile.at_least(10) ? "real number" : "number", ", not '",
                                           type_of(value)->name, "'"));
}

static Completion<Value> float_create(Type* type, const CallArgs& args)
{
    Value slots[1];
    TRY(bind_constructor("float", {realm().profile.at_least(7) ? "" : "x"}, args, slots));
    if (slots[0] && type == types().float_ && type_of(slots[0]) == types().float_)
        return slots[0];
    double number = 0;
    if (slots[0])
        number = TRY(double_of(slots[0]));
    return allocate<Float>(type, number);
}

// Slots.

static Completion<Value> float_slot_repr(const Value& self)
{
    return new_str(float_repr(self.as<Float>()->value));
}

static Completion<std::int64_t> float_hash(const Value& self)
{
    return hash_of_double(self.as<Float>()->value);
}
static Completion<bool> float_truth(const Value& self)
{
    return self.as<Float>()->value != 0;
}

static Completion<Value> float_unary(UnaryOp op, const Value& self)
{
    const double number = self.as<Float>()->value;
    switch (op) {
    case UnaryOp::UAdd:
        return new_float(number);
    case UnaryOp::USub:
        return new_float(-number);
    case UnaryOp::Abs:
        return new_float(std::fabs(number));
    default:
        return raise(types().TypeError, concat("bad operand type for unary ~: '", type_of(self)->name, "'"));
    }
}

static Completion<Value> float_to_int(const Value& self)
{
    return int_from_double(self.as<Float>()->value);
}

static Completion<Value> float_self(const Value& self)
{
    if (type_of(self) == types().float_)
        return self;
    return new_float(self.as<Float>()->value);
}

static Completion<Value> float_format_slot(const Value& self, const Value& spec)
{
    return format_float(self, spec);
}

// Methods.

static double self_of(const CallArgs& args)
{
    return args[0].as<Float>()->value;
}

// round() to a negative number of places, on the exact decimal digits of the integer part.
static double round_to_tens(double number, std::int64_t places)
{
    char text[400] = "0";
    const double whole = std::trunc(std::fabs(number));
    const auto written = std::to_chars(text + 1, text + sizeof text, whole, std::chars_format::fixed, 0);
    const std::string_view digits(text, static_cast<std::size_t>(written.ptr - text));
    const auto cut = static_cast<std::size_t>(places);
    if (digits.size() <= cut)
        return std::copysign(0.0, number);
    const std::size_t kept = digits.size() - cut;
    const std::string_view rest = digits.substr(kept);
    const bool tail =
        rest.substr(1).find_first_not_of('0') != std::string_view::npos || whole != std::fabs(number);
    const bool up = rest[0] > '5' || (rest[0] == '5' && (tail || (digits[kept - 1] - '0') % 2 == 1));
    const std::string head = concat(digits.substr(0, kept), "e", cut);
    if (!up)
        return std::copysign(std::strtod(head.c_str(), nullptr), number);
    const Value rounded = new_int(Big(to_big(int_from_digits(digits.substr(0, kept))) + 1));
    const std::string raised = concat(int_to_decimal(rounded), "e", cut);
    return std::copysign(std::strtod(raised.c_str(), nullptr), number);
}

// round(x) gives an int, round(x, n) a float; halves (of the exact value) go to the even neighbour.
// https://docs.python.org/3/library/functions.html#round
static Completion<Value> float_round(const CallArgs& args)
{
    // 1. Without digits.
    const double number = self_of(args);
    if (!args[1] || args[1].is_none()) {
        double rounded = std::round(number);
        if (std::fabs(number - rounded) == 0.5)
            rounded = 2.0 * std::round(number / 2.0);
        return int_from_double(rounded);
    }

    // 2. Digits beyond what a double has change nothing; digits before the first give zero.
    const Value wanted = TRY(index(args[1]));
    std::int64_t digits = 0;
    if (!int_fits(wanted, digits))
        digits = int_sign(wanted) < 0 ? INT64_MIN : INT64_MAX;
    if (number == 0 || !std::isfinite(number) || digits > 323)
        return new_float(number);
    if (digits < -308)
        return new_float(0.0 * number);

    // 3. Round the decimal expansion and read it back.
    double result = 0;
    if (digits >= 0) {
        const std::string text = format_double(number, 'f', digits, k_double_plain);
        result = std::strtod(text.c_str(), nullptr);
    } else {
        result = round_to_tens(number, -digits);
    }
    if (std::isinf(result))
        return raise(types().OverflowError, "rounded value too large to represent");
    return new_float(result);
}

static Completion<Value> float_trunc(const CallArgs& args)
{
    return int_from_double(self_of(args));
}
static Completion<Value> float_floor(const CallArgs& args)
{
    return int_from_double(std::floor(self_of(args)));
}
static Completion<Value> float_ceil(const CallArgs& args)
{
    return int_from_double(std::ceil(self_of(args)));
}
static Completion<Value> float_is_integer(const CallArgs& args)
{
    const double number = self_of(args);
    return Value::boolean(std::isfinite(number) && std::floor(number) == number);
}
static Completion<Value> float_conjugate(const CallArgs& args)
{
    return float_self(args[0]);
}
static Completion<Value> float_ratio(const CallArgs& args)
{
    return float_integer_ratio(self_of(args));
}
static Completion<Value> float_getnewargs(const CallArgs& args)
{
    return new_tuple({new_float(self_of(args))});
}
static Completion<Value> float_method_divmod(const CallArgs& args)
{
    return float_divmod(args[0], args[1]);
}
static Completion<Value> float_method_rdivmod(const CallArgs& args)
{
    return float_divmod(args[1], args[0]);
}
static Completion<Value> get_real(const Value& self)
{
    return float_self(self);
}
static Completion<Value> get_imag(const Value&)
{
    return new_float(0.0);
}

static void fill_float_slots(Slots& slots)
{
    slots.create = float_create;
    slots.repr = float_slot_repr;
    slots.format = float_format_slot;
    slots.hash = float_hash;
    slots.truth = float_truth;
    slots.binary = float_binary;
    slots.unary = float_unary;
    slots.compare = float_compare;
    slots.to_int = float_to_int;
    slots.to_float = float_self;
}

void add_float_type(Realm& target)
{
    Type* type = target.types.float_;
    type->instance_kind = Kind::Float;
    fill_float_slots(type->slots);
    // SINCE 3.8: str() of a subclass calls its __repr__.
    if (!target.profile.at_least(8))
        type->slots.str = float_slot_repr;
    TypeBuilder builder(type);
    builder.method("as_integer_ratio", "", float_ratio)
        .method("conjugate", "", float_conjugate)
        .method("is_integer", "", float_is_integer)
        .method("hex", "", float_hex)
        .class_method("fromhex", "string, /", float_fromhex)
        .method("__round__", "ndigits?, /", float_round)
        .method("__trunc__", "", float_trunc)
        .method("__divmod__", "value, /", float_method_divmod)
        .method("__rdivmod__", "value, /", float_method_rdivmod)
        .method("__getnewargs__", "", float_getnewargs)
        .property("real", get_real)
        .property("imag", get_imag);
    if (target.profile.at_least(9))
        builder.method("__floor__", "", float_floor).method("__ceil__", "", float_ceil);
    builder.finish();
}

} // namespace weft::model
