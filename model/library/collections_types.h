// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The native types of collections: deque, defaultdict, OrderedDict and the field descriptor of named tuples.
#pragma once

#include "model/values/type.h"

namespace weft::model {

Type* make_deque_type();
Type* make_defaultdict_type();
Type* make_ordered_dict_type();
Type* make_tuplegetter_type();

} // namespace weft::model
