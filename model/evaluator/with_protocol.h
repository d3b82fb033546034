// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The context manager protocol, for the with statement and for native code that enters managers.
#pragma once

#include "model/values/completion.h"

namespace weft::model {

struct ContextEntry {
    Value exit;  // the bound __exit__
    Value value; // what __enter__ returned
};
Completion<ContextEntry> enter_context(const Value& manager);
Completion<bool> exit_with_exception(const Value& exit, const Value& exception);

} // namespace weft::model
