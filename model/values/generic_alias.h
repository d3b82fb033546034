// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// types.GenericAlias: what `list[int]` gives.
//
// https://docs.python.org/3/library/stdtypes.html#types-genericalias
// Since 3.9. Type variables are refused: there are none without the module typing.
#pragma once

#include "model/values/call.h"
#include "model/values/completion.h"
#include "model/values/type.h"

namespace weft::model {

// `arguments` is a tuple of several, or the only one.
Completion<Value> new_generic_alias(const Value& origin, const Value& arguments);
// Adds `__class_getitem__` where the version has it.
void add_class_getitem(TypeBuilder& builder, int since = 9);

} // namespace weft::model
