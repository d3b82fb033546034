// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The type int: construction, slots and methods.
//
// https://docs.python.org/3/library/functions.html#int
// https://docs.python.org/3/library/stdtypes.html#additional-methods-on-integer-types
#include "model/rules/text.h"
#include <cmath>

#include "model/values/big_int.h"
#include "model/values/bytes.h"
#include "model/values/exception.h"
#include "model/values/format_spec.h"
#include "model/values/instance.h"
#include "model/values/int_private.h"
#include "model/values/native_arguments.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

Value exact_int(const Value& value)
{
    if (value.is_small())
        return value;
    std::int64_t number = 0;
    if (int_fits(value, number))
        return new_int(number);
    if (type_of(value) == types().int_)
        return value;
    return new_int(to_big(value));
}

Completion<Value> int_from_double(double number)
{
    if (std::isnan(number))
        return raise(types().ValueError, "cannot convert float NaN to integer");
    if (std::isinf(number))
        return raise(types().OverflowError, "cannot convert float infinity to integer");
    if (std::fabs(number) < 4e18)
        return new_int(static_cast<std::int64_t>(number));
    return new_int(big_from_double(number));
}

// The last resort of int(): `__trunc__`, deprecated in 3.11 and gone in 3.14.
static Completion<Value> int_by_trunc(const Value& value)
{
    const Value method = TRY(lookup_special(value, names().dunder_trunc));
    if (!method)
        return Value();
    Value result = TRY(call(method));
    if (is_int(result))
        return exact_int(result);
    if (type_of(result)->slots.index != nullptr)
        return index(result);
    return raise(types().TypeError,
                 concat("__trunc__ returned non-Integral (type ", type_of(result)->name, ")"));
}

// int(x) of one argument. https://docs.python.org/3/library/functions.html#int
Completion<Value> int_of(const Value& value)
{
    // 1. An exact int is its own value.
    if (value.is_small() || type_of(value) == types().int_)
        return value;

    // 2. __int__, then __index__ (since 3.8), then __trunc__.
    const Slots& slots = type_of(value)->slots;
    if (slots.to_int != nullptr) {
        const Value result = TRY(slots.to_int(value));
        if (!is_int(result))
            return raise(types().TypeError,
                         concat("__int__ returned non-int (type ", type_of(result)->name, ")"));
        return exact_int(result);
    }
    if (slots.index != nullptr && rule(Rule::IndexMakesNumbers)) {
        const Value result = TRY(index(value));
        return exact_int(result);
    }
    if (rule(Rule::IntUsesTrunc)) {
        const Value method = TRY(lookup_special(value, names().dunder_trunc));
        if (method)
            return int_by_trunc(value);
    }

    // 3. Text.
    if (const Str* text = value.try_as<Str>())
        return int_from_str(*text, 10, value);
    if (const std::string* data = bytes_data(value))
        return int_from_text(*data, 10, new_bytes(*data));

    // 4. Nothing else.
    return raise(types().TypeError, concat("int() argument must be a string, a bytes-like object or a ",
                                           realm().profile.at_least(10) ? "real number" : "number", ", not '",
                                           type_of(value)->name, "'"));
}

static Completion<Value> int_with_base(const Value& text, const Value& base)
{
    const std::int64_t number = TRY(index_as_size(base));
    if (number != 0 && (number < 2 || number > 36))
        return raise(types().ValueError, "int() base must be >= 2 and <= 36, or 0");
    if (const Str* str_text = text.try_as<Str>())
        return int_from_str(*str_text, static_cast<int>(number), text);
    if (const std::string* data = bytes_data(text))
        return int_from_text(*data, static_cast<int>(number), new_bytes(*data));
    return raise(types().TypeError, "int() can't convert non-string with explicit base");
}

static Completion<Value> int_value(const CallArgs& args)
{
    Value slots[2];
    TRY(bind_constructor("int", {realm().profile.at_least(7) ? "" : "x", "base"}, args, slots));
    if (!slots[0]) {
        if (slots[1])
            return raise(types().TypeError, "int() missing string argument");
        return Value::small(0);
    }
    return slots[1] ? int_with_base(slots[0], slots[1]) : int_of(slots[0]);
}

static Completion<Value> int_create(Type* type, const CallArgs& args)
{
    Value value = TRY(int_value(args));
    if (type == types().int_)
        return value;
    return new_int_object(type, to_big(value));
}

// Slots.

static Completion<Value> int_repr(const Value& self)
{
    std::string text = TRY(int_to_text(self));
    return new_str(std::move(text));
}

static Completion<Value> int_slot_binary(BinaryOp op, const Value& left, const Value& right)
{
    if (!is_int(left) || !is_int(right))
        return Value::not_implemented();
    return int_binary(op, left, right);
}

static Completion<Value> int_slot_compare(CompareOp op, const Value& left, const Value& right)
{
    if (!is_int(left) || !is_int(right))
        return Value::not_implemented();
    return Value::boolean(compare_holds(op, int_compare(left, right)));
}

static Completion<std::int64_t> int_hash(const Value& self)
{
    return hash_of_int(self);
}
static Completion<bool> int_truth(const Value& self)
{
    return int_sign(self) != 0;
}
static Completion<Value> int_self(const Value& self)
{
    return exact_int(self);
}

static Completion<Value> int_to_float(const Value& self)
{
    double number = 0;
    if (!number_to_double(self, number))
        return raise(types().OverflowError, "int too large to convert to float");
    return new_float(number);
}

// Methods.

static Completion<Value> int_bit_length(const CallArgs& args)
{
    return new_int(bit_length(to_big(args[0])));
}

static Completion<Value> int_bit_count(const CallArgs& args)
{
    Big magnitude = abs(to_big(args[0]));
    std::int64_t count = 0;
    while (!magnitude.is_zero()) {
        count += __builtin_popcountll(static_cast<std::uint64_t>(magnitude & UINT64_MAX));
        magnitude >>= 64;
    }
    return Value::small(count);
}

static Completion<Value> int_method_self(const CallArgs& args)
{
    return exact_int(args[0]);
}
static Completion<Value> int_is_integer(const CallArgs&)
{
    return Value::boolean(true);
}

static Completion<Value> int_as_integer_ratio(const CallArgs& args)
{
    return new_tuple({exact_int(args[0]), Value::small(1)});
}

Completion<Value> int_divmod(const Value& left, const Value& right)
{
    if (!is_int(left) || !is_int(right))
        return Value::not_implemented();
    if (int_sign(right) == 0)
        return raise(types().ZeroDivisionError, realm().profile.at_least(14)
                                                    ? "division by zero"
                                                    : "integer division or modulo by zero");
    return new_tuple({int_floor_divide(left, right), int_modulo(left, right)});
}

static Completion<Value> int_method_divmod(const CallArgs& args)
{
    return int_divmod(args[0], args[1]);
}
// pow(a, b, c) and a ** b. https://docs.python.org/3/reference/datamodel.html#object.__pow__
static Completion<Value> int_method_pow(const CallArgs& args)
{
    if (!is_int(args[1]) || (args[2] && !args[2].is_none() && !is_int(args[2])))
        return Value::not_implemented();
    if (!args[2] || args[2].is_none())
        return int_power(args[0], args[1]);
    return int_power_modulo(args[0], args[1], args[2]);
}

static Completion<Value> int_method_rdivmod(const CallArgs& args)
{
    return int_divmod(args[1], args[0]);
}

// round(number, digits): only negative digits change an int; halves go to the even neighbour.
// https://docs.python.org/3/library/functions.html#round
Completion<Value> int_round(const Value& self, const Value& digits)
{
    if (!digits)
        return exact_int(self);
    const Value count = TRY(index(digits));
    if (int_sign(count) >= 0)
        return exact_int(self);
    std::int64_t places = 0;
    if (!int_fits(count, places) || -places > bit_length(to_big(self)) + 1)
        return Value::small(0);
    const Big unit = pow(Big(10), static_cast<unsigned>(-places));
    const Big number = to_big(self);
    Big quotient, remainder;
    divide_qr(Big(abs(number)), unit, quotient, remainder);
    const int side = Big(remainder * 2).compare(unit);
    if (side > 0 || (side == 0 && bit_test(quotient, 0)))
        ++quotient;
    Big result = quotient * unit;
    return new_int(number.sign() < 0 ? Big(-result) : std::move(result));
}

static Completion<Value> int_method_round(const CallArgs& args)
{
    return int_round(args[0], args[1]);
}

static Completion<Value> int_getnewargs(const CallArgs& args)
{
    return new_tuple({exact_int(args[0])});
}
static Completion<Value> int_format_slot(const Value& self, const Value& spec)
{
    return format_int(self, spec);
}

static Completion<Value> get_self(const Value& self)
{
    return exact_int(self);
}
static Completion<Value> get_zero(const Value&)
{
    return Value::small(0);
}
static Completion<Value> get_one(const Value&)
{
    return Value::small(1);
}

static void fill_int_slots(Slots& slots)
{
    slots.create = int_create;
    slots.repr = int_repr;
    slots.format = int_format_slot;
    slots.hash = int_hash;
    slots.truth = int_truth;
    slots.binary = int_slot_binary;
    slots.unary = int_unary;
    slots.compare = int_slot_compare;
    slots.index = int_self;
    slots.to_int = int_self;
    slots.to_float = int_to_float;
}

void add_int_type(Realm& target)
{
    Type* type = target.types.int_;
    type->instance_kind = Kind::Int;
    fill_int_slots(type->slots);
    // SINCE 3.8: str() of a subclass calls its __repr__.
    if (!target.profile.at_least(8))
        type->slots.str = int_repr;
    TypeBuilder builder(type);
    builder.method("bit_length", "", int_bit_length)
        .method("conjugate", "", int_method_self)
        .method("__divmod__", "value, /", int_method_divmod)
        .method("__pow__", "value, mod?, /", int_method_pow)
        .method("__rdivmod__", "value, /", int_method_rdivmod)
        .method("__round__", "ndigits?, /", int_method_round)
        .method("__trunc__", "", int_method_self)
        .method("__floor__", "", int_method_self)
        .method("__ceil__", "", int_method_self)
        .method("__getnewargs__", "", int_getnewargs)
        .property("real", get_self)
        .property("imag", get_zero)
        .property("numerator", get_self)
        .property("denominator", get_one);
    if (target.profile.at_least(8))
        builder.method("as_integer_ratio", "", int_as_integer_ratio);
    if (target.profile.at_least(10))
        builder.method("bit_count", "", int_bit_count);
    if (target.profile.at_least(12))
        builder.method("is_integer", "", int_is_integer);
    add_int_byte_methods(builder, target);
    builder.finish();
}

} // namespace weft::model
