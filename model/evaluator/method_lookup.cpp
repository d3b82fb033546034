// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Finding the callee of `object.name(...)`.
// https://docs.python.org/3/reference/datamodel.html#invoking-descriptors

#include "model/evaluator/method_lookup.h"

#include "model/values/dict.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

// OPTIMIZATION: functions and native methods are non-data descriptors, so an instance's own attribute comes
// before them, and binding one only puts self in front. Everything else takes the general way.
Completion<Value> get_method(const Value& self, Str* name, bool& unbound)
{
    unbound = false;
    Type* type = type_of(self);
    if (type->slots.get_attribute == generic_get_attribute) {
        const Value* found = type->lookup(name);
        if (found && found->is_object()) {
            const Kind kind = found->kind();
            const bool binds_self =
                kind == Kind::Function ||
                (kind == Kind::NativeFunction && found->object()->type() == types().method_descriptor);
            if (binds_self) {
                Value* dict = self.is_object() ? self.object()->dict_slot() : nullptr;
                if (!dict || !*dict || !dict->as<Dict>()->find(name)) {
                    unbound = true;
                    return *found;
                }
            }
        }
    }
    return get_attribute(self, name);
}

} // namespace weft::model
