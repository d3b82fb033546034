// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Attribute access with a memory.
// https://docs.python.org/3/howto/descriptor.html#invocation-from-an-instance

#include "model/evaluator/attribute_cache.h"

#include "model/evaluator/method_lookup.h"
#include "model/values/class_epoch.h"
#include "model/values/dict.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

// What the class of the object has under the name; Unknown where attribute access is not the usual one.
inline AttributeCache::Found AttributeCache::look_up(const Value& self, Str* name)
{
    if (!self.is_object())
        return Found::Unknown;
    const Type* const type = self.object()->type();
    if (type == m_type && m_epoch == t_class_epoch) [[likely]]
        return m_found;
    m_type = type;
    m_epoch = t_class_epoch;
    m_method = nullptr;
    const bool is_usual = type->slots.get_attribute == generic_get_attribute &&
                          type->slots.set_attribute == generic_set_attribute;
    if (!is_usual && type != types().module)
        return m_found = Found::Unknown;
    const Value* const found = type->lookup(name);
    if (!found)
        return m_found = Found::Nothing;
    const Kind kind = found->is_object() ? found->kind() : Kind::None;
    const bool is_function = kind == Kind::Function || (kind == Kind::NativeFunction &&
                                                        found->object()->type() == types().method_descriptor);
    if (!is_function)
        return m_found = Found::Other;
    m_method = found;
    return m_found = Found::Function;
}

// The attribute in the object's own `__dict__`; null if it has none of that name.
inline Value* AttributeCache::own(const Value& self, Str* name)
{
    Value* const slot = self.object()->dict_slot();
    if (!slot || slot->is_empty())
        return nullptr;
    Dict& dict = *slot->as<Dict>();
    if (m_position < dict.entries().size()) [[likely]] {
        Dict::Entry& entry = dict.entry_at(m_position);
        if (entry.key.bits() == reinterpret_cast<std::uint64_t>(name)) [[likely]]
            return &entry.value;
    }
    const std::int64_t position = dict.position(name);
    if (position < 0)
        return nullptr;
    m_position = static_cast<std::size_t>(position);
    return &dict.entry_at(m_position).value;
}

Completion<Value> AttributeCache::get(const Value& self, Str* name)
{
    const Found found = look_up(self, name);
    if (found == Found::Nothing || found == Found::Function) [[likely]]
        if (const Value* const value = own(self, name))
            return *value;
    return get_attribute(self, name);
}

Completion<Value> AttributeCache::get_method(const Value& self, Str* name, bool& unbound)
{
    const Found found = look_up(self, name);
    if (found == Found::Function) [[likely]] {
        if (!own(self, name)) [[likely]] {
            unbound = true;
            return *m_method;
        }
    } else if (found == Found::Nothing) {
        unbound = false;
        if (const Value* const value = own(self, name))
            return *value;
    }
    return model::get_method(self, name, unbound);
}

Completion<void> AttributeCache::set(const Value& self, Str* name, const Value& value)
{
    const Found found = look_up(self, name);
    if (found == Found::Nothing || found == Found::Function) [[likely]] {
        if (Value* const place = own(self, name)) {
            const Value old = std::exchange(*place, value);
            return {};
        }
    }
    return set_attribute(self, name, value);
}

} // namespace weft::model
