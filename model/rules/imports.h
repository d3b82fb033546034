// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of imports that changed: see model/rules.h.
#pragma once

#include "model/rule.h"

// clang-format off
#define WEFT_IMPORT_RULES(X)                                                                                 \
    X(RelativeImportNeedsPackage, 7, 99,                                                                     \
      "https://docs.python.org/3/reference/import.html#package-relative-imports",                            \
      "A relative import in a module without a package is an error of its own, before one of the module")    \
    X(RelativeImportAboveIsImportError, 9, 99,                                                               \
      "https://bugs.python.org/issue37444",                                                                  \
      "A relative import that leads above the top-level package raises ImportError, before ValueError")      \
    X(ImportAsFallsBack, 7, 99,                                                                              \
      "https://bugs.python.org/issue30024",                                                                  \
      "`import a.b as c` finds b in sys.modules where a does not have it yet")                               \
    X(CannotImportNamesModule, 7, 99,                                                                        \
      "https://bugs.python.org/issue29546",                                                                  \
      "'cannot import name' tells from which module, and from which file")                                   \
    X(CircularImportsAreNamed, 8, 99,                                                                        \
      "https://bugs.python.org/issue33237",                                                                  \
      "Errors about a missing name of a module whose code still runs tell of a circular import")             \
    X(SubmodulesInImportAreNamed, 11, 99, "https://docs.python.org/3/reference/import.html#submodules",      \
      "A module that its package lacks because its code still runs is told of as a submodule")               \
    X(ModulesAreListedWhenComplete, 8, 99,                                                                   \
      "https://bugs.python.org/issue35943",                                                                  \
      "The entry of a module in sys.modules moves to the end when its code has run")                         \
    X(ImportNameChecksSaySo, 11, 99, "https://docs.python.org/3/library/functions.html#import__",           \
      "__import__() of what is no string says 'module name must be a string'")                               \
    X(AttributeErrorsSuggestRenaming, 13, 99,                                                                \
      "https://docs.python.org/3/whatsnew/3.13.html#improved-error-messages",                                \
      "A missing attribute of a module that may hide another one tells to rename its file")                  \
    X(RenamingAdviceIsReworded, 14, 99,                                                                      \
      "https://docs.python.org/3/whatsnew/3.13.html#improved-error-messages",                                \
      "The advice to rename a file tells of a library, or of a standard module that cannot be imported")     \
    X(ImportErrorsSuggestRenaming, 14, 99,                                                                   \
      "https://docs.python.org/3/whatsnew/3.13.html#improved-error-messages",                                \
      "A missing name to import from a module that may hide another one tells to rename its file")
// clang-format on

namespace weft::model::Rule {
WEFT_IMPORT_RULES(WEFT_DECLARE_RULE)
} // namespace weft::model::Rule
