// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The features of a program: what the generator may write.
//
// Each has a name, for options, reports and the capability profiles of targets, and the first version of
// Python that has it. A swarm draws for every program which features exist in it and how heavy each weighs:
// programs in which some features are missing find what programs with everything in them hide (Groce et al.,
// "Swarm testing").
#pragma once

#include "properties/fuzz/decisions.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

namespace weft::properties::fuzz {

// X(name, first minor version, what it is)
#define WEFT_FUZZ_FEATURES(X)                                                                                \
    X(TryExcept, 6, "except clauses around pauses")                                                          \
    X(TryFinally, 6, "finally blocks around pauses")                                                         \
    X(YieldInHandler, 6, "pauses inside except and finally blocks")                                          \
    X(With, 6, "with blocks around pauses")                                                                  \
    X(GeneratorManager, 6, "context managers that are generators")                                           \
    X(ForLoop, 6, "for loops over iterators and generators")                                                 \
    X(WhileLoop, 6, "while loops around pauses")                                                             \
    X(BreakContinue, 6, "break and continue")                                                                \
    X(ContinueInFinally, 8, "continue inside a finally block")                                               \
    X(Branch, 6, "if statements")                                                                            \
    X(Delegate, 6, "yield from a generator")                                                                 \
    X(DelegateBuiltin, 6, "yield from lists, ranges and other builtin iterables")                            \
    X(CustomIterator, 6, "iterators written as classes, with some of send, throw and close")                 \
    X(SharedGenerator, 6, "a delegate that others drive too")                                                \
    X(Reentry, 6, "a body that enters its own generator")                                                    \
    X(Return, 6, "return with and without a value")                                                          \
    X(Raise, 6, "raise")                                                                                     \
    X(RaiseFrom, 6, "raise from")                                                                            \
    X(Reraise, 6, "a bare raise")                                                                            \
    X(StopClasses, 6, "StopIteration, StopAsyncIteration, and their subclasses, raised and thrown")          \
    X(ExitClasses, 6, "GeneratorExit and its subclasses, raised and thrown")                                 \
    X(BaseClasses, 6, "exceptions that are no Exception")                                                    \
    X(Chains, 6, "printing the cause and context of exceptions")                                             \
    X(ExceptionState, 6, "printing sys.exc_info()")                                                          \
    X(PauseInExpression, 6, "pauses as operands, arguments and conditions")                                  \
    X(GeneratorExpression, 6, "generator expressions")                                                       \
    X(DropReference, 6, "the last reference to a generator goes")                                            \
    X(Send, 6, "send()")                                                                                     \
    X(Throw, 6, "throw()")                                                                                   \
    X(ThrowForms, 6, "throw() with a class, with several arguments, with what is no exception")              \
    X(Close, 6, "close()")                                                                                   \
    X(Drain, 6, "list() and for loops over the rest of a generator")                                         \
    X(Attributes, 6, "gi_running, gi_frame and their like")                                                  \
    X(Parameters, 6, "generators that are given an iterator")                                                \
    X(Coroutine, 6, "async def and await")                                                                   \
    X(CustomAwaitable, 6, "awaitables written as classes")                                                   \
    X(GeneratorCoroutine, 6, "types.coroutine")                                                              \
    X(AwaitTwice, 6, "one awaitable awaited by several")                                                     \
    X(AsyncGenerator, 6, "async generators")                                                                 \
    X(AsyncFor, 6, "async for loops")                                                                        \
    X(AsyncWith, 6, "async with blocks")                                                                     \
    X(AsyncComprehension, 6, "async comprehensions")                                                         \
    X(AsyncOperations, 6, "asend, athrow and aclose driven by hand")                                         \
    X(AnextBuiltin, 10, "anext() and aiter()")                                                               \
    X(Asyncio, 8, "tasks on an event loop")                                                                  \
    X(Sleep, 8, "asyncio.sleep")                                                                             \
    X(Cancel, 8, "cancel()")                                                                                 \
    X(Future, 8, "futures set by hand")                                                                      \
    X(Callback, 8, "call_soon, call_later and callbacks of futures")                                         \
    X(Event, 8, "asyncio.Event")                                                                             \
    X(Lock, 8, "asyncio.Lock and Semaphore")                                                                 \
    X(Condition, 8, "asyncio.Condition")                                                                     \
    X(Queue, 8, "asyncio.Queue")                                                                             \
    X(Gather, 8, "asyncio.gather")                                                                           \
    X(Wait, 8, "asyncio.wait and as_completed")                                                              \
    X(WaitFor, 8, "asyncio.wait_for")                                                                        \
    X(Shield, 8, "asyncio.shield")                                                                           \
    X(Timeout, 11, "asyncio.timeout")                                                                        \
    X(TaskGroup, 11, "asyncio.TaskGroup")                                                                    \
    X(Run, 8, "asyncio.run")

enum class Feature : std::uint8_t {
#define WEFT_DECLARE_FEATURE(name, since, text) name,
    WEFT_FUZZ_FEATURES(WEFT_DECLARE_FEATURE)
#undef WEFT_DECLARE_FEATURE
};

struct FeatureInfo {
    Feature feature;
    std::string_view name;
    int since; // minor version
    std::string_view text;
};

inline constexpr std::array k_features{
#define WEFT_FEATURE_INFO(name, since, text) FeatureInfo{Feature::name, #name, since, text},
    WEFT_FUZZ_FEATURES(WEFT_FEATURE_INFO)
#undef WEFT_FEATURE_INFO
};

using FeatureSet = std::bitset<k_features.size()>;

inline bool has(const FeatureSet& set, Feature feature)
{
    return set[static_cast<std::size_t>(feature)];
}

std::optional<Feature> feature_named(std::string_view name);
// What Python 3.`minor` has.
FeatureSet features_since(int minor);

// What one program may contain, and how heavy each of it weighs.
class Swarm {
public:
    // Draws the weights of those that are allowed.
    Swarm(Decisions& decisions, const FeatureSet& allowed);

    unsigned weight(Feature feature) const { return m_weights[static_cast<std::size_t>(feature)]; }
    bool has(Feature feature) const { return weight(feature) > 0; }

private:
    std::array<std::uint8_t, k_features.size()> m_weights{};
};

} // namespace weft::properties::fuzz
