// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// str: the object, its hash and interning. What programs call on strings is in other files.
//
// The hash is CPython's with PYTHONHASHSEED=0: SipHash with an all-zero key over the code units that CPython
// would store (one, two or four bytes for each code point, by the widest). So sets of strings iterate in
// CPython's order.
#include "model/values/str.h"
#include "model/rules/containers.h"

#include <bit>
#include <charconv>
#include <cstring>

#include "model/world.h"

namespace weft::model {

namespace {

struct Siphash {
    std::uint64_t v0 = 0x736f6d6570736575;
    std::uint64_t v1 = 0x646f72616e646f6d;
    std::uint64_t v2 = 0x6c7967656e657261;
    std::uint64_t v3 = 0x7465646279746573;

    void round()
    {
        v0 += v1;
        v1 = std::rotl(v1, 13) ^ v0;
        v0 = std::rotl(v0, 32);
        v2 += v3;
        v3 = std::rotl(v3, 16) ^ v2;
        v0 += v3;
        v3 = std::rotl(v3, 21) ^ v0;
        v2 += v1;
        v1 = std::rotl(v1, 17) ^ v2;
        v2 = std::rotl(v2, 32);
    }
    void block(std::uint64_t word, int rounds)
    {
        v3 ^= word;
        for (int i = 0; i < rounds; ++i)
            round();
        v0 ^= word;
    }
};

// Eight bytes at a time: every text that is made passes here.
bool has_only_ascii(std::string_view text)
{
    constexpr std::uint64_t k_high_bits = 0x8080808080808080;
    std::uint64_t seen = 0;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        seen |= word;
    }
    for (; at < text.size(); ++at)
        seen |= static_cast<unsigned char>(text[at]);
    return (seen & k_high_bits) == 0;
}

// One, two or four bytes for each code point, as CPython stores the text.
std::string code_units(const std::string& utf8)
{
    std::u32string points;
    char32_t widest = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const int extra = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        char32_t point = extra == 0 ? lead : lead & (0x3f >> extra);
        for (int k = 1; k <= extra; ++k)
            point = point << 6 | (static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]) & 0x3f);
        i += static_cast<std::size_t>(extra) + 1;
        points.push_back(point);
        widest = std::max(widest, point);
    }
    const int width = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
    std::string units;
    units.reserve(points.size() * static_cast<std::size_t>(width));
    for (const char32_t point : points) {
        for (int k = 0; k < width; ++k)
            units.push_back(static_cast<char>(point >> (8 * k) & 0xff));
    }
    return units;
}

} // namespace

// Hash of bytes with a zero key. SINCE 3.11: SipHash-1-3; before, SipHash-2-4. The empty text hashes to 0.
// https://peps.python.org/pep-0456/
std::int64_t hash_of_bytes(std::string_view bytes)
{
    if (bytes.empty())
        return 0;
    const bool one_three = rule(Rule::HashIsSiphash13);
    const int block_rounds = one_three ? 1 : 2;
    const int final_rounds = one_three ? 3 : 4;
    Siphash state;
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        state.block(word, block_rounds);
    }
    std::uint64_t last = static_cast<std::uint64_t>(bytes.size()) << 56;
    std::uint64_t rest = 0;
    std::memcpy(&rest, bytes.data() + at, bytes.size() - at);
    state.block(last | rest, block_rounds);
    state.v2 ^= 0xff;
    for (int i = 0; i < final_rounds; ++i)
        state.round();
    const auto hash = static_cast<std::int64_t>(state.v0 ^ state.v1 ^ state.v2 ^ state.v3);
    return hash == -1 ? -2 : hash;
}

Str::Str(Type* str_type, std::string utf8) : Object(Kind::Str, str_type), text(std::move(utf8))
{
    heap_take(heap_bytes_of_text(text.size()));
    length = static_cast<std::uint32_t>(text.size());
    is_ascii = has_only_ascii(text);
    if (is_ascii)
        return;
    for (const char byte : text)
        length -= (static_cast<unsigned char>(byte) & 0xc0) == 0x80; // not the first of its code point
}

std::int64_t Str::hash()
{
    if (m_hash == -1)
        m_hash = is_ascii ? hash_of_bytes(text) : hash_of_bytes(code_units(text));
    return m_hash;
}

Value new_str(std::string_view utf8)
{
    if (utf8.empty() && names().empty != nullptr)
        return Value::borrow(names().empty);
    return make<Str>(types().str, std::string(utf8));
}

Value new_str(std::string&& utf8)
{
    if (utf8.empty() && names().empty != nullptr)
        return Value::borrow(names().empty);
    return make<Str>(types().str, std::move(utf8));
}

Str* intern(std::string_view text)
{
    return realm().intern(text);
}

Str* intern(Str* name)
{
    return realm().intern(name);
}

void detail::append(std::string& out, std::int64_t part)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, part).ptr;
    out.append(digits, end);
}

} // namespace weft::model
