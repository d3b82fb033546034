// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// NameError and its relatives.
#pragma once

#include "model/values/exception.h"
#include "model/values/str.h"

namespace weft::model {

Raised raise_name_not_defined(Str* name);
Raised raise_unbound_local(Str* name);
Raised raise_unbound_free(Str* name);

} // namespace weft::model
