// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The parser of regular expressions.
// https://docs.python.org/3/library/re.html#regular-expression-syntax
//
// Errors have the messages and positions of CPython's parser.

#include <algorithm>

#include "model/library/code_points.h"
#include "model/library/regex/regex.h"

namespace weft::model::regex {

namespace {

constexpr char32_t k_end = 0xffffffff;

// Thrown to start again: (?x) at the start was found.
struct VerboseFound {};

bool is_digit(char32_t c)
{
    return c >= '0' && c <= '9';
}
bool is_octal(char32_t c)
{
    return c >= '0' && c <= '7';
}
bool is_ascii_letter(char32_t c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z' && c < 128;
}
bool is_space(char32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

int hex_value(char32_t c)
{
    if (is_digit(c))
        return static_cast<int>(c - '0');
    if ((c | 32) >= 'a' && (c | 32) <= 'f' && c < 128)
        return static_cast<int>((c | 32) - 'a') + 10;
    return -1;
}

class Parser {
public:
    Parser(std::u32string_view pattern, int flags, const Dialect& dialect, Parsed& out)
        : m_pattern(pattern), m_dialect(dialect), m_out(out)
    {
        m_out = Parsed{};
        m_out.flags = flags;
        m_is_verbose = (flags & k_verbose) != 0;
    }

    void parse()
    {
        m_out.root = alternatives();
        if (!at_end())
            fail("unbalanced parenthesis", m_position);
    }

private:
    using NodePtr = std::unique_ptr<Node>;

    [[noreturn]] static void fail(std::string message, std::size_t position)
    {
        throw Error{std::move(message), static_cast<std::int64_t>(position)};
    }
    [[noreturn]] static void refuse(std::string what) { throw Error{std::move(what), -1, true}; }

    bool at_end() const { return m_position >= m_pattern.size(); }
    char32_t peek(std::size_t ahead = 0) const
    {
        return m_position + ahead < m_pattern.size() ? m_pattern[m_position + ahead] : k_end;
    }
    char32_t take() { return m_pattern[m_position++]; }
    bool accept(char32_t wanted)
    {
        if (peek() != wanted)
            return false;
        ++m_position;
        return true;
    }
    std::string text(std::size_t from, std::size_t to) const
    {
        return to_utf8(m_pattern.substr(from, to - from));
    }

    static NodePtr node(NodeKind kind)
    {
        NodePtr made = std::make_unique<Node>();
        made->kind = kind;
        return made;
    }

    NodePtr alternatives();
    NodePtr sequence();
    NodePtr item();
    NodePtr repeated(NodePtr what);
    bool read_counts(std::int64_t& minimum, std::int64_t& maximum);
    NodePtr escape();
    NodePtr number_escape(std::size_t start);
    NodePtr set();
    bool set_member(char32_t& character, CharacterSet& into, std::size_t set_start);
    char32_t character_escape(char32_t letter, std::size_t start);
    NodePtr group();
    NodePtr extension(std::size_t start);
    NodePtr named(std::size_t start);
    NodePtr look(bool is_behind, bool is_negative, std::size_t start);
    NodePtr conditional(std::size_t start);
    NodePtr flags_group(std::size_t start);
    NodePtr close(NodePtr made, std::size_t start);
    std::string group_name(char32_t terminator, std::string_view what);
    int open_group(const std::string& name, std::size_t name_position);
    void skip_space();

    const std::u32string_view m_pattern;
    const Dialect m_dialect;
    Parsed& m_out;
    std::size_t m_position = 0;
    bool m_is_verbose = false;
    int m_groups = 0;
    std::vector<bool> m_closed{true};
};

void Parser::skip_space()
{
    while (m_is_verbose && !at_end()) {
        if (is_space(peek())) {
            ++m_position;
        } else if (peek() == '#') {
            while (!at_end() && take() != '\n') {
            }
        } else {
            return;
        }
    }
}

Parser::NodePtr Parser::alternatives()
{
    NodePtr all = node(NodeKind::Alternatives);
    do
        all->children.push_back(sequence());
    while (accept('|'));
    return all->children.size() == 1 ? std::move(all->children.front()) : std::move(all);
}

Parser::NodePtr Parser::sequence()
{
    NodePtr all = node(NodeKind::Sequence);
    for (;;) {
        skip_space();
        if (at_end() || peek() == '|' || peek() == ')')
            return all;
        NodePtr next = item();
        if (!next)
            continue;
        skip_space();
        all->children.push_back(repeated(std::move(next)));
    }
}

// The quantifier after an item, if there is one.
Parser::NodePtr Parser::repeated(NodePtr what)
{
    const std::size_t start = m_position;
    std::int64_t minimum = 1;
    std::int64_t maximum = 1;
    if (accept('*')) {
        minimum = 0;
        maximum = k_no_limit;
    } else if (accept('+')) {
        maximum = k_no_limit;
    } else if (accept('?')) {
        minimum = 0;
    } else if (peek() != '{' || !read_counts(minimum, maximum)) {
        return what;
    }
    const NodeKind kind = what->kind;
    const bool nothing = kind == NodeKind::Empty || kind == NodeKind::Start || kind == NodeKind::TextStart ||
                         kind == NodeKind::End || kind == NodeKind::TextEnd ||
                         kind == NodeKind::WordBoundary || kind == NodeKind::NotWordBoundary;
    if (nothing)
        fail("nothing to repeat", start);
    NodePtr repeat = node(NodeKind::Repeat);
    repeat->minimum = minimum;
    repeat->maximum = maximum;
    if (accept('?'))
        repeat->is_lazy = true;
    else if (m_dialect.has_atomic_groups && accept('+'))
        repeat->is_possessive = true;
    repeat->children.push_back(std::move(what));
    // Another quantifier right behind is an error, at its own place.
    skip_space();
    const std::size_t second = m_position;
    if (peek() == '*' || peek() == '+' || peek() == '?')
        fail("multiple repeat", second);
    if (peek() == '{') {
        std::int64_t ignored_minimum = 0;
        std::int64_t ignored_maximum = 0;
        if (read_counts(ignored_minimum, ignored_maximum))
            fail("multiple repeat", second);
    }
    return repeat;
}

// {m}, {m,}, {,n}, {m,n}; anything else is a brace as it stands.
bool Parser::read_counts(std::int64_t& minimum, std::int64_t& maximum)
{
    const std::size_t start = m_position;
    std::size_t at = start + 1;
    const auto number = [&](bool& is_there) {
        std::int64_t value = 0;
        is_there = false;
        while (at < m_pattern.size() && is_digit(m_pattern[at])) {
            value = std::min<std::int64_t>(value * 10 + (m_pattern[at++] - '0'), k_no_limit);
            is_there = true;
        }
        return value;
    };
    bool has_minimum = false;
    bool has_maximum = false;
    if (at < m_pattern.size() && m_pattern[at] == '}')
        return false;
    const std::int64_t low = number(has_minimum);
    std::int64_t high = low;
    if (at < m_pattern.size() && m_pattern[at] == ',') {
        ++at;
        high = number(has_maximum);
        if (!has_maximum)
            high = k_no_limit;
    } else if (!has_minimum) {
        return false;
    }
    if (at >= m_pattern.size() || m_pattern[at] != '}')
        return false;
    m_position = at + 1;
    minimum = has_minimum ? low : 0;
    maximum = high;
    if (maximum < minimum)
        fail("min repeat greater than max repeat", start + 1);
    return true;
}

Parser::NodePtr Parser::item()
{
    const std::size_t start = m_position;
    switch (const char32_t c = take()) {
    case '.':
        return node(NodeKind::Any);
    case '^':
        return node(NodeKind::Start);
    case '$':
        return node(NodeKind::End);
    case '[':
        return set();
    case '(':
        return group();
    case '\\':
        return escape();
    case '*':
    case '+':
    case '?':
        fail("nothing to repeat", start);
    default: {
        if (c == '{') {
            std::int64_t minimum = 0;
            std::int64_t maximum = 0;
            m_position = start;
            if (read_counts(minimum, maximum))
                fail("nothing to repeat", start);
            m_position = start + 1;
        }
        NodePtr literal = node(NodeKind::Literal);
        literal->literal = c;
        return literal;
    }
    }
}

std::unique_ptr<Node> class_node(Class which, bool negated)
{
    auto made = std::make_unique<Node>();
    made->kind = NodeKind::Set;
    made->set.classes.push_back({which, negated});
    return made;
}

Parser::NodePtr Parser::escape()
{
    const std::size_t start = m_position - 1;
    if (at_end())
        fail("bad escape (end of pattern)", start);
    const char32_t c = take();
    switch (c) {
    case 'A':
        return node(NodeKind::TextStart);
    case 'Z':
        return node(NodeKind::TextEnd);
    case 'b':
        return node(NodeKind::WordBoundary);
    case 'B':
        return node(NodeKind::NotWordBoundary);
    case 'd':
    case 'D':
        return class_node(Class::Digit, c == 'D');
    case 's':
    case 'S':
        return class_node(Class::Space, c == 'S');
    case 'w':
    case 'W':
        return class_node(Class::Word, c == 'W');
    default:
        break;
    }
    if (is_digit(c))
        return number_escape(start);
    NodePtr literal = node(NodeKind::Literal);
    literal->literal = character_escape(c, start);
    return literal;
}

// A reference to a group, or an octal number.
Parser::NodePtr Parser::number_escape(std::size_t start)
{
    m_position = start + 1;
    NodePtr literal = node(NodeKind::Literal);
    if (peek() == '0') {
        for (int digits = 0; digits < 3 && is_octal(peek()); ++digits)
            literal->literal = literal->literal * 8 + (take() - '0');
        return literal;
    }
    if (is_octal(peek()) && is_octal(peek(1)) && is_octal(peek(2))) {
        for (int digits = 0; digits < 3; ++digits)
            literal->literal = literal->literal * 8 + (take() - '0');
        if (literal->literal > 0377)
            fail("octal escape value " + text(start, m_position) + " outside of range 0-0o377", start);
        return literal;
    }
    int number = static_cast<int>(take() - '0');
    if (is_digit(peek()))
        number = number * 10 + static_cast<int>(take() - '0');
    if (number > m_groups)
        fail("invalid group reference " + std::to_string(number), start + 1);
    if (!m_closed[static_cast<std::size_t>(number)])
        fail("cannot refer to an open group", start);
    NodePtr reference = node(NodeKind::BackReference);
    reference->group = number;
    return reference;
}

// \n, \x41 and the like: what means the same inside sets and outside.
char32_t Parser::character_escape(char32_t letter, std::size_t start)
{
    switch (letter) {
    case 'a':
        return '\a';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    case '\\':
        return '\\';
    default:
        break;
    }
    const int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    if (digits > 0) {
        char32_t value = 0;
        int seen = 0;
        while (seen < digits && hex_value(peek()) >= 0) {
            value = value * 16 + static_cast<char32_t>(hex_value(take()));
            ++seen;
        }
        if (seen < digits)
            fail("incomplete escape " + text(start, m_position), start);
        return value;
    }
    if (letter == 'N')
        refuse("\\N in a regular expression");
    if (is_ascii_letter(letter))
        fail("bad escape " + text(start, m_position), start);
    return letter;
}

// One member of a set: a character, or a class (then false).
bool Parser::set_member(char32_t& character, CharacterSet& into, std::size_t set_start)
{
    const std::size_t start = m_position;
    if (at_end())
        fail("unterminated character set", set_start);
    character = take();
    if (character != '\\')
        return true;
    if (at_end())
        fail("bad escape (end of pattern)", start);
    const char32_t c = take();
    switch (c) {
    case 'd':
    case 'D':
        into.classes.push_back({Class::Digit, c == 'D'});
        return false;
    case 's':
    case 'S':
        into.classes.push_back({Class::Space, c == 'S'});
        return false;
    case 'w':
    case 'W':
        into.classes.push_back({Class::Word, c == 'W'});
        return false;
    case 'b':
        character = '\b';
        return true;
    default:
        break;
    }
    if (is_octal(c)) {
        character = c - '0';
        for (int digits = 1; digits < 3 && is_octal(peek()); ++digits)
            character = character * 8 + (take() - '0');
        if (character > 0377)
            fail("octal escape value " + text(start, m_position) + " outside of range 0-0o377", start);
        return true;
    }
    if (is_digit(c))
        fail("bad escape " + text(start, m_position), start);
    character = character_escape(c, start);
    return true;
}

Parser::NodePtr Parser::set()
{
    const std::size_t set_start = m_position - 1;
    NodePtr made = node(NodeKind::Set);
    made->set.negated = accept('^');
    bool is_first = true;
    for (;;) {
        if (at_end())
            fail("unterminated character set", set_start);
        if (peek() == ']' && !is_first) {
            ++m_position;
            return made;
        }
        is_first = false;
        const std::size_t start = m_position;
        char32_t low = 0;
        const bool low_is_character = set_member(low, made->set, set_start);
        if (peek() != '-') {
            if (low_is_character)
                made->set.ranges.push_back({low, low});
            continue;
        }
        ++m_position;
        if (at_end())
            fail("unterminated character set", set_start);
        if (peek() == ']') {
            if (low_is_character)
                made->set.ranges.push_back({low, low});
            made->set.ranges.push_back({'-', '-'});
            ++m_position;
            return made;
        }
        char32_t high = 0;
        const bool high_is_character = set_member(high, made->set, set_start);
        if (!low_is_character || !high_is_character || high < low)
            fail("bad character range " + text(start, m_position), start);
        made->set.ranges.push_back({low, high});
    }
}

// ---------------------------------------------------------------------------------------------------- groups

int Parser::open_group(const std::string& name, std::size_t name_position)
{
    ++m_groups;
    m_closed.push_back(false);
    if (!name.empty()) {
        const auto known = m_out.names.find(name);
        if (known != m_out.names.end())
            fail("redefinition of group name '" + name + "' as group " + std::to_string(m_groups) +
                     "; was group " + std::to_string(known->second),
                 name_position);
        m_out.names[name] = m_groups;
        m_out.name_order.push_back(name);
    }
    m_out.groups = m_groups;
    return m_groups;
}

Parser::NodePtr Parser::close(NodePtr made, std::size_t start)
{
    if (!accept(')'))
        fail("missing ), unterminated subpattern", start);
    if (made->kind == NodeKind::Group && made->group > 0)
        m_closed[static_cast<std::size_t>(made->group)] = true;
    return made;
}

Parser::NodePtr Parser::group()
{
    const std::size_t start = m_position - 1;
    if (accept('?'))
        return extension(start);
    NodePtr made = node(NodeKind::Group);
    made->group = open_group("", start);
    made->children.push_back(alternatives());
    return close(std::move(made), start);
}

// The name up to `terminator`.
std::string Parser::group_name(char32_t terminator, std::string_view what)
{
    const std::size_t start = m_position;
    while (!at_end() && peek() != terminator)
        ++m_position;
    const std::string name = text(start, m_position);
    if (at_end()) {
        if (name.empty())
            fail("missing " + std::string(what), start);
        fail(std::string("missing ") + static_cast<char>(terminator) + ", unterminated name", start);
    }
    if (name.empty())
        fail("missing " + std::string(what), start);
    ++m_position;
    return name;
}

bool is_identifier(std::string_view name)
{
    if (name.empty() || is_digit(static_cast<unsigned char>(name[0])))
        return false;
    return std::all_of(name.begin(), name.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 128 || is_ascii_letter(byte) || is_digit(byte) || byte == '_';
    });
}

Parser::NodePtr Parser::named(std::size_t start)
{
    if (accept('<')) {
        const std::size_t name_position = m_position;
        const std::string name = group_name('>', "group name");
        if (!is_identifier(name))
            fail("bad character in group name '" + name + "'", name_position);
        NodePtr made = node(NodeKind::Group);
        made->group = open_group(name, name_position);
        made->children.push_back(alternatives());
        return close(std::move(made), start);
    }
    if (accept('=')) {
        const std::size_t name_position = m_position;
        const std::string name = group_name(')', "group name");
        if (!is_identifier(name))
            fail("bad character in group name '" + name + "'", name_position);
        const auto known = m_out.names.find(name);
        if (known == m_out.names.end())
            fail("unknown group name '" + name + "'", name_position);
        if (!m_closed[static_cast<std::size_t>(known->second)])
            fail("cannot refer to an open group", name_position);
        NodePtr reference = node(NodeKind::BackReference);
        reference->group = known->second;
        return reference;
    }
    if (at_end())
        fail("unexpected end of pattern", m_position);
    fail("unknown extension ?P" + text(m_position, m_position + 1), start + 1);
}

Parser::NodePtr Parser::look(bool is_behind, bool is_negative, std::size_t start)
{
    NodePtr made = node(NodeKind::Look);
    made->is_behind = is_behind;
    made->is_negative = is_negative;
    made->children.push_back(alternatives());
    return close(std::move(made), start);
}

// (?(1)yes|no)
Parser::NodePtr Parser::conditional(std::size_t start)
{
    const std::size_t name_position = m_position;
    const std::string name = group_name(')', "group name");
    NodePtr made = node(NodeKind::Conditional);
    if (is_identifier(name)) {
        const auto known = m_out.names.find(name);
        if (known == m_out.names.end())
            fail("unknown group name '" + name + "'", name_position);
        made->group = known->second;
    } else {
        if (!std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }))
            fail("bad character in group name '" + name + "'", name_position);
        made->group = name.size() > 6 ? 1 << 20 : std::stoi(name);
        if (made->group == 0)
            fail("bad group number", name_position);
        if (made->group > m_groups)
            refuse("a condition on a later group in a regular expression");
    }
    made->children.push_back(sequence());
    if (accept('|')) {
        made->children.push_back(sequence());
        if (peek() == '|')
            fail("conditional backref with more than two branches", m_position);
    } else {
        made->children.push_back(node(NodeKind::Empty));
    }
    return close(std::move(made), start);
}

// (?i), (?i:...), (?-i:...)
Parser::NodePtr Parser::flags_group(std::size_t start)
{
    const auto flag_of = [](char32_t c) {
        switch (c) {
        case 'i':
            return static_cast<int>(k_ignore_case);
        case 'L':
            return static_cast<int>(k_locale);
        case 'm':
            return static_cast<int>(k_multi_line);
        case 's':
            return static_cast<int>(k_dot_all);
        case 'x':
            return static_cast<int>(k_verbose);
        case 'a':
            return static_cast<int>(k_ascii);
        case 'u':
            return static_cast<int>(k_unicode);
        default:
            return 0;
        }
    };
    int added = 0;
    int removed = 0;
    if (peek() != '-' && flag_of(peek()) == 0)
        fail("unknown extension ?" + text(m_position, m_position + 1), start + 1);
    while (flag_of(peek()) != 0)
        added |= flag_of(take());
    if ((added & k_locale) != 0)
        refuse("re.LOCALE");
    if (at_end())
        fail("missing -, : or )", m_position);
    if (accept(')')) {
        const bool is_at_start = start == 0;
        if (!is_at_start && m_dialect.flags_only_at_start)
            fail("global flags not at the start of the expression", start);
        m_out.flags |= added;
        if ((added & k_verbose) != 0 && !m_is_verbose)
            throw VerboseFound{};
        return nullptr;
    }
    if (accept('-')) {
        if (at_end())
            fail("missing flag", m_position);
        if (flag_of(peek()) == 0)
            fail(is_ascii_letter(peek()) ? "unknown flag" : "missing flag", m_position);
        while (flag_of(peek()) != 0)
            removed |= flag_of(take());
        if (at_end())
            fail("missing :", m_position);
    }
    if (peek() != ':')
        fail(is_ascii_letter(peek()) ? "unknown flag"
             : removed != 0          ? "missing :"
                                     : "missing -, : or )",
             m_position);
    ++m_position;
    NodePtr made = node(NodeKind::Group);
    made->flags_added = added;
    made->flags_removed = removed;
    const bool was_verbose = m_is_verbose;
    m_is_verbose = (m_is_verbose || (added & k_verbose) != 0) && (removed & k_verbose) == 0;
    made->children.push_back(alternatives());
    m_is_verbose = was_verbose;
    return close(std::move(made), start);
}

// What follows "(?". Nothing, for what matches nothing by itself.
Parser::NodePtr Parser::extension(std::size_t start)
{
    if (at_end())
        fail("unexpected end of pattern", m_position);
    if (accept('P'))
        return named(start);
    if (accept(':')) {
        NodePtr made = node(NodeKind::Group);
        made->children.push_back(alternatives());
        return close(std::move(made), start);
    }
    if (accept('#')) {
        while (!at_end() && peek() != ')')
            ++m_position;
        if (at_end())
            fail("missing ), unterminated comment", start);
        ++m_position;
        return nullptr;
    }
    if (accept('='))
        return look(false, false, start);
    if (accept('!'))
        return look(false, true, start);
    if (accept('<')) {
        if (at_end())
            fail("unexpected end of pattern", m_position);
        if (accept('='))
            return look(true, false, start);
        if (accept('!'))
            return look(true, true, start);
        fail("unknown extension ?<" + text(m_position, m_position + 1), start + 1);
    }
    if (accept('('))
        return conditional(start);
    if (m_dialect.has_atomic_groups && accept('>')) {
        NodePtr made = node(NodeKind::Atomic);
        made->children.push_back(alternatives());
        return close(std::move(made), start);
    }
    return flags_group(start);
}

} // namespace

bool parse(std::u32string_view pattern, int flags, const Dialect& dialect, Parsed& out, Error& error)
{
    try {
        try {
            Parser(pattern, flags, dialect, out).parse();
        } catch (const VerboseFound&) {
            Parser(pattern, flags | k_verbose, dialect, out).parse();
        }
        return true;
    } catch (const Error& found) {
        error = found;
        return false;
    }
}

} // namespace weft::model::regex
