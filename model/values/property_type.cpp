// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// property.
//
// https://docs.python.org/3/library/functions.html#property
#include "model/rules/objects.h"
#include "model/values/attribute_errors.h"
#include "model/values/descriptors.h"
#include "model/values/object_types.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

Value or_none(const Value& value)
{
    return value.is_empty() ? Value::none() : value;
}

Value without_none(const Value& value)
{
    return value.is_none() ? Value() : value;
}

Completion<Value> create_property(Type* type, const CallArgs&)
{
    return allocate<Property>(type);
}

Completion<void> initialize_property(const Value& self, const CallArgs& args)
{
    Value slots[4];
    TRY(realm().signature("fget?, fset?, fdel?, doc?")->bind("property", args, slots));
    Property& property = *self.as<Property>();
    property.getter = without_none(slots[0]);
    property.setter = without_none(slots[1]);
    property.deleter = without_none(slots[2]);
    property.doc = without_none(slots[3]);
    property.doc_from_getter = property.doc.is_empty();
    if (property.doc.is_empty() && !property.getter.is_empty() && property.getter.kind() == Kind::Function)
        property.doc = TRY(find_attribute(property.getter, names().dunder_doc));
    // In a subclass the text hides that of the class.
    const bool is_subclass = type_of(self) != types().property;
    if (is_subclass && property.doc_from_getter && !property.doc.is_empty() && !property.doc.is_none())
        TRY(generic_set_attribute(self, names().dunder_doc, property.doc));
    return {};
}

// SINCE 3.13 a property that no class gave a name has that of its getter.
// https://docs.python.org/3/whatsnew/3.13.html#other-language-changes
Completion<std::string> name_of(const Property& property)
{
    if (!property.name.empty() || property.getter.is_empty() || !realm().profile.at_least(13))
        return property.name;
    const Value getter = property.getter;
    const Value found = TRY(find_attribute(getter, names().dunder_name));
    if (found.is_empty())
        return std::string();
    if (!found.try_as<Str>())
        return unsupported("a property whose getter has a __name__ that is not a str");
    return found.as<Str>()->text;
}

// What a property that lacks a function says. SINCE 3.10 with its name, SINCE 3.11 with the class.
Raised raise_lacking(const Property& property, const Value& instance, std::string_view new_text,
                     std::string_view old_text)
{
    if (!rule(Rule::PropertyErrorsNameClass)) {
        const bool named = rule(Rule::PropertyErrorsNameProperty) && !property.name.empty();
        return raise(types().AttributeError,
                     named ? concat(old_text, " '", property.name, "'") : std::string(old_text));
    }
    const std::string& cls = type_of(instance)->qualname;
    const std::string name = TRY(name_of(property));
    if (name.empty())
        return raise(types().AttributeError, concat("property of '", cls, "' object has no ", new_text));
    return raise(types().AttributeError,
                 concat("property '", name, "' of '", cls, "' object has no ", new_text));
}

Completion<Value> get_through(const Value& self, const Value& instance, const Value&)
{
    if (instance.is_empty())
        return self;
    const Property& property = *self.as<Property>();
    if (property.getter.is_empty())
        return raise_lacking(property, instance, "getter", "unreadable attribute");
    const Value getter = property.getter;
    return call(getter, instance);
}

Completion<void> set_through(const Value& self, const Value& instance, const Value& value)
{
    const Property& property = *self.as<Property>();
    const Value function = value.is_empty() ? property.deleter : property.setter;
    if (function.is_empty() && value.is_empty())
        return raise_lacking(property, instance, "deleter", "can't delete attribute");
    if (function.is_empty())
        return raise_lacking(property, instance, "setter", "can't set attribute");
    (void)TRY(value.is_empty() ? call(function, instance) : call(function, instance, value));
    return {};
}

// A new property of the same class with one function replaced.
Completion<Value> copy_with(const Value& self, const Value& getter, const Value& setter, const Value& deleter)
{
    const Property& property = *self.as<Property>();
    Value arguments[4] = {or_none(getter), or_none(setter), or_none(deleter), Value::none()};
    if (!property.doc_from_getter)
        arguments[3] = or_none(property.doc);
    const std::string name = property.name;
    Value made = TRY(call(Value::borrow(type_of(self)), CallArgs{arguments, 4, nullptr, 0}));
    if (Property* copy = made.try_as<Property>())
        copy->name = name;
    return made;
}

Completion<Value> with_getter(const CallArgs& args)
{
    const Property& property = *args[0].as<Property>();
    return copy_with(args[0], args[1], property.setter, property.deleter);
}

Completion<Value> with_setter(const CallArgs& args)
{
    const Property& property = *args[0].as<Property>();
    return copy_with(args[0], property.getter, args[1], property.deleter);
}

Completion<Value> with_deleter(const CallArgs& args)
{
    const Property& property = *args[0].as<Property>();
    return copy_with(args[0], property.getter, property.setter, args[1]);
}

// https://docs.python.org/3/reference/datamodel.html#object.__set_name__
Completion<Value> take_name(const CallArgs& args)
{
    if (const Str* name = args[2].try_as<Str>())
        args[0].as<Property>()->name = name->text;
    return Value::none();
}

template <Value Property::*member>
Completion<Value> get_part(const Value& self)
{
    return or_none(self.as<Property>()->*member);
}

Completion<void> set_doc(const Value& self, const Value& value)
{
    self.as<Property>()->doc = value;
    return {};
}

Completion<Value> get_is_abstract(const Value& self)
{
    const Property& property = *self.as<Property>();
    for (const Value& part : {property.getter, property.setter, property.deleter}) {
        if (part.is_empty())
            continue;
        const Value mark = TRY(find_attribute(part, intern("__isabstractmethod__")));
        if (mark.is_empty())
            continue;
        if (TRY(truth(mark)))
            return Value::boolean(true);
    }
    return Value::boolean(false);
}

Completion<Value> get_name(const Value& self)
{
    const Property& property = *self.as<Property>();
    if (!property.name.empty())
        return new_str(property.name);
    if (property.getter.is_empty())
        return raise_no_attribute(self, names().dunder_name);
    const Value getter = property.getter;
    const Value found = TRY(find_attribute(getter, names().dunder_name));
    return found.is_empty() ? raise_no_attribute(self, names().dunder_name) : Completion<Value>(found);
}

Completion<void> set_name(const Value& self, const Value& value)
{
    if (!value.is_empty() && !value.try_as<Str>())
        return unsupported("a __name__ of a property that is not a str");
    self.as<Property>()->name = value.is_empty() ? std::string() : value.as<Str>()->text;
    return {};
}

} // namespace

void build_property_type(Realm& realm)
{
    Type* type = realm.types.property;
    Slots& slots = type->slots;
    slots.create = create_property;
    slots.initialize = initialize_property;
    slots.descriptor_get = get_through;
    slots.descriptor_set = set_through;
    TypeBuilder builder(type);
    builder.member("fget", get_part<&Property::getter>)
        .member("fset", get_part<&Property::setter>)
        .member("fdel", get_part<&Property::deleter>)
        .property("__doc__", get_part<&Property::doc>, set_doc)
        .property("__isabstractmethod__", get_is_abstract)
        .method("getter", "fget, /", with_getter)
        .method("setter", "fset, /", with_setter)
        .method("deleter", "fdel, /", with_deleter);
    if (realm.profile.at_least(10))
        builder.method("__set_name__", "owner, name, /", take_name);
    if (realm.profile.at_least(13))
        builder.property("__name__", get_name, set_name);
    builder.finish();
}

} // namespace weft::model
