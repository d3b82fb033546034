// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Finding the anchors of a segment, step for step as traceback.py does.

#include "model/library/traceback_anchors.h"

#include <algorithm>
#include <memory>

#include "model/library/traceback_frames.h"
#include "model/syntax/ast.h"
#include "model/syntax/parser.h"
#include "model/world.h"

namespace weft::model {

namespace {

bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// The only expression of the text, kept alive by `tree`; null if it is anything else.
const syntax::Expr* parse_expression(const std::string& text, std::unique_ptr<syntax::Tree>& tree)
{
    auto parsed = syntax::parse(text, {"<segment>", realm().profile.minor()});
    if (!parsed)
        return nullptr;
    tree = std::move(parsed.value());
    if (tree->body.size() != 1 || tree->body[0]->kind != syntax::NodeKind::ExprStatement)
        return nullptr;
    return syntax::as<syntax::ExprStatement>(*tree->body[0]).value;
}

// Characters of one line, so that columns are indices. The columns of the tree are bytes.
struct Line {
    explicit Line(std::string_view line_text) : text(line_text) {}
    std::size_t size() const { return characters_before(text, text.size()); }
    std::size_t character(int byte_column) const
    {
        return characters_before(text, static_cast<std::size_t>(byte_column));
    }
    // The first byte of a character.
    char at(std::size_t index) const
    {
        std::size_t byte = 0;
        for (std::size_t seen = 0; byte < text.size(); ++byte) {
            if ((static_cast<unsigned char>(text[byte]) & 0xc0) == 0x80)
                continue;
            if (seen++ == index)
                break;
        }
        return text[byte];
    }
    std::string_view text;
};

// The walk of 3.13's traceback.py over the characters of a segment.
class Walk {
public:
    explicit Walk(const std::vector<std::string>& segment_lines)
    {
        for (const std::string& line : segment_lines)
            lines.emplace_back(line);
    }

    // The end of an expression; the tree's lines are one behind, because of the bracket put before the
    // segment.
    bool set_to_end_of(const syntax::Expr& expression, bool force_valid)
    {
        place.line = static_cast<std::size_t>(expression.position.end_line - 2);
        place.column = lines[place.line].character(expression.position.end_column);
        return !force_valid || next_valid();
    }
    bool next_valid()
    {
        while (place.line < lines.size() && place.column >= lines[place.line].size()) {
            place.column = 0;
            ++place.line;
        }
        return place.line < lines.size();
    }
    // The next character that satisfies `stop`, comments and continued lines passed over.
    template <typename Stop>
    bool until(Stop stop)
    {
        for (;;) {
            const char c = lines[place.line].at(place.column);
            if (c == '\\' || c == '#') {
                place = {place.line + 1, 0};
            } else if (!stop(c)) {
                ++place.column;
            } else {
                return true;
            }
            if (!next_valid())
                return false;
        }
    }

    std::vector<Line> lines;
    SegmentPlace place;
};

std::optional<SegmentAnchors> operator_anchors(Walk& walk, const syntax::BinOp& operation)
{
    if (!walk.set_to_end_of(*operation.left, true) ||
        !walk.until([](char c) { return !is_space(c) && c != ')'; }))
        return std::nullopt;
    // The operator has one or two characters, before the right side.
    const SegmentPlace left = walk.place;
    const Line& line = walk.lines[left.line];
    std::size_t right = left.column + 1;
    const auto right_line = static_cast<std::size_t>(operation.right->position.line - 2);
    const bool before_right =
        right_line > left.line || right < line.character(operation.right->position.column);
    if (right < line.size() && before_right) {
        const char c = line.at(right);
        if (!is_space(c) && c != '\\' && c != '#')
            ++right;
    }
    return SegmentAnchors{left, {left.line, right}};
}

std::optional<SegmentAnchors> bracket_anchors(Walk& walk, const syntax::Expr& inner,
                                              const syntax::Expr& whole, char open)
{
    if (!walk.set_to_end_of(inner, true) || !walk.until([open](char c) { return c == open; }))
        return std::nullopt;
    const SegmentPlace left = walk.place;
    walk.set_to_end_of(whole, false);
    return SegmentAnchors{left, walk.place};
}

} // namespace

std::optional<SegmentAnchors> find_anchors_of_311(std::string_view segment)
{
    std::unique_ptr<syntax::Tree> tree;
    const syntax::Expr* expression = parse_expression(std::string(segment), tree);
    if (!expression)
        return std::nullopt;
    if (expression->kind == syntax::NodeKind::BinOp) {
        const auto& operation = syntax::as<syntax::BinOp>(*expression);
        auto left = static_cast<std::size_t>(operation.left->position.end_column);
        const auto operand = static_cast<std::size_t>(operation.right->position.column);
        while (left < operand && is_space(segment[left]))
            ++left;
        std::size_t right = left + 1;
        if (right < operand && !is_space(segment[right]))
            ++right;
        while (left < segment.size() &&
               (is_space(segment[left]) || segment[left] == ')' || segment[left] == '#')) {
            ++left;
            ++right;
        }
        return SegmentAnchors{{0, characters_before(segment, left)}, {0, characters_before(segment, right)}};
    }
    if (expression->kind == syntax::NodeKind::Subscript) {
        const auto& subscript = syntax::as<syntax::Subscript>(*expression);
        std::size_t left = segment.find('[', static_cast<std::size_t>(subscript.value->position.end_column));
        std::size_t right =
            segment.find(']', static_cast<std::size_t>(subscript.index->position.end_column) + 1);
        right = right == std::string_view::npos ? segment.size() : right + 1;
        left = std::min(left, segment.size());
        return SegmentAnchors{{0, characters_before(segment, left)}, {0, characters_before(segment, right)}};
    }
    return std::nullopt;
}

std::optional<SegmentAnchors> find_anchors_of_313(const std::vector<std::string>& lines)
{
    std::string text = "(\n";
    for (const std::string& line : lines)
        text += line + "\n";
    text += ")";
    std::unique_ptr<syntax::Tree> tree;
    const syntax::Expr* expression = parse_expression(text, tree);
    if (!expression)
        return std::nullopt;
    Walk walk(lines);
    switch (expression->kind) {
    case syntax::NodeKind::BinOp:
        return operator_anchors(walk, syntax::as<syntax::BinOp>(*expression));
    case syntax::NodeKind::Subscript:
        return bracket_anchors(walk, *syntax::as<syntax::Subscript>(*expression).value, *expression, '[');
    case syntax::NodeKind::Call:
        return bracket_anchors(walk, *syntax::as<syntax::Call>(*expression).function, *expression, '(');
    default:
        return std::nullopt;
    }
}

} // namespace weft::model
