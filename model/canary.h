// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Canaries: faults built into the model on purpose, to see that the harness finds them.
//
// Each is one rule of Python broken at the place where the model carries it out: `WEFT_CANARY(Name)`. In
// every library that weft gives out the macro is the constant false, and nothing of this is there. The test
// in tests/canary/ compiles the sources that hold canaries once more, lets one at a time out, and fails
// unless the corpus or a property objects. A canary that nobody would miss shows a hole in the harness.
//
// Learned from TigerBeetle's fuzzers, whose canary must fail.
#pragma once

#ifdef WEFT_WITH_CANARIES

#include <cstdint>
#include <string_view>

#define WEFT_CANARIES(X)                                                                                     \
    X(IgnoredExitIsAccepted, "close() of a generator that yields is no error")                               \
    X(CloseSwallowsEverything, "close() swallows every exception of the body")                               \
    X(CloseLosesReturnValue, "close() gives None, whatever the body returned")                               \
    X(ReentryStops, "a running generator that is entered says StopIteration")                                \
    X(FreshBodyTakesValue, "send() of a value starts a fresh generator")                                     \
    X(FinishedBodySwallowsThrow, "throw() into a finished generator raises nothing")                         \
    X(ThrowLeavesFreshBodyFresh, "throw() into a fresh generator leaves it startable")                       \
    X(StopIterationEscapes, "a StopIteration leaves the body as it is")                                      \
    X(ConvertedStopHasNoCause, "the RuntimeError of PEP 479 has no cause")                                   \
    X(ThrowForgetsHandledException, "a thrown exception gets no context from the body's handler")            \
    X(ThrowSkipsDelegate, "throw() is raised at the yield from, not in the delegate")                        \
    X(ExitIsThrownAtDelegate, "GeneratorExit is thrown at the delegate, which is not closed")                \
    X(DelegateIsNotClosed, "close() does not reach a delegate that is no generator")                         \
    X(DelegateCloseErrorIsLost, "an error in the delegate's close() is lost")                                \
    X(DelegateResultIsNone, "yield from gives None after a throw that ended its delegate")                   \
    X(DelegateStopValueIsLost, "the value of an iterator's StopIteration is lost")                           \
    X(SentValueIsDropped, "a value sent through yield from becomes next()")                                  \
    X(DroppedBodyIsNotClosed, "a suspended generator dies without being closed")                             \
    X(FailedCloseIsSilent, "an error while a dropped generator is closed is not reported")                   \
    X(CoroutineMayBeReused, "a finished coroutine says StopIteration when it is sent to")                    \
    X(NeverAwaitedIsSilent, "a coroutine that was never awaited dies without a warning")                     \
    X(AwaitedTwiceIsFine, "a coroutine may be awaited by two")                                               \
    X(AsyncIgnoredExitIsAccepted, "aclose() of an async generator that yields is no error")                  \
    X(AcloseRaisesTheEnd, "aclose() raises the GeneratorExit that ended the generator")                      \
    X(AwaitableMayBeReused, "an awaitable of an async generator may be awaited again")                       \
    X(AsyncGeneratorMayBeShared, "two awaitables may drive one async generator at a time")                   \
    X(CancelArrivesLate, "cancel() leaves what the task waits for, and arrives at its next step")            \
    X(CancelForgetsMessage, "the message of cancel() is lost")                                               \
    X(FreshTaskIgnoresCancel, "a task that was cancelled before its first step runs")                        \
    X(CancelIsNotCounted, "cancel() does not count as a request")                                            \
    X(AwaitOfDoneGivesTurn, "awaiting a future that is done gives others a turn")                            \
    X(LostExceptionIsSilent, "an exception of a future that nobody asks for is not reported")                \
    X(PendingTaskDiesSilently, "a task that is destroyed while it waits is not reported")                    \
    X(CallbacksRunInReverse, "the callbacks of a future are scheduled from the last to the first")           \
    X(TurnsDoNotEnd, "what a callback schedules runs in the same turn of the loop")                          \
    X(CancelledHandleRuns, "a timer that was cancelled is called")                                           \
    X(GatherStopsAtNothing, "gather() ignores the first failure until all are done")                         \
    X(GatherLeavesChildren, "cancelling gather() leaves its children")                                       \
    X(ShieldFillsCancelledWaiter, "shield() hands the outcome to a waiter that was cancelled")               \
    X(LateResultIsLost, "wait_for() drops a result that came with its time-out")                             \
    X(AsyncGeneratorsStayOpen, "the end of a loop leaves its async generators open")

namespace weft::model {

enum class Canary : std::uint8_t {
    None,
#define WEFT_DECLARE_CANARY(name, text) name,
    WEFT_CANARIES(WEFT_DECLARE_CANARY)
#undef WEFT_DECLARE_CANARY
};

// The one that is out.
extern Canary canary_out;

} // namespace weft::model

#define WEFT_CANARY(name) (::weft::model::canary_out == ::weft::model::Canary::name)

#else

#define WEFT_CANARY(name) false

#endif
