// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// staticmethod and classmethod.
//
// https://docs.python.org/3/library/functions.html#staticmethod
#include "model/rules/containers.h"
#include "model/rules/objects.h"
#include "model/values/descriptors.h"
#include "model/values/dict.h"
#include "model/values/exception.h"
#include "model/values/object_types.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

WrappedMethod& wrapped(const Value& self)
{
    return *self.as<WrappedMethod>();
}

template <Kind kind>
Completion<Value> create_wrapper(Type* type, const CallArgs&)
{
    Ref<WrappedMethod> made = allocate<WrappedMethod>(type, kind, Value());
    return made;
}

// The wrapper takes over what the function says about itself, as functools.wraps does.
Completion<void> copy_metadata(const Value& self, const Value& function)
{
    const Names& n = names();
    for (Str* name :
         {n.dunder_module, n.dunder_name, n.dunder_qualname, n.dunder_doc, n.dunder_annotations}) {
        // SINCE 3.14 annotations are not made before they are asked for.
        if (name == n.dunder_annotations && realm().profile.at_least(14))
            continue;
        // Documentation of builtins is refused, and nobody asked for it here.
        if (name == n.dunder_doc && function.kind() != Kind::Function)
            continue;
        const Value value = TRY(find_attribute(function, name));
        if (!value.is_empty())
            TRY(generic_set_attribute(self, name, value));
    }
    return {};
}

Completion<void> initialize_wrapper(const Value& self, const CallArgs& args)
{
    const std::string_view name = self.kind() == Kind::StaticMethod ? "staticmethod" : "classmethod";
    if (args.keyword_count > 0)
        return raise(types().TypeError, concat(name, "() takes no keyword arguments"));
    if (args.count != 1)
        return raise(types().TypeError,
                     concat(name, " expected 1 argument", rule(Rule::ArgumentCountHasSingular) ? "" : "s",
                            ", got ", args.count));
    const Value function = args[0];
    wrapped(self).function = function;
    if (rule(Rule::StaticMethodsAreCallable))
        TRY(copy_metadata(self, function));
    return {};
}

Completion<Value> get_static(const Value& self, const Value&, const Value&)
{
    const Value& function = wrapped(self).function;
    if (function.is_empty())
        return raise(types().RuntimeError, "uninitialized staticmethod object");
    return function;
}

// https://docs.python.org/3/library/functions.html#classmethod
Completion<Value> get_class_method(const Value& self, const Value& instance, const Value& owner)
{
    const Value function = wrapped(self).function;
    if (function.is_empty())
        return raise(types().RuntimeError, "uninitialized classmethod object");
    const Value cls = owner.is_empty() ? Value::borrow(type_of(instance)) : owner;
    const auto get = type_of(function)->slots.descriptor_get;
    // SINCE 3.11 a bound method is bound once more, as it was before 3.9.
    const bool binds_again = function.try_as<Method>() && realm().profile.at_least(11);
    if (get && rule(Rule::ClassmethodsChain) && !binds_again)
        return get(function, cls, realm().profile.at_least(10) ? cls : Value());
    return make<Method>(function, cls);
}

Completion<Value> call_static(const Value& self, const CallArgs& args)
{
    const Value function = wrapped(self).function;
    return call(function, args);
}

Completion<Value> wrapper_repr(const Value& self)
{
    const Ref<Str> inner = TRY(repr(wrapped(self).function));
    return new_str(concat("<", self.kind() == Kind::StaticMethod ? "staticmethod" : "classmethod", "(",
                          inner->text, ")>"));
}

Completion<Value> get_function(const Value& self)
{
    const Value& function = wrapped(self).function;
    return function.is_empty() ? Value::none() : function;
}

Completion<Value> get_dict(const Value& self)
{
    Value* slot = self.object()->dict_slot();
    if (slot->is_empty())
        *slot = new_dict();
    return *slot;
}

Completion<Value> get_is_abstract(const Value& self)
{
    const Value function = wrapped(self).function;
    const Value mark = TRY(find_attribute(function, intern("__isabstractmethod__")));
    const bool answer = mark.is_empty() ? false : TRY(truth(mark));
    return Value::boolean(answer);
}

void build_wrapper(Realm& realm, Type* type)
{
    const bool callable = realm.profile.at_least(10);
    type->slots.initialize = initialize_wrapper;
    if (callable)
        type->slots.repr = wrapper_repr;
    TypeBuilder builder(type);
    builder.member("__func__", get_function)
        .property("__dict__", get_dict)
        .property("__isabstractmethod__", get_is_abstract);
    if (callable)
        builder.property("__wrapped__", get_function);
    builder.finish();
}

} // namespace

void build_wrapped_method_types(Realm& realm)
{
    Type* static_method = realm.types.staticmethod;
    static_method->slots.create = create_wrapper<Kind::StaticMethod>;
    static_method->slots.descriptor_get = get_static;
    if (realm.profile.at_least(10))
        static_method->slots.call = call_static;
    build_wrapper(realm, static_method);

    Type* class_method = realm.types.classmethod;
    class_method->slots.create = create_wrapper<Kind::ClassMethod>;
    class_method->slots.descriptor_get = get_class_method;
    build_wrapper(realm, class_method);
}

} // namespace weft::model
