// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The collection at the end of a run. gc.collect() itself is collect_cycles() in world.h.
#pragma once

#include <initializer_list>

#include "model/values/value.h"

namespace weft::model {

// No code of the program runs any more: what cannot be reached from these objects is finalised and freed.
// Values that only the stack of a suspended body holds do not keep anything alive.
void collect_at_exit(std::initializer_list<const Object*> kept);

} // namespace weft::model
