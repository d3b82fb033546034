// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The inspect module: what kind of thing an object is, and the states of generators and coroutines.
// https://docs.python.org/3/library/inspect.html
//
// inspect.signature and what belongs to it are written in Python (python/_weft_signature.py) and imported at
// first use.

#include "model/coroutines/generator.h"
#include "model/evaluator/function.h"
#include "model/library/native_modules.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

template <Type* Types::*type>
Completion<Value> is_of_type(const CallArgs& args)
{
    return Value::boolean(types().*type && is_instance_of(args[0], types().*type));
}

// The function behind bound methods, and since 3.8 behind functools.partial objects.
Completion<Value> innermost_function(Value object)
{
    while (Method* method = object.try_as<Method>())
        object = Value(method->function);
    if (!realm().profile.at_least(8))
        return object;
    while (type_of(object)->name == "partial" && type_of(object)->module_name == "functools")
        object = TRY(get_attribute(object, intern("func")));
    return object;
}

template <BodyKind body>
Completion<Value> is_function_with(const CallArgs& args)
{
    Value object = TRY(innermost_function(args[0]));
    Function* function = object.try_as<Function>();
    return Value::boolean(function && function->code->body_kind == body);
}

bool is_iterable_coroutine(const Value& object)
{
    return object.kind() == Kind::Generator && object.as<Generator>()->code->is_iterable_coroutine;
}

// https://docs.python.org/3/library/inspect.html#inspect.isawaitable
Completion<Value> inspect_isawaitable(const CallArgs& args)
{
    const Value& object = args[0];
    if (object.kind() == Kind::Coroutine || is_iterable_coroutine(object))
        return Value::boolean(true);
    const Value* method = type_of(object)->lookup(intern("__await__"));
    return Value::boolean(method && !method->is_none());
}

Completion<Value> inspect_isroutine(const CallArgs& args)
{
    switch (args[0].kind()) {
    case Kind::Function:
    case Kind::NativeFunction:
    case Kind::Method:
    case Kind::SlotWrapper:
        return Value::boolean(true);
    default:
        break;
    }
    const Type* type = type_of(args[0]);
    return Value::boolean(type == types().method_wrapper);
}

Completion<Value> inspect_isbuiltin(const CallArgs& args)
{
    return Value::boolean(type_of(args[0]) == types().native_function);
}

bool type_has(const Value& object, std::string_view name)
{
    return type_of(object)->lookup(intern(name)) != nullptr;
}

Completion<Value> inspect_isdatadescriptor(const CallArgs& args)
{
    const Value& object = args[0];
    if (object.try_as<Type>() || object.try_as<Method>() || object.try_as<Function>())
        return Value::boolean(false);
    return Value::boolean(type_has(object, "__set__") || type_has(object, "__delete__"));
}

Completion<Value> inspect_ismethoddescriptor(const CallArgs& args)
{
    const Value& object = args[0];
    if (object.try_as<Type>() || object.try_as<Method>() || object.try_as<Function>())
        return Value::boolean(false);
    const bool has_delete = realm().profile.at_least(13) && type_has(object, "__delete__");
    return Value::boolean(type_has(object, "__get__") && !type_has(object, "__set__") && !has_delete);
}

Completion<Value> inspect_currentframe(const CallArgs&)
{
    return world().frame ? Value::borrow(world().frame) : Value::none();
}

Completion<Value> inspect_getmro(const CallArgs& args)
{
    return get_attribute(args[0], intern("__mro__"));
}

// ------------------------------------------------------------------------------------------- states of
// bodies

struct StateNames {
    std::string_view prefix;       // of the attributes: gi_, cr_, ag_
    std::string_view state_prefix; // of the answers: GEN_, CORO_, AGEN_
    std::string_view kind;
};

// The attributes decide, in the order in which CPython reads them, so that other objects that have them work
// too.
// https://docs.python.org/3/library/inspect.html#current-state-of-generators-coroutines-and-asynchronous-generators
Completion<Value> state_of(const Value& body, const StateNames& state_names)
{
    const auto attribute = [&](std::string_view name) {
        return get_attribute(body, intern(concat(state_names.prefix, name)));
    };
    const auto answer = [&](std::string_view name) {
        return new_str(concat(state_names.state_prefix, name));
    };
    Value running = TRY(attribute("running"));
    if (TRY(truth(running)))
        return answer("RUNNING");
    if (realm().profile.at_least(11)) {
        Value suspended = TRY(attribute("suspended"));
        if (TRY(truth(suspended)))
            return answer("SUSPENDED");
    }
    Value frame = TRY(attribute("frame"));
    if (frame.is_none())
        return answer("CLOSED");
    if (realm().profile.at_least(11))
        return answer("CREATED");
    if (body.kind() == Kind::Generator || body.kind() == Kind::Coroutine ||
        body.kind() == Kind::AsyncGenerator)
        return answer(body.as<Generator>()->state == GeneratorState::Created ? "CREATED" : "SUSPENDED");
    Value last = TRY(get_attribute(frame, intern("f_lasti")));
    return answer(last.is_small() && last.small_value() == -1 ? "CREATED" : "SUSPENDED");
}

Completion<Value> locals_of(const Value& body, std::string_view prefix)
{
    Value frame = TRY(find_attribute(body, intern(concat(prefix, "frame"))));
    if (!frame || frame.is_none())
        return new_dict();
    return get_attribute(frame, intern("f_locals"));
}

constexpr StateNames k_generator{"gi_", "GEN_", "generator"};
constexpr StateNames k_coroutine{"cr_", "CORO_", "coroutine"};
constexpr StateNames k_async_generator{"ag_", "AGEN_", "async generator"};

Completion<Value> inspect_getgeneratorstate(const CallArgs& args)
{
    return state_of(args[0], k_generator);
}
Completion<Value> inspect_getcoroutinestate(const CallArgs& args)
{
    return state_of(args[0], k_coroutine);
}
Completion<Value> inspect_getasyncgenstate(const CallArgs& args)
{
    return state_of(args[0], k_async_generator);
}
Completion<Value> inspect_getcoroutinelocals(const CallArgs& args)
{
    return locals_of(args[0], "cr_");
}

Completion<Value> inspect_getgeneratorlocals(const CallArgs& args)
{
    if (type_of(args[0]) != types().generator) {
        Ref<Str> text = TRY(repr(args[0]));
        return raise(types().TypeError, concat(text->text, " is not a Python generator"));
    }
    return locals_of(args[0], "gi_");
}

Completion<Value> inspect_getasyncgenlocals(const CallArgs& args)
{
    if (type_of(args[0]) != types().async_generator) {
        Ref<Str> text = TRY(repr(args[0]));
        return raise(types().TypeError, concat(text->text, " is not a Python async generator"));
    }
    return locals_of(args[0], "ag_");
}

// ------------------------------------------------------------------------------------ what is written in
// Python

Completion<Value> from_python(std::string_view name)
{
    Value module = TRY(import_module("_weft_signature"));
    return get_attribute(module, intern(name));
}

template <const char* name>
Completion<Value> call_python(const CallArgs& args)
{
    Value function = TRY(from_python(name));
    return call(function, args);
}
constexpr char k_signature[] = "signature";
constexpr char k_get_annotations[] = "get_annotations";
constexpr char k_getdoc[] = "getdoc";
constexpr char k_cleandoc[] = "cleandoc";
constexpr char k_getmembers[] = "getmembers";
constexpr char k_unwrap[] = "unwrap";
constexpr char k_isabstract[] = "isabstract";
constexpr char k_getfullargspec[] = "getfullargspec";

// PEP 562. https://docs.python.org/3/reference/datamodel.html#customizing-module-attribute-access
Completion<Value> inspect_getattr(const CallArgs& args)
{
    Str* name = args[0].try_as<Str>();
    if (name && (name->text == "Signature" || name->text == "Parameter" || name->text == "BoundArguments"))
        return from_python(name->text);
    Value missing = TRY(import_module("_weft_source"));
    Value answer = TRY(get_attribute(missing, intern("missing_attribute")));
    return call(answer, new_str("inspect"), args[0]);
}

void declare_predicates(ModuleBuilder& builder)
{
    builder.function("isgenerator", "object", is_of_type<&Types::generator>)
        .function("iscoroutine", "object", is_of_type<&Types::coroutine>)
        .function("isasyncgen", "object", is_of_type<&Types::async_generator>)
        .function("isfunction", "object", is_of_type<&Types::function>)
        .function("ismethod", "object", is_of_type<&Types::method>)
        .function("isclass", "object", is_of_type<&Types::type>)
        .function("ismodule", "object", is_of_type<&Types::module>)
        .function("isframe", "object", is_of_type<&Types::frame>)
        .function("iscode", "object", is_of_type<&Types::code>)
        .function("istraceback", "object", is_of_type<&Types::traceback>)
        .function("isgetsetdescriptor", "object", is_of_type<&Types::getset>)
        .function("ismemberdescriptor", "object", is_of_type<&Types::member_descriptor>)
        .function("isgeneratorfunction", "obj", is_function_with<BodyKind::Generator>)
        .function("iscoroutinefunction", "obj", is_function_with<BodyKind::Coroutine>)
        .function("isasyncgenfunction", "obj", is_function_with<BodyKind::AsyncGenerator>)
        .function("isawaitable", "object", inspect_isawaitable)
        .function("isroutine", "object", inspect_isroutine)
        .function("isbuiltin", "object", inspect_isbuiltin)
        .function("isdatadescriptor", "object", inspect_isdatadescriptor)
        .function("ismethoddescriptor", "object", inspect_ismethoddescriptor);
    if (realm().profile.at_least(11))
        builder.function("ismethodwrapper", "object", is_of_type<&Types::method_wrapper>);
}

void declare_constants(ModuleBuilder& builder)
{
    for (const std::string_view state : {"CREATED", "RUNNING", "SUSPENDED", "CLOSED"}) {
        builder.value(concat("GEN_", state), new_str(concat("GEN_", state)));
        builder.value(concat("CORO_", state), new_str(concat("CORO_", state)));
        if (realm().profile.at_least(12))
            builder.value(concat("AGEN_", state), new_str(concat("AGEN_", state)));
    }
    const std::pair<std::string_view, int> flags[] = {
        {"CO_OPTIMIZED", 1},         {"CO_NEWLOCALS", 2},   {"CO_VARARGS", 4},
        {"CO_VARKEYWORDS", 8},       {"CO_NESTED", 16},     {"CO_GENERATOR", 32},
        {"CO_NOFREE", 64},           {"CO_COROUTINE", 128}, {"CO_ITERABLE_COROUTINE", 256},
        {"CO_ASYNC_GENERATOR", 512},
    };
    for (const auto& [name, value] : flags)
        builder.value(name, Value::small(value));
}

void declare_inspect(Dict& names)
{
    ModuleBuilder builder("inspect", names);
    declare_predicates(builder);
    declare_constants(builder);
    builder.function("currentframe", "", inspect_currentframe)
        .function("getmro", "cls", inspect_getmro)
        .function("getgeneratorstate", "generator", inspect_getgeneratorstate)
        .function("getgeneratorlocals", "generator", inspect_getgeneratorlocals)
        .function("getcoroutinestate", "coroutine", inspect_getcoroutinestate)
        .function("getcoroutinelocals", "coroutine", inspect_getcoroutinelocals)
        .raw_function("signature", call_python<k_signature>)
        .raw_function("getdoc", call_python<k_getdoc>)
        .raw_function("cleandoc", call_python<k_cleandoc>)
        .raw_function("getmembers", call_python<k_getmembers>)
        .raw_function("unwrap", call_python<k_unwrap>)
        .raw_function("isabstract", call_python<k_isabstract>)
        .raw_function("getfullargspec", call_python<k_getfullargspec>);
    if (realm().profile.at_least(10))
        builder.raw_function("get_annotations", call_python<k_get_annotations>);
    if (realm().profile.at_least(12))
        builder.function("getasyncgenstate", "agen", inspect_getasyncgenstate)
            .function("getasyncgenlocals", "agen", inspect_getasyncgenlocals);
    if (realm().profile.at_least(7))
        builder.function("__getattr__", "name", inspect_getattr);
}

// Before PEP 562 the classes that are written in Python have to be there from the start.
Completion<void> add_python_classes(Dict& names)
{
    for (const char* name : {"Signature", "Parameter", "BoundArguments"}) {
        const Value found = TRY(from_python(name));
        names.set(intern(name), found);
    }
    return {};
}

} // namespace

void fill_inspect(Module& module)
{
    furnish(module, declare_inspect);
    if (!realm().profile.at_least(7) && add_python_classes(*module.attributes).raised())
        CHECK(world().is_aborting());
}

} // namespace weft::model
