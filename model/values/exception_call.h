// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What `raise E` and `throw(E)` do with a class: call it without arguments.
#pragma once

#include "model/values/completion.h"

namespace weft::model {

// The instance; or what else the class's constructor gives or raises.
Completion<Value> call_exception_class(const Value& exception_class);

} // namespace weft::model
