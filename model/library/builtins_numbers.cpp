// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Builtin functions of numbers and characters: abs, bin, chr, divmod, hex, oct, ord, pow, round.
//
// https://docs.python.org/3/library/functions.html
#include "model/library/builtins.h"
#include "model/rules/containers.h"

#include "model/values/bytes.h"
#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// https://docs.python.org/3/library/functions.html#abs
Completion<Value> abs_function(const CallArgs& args)
{
    return unary(UnaryOp::Abs, args[0]);
}

Completion<Value> in_base(const Value& number, const char* spec)
{
    const Value value = TRY(index(number));
    return TRY(format(value, new_str(spec)));
}

// https://docs.python.org/3/library/functions.html#bin
Completion<Value> bin(const CallArgs& args)
{
    return in_base(args[0], "#b");
}

// https://docs.python.org/3/library/functions.html#hex
Completion<Value> hex(const CallArgs& args)
{
    return in_base(args[0], "#x");
}

// https://docs.python.org/3/library/functions.html#oct
Completion<Value> oct(const CallArgs& args)
{
    return in_base(args[0], "#o");
}

std::string encoded(std::uint32_t point)
{
    const auto byte = [](std::uint32_t bits) { return static_cast<char>(bits); };
    if (point < 0x80)
        return {byte(point)};
    if (point < 0x800)
        return {byte(0xc0 | point >> 6), byte(0x80 | (point & 0x3f))};
    if (point < 0x10000)
        return {byte(0xe0 | point >> 12), byte(0x80 | (point >> 6 & 0x3f)), byte(0x80 | (point & 0x3f))};
    return {byte(0xf0 | point >> 18), byte(0x80 | (point >> 12 & 0x3f)), byte(0x80 | (point >> 6 & 0x3f)),
            byte(0x80 | (point & 0x3f))};
}

// https://docs.python.org/3/library/functions.html#chr
Completion<Value> chr(const CallArgs& args)
{
    if (!is_int(args[0]) && type_of(args[0])->slots.index == nullptr && !rule(Rule::ChrNamesIntegers))
        return raise(types().TypeError,
                     concat("an integer is required (got type ", type_of(args[0])->name, ")"));
    const Value number = TRY(index(args[0]));
    std::int64_t point = 0;
    if (!int_fits(number, point))
        return raise(types().OverflowError, "Python int too large to convert to C int");
    if (point > INT32_MAX || point < INT32_MIN)
        return raise(types().OverflowError, point > 0 ? "signed integer is greater than maximum"
                                                      : "signed integer is less than minimum");
    if (point < 0 || point >= 0x110000)
        return raise(types().ValueError, "chr() arg not in range(0x110000)");
    return new_str(encoded(static_cast<std::uint32_t>(point)));
}

std::uint32_t decoded(const std::string& text)
{
    const auto at = [&](std::size_t position) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[position]));
    };
    switch (text.size()) {
    case 1:
        return at(0);
    case 2:
        return (at(0) & 0x1f) << 6 | (at(1) & 0x3f);
    case 3:
        return (at(0) & 0x0f) << 12 | (at(1) & 0x3f) << 6 | (at(2) & 0x3f);
    default:
        return (at(0) & 0x07) << 18 | (at(1) & 0x3f) << 12 | (at(2) & 0x3f) << 6 | (at(3) & 0x3f);
    }
}

// https://docs.python.org/3/library/functions.html#ord
Completion<Value> ord(const CallArgs& args)
{
    std::int64_t size = 0;
    if (const Str* text = args[0].try_as<Str>()) {
        if (text->length == 1)
            return Value::small(decoded(text->text));
        size = text->length;
    } else if (const std::string* data = bytes_data(args[0])) {
        if (data->size() == 1)
            return Value::small(static_cast<unsigned char>((*data)[0]));
        size = static_cast<std::int64_t>(data->size());
    } else {
        return raise(types().TypeError,
                     concat("ord() expected string of length 1, but ", type_of(args[0])->name, " found"));
    }
    return raise(types().TypeError,
                 concat("ord() expected a character, but string of length ", size, " found"));
}

// https://docs.python.org/3/library/functions.html#divmod
Completion<Value> divmod(const CallArgs& args)
{
    const Value method = TRY(lookup_special(args[0], names().dunder_divmod));
    if (!method.is_empty()) {
        Value answer = TRY(call(method, args[1]));
        if (!answer.is_not_implemented())
            return answer;
    }
    if (type_of(args[0]) != type_of(args[1])) {
        const Value reflected = TRY(lookup_special(args[1], names().dunder_rdivmod));
        if (!reflected.is_empty()) {
            Value answer = TRY(call(reflected, args[0]));
            if (!answer.is_not_implemented())
                return answer;
        }
    }
    return raise(types().TypeError, concat("unsupported operand type(s) for divmod(): '",
                                           type_of(args[0])->name, "' and '", type_of(args[1])->name, "'"));
}

// https://docs.python.org/3/library/functions.html#pow
Completion<Value> pow(const CallArgs& args)
{
    return power(args[0], args[1], args[2]);
}

// https://docs.python.org/3/library/functions.html#round
Completion<Value> round(const CallArgs& args)
{
    const Value method = TRY(lookup_special(args[0], names().dunder_round));
    if (method.is_empty())
        return raise(types().TypeError,
                     concat("type ", type_of(args[0])->name, " doesn't define __round__ method"));
    if (args[1].is_empty() || args[1].is_none())
        return call(method);
    return call(method, args[1]);
}

} // namespace

void add_number_builtins(BuiltinTable& table, const Realm& realm)
{
    table.function("abs", "x, /", abs_function)
        .function("bin", "number, /", bin)
        .function("chr", "i, /", chr)
        .function("divmod", "x, y, /", divmod)
        .function("hex", "number, /", hex)
        .function("oct", "number, /", oct)
        .function("ord", "c, /", ord)
        .function("pow", realm.profile.at_least(8) ? "base, exp, mod?" : "base, exp, mod?, /", pow)
        .function("round", "number, ndigits?", round);
}

} // namespace weft::model
