// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What classes answer about themselves: `__name__`, `__bases__`, `__mro__`, `__dict__`, mro(),
// `__subclasses__()`, ...
//
// https://docs.python.org/3/library/stdtypes.html#special-attributes
#include "model/rules/objects.h"
#include "model/values/attribute_errors.h"
#include "model/values/descriptors.h"
#include "model/values/dict.h"
#include "model/values/mapping_proxy.h"
#include "model/values/operations.h"
#include "model/values/type_attributes.h"
#include "model/values/weakref.h"
#include "model/world.h"

namespace weft::model {

namespace {

Completion<void> check_settable(const Type& type, std::string_view name, const Value& value)
{
    const bool immutable_words = rule(Rule::FinalizedTypeErrorsSayImmutable);
    if (!type.is_heap)
        return raise(types().TypeError,
                     immutable_words
                         ? concat("cannot set '", name, "' attribute of immutable type '", type.name, "'")
                         : concat("can't set ", type.name, ".", name));
    if (value.is_empty())
        return raise(types().TypeError,
                     immutable_words
                         ? concat("cannot delete '", name, "' attribute of immutable type '", type.name, "'")
                         : concat("can't delete ", type.name, ".", name));
    return {};
}

Completion<Value> get_name(const Value& self)
{
    // Only the name of a library's native type has its module in front.
    const Type* type = self.as<Type>();
    return new_str(type->is_heap ? type->name : type->qualname);
}

Completion<void> set_name(const Value& self, const Value& value)
{
    Type* type = self.as<Type>();
    TRY(check_settable(*type, "__name__", value));
    const Str* text = value.try_as<Str>();
    if (text == nullptr)
        return raise(types().TypeError, concat("can only assign string to ", type->name, ".__name__, not '",
                                               type_of(value)->name, "'"));
    if (text->text.find('\0') != std::string::npos)
        return raise(types().ValueError, "type name must not contain null characters");
    type->name = text->text;
    return {};
}

Completion<Value> get_qualname(const Value& self)
{
    return new_str(self.as<Type>()->qualname);
}

Completion<void> set_qualname(const Value& self, const Value& value)
{
    Type* type = self.as<Type>();
    TRY(check_settable(*type, "__qualname__", value));
    const Str* text = value.try_as<Str>();
    if (text == nullptr)
        return raise(types().TypeError, concat("can only assign string to ", type->name,
                                               ".__qualname__, not '", type_of(value)->name, "'"));
    type->qualname = text->text;
    return {};
}

Completion<Value> get_module(const Value& self)
{
    Type* type = self.as<Type>();
    if (!type->is_heap)
        return new_str(type->module_name);
    if (const Value* found = type->attributes->find(names().dunder_module))
        return *found;
    return raise_attribute_error("__module__", self, names().dunder_module);
}

Completion<void> set_module(const Value& self, const Value& value)
{
    Type* type = self.as<Type>();
    TRY(check_settable(*type, "__module__", value));
    return type->set(names().dunder_module, value);
}

Completion<Value> get_bases(const Value& self)
{
    std::vector<Value> bases;
    for (const Ref<Type>& base : self.as<Type>()->bases)
        bases.push_back(base);
    return new_tuple(std::move(bases));
}

Completion<void> set_bases(const Value& self, const Value& value)
{
    Type* type = self.as<Type>();
    TRY(check_settable(*type, "__bases__", value));
    if (value.kind() != Kind::Tuple)
        return raise(types().TypeError, concat("can only assign tuple to ", type->name, ".__bases__, not ",
                                               type_of(value)->name));
    if (value.as<Tuple>()->size() == 0)
        return raise(types().TypeError,
                     concat("can only assign non-empty tuple to ", type->name, ".__bases__, not ()"));
    return unsupported("assignment to __bases__");
}

Completion<Value> get_base(const Value& self)
{
    const Type* base = self.as<Type>()->base;
    return base ? Value::borrow(base) : Value::none();
}

Completion<Value> get_mro(const Value& self)
{
    std::vector<Value> order;
    for (const Type* ancestor : self.as<Type>()->mro)
        order.push_back(Value::borrow(ancestor));
    return new_tuple(std::move(order));
}

Completion<void> refuse_set(const Value& self, const Value&)
{
    if (!rule(Rule::MroIsAttribute))
        return raise(types().AttributeError, "readonly attribute");
    return raise_attribute_error("attribute '__mro__' of 'type' objects is not writable", self,
                                 intern("__mro__"));
}

Completion<Value> get_dict(const Value& self)
{
    return new_mapping_proxy(self.as<Type>()->attributes);
}

Completion<Value> get_doc(const Value& self)
{
    Type* type = self.as<Type>();
    const Value* found = type->attributes->find(names().dunder_doc);
    if (!type->is_heap)
        return unsupported(concat(type->name, ".__doc__"));
    if (found == nullptr)
        return Value::none();
    const Value doc = *found;
    const auto get = type_of(doc)->slots.descriptor_get;
    return get ? get(doc, Value(), self) : Completion<Value>(doc);
}

Completion<void> set_doc(const Value& self, const Value& value)
{
    Type* type = self.as<Type>();
    TRY(check_settable(*type, "__doc__", value));
    return type->set(names().dunder_doc, value);
}

Completion<Value> get_type_params(const Value& self)
{
    if (const Value* found = self.as<Type>()->attributes->find(names().dunder_type_params))
        return *found;
    return empty_tuple();
}

Completion<void> set_type_params(const Value& self, const Value& value)
{
    TRY(check_settable(*self.as<Type>(), "__type_params__", value));
    return self.as<Type>()->set(names().dunder_type_params, value);
}

Completion<Value> get_abstract_methods(const Value& self)
{
    Str* name = intern("__abstractmethods__");
    Type* type = self.as<Type>();
    const Value* found = type == types().type ? nullptr : type->attributes->find(name);
    if (found == nullptr)
        return raise_attribute_error("__abstractmethods__", self, name);
    return *found;
}

Completion<void> set_abstract_methods(const Value& self, const Value& value)
{
    Type* type = self.as<Type>();
    type->is_abstract = value.is_empty() ? false : TRY(truth(value));
    return type->set(intern("__abstractmethods__"), value);
}

Completion<Value> type_mro(const CallArgs& args)
{
    const std::vector<Type*> order = TRY(c3_mro(*args[0].as<Type>()));
    std::vector<Value> items;
    for (const Type* ancestor : order)
        items.push_back(Value::borrow(ancestor));
    return new_list(std::move(items));
}

Completion<Value> type_subclasses(const CallArgs& args)
{
    std::vector<Value> items;
    for (const Type* child : args[0].as<Type>()->subclasses)
        items.push_back(Value::borrow(child));
    return new_list(std::move(items));
}

Completion<Value> type_instance_check(const CallArgs& args)
{
    const bool answer = TRY(default_is_instance(args[1], args[0]));
    return Value::boolean(answer);
}

Completion<Value> type_subclass_check(const CallArgs& args)
{
    const bool answer = TRY(default_is_subclass(args[1], args[0]));
    return Value::boolean(answer);
}

Completion<Value> type_prepare(const CallArgs&)
{
    return new_dict();
}

// type.__dir__: the attributes of the class and its bases, not those of the metaclass.
Completion<Value> type_dir(const CallArgs& args)
{
    const Ref<Dict> found = new_dict();
    for (const Type* ancestor : args[0].as<Type>()->mro) {
        for (const Dict::Entry& entry : ancestor->attributes->entries()) {
            if (Str* name = entry.key.try_as<Str>())
                found->set(name, Value::none());
        }
    }
    std::vector<Value> items;
    for (const Dict::Entry& entry : found->entries())
        items.push_back(entry.key);
    return new_list(std::move(items));
}

// The `__dict__` of an instance.
Completion<Value> get_instance_dict(const Value& self)
{
    Value* slot = self.is_object() ? self.object()->dict_slot() : nullptr;
    if (slot == nullptr)
        return raise_no_attribute(self, names().dunder_dict);
    if (slot->is_empty())
        *slot = new_dict();
    return *slot;
}

Completion<void> set_instance_dict(const Value& self, const Value& value)
{
    Value* slot = self.is_object() ? self.object()->dict_slot() : nullptr;
    if (slot == nullptr)
        return raise_no_attribute(self, names().dunder_dict);
    if (!value.is_empty() && value.kind() != Kind::Dict)
        return raise(types().TypeError,
                     concat("__dict__ must be set to a dictionary, not a '", type_of(value)->name, "'"));
    if (value.is_empty())
        *slot = new_dict();
    else
        *slot = value;
    return {};
}

Completion<Value> get_weakref(const Value& self)
{
    const auto found = world().weak_references.find(self.object());
    if (found == world().weak_references.end() || found->second.empty())
        return Value::none();
    return Value::borrow(found->second.front());
}

} // namespace

void add_dict_attribute(Type& type)
{
    type.attributes->set(names().dunder_dict,
                         make<GetSet>(&type, "__dict__", get_instance_dict, set_instance_dict));
}

void add_weakref_attribute(Type& type)
{
    type.attributes->set(names().dunder_weakref, make<GetSet>(&type, "__weakref__", get_weakref, nullptr));
}

void add_type_properties(Realm& realm)
{
    TypeBuilder builder(realm.types.type);
    builder.property("__name__", get_name, set_name)
        .property("__qualname__", get_qualname, set_qualname)
        .property("__module__", get_module, set_module)
        .property("__bases__", get_bases, set_bases)
        .property("__base__", get_base)
        .property("__mro__", get_mro, refuse_set)
        .property("__dict__", get_dict)
        .property("__doc__", get_doc, set_doc)
        .property("__abstractmethods__", get_abstract_methods, set_abstract_methods)
        .method("mro", "", type_mro)
        .method("__subclasses__", "", type_subclasses)
        .method("__instancecheck__", "instance, /", type_instance_check)
        .method("__subclasscheck__", "subclass, /", type_subclass_check)
        .method("__dir__", "", type_dir)
        .class_method("__prepare__", "*rest, **kwds", type_prepare)
        .refuse({"__basicsize__", "__itemsize__", "__flags__", "__weakrefoffset__", "__dictoffset__",
                 "__text_signature__", "__sizeof__"});
    add_type_annotations(builder, realm.profile);
    if (realm.profile.at_least(12))
        builder.property("__type_params__", get_type_params, set_type_params);
}

} // namespace weft::model
