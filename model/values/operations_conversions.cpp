// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Conversions: repr, str, format, truth, hash, index, float.
//
// https://docs.python.org/3/reference/datamodel.html#basic-customization
#include "model/values/descriptors.h"
#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/recursion_guard.h"
#include "model/world.h"

namespace weft::model {

namespace {

Completion<Ref<Str>> checked_text(const Value& result, std::string_view method)
{
    if (Str* text = result.try_as<Str>())
        return Ref<Str>::borrow(text);
    return raise(types().TypeError,
                 concat(method, " returned non-string (type ", type_of(result)->name, ")"));
}

void append_escaped(std::string& out, char32_t point)
{
    static constexpr char k_digits[] = "0123456789abcdef";
    const int width = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
    out += width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U";
    for (int shift = (width - 1) * 4; shift >= 0; shift -= 4)
        out += k_digits[point >> shift & 15];
}

} // namespace

Raised raise_recursion(std::string_view where)
{
    return raise(types().RecursionError, concat("maximum recursion depth exceeded", where));
}

// https://docs.python.org/3/library/functions.html#repr
Completion<Ref<Str>> repr(const Value& self)
{
    RecursionGuard guard;
    if (guard.exceeded())
        return raise_recursion(" while getting the repr of an object");
    TRY(count_step());
    const auto slot = type_of(self)->slots.repr;
    const Value result = TRY(with_stack([&] { return slot(self); }));
    return checked_text(result, "__repr__");
}

// https://docs.python.org/3/library/stdtypes.html#str
Completion<Ref<Str>> str(const Value& self)
{
    if (self.is_object() && self.object()->type() == types().str)
        return Ref<Str>::borrow(self.as<Str>());
    const auto slot = type_of(self)->slots.str;
    if (slot == nullptr)
        return repr(self);
    RecursionGuard guard;
    if (guard.exceeded())
        return raise_recursion(" while getting the str of an object");
    const Value result = TRY(with_stack([&] { return slot(self); }));
    return checked_text(result, "__str__");
}

// https://docs.python.org/3/library/functions.html#ascii
Completion<Ref<Str>> ascii(const Value& self)
{
    Ref<Str> text = TRY(repr(self));
    if (text->is_ascii)
        return text;
    std::string out;
    const std::string& bytes = text->text;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const int extra = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        char32_t point = extra == 0 ? lead : lead & (0x3f >> extra);
        for (int k = 1; k <= extra; ++k)
            point = point << 6 | (static_cast<unsigned char>(bytes[i + static_cast<std::size_t>(k)]) & 0x3f);
        if (extra == 0)
            out += bytes[i];
        else
            append_escaped(out, point);
        i += static_cast<std::size_t>(extra) + 1;
    }
    return make<Str>(types().str, std::move(out));
}

// https://docs.python.org/3/library/functions.html#format
Completion<Ref<Str>> format(const Value& self, const Value& spec)
{
    // 1. Without a format specification the most frequent types give their str().
    const Str* spec_text = spec.try_as<Str>();
    const bool empty = spec.is_empty() || spec.is_none() || (spec_text && spec_text->text.empty());
    if (empty && (self.is_small() || (self.is_object() && self.object()->type() == types().str)))
        return str(self);

    // 2. `__format__` of the type decides; it must give a str.
    const Value given = spec.is_empty() ? Value::borrow(names().empty) : spec;
    const auto slot = type_of(self)->slots.format;
    const Value result = TRY(slot(self, given));
    if (Str* text = result.try_as<Str>())
        return Ref<Str>::borrow(text);
    return raise(types().TypeError, concat("__format__ must return a str, not ", type_of(result)->name));
}

// https://docs.python.org/3/library/stdtypes.html#truth-value-testing
Completion<bool> truth(const Value& self)
{
    if (self.is_true())
        return true;
    if (self.is_false() || self.is_none())
        return false;
    if (self.is_small())
        return self.small_value() != 0;
    const Slots& slots = type_of(self)->slots;
    if (slots.truth)
        return slots.truth(self);
    if (slots.length) {
        const std::int64_t count = TRY(slots.length(self));
        return count != 0;
    }
    return true;
}

// https://docs.python.org/3/reference/datamodel.html#object.__hash__
Completion<std::int64_t> hash(const Value& self)
{
    if (self.is_object() && self.object()->type() == types().str)
        return self.as<Str>()->hash();
    const auto slot = type_of(self)->slots.hash;
    if (slot == nullptr)
        return raise(types().TypeError, concat("unhashable type: '", type_of(self)->name, "'"));
    return slot(self);
}

// https://docs.python.org/3/reference/datamodel.html#object.__index__
Completion<Value> index(const Value& self)
{
    // SINCE 3.10 the result is an exact int.
    if (self.is_bool() && realm().profile.at_least(10))
        return Value::small(self.is_true() ? 1 : 0);
    if (is_int(self))
        return self;
    const auto slot = type_of(self)->slots.index;
    if (slot == nullptr)
        return raise(types().TypeError,
                     concat("'", type_of(self)->name, "' object cannot be interpreted as an integer"));
    const Value result = TRY(slot(self));
    if (!is_int(result))
        return raise(types().TypeError,
                     concat("__index__ returned non-int (type ", type_of(result)->name, ")"));
    return result;
}

Completion<std::int64_t> index_as_size(const Value& self)
{
    if (self.is_small())
        return self.small_value();
    const Value number = TRY(index(self));
    std::int64_t result = 0;
    if (!int_fits(number, result))
        return raise(types().IndexError,
                     concat("cannot fit '", type_of(self)->name, "' into an index-sized integer"));
    return result;
}

// A number as a double: floats, `__float__`, and from 3.8 on `__index__`.
// https://docs.python.org/3/c-api/float.html#c.PyFloat_AsDouble
Completion<double> as_float(const Value& self)
{
    if (self.is_small())
        return static_cast<double>(self.small_value());
    if (const Float* number = self.try_as<Float>())
        return number->value;
    const Slots& slots = type_of(self)->slots;
    Value converted;
    if (slots.to_float) {
        converted = TRY(slots.to_float(self));
        if (converted.kind() != Kind::Float)
            return raise(types().TypeError,
                         concat(type_of(self)->name, ".__float__ returned non-float (type ",
                                type_of(converted)->name, ")"));
        return converted.as<Float>()->value;
    }
    if (!slots.index || !realm().profile.at_least(8))
        return raise(types().TypeError, concat("must be real number, not ", type_of(self)->name));
    converted = TRY(index(self));
    double result = 0;
    if (!number_to_double(converted, result))
        return raise(types().OverflowError, "int too large to convert to float");
    return result;
}

} // namespace weft::model
