// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What changed in asyncio. See model/rules.h.
#pragma once

#include "model/rule.h"

// clang-format off
#define WEFT_ASYNCIO_RULES(X)                                                                                \
    X(AsyncioTimeoutIsBuiltin, 11, 99, "https://docs.python.org/3/library/asyncio-exceptions.html",          \
      "asyncio.TimeoutError is the builtin TimeoutError")                                                    \
    X(CancelTakesMessage, 9, 99, "https://github.com/python/cpython/issues/75212",                           \
      "Future.cancel() and Task.cancel() take a message, which CancelledError carries")                      \
    X(CancelledErrorIsKept, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                          \
      "The CancelledError that ended a task is the one that its first waiter gets")                          \
    X(TaskCountsCancels, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                             \
      "A task counts the requests to cancel it")                                                             \
    X(UncancelForgetsRequest, 13, 99, "https://github.com/python/cpython/issues/117407",                     \
      "uncancel() that brings the count to zero forgets a request that has not arrived yet")                 \
    X(FutureRestoresTraceback, 10, 99, "https://github.com/python/cpython/issues/89655",                     \
      "Each result() of a failed future begins with the traceback that the exception had when it was set")   \
    X(FutureConvertsStopIteration, 13, 99, "https://github.com/python/cpython/issues/112182",                \
      "set_exception(StopIteration) stores a RuntimeError; before, it raised TypeError")                     \
    X(GeneratorsAreCoroutines, 6, 11, "https://docs.python.org/3/whatsnew/3.12.html",                        \
      "asyncio.iscoroutine() accepts generators, and so do tasks")                                           \
    X(HandleHidesArguments, 13, 99, "https://github.com/python/cpython/issues/111051",                       \
      "Outside debug mode the repr of a handle leaves out the arguments")                                    \
    X(WakeupIsMethod, 10, 99, "https://docs.python.org/3/whatsnew/3.10.html",                                \
      "The repr of a future shows a waiting task as Task.task_wakeup")                                       \
    X(SleepRefusesNan, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                               \
      "asyncio.sleep() of NaN raises ValueError")                                                            \
    X(TimersRefuseNone, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                              \
      "call_later() and call_at() say that the time may not be None")                                        \
    X(GatherTakesDoneAtOnce, 12, 99, "https://github.com/python/cpython/issues/97696",                       \
      "gather() counts what is done already at once, without an iteration of the loop")                      \
    X(FunctionsTakeLoop, 6, 9, "https://docs.python.org/3/whatsnew/3.10.html",                               \
      "gather(), sleep(), wait() and their like take a loop")                                                \
    X(WaitRefusesCoroutines, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                         \
      "asyncio.wait() refuses coroutines")                                                                   \
    X(WaitWarnsOfCoroutines, 9, 10, "https://docs.python.org/3/whatsnew/3.8.html",                           \
      "asyncio.wait() warns of coroutines")                                                                  \
    X(WaitForAwaitsDirectly, 12, 99, "https://github.com/python/cpython/issues/96764",                       \
      "wait_for() awaits in the caller's task, inside a timeout; before, it made a task")                    \
    X(WaitForRaisesLateError, 9, 99, "https://github.com/python/cpython/issues/81839",                       \
      "wait_for() gives what the task ended with after it was cancelled, where that is an error")            \
    X(WaitForKeepsLateResult, 9, 99, "https://github.com/python/cpython/issues/81839",                       \
      "wait_for() gives the result of a task that swallowed its cancellation at the timeout")                \
    X(TimeoutMarksContexts, 13, 99, "https://github.com/python/cpython/issues/116720",                       \
      "An error raised because a timeout cancelled the task has a TimeoutError among its contexts")          \
    X(ShieldTellsErrors, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                             \
      "An error in a shielded future whose outer future is done already goes to the exception handler")      \
    X(AsCompletedIsAsyncIterator, 13, 99, "https://docs.python.org/3/whatsnew/3.13.html",                    \
      "as_completed() is an asynchronous iterator too")                                                      \
    X(ExceptionHandlerHasContext, 12, 99, "https://docs.python.org/3/whatsnew/3.12.html",                    \
      "The exception handler runs in the context of what failed")                                            \
    X(TaskFactoryGetsEverything, 14, 99, "https://github.com/python/cpython/issues/128307",                  \
      "A task factory is handed the name and the context as keywords, given or not")                         \
    X(CreateTaskPassesName, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                          \
      "asyncio.create_task() hands the name to the loop's method")                                           \
    X(EnsureFutureClosesCoroutine, 10, 99, "https://docs.python.org/3/library/asyncio-future.html",          \
      "ensure_future() closes the coroutine where the loop makes no task of it")                             \
    X(WrappedAwaitableIsCoroutine, 12, 99, "https://docs.python.org/3/library/asyncio-future.html",          \
      "ensure_future() wraps an awaitable in a native coroutine; before, in a generator")                    \
    X(ShutdownTellsOnlyExceptions, 6, 99, "https://docs.python.org/3/library/asyncio-eventloop.html",        \
      "shutdown_asyncgens() tells of exceptions that are Exceptions")                                        \
    X(FreshLoopWarns, 12, 13, "https://docs.python.org/3/whatsnew/3.12.html",                                \
      "get_event_loop() that makes a loop gives a DeprecationWarning")                                       \
    X(GetEventLoopMakesNone, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                         \
      "get_event_loop() makes no loop")                                                                      \
    X(RunUsesRunner, 11, 99, "https://docs.python.org/3/whatsnew/3.11.html",                                 \
      "asyncio.run() is a Runner")                                                                           \
    X(RunTakesAwaitables, 14, 99, "https://docs.python.org/3/whatsnew/3.14.html",                            \
      "asyncio.run() takes any awaitable")                                                                   \
    X(RunShutsDownExecutor, 9, 99, "https://docs.python.org/3/whatsnew/3.9.html",                            \
      "asyncio.run() shuts down the default executor")
// clang-format on

namespace weft::model::Rule {
WEFT_ASYNCIO_RULES(WEFT_DECLARE_RULE)
} // namespace weft::model::Rule
