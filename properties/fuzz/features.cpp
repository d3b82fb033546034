// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Which features a program draws.
#include "properties/fuzz/features.h"

namespace weft::properties::fuzz {

std::optional<Feature> feature_named(std::string_view name)
{
    for (const FeatureInfo& info : k_features) {
        if (info.name == name)
            return info.feature;
    }
    return std::nullopt;
}

FeatureSet features_since(int minor)
{
    FeatureSet set;
    for (const FeatureInfo& info : k_features)
        set[static_cast<std::size_t>(info.feature)] = info.since <= minor;
    return set;
}

Swarm::Swarm(Decisions& decisions, const FeatureSet& allowed)
{
    // 1. Whole families come rarely or often together: a program of generators alone is small.
    const bool is_async = decisions.chance(1, 2);
    const bool is_asyncio = is_async && decisions.chance(1, 2);
    for (const FeatureInfo& info : k_features) {
        const auto index = static_cast<std::size_t>(info.feature);
        if (!allowed[index])
            continue;
        if (info.feature == Feature::Coroutine) {
            m_weights[index] = is_async ? 4 : 0;
            continue;
        }
        if (info.feature == Feature::Asyncio) {
            m_weights[index] = is_asyncio ? 4 : 0;
            continue;
        }
        if (info.feature > Feature::Asyncio ? !is_asyncio : info.feature > Feature::Coroutine && !is_async)
            continue;
        // 2. Each other feature is missing in two of five programs.
        static constexpr std::array<std::uint8_t, 10> k_weights{0, 0, 0, 0, 1, 2, 3, 4, 6, 9};
        m_weights[index] = k_weights[decisions.below(k_weights.size())];
    }
    // 3. What can only be driven by hand is worth nothing where there is nothing to be driven.
    if (!is_async)
        return;
    if (m_weights[static_cast<std::size_t>(Feature::AsyncGenerator)] == 0)
        m_weights[static_cast<std::size_t>(Feature::AsyncOperations)] = 0;
}

} // namespace weft::properties::fuzz
