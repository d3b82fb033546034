// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Bound methods.
//
// https://docs.python.org/3/reference/datamodel.html#instance-methods
#include "model/rules/objects.h"
#include <array>

#include "model/values/descriptors.h"
#include "model/values/exception.h"
#include "model/values/object_types.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

Completion<Value> create_method(Type*, const CallArgs& args)
{
    if (args.keyword_count > 0)
        return raise(types().TypeError, "method() takes no keyword arguments");
    if (args.count != 2)
        return raise(types().TypeError, concat("method expected 2 arguments, got ", args.count));
    if (!is_callable(args[0]))
        return raise(types().TypeError, "first argument must be callable");
    if (args[1].is_none())
        return raise(types().TypeError, rule(Rule::MethodSelfErrorSaysInstance) ? "instance must not be None"
                                                                                : "self must not be None");
    return make<Method>(args[0], args[1]);
}

// Self comes before the arguments of the call.
Completion<Value> call_bound(const Value& self, const CallArgs& args)
{
    const Method& method = *self.as<Method>();
    std::array<Value, 6> few;
    std::vector<Value> many;
    Value* values = few.data();
    if (args.total() + 1 > few.size()) {
        many.resize(args.total() + 1);
        values = many.data();
    }
    values[0] = method.self;
    for (std::size_t i = 0; i < args.total(); ++i)
        values[i + 1] = args.values[i];
    const Value function = method.function;
    return call(function, {values, args.count + 1, args.keyword_names, args.keyword_count});
}

Completion<Value> method_repr(const Value& self)
{
    const Method& method = *self.as<Method>();
    Value shown = TRY(find_attribute(method.function, names().dunder_qualname));
    if (shown.is_empty())
        shown = TRY(find_attribute(method.function, names().dunder_name));
    const Str* text = shown.try_as<Str>();
    const Ref<Str> owner = TRY(repr(method.self));
    return new_str(concat("<bound method ", text ? text->text : std::string("?"), " of ", owner->text, ">"));
}

// https://docs.python.org/3/reference/expressions.html#value-comparisons
Completion<Value> method_compare(CompareOp op, const Value& left, const Value& right)
{
    const Method* other = right.try_as<Method>();
    if ((op != CompareOp::Eq && op != CompareOp::NotEq) || other == nullptr)
        return Value::not_implemented();
    const Method& own = *left.as<Method>();
    bool same = TRY(equal(own.function, other->function));
    if (same && rule(Rule::BoundMethodsCompareSelfByIdentity))
        same = own.self.is(other->self);
    else if (same)
        same = TRY(equal(own.self, other->self));
    return Value::boolean(same == (op == CompareOp::Eq));
}

Completion<std::int64_t> method_hash(const Value& self)
{
    const Method& method = *self.as<Method>();
    const std::int64_t function_hash = TRY(hash(method.function));
    if (rule(Rule::BoundMethodsCompareSelfByIdentity))
        return function_hash ^ static_cast<std::int64_t>(address_of(method.self) >> 4);
    const std::int64_t self_hash = TRY(hash(method.self));
    return function_hash ^ self_hash;
}

// What the method type does not have is the function's.
Completion<Value> get_method_attribute(const Value& self, Str* name)
{
    if (const Value* found = types().method->lookup(name)) {
        const Value descriptor = *found;
        const auto get = type_of(descriptor)->slots.descriptor_get;
        return get ? get(descriptor, self, Value::borrow(types().method)) : Completion<Value>(descriptor);
    }
    const Value function = self.as<Method>()->function;
    return get_attribute(function, name);
}

Completion<Value> keep_binding(const Value& self, const Value&, const Value&)
{
    return self;
}

Completion<Value> get_function(const Value& self)
{
    return self.as<Method>()->function;
}

Completion<Value> get_self(const Value& self)
{
    return self.as<Method>()->self;
}

Completion<Value> get_doc(const Value& self)
{
    const Value function = self.as<Method>()->function;
    return get_attribute(function, names().dunder_doc);
}

} // namespace

void build_method_type(Realm& realm)
{
    Type* type = realm.types.method;
    Slots& slots = type->slots;
    slots.create = create_method;
    slots.call = call_bound;
    slots.repr = method_repr;
    slots.compare = method_compare;
    slots.hash = method_hash;
    slots.get_attribute = get_method_attribute;
    slots.descriptor_get = keep_binding;
    TypeBuilder(type)
        .member("__func__", get_function)
        .member("__self__", get_self)
        .property("__doc__", get_doc)
        .refuse({"__reduce__"})
        .finish();
}

} // namespace weft::model
