// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Slots of classes written in Python: each calls the special method that the class of self has.
//
// https://docs.python.org/3/reference/datamodel.html#special-method-names
#pragma once

#include "model/values/type.h"

namespace weft::model {

Completion<Value> python_create(Type* type, const CallArgs& args);
Completion<void> python_initialize(const Value& self, const CallArgs& args);
Completion<Value> python_repr(const Value& self);
Completion<Value> python_str(const Value& self);
Completion<Value> python_format(const Value& self, const Value& spec);
Completion<std::int64_t> python_hash(const Value& self);
Completion<Value> python_call(const Value& self, const CallArgs& args);
Completion<Value> python_get_attribute(const Value& self, Str* name);
Completion<void> python_set_attribute(const Value& self, Str* name, const Value& value);
Completion<Value> python_descriptor_get(const Value& self, const Value& instance, const Value& owner);
Completion<void> python_descriptor_set(const Value& self, const Value& instance, const Value& value);
Completion<Value> python_iter(const Value& self);
Completion<Value> python_next(const Value& self);
Completion<std::int64_t> python_length(const Value& self);
Completion<Value> python_get_item(const Value& self, const Value& key);
Completion<void> python_set_item(const Value& self, const Value& key, const Value& value);
Completion<bool> python_contains(const Value& self, const Value& item);
Completion<bool> python_truth(const Value& self);
Completion<Value> python_binary(BinaryOp op, const Value& left, const Value& right);
Completion<Value> python_inplace(BinaryOp op, const Value& left, const Value& right);
Completion<Value> python_unary(UnaryOp op, const Value& self);
Completion<Value> python_compare(CompareOp op, const Value& left, const Value& right);
Completion<Value> python_index(const Value& self);
Completion<Value> python_to_int(const Value& self);
Completion<Value> python_to_float(const Value& self);
Completion<Value> python_await(const Value& self);
Completion<Value> python_async_iter(const Value& self);
Completion<Value> python_async_next(const Value& self);

} // namespace weft::model
