// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Attribute access: the protocols of object.__getattribute__ and object.__setattr__, and special method
// look-up.
//
// https://docs.python.org/3/howto/descriptor.html#invocation-from-an-instance
#include "model/rules/objects.h"
#include "model/values/attribute_errors.h"
#include "model/values/descriptors.h"
#include "model/values/dict.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// The `__dict__` of an object, or null while it has none.
Dict* instance_dict(const Value& self)
{
    if (!self.is_object())
        return nullptr;
    const Value* slot = self.object()->dict_slot();
    return slot && !slot->is_empty() ? slot->as<Dict>() : nullptr;
}

Raised raise_not_settable(const Value& self, Str* name, bool is_known)
{
    const std::string& type_name = type_of(self)->name;
    if (is_known)
        return raise_attribute_error(
            concat("'", type_name, "' object attribute '", name->text, "' is read-only"), self, name);
    const bool explains = rule(Rule::SetErrorExplainsMissingDict) &&
                          type_of(self)->slots.set_attribute == &generic_set_attribute;
    return raise_attribute_error(concat("'", type_name, "' object has no attribute '", name->text, "'",
                                        explains ? " and no __dict__ for setting new attributes" : ""),
                                 self, name);
}

} // namespace

Raised raise_attribute_error(std::string_view text, const Value& object, Str* name)
{
    Ref<Exception> error = new_exception(types().AttributeError, text);
    if (realm().profile.at_least(10)) {
        error->fields.resize(2);
        error->fields[0] = Value::borrow(name);
        error->fields[1] = object;
    }
    return raise_value(std::move(error));
}

Raised raise_no_attribute(const Value& object, Str* name)
{
    if (const Type* type = object.try_as<Type>())
        return raise_attribute_error(
            concat("type object '", type->name, "' has no attribute '", name->text, "'"), object, name);
    return raise_attribute_error(
        concat("'", type_of(object)->name, "' object has no attribute '", name->text, "'"), object, name);
}

Completion<Value> get_attribute(const Value& self, Str* name)
{
    const auto slot = type_of(self)->slots.get_attribute;
    return slot ? slot(self, name) : generic_get_attribute(self, name);
}

Completion<Value> find_attribute(const Value& self, Str* name)
{
    Completion<Value> found = get_attribute(self, name);
    if (!found.raised())
        return found;
    if (!pending_matches(types().AttributeError))
        return Raised{};
    const Value dropped = take_pending();
    return Value();
}

Completion<void> set_attribute(const Value& self, Str* name, const Value& value)
{
    const auto slot = type_of(self)->slots.set_attribute;
    return slot ? slot(self, name, value) : generic_set_attribute(self, name, value);
}

Completion<void> delete_attribute(const Value& self, Str* name)
{
    return set_attribute(self, name, Value());
}

// object.__getattribute__.
// https://docs.python.org/3/reference/datamodel.html#object.__getattribute__
Completion<Value> generic_get_attribute(const Value& self, Str* name)
{
    Type* type = type_of(self);
    const Value* found = type->lookup(name);

    // 1. A data descriptor of the class wins over the instance.
    if (found != nullptr) {
        const Slots& slots = type_of(*found)->slots;
        if (slots.descriptor_get && slots.descriptor_set) {
            const Value descriptor = *found;
            return slots.descriptor_get(descriptor, self, Value::borrow(type));
        }
    }

    // 2. The instance's own attribute.
    if (Dict* dict = instance_dict(self)) {
        if (const Value* own = dict->find(name))
            return *own;
    }

    // 3. A descriptor of the class binds; any other value is returned as it is.
    if (found != nullptr) {
        const auto get = type_of(*found)->slots.descriptor_get;
        const Value descriptor = *found;
        return get ? get(descriptor, self, Value::borrow(type)) : Completion<Value>(descriptor);
    }

    // 4. There is no such attribute.
    return raise_no_attribute(self, name);
}

// object.__setattr__ and __delattr__ (an empty value).
// https://docs.python.org/3/reference/datamodel.html#object.__setattr__
Completion<void> generic_set_attribute(const Value& self, Str* name, const Value& value)
{
    // 1. A data descriptor of the class takes the value.
    const Value* found = type_of(self)->lookup(name);
    if (found != nullptr) {
        const Value descriptor = *found;
        if (const auto set = type_of(descriptor)->slots.descriptor_set)
            return set(descriptor, self, value);
    }

    // 2. Without a `__dict__` nothing new can be set.
    Value* slot = self.is_object() ? self.object()->dict_slot() : nullptr;
    if (slot == nullptr)
        return raise_not_settable(self, name, found != nullptr);

    // 3. Set it, or delete what is there.
    Str* key = intern(name);
    if (!value.is_empty()) {
        if (slot->is_empty())
            *slot = new_dict();
        slot->as<Dict>()->set(key, value);
        return {};
    }
    if (!slot->is_empty() && slot->as<Dict>()->remove(key))
        return {};
    if (rule(Rule::DeleteErrorNamesObject))
        return raise_no_attribute(self, name);
    return raise_attribute_error(name->text, self, name);
}

// https://docs.python.org/3/reference/datamodel.html#special-method-lookup
Completion<Value> lookup_special(const Value& self, Str* name)
{
    const Value* found = type_of(self)->lookup(name);
    if (found == nullptr)
        return Value();
    const Value descriptor = *found;
    const auto get = type_of(descriptor)->slots.descriptor_get;
    if (get == nullptr)
        return descriptor;
    return get(descriptor, self, Value::borrow(type_of(self)));
}

} // namespace weft::model
