// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Families of builtin types that nothing has furnished so far. Each line goes when the family's file arrives.
#include "model/realm_parts.h"

namespace weft::model {

// Containers, iterators and builtin functions.

// The evaluator and its generators.

} // namespace weft::model
