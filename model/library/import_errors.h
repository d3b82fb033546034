// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What Python says of a name that a module does not have: it guesses why.
//
// https://docs.python.org/3/whatsnew/3.13.html#improved-error-messages
#pragma once

#include <string>
#include <string_view>

#include "model/values/completion.h"

namespace weft::model {

class Module;
class Str;

// `from module import name`, where `imported` has no such attribute: ImportError.
Completion<Value> raise_cannot_import(const Value& imported, const std::string& module, Str* name);

// The text of the AttributeError for a missing attribute of a module that calls itself `shown`.
std::string missing_attribute_text(const Module& module, std::string_view shown, std::string_view name);

} // namespace weft::model
