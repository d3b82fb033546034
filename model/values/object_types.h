// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The parts of add_object_types: one function a type.
#pragma once

namespace weft::model {

class Realm;

void build_object_type(Realm& realm);
void build_type_type(Realm& realm);
void build_singleton_types(Realm& realm);
void build_native_function_types(Realm& realm);
void build_method_type(Realm& realm);
void build_descriptor_types(Realm& realm);
void build_property_type(Realm& realm);
void build_wrapped_method_types(Realm& realm);
void build_super_type(Realm& realm);
void build_module_type(Realm& realm);

} // namespace weft::model
