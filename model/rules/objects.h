// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of classes, attributes and exceptions that changed: see model/rules.h.
#pragma once

#include "model/rule.h"

// clang-format off
#define WEFT_OBJECT_RULES(X)                                                                                 \
    X(ComparisonLookupErrorsShow, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                    \
      "An error other than AttributeError while a comparison's method is looked up goes on; before, it was " \
      "taken for a missing method")                                                                          \
    X(NativeErrorsUseQualifiedName, 9, 99, "https://bugs.python.org/issue37645",                             \
      "Errors about a native method's arguments name its type: list.append()")                               \
    X(DescriptorDoesNotApplyText, 8, 99, "https://docs.python.org/3/whatsnew/3.8.html",                      \
      "A method descriptor says that it 'doesn't apply' to an object of another type")                       \
    X(SetErrorExplainsMissingDict, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                   \
      "Setting an unknown attribute of an object without a __dict__ says so")                                \
    X(DeleteErrorNamesObject, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                        \
      "Deleting an attribute that is not there names the object")                                            \
    X(StrConcatenationNamesBoth, 7, 99, "https://docs.python.org/3/whatsnew/3.7.html",                       \
      "str + other says 'can only concatenate str'")                                                         \
    X(SubscriptErrorNamesClass, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                      \
      "Subscripting a class without __class_getitem__ names the class")                                      \
    X(SubscriptErrorsAreUniform, 7, 99, "https://docs.python.org/3/whatsnew/3.7.html",                       \
      "A class without __getitem__ is 'not subscriptable' by integers too")                                  \
    X(ContainsErrorSaysContainer, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                    \
      "x in y says that y 'is not a container or iterable'")                                                 \
    X(IsinstanceErrorsNameUnions, 10, 99, "https://peps.python.org/pep-0604/",                               \
      "isinstance() and issubclass() mention unions in their errors")                                        \
    X(StaticMethodsAreCallable, 10, 99, "https://bugs.python.org/issue43682",                                \
      "staticmethod objects can be called and take over the function's name")                                \
    X(PropertyErrorsNameClass, 11, 99, "https://bugs.python.org/issue46730",                                 \
      "Errors of a property name the property and the class")                                                \
    X(PropertyErrorsNameProperty, 10, 99, "https://bugs.python.org/issue27794",                              \
      "Errors of a property name the property")                                                              \
    X(ObjectSaysNoArguments, 7, 99, "https://bugs.python.org/issue31506",                                    \
      "object() and classes without a constructor 'take no arguments', not 'parameters'")                    \
    X(SetNameErrorsAreNotWrapped, 12, 99, "https://github.com/python/cpython/issues/77757",                      \
      "What __set_name__ raises is not wrapped in RuntimeError")                                             \
    X(MroErrorIsOneLine, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                             \
      "The error about an inconsistent method resolution order is one line")                                 \
    X(ClassmethodsChain, 9, 12, "https://bugs.python.org/issue19072",                                        \
      "A classmethod binds what it wraps by that object's own __get__")                                      \
    X(SuperErrorsNameTypes, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                          \
      "super() names both types when the object does not fit the type")                                      \
    X(BoundMethodsCompareSelfByIdentity, 8, 99, "https://bugs.python.org/issue1617161",                      \
      "Bound methods are equal if they have the identical self")                                             \
    X(AbstractErrorsAreSingular, 9, 99, "https://docs.python.org/3/whatsnew/3.9.html",                       \
      "One missing abstract method is a method, not methods")                                                \
    X(AbstractErrorsNameImplementation, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",              \
      "The error about abstract methods speaks of a missing implementation")                                 \
    X(MemberErrorsNameObject, 10, 99, "https://docs.python.org/3/whatsnew/3.10.html",                        \
      "An empty slot of __slots__ names the object in its error")                                            \
    X(NotImplementedHasNoTruth, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                      \
      "bool(NotImplemented) raises TypeError")                                                               \
    X(MethodSelfErrorSaysInstance, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                   \
      "types.MethodType says that the instance must not be None")                                            \
    X(SyntaxErrorHasEnd, 10, 99, "https://bugs.python.org/issue43914",                                       \
      "SyntaxError has end_lineno and end_offset")                                                           \
    X(GroupMatcherIsAnyCallable, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                     \
      "split() and subgroup() of an exception group take any callable, not only functions")                  \
    X(DelErrorsShowFunction, 7, 99, "https://docs.python.org/3/whatsnew/3.7.html",                           \
      "An exception in __del__ is reported for the function, not for the bound method")                      \
    X(MroIsAttribute, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",                                \
      "Assigning to __mro__ says that the attribute is not writable")                                        \
    X(ExceptionReprHasNoComma, 7, 99, "https://bugs.python.org/issue30399",                                  \
      "repr() of an exception with one argument has no comma after it")                                      \
    X(UnraisableHook, 8, 99, "https://bugs.python.org/issue36829",                                           \
      "Exceptions that cannot be raised go to sys.unraisablehook")                                           \
    X(BoolDocNamesTruth, 9, 99, "https://docs.python.org/3/reference/datamodel.html#object.__bool__",        \
      "The documentation of a builtin type's __bool__ says 'True if self else False'")                       \
    X(ContainsDocNamesBool, 12, 99, "https://docs.python.org/3/reference/datamodel.html#object.__contains__", \
      "The documentation of a builtin type's __contains__ says 'Return bool(key in self).'")                 \
    X(FinalizedTypeErrorsSayImmutable, 10, 99, "https://docs.python.org/3/whatsnew/3.10.html",               \
      "Setting attributes of a builtin type says that the type is immutable")
// clang-format on

namespace weft::model::Rule {
WEFT_OBJECT_RULES(WEFT_DECLARE_RULE)
} // namespace weft::model::Rule
