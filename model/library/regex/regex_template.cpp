// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Replacement texts: \1, \g<name>, \n.
// https://docs.python.org/3/library/re.html#re.sub

#include <algorithm>

#include "model/library/code_points.h"
#include "model/library/import_system.h"
#include "model/library/regex/regex_objects.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model::regex {

Raised raise_pattern_error(const std::string& message, const Value& pattern, std::int64_t position)
{
    Value module = TRY(import_module("re"));
    Value type = TRY(get_attribute(module, intern("error")));
    Value exception =
        TRY(call(type, new_str(message), pattern, position < 0 ? Value::none() : new_int(position)));
    return raise_value(std::move(exception));
}

namespace {

bool is_digit(char32_t c)
{
    return c >= '0' && c <= '9';
}
bool is_octal(char32_t c)
{
    return c >= '0' && c <= '7';
}

class TemplateParser {
public:
    TemplateParser(const Pattern& pattern, const Value& text)
        : m_pattern(pattern), m_value(text), m_text(from_utf8(text.as<Str>()->text))
    {
    }

    Completion<std::vector<TemplatePart>> parse()
    {
        while (m_position < m_text.size()) {
            const char32_t c = m_text[m_position++];
            if (c != '\\')
                add(c);
            else
                TRY(escape());
        }
        if (!m_literal.empty())
            m_parts.push_back({to_utf8(m_literal), -1});
        return std::move(m_parts);
    }

private:
    char32_t peek(std::size_t ahead = 0) const
    {
        return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : 0;
    }
    void add(char32_t c) { m_literal += c; }
    Raised fail(const std::string& message, std::size_t position)
    {
        return raise_pattern_error(message, m_value, static_cast<std::int64_t>(position));
    }

    Completion<void> add_group(std::int64_t group, std::size_t position)
    {
        if (group > m_pattern.program.groups)
            return fail(concat("invalid group reference ", group), position);
        m_parts.push_back({to_utf8(m_literal), group});
        m_literal.clear();
        return {};
    }

    Completion<void> escape();
    Completion<void> number();
    Completion<void> named();

    const Pattern& m_pattern;
    const Value m_value;
    const std::u32string m_text;
    std::size_t m_position = 0;
    std::u32string m_literal;
    std::vector<TemplatePart> m_parts;
};

Completion<void> TemplateParser::number()
{
    const std::size_t start = m_position - 1;
    if (peek() == '0') {
        char32_t value = 0;
        for (int digits = 0; digits < 3 && is_octal(peek()); ++digits)
            value = value * 8 + (m_text[m_position++] - '0');
        add(value & 0xff);
        return {};
    }
    if (is_octal(peek()) && is_octal(peek(1)) && is_octal(peek(2))) {
        const char32_t value = (peek() - '0') * 64 + (peek(1) - '0') * 8 + (peek(2) - '0');
        m_position += 3;
        if (value > 0377)
            return fail(
                concat("octal escape value ", to_utf8(m_text.substr(start, 4)), " outside of range 0-0o377"),
                start);
        add(value);
        return {};
    }
    std::int64_t group = m_text[m_position++] - '0';
    if (is_digit(peek()))
        group = group * 10 + (m_text[m_position++] - '0');
    return add_group(group, start + 1);
}

// \g<name> and \g<1>
Completion<void> TemplateParser::named()
{
    if (peek() != '<')
        return fail("missing <", m_position);
    const std::size_t start = ++m_position;
    const std::size_t end = m_text.find('>', start);
    const std::string name = to_utf8(m_text.substr(start, end == m_text.npos ? end : end - start));
    if (end == m_text.npos)
        return fail(name.empty() ? "missing group name" : "missing >, unterminated name", start);
    if (name.empty())
        return fail("missing group name", start);
    m_position = end + 1;
    if (std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return add_group(name.size() > 6 ? 1'000'000 : std::stoll(name), start);
    const bool is_identifier =
        !is_digit(static_cast<unsigned char>(name[0])) && std::all_of(name.begin(), name.end(), [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            const int lower = byte | 32;
            return byte >= 128 || (lower >= 'a' && lower <= 'z') || is_digit(byte) || byte == '_';
        });
    if (!is_identifier)
        return fail(concat("bad character in group name '", name, "'"), start);
    const auto known = m_pattern.program.names.find(name);
    if (known == m_pattern.program.names.end())
        return raise(types().IndexError, concat("unknown group name '", name, "'"));
    return add_group(known->second, start);
}

Completion<void> TemplateParser::escape()
{
    const std::size_t start = m_position - 1;
    if (m_position >= m_text.size())
        return fail("bad escape (end of pattern)", start);
    if (is_digit(peek()))
        return number();
    const char32_t c = m_text[m_position++];
    constexpr std::u32string_view k_letters = U"abfnrtv\\";
    constexpr std::u32string_view k_meanings = U"\a\b\f\n\r\t\v\\";
    if (const std::size_t found = k_letters.find(c); found != k_letters.npos) {
        add(k_meanings[found]);
        return {};
    }
    if (c == 'g')
        return named();
    if (c < 128 && (c | 32) >= 'a' && (c | 32) <= 'z' && realm().profile.at_least(7))
        return fail(concat("bad escape \\", static_cast<char>(c)), start);
    add('\\');
    add(c);
    return {};
}

} // namespace

Completion<std::vector<TemplatePart>> parse_template(const Pattern& pattern, const Value& text)
{
    return TemplateParser(pattern, text).parse();
}

std::string expand_template(const std::vector<TemplatePart>& parts, const Match& match)
{
    std::string out;
    for (const TemplatePart& part : parts) {
        out += part.literal;
        if (part.group < 0)
            continue;
        const std::int64_t from = match.found.spans[static_cast<std::size_t>(2 * part.group)];
        const std::int64_t to = match.found.spans[static_cast<std::size_t>(2 * part.group + 1)];
        if (from >= 0)
            out += to_utf8(std::u32string_view(match.subject->text)
                               .substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
    }
    return out;
}

} // namespace weft::model::regex
