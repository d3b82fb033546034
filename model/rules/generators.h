// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Rules of generators and delegation that changed: see model/rules.h.
#pragma once

#include "model/rule.h"

// clang-format off
#define WEFT_GENERATOR_RULES(X)                                                                              \
    X(ExceptionStateIsAStack, 7, 99, "https://bugs.python.org/issue25612",                                   \
      "A generator's handled exceptions lie above its caller's; before, it took over a copy of the "         \
      "caller's at each resume and what a handler put back was the one of the resume that entered it")       \
    X(ReturnValueHasNoContext, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                       \
      "The StopIteration that carries a generator's return value has no __context__")                        \
    X(ThrowWithoutTracebackKeepsIt, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                  \
      "throw(type, instance, None) leaves the instance its traceback; before, it was forgotten")             \
    X(UnraisableCloseNamesNoObject, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                  \
      "An error while a generator is closed at its end is reported with a text instead of an object")        \
    X(StopIterationBecomesRuntimeError, 7, 99, "https://peps.python.org/pep-0479/",                          \
      "A StopIteration that leaves a generator's body is replaced by RuntimeError")                          \
    X(ReraiseRestoresTraceback, 6, 10, "https://docs.python.org/3/whatsnew/3.11.html",                       \
      "A bare raise, and the end of finally and with, give an exception back the traceback it came with")    \
    X(LocalsAreBackwards, 6, 6, "https://docs.python.org/3/whatsnew/3.7.html",                               \
      "locals() lists the variables from the last to the first")                                             \
    X(LocalsKeepSharedParametersInPlace, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",             \
      "locals() lists a parameter that closures share in its place, not behind the others")                  \
    X(SuspendedFrameIsNotCleared, 13, 99,                                                                    \
      "https://docs.python.org/3/reference/datamodel.html#frame.clear",                                      \
      "frame.clear() of a suspended generator raises RuntimeError; before, the generator was closed")        \
    X(CloseReturnsValue, 13, 99, "https://github.com/python/cpython/issues/104770",                          \
      "close() returns the value that the generator returns in reaction to GeneratorExit")                   \
    X(CloseDropsUnprotectedFrame, 13, 99, "https://github.com/python/cpython/issues/111058",                 \
      "close() of a generator that is paused outside all try and with statements drops its frame: nothing "  \
      "is raised in it")                                                                                     \
    X(ThrowSetsContextFromOwnHandler, 9, 99, "https://bugs.python.org/issue29587",                           \
      "An exception thrown into a generator gets the exception that its own handler handles as "             \
      "__context__")                                                                                         \
    X(ThrowIntoFreshKeepsStopIteration, 12, 99, "https://github.com/python/cpython/issues/152685",           \
      "throw(StopIteration) into a generator that has not started is not converted to "                      \
      "RuntimeError (a bug)")                                                                                \
    X(ThrowThreeArgumentsDeprecated, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html#deprecated",      \
      "The (type, value, traceback) signature of throw() gives a DeprecationWarning")                        \
    X(ArgumentsOutliveClosedGenerator, 12, 99, "https://github.com/python/cpython/issues/142766",            \
      "close() of a generator that has not started leaves its arguments alive until it dies (a bug)")        \
    X(StopIterationConvertedInsideBody, 12, 99, "https://github.com/python/cpython/issues/100762",           \
      "The RuntimeError that replaces an escaping StopIteration is raised inside the generator's frame")     \
    X(StopIterationThrownEndsDelegation, 12, 99, "https://github.com/python/cpython/issues/93685",           \
      "A StopIteration thrown at a `yield from` ends the delegation with its value")                         \
    X(NeverAwaitedThroughModule, 7, 99, "https://docs.python.org/3/whatsnew/3.7.html",                       \
      "The warning for a coroutine that was never awaited goes through the warnings module")                 \
    X(AwaitErrorNamesObject, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                         \
      "The TypeError of `await` says \"'X' object can't be awaited\"")                                       \
    X(AiterMayBeAwaitable, 6, 6, "https://bugs.python.org/issue31709",                                       \
      "__aiter__ may return an awaitable, with a DeprecationWarning")                                        \
    X(AsyncGeneratorTracksAwaitable, 8, 99, "https://bugs.python.org/issue30773",                            \
      "While an awaitable of an async generator is started, another may not be; ag_running tells it")        \
    X(AsyncAwaitableReuseIsError, 7, 99, "https://bugs.python.org/issue39386",                               \
      "An awaitable of an async generator that is driven again raises RuntimeError, before StopIteration")   \
    X(FreshAthrowRefusesThrow, 6, 6, "https://bugs.python.org/issue38013",                                   \
      "throw() into a fresh aclose() or athrow() raises RuntimeError (a bug)")                               \
    X(OneArgumentIsSingular, 8, 99, "https://docs.python.org/3/whatsnew/3.8.html",                           \
      "athrow() without arguments says 'at least 1 argument', before '1 arguments'")                         \
    X(ClosingIsSaidInMessage, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                        \
      "An exception that closing a dying generator raises is reported with a message and no object")        \
    X(ThrowShowsDelegators, 9, 99, "https://bugs.python.org/issue29590",                                     \
      "While throw() is passed to a delegate, the frames of the bodies that delegate are on the stack")      \
    X(ThrowShowsCallerOfDelegators, 10, 99, "https://bugs.python.org/issue29590",                            \
      "Below the frame of a body that passes a throw() on stands the caller of throw()")                     \
    X(AsyncAwaitableThrowStarts, 13, 99, "https://github.com/python/cpython/issues/117881",                  \
      "throw() and close() of a fresh awaitable of an async generator take the generator as send() does")    \
    X(AcloseThrowAcceptsEnd, 7, 99, "https://bugs.python.org/issue35409",                                    \
      "throw() into aclose() that ends the generator is the end of the await")                               \
    X(AsyncAwaitableWarnsNeverAwaited, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",               \
      "asend(), athrow() and aclose() that were never awaited give a RuntimeWarning")                        \
    X(AnextDefaultTupleIsError, 10, 13, "https://github.com/python/cpython/issues/128078",                   \
      "anext() with a tuple or an exception as default raises SystemError at the end (a bug)")               \
    X(FinishedBodiesKeepCaller, 12, 99, "https://docs.python.org/3/reference/datamodel.html#frame.f_back",   \
      "The frame of a finished generator that somebody holds keeps the frame that resumed it last")
// clang-format on

namespace weft::model::Rule {
WEFT_GENERATOR_RULES(WEFT_DECLARE_RULE)
} // namespace weft::model::Rule
