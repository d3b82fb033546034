// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// type: calling a class, its attributes and their look-up.
//
// https://docs.python.org/3/reference/datamodel.html#custom-classes
#include "model/rules/objects.h"
#include "model/values/attribute_errors.h"
#include "model/values/descriptors.h"
#include "model/values/dict.h"
#include "model/values/generic_alias.h"
#include "model/values/object_types.h"
#include "model/values/operations.h"
#include "model/values/type_attributes.h"
#include "model/world.h"

namespace weft::model {

namespace {

Raised raise_type_argument(int number, std::string_view wanted, const Value& given)
{
    return raise(types().TypeError, concat("type.__new__() argument ", number, " must be ", wanted, ", not ",
                                           type_of(given)->name));
}

// The metaclass of a class with these bases: the most derived one.
// https://docs.python.org/3/reference/datamodel.html#determining-the-appropriate-metaclass
Completion<Type*> derive_metaclass(Type* metatype, const Tuple& bases)
{
    Type* winner = metatype;
    for (const Value& base : bases.items) {
        Type* candidate = type_of(base);
        if (winner->is_subtype_of(candidate))
            continue;
        if (!candidate->is_subtype_of(winner))
            return raise(
                types().TypeError,
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                "of the metaclasses of all its bases");
        winner = candidate;
    }
    return winner;
}

// type.__new__.
// https://docs.python.org/3/library/functions.html#type
Completion<Value> create_type(Type* metatype, const CallArgs& args)
{
    // 1. Name, bases, namespace.
    if (args.count != 3)
        return raise(types().TypeError,
                     metatype == types().type
                         ? "type() takes 1 or 3 arguments"
                         : concat("type.__new__() takes exactly 3 arguments (", args.count, " given)"));
    Str* name = args[0].try_as<Str>();
    const Tuple* bases = args[1].try_as<Tuple>();
    Dict* body = args[2].try_as<Dict>();
    if (name == nullptr)
        return raise_type_argument(1, "str", args[0]);
    if (bases == nullptr)
        return raise_type_argument(2, "tuple", args[1]);
    if (body == nullptr)
        return raise_type_argument(3, "dict", args[2]);

    // 2. A more derived metaclass takes over, if it makes classes in its own way.
    Type* winner = TRY(derive_metaclass(metatype, *bases));
    if (winner != metatype && winner->slots.create != &create_type)
        return winner->slots.create(winner, args);
    std::vector<Ref<Type>> classes;
    for (const Value& base : bases->items) {
        Type* cls = base.try_as<Type>();
        if (cls == nullptr)
            return raise(types().TypeError, "bases must be types");
        classes.push_back(Ref<Type>::borrow(cls));
    }
    return create_class(winner, Ref<Str>::borrow(name), classes, Ref<Dict>::borrow(body), args);
}

Completion<void> initialize_type(const Value&, const CallArgs& args)
{
    if (args.count != 1 && args.count != 3)
        return raise(types().TypeError, "type.__init__() takes 1 or 3 arguments");
    if (args.count == 1 && args.keyword_count > 0)
        return raise(types().TypeError, "type.__init__() takes no keyword arguments");
    return {};
}

// Calling a class: `__new__`, then `__init__` if an instance of the class came out.
// https://docs.python.org/3/reference/datamodel.html#class-instances
Completion<Value> call_type(const Value& self, const CallArgs& args)
{
    Type* type = self.as<Type>();
    if (type == types().type && args.count == 1 && args.keyword_count == 0)
        return Value::borrow(type_of(args[0]));
    if (type->slots.create == nullptr)
        return raise(types().TypeError, concat("cannot create '", type->name, "' instances"));
    Value made = TRY(type->slots.create(type, args));
    Type* made_type = type_of(made);
    if (made_type != type && !made_type->is_subtype_of(type))
        return made;
    if (made_type->slots.initialize)
        TRY(made_type->slots.initialize(made, args));
    return made;
}

// type.__getattribute__: a data descriptor of the metaclass, the class and its bases, the metaclass.
// https://docs.python.org/3/howto/descriptor.html#invocation-from-a-class
Completion<Value> get_type_attribute(const Value& self, Str* name)
{
    Type* type = self.as<Type>();
    Type* metatype = type_of(self);
    const Value* meta_found = metatype->lookup(name);
    const Value meta = meta_found ? *meta_found : Value();
    const auto meta_get = meta.is_empty() ? nullptr : type_of(meta)->slots.descriptor_get;
    if (meta_get && type_of(meta)->slots.descriptor_set)
        return meta_get(meta, self, Value::borrow(metatype));

    if (const Value* found = type->lookup(name)) {
        const Value attribute = *found;
        const auto get = type_of(attribute)->slots.descriptor_get;
        return get ? get(attribute, Value(), self) : Completion<Value>(attribute);
    }
    if (meta_get)
        return meta_get(meta, self, Value::borrow(metatype));
    if (!meta.is_empty())
        return meta;
    return raise_no_attribute(self, name);
}

Raised raise_immutable(const Type& type, std::string_view name)
{
    // CPython's own is written in Python and could be changed.
    if (type.module_name.starts_with("asyncio."))
        return unsupported(concat("setting ", type.name, ".", name));
    if (rule(Rule::FinalizedTypeErrorsSayImmutable))
        return raise(types().TypeError,
                     concat("cannot set '", name, "' attribute of immutable type '", type.name, "'"));
    return raise(types().TypeError,
                 concat("can't set attributes of built-in/extension type '", type.name, "'"));
}

Completion<void> note_abstract_methods(Type& type, Str* name, const Value& value)
{
    if (name->text != "__abstractmethods__")
        return {};
    type.is_abstract = value.is_empty() ? false : TRY(truth(value));
    return {};
}

// https://docs.python.org/3/howto/descriptor.html#invocation-from-a-class
Completion<void> set_type_attribute(const Value& self, Str* name, const Value& value)
{
    Type* type = self.as<Type>();
    if (!type->is_heap)
        return raise_immutable(*type, name->text);
    if (const Value* meta = type_of(self)->lookup(name)) {
        const Value descriptor = *meta;
        if (const auto set = type_of(descriptor)->slots.descriptor_set)
            return set(descriptor, self, value);
    }
    TRY(note_abstract_methods(*type, name, value));
    if (value.is_empty() && !type->attributes->find(name)) {
        if (rule(Rule::DeleteErrorNamesObject))
            return raise_no_attribute(self, name);
        return raise_attribute_error(name->text, self, name);
    }
    return type->set(intern(name), value);
}

// https://docs.python.org/3/library/functions.html#repr
Completion<Value> type_repr(const Value& self)
{
    return new_str(concat("<class '", shown_name(*self.as<Type>()), "'>"));
}

} // namespace

std::string module_of(const Type& type)
{
    if (!type.is_heap)
        return type.module_name;
    const Value* found = type.attributes->find(names().dunder_module);
    const Str* text = found ? found->try_as<Str>() : nullptr;
    return text ? text->text : std::string();
}

std::string shown_name(const Type& type)
{
    const std::string module_name = module_of(type);
    if (module_name.empty() || module_name == "builtins")
        return type.is_heap && !module_name.empty() ? type.qualname : type.name;
    return concat(module_name, ".", type.qualname);
}

void add_type_properties(Realm& realm);

void build_type_type(Realm& realm)
{
    Type* type = realm.types.type;
    Slots& slots = type->slots;
    slots.create = create_type;
    slots.initialize = initialize_type;
    slots.call = call_type;
    slots.repr = type_repr;
    slots.get_attribute = get_type_attribute;
    slots.set_attribute = set_type_attribute;
    if (realm.profile.at_least(10))
        slots.binary = union_of_types;
    add_type_properties(realm);
    TypeBuilder(type).finish();
}

} // namespace weft::model
