// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The slots of a class written in Python follow from its attributes.
#pragma once

#include "model/values/type.h"

namespace weft::model {

// Fills every slot of a new class from the special methods that its MRO has.
void fill_slots(Type& type);
// The attribute was set or deleted: recomputes what depends on it, in the class and in its subclasses.
void update_slots(Type& type, Str* attribute_name);

} // namespace weft::model
