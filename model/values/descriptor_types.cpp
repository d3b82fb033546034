// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The descriptors of native attributes, of `__slots__` members, of slots, and of names that the model
// refuses.
//
// https://docs.python.org/3/howto/descriptor.html
#include "model/rules/objects.h"
#include "model/values/attribute_errors.h"
#include "model/values/descriptors.h"
#include "model/values/object_types.h"
#include "model/values/operations.h"
#include "model/values/slot_docs.h"
#include "model/world.h"

namespace weft::model {

namespace {

Completion<void> check_instance(std::string_view name, const Type* owner, const Value& instance)
{
    if (is_instance_of(instance, owner))
        return {};
    return raise(types().TypeError,
                 concat("descriptor '", name, "' for '", owner->name, "' objects doesn't apply to ",
                        rule(Rule::DescriptorDoesNotApplyText) ? "a " : "", "'", type_of(instance)->name,
                        "' object"));
}

// --- Native attributes.

Completion<Value> get_native(const Value& self, const Value& instance, const Value&)
{
    if (instance.is_empty())
        return self;
    const GetSet& attribute = *self.as<GetSet>();
    TRY(check_instance(attribute.name, attribute.owner, instance));
    return attribute.getter(instance);
}

Completion<void> set_native(const Value& self, const Value& instance, const Value& value)
{
    const GetSet& attribute = *self.as<GetSet>();
    TRY(check_instance(attribute.name, attribute.owner, instance));
    if (attribute.setter == nullptr && attribute.type() == types().member_descriptor)
        return raise(types().AttributeError, "readonly attribute");
    if (attribute.setter == nullptr)
        return raise_attribute_error(concat("attribute '", attribute.name, "' of '", attribute.owner->name,
                                            "' objects is not writable"),
                                     instance, intern(attribute.name));
    return attribute.setter(instance, value);
}

Completion<Value> native_repr(const Value& self)
{
    const GetSet& attribute = *self.as<GetSet>();
    const bool is_member = attribute.type() == types().member_descriptor;
    return new_str(concat(is_member ? "<member '" : "<attribute '", attribute.name, "' of '",
                          attribute.owner->name, "' objects>"));
}

Completion<Value> get_native_name(const Value& self)
{
    return new_str(self.as<GetSet>()->name);
}

Completion<Value> get_native_owner(const Value& self)
{
    return Value::borrow(self.as<GetSet>()->owner);
}

Completion<Value> get_native_qualname(const Value& self)
{
    const GetSet& attribute = *self.as<GetSet>();
    return new_str(concat(attribute.owner->qualname, ".", attribute.name));
}

// --- Members of `__slots__`, and the native attributes that CPython declares as members.

Raised raise_empty_member(const MemberDescriptor& member, const Value& instance)
{
    if (rule(Rule::MemberErrorsNameObject))
        return raise_no_attribute(instance, member.name);
    return raise_attribute_error(member.name->text, instance, member.name);
}

Completion<Value> get_member(const Value& self, const Value& instance, const Value& owner)
{
    if (self.kind() == Kind::GetSet)
        return get_native(self, instance, owner);
    if (instance.is_empty())
        return self;
    const MemberDescriptor& member = *self.as<MemberDescriptor>();
    TRY(check_instance(member.name->text, member.owner.get(), instance));
    const Value& content = instance.object()->member_slots()[member.index];
    if (content.is_empty())
        return raise_empty_member(member, instance);
    return content;
}

Completion<void> set_member(const Value& self, const Value& instance, const Value& value)
{
    if (self.kind() == Kind::GetSet)
        return set_native(self, instance, value);
    const MemberDescriptor& member = *self.as<MemberDescriptor>();
    TRY(check_instance(member.name->text, member.owner.get(), instance));
    Value& content = instance.object()->member_slots()[member.index];
    if (value.is_empty() && content.is_empty())
        return raise_attribute_error(member.name->text, instance, member.name);
    content = value;
    return {};
}

Completion<Value> member_repr(const Value& self)
{
    if (self.kind() == Kind::GetSet)
        return native_repr(self);
    const MemberDescriptor& member = *self.as<MemberDescriptor>();
    return new_str(concat("<member '", member.name->text, "' of '", member.owner->name, "' objects>"));
}

Completion<Value> get_member_name(const Value& self)
{
    if (self.kind() == Kind::GetSet)
        return get_native_name(self);
    return Value::borrow(self.as<MemberDescriptor>()->name);
}

Completion<Value> get_member_owner(const Value& self)
{
    if (self.kind() == Kind::GetSet)
        return get_native_owner(self);
    return self.as<MemberDescriptor>()->owner;
}

// --- Slots under their special names.

Completion<Value> bind_wrapper(const Value& self, const Value& instance, const Value&)
{
    if (instance.is_empty())
        return self;
    SlotWrapper* wrapper = self.as<SlotWrapper>();
    TRY(check_instance(wrapper->method.name, wrapper->owner, instance));
    return make<MethodWrapper>(Ref<SlotWrapper>::borrow(wrapper), instance);
}

Completion<Value> call_wrapper(const Value& self, const CallArgs& args)
{
    return call_slot_wrapper(*self.as<SlotWrapper>(), args);
}

Completion<Value> wrapper_repr(const Value& self)
{
    const SlotWrapper& wrapper = *self.as<SlotWrapper>();
    return new_str(
        concat("<slot wrapper '", wrapper.method.name, "' of '", wrapper.owner->name, "' objects>"));
}

Completion<Value> get_wrapper_name(const Value& self)
{
    return new_str(self.as<SlotWrapper>()->method.name);
}

Completion<Value> get_wrapper_qualname(const Value& self)
{
    const SlotWrapper& wrapper = *self.as<SlotWrapper>();
    return new_str(concat(wrapper.owner->qualname, ".", wrapper.method.name));
}

Completion<Value> get_wrapper_doc(const Value& self)
{
    const SlotWrapper& wrapper = *self.as<SlotWrapper>();
    return slot_documentation(*wrapper.owner, wrapper.method.name);
}

Completion<Value> get_wrapper_owner(const Value& self)
{
    return Value::borrow(self.as<SlotWrapper>()->owner);
}

Completion<Value> call_bound_wrapper(const Value& self, const CallArgs& args)
{
    const MethodWrapper& bound = *self.as<MethodWrapper>();
    const Value held = bound.self;
    return call_slot_bound(*bound.wrapper, held, args);
}

Completion<Value> bound_wrapper_repr(const Value& self)
{
    const MethodWrapper& bound = *self.as<MethodWrapper>();
    return new_str(concat("<method-wrapper '", bound.wrapper->method.name, "' of ", type_of(bound.self)->name,
                          " object at ", address_text(bound.self), ">"));
}

Completion<Value> bound_wrapper_compare(CompareOp op, const Value& left, const Value& right)
{
    if ((op != CompareOp::Eq && op != CompareOp::NotEq) || type_of(right) != types().method_wrapper)
        return Value::not_implemented();
    const MethodWrapper& own = *left.as<MethodWrapper>();
    const MethodWrapper& other = *right.as<MethodWrapper>();
    const bool same = own.wrapper.get() == other.wrapper.get() && own.self.is(other.self);
    return Value::boolean(same == (op == CompareOp::Eq));
}

Completion<std::int64_t> bound_wrapper_hash(const Value& self)
{
    const MethodWrapper& bound = *self.as<MethodWrapper>();
    return static_cast<std::int64_t>((address_of(bound.self) >> 4) ^ (address_of(bound.wrapper) >> 4));
}

Completion<Value> get_bound_name(const Value& self)
{
    return new_str(self.as<MethodWrapper>()->wrapper->method.name);
}

Completion<Value> get_bound_doc(const Value& self)
{
    const SlotWrapper& wrapper = *self.as<MethodWrapper>()->wrapper;
    return slot_documentation(*wrapper.owner, wrapper.method.name);
}

Completion<Value> get_bound_self(const Value& self)
{
    return self.as<MethodWrapper>()->self;
}

Completion<Value> get_bound_qualname(const Value& self)
{
    const MethodWrapper& bound = *self.as<MethodWrapper>();
    return new_str(concat(bound.wrapper->owner->qualname, ".", bound.wrapper->method.name));
}

// --- Names that the model refuses.

Completion<Value> get_refused(const Value& self, const Value&, const Value&)
{
    return unsupported(self.as<Refused>()->name);
}

Completion<void> set_refused(const Value& self, const Value&, const Value&)
{
    return unsupported(self.as<Refused>()->name);
}

} // namespace

void build_descriptor_types(Realm& realm)
{
    Type* native = realm.types.getset;
    native->slots.repr = native_repr;
    native->slots.descriptor_get = get_native;
    native->slots.descriptor_set = set_native;
    TypeBuilder(native)
        .property("__name__", get_native_name)
        .property("__qualname__", get_native_qualname)
        .member("__objclass__", get_native_owner)
        .refuse({"__doc__"})
        .finish();

    Type* member = realm.types.member_descriptor;
    member->slots.repr = member_repr;
    member->slots.descriptor_get = get_member;
    member->slots.descriptor_set = set_member;
    TypeBuilder(member)
        .property("__name__", get_member_name)
        .member("__objclass__", get_member_owner)
        .refuse({"__doc__", "__qualname__", "__reduce__"})
        .finish();

    Type* wrapper = realm.types.slot_wrapper;
    wrapper->slots.repr = wrapper_repr;
    wrapper->slots.call = call_wrapper;
    wrapper->slots.descriptor_get = bind_wrapper;
    TypeBuilder(wrapper)
        .property("__name__", get_wrapper_name)
        .property("__qualname__", get_wrapper_qualname)
        .member("__objclass__", get_wrapper_owner)
        .property("__doc__", get_wrapper_doc)
        .refuse({"__text_signature__", "__reduce__"})
        .finish();

    Type* bound = realm.types.method_wrapper;
    bound->slots.repr = bound_wrapper_repr;
    bound->slots.call = call_bound_wrapper;
    bound->slots.compare = bound_wrapper_compare;
    bound->slots.hash = bound_wrapper_hash;
    TypeBuilder(bound)
        .property("__name__", get_bound_name)
        .property("__qualname__", get_bound_qualname)
        .member("__self__", get_bound_self)
        .property("__doc__", get_bound_doc)
        .refuse({"__objclass__", "__text_signature__", "__reduce__"})
        .finish();

    Type* refused = realm.types.refused;
    refused->slots.descriptor_get = get_refused;
    refused->slots.descriptor_set = set_refused;
    TypeBuilder(refused).finish();
}

} // namespace weft::model
