// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Names for what may run next: by task, function and line, the same in every run.
//
// https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.get_name
#pragma once

#include <string>

#include "model/asyncio/loop.h"

namespace weft::model {

// "Task-2 in worker@14", "callback set_result@0".
std::string name_of_entry(const EventLoop::Ready& entry);

} // namespace weft::model
