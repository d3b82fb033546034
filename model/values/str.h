// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// str: UTF-8 text with Python's code point semantics, and the table of interned names.
//
// Lone surrogates are kept as three bytes each. ASCII text (nearly all of it) is indexed directly; other text
// is walked. Upper and lower case of non-ASCII text is refused, not guessed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/values/completion.h"

namespace weft::model {

class Str : public Object {
public:
    static constexpr Kind k_kind = Kind::Str;
    Str(Type* str_type, std::string utf8);
    ~Str() override { heap_give_back(heap_bytes_of_text(text.size())); }

    const std::string text;
    std::uint32_t length = 0; // in code points
    bool is_ascii = true;
    bool is_interned = false;
    std::int64_t hash(); // SipHash with the key of PYTHONHASHSEED=0; cached

private:
    std::int64_t m_hash = -1;
};

// The same hash for bytes.
std::int64_t hash_of_bytes(std::string_view bytes);

Value new_str(std::string_view utf8);
Value new_str(std::string&& utf8);
inline Value new_str(const char* utf8)
{
    return new_str(std::string_view(utf8));
}
// The one Str with this text, alive as long as the realm. Names in code and attribute names are interned.
Str* intern(std::string_view text);
Str* intern(Str* name);

// Appends text and numbers: concat("expected ", 3, " got ", name).
namespace detail {
inline void append(std::string& out, std::string_view part)
{
    out += part;
}
inline void append(std::string& out, char part)
{
    out += part;
}
void append(std::string& out, std::int64_t part);
inline void append(std::string& out, int part)
{
    append(out, static_cast<std::int64_t>(part));
}
inline void append(std::string& out, std::size_t part)
{
    append(out, static_cast<std::int64_t>(part));
}
} // namespace detail
template <typename... Parts>
std::string concat(const Parts&... parts)
{
    std::string out;
    (detail::append(out, parts), ...);
    return out;
}

} // namespace weft::model
