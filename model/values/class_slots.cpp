// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// From special methods to slots: what CPython's typeobject.c does in update_one_slot.
//
// Each slot depends on one or more names. Where the MRO finds only a native type's own methods for them, the
// class has that type's slot; where any of them is Python's, it gets the function of python_slots.cpp that
// calls methods.
#include "model/values/class_slots.h"

#include <initializer_list>

#include "model/values/descriptors.h"
#include "model/values/dict.h"
#include "model/values/python_slots.h"
#include "model/world.h"

namespace weft::model {

namespace {

// The native type whose slot stands behind the method `name`; null for anything else, a native method that
// was given another name included (`__str__ = int.__repr__`).
const Type* native_owner(const Value& found, std::string_view name)
{
    if (const SlotWrapper* wrapper = found.try_as<SlotWrapper>())
        return wrapper->method.name == name ? wrapper->owner : nullptr;
    const NativeFunction* function = found.try_as<NativeFunction>();
    if (function == nullptr || function->name != name)
        return nullptr;
    // `__new__` is bound to the type that it makes instances of.
    if (const Type* maker = function->self.try_as<Type>())
        return function->name == "__new__" ? maker : nullptr;
    return function->owner;
}

struct Group {
    std::initializer_list<std::string_view> names;
    void (*compute)(Type& type, const Group& group);
};

template <auto Member, auto Generic>
void compute_slot(Type& type, const Group& group)
{
    std::remove_reference_t<decltype(type.slots.*Member)> native = nullptr;
    bool calls_python = false;
    for (const std::string_view name : group.names) {
        const Value* found = type.lookup(intern(name));
        if (found == nullptr)
            continue;
        const Type* owner = native_owner(*found, name);
        const auto candidate = owner ? owner->slots.*Member : nullptr;
        calls_python = calls_python || candidate == nullptr || (native != nullptr && native != candidate);
        native = candidate;
    }
    type.slots.*Member = calls_python ? Generic : native;
}

// `__hash__ = None` makes instances unhashable.
void compute_hash(Type& type, const Group& group)
{
    const Value* found = type.lookup(names().dunder_hash);
    if (found && found->is_none())
        type.slots.hash = nullptr;
    else
        compute_slot<&Slots::hash, &python_hash>(type, group);
}

void compute_finalizer(Type& type, const Group&)
{
    type.has_finalizer = type.lookup(names().dunder_del) != nullptr;
}

const Group k_groups[] = {
    {{"__new__"}, &compute_slot<&Slots::create, &python_create>},
    {{"__init__"}, &compute_slot<&Slots::initialize, &python_initialize>},
    {{"__repr__"}, &compute_slot<&Slots::repr, &python_repr>},
    {{"__str__"}, &compute_slot<&Slots::str, &python_str>},
    {{"__format__"}, &compute_slot<&Slots::format, &python_format>},
    {{"__hash__"}, &compute_hash},
    {{"__call__"}, &compute_slot<&Slots::call, &python_call>},
    {{"__getattribute__", "__getattr__"}, &compute_slot<&Slots::get_attribute, &python_get_attribute>},
    {{"__setattr__", "__delattr__"}, &compute_slot<&Slots::set_attribute, &python_set_attribute>},
    {{"__get__"}, &compute_slot<&Slots::descriptor_get, &python_descriptor_get>},
    {{"__set__", "__delete__"}, &compute_slot<&Slots::descriptor_set, &python_descriptor_set>},
    {{"__iter__"}, &compute_slot<&Slots::iter, &python_iter>},
    {{"__next__"}, &compute_slot<&Slots::next, &python_next>},
    {{"__len__"}, &compute_slot<&Slots::length, &python_length>},
    {{"__getitem__"}, &compute_slot<&Slots::get_item, &python_get_item>},
    {{"__setitem__", "__delitem__"}, &compute_slot<&Slots::set_item, &python_set_item>},
    {{"__contains__"}, &compute_slot<&Slots::contains, &python_contains>},
    {{"__bool__"}, &compute_slot<&Slots::truth, &python_truth>},
    {{"__add__",     "__radd__",    "__sub__",      "__rsub__",     "__mul__",      "__rmul__", "__matmul__",
      "__rmatmul__", "__truediv__", "__rtruediv__", "__mod__",      "__rmod__",     "__pow__",  "__rpow__",
      "__lshift__",  "__rlshift__", "__rshift__",   "__rrshift__",  "__or__",       "__ror__",  "__xor__",
      "__rxor__",    "__and__",     "__rand__",     "__floordiv__", "__rfloordiv__"},
     &compute_slot<&Slots::binary, &python_binary>},
    {{"__iadd__", "__isub__", "__imul__", "__imatmul__", "__itruediv__", "__imod__", "__ipow__",
      "__ilshift__", "__irshift__", "__ior__", "__ixor__", "__iand__", "__ifloordiv__"},
     &compute_slot<&Slots::inplace, &python_inplace>},
    {{"__neg__", "__pos__", "__invert__", "__abs__"}, &compute_slot<&Slots::unary, &python_unary>},
    {{"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"},
     &compute_slot<&Slots::compare, &python_compare>},
    {{"__index__"}, &compute_slot<&Slots::index, &python_index>},
    {{"__int__"}, &compute_slot<&Slots::to_int, &python_to_int>},
    {{"__float__"}, &compute_slot<&Slots::to_float, &python_to_float>},
    {{"__await__"}, &compute_slot<&Slots::await, &python_await>},
    {{"__aiter__"}, &compute_slot<&Slots::async_iter, &python_async_iter>},
    {{"__anext__"}, &compute_slot<&Slots::async_next, &python_async_next>},
    {{"__del__"}, &compute_finalizer},
};

// Which group a name belongs to; filled once a realm.
const Group* group_of(Str* name)
{
    auto& groups = realm().slot_groups;
    if (groups.empty()) {
        for (const Group& group : k_groups) {
            for (const std::string_view member : group.names)
                groups.emplace(intern(member), &group);
        }
    }
    const auto found = groups.find(name);
    return found == groups.end() ? nullptr : static_cast<const Group*>(found->second);
}

bool is_special(const Str& name)
{
    return name.text.size() > 4 && name.text.starts_with("__") && name.text.ends_with("__");
}

} // namespace

void fill_slots(Type& type)
{
    // 1. With several bases every slot is looked up.
    if (type.bases.size() != 1) {
        for (const Group& group : k_groups)
            group.compute(type, group);
        return;
    }

    // 2. With one base it is the base's slots, save what the class body defines.
    type.slots = type.bases[0]->slots;
    type.has_finalizer = type.bases[0]->has_finalizer;
    for (const Dict::Entry& entry : type.attributes->entries()) {
        Str* name = entry.key.try_as<Str>();
        if (name == nullptr || !is_special(*name))
            continue;
        if (const Group* group = group_of(intern(name)))
            group->compute(type, *group);
    }
}

void update_slots(Type& type, Str* attribute_name)
{
    if (!type.is_heap || !is_special(*attribute_name))
        return;
    const Group* group = group_of(intern(attribute_name));
    if (group == nullptr)
        return;
    group->compute(type, *group);
    for (Type* child : type.subclasses)
        update_slots(*child, attribute_name);
}

} // namespace weft::model
