// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The methods that set and frozenset share, and those of set alone: see set_methods.cpp.
#pragma once

#include "model/values/call.h"
#include "model/values/completion.h"
#include "model/values/type.h"

namespace weft::model {

void add_set_methods(TypeBuilder& builder);
void add_mutable_set_methods(TypeBuilder& builder);
// Membership where a set may stand for the frozenset with its items.
Completion<bool> set_contains(const Value& self, const Value& item);

} // namespace weft::model
