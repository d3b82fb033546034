// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Builtin functions and methods as objects: how they are shown, bound, compared and called.
//
// https://docs.python.org/3/reference/datamodel.html#built-in-functions
#include <algorithm>

#include "model/rules/objects.h"
#include "model/values/attribute_errors.h"
#include "model/values/descriptors.h"
#include "model/values/object_types.h"
#include "model/values/operations.h"
#include "model/values/slot_docs.h"
#include "model/world.h"

namespace weft::model {

namespace {

bool belongs_to_module(const NativeFunction& function)
{
    return function.self.is_empty() || function.self.kind() == Kind::Module;
}

Completion<Value> function_call(const Value& self, const CallArgs& args)
{
    return call_native(*self.as<NativeFunction>(), args);
}

Completion<Value> function_repr(const Value& self)
{
    const NativeFunction& function = *self.as<NativeFunction>();
    if (function.is_static)
        return new_str(concat("<built-in method ", function.name, " of type object at ",
                              address_text(Value::borrow(function.owner)), ">"));
    if (belongs_to_module(function))
        return new_str(concat("<built-in function ", function.name, ">"));
    return new_str(concat("<built-in method ", function.name, " of ", type_of(function.self)->name,
                          " object at ", address_text(function.self), ">"));
}

// Bound to the identical object and the same function.
Completion<Value> function_compare(CompareOp op, const Value& left, const Value& right)
{
    const NativeFunction* other = right.try_as<NativeFunction>();
    if ((op != CompareOp::Eq && op != CompareOp::NotEq) || other == nullptr ||
        other->type() != types().native_function)
        return Value::not_implemented();
    const NativeFunction& own = *left.as<NativeFunction>();
    const bool same = left.is(right) || (own.self.is(other->self) && !own.self.is_empty() &&
                                         own.function == other->function && own.name == other->name);
    return Value::boolean(same == (op == CompareOp::Eq));
}

Completion<std::int64_t> function_hash(const Value& self)
{
    const NativeFunction& function = *self.as<NativeFunction>();
    const Value& identity = function.self.is_empty() ? self : function.self;
    return static_cast<std::int64_t>(address_of(identity) >> 4) ^ hash_of_bytes(function.name);
}

Completion<Value> get_name(const Value& self)
{
    return new_str(self.as<NativeFunction>()->name);
}

Completion<Value> get_qualname(const Value& self)
{
    const NativeFunction& function = *self.as<NativeFunction>();
    if (function.self.is_empty() && function.owner)
        return new_str(concat(function.owner->name, ".", function.name));
    if (belongs_to_module(function))
        return new_str(function.name);
    const Type* cls = function.self.try_as<Type>();
    return new_str(concat(cls ? cls->qualname : type_of(function.self)->qualname, ".", function.name));
}

Completion<Value> get_self(const Value& self)
{
    const NativeFunction& function = *self.as<NativeFunction>();
    if (!function.self.is_empty())
        return function.self;
    if (function.is_static)
        return Value::borrow(function.owner);
    return unsupported(concat("__self__ of the builtin function ", function.name));
}

Completion<Value> get_module(const Value& self)
{
    const NativeFunction& function = *self.as<NativeFunction>();
    if (!belongs_to_module(function))
        return Value::none();
    return new_str(function.module_name.empty() ? std::string_view("builtins") : function.module_name);
}

Completion<Value> get_owner(const Value& self)
{
    return Value::borrow(self.as<NativeFunction>()->owner);
}

// Only the methods that stand for slots of three operands or two results have a text that is known.
Completion<Value> get_doc(const Value& self)
{
    const NativeFunction& method = *self.as<NativeFunction>();
    constexpr std::string_view k_of_slots[] = {"__pow__", "__rpow__", "__divmod__", "__rdivmod__"};
    if (method.owner &&
        std::find(std::begin(k_of_slots), std::end(k_of_slots), method.name) != std::end(k_of_slots))
        return slot_documentation(*method.owner, method.name);
    return unsupported(concat("__doc__ of the builtin ", self.as<NativeFunction>()->name));
}

Completion<Value> method_repr(const Value& self)
{
    const NativeFunction& method = *self.as<NativeFunction>();
    return new_str(concat("<method '", method.name, "' of '", method.owner->name, "' objects>"));
}

Raised raise_not_applicable(const NativeFunction& method, const Value& instance)
{
    if (rule(Rule::DescriptorDoesNotApplyText))
        return raise(types().TypeError,
                     concat("descriptor '", method.name, "' for '", method.owner->name,
                            "' objects doesn't apply to a '", type_of(instance)->name, "' object"));
    return raise(types().TypeError,
                 concat("descriptor '", method.name, "' for '", method.owner->name,
                        "' objects doesn't apply to '", type_of(instance)->name, "' object"));
}

// https://docs.python.org/3/howto/descriptor.html#functions-and-methods
Completion<Value> bind_method(const Value& self, const Value& instance, const Value&)
{
    if (instance.is_empty())
        return self;
    const NativeFunction& method = *self.as<NativeFunction>();
    if (!is_instance_of(instance, method.owner))
        return raise_not_applicable(method, instance);
    return bind_native(method, instance);
}

// A native class method is bound to the class through which it is looked up.
Completion<Value> bind_class_method(const Value& self, const Value& instance, const Value& owner)
{
    const Value cls = owner.is_empty() ? Value::borrow(type_of(instance)) : owner;
    return bind_native(*self.as<NativeFunction>(), cls);
}

Completion<Value> call_class_method(const Value& self, const CallArgs& args)
{
    const NativeFunction& method = *self.as<NativeFunction>();
    if (args.count == 0 || args[0].kind() != Kind::Type)
        return raise(types().TypeError, concat("descriptor '", method.name, "' of '", method.owner->name,
                                               "' object needs an argument"));
    const Ref<NativeFunction> bound = bind_native(method, args[0]);
    return call_native(*bound, args.without_first());
}

void build_method_descriptor(Type* type)
{
    Slots& slots = type->slots;
    slots.repr = method_repr;
    TypeBuilder(type)
        .property("__name__", get_name)
        .property("__qualname__", get_qualname)
        .property("__objclass__", get_owner)
        .property("__doc__", get_doc)
        .refuse({"__text_signature__", "__reduce__"})
        .finish();
}

} // namespace

void build_native_function_types(Realm& realm)
{
    Type* function = realm.types.native_function;
    function->slots.call = function_call;
    function->slots.repr = function_repr;
    function->slots.compare = function_compare;
    function->slots.hash = function_hash;
    TypeBuilder(function)
        .property("__name__", get_name)
        .property("__qualname__", get_qualname)
        .property("__self__", get_self)
        .property("__module__", get_module)
        .property("__doc__", get_doc)
        .refuse({"__text_signature__", "__reduce__"})
        .finish();

    Type* method = realm.types.method_descriptor;
    method->slots.call = function_call;
    method->slots.descriptor_get = bind_method;
    build_method_descriptor(method);

    Type* class_method = realm.types.classmethod_descriptor;
    class_method->slots.call = call_class_method;
    class_method->slots.descriptor_get = bind_class_method;
    build_method_descriptor(class_method);
}

} // namespace weft::model
