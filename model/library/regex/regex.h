// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Regular expressions: CPython's syntax, compiled to a small program for a backtracking machine.
// https://docs.python.org/3/library/re.html#regular-expression-syntax
//
// The machine keeps its choices on the heap, so no pattern can exhaust the stack. Nothing here knows of
// Python objects. What is not known for sure (case and class of characters beyond ASCII, in some places) is
// refused, not guessed.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::model::regex {

enum Flag : int {
    k_ignore_case = 2,
    k_locale = 4,
    k_multi_line = 8,
    k_dot_all = 16,
    k_unicode = 32,
    k_verbose = 64,
    k_debug = 128,
    k_ascii = 256,
};

// re.error: where `position` is less than 0 the message names none.
struct Error {
    std::string message;
    std::int64_t position = -1;
    bool is_refusal = false; // the construct is right but outside the subset
};

// A character class such as \w.
enum class Class : std::uint8_t { Digit, Space, Word };

// One set of characters: [...], or a class alone.
struct CharacterSet {
    struct Range {
        char32_t first;
        char32_t last;
    };
    struct Member {
        Class which;
        bool negated;
    };
    std::vector<Range> ranges;
    std::vector<Member> classes;
    bool negated = false;
};

enum class NodeKind : std::uint8_t {
    Empty,
    Literal,
    Any,
    Set,
    Sequence,
    Alternatives,
    Group,
    Repeat,
    BackReference,
    Start,
    End,
    TextStart,
    TextEnd,
    WordBoundary,
    NotWordBoundary,
    Look,
    Conditional,
    Atomic,
};

struct Node {
    NodeKind kind = NodeKind::Empty;
    char32_t literal = 0;
    CharacterSet set;
    std::vector<std::unique_ptr<Node>> children;
    int group = 0;       // Group: 0 for one that captures nothing; BackReference, Conditional
    int flags_added = 0; // Group: (?i:...)
    int flags_removed = 0;
    std::int64_t minimum = 0; // Repeat
    std::int64_t maximum = 0; // k_no_limit: any number
    bool is_lazy = false;
    bool is_possessive = false;
    bool is_behind = false; // Look
    bool is_negative = false;
};
constexpr std::int64_t k_no_limit = 4294967295;

struct Parsed {
    std::unique_ptr<Node> root;
    int flags = 0;
    int groups = 0; // capturing ones
    std::map<std::string, int> names;
    std::vector<std::string> name_order;
};

// What the versions differ in.
struct Dialect {
    bool flags_only_at_start = true; // 3.11
    bool has_atomic_groups = true;   // 3.11
};

// False: `error` says why.
bool parse(std::u32string_view pattern, int flags, const Dialect& dialect, Parsed& out, Error& error);

// ---------------------------------------------------------------------------------------------------- the
// machine

enum class Op : std::uint8_t {
    Match,
    Fail,
    Literal,
    Any,
    AnyButNewline,
    Set,
    Split,
    Jump,
    Save,
    BackReference,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
    StringEnd,
    WordBoundary,
    NotWordBoundary,
    Look,
    IfGroup,
    Atomic,
    RepeatOne,
    LoopStart,
    Loop,
};

struct Instruction {
    Op op;
    int flags = 0;          // of the place in the pattern
    std::int64_t first = 0; // meaning by op: see regex_compiler.cpp
    std::int64_t second = 0;
    std::int64_t third = 0;
    bool is_lazy = false;
    bool is_negative = false;
    bool is_possessive = false;
};

struct Program {
    std::vector<Instruction> code;
    std::vector<CharacterSet> sets;
    int groups = 0;
    int loops = 0;
    int flags = 0;
    std::map<std::string, int> names;
    std::vector<std::string> name_order;
};

bool compile(const Parsed& parsed, Program& out, Error& error);

struct Found {
    std::vector<std::int64_t> spans; // start and end of group 0, 1, ...; -1 where a group did not take part
    int last_group = -1;             // the last one that was closed; -1: none
};

enum class Outcome : std::uint8_t { Found, NotFound, Refused, TooLong };
enum class Mode : std::uint8_t { Search, Match, FullMatch };

// Looks in text[start, end) as if the text ended there. With `not_empty_at` an empty match at that place is
// passed over.
Outcome run(const Program& program, std::u32string_view text, std::int64_t start, std::int64_t end, Mode mode,
            Found& found, std::int64_t not_empty_at = -1);

} // namespace weft::model::regex
