// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The annotations of classes: `__annotations__` and, since 3.14, the `__annotate__` that gives them.
//
// https://docs.python.org/3/howto/annotations.html
#include "model/rules/language.h"
#include "model/values/annotate.h"
#include "model/values/attribute_errors.h"
#include "model/values/descriptors.h"
#include "model/values/dict.h"
#include "model/values/operations.h"
#include "model/values/type_attributes.h"
#include "model/world.h"

namespace weft::model {

namespace {

// A class has annotations of its own, made empty at the first look.
// https://docs.python.org/3/howto/annotations.html
Completion<Value> get_annotations(const Value& self)
{
    Type* type = self.as<Type>();
    if (!type->is_heap)
        return raise_no_attribute(self, names().dunder_annotations);
    if (const Value* found = type->attributes->find(names().dunder_annotations))
        return *found;
    const Value made = new_dict();
    TRY(type->set(names().dunder_annotations, made));
    return made;
}

Completion<void> set_annotations(const Value& self, const Value& value)
{
    if (value.is_empty() && !self.as<Type>()->attributes->find(names().dunder_annotations))
        return raise_attribute_error("__annotations__", self, names().dunder_annotations);
    return self.as<Type>()->set(names().dunder_annotations, value);
}

// PEP 649 keeps both in the namespace of the class, under names of their own.
Str* annotate_func()
{
    return intern("__annotate_func__");
}

Str* annotations_cache()
{
    return intern("__annotations_cache__");
}

Completion<void> forget(Type& type, Str* name)
{
    if (!type.attributes->find(name))
        return {};
    return type.set(name, Value());
}

Completion<void> check_not_immutable(const Type& type, std::string_view name)
{
    if (type.is_heap)
        return {};
    return raise(types().TypeError,
                 concat("cannot set '", name, "' attribute of immutable type '", type.name, "'"));
}

// https://docs.python.org/3/reference/datamodel.html#type.__annotate__
Completion<Value> get_annotate(const Value& self)
{
    Type* type = self.as<Type>();
    if (!type->is_heap)
        return raise_no_attribute(self, annotate_name());
    for (Str* name : {annotate_func(), annotate_name()})
        if (const Value* found = type->attributes->find(name))
            return *found;
    TRY(type->set(annotate_func(), Value::none()));
    return Value::none();
}

Completion<void> set_annotate(const Value& self, const Value& value)
{
    Type* type = self.as<Type>();
    // 1. It cannot be deleted, and is a function or None.
    if (value.is_empty())
        return raise(types().TypeError, "cannot delete __annotate__ attribute");
    TRY(check_not_immutable(*type, "__annotate__"));
    if (!value.is_none() && !is_callable(value))
        return raise(types().TypeError, k_annotate_not_callable);
    // 2. What another one gave is forgotten.
    TRY(type->set(annotate_func(), value));
    if (!value.is_none())
        TRY(forget(*type, annotations_cache()));
    return {};
}

// https://docs.python.org/3/reference/datamodel.html#type.__annotations__
Completion<Value> get_deferred_annotations(const Value& self)
{
    Type* type = self.as<Type>();
    // 1. Builtin types have none.
    if (!type->is_heap)
        return raise_no_attribute(self, names().dunder_annotations);
    // 2. Those set by hand, or found before.
    for (Str* name : {names().dunder_annotations, annotations_cache()})
        if (const Value* found = type->attributes->find(name))
            return *found;
    // 3. Those that the function gives.
    const Value annotate = TRY(get_annotate(self));
    Value made = new_dict();
    if (is_callable(annotate))
        made = TRY(call_annotate(annotate));
    TRY(type->set(annotations_cache(), made));
    return made;
}

Completion<void> set_deferred_annotations(const Value& self, const Value& value)
{
    Type* type = self.as<Type>();
    TRY(check_not_immutable(*type, "__annotations__"));
    // 1. They stay where they are.
    Str* name = annotations_cache();
    if (type->attributes->find(names().dunder_annotations))
        name = names().dunder_annotations;
    if (value.is_empty() && !type->attributes->find(name))
        return raise_attribute_error("__annotations__", self, names().dunder_annotations);
    TRY(type->set(name, value));
    // 2. The function no longer counts.
    TRY(forget(*type, annotate_func()));
    return forget(*type, annotate_name());
}

} // namespace

void add_type_annotations(TypeBuilder& builder, const Profile& profile)
{
    if (profile.has(Rule::AnnotationsAreDeferred))
        builder.property("__annotations__", get_deferred_annotations, set_deferred_annotations)
            .property("__annotate__", get_annotate, set_annotate);
    else if (profile.at_least(10))
        builder.property("__annotations__", get_annotations, set_annotations);
}

} // namespace weft::model
