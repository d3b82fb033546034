// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Tuples with named fields, as sys.version_info and sys.float_info are (CPython's PyStructSequence).
#pragma once

#include <string_view>
#include <vector>

#include "model/values/sequence.h"
#include "model/values/type.h"

namespace weft::model {

// The type: for a Realm::TypeMaker. At most 20 fields.
Type* make_struct_sequence_type(std::string_view module, std::string_view name,
                                const std::vector<std::string_view>& fields);
Ref<Tuple> new_struct_sequence(Type* type, std::vector<Value>&& values);

} // namespace weft::model
