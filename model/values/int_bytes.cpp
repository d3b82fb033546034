// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// int.to_bytes and int.from_bytes.
//
// https://docs.python.org/3/library/stdtypes.html#int.to_bytes
#include <algorithm>

#include "model/values/big_int.h"
#include "model/values/bytes.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/int_private.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

static Completion<bool> is_little(std::string_view function, const Value& order)
{
    if (!order)
        return false;
    const Str* text = order.try_as<Str>();
    if (text == nullptr)
        return raise(types().TypeError,
                     concat(function, "() argument ", realm().profile.at_least(8) ? "'byteorder'" : "2",
                            " must be str, not ", type_of(order)->name));
    if (text->text != "little" && text->text != "big")
        return raise(types().ValueError, "byteorder must be either 'little' or 'big'");
    return text->text == "little";
}

// https://docs.python.org/3/library/stdtypes.html#int.to_bytes
static Completion<Value> int_to_bytes(const CallArgs& args)
{
    // 1. Arguments.
    std::int64_t length = 1;
    if (args[1])
        length = TRY(index_as_size(args[1]));
    const bool little = TRY(is_little("to_bytes", args[2]));
    bool is_signed = false;
    if (args[3])
        is_signed = TRY(truth(args[3]));
    if (length < 0)
        return raise(types().ValueError, "length argument must be non-negative");
    TRY(room_for(static_cast<double>(length)));

    // 2. The number must fit.
    Big number = to_big(args[0]);
    const bool negative = number.sign() < 0;
    if (negative && !is_signed)
        return raise(types().OverflowError, "can't convert negative int to unsigned");
    const std::int64_t bits = negative ? bit_length(Big(-number - 1)) : bit_length(number);
    if (bits + (is_signed ? 1 : 0) > length * 8)
        return raise(types().OverflowError, "int too big to convert");

    // 3. Two's complement, lowest byte first, turned round for big order.
    if (negative)
        number += Big(1) << static_cast<unsigned>(length * 8);
    std::string data;
    boost::multiprecision::export_bits(number, std::back_inserter(data), 8, false);
    data.resize(static_cast<std::size_t>(length), '\0');
    if (!little)
        std::reverse(data.begin(), data.end());
    return new_bytes(std::move(data));
}

// The bytes of a bytes-like object, or of an iterable of ints.
static Completion<std::string> bytes_of(const Value& value)
{
    if (const std::string* data = bytes_data(value))
        return *data;
    Value copy(value);
    const Value made = TRY(call(Value::borrow(types().bytes), std::move(copy)));
    return *bytes_data(made);
}

// https://docs.python.org/3/library/stdtypes.html#int.from_bytes
static Completion<Value> int_from_bytes(const CallArgs& args)
{
    const bool little = TRY(is_little("from_bytes", args[2]));
    bool is_signed = false;
    if (args[3])
        is_signed = TRY(truth(args[3]));
    if (is_int(args[1]) || args[1].try_as<Str>() != nullptr)
        return raise(types().TypeError,
                     concat("cannot convert '", type_of(args[1])->name, "' object to bytes"));
    std::string data = TRY(bytes_of(args[1]));
    if (!little)
        std::reverse(data.begin(), data.end());
    Big number = 0;
    if (!data.empty()) {
        import_bits(number, reinterpret_cast<const unsigned char*>(data.data()),
                    reinterpret_cast<const unsigned char*>(data.data()) + data.size(), 8, false);
        if (is_signed && (static_cast<unsigned char>(data.back()) & 0x80) != 0)
            number -= Big(1) << static_cast<unsigned>(data.size() * 8);
    }
    Value result = new_int(std::move(number));
    Type* type = args[0].as<Type>();
    if (type == types().int_)
        return result;
    return call(args[0], std::move(result));
}

void add_int_byte_methods(TypeBuilder& builder, const Realm& target)
{
    const bool defaults = target.profile.at_least(11);
    builder
        .method("to_bytes", defaults ? "length?, byteorder?, *, signed?" : "length, byteorder, *, signed?",
                int_to_bytes)
        .class_method("from_bytes",
                      defaults ? "bytes, byteorder?, *, signed?" : "bytes, byteorder, *, signed?",
                      int_from_bytes);
}

} // namespace weft::model
