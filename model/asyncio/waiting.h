// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the coroutines that wait for several things share.
// https://docs.python.org/3/library/asyncio-task.html#waiting-primitives
#pragma once

#include "model/coroutines/generator.h"
#include "model/values/completion.h"

namespace weft::model {

// handle.cancel() of any kind of handle.
Completion<void> cancel_handle(const Value& handle);

// loop.call_later(delay, callback, argument).
Completion<Value> call_later(const Value& loop, const Value& delay, Value callback, const Value& argument);

// tasks._cancel_and_wait(), inside a native body.
Completion<void> cancel_and_wait(Generator& body, const Value& future, const Value& loop);

} // namespace weft::model
