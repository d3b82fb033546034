// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The operations of the Python language on values, whatever their types: what the evaluator and the builtins
// call.
//
// Each follows the data model: https://docs.python.org/3/reference/datamodel.html
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/values/call.h"
#include "model/values/completion.h"
#include "model/values/sequence.h"
#include "model/values/str.h"
#include "model/values/type.h"

namespace weft::model {

// Attributes.
Completion<Value> get_attribute(const Value& self, Str* name);
// Empty where the attribute does not exist (AttributeError is swallowed); other errors are raised.
Completion<Value> find_attribute(const Value& self, Str* name);
Completion<void> set_attribute(const Value& self, Str* name, const Value& value);
Completion<void> delete_attribute(const Value& self, Str* name);
// object.__getattribute__ / __setattr__: the slots' defaults.
Completion<Value> generic_get_attribute(const Value& self, Str* name);
Completion<void> generic_set_attribute(const Value& self, Str* name, const Value& value);
// A special method looked up on the type and bound to self; empty if the type has none.
Completion<Value> lookup_special(const Value& self, Str* name);

// Conversions.
Completion<Ref<Str>> repr(const Value& self);
Completion<Ref<Str>> str(const Value& self);
Completion<Ref<Str>> ascii(const Value& self);
Completion<Ref<Str>> format(const Value& self, const Value& spec);
// id() and "0x7f..." for reprs: the same in every run, from the order in which addresses are asked for.
std::uint64_t address_of(const Value& self);
std::string address_text(const Value& self);
Completion<bool> truth(const Value& self);
Completion<std::int64_t> hash(const Value& self);
// Through __index__: any int value, or one that must fit.
Completion<Value> index(const Value& self);
Completion<std::int64_t> index_as_size(const Value& self); // IndexError/OverflowError where it does not fit
Completion<double> as_float(const Value& self);

// Arithmetic and comparison.
Completion<Value> binary(BinaryOp op, const Value& left, const Value& right);
Completion<Value> inplace(BinaryOp op, const Value& left, const Value& right);
Completion<Value> unary(UnaryOp op, const Value& self);
Completion<Value> power(const Value& base, const Value& exponent, const Value& modulus);
Completion<Value> compare(CompareOp op, const Value& left, const Value& right);
Completion<bool> equal(const Value& left, const Value& right); // identity first, as containers do
Completion<bool> contains(const Value& container, const Value& item);

// Containers.
Completion<std::int64_t> length(const Value& self);
Completion<Value> get_item(const Value& self, const Value& key);
Completion<void> set_item(const Value& self, const Value& key, const Value& value);
Completion<void> delete_item(const Value& self, const Value& key);

// Iteration.
Completion<Value> iter(const Value& self);
// The next item, or Value::exhausted() (a StopIteration is swallowed).
Completion<Value> next_or_exhausted(const Value& iterator);
// The next slot itself: a StopIteration with a value stays pending.
Completion<Value> next_raw(const Value& iterator);
// All items of an iterable, as a vector (`list(x)`).
Completion<std::vector<Value>> collect(const Value& iterable);

// Classes.
Completion<bool> is_instance(const Value& object, const Value& class_or_tuple);
Completion<bool> is_subclass(const Value& candidate, const Value& class_or_tuple);
bool is_callable(const Value& self);
// What type's own __instancecheck__ and __subclasscheck__ answer.
Completion<bool> default_is_instance(const Value& object, const Value& cls);
Completion<bool> default_is_subclass(const Value& derived, const Value& cls);

} // namespace weft::model
