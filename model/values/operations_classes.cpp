// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// isinstance, issubclass, callable, and the type of any value.
//
// https://docs.python.org/3/reference/datamodel.html#customizing-instance-and-subclass-checks
#include "model/rules/objects.h"
#include <array>

#include "model/values/descriptors.h"
#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/values/recursion_guard.h"
#include "model/world.h"

namespace weft::model {

Type* type_of(const Value& value)
{
    if (value.is_object())
        return value.object()->type();
    switch (value.kind()) {
    case Kind::Int:
        return types().int_;
    case Kind::Bool:
        return types().boolean;
    case Kind::None:
        return types().none;
    case Kind::Ellipsis:
        return types().ellipsis;
    default:
        return types().not_implemented;
    }
}

namespace {

std::string second_argument_error(std::string_view function, std::string_view what)
{
    const bool union_known = rule(Rule::IsinstanceErrorsNameUnions);
    if (what == "type")
        return concat(function, union_known ? "() arg 2 must be a type, a tuple of types, or a union"
                                            : "() arg 2 must be a type or tuple of types");
    return concat(function, union_known ? "() arg 2 must be a class, a tuple of classes, or a union"
                                        : "() arg 2 must be a class or tuple of classes");
}

// `__bases__` of something that is no class but acts as one; empty if it has none.
Completion<Value> bases_of(const Value& candidate)
{
    const Value bases = TRY(find_attribute(candidate, intern("__bases__")));
    return bases.try_as<Tuple>() ? bases : Value();
}

Completion<bool> is_abstract_subclass(const Value& derived, const Value& other)
{
    if (derived.is(other))
        return true;
    const Value bases = TRY(bases_of(derived));
    if (bases.is_empty())
        return false;
    for (const Value& base : bases.as<Tuple>()->items) {
        if (TRY(is_abstract_subclass(base, other)))
            return true;
    }
    return false;
}

// A metaclass's own `__instancecheck__` or `__subclasscheck__`, or empty where type's would answer.
Completion<Value> own_check(const Value& cls, Str* name)
{
    if (type_of(cls) == types().type)
        return Value();
    const Value* found = type_of(cls)->lookup(name);
    const Value* plain = types().type->lookup(name);
    if (found == nullptr || (plain && found->is(*plain)))
        return Value();
    return lookup_special(cls, name);
}

} // namespace

// type.__instancecheck__: by the type of the object, then by what it says is its class.
Completion<bool> default_is_instance(const Value& object, const Value& cls)
{
    if (Type* type = cls.try_as<Type>()) {
        if (is_instance_of(object, type))
            return true;
        // An object may claim another class through `__class__`.
        if (!object.is_object() || !type_of(object)->is_heap)
            return false;
        const Value claimed = TRY(find_attribute(object, names().dunder_class));
        const Type* claimed_type = claimed.try_as<Type>();
        return claimed_type && claimed_type != type_of(object) && claimed_type->is_subtype_of(type);
    }
    const Value bases = TRY(bases_of(cls));
    if (bases.is_empty())
        return raise(types().TypeError, second_argument_error("isinstance", "type"));
    const Value claimed = TRY(find_attribute(object, names().dunder_class));
    if (claimed.is_empty())
        return false;
    return is_abstract_subclass(claimed, cls);
}

// type.__subclasscheck__.
Completion<bool> default_is_subclass(const Value& derived, const Value& cls)
{
    if (derived.kind() == Kind::Type && cls.kind() == Kind::Type)
        return derived.as<Type>()->is_subtype_of(cls.as<Type>());
    if (derived.kind() != Kind::Type) {
        const Value bases = TRY(bases_of(derived));
        if (bases.is_empty())
            return raise(types().TypeError, "issubclass() arg 1 must be a class");
    }
    if (cls.kind() != Kind::Type) {
        const Value bases = TRY(bases_of(cls));
        if (bases.is_empty())
            return raise(types().TypeError, second_argument_error("issubclass", "class"));
    }
    return is_abstract_subclass(derived, cls);
}

// https://docs.python.org/3/library/functions.html#isinstance
Completion<bool> is_instance(const Value& object, const Value& class_or_tuple)
{
    // 1. The exact class needs no further question.
    if (class_or_tuple.is_object() && type_of(object) == class_or_tuple.object())
        return true;

    // 2. Any member of a tuple.
    if (const Tuple* tuple = class_or_tuple.try_as<Tuple>()) {
        RecursionGuard guard;
        if (guard.exceeded())
            return raise_recursion(" in __instancecheck__");
        const Value held = class_or_tuple;
        for (const Value& member : tuple->items) {
            if (TRY(is_instance(object, member)))
                return true;
        }
        return false;
    }

    // 3. The metaclass may decide.
    const Value check = TRY(own_check(class_or_tuple, names().dunder_instancecheck));
    if (check.is_empty())
        return default_is_instance(object, class_or_tuple);
    RecursionGuard guard;
    if (guard.exceeded())
        return raise_recursion(" in __instancecheck__");
    const Value answer = TRY(call(check, object));
    return truth(answer);
}

// https://docs.python.org/3/library/functions.html#issubclass
Completion<bool> is_subclass(const Value& candidate, const Value& class_or_tuple)
{
    if (const Tuple* tuple = class_or_tuple.try_as<Tuple>()) {
        RecursionGuard guard;
        if (guard.exceeded())
            return raise_recursion(" in __subclasscheck__");
        const Value held = class_or_tuple;
        for (const Value& member : tuple->items) {
            if (TRY(is_subclass(candidate, member)))
                return true;
        }
        return false;
    }
    const Value check = TRY(own_check(class_or_tuple, names().dunder_subclasscheck));
    if (check.is_empty())
        return default_is_subclass(candidate, class_or_tuple);
    RecursionGuard guard;
    if (guard.exceeded())
        return raise_recursion(" in __subclasscheck__");
    const Value answer = TRY(call(check, candidate));
    return truth(answer);
}

bool is_callable(const Value& self)
{
    return type_of(self)->slots.call != nullptr;
}

} // namespace weft::model
