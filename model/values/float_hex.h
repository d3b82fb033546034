// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The methods float.hex and float.fromhex.
#pragma once

#include "model/values/call.h"

namespace weft::model {

Completion<Value> float_hex(const CallArgs& args);
Completion<Value> float_fromhex(const CallArgs& args);

} // namespace weft::model
