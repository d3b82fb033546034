// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Furnishes all types of the evaluator, in order.

#include "model/evaluator/internal_types.h"

#include "model/realm_parts.h"

namespace weft::model {

void add_evaluator_types(Realm& realm)
{
    add_function_type(realm);
    add_code_type(realm);
    add_frame_type(realm);
    add_traceback_type(realm);
    add_cell_type(realm);
}

} // namespace weft::model
