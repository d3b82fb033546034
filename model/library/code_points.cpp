// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// UTF-8 and back.

#include "model/library/code_points.h"

namespace weft::model {

// Code points as UTF-8; a lone surrogate has three bytes, as in Str.
std::string to_utf8(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char32_t point : text) {
        if (point < 0x80) {
            out += static_cast<char>(point);
        } else if (point < 0x800) {
            out += static_cast<char>(0xc0 | (point >> 6));
            out += static_cast<char>(0x80 | (point & 0x3f));
        } else if (point < 0x10000) {
            out += static_cast<char>(0xe0 | (point >> 12));
            out += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
            out += static_cast<char>(0x80 | (point & 0x3f));
        } else {
            out += static_cast<char>(0xf0 | (point >> 18));
            out += static_cast<char>(0x80 | ((point >> 12) & 0x3f));
            out += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
            out += static_cast<char>(0x80 | (point & 0x3f));
        }
    }
    return out;
}

std::u32string from_utf8(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const int more = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
        char32_t point = more == 0 ? byte : byte & (0x3f >> more);
        for (int k = 0; k < more; ++k)
            point = (point << 6) | (static_cast<unsigned char>(text[++i]) & 0x3f);
        out += point;
        ++i;
    }
    return out;
}

} // namespace weft::model
