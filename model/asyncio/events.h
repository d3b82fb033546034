// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The functions of asyncio.events, for the module and for asyncio.run().
#pragma once

#include "model/values/call.h"
#include "model/values/completion.h"

namespace weft::model {

Completion<Value> new_event_loop();
Completion<Value> set_event_loop(const Value& loop);
Completion<Value> get_event_loop_policy(const CallArgs& args);
Completion<Value> set_event_loop_policy(const CallArgs& args);
// events.new_event_loop(), as the program may have replaced it.
Completion<Value> call_new_event_loop();

} // namespace weft::model
