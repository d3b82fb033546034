// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Checking and repairing UTF-8, after the table of well-formed byte sequences in the Unicode Standard.
#include "traces/utf8.h"

namespace weft::traces {

static bool is_continuation(std::string_view text, std::size_t index, unsigned char low, unsigned char high)
{
    return index < text.size() && static_cast<unsigned char>(text[index]) >= low &&
           static_cast<unsigned char>(text[index]) <= high;
}

std::size_t utf8_sequence_length(std::string_view text)
{
    if (text.empty())
        return 0;
    auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x80)
        return 1;
    if (first < 0xc2 || first > 0xf4)
        return 0;
    if (first < 0xe0)
        return is_continuation(text, 1, 0x80, 0xbf) ? 2 : 0;

    // The second byte rules out overlong forms, surrogates and what lies past U+10FFFF.
    unsigned char low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    unsigned char high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    std::size_t length = first < 0xf0 ? 3 : 4;
    if (!is_continuation(text, 1, low, high))
        return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (!is_continuation(text, i, 0x80, 0xbf))
            return 0;
    }
    return length;
}

bool is_utf8(std::string_view text)
{
    while (!text.empty()) {
        std::size_t length = utf8_sequence_length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string to_utf8(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        std::size_t length = utf8_sequence_length(bytes);
        text += length == 0 ? std::string_view("\xef\xbf\xbd") : bytes.substr(0, length);
        bytes.remove_prefix(length == 0 ? 1 : length);
    }
    return text;
}

std::string_view utf8_prefix(std::string_view text, std::size_t count)
{
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count) {
        std::size_t length = utf8_sequence_length(text.substr(end));
        end += length == 0 ? 1 : length;
    }
    return text.substr(0, end);
}

} // namespace weft::traces
