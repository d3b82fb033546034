// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Numbers and strings answer as CPython answered.
#include "tests/unit/model/values/expression_check.h"

namespace weft::model {
namespace {

TEST(Expressions, NumbersAnswerAsInEveryVersion)
{
    check_file("numbers.txt");
}
TEST(Expressions, StringMethodsAnswerAsInEveryVersion)
{
    check_file("strings.txt");
}
TEST(Expressions, PercentFormattingAnswersAsInEveryVersion)
{
    check_file("percent.txt");
}
TEST(Expressions, FormatSpecificationsAnswerAsInEveryVersion)
{
    check_file("formats.txt");
}
TEST(Expressions, BytesAndMethodsOfNumbersAnswerAsInEveryVersion)
{
    check_file("bytes_and_methods.txt");
}
TEST(Expressions, SubclassesAndArgumentsAnswerAsInEveryVersion)
{
    check_file("classes_and_arguments.txt");
}

} // namespace
} // namespace weft::model
