// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The context manager protocol, for the with statement and for native code that enters managers.
#pragma once

#include "model/values/completion.h"

namespace weft::model {

// The error for a manager that lacks a method. `is_exit`: the second of the two.
enum class ContextProtocol : bool { Sync, Async };
Raised raise_no_context_manager(const Value& manager, ContextProtocol protocol, bool is_exit);

// The two methods of a manager, looked up on its type in the order of the version.
struct ContextMethods {
    Value enter;
    Value exit;
};
Completion<ContextMethods> context_methods(const Value& manager, ContextProtocol protocol);

struct ContextEntry {
    Value exit;  // the bound __exit__
    Value value; // what __enter__ returned
};
Completion<ContextEntry> enter_context(const Value& manager);
Completion<bool> exit_with_exception(const Value& exit, const Value& exception);

} // namespace weft::model
