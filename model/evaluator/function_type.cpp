// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python type of functions written in Python.
// https://docs.python.org/3/reference/datamodel.html#user-defined-functions

#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/evaluator/internal_types.h"
#include "model/realm.h"
#include "model/values/annotate.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

Function& function_of(const Value& self)
{
    return *self.as<Function>();
}

Completion<Value> function_repr(const Value& self)
{
    Ref<Str> qualname = TRY(str(function_of(self).qualname));
    return new_str(concat("<function ", qualname->text, " at ", address_text(self), ">"));
}

Completion<Value> function_call(const Value& self, const CallArgs& args)
{
    return call_function(self.as<Function>(), args);
}

// Functions are descriptors: looked up on an instance they are bound methods.
// https://docs.python.org/3/howto/descriptor.html#functions-and-methods
Completion<Value> function_bind(const Value& self, const Value& instance, const Value&)
{
    if (instance.is_empty())
        return self;
    return make<Method>(self, instance);
}

Completion<Value> get_function_name(const Value& self)
{
    return function_of(self).name;
}
Completion<Value> get_function_qualname(const Value& self)
{
    return function_of(self).qualname;
}

Completion<void> set_function_name(const Value& self, const Value& value)
{
    if (!value || !value.try_as<Str>())
        return raise(types().TypeError, "__name__ must be set to a string object");
    function_of(self).name = value;
    return {};
}

Completion<void> set_function_qualname(const Value& self, const Value& value)
{
    if (!value || !value.try_as<Str>())
        return raise(types().TypeError, "__qualname__ must be set to a string object");
    function_of(self).qualname = value;
    return {};
}

Value or_none(const Value& value)
{
    return value ? value : Value::none();
}

Completion<Value> get_function_doc(const Value& self)
{
    return or_none(function_of(self).doc);
}
Completion<void> set_function_doc(const Value& self, const Value& value)
{
    function_of(self).doc = value;
    return {};
}

Completion<Value> get_function_module(const Value& self)
{
    return or_none(function_of(self).module);
}
Completion<void> set_function_module(const Value& self, const Value& value)
{
    function_of(self).module = value;
    return {};
}

Completion<Value> get_defaults(const Value& self)
{
    Function& function = function_of(self);
    return function.defaults ? Value(function.defaults) : Value::none();
}

Completion<void> set_defaults(const Value& self, const Value& value)
{
    if (!value || value.is_none()) {
        function_of(self).defaults = nullptr;
        return {};
    }
    if (!value.try_as<Tuple>())
        return raise(types().TypeError, "__defaults__ must be set to a tuple object");
    function_of(self).defaults = Ref<Tuple>::borrow(value.as<Tuple>());
    return {};
}

Completion<Value> get_keyword_defaults(const Value& self)
{
    Function& function = function_of(self);
    return function.keyword_defaults ? Value(function.keyword_defaults) : Value::none();
}

Completion<void> set_keyword_defaults(const Value& self, const Value& value)
{
    if (!value || value.is_none()) {
        function_of(self).keyword_defaults = nullptr;
        return {};
    }
    if (!value.try_as<Dict>())
        return raise(types().TypeError, "__kwdefaults__ must be set to a dict object");
    function_of(self).keyword_defaults = Ref<Dict>::borrow(value.as<Dict>());
    return {};
}

Completion<Value> get_code_of(const Value& self)
{
    return function_of(self).code;
}
Completion<Value> get_globals(const Value& self)
{
    return function_of(self).globals;
}

Completion<Value> get_closure(const Value& self)
{
    Function& function = function_of(self);
    if (function.closure.empty())
        return Value::none();
    return new_tuple(std::span<const Value>(function.closure));
}

// https://docs.python.org/3/reference/datamodel.html#function.__annotations__
Completion<Value> get_annotations(const Value& self)
{
    const Ref<Function> function = Ref<Function>::borrow(&function_of(self));
    if (function->annotations.is_empty() && function->annotate)
        function->annotations = TRY(call_annotate(function->annotate));
    if (function->annotations.is_empty())
        function->annotations = new_dict();
    return function->annotations;
}

Completion<void> set_annotations(const Value& self, const Value& value)
{
    Function& function = function_of(self);
    if (value && !value.is_none() && !value.try_as<Dict>())
        return raise(types().TypeError, "__annotations__ must be set to a dict object");
    function.annotations = value && !value.is_none() ? value : Value(new_dict());
    function.annotate = Value();
    return {};
}

// PEP 649: the function that gives the annotations, None where there is none.
// https://docs.python.org/3/reference/datamodel.html#function.__annotate__
Completion<Value> get_annotate(const Value& self)
{
    const Value& annotate = function_of(self).annotate;
    return annotate ? annotate : Value::none();
}

Completion<void> set_annotate(const Value& self, const Value& value)
{
    Function& function = function_of(self);
    if (!value)
        return raise(types().TypeError, "__annotate__ cannot be deleted");
    if (value.is_none()) {
        function.annotate = Value();
        return {};
    }
    if (!is_callable(value))
        return raise(types().TypeError, k_annotate_not_callable);
    function.annotate = value;
    function.annotations = Value();
    return {};
}

// https://docs.python.org/3/reference/datamodel.html#function.__dict__
Completion<Value> get_function_dict(const Value& self)
{
    Function& function = function_of(self);
    if (!function.dict)
        function.dict = new_dict();
    return function.dict;
}

Completion<void> set_function_dict(const Value& self, const Value& value)
{
    if (!value)
        return raise(types().TypeError, "cannot delete __dict__");
    if (!value.try_as<Dict>())
        return raise(types().TypeError,
                     concat("__dict__ must be set to a dictionary, not a '", type_of(value)->name, "'"));
    function_of(self).dict = value;
    return {};
}

Completion<Value> get_type_params(const Value& self)
{
    const Value& given = function_of(self).type_params;
    return given ? given : Value(empty_tuple());
}

// https://docs.python.org/3/reference/datamodel.html#function.__type_params__
Completion<void> set_type_params(const Value& self, const Value& value)
{
    if (!value || !value.try_as<Tuple>())
        return raise(types().TypeError, "__type_params__ must be set to a tuple");
    function_of(self).type_params = value;
    return {};
}

} // namespace

void add_function_type(Realm& realm)
{
    Type* type = realm.types.function;
    type->is_base = false;
    type->has_instance_dict = true;
    type->instance_kind = Kind::Function;
    type->slots.repr = function_repr;
    type->slots.call = function_call;
    type->slots.descriptor_get = function_bind;
    TypeBuilder builder(type);
    builder.property("__name__", get_function_name, set_function_name)
        .property("__qualname__", get_function_qualname, set_function_qualname)
        .property("__doc__", get_function_doc, set_function_doc)
        .property("__module__", get_function_module, set_function_module)
        .property("__defaults__", get_defaults, set_defaults)
        .property("__kwdefaults__", get_keyword_defaults, set_keyword_defaults)
        .property("__code__", get_code_of)
        .member("__globals__", get_globals)
        .member("__closure__", get_closure)
        .property("__annotations__", get_annotations, set_annotations)
        .property("__dict__", get_function_dict, set_function_dict);
    if (realm.profile.at_least(12))
        builder.property("__type_params__", get_type_params, set_type_params);
    if (realm.profile.at_least(14))
        builder.property("__annotate__", get_annotate, set_annotate);
    builder.refuse({"__builtins__"});
    builder.finish();
}

} // namespace weft::model
