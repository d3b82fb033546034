// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The tokens of a Python source, as the parser sees them.
//
// An f-string is FStringStart, then FStringMiddle for text and ordinary tokens between LeftBrace and
// RightBrace for a replacement field, then FStringEnd, under every language version: the lexer applies the
// older rules itself.
#pragma once

#include <cstdint>

namespace weft::syntax {

enum class Tok : std::uint8_t {
    EndMarker,
    Newline,
    Indent,
    Dedent,
    Error,
    Name,
    Number,
    String,
    FStringStart,
    FStringMiddle,
    FStringEnd,
    // Brackets and punctuation.
    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Colon,
    Semicolon,
    Dot,
    Ellipsis,
    Arrow,
    ColonEqual,
    At,
    Exclamation,
    Equal,
    Unknown,
    // Operators.
    Plus,
    Minus,
    Star,
    DoubleStar,
    Slash,
    DoubleSlash,
    Percent,
    LeftShift,
    RightShift,
    Ampersand,
    Bar,
    Caret,
    Tilde,
    Less,
    Greater,
    LessEqual,
    GreaterEqual,
    EqualEqual,
    NotEqual,
    // Augmented assignment.
    PlusEqual,
    MinusEqual,
    StarEqual,
    SlashEqual,
    DoubleSlashEqual,
    PercentEqual,
    AtEqual,
    AmpersandEqual,
    BarEqual,
    CaretEqual,
    LeftShiftEqual,
    RightShiftEqual,
    DoubleStarEqual,
    // Keywords.
    False,
    None,
    True,
    And,
    As,
    Assert,
    Async,
    Await,
    Break,
    Class,
    Continue,
    Def,
    Del,
    Elif,
    Else,
    Except,
    Finally,
    For,
    From,
    Global,
    If,
    Import,
    In,
    Is,
    Lambda,
    Nonlocal,
    Not,
    Or,
    Pass,
    Raise,
    Return,
    Try,
    While,
    With,
    Yield,
};

struct Token {
    Tok kind = Tok::EndMarker;
    bool is_raw = false;     // FStringMiddle: of a raw string
    std::uint8_t level = 0;  // brackets open behind this token
    std::uint32_t start = 0; // offsets into the lexed source
    std::uint32_t end = 0;
    int line = 0;
    int column = 0; // bytes
    int end_line = 0;
    int end_column = 0;
};

inline bool is_keyword(Tok kind)
{
    return kind >= Tok::False;
}

} // namespace weft::syntax
