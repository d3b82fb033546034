// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The types that all others stand on, in order of dependence.
#include "model/values/object_types.h"

#include "model/realm_parts.h"

namespace weft::model {

void add_object_types(Realm& realm)
{
    build_object_type(realm);
    build_type_type(realm);
    build_singleton_types(realm);
    build_native_function_types(realm);
    build_method_type(realm);
    build_descriptor_types(realm);
    build_property_type(realm);
    build_wrapped_method_types(realm);
    build_super_type(realm);
    build_module_type(realm);
}

} // namespace weft::model
