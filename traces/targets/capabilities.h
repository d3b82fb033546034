// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// What an engine can do, found by asking it: one small program for each feature, whose output is known.
//
// A fuzzer leaves out what a target lacks, and a comparison forgives what a target may do otherwise (the
// words of exception messages), so that neither is reported as a bug again and again. What was found is
// cached by implementation and version in the user's cache; a change of the probes makes it found anew. A
// feature is there when its probe prints what CPython prints; nothing is guessed from names or versions.
#pragma once

#include "traces/engine.h"
#include "traces/result.h"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::traces {

enum class Feature : std::uint8_t {
    Send,
    Throw,
    Close,
    GeneratorReturn,
    CloseReturnValue,
    YieldFrom,
    DelegateThrow,
    GeneratorExpressions,
    GeneratorState,
    GeneratorStop,
    FStrings,
    Walrus,
    Match,
    ExceptStar,
    ExceptionContext,
    ExcInfo,
    Coroutines,
    CoroutineThrow,
    AsyncWith,
    AsyncFor,
    AsyncGenerators,
    AsyncGeneratorThrow,
    AsyncComprehensions,
    AwaitableObjects,
    TypesCoroutine,
    Asyncio,
    TaskGroups,
    ContextVars,
    ContextLib,
    DelMethod,
    ReferenceCounting,
    CloseAtBreak,
    ExceptionMessages,
    RecursionDepth,
    TracebackText,
    Count_
};
inline constexpr std::size_t k_feature_count = static_cast<std::size_t>(Feature::Count_);

struct FeatureProbe {
    Feature feature;
    std::string_view name;    // "yield_from"
    std::string_view program; // prints `expected` where the feature is there
    std::string_view expected;
    std::string_view marker; // a text that a program which needs the feature holds; empty: cannot be told
};
// One for each feature, in the order of the enumeration.
const std::vector<FeatureProbe>& feature_probes();

class Capabilities {
public:
    bool has(Feature feature) const { return m_there[static_cast<std::size_t>(feature)]; }
    void set(Feature feature, bool there) { m_there[static_cast<std::size_t>(feature)] = there; }
    std::vector<std::string_view> missing() const;
    std::size_t count() const { return m_there.count(); }
    static Capabilities all();

    // A line `NAME yes` or `NAME no` for each feature, below a line that names the probes' version.
    std::string to_text() const;
    static std::optional<Capabilities> from_text(std::string_view text);

    bool operator==(const Capabilities&) const = default;

private:
    std::bitset<k_feature_count> m_there;
};

// Asks the engine. A probe that hangs or crashes it is an answer too: the feature is not there.
Capabilities probe(Engine& engine);
// From the cache in `folder`, else asked and then kept there. A cache that cannot be written is no error.
Capabilities cached_capabilities(Engine& engine, const std::string& folder);
std::optional<Capabilities> known_capabilities(const EngineIdentity& engine, const std::string& folder);
// Where the ready-made targets' are kept.
std::string capabilities_folder();

// The first feature that the program's text asks for and the engine lacks.
std::optional<std::string_view> lacks(const Capabilities& capabilities, const Program& program);

// Takes from the output and outcome what engines without a capability may do otherwise: the messages of
// exceptions that the interpreter itself words. To be applied to both sides of a comparison.
void forgive(Trace& trace, const Capabilities& capabilities);

} // namespace weft::traces
