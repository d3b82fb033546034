// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// bytes and bytearray as objects: making them, reading them, and their repr. Types and methods are in
// bytes_type.cpp and the files beside it.
//
// https://docs.python.org/3/library/stdtypes.html#binary-sequence-types-bytes-bytearray-memoryview
#include "model/values/bytes.h"

#include "model/world.h"

namespace weft::model {

Ref<Bytes> new_bytes(std::string data)
{
    return make<Bytes>(types().bytes, std::move(data));
}
Ref<ByteArray> new_bytearray(std::string data)
{
    return make<ByteArray>(types().bytearray, std::move(data));
}

const std::string* bytes_data(const Value& value)
{
    if (const Bytes* bytes = value.try_as<Bytes>())
        return &bytes->data;
    if (const ByteArray* bytes = value.try_as<ByteArray>())
        return &bytes->data;
    return nullptr;
}

// https://docs.python.org/3/library/stdtypes.html#bytes
std::string bytes_repr(std::string_view data)
{
    const bool only_single =
        data.find('\'') != std::string_view::npos && data.find('"') == std::string_view::npos;
    const char quote = only_single ? '"' : '\'';
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string out(1, 'b');
    out += quote;
    for (const char c : data) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == quote || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\t' || c == '\n' || c == '\r') {
            out += '\\';
            out += c == '\t' ? 't' : (c == '\n' ? 'n' : 'r');
        } else if (byte < 0x20 || byte >= 0x7F) {
            out += "\\x";
            out += k_digits[byte >> 4];
            out += k_digits[byte & 15];
        } else {
            out += c;
        }
    }
    out += quote;
    return out;
}

} // namespace weft::model
