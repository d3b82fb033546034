// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Summaries: the text by which a trace shows a value of the model.
//
// The rules are docs/trace_format.md, "Summaries", step for step the ones that the recorder carries out
// inside a real CPython. No code of the program runs: only exact types are looked into.
#pragma once

#include <string>

#include "model/values/value.h"

namespace weft::model {

class Exception;

// `summary(v)` of the document.
std::string summary(const Value& value);
// The arguments of an exception alone, as the message of an outcome shows them.
std::string argument_summary(const Exception& exception);

} // namespace weft::model
