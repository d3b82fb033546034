// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python type of tracebacks.
// https://docs.python.org/3/reference/datamodel.html#traceback-objects

#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/evaluator/internal_types.h"
#include "model/realm.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

Completion<Value> get_tb_frame(const Value& self)
{
    return self.as<Traceback>()->frame;
}
Completion<Value> get_tb_lineno(const Value& self)
{
    return Value::small(self.as<Traceback>()->line);
}

Completion<Value> get_tb_next(const Value& self)
{
    const Ref<Traceback>& next = self.as<Traceback>()->next;
    return next ? Value(next) : Value::none();
}

Completion<void> set_tb_next(const Value& self, const Value& value)
{
    if (!value)
        return raise(types().TypeError, "can't delete tb_next attribute");
    if (!value.is_none() && !value.try_as<Traceback>())
        return raise(types().TypeError,
                     concat("expected traceback object, got '", type_of(value)->name, "'"));
    for (const Traceback* entry = value.is_none() ? nullptr : value.as<Traceback>(); entry;
         entry = entry->next.get())
        if (entry == self.as<Traceback>())
            return raise(types().ValueError, "traceback loop detected");
    self.as<Traceback>()->next = value.is_none() ? nullptr : Ref<Traceback>::borrow(value.as<Traceback>());
    return {};
}

} // namespace

void add_traceback_type(Realm& realm)
{
    Type* type = realm.types.traceback;
    type->is_base = false;
    type->instance_kind = Kind::Traceback;
    TypeBuilder builder(type);
    builder.member("tb_frame", get_tb_frame)
        .member("tb_lineno", get_tb_lineno, 10)
        .property("tb_next", get_tb_next, realm.profile.at_least(7) ? set_tb_next : nullptr)
        .refuse({"tb_lasti"})
        .finish();
}

} // namespace weft::model
