// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// object: what every instance has unless its class says otherwise.
//
// https://docs.python.org/3/library/functions.html#object
#include "model/rules/objects.h"
#include <algorithm>

#include "model/values/class_layout.h"
#include "model/values/descriptors.h"
#include "model/values/dict.h"
#include "model/values/exception.h"
#include "model/values/object_types.h"
#include "model/values/operations.h"
#include "model/values/type_attributes.h"
#include "model/world.h"

namespace weft::model {

namespace {

Completion<void> initialize_object(const Value& self, const CallArgs& args);

// A class with abstract methods cannot be instantiated.
// https://docs.python.org/3/library/abc.html#abc.abstractmethod
Raised raise_abstract(Type& type)
{
    const Value methods = *type.attributes->find(intern("__abstractmethods__"));
    const std::vector<Value> items = TRY(collect(methods));
    std::vector<std::string> missing;
    for (const Value& item : items) {
        const Ref<Str> text = TRY(str(item));
        missing.push_back(text->text);
    }
    std::sort(missing.begin(), missing.end());
    const bool quoted = rule(Rule::AbstractErrorsNameImplementation);
    std::string listed;
    for (const std::string& name : missing)
        listed += concat(listed.empty() ? "" : ", ", quoted ? "'" : "", name, quoted ? "'" : "");
    const bool plural = missing.size() > 1 || !rule(Rule::AbstractErrorsAreSingular);
    return raise(types().TypeError,
                 concat("Can't instantiate abstract class ", type.name,
                        quoted ? " without an implementation for abstract method" : " with abstract method",
                        plural ? "s " : " ", listed));
}

// object.__new__: arguments are allowed only where the class has an `__init__` that takes them.
// https://docs.python.org/3/reference/datamodel.html#object.__new__
Completion<Value> create_object(Type* type, const CallArgs& args)
{
    // 1. Too many arguments are an error of exactly one of `__new__` and `__init__`.
    if (args.total() > 0) {
        if (!rule(Rule::ObjectSaysNoArguments)) {
            if (type->slots.create != &create_object || type->slots.initialize == &initialize_object)
                return raise(types().TypeError, "object() takes no parameters");
        } else if (type->slots.create != &create_object) {
            return raise(types().TypeError,
                         "object.__new__() takes exactly one argument (the type to instantiate)");
        } else if (type->slots.initialize == &initialize_object) {
            return raise(types().TypeError, concat(type->name, "() takes no arguments"));
        }
    }

    // 2. Native types that do not say how they are made cannot be made by programs.
    if (!type->is_heap && type != types().object)
        return raise(types().TypeError, concat("cannot create '", type->name, "' instances"));
    if (type->is_abstract)
        return raise_abstract(*type);
    if (type->instance_kind != Kind::Instance)
        return unsupported(concat("object.__new__ for instances of ", type->name));
    return make<Instance>(type);
}

// https://docs.python.org/3/reference/datamodel.html#object.__init__
Completion<void> initialize_object(const Value& self, const CallArgs& args)
{
    if (args.total() == 0)
        return {};
    const Type* type = type_of(self);
    const bool own_init = type->slots.initialize != &initialize_object;
    const bool own_new = type->slots.create != &create_object;
    if (!own_init && own_new)
        return {};
    if (!rule(Rule::ObjectSaysNoArguments))
        return raise(types().TypeError, "object.__init__() takes no parameters");
    if (own_init)
        return raise(types().TypeError,
                     "object.__init__() takes exactly one argument (the instance to initialize)");
    return raise(types().TypeError,
                 concat(type->name, ".__init__() takes exactly one argument (the instance to initialize)"));
}

Completion<Value> object_repr(const Value& self)
{
    return new_str(concat("<", shown_name(*type_of(self)), " object at ", address_text(self), ">"));
}

Completion<Value> object_str(const Value& self)
{
    const auto slot = type_of(self)->slots.repr;
    return slot(self);
}

Completion<Value> object_format(const Value& self, const Value& spec)
{
    const Str* text = spec.try_as<Str>();
    if (text == nullptr)
        return raise(types().TypeError,
                     concat("__format__() argument must be str, not ", type_of(spec)->name));
    if (!text->text.empty())
        return raise(types().TypeError,
                     concat("unsupported format string passed to ", type_of(self)->name, ".__format__"));
    Ref<Str> plain = TRY(str(self));
    return plain;
}

Completion<std::int64_t> object_hash(const Value& self)
{
    return static_cast<std::int64_t>(address_of(self) >> 4);
}

// Identity decides equality; inequality is the opposite of what `__eq__` says.
// https://docs.python.org/3/reference/datamodel.html#object.__ne__
Completion<Value> object_compare(CompareOp op, const Value& left, const Value& right)
{
    if (op == CompareOp::Eq)
        return left.is(right) ? Value::boolean(true) : Value::not_implemented();
    if (op != CompareOp::NotEq)
        return Value::not_implemented();
    const auto slot = type_of(left)->slots.compare;
    const Value same = TRY(slot(CompareOp::Eq, left, right));
    if (same.is_not_implemented())
        return same;
    const bool equal_to = TRY(truth(same));
    return Value::boolean(!equal_to);
}

Completion<Value> get_class(const Value& self)
{
    return Value::borrow(type_of(self));
}

// https://docs.python.org/3/reference/datamodel.html#object.__class__
Completion<void> set_class(const Value& self, const Value& value)
{
    if (value.is_empty())
        return raise(types().TypeError, "can't delete __class__ attribute");
    Type* target = value.try_as<Type>();
    if (target == nullptr)
        return raise(types().TypeError,
                     concat("__class__ must be set to a class, not '", type_of(value)->name, "' object"));
    return change_class(self, *target);
}

Completion<Value> object_init_subclass(const CallArgs&)
{
    return Value::none();
}

Completion<Value> object_subclass_hook(const CallArgs&)
{
    return Value::not_implemented();
}

void add_names(Dict& found, const Dict& namespace_)
{
    for (const Dict::Entry& entry : namespace_.entries()) {
        if (Str* name = entry.key.try_as<Str>())
            found.set(name, Value::none());
    }
}

// object.__dir__: the instance's attributes and those of all its classes.
// https://docs.python.org/3/library/functions.html#dir
Completion<Value> object_dir(const CallArgs& args)
{
    const Ref<Dict> found = new_dict();
    const Value own = TRY(find_attribute(args[0], names().dunder_dict));
    if (const Dict* dict = own.try_as<Dict>())
        add_names(*found, *dict);
    const Value claimed = TRY(find_attribute(args[0], names().dunder_class));
    if (const Type* type = claimed.try_as<Type>()) {
        for (const Type* ancestor : type->mro)
            add_names(*found, *ancestor->attributes);
    }
    std::vector<Value> items;
    for (const Dict::Entry& entry : found->entries())
        items.push_back(entry.key);
    return new_list(std::move(items));
}

} // namespace

// https://docs.python.org/3/reference/datamodel.html#object.__class__
Completion<void> change_class(const Value& self, Type& target)
{
    Type* current = type_of(self);
    if (!current->is_heap || !target.is_heap)
        return raise(types().TypeError,
                     concat("__class__ assignment only supported for ",
                            rule(Rule::FinalizedTypeErrorsSayImmutable) ? "mutable" : "heap",
                            " types or ModuleType subclasses"));
    if (!same_layout(*current, target))
        return raise(types().TypeError, concat("__class__ assignment: '", target.name,
                                               "' object layout differs from '", current->name, "'"));
    target.retain();
    self.object()->set_type(&target);
    if (target.has_finalizer)
        self.object()->flags |= k_flag_has_finalizer;
    current->release();
    return {};
}

bool has_default_create(const Type& type)
{
    return type.slots.create == &create_object;
}

void build_object_type(Realm& realm)
{
    Type* type = realm.types.object;
    Slots& slots = type->slots;
    slots.create = create_object;
    slots.initialize = initialize_object;
    slots.repr = object_repr;
    slots.str = object_str;
    slots.format = object_format;
    slots.hash = object_hash;
    slots.compare = object_compare;
    slots.get_attribute = generic_get_attribute;
    slots.set_attribute = generic_set_attribute;
    TypeBuilder builder(type);
    builder.property("__class__", get_class, set_class)
        .class_method("__init_subclass__", "", object_init_subclass)
        .class_method("__subclasshook__", "subclass, /", object_subclass_hook)
        .method("__dir__", "", object_dir)
        .refuse({"__reduce__", "__reduce_ex__", "__sizeof__"});
    if (realm.profile.at_least(11))
        builder.refuse({"__getstate__"});
    builder.finish();
}

} // namespace weft::model
