// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of library modules that changed: see model/rules.h.
#pragma once

#include "model/rule.h"

// clang-format off
#define WEFT_LIBRARY_RULES(X)                                                                                \
    X(ContextlibPassesOneArgument, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",                   \
      "contextlib throws the exception alone into the generator of a context manager")                         \
    X(RegexEmptyMatchesMayTouch, 7, 99, "https://docs.python.org/3/whatsnew/3.7.html",                       \
      "An empty match of a regular expression may follow right behind another match")                        \
    X(UnraisableHidesMain, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                           \
      "The report of an unraisable exception leaves '__main__.' out of the class name")                      \
    X(UnraisableWithoutMarks, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                        \
      "The report of an unraisable exception has no marks below the source lines")                           \
    X(ExceptStarWrapperHasTraceback, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                  \
      "The group that except* makes of a single exception has a traceback")                                  \
    X(ExceptStarChecksSplit, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                          \
      "except* raises TypeError where split() of a group returns no pair; CPython crashed before")           \
    X(WarningErrorsAreTyped, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                          \
      "Wrong arguments of warnings.filterwarnings() give TypeError or ValueError, before AssertionError")    \
    X(ReduceSaysIterable, 10, 99, "https://docs.python.org/3/whatsnew/3.10.html",                            \
      "functools.reduce of nothing says 'empty iterable', before 'empty sequence'")                          \
    X(PartialShowsModule, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                            \
      "The repr of a subclass of functools.partial shows its module")                                        \
    X(DequeRemoveShowsItem, 10, 13, "https://docs.python.org/3/whatsnew/3.10.html",                          \
      "deque.remove names the item that is not there")                                                       \
    X(OrderedDictShowsDict, 12, 99, "https://github.com/python/cpython/issues/101446",                       \
      "The repr of OrderedDict shows a dict, before a list of pairs")                                        \
    X(SleepsToTheNanosecond, 11, 99, "https://docs.python.org/3/library/time.html#time.sleep",                \
      "time.sleep() waits for nanoseconds, before for the next whole microsecond")
// clang-format on

namespace weft::model::Rule {
WEFT_LIBRARY_RULES(WEFT_DECLARE_RULE)
} // namespace weft::model::Rule
