// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// bytes and bytearray, and the codecs between them and str.
//
// https://docs.python.org/3/library/stdtypes.html#binary-sequence-types-bytes-bytearray-memoryview
// The codecs are utf-8, ascii and latin-1 under their usual aliases; any other encoding is refused.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/values/completion.h"
#include "model/values/str.h"

namespace weft::model {

class Bytes : public Object {
public:
    static constexpr Kind k_kind = Kind::Bytes;
    Bytes(Type* bytes_type, std::string content) : Object(Kind::Bytes, bytes_type), data(std::move(content))
    {
        heap_take(heap_bytes_of_text(data.size()));
    }
    ~Bytes() override { heap_give_back(heap_bytes_of_text(data.size())); }

    const std::string data;
};

class ByteArray : public Object {
public:
    static constexpr Kind k_kind = Kind::ByteArray;
    ByteArray(Type* bytearray_type, std::string content)
        : Object(Kind::ByteArray, bytearray_type), data(std::move(content))
    {
        recount();
    }
    ~ByteArray() override { heap_give_back(m_counted); }
    // After every change of size: tells the heap budget.
    void recount()
    {
        heap_give_back(m_counted);
        m_counted = heap_bytes_of_text(data.size());
        heap_take(m_counted);
    }

    std::string data;

private:
    std::size_t m_counted = 0;
};

Ref<Bytes> new_bytes(std::string data);
Ref<ByteArray> new_bytearray(std::string data);
// The bytes of a bytes or bytearray value, or null. Valid as long as the value lives and is not changed.
const std::string* bytes_data(const Value& value);
// b'...' as repr() writes it.
std::string bytes_repr(std::string_view data);

// str.encode and bytes.decode. `encoding` and `errors` may be empty for utf-8 and strict.
Completion<Ref<Bytes>> encode(const Str& text, std::string_view encoding, std::string_view errors);
Completion<Value> decode(const Value& object, std::string_view encoding, std::string_view errors);

} // namespace weft::model
