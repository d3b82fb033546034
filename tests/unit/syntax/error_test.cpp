// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Errors as CPython words and places them. Three hundred more are compared with CPython's in tests/syntax.
#include "model/syntax/error.h"

#include <gtest/gtest.h>

#include <string>

#include "model/syntax/parser.h"
#include "model/syntax/scope.h"

namespace weft::syntax {
namespace {

std::string report(std::string_view source, int minor_version = 11)
{
    const auto tree = parse(source, {.file_name = "t.py", .minor_version = minor_version});
    if (!tree)
        return tree.error().format();
    const auto scope =
        analyse(*tree.value(), {.file_name = "t.py", .minor_version = minor_version, .source = source});
    return scope ? "" : scope.error().format();
}

TEST(SyntaxErrorReport, ShowsFileLineSourceCaretAndMessage)
{
    EXPECT_EQ(report("if x:\n    y = f(a b)\n"),
              "  File \"t.py\", line 2\n"
              "    y = f(a b)\n"
              "          ^^^\n"
              "SyntaxError: invalid syntax. Perhaps you forgot a comma?\n");
}

TEST(SyntaxErrorReport, CountsCharactersNotBytes)
{
    EXPECT_EQ(report("x = '\xC3\xA9' +\n"), "  File \"t.py\", line 1\n"
                                            "    x = '\xC3\xA9' +\n"
                                            "             ^\n"
                                            "SyntaxError: invalid syntax\n");
}

TEST(SyntaxErrorReport, NamesTheHeaderWhoseBlockIsMissing)
{
    EXPECT_EQ(report("if x:\npass\n"),
              "  File \"t.py\", line 2\n"
              "    pass\n"
              "    ^^^^\n"
              "IndentationError: expected an indented block after 'if' statement on line 1\n");
}

TEST(SyntaxErrorReport, BlamesTheBracketThatWasNeverClosed)
{
    EXPECT_EQ(report("x = (1,\ny = 2\n"), "  File \"t.py\", line 1\n"
                                          "    x = (1,\n"
                                          "        ^\n"
                                          "SyntaxError: '(' was never closed\n");
}

TEST(SyntaxErrorReport, PlacesAnAssignmentExpressionThatAVersionDoesNotKnowAtItsOperator)
{
    EXPECT_EQ(report("y = (x := 1)\n", 7), "  File \"t.py\", line 1\n"
                                           "    y = (x := 1)\n"
                                           "           ^^\n"
                                           "SyntaxError: invalid syntax\n");
}

TEST(SyntaxErrorReport, PlacesTheCompilersErrorsInTheSource)
{
    EXPECT_EQ(report("def f():\n    return 1\nreturn 2\n"), "  File \"t.py\", line 3\n"
                                                            "    return 2\n"
                                                            "    ^^^^^^^^\n"
                                                            "SyntaxError: 'return' outside function\n");
}

} // namespace
} // namespace weft::syntax
