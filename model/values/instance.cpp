// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Instances of classes written in Python, and the objects that classes are made of.
//
// An instance keeps its class alive, as in CPython: a class dies after its last instance.
#include "model/values/instance.h"
#include "model/choices.h"
#include "model/leftovers.h"
#include "model/rules/objects.h"

#include "model/values/descriptors.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

Instance::Instance(Type* type) : Container(Kind::Instance, type), m_members(type->member_names.size())
{
    if (type->is_heap)
        type->retain();
}

Instance::~Instance()
{
    if (RunChoices* const choices = run_choices()) [[unlikely]]
        watch_death(*this, *choices);
    if (type()->is_heap)
        type()->release();
}

void Instance::traverse(Visitor& visitor)
{
    if (type()->is_heap)
        visitor(type());
    visitor(m_dict);
    for (const Value& member : m_members)
        visitor(member);
}

void Instance::clear_references()
{
    const Value old = std::move(m_dict);
    for (Value& member : m_members)
        member = Value();
}

void Instance::finalize()
{
    if (type()->has_finalizer)
        run_del_method(*this);
}

// https://docs.python.org/3/reference/datamodel.html#object.__del__
void run_del_method(Object& object)
{
    World& current = world();
    if (current.is_aborting())
        return;
    const Value self = Value::borrow(&object);
    const Value* found = object.type()->lookup(names().dunder_del);
    if (found == nullptr)
        return;
    touch_everything();
    // The exception that is on its way up does not concern the finaliser.
    const Value method = *found;
    Value pending = std::move(current.pending);
    Completion<Value> result = call_found(method, self, {});
    if (result.raised())
        write_unraisable(rule(Rule::DelErrorsShowFunction) ? method : Value(make<Method>(method, self)));
    else
        (void)result.release();
    if (!current.is_aborting())
        current.pending = std::move(pending);
}

Method::Method(Value bound_function, Value bound_self)
    : Container(Kind::Method, types().method), function(std::move(bound_function)),
      self(std::move(bound_self))
{
}

GetSet::GetSet(Type* owning_type, std::string_view attribute_name, TypeBuilder::Getter get,
               TypeBuilder::Setter set)
    : Object(Kind::GetSet, types().getset), owner(owning_type), name(attribute_name), getter(get), setter(set)
{
}

void GetSet::become_member()
{
    set_type(types().member_descriptor);
}

Module::Module(std::string_view module_name)
    : Container(Kind::Module, types().module), name(module_name), attributes(new_dict()),
      dict_value(attributes)
{
    attributes->set(names().dunder_name, new_str(name));
    for (Str* empty :
         {names().dunder_doc, names().dunder_package, names().dunder_loader, names().dunder_spec})
        attributes->set(empty, Value::none());
}

void Module::clear_references()
{
    dict_value = Value();
    const Ref<Dict> old = std::move(attributes);
    attributes = new_dict();
    dict_value = attributes;
    old->clear();
}

Cell::Cell() : Container(Kind::Cell, types().cell) {}

SlotWrapper::SlotWrapper(Type* owning_type, const SlotMethod& its_method)
    : Object(Kind::SlotWrapper, types().slot_wrapper), owner(owning_type), method(its_method)
{
}

MethodWrapper::MethodWrapper(Ref<SlotWrapper> its_wrapper, Value bound_self)
    : Container(Kind::Other, types().method_wrapper), wrapper(std::move(its_wrapper)),
      self(std::move(bound_self))
{
}

MemberDescriptor::MemberDescriptor(Type* owning_class, Str* member_name, std::size_t member_index)
    : Container(Kind::MemberDescriptor, types().member_descriptor), owner(Ref<Type>::borrow(owning_class)),
      name(member_name), index(member_index)
{
}

Super::Super(Type* type) : Container(Kind::Super, type) {}

Refused::Refused(std::string its_name) : Object(Kind::Other, types().refused), name(std::move(its_name)) {}

} // namespace weft::model
