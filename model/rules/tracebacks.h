// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of printed tracebacks that changed: see model/rules.h.
#pragma once

#include "model/rule.h"

// clang-format off
#define WEFT_TRACEBACK_RULES(X)                                                                              \
    X(TracebackMarks, 11, 99, "https://peps.python.org/pep-0657/",                                           \
      "Tracebacks mark what was evaluated under the source line")                                            \
    X(TracebackMarksAllLines, 13, 99, "https://github.com/python/cpython/issues/106922",                     \
      "Tracebacks show and mark all lines of what was evaluated")                                            \
    X(UncaughtNamesMainModule, 6, 10, "https://bugs.python.org/issue44569",                                  \
      "An uncaught exception of a class of the program is printed with '__main__.' before its name")         \
    X(UncaughtShowsQualifiedName, 9, 99, "https://bugs.python.org/issue40824",                               \
      "An uncaught exception is printed with the qualified name of its class")                               \
    X(UnprintableNamesClass, 6, 10, "https://docs.python.org/3/library/traceback.html",                      \
      "traceback shows an exception whose str() fails as '<unprintable X object>'")                          \
    X(UncaughtSuggestsNames, 10, 99, "https://docs.python.org/3/whatsnew/3.10.html#better-error-messages",   \
      "An uncaught NameError or AttributeError suggests a similar name")                                     \
    X(TracebackSuggestsNames, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html#improved-error-messages",\
      "traceback suggests a similar name for a NameError or AttributeError")                                 \
    X(SuggestionsKnowSelf, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html#improved-error-messages",   \
      "Suggestions consider attributes of self and modules that were not imported")                          \
    X(SuggestionsPoolNames, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                          \
      "Suggestions look at local, global and builtin names together and leave out private attributes")       \
    X(SyntaxErrorMarksRange, 10, 99, "https://docs.python.org/3/whatsnew/3.10.html#syntaxerrors",            \
      "A printed SyntaxError marks the whole range of the mistake")                                          \
    X(SyntaxErrorRangeIsClamped, 13, 99, "https://github.com/python/cpython/issues/121804",                  \
      "The marks under a SyntaxError end where its line ends")
// clang-format on

namespace weft::model::Rule {
WEFT_TRACEBACK_RULES(WEFT_DECLARE_RULE)
} // namespace weft::model::Rule
