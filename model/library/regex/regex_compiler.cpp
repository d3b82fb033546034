// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// From the tree of a regular expression to the machine's program.
//
// Repetitions of one character are one instruction; others are unrolled up to their minimum, then loop.

#include <algorithm>

#include "model/library/regex/regex.h"

namespace weft::model::regex {

namespace {

constexpr std::size_t k_size_max = 60'000;

struct Width {
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
};

Width sum(const Width& one, const Width& other)
{
    return {std::min(one.minimum + other.minimum, k_no_limit),
            std::min(one.maximum + other.maximum, k_no_limit)};
}

std::int64_t times(std::int64_t width, std::int64_t count)
{
    if (width == 0 || count == 0)
        return 0;
    return width >= k_no_limit / count ? k_no_limit : width * count;
}

Width width_of(const Node& node)
{
    Width width;
    switch (node.kind) {
    case NodeKind::Literal:
    case NodeKind::Any:
    case NodeKind::Set:
        return {1, 1};
    case NodeKind::Sequence:
    case NodeKind::Group:
    case NodeKind::Atomic:
        for (const auto& child : node.children)
            width = sum(width, width_of(*child));
        return width;
    case NodeKind::Alternatives:
    case NodeKind::Conditional:
        width = width_of(*node.children.front());
        for (const auto& child : node.children) {
            const Width one = width_of(*child);
            width = {std::min(width.minimum, one.minimum), std::max(width.maximum, one.maximum)};
        }
        return width;
    case NodeKind::Repeat:
        width = width_of(*node.children.front());
        return {times(width.minimum, node.minimum), times(width.maximum, node.maximum)};
    case NodeKind::BackReference:
        return {0, k_no_limit};
    default:
        return width;
    }
}

class Compiler {
public:
    explicit Compiler(Program& out) : m_out(out) {}

    void compile(const Node& root, int flags)
    {
        emit(root, flags);
        add(Op::Match, flags);
    }

private:
    std::size_t add(Op op, int flags, std::int64_t first = 0, std::int64_t second = 0, std::int64_t third = 0)
    {
        if (m_out.code.size() > k_size_max)
            throw Error{"a regular expression of this size", -1, true};
        m_out.code.push_back({op, flags, first, second, third});
        return m_out.code.size() - 1;
    }
    std::int64_t here() const { return static_cast<std::int64_t>(m_out.code.size()); }
    Instruction& at(std::size_t index) { return m_out.code[index]; }

    void emit(const Node& node, int flags);
    void emit_repeat(const Node& node, int flags);
    void emit_single(const Node& node, int flags);
    void emit_look(const Node& node, int flags);
    void emit_alternatives(const Node& node, int flags);

    Program& m_out;
};

bool is_single(const Node& node)
{
    return node.kind == NodeKind::Literal || node.kind == NodeKind::Any || node.kind == NodeKind::Set;
}

// A group that only brackets, or a sequence of one, is what it holds.
const Node& stripped(const Node& node)
{
    const bool brackets =
        node.kind == NodeKind::Sequence ||
        (node.kind == NodeKind::Group && node.group == 0 && node.flags_added == 0 && node.flags_removed == 0);
    return brackets && node.children.size() == 1 ? stripped(*node.children.front()) : node;
}

void Compiler::emit_single(const Node& node, int flags)
{
    if (node.kind == NodeKind::Literal) {
        add(Op::Literal, flags, node.literal);
    } else if (node.kind == NodeKind::Any) {
        add((flags & k_dot_all) != 0 ? Op::Any : Op::AnyButNewline, flags);
    } else {
        add(Op::Set, flags, static_cast<std::int64_t>(m_out.sets.size()));
        m_out.sets.push_back(node.set);
    }
}

void Compiler::emit_repeat(const Node& node, int flags)
{
    const Node& body = stripped(*node.children.front());
    // 1. One character, many times.
    if (is_single(body)) {
        const std::size_t index = add(Op::RepeatOne, flags, node.minimum, node.maximum);
        at(index).is_lazy = node.is_lazy;
        at(index).is_possessive = node.is_possessive;
        emit_single(body, flags);
        return;
    }
    // 2. What is matched in one way only.
    std::size_t atomic = 0;
    if (node.is_possessive)
        atomic = add(Op::Atomic, flags);
    // 3. As often as it must be.
    for (std::int64_t i = 0; i < node.minimum; ++i)
        emit(body, flags);
    if (node.maximum == k_no_limit) {
        // 4. Any number more.
        const int slot = m_out.loops++;
        add(Op::LoopStart, flags, slot);
        const std::size_t loop = add(Op::Loop, flags, slot, here() + 1);
        at(loop).is_lazy = node.is_lazy;
        emit(body, flags);
        add(Op::Jump, flags, static_cast<std::int64_t>(loop));
        at(loop).third = here();
    } else {
        // 5. So many more at most.
        std::vector<std::size_t> exits;
        for (std::int64_t i = node.minimum; i < node.maximum; ++i) {
            exits.push_back(add(Op::Split, flags));
            emit(body, flags);
        }
        for (const std::size_t index : exits) {
            const auto next = static_cast<std::int64_t>(index) + 1;
            at(index).first = node.is_lazy ? here() : next;
            at(index).second = node.is_lazy ? next : here();
        }
    }
    if (node.is_possessive) {
        add(Op::Match, flags);
        at(atomic).first = here();
    }
}

void Compiler::emit_look(const Node& node, int flags)
{
    std::int64_t width = -1;
    if (node.is_behind) {
        const Width whole = width_of(*node.children.front());
        if (whole.minimum != whole.maximum)
            throw Error{"look-behind requires fixed-width pattern"};
        width = whole.minimum;
    }
    const std::size_t index = add(Op::Look, flags, 0, width);
    at(index).is_negative = node.is_negative;
    emit(*node.children.front(), flags);
    add(Op::Match, flags);
    at(index).first = here();
}

void Compiler::emit_alternatives(const Node& node, int flags)
{
    std::vector<std::size_t> jumps;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (i + 1 == node.children.size()) {
            emit(*node.children[i], flags);
            break;
        }
        const std::size_t split = add(Op::Split, flags, here() + 1);
        emit(*node.children[i], flags);
        jumps.push_back(add(Op::Jump, flags));
        at(split).second = here();
    }
    for (const std::size_t jump : jumps)
        at(jump).first = here();
}

void Compiler::emit(const Node& node, int flags)
{
    switch (node.kind) {
    case NodeKind::Empty:
        return;
    case NodeKind::Literal:
    case NodeKind::Any:
    case NodeKind::Set:
        emit_single(node, flags);
        return;
    case NodeKind::Sequence:
        for (const auto& child : node.children)
            emit(*child, flags);
        return;
    case NodeKind::Alternatives:
        emit_alternatives(node, flags);
        return;
    case NodeKind::Group: {
        const int inner = (flags | node.flags_added) & ~node.flags_removed;
        if (node.group > 0)
            add(Op::Save, flags, 2 * node.group);
        emit(*node.children.front(), inner);
        if (node.group > 0)
            add(Op::Save, flags, 2 * node.group + 1);
        return;
    }
    case NodeKind::Repeat:
        emit_repeat(node, flags);
        return;
    case NodeKind::BackReference:
        add(Op::BackReference, flags, node.group);
        return;
    case NodeKind::Start:
        add((flags & k_multi_line) != 0 ? Op::LineStart : Op::TextStart, flags);
        return;
    case NodeKind::End:
        add((flags & k_multi_line) != 0 ? Op::LineEnd : Op::TextEnd, flags);
        return;
    case NodeKind::TextStart:
        add(Op::TextStart, flags);
        return;
    case NodeKind::TextEnd:
        add(Op::StringEnd, flags);
        return;
    case NodeKind::WordBoundary:
        add(Op::WordBoundary, flags);
        return;
    case NodeKind::NotWordBoundary:
        add(Op::NotWordBoundary, flags);
        return;
    case NodeKind::Look:
        emit_look(node, flags);
        return;
    case NodeKind::Atomic: {
        const std::size_t index = add(Op::Atomic, flags);
        emit(*node.children.front(), flags);
        add(Op::Match, flags);
        at(index).first = here();
        return;
    }
    case NodeKind::Conditional: {
        const std::size_t condition = add(Op::IfGroup, flags, node.group);
        emit(*node.children[0], flags);
        const std::size_t jump = add(Op::Jump, flags);
        at(condition).second = here();
        emit(*node.children[1], flags);
        at(jump).first = here();
        return;
    }
    }
}

} // namespace

bool compile(const Parsed& parsed, Program& out, Error& error)
{
    out = Program{};
    out.groups = parsed.groups;
    out.names = parsed.names;
    out.name_order = parsed.name_order;
    out.flags = parsed.flags;
    try {
        Compiler(out).compile(*parsed.root, parsed.flags);
        return true;
    } catch (const Error& found) {
        error = found;
        return false;
    }
}

} // namespace weft::model::regex
