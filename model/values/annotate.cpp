// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

#include "model/values/annotate.h"

#include "model/values/dict.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

// annotationlib.Format.VALUE
static constexpr int k_format_value = 1;

Str* annotate_name()
{
    return intern("__annotate__");
}

// https://docs.python.org/3/reference/datamodel.html#object.__annotate__
Completion<Value> call_annotate(const Value& annotate)
{
    Value made = TRY(call(annotate, Value::small(k_format_value)));
    if (!made.try_as<Dict>())
        return raise(types().TypeError,
                     concat("__annotate__ returned non-dict of type '", type_of(made)->name, "'"));
    return made;
}

} // namespace weft::model
