// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// operator.attrgetter, itemgetter and methodcaller: see operator_getters.cpp.
#pragma once

#include "model/values/type.h"

namespace weft::model {

Type* make_attrgetter_type();
Type* make_itemgetter_type();
Type* make_methodcaller_type();

} // namespace weft::model
