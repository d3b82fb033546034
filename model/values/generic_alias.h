// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// types.GenericAlias: what `list[int]` gives.
//
// https://docs.python.org/3/library/stdtypes.html#types-genericalias
// Since 3.9. Type variables and unions are the business of python/_weft_union.py.
#pragma once

#include "model/values/call.h"
#include "model/values/completion.h"
#include "model/values/type.h"

namespace weft::model {

// `arguments` is a tuple of several, or the only one.
Completion<Value> new_generic_alias(const Value& origin, const Value& arguments);
// PEP 604: `int | None`, from 3.10 on. NotImplemented for other operators and for what is no type.
// https://docs.python.org/3/library/stdtypes.html#union-type
Completion<Value> union_of_types(BinaryOp op, const Value& left, const Value& right);
// Adds `__class_getitem__` where the version has it.
void add_class_getitem(TypeBuilder& builder, int since = 9);

} // namespace weft::model
