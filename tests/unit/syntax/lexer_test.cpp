// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Tokens: layout, joining of lines, literals' extents, and sources that are no text.
#include "model/syntax/lexer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace weft::syntax {
namespace {

std::vector<Tok> kinds(std::string_view source, int minor_version = 11)
{
    std::vector<Tok> result;
    for (const Token& token : lex(source, "t.py", minor_version).tokens)
        result.push_back(token.kind);
    return result;
}

std::string message(std::string_view source)
{
    const LexedSource lexed = lex(source, "t.py", 11);
    return lexed.error ? lexed.error->message : "";
}

TEST(Lexer, BlankLinesAndCommentsLeaveNoTokens)
{
    EXPECT_EQ(kinds("\n  # c\n\nx\n"), (std::vector{Tok::Name, Tok::Newline, Tok::EndMarker}));
}

TEST(Lexer, AMissingLastNewlineIsAdded)
{
    EXPECT_EQ(kinds("x"), (std::vector{Tok::Name, Tok::Newline, Tok::EndMarker}));
}

TEST(Lexer, IndentationOpensAndClosesOnceForEachLevel)
{
    EXPECT_EQ(kinds("if a:\n  b\nc\n"),
              (std::vector{Tok::If, Tok::Name, Tok::Colon, Tok::Newline, Tok::Indent, Tok::Name, Tok::Newline,
                           Tok::Dedent, Tok::Name, Tok::Newline, Tok::EndMarker}));
}

TEST(Lexer, LinesInBracketsAndAfterABackslashAreOne)
{
    EXPECT_EQ(kinds("(\n\n)\n"),
              (std::vector{Tok::LeftParen, Tok::RightParen, Tok::Newline, Tok::EndMarker}));
    EXPECT_EQ(kinds("a \\\n b\n"), (std::vector{Tok::Name, Tok::Name, Tok::Newline, Tok::EndMarker}));
}

TEST(Lexer, CarriageReturnsEndLines)
{
    EXPECT_EQ(kinds("a\r\nb\rc\n").size(), 7U);
}

TEST(Lexer, TabsThatOnlyMatchAtOneWidthAreRefused)
{
    const LexedSource lexed = lex("if 1:\n        x\n\ty\n", "t.py", 11);
    ASSERT_TRUE(lexed.error);
    EXPECT_EQ(lexed.error->type, SyntaxError::Type::TabError);
    EXPECT_EQ(lexed.error->line, 3);
}

TEST(Lexer, ADedentToAnUnknownColumnIsRefused)
{
    EXPECT_EQ(message("if 1:\n    x\n  y\n"), "unindent does not match any outer indentation level");
}

TEST(Lexer, ColumnsCountBytesInTokensAndCharactersInErrors)
{
    const LexedSource lexed = lex("\xC3\xA9 = 1abc\n", "t.py", 11);
    EXPECT_EQ(lexed.tokens[1].column, 3);
    ASSERT_TRUE(lexed.error);
    EXPECT_EQ(lexed.error->message, "invalid decimal literal");
    EXPECT_EQ(lexed.error->column, 5);
}

TEST(Lexer, AByteThatIsNotUtf8IsNamedWithItsLine)
{
    const LexedSource lexed = lex("x = 1\ny = '\xFF'\n", "t.py", 11);
    ASSERT_TRUE(lexed.error);
    EXPECT_EQ(lexed.error->line, 2);
    EXPECT_TRUE(
        lexed.error->message.starts_with("Non-UTF-8 code starting with '\\xff' in file t.py on line 2"));
}

TEST(Lexer, AByteOrderMarkIsSkippedAndAnotherEncodingRefused)
{
    EXPECT_EQ(kinds("\xEF\xBB\xBFx\n"), (std::vector{Tok::Name, Tok::Newline, Tok::EndMarker}));
    EXPECT_EQ(message("# coding: klingon\n"), "unknown encoding: klingon");
    const LexedSource latin = lex("# coding: latin-1\nx = '\xE9'\n", "t.py", 11);
    ASSERT_TRUE(latin.error);
    EXPECT_EQ(latin.error->type, SyntaxError::Type::Unsupported);
}

TEST(Lexer, ANullByteIsRefused)
{
    EXPECT_EQ(message(std::string("x = 1\0\n", 7)), "source code cannot contain null bytes");
}

TEST(Lexer, CharactersThatNoIdentifierHoldsAreNamed)
{
    EXPECT_EQ(message("x = \xE2\x82\xAC\n"), "invalid character '\xE2\x82\xAC' (U+20AC)");
    EXPECT_EQ(message("x =\xC2\xA0"
                      "1\n"),
              "invalid non-printable character U+00A0");
}

TEST(Lexer, AnFStringIsTakenApart)
{
    EXPECT_EQ(
        kinds("f'a{b!r:>{c}}d'\n"),
        (std::vector{Tok::FStringStart, Tok::FStringMiddle, Tok::LeftBrace, Tok::Name, Tok::Exclamation,
                     Tok::Name, Tok::Colon, Tok::FStringMiddle, Tok::LeftBrace, Tok::Name, Tok::RightBrace,
                     Tok::RightBrace, Tok::FStringMiddle, Tok::FStringEnd, Tok::Newline, Tok::EndMarker}));
}

TEST(Lexer, QuotesMayBeUsedAgainInAFieldSince312)
{
    EXPECT_EQ(kinds("f'{a['b']}'\n", 12).back(), Tok::EndMarker);
    EXPECT_EQ(kinds("f'{a['b']}'\n", 11).back(), Tok::Error);
}

TEST(Lexer, AsyncIsANameOutsideCoroutinesBefore37)
{
    EXPECT_EQ(kinds("async = 1\n", 6)[0], Tok::Name);
    EXPECT_EQ(kinds("async = 1\n", 7)[0], Tok::Async);
    const std::vector<Tok> tokens = kinds("async def f():\n    await x\nawait\n", 6);
    EXPECT_EQ(tokens[0], Tok::Async);
    EXPECT_EQ(tokens[8], Tok::Await);
    EXPECT_EQ(tokens[12], Tok::Name);
}

TEST(Lexer, BracketsNestTwoHundredDeepAndNoDeeper)
{
    EXPECT_EQ(message(std::string(200, '(') + std::string(200, ')')), "");
    EXPECT_EQ(message(std::string(201, '(') + std::string(201, ')')), "too many nested parentheses");
}

} // namespace
} // namespace weft::syntax
