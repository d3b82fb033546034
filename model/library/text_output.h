// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// sys.stdout and sys.stderr: text streams that write to the world's output.
#pragma once

#include "model/values/value.h"

namespace weft::model {

enum class OutputStream : std::uint8_t { Out, Err };

Value new_text_output(OutputStream stream);
// Whether a value is such a stream: what is written to it needs no method call.
bool is_text_output(const Value& value, OutputStream& stream);

} // namespace weft::model
