// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of containers, iterators and builtin functions that changed: see model/rules.h.
#pragma once

#include "model/rule.h"

// clang-format off
#define WEFT_CONTAINER_RULES(X)                                                                              \
    X(HashIsSiphash13, 11, 99, "https://github.com/python/cpython/issues/73596",                             \
      "Strings and bytes are hashed by SipHash-1-3 instead of SipHash-2-4")                                  \
    X(ArgumentErrorsNameTheFunction, 7, 99, "https://docs.python.org/3/whatsnew/3.7.html",                   \
      "Errors about keyword arguments of builtins name the function")                                        \
    X(ArgumentCountHasSingular, 8, 99, "https://docs.python.org/3/whatsnew/3.8.html",                        \
      "Errors about one expected argument say 'argument', not 'arguments'")                                  \
    X(UnexpectedKeywordWording, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                      \
      "Builtins say 'got an unexpected keyword argument' as functions do")                                   \
    X(SubclassesRefuseKeywords, 11, 99, "https://bugs.python.org/issue43413",                                \
      "Subclasses of builtins that add no constructor refuse keywords as their base does")                   \
    X(MembershipComparesItemFirst, 9, 99, "https://bugs.python.org/issue37648",                              \
      "A search compares item == needle; before, some compared needle == item")                              \
    X(TupleHashIsXxHash, 8, 99, "https://bugs.python.org/issue34751",                                        \
      "Tuples are hashed by xxHash; before, by multiplication")                                              \
    X(SliceAssignmentWording, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                        \
      "Assigning no iterable to any slice says 'must assign iterable to extended slice'")                    \
    X(ListAsksLengthFirst, 8, 10, "https://bugs.python.org/issue33234",                                      \
      "list(x) asks for len(x) before iter(x), to allocate exactly")                                         \
    X(ListIndexErrorWording, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                         \
      "list.index says 'list.index(x): x not in list' without the value's repr")                             \
    X(ReverseIsTruth, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",                                \
      "The reverse argument of sort is any truth value; before, it had to be an int")                        \
    X(SortMergesByPower, 11, 99, "https://bugs.python.org/issue34561",                                       \
      "list.sort merges by powersort's rule, which changes the order of comparisons")                        \
    X(SortRunsTakeEquals, 13, 99, "https://github.com/python/cpython/issues/116554",                         \
      "list.sort takes equal items into descending runs, which changes the comparisons")                     \
    X(NoArgumentsSayAtLeast, 9, 99, "https://docs.python.org/3/whatsnew/3.9.html",                           \
      "range(), max() and min() without arguments say that at least 1 argument was expected")                \
    X(ZipNamesArgument, 6, 7, "https://bugs.python.org/issue34899",                                          \
      "zip() of something that is not iterable names the argument's number")                                 \
    X(DictValuesFirst, 6, 7, "https://bugs.python.org/issue35224",                                           \
      "A dict comprehension evaluates the value before the key")                                  \
    X(DictKeysChangedDetected, 8, 99, "https://bugs.python.org/issue36473",                                  \
      "Iterating over a dict finds that its keys changed though its size did not")                           \
    X(SetGrowsAtThreeFifths, 7, 99, "https://bugs.python.org/issue31095",                                    \
      "A set grows when it is filled to 3/5; before, to 2/3")                                                \
    X(SetReusesFirstDeleted, 6, 6, "https://bugs.python.org/issue31095",                                     \
      "A set puts a new item into the first deleted slot on its way; later the last one")                    \
    X(SetNeverReusesDeleted, 9, 9, "https://docs.python.org/3/whatsnew/3.9.html",                            \
      "A set puts a new item into no slot of a deleted one")                                                 \
    X(SetSupersetIsLazy, 11, 99, "https://bugs.python.org/issue43198",                                       \
      "issuperset() stops at the first item that is not there; before, it made a set first")                 \
    X(IntersectionStopsEarly, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                        \
      "set.intersection(iterable) stops when every item of the set was found")                               \
    X(SubsetByIntersection, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",                          \
      "issubset(iterable) stops when every item of the set was found; before, it made a set first")          \
    X(SumCompensatesInts, 14, 99, "https://github.com/python/cpython/issues/100425",                         \
      "sum() compensates the rounding of ints added to a float sum too")                                     \
    X(ChrNamesIntegers, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                              \
      "chr('a') says that a str cannot be interpreted as an integer")                                        \
    X(AttributeNameErrorsShowType, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                   \
      "getattr and hasattr say which type was given instead of a str")                                       \
    X(GroupsEndWithTheNext, 7, 99, "https://bugs.python.org/issue30347",                                     \
      "A group of itertools.groupby gives nothing any more once the next group was asked for")               \
    X(SetDisplaysCopyFrozensets, 9, 99, "https://bugs.python.org/issue39320",                                \
      "A set display of more than two constants copies a frozenset, which decides its order of iteration")   \
    X(AliasesSayNotGeneric, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                          \
      "list[int][str] says that list[int] is not a generic class")                                           \
    X(AliasesShowNestedLists, 12, 99, "https://github.com/python/cpython/issues/98253",                      \
      "The repr of list[[int]] shows the inner class by its name")                                           \
    X(KeyViewsBringHashes, 9, 99, "https://docs.python.org/3/whatsnew/3.9.html",                             \
      "A set of a dict's keys is made from the dict; before, by iterating over the view")                    \
    X(DictGrowthCountsTable, 6, 6, "https://docs.python.org/3/whatsnew/3.7.html",                            \
      "A full dict grows by its table's size too; later only by the number of its keys")                     \
    X(EmptyIterableWording, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",                          \
      "max() and min() say 'iterable argument is empty'")                                                    \
    X(CallableIteratorWording, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",                       \
      "iter(1, 2) says that the object must be callable in new words")                                       \
    X(SumCompensatesFloats, 12, 99, "https://github.com/python/cpython/issues/100425",                       \
      "sum() of floats compensates rounding errors (Neumaier)")
// clang-format on

namespace weft::model::Rule {
WEFT_CONTAINER_RULES(WEFT_DECLARE_RULE)
} // namespace weft::model::Rule
