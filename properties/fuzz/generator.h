// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A random Python program about pausing: generators, coroutines, async generators, tasks, and what drives
// them.
//
// Every program is one that CPython accepts, ends by itself and prints nothing that changes from run to run
// (grammar/writer.h says why). The same decisions, features and size give the same text.
#pragma once

#include "model/syntax/ast.h"
#include "properties/fuzz/decisions.h"
#include "properties/fuzz/features.h"
#include "traces/trace.h"

#include <memory>

namespace weft::properties::fuzz {

struct GeneratorOptions {
    FeatureSet features = features_since(6);
    unsigned size = 10; // about so many statements a body, and steps of the driver
};

std::unique_ptr<syntax::Tree> generate_tree(Decisions& decisions, const GeneratorOptions& options);
traces::Program generate(Decisions& decisions, const GeneratorOptions& options);

} // namespace weft::properties::fuzz
