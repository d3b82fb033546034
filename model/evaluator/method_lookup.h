// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Finding the callee of `object.name(...)` without making a bound method.
#pragma once

#include "model/values/completion.h"

namespace weft::model {

class Str;

// The attribute to call. `unbound` says that it is a plain function or native method of the class, to be
// called with the object as its first argument; the result is then the same as that of the bound method.
Completion<Value> get_method(const Value& self, Str* name, bool& unbound);

} // namespace weft::model
