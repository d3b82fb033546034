// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// functools.partial and the callable that functools.lru_cache makes.
#pragma once

#include "model/values/type.h"

namespace weft::model {

Type* make_partial_type();
Type* make_lru_cache_type();

} // namespace weft::model
