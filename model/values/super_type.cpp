// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// super: attribute look-up that begins after a class in the method resolution order.
//
// https://docs.python.org/3/library/functions.html#super
// super() without arguments is resolved by the evaluator, which knows the class and the first parameter.
#include "model/rules/objects.h"
#include "model/values/descriptors.h"
#include "model/values/dict.h"
#include "model/values/exception.h"
#include "model/values/object_types.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// The class whose MRO is walked: self itself if it is a subclass, else its class, or the class it claims to
// be.
Completion<Type*> checked_self_type(Type* start, const Value& self)
{
    Type* cls = self.try_as<Type>();
    if (cls && cls->is_subtype_of(start))
        return cls;
    if (is_instance_of(self, start))
        return type_of(self);
    const Value claimed = TRY(find_attribute(self, names().dunder_class));
    Type* claimed_type = claimed.try_as<Type>();
    if (claimed_type && claimed_type != type_of(self) && claimed_type->is_subtype_of(start))
        return claimed_type;
    if (!rule(Rule::SuperErrorsNameTypes))
        return raise(types().TypeError, "super(type, obj): obj must be an instance or subtype of type");
    return raise(types().TypeError, concat("super(type, obj): obj (", cls ? "type " : "instance of ",
                                           cls ? cls->name : type_of(self)->name,
                                           ") is not an instance or subtype of type (", start->name, ")."));
}

Completion<void> bind_super(Super& super, Type* start, const Value& self)
{
    if (!self.is_empty()) {
        Type* type = TRY(checked_self_type(start, self));
        super.self_type = Ref<Type>::borrow(type);
        super.self = self;
    }
    super.start = Ref<Type>::borrow(start);
    return {};
}

Completion<Value> create_super(Type* type, const CallArgs&)
{
    return allocate<Super>(type);
}

Completion<void> initialize_super(const Value& self, const CallArgs& args)
{
    if (args.keyword_count > 0)
        return raise(types().TypeError, "super() takes no keyword arguments");
    if (args.count == 0)
        return raise(types().RuntimeError, "super(): no arguments");
    if (args.count > 2)
        return raise(types().TypeError, concat("super expected at most 2 arguments, got ", args.count));
    Type* start = args[0].try_as<Type>();
    if (start == nullptr)
        return raise(types().TypeError,
                     concat("super() argument 1 must be ", realm().profile.at_least(11) ? "a type" : "type",
                            ", not ", type_of(args[0])->name));
    const Value bound = args.count > 1 && !args[1].is_none() ? args[1] : Value();
    return bind_super(*self.as<Super>(), start, bound);
}

// https://docs.python.org/3/howto/descriptor.html#invocation-from-super
Completion<Value> get_super_attribute(const Value& self, Str* name)
{
    const Super& super = *self.as<Super>();
    if (!super.self_type || name == names().dunder_class || name->text == "__class__")
        return generic_get_attribute(self, name);
    const Ref<Type> self_type = super.self_type;
    const std::vector<Type*>& order = self_type->mro;
    std::size_t at = 0;
    while (at < order.size() && order[at] != super.start.get())
        ++at;
    for (++at; at < order.size(); ++at) {
        const Value* found = order[at]->attributes->find(name);
        if (found == nullptr)
            continue;
        const Value attribute = *found;
        const auto get = type_of(attribute)->slots.descriptor_get;
        if (get == nullptr)
            return attribute;
        const bool through_class = super.self.is(Value(self_type));
        const Value instance = through_class ? Value() : super.self;
        return get(attribute, instance, self_type);
    }
    return generic_get_attribute(self, name);
}

Completion<Value> super_repr(const Value& self)
{
    const Super& super = *self.as<Super>();
    const std::string start = super.start ? super.start->name : std::string("NULL");
    if (super.self_type)
        return new_str(concat("<super: <class '", start, "'>, <", super.self_type->name, " object>>"));
    return new_str(concat("<super: <class '", start, "'>, NULL>"));
}

// An unbound super object in a class binds itself to the instance.
Completion<Value> bind_to_instance(const Value& self, const Value& instance, const Value&)
{
    const Super& super = *self.as<Super>();
    if (instance.is_empty() || !super.self.is_empty())
        return self;
    return new_super(super.start.get(), instance);
}

Completion<Value> get_start(const Value& self)
{
    const Super& super = *self.as<Super>();
    return super.start ? Value(super.start) : Value::none();
}

Completion<Value> get_self(const Value& self)
{
    const Super& super = *self.as<Super>();
    return super.self.is_empty() ? Value::none() : super.self;
}

Completion<Value> get_self_class(const Value& self)
{
    const Super& super = *self.as<Super>();
    return super.self_type ? Value(super.self_type) : Value::none();
}

} // namespace

Completion<Value> new_super(Type* start, const Value& self)
{
    Ref<Super> made = make<Super>(types().super);
    TRY(bind_super(*made, start, self));
    return made;
}

void build_super_type(Realm& realm)
{
    Type* type = realm.types.super;
    Slots& slots = type->slots;
    slots.create = create_super;
    slots.initialize = initialize_super;
    slots.repr = super_repr;
    slots.get_attribute = get_super_attribute;
    slots.descriptor_get = bind_to_instance;
    TypeBuilder(type)
        .member("__thisclass__", get_start)
        .member("__self__", get_self)
        .member("__self_class__", get_self_class)
        .finish();
}

} // namespace weft::model
