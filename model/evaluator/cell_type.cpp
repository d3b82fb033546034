// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python type of cells, which hold the variables that closures share.
// https://docs.python.org/3/library/types.html#types.CellType

#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/evaluator/internal_types.h"
#include "model/realm.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

Completion<Value> get_cell_contents(const Value& self)
{
    const Value& content = self.as<Cell>()->content;
    if (content.is_empty())
        return raise(types().ValueError, "Cell is empty");
    return content;
}

Completion<void> set_cell_contents(const Value& self, const Value& value)
{
    self.as<Cell>()->content = value;
    return {};
}

} // namespace

void add_cell_type(Realm& realm)
{
    Type* type = realm.types.cell;
    type->is_base = false;
    type->instance_kind = Kind::Cell;
    TypeBuilder builder(type);
    builder.property("cell_contents", get_cell_contents, set_cell_contents);
    builder.finish();
}

} // namespace weft::model
