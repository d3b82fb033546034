// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the files about classes share: attributes that every class gets, and errors with a cause.
#pragma once

#include "model/values/exception.h"
#include "model/values/type.h"

namespace weft::model {

class Profile;
class TypeBuilder;

// The getset descriptors `__dict__` and `__weakref__` in a class's own attributes.
void add_dict_attribute(Type& type);
void add_weakref_attribute(Type& type);
// `__annotations__` and what belongs to it, among the properties of `type`.
void add_type_annotations(TypeBuilder& builder, const Profile& profile);
// Assignment to `__class__`.
Completion<void> change_class(const Value& self, Type& target);
// Are instances made by object.__new__?
bool has_default_create(const Type& type);
// The pending exception becomes cause and context of a new one (_PyErr_FormatFromCause).
Raised raise_from_pending(Type* type, std::string_view message);
// The pending exception gets a note (PEP 678).
Raised add_pending_note(std::string_view note);
// The name of the module where a class was made, as `__module__` says it; empty if it says nothing useful.
std::string module_of(const Type& type);
// "module.Name", or "Name" for builtins: the class as reprs show it.
std::string shown_name(const Type& type);

} // namespace weft::model
