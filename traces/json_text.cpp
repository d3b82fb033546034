// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Writing JSON strings and arrays of lines.
#include "traces/json_text.h"

#include "traces/utf8.h"

namespace weft::traces {

static void append_escaped(std::string& out, unsigned char c)
{
    static constexpr char k_digits[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += k_digits[c >> 4];
        out += k_digits[c & 15];
    }
}

void append_json_string(std::string& out, std::string_view text)
{
    std::string repaired;
    if (!is_utf8(text)) {
        repaired = to_utf8(text);
        text = repaired;
    }
    out += '"';
    std::size_t plain = 0; // start of what has not been copied yet
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
            continue;
        out.append(text, plain, i - plain);
        append_escaped(out, c);
        plain = i + 1;
    }
    out.append(text, plain, std::string_view::npos);
    out += '"';
}

void append_json_lines(std::string& out, std::string_view text)
{
    out += '[';
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find('\n', begin);
        end = end == std::string_view::npos ? text.size() : end + 1;
        out += begin == 0 ? "\n" : ",\n";
        append_json_string(out, text.substr(begin, end - begin));
        begin = end;
    }
    out += text.empty() ? "]" : "\n]";
}

std::string escape_pointer(std::string_view name)
{
    std::string step;
    for (char c : name) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

std::string unescape_pointer(std::string_view step)
{
    std::string name;
    for (std::size_t i = 0; i < step.size(); ++i) {
        bool escaped = step[i] == '~' && i + 1 < step.size();
        if (escaped)
            ++i;
        name += !escaped ? step[i] : step[i] == '1' ? '/' : '~';
    }
    return name;
}

} // namespace weft::traces
