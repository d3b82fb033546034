// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The types module.
// https://docs.python.org/3/library/types.html

#include "model/evaluator/function.h"
#include "model/library/native_modules.h"
#include "model/library/simple_namespace.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// Generator-based coroutines: a generator function's own code is marked, in a copy.
// https://docs.python.org/3/library/types.html#types.coroutine
Completion<Value> types_coroutine(const CallArgs& args)
{
    if (!is_callable(args[0]))
        return raise(types().TypeError, "types.coroutine() expects a callable");
    Function* function = args[0].try_as<Function>();
    const BodyKind kind = function ? function->code->body_kind : BodyKind::Plain;
    if (kind == BodyKind::Coroutine || (function && function->code->is_iterable_coroutine))
        return args[0];
    if (kind != BodyKind::Generator) {
        Value support = TRY(import_module("_weft_awaitables"));
        return call_method(support, intern("wrap"), args[0]);
    }
    const Code& code = *function->code;
    Ref<Code> marked = copy_code(code);
    marked->is_iterable_coroutine = true;
    function->code = std::move(marked);
    return args[0];
}

// What is written in Python is imported at the first use.
Completion<Value> from_python(std::string_view module_name, std::string_view name)
{
    Value module = TRY(import_module(std::string(module_name)));
    return get_attribute(module, intern(name));
}

template <const char* name>
Completion<Value> call_python(const CallArgs& args)
{
    Value function = TRY(from_python("_weft_types", name));
    return call(function, args);
}
constexpr char k_new_class[] = "new_class";
constexpr char k_prepare_class[] = "prepare_class";
constexpr char k_resolve_bases[] = "resolve_bases";
constexpr char k_get_original_bases[] = "get_original_bases";

// PEP 562. https://docs.python.org/3/reference/datamodel.html#customizing-module-attribute-access
Completion<Value> types_getattr(const CallArgs& args)
{
    Str* name = args[0].try_as<Str>();
    if (name && name->text == "UnionType" && realm().profile.at_least(10))
        return from_python("_weft_union", "UnionType");
    if (name && name->text == "DynamicClassAttribute")
        return from_python("_weft_types", "DynamicClassAttribute");
    Value answer = TRY(from_python("_weft_source", "missing_attribute"));
    return call(answer, new_str("types"), args[0]);
}

void add_if_made(ModuleBuilder& builder, std::string_view name, Type* type)
{
    if (type)
        builder.value(name, Value::borrow(type));
}

void declare_types_module(Dict& names)
{
    ModuleBuilder builder("types", names);
    const Types& known = types();
    const Profile profile = realm().profile;
    add_if_made(builder, "FunctionType", known.function);
    add_if_made(builder, "LambdaType", known.function);
    add_if_made(builder, "CodeType", known.code);
    add_if_made(builder, "MappingProxyType", known.mapping_proxy);
    add_if_made(builder, "SimpleNamespace", simple_namespace_type());
    add_if_made(builder, "GeneratorType", known.generator);
    add_if_made(builder, "CoroutineType", known.coroutine);
    add_if_made(builder, "AsyncGeneratorType", known.async_generator);
    add_if_made(builder, "MethodType", known.method);
    add_if_made(builder, "BuiltinFunctionType", known.native_function);
    add_if_made(builder, "BuiltinMethodType", known.native_function);
    add_if_made(builder, "ModuleType", known.module);
    add_if_made(builder, "TracebackType", known.traceback);
    add_if_made(builder, "FrameType", known.frame);
    add_if_made(builder, "GetSetDescriptorType", known.getset);
    add_if_made(builder, "MemberDescriptorType", known.member_descriptor);
    if (profile.at_least(7)) {
        add_if_made(builder, "WrapperDescriptorType", known.slot_wrapper);
        add_if_made(builder, "MethodWrapperType", known.method_wrapper);
        add_if_made(builder, "MethodDescriptorType", known.method_descriptor);
        add_if_made(builder, "ClassMethodDescriptorType", known.classmethod_descriptor);
    }
    if (profile.at_least(8))
        add_if_made(builder, "CellType", known.cell);
    if (profile.at_least(9))
        add_if_made(builder, "GenericAlias", known.generic_alias);
    if (profile.at_least(10)) {
        add_if_made(builder, "NoneType", known.none);
        add_if_made(builder, "EllipsisType", known.ellipsis);
        add_if_made(builder, "NotImplementedType", known.not_implemented);
    }
    builder.function("coroutine", "func", types_coroutine)
        .raw_function("new_class", call_python<k_new_class>)
        .raw_function("prepare_class", call_python<k_prepare_class>);
    if (profile.at_least(7))
        builder.raw_function("resolve_bases", call_python<k_resolve_bases>)
            .function("__getattr__", "name", types_getattr);
    if (profile.at_least(12))
        builder.raw_function("get_original_bases", call_python<k_get_original_bases>);
}

} // namespace

void fill_types(Module& module)
{
    furnish(module, declare_types_module);
}

} // namespace weft::model
