// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Type objects: look-up along the method resolution order, with a cache, and changes of attributes.
//
// The cache of a type answers for an interned name in a few instructions. One epoch counts every change of
// any class of this thread; an entry from an older epoch is not believed. See type_creation.cpp for how
// classes are made and class_slots.cpp for the slots that follow from attributes.
#include "model/values/type.h"

#include "model/values/class_epoch.h"
#include "model/values/class_slots.h"
#include "model/values/dict.h"
#include "model/values/str.h"
#include "model/world.h"

namespace weft::model {

constinit thread_local std::uint64_t t_class_epoch __attribute__((tls_model("initial-exec"))) = 1;

Type::Type(Type* metatype, std::string_view type_name)
    : Container(Kind::Type, metatype), name(type_name), qualname(type_name)
{
    if (metatype && metatype->is_heap)
        metatype->retain();
}

Type::~Type()
{
    ++t_class_epoch; // another may be made in its place
    for (const Ref<Type>& parent : bases)
        std::erase(parent->subclasses, this);
    for (Type* child : subclasses)
        std::erase_if(child->bases, [this](const Ref<Type>& parent) { return parent.get() == this; });
    if (type() && type()->is_heap)
        type()->release();
}

void Type::traverse(Visitor& visitor)
{
    if (type() && type()->is_heap)
        visitor(type());
    for (const Ref<Type>& parent : bases)
        visitor(parent.get());
    visitor(attributes.get());
}

void Type::clear_references()
{
    ++t_class_epoch;
    if (attributes)
        attributes->clear();
    // The bases stay: instances that die later still ask for them.
}

bool Type::is_subtype_of(const Type* other) const
{
    if (this == other)
        return true;
    for (const Type* ancestor : mro) {
        if (ancestor == other)
            return true;
    }
    return false;
}

// The first class of the MRO whose `__dict__` has the name.
// https://docs.python.org/3/reference/datamodel.html#custom-classes
const Value* Type::lookup(Str* attribute_name) const
{
    if (!attribute_name->is_interned)
        return lookup_uncached(attribute_name);
    if (m_cache.empty())
        m_cache.resize(k_cache_size);
    const auto bits = reinterpret_cast<std::uintptr_t>(attribute_name);
    CacheEntry& entry = m_cache[(bits >> 4 ^ bits >> 10) % k_cache_size];
    if (entry.name == attribute_name && entry.epoch == t_class_epoch)
        return entry.found;
    const Value* found = lookup_uncached(attribute_name);
    entry = {attribute_name, t_class_epoch, found};
    return found;
}

const Value* Type::lookup_uncached(Str* attribute_name) const
{
    for (const Type* ancestor : mro) {
        if (!ancestor->attributes)
            continue;
        if (const Value* found = ancestor->attributes->find(attribute_name))
            return found;
    }
    return nullptr;
}

void Type::changed()
{
    ++t_class_epoch;
    ++version;
    for (Type* child : subclasses)
        child->changed();
}

// Type attribute assignment: the `__dict__` changes and the slots of the class and its subclasses follow.
// https://docs.python.org/3/reference/datamodel.html#special-lookup
Completion<void> Type::set(Str* attribute_name, const Value& value)
{
    // The old value may be the last reference to something with a finaliser: it dies after the change is
    // complete.
    Value old;
    if (Value* found = attributes->find(attribute_name))
        old = *found;
    if (value.is_empty())
        attributes->remove(attribute_name);
    else
        attributes->set(attribute_name, value);
    changed();
    update_slots(*this, attribute_name);
    return {};
}

} // namespace weft::model
