// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Calls of any callable.
#include "model/values/call.h"

#include <array>

#include "model/values/descriptors.h"
#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

// https://docs.python.org/3/reference/expressions.html#calls
Completion<Value> call(const Value& callable, const CallArgs& args)
{
    const auto slot = type_of(callable)->slots.call;
    if (slot == nullptr) [[unlikely]]
        return raise(types().TypeError, concat("'", type_of(callable)->name, "' object is not callable"));
    return slot(callable, args);
}

Completion<Value> call(const Value& callable)
{
    return call(callable, CallArgs{});
}

Completion<Value> call(const Value& callable, Value argument)
{
    return call(callable, CallArgs{&argument, 1, nullptr, 0});
}

Completion<Value> call(const Value& callable, Value first, Value second)
{
    std::array<Value, 2> values{std::move(first), std::move(second)};
    return call(callable, CallArgs{values.data(), values.size(), nullptr, 0});
}

Completion<Value> call(const Value& callable, Value first, Value second, Value third)
{
    std::array<Value, 3> values{std::move(first), std::move(second), std::move(third)};
    return call(callable, CallArgs{values.data(), values.size(), nullptr, 0});
}

// As `self.name(...)`, without the bound method where the type has a plain function.
// https://docs.python.org/3/reference/datamodel.html#instance-methods
Completion<Value> find_method(const Value& self, Str* name, Unbound& unbound)
{
    unbound = Unbound::No;
    Type* type = type_of(self);
    if (type->slots.get_attribute != &generic_get_attribute)
        return get_attribute(self, name);
    const Value* found = type->lookup(name);
    if (found == nullptr || !takes_self(*found))
        return get_attribute(self, name);
    // An attribute of the instance hides the function of the class.
    if (self.is_object()) {
        const Value* slot = self.object()->dict_slot();
        if (slot && !slot->is_empty()) {
            if (const Value* own = slot->as<Dict>()->find(name))
                return *own;
        }
    }
    unbound = Unbound::Yes;
    return *found;
}

Completion<Value> call_method(const Value& self, Str* name, std::span<Value> arguments)
{
    Unbound unbound = Unbound::No;
    const Value method = TRY(find_method(self, name, unbound));
    if (unbound == Unbound::Yes)
        return call_found(method, self, arguments);
    return call(method, CallArgs{arguments.data(), arguments.size(), nullptr, 0});
}

Completion<Value> call_method(const Value& self, Str* name, Value argument)
{
    return call_method(self, name, std::span<Value>(&argument, 1));
}

} // namespace weft::model
