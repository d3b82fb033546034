// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Library modules answer as CPython answered.
#include "tests/unit/model/values/expression_check.h"

namespace weft::model {
namespace {

TEST(LibraryExpressions, MathAnswersAsCPython)
{
    check_file("library_math.txt");
}

TEST(LibraryExpressions, JsonTextwrapAndStringAnswerAsCPython)
{
    check_file("library_text.txt");
}

TEST(LibraryExpressions, EnumAnswersAsCPython)
{
    check_file("library_enum.txt");
}

TEST(LibraryExpressions, TypingAnswersAsCPython)
{
    check_file("library_typing.txt");
}

} // namespace
} // namespace weft::model
