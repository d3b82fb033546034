// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of numbers, strings and formatting that changed: see model/rules.h.
#pragma once

#include "model/rule.h"

// clang-format off
#define WEFT_TEXT_RULES(X)                                                                                   \
    X(PercentCharacterNamesType, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                     \
      "The TypeError of `%c` says what it was given")                                                        \
    X(AsciiStringsIterateApart, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                      \
      "The iterator of a string of ASCII characters is a str_ascii_iterator")                                \
    X(ShiftCountsOfAnySize, 7, 99, "https://bugs.python.org/issue27145",                                     \
      "Shifting by a count beyond the machine's word works where the result does (0 << n, x >> n)")          \
    X(ModularInverses, 8, 99, "https://docs.python.org/3/whatsnew/3.8.html#other-language-changes",          \
      "pow(a, -1, m) is the inverse of a modulo m")                                                          \
    X(DecimalDigitsAreLimited, 7, 99, "https://github.com/python/cpython/issues/95778",                      \
      "Converting between int and str is limited to sys.get_int_max_str_digits() digits")                    \
    X(IndexMakesNumbers, 8, 99, "https://docs.python.org/3/whatsnew/3.8.html#other-language-changes",        \
      "int(), float() and complex() use __index__ of an object without __int__, __float__ or __complex__")   \
    X(IntUsesTrunc, 6, 13, "https://docs.python.org/3/whatsnew/3.14.html#removed",                           \
      "int() falls back to __trunc__")                                                                       \
    X(FormatCoercesNegativeZero, 11, 99, "https://peps.python.org/pep-0682/",                                \
      "The format option z turns a negative zero into a positive one")                                       \
    X(ZeroPadsStrings, 10, 99, "https://bugs.python.org/issue27772",                                         \
      "A 0 before the width in a format specification of a string pads it with zeros instead of raising")    \
    X(FormatGroupsFractions, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html#other-language-changes",  \
      "A format specification may group the digits of the fraction")                                         \
    X(CapitalizeUsesTitleCase, 8, 99, "https://docs.python.org/3/whatsnew/3.8.html#other-language-changes",  \
      "str.capitalize() puts the first character in title case rather than upper case")                      \
    X(PercentSignIsBare, 7, 99, "https://bugs.python.org/issue26506",                                        \
      "In the % formatting of strings only %% is a percent sign; %5% is an error")                           \
    X(StrCountsPositions, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                            \
      "str() with too many positional arguments and no keyword says 'str expected at most 3 arguments'")     \
    X(IntegerDivisionWording, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                        \
      "Dividing an int by zero says 'division by zero' for // and % too")
// clang-format on

namespace weft::model::Rule {
WEFT_TEXT_RULES(WEFT_DECLARE_RULE)
} // namespace weft::model::Rule
