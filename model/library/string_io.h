// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// io.StringIO: a text stream in memory.
#pragma once

#include "model/values/type.h"

namespace weft::model {

Type* string_io_type();
Type* bytes_io_type();

// io.UnsupportedOperation
Type* unsupported_operation_type();

} // namespace weft::model
