// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of statements, calls and names that changed: see model/rules.h.
#pragma once

#include "model/rule.h"

// clang-format off
#define WEFT_LANGUAGE_RULES(X)                                                                               \
    X(CallErrorsUseQualifiedName, 10, 99, "https://github.com/python/cpython/issues/86643",                  \
      "Errors about a call's arguments name the function by its qualified name")                             \
    X(CalleeOwnsArguments, 11, 99, "https://github.com/python/cpython/issues/89419",                         \
      "An argument dies as soon as the called function drops its parameter, not when the call returns")      \
    X(UnboundLocalMessageIsLong, 11, 99, "https://github.com/python/cpython/issues/90937",                   \
      "An unbound local or free variable is reported as 'cannot access ... where it is not "                 \
      "associated with a value'")                                                                            \
    X(CallErrorsShowModule, 9, 99, "https://bugs.python.org/issue37645",                                     \
      "Errors about starred call arguments name the callee with its module")                                 \
    X(DictComprehensionKeyFirst, 8, 99, "https://peps.python.org/pep-0572/",                                 \
      "A dict comprehension evaluates the key before the value")                                             \
    X(UnpackErrorSaysHowMany, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                        \
      "'too many values to unpack' tells how many there were")                                               \
    X(WithLooksUpExitFirst, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                          \
      "`with` looks __exit__ up before __enter__; the error names the method, and the other statement "      \
      "where that would work")                                                                               \
    X(AsyncWithLooksUpExitFirst, 6, 8,                                                                       \
      "https://docs.python.org/3/reference/compound_stmts.html#async-with",                                  \
      "`async with` looks __aexit__ up before __aenter__, so an object with neither lacks __aexit__")        \
    X(WithProtocolTypeError, 11, 99, "https://github.com/python/cpython/issues/57587",                       \
      "An object without __enter__ or __exit__ in a with statement gives TypeError, before "                 \
      "AttributeError")                                                                                      \
    X(MroEntries, 7, 99, "https://peps.python.org/pep-0560/",                                                \
      "Bases that are not classes are asked for __mro_entries__")                                            \
    X(DocstringsAreDedented, 13, 99, "https://github.com/python/cpython/issues/81283",                       \
      "The compiler removes the common indentation of docstrings")                                           \
    X(ComprehensionsAreInlined, 12, 99, "https://peps.python.org/pep-0709/",                                 \
      "List, set and dict comprehensions have no frame of their own")                                        \
    X(ModuleCodeStartsAtLineOne, 10, 99, "https://peps.python.org/pep-0626/",                                \
      "co_firstlineno of a module is 1, not the line of its first statement")                                \
    X(UnpackErrorSaysCannotUnpack, 7, 99, "https://docs.python.org/3/whatsnew/3.7.html",                     \
      "Unpacking what is not iterable says 'cannot unpack non-iterable'")                                    \
    X(OperandsDieFromTheTop, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                         \
      "The operands of a comparison or an assignment to an item die from the last to the first")             \
    X(FramesDieFromTheTop, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                           \
      "What the stack of a frame holds dies before its variables, and these from the last to the first")     \
    X(StarredCallsGiveArguments, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",                     \
      "The arguments of a call with stars belong to the callee, as those of other calls do since 3.11")      \
    X(SlicingIsOneStep, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",                              \
      "`a[b:c]` lets the slice die before the container")                                                    \
    X(ClassesKnowTheirSource, 13, 99,                                                                        \
      "https://docs.python.org/3/reference/datamodel.html#type.__static_attributes__",                       \
      "The namespace of a class has __firstlineno__ and __static_attributes__")                              \
    X(StarsAreUnpackedInTurn, 9, 99, "https://bugs.python.org/issue39320",                                   \
      "Starred items of displays and calls are unpacked one after the other, before together at the end")    \
    X(KeysErrorNamesType, 7, 99, "https://docs.python.org/3/whatsnew/3.7.html",                              \
      "'keys() returned a non-iterable' names the type of the mapping")                                      \
    X(KeyErrorsCountAsRepeated, 12, 99, "https://docs.python.org/3/reference/expressions.html#calls",        \
      "A KeyError of a mapping after ** in a call is reported as a repeated keyword (a bug)")                \
    X(AnnotationsAreDeferred, 14, 99, "https://peps.python.org/pep-0649/",                                   \
      "Annotations are evaluated when they are asked for")
// clang-format on

namespace weft::model::Rule {
WEFT_LANGUAGE_RULES(WEFT_DECLARE_RULE)
} // namespace weft::model::Rule
