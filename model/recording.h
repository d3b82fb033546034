// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Where a run's events go: what each body did, at the level `calls` of docs/trace_format.md.
#pragma once

#include "model/values/value.h"

namespace weft::model {

class Generator;

// The world's recorder. The chain and the generators report to it; it decides what is shown.
class Recording {
public:
    virtual ~Recording() = default;
    // The body is about to run for the first time. Gives it its number, unless it is not shown.
    virtual void started(Generator& generator) = 0;
    // It is about to go on with a value, or with the world's pending exception.
    virtual void sent(Generator& generator) = 0;
    virtual void thrown(Generator& generator) = 0;
    virtual void yielded(const Generator& generator, const Value& value) = 0;
    virtual void returned(const Generator& generator, const Value& value) = 0;
    virtual void raised(const Generator& generator, const Value& exception) = 0;
};

}  // namespace weft::model
