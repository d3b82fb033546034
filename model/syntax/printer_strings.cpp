// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Constants and f-strings as source.
//
// Before 3.12 the text of a replacement field may hold neither a backslash nor the quotes of its own
// f-string. So the fields are written first, and the f-string takes the first kind of quotes that does not
// occur in them. When all kinds occur, the tree comes from 3.12 or later, where they may be used again.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "model/syntax/constant_repr.h"
#include "model/syntax/printer_private.h"

namespace weft::syntax {

namespace {

struct Quotes {
    char character;
    bool is_triple;
    std::string text() const { return std::string(is_triple ? 3 : 1, character); }
};
constexpr Quotes k_quotes[] = {{'\'', false}, {'"', false}, {'\'', true}, {'"', true}};

// Text between the fields of an f-string. A brace of a format spec cannot be doubled, so it is escaped.
std::string f_string_text(const std::string& text, char quote, bool is_spec)
{
    std::string repr = string_repr(text);
    const char repr_quote = repr[0];
    repr = repr.substr(1, repr.size() - 2);
    std::string out;
    for (std::size_t i = 0; i < repr.size(); ++i) {
        const char c = repr[i];
        if (c == '\\') {
            const char escaped = repr[++i];
            if (escaped != repr_quote)
                out.append({c, escaped});
            else
                out.append(escaped == quote ? "\\" : "").append(1, escaped);
        } else if (c == '{' || c == '}') {
            out.append(is_spec ? (c == '{' ? "\\x7b" : "\\x7d") : std::string(2, c));
        } else {
            out.append(c == quote ? "\\" : "").append(1, c);
        }
    }
    return out;
}

} // namespace

void Printer::constant(const Constant& node)
{
    switch (node.type) {
    case Constant::Type::Ellipsis:
        m_out += "...";
        return;
    case Constant::Type::Float:
        m_out += std::isinf(node.number) ? "1e309" : float_repr(node.number);
        return;
    case Constant::Type::Complex:
        m_out += std::isinf(node.number) ? "1e309j" : constant_repr(node);
        return;
    case Constant::Type::Str:
        m_out += node.has_u_prefix ? "u" : "";
        m_out += m_field_depth > 0 ? string_in_field(node.text) : string_repr(node.text);
        return;
    default:
        m_out += constant_repr(node);
    }
}

// Inside a field a string should do without backslashes, if any kind of quotes allows it.
std::string Printer::string_in_field(const std::string& text) const
{
    std::string repr = string_repr(text);
    if (repr.find('\\') == std::string::npos)
        return repr;
    const bool has_control = std::any_of(text.begin(), text.end(), [](char c) {
        return c == '\\' || c == '\r' || c == '\0' ||
               (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t');
    });
    if (has_control)
        return repr;
    for (const Quotes& quotes : k_quotes)
        if (quotes.is_triple && text.find(quotes.text()) == std::string::npos &&
            text.back() != quotes.character)
            return quotes.text() + text + quotes.text();
    return repr;
}

// A run of text, or a stretch of code with its braces, conversion and colon.
struct Printer::FStringPiece {
    std::string content;
    bool is_text = false;
    bool is_spec = false; // text of a format spec
};

void Printer::f_string(const JoinedStr& node)
{
    std::vector<FStringPiece> pieces;
    ++m_field_depth;
    f_string_pieces(node.values, false, pieces);
    --m_field_depth;
    const auto fits = [&](const Quotes& quotes) {
        return std::none_of(pieces.begin(), pieces.end(), [&](const FStringPiece& piece) {
            return !piece.is_text && (piece.content.find(quotes.text()) != std::string::npos ||
                                      (!quotes.is_triple && piece.content.find('\n') != std::string::npos));
        });
    };
    const Quotes* chosen = std::find_if(std::begin(k_quotes), std::end(k_quotes), fits);
    if (chosen == std::end(k_quotes))
        --chosen;
    m_out += 'f';
    m_out += chosen->text();
    for (const FStringPiece& piece : pieces)
        m_out +=
            piece.is_text ? f_string_text(piece.content, chosen->character, piece.is_spec) : piece.content;
    m_out += chosen->text();
}

// What is written does not depend on the quotes around it, except for the escapes in text: each value is
// visited once.
void Printer::f_string_pieces(const std::vector<Expr*>& values, bool is_spec,
                              std::vector<FStringPiece>& pieces)
{
    for (const Expr* value : values) {
        if (value->kind == NodeKind::Constant) {
            pieces.push_back({as<Constant>(*value).text, true, is_spec});
            continue;
        }
        const auto& node = as<FormattedValue>(*value);
        std::string outer;
        outer.swap(m_out);
        expression(*node.value, Binds::Or);
        // Two braces together would mean one that is not a field.
        std::string code = m_out.starts_with('{') ? "{ " : "{";
        code += m_out;
        m_out.swap(outer);
        if (node.conversion != -1)
            code.append("!").append(1, static_cast<char>(node.conversion));
        pieces.push_back({node.format_spec != nullptr ? code + ":" : code});
        if (node.format_spec != nullptr)
            f_string_pieces(as<JoinedStr>(*node.format_spec).values, true, pieces);
        pieces.push_back({"}"});
    }
}

} // namespace weft::syntax
