// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the Python types of generators, coroutines and async generators share: methods and attributes.
#pragma once

#include "model/values/type.h"

namespace weft::model {

// The arguments of a throw() declared as "type, value?, traceback?, /", without self and without those that
// were left out; warns where the long form is deprecated.
Completion<CallArgs> thrown_arguments(const CallArgs& args);

// send, throw, close and __del__.
void add_body_methods(TypeBuilder& builder);
// __name__ and __qualname__.
void add_body_names(TypeBuilder& builder);
// running, frame and code, with the prefix of the kind (gi_, cr_, ag_).
void add_body_attributes(TypeBuilder& builder, std::string_view prefix);

// gi_yieldfrom, cr_await, ag_await.
Completion<Value> get_delegate(const Value& self);
Completion<Value> get_suspended(const Value& self);

} // namespace weft::model
