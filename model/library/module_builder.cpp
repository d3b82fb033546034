// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Declaring native modules.

#include "model/library/module_builder.h"

#include "model/values/instance.h"
#include "model/world.h"

namespace weft::model {

ModuleBuilder& ModuleBuilder::function(std::string_view name, std::string_view signature, NativeFn native)
{
    Ref<NativeFunction> made = new_native_function(name, signature, native);
    made->module_name = m_module;
    return value(name, Value(made));
}

ModuleBuilder& ModuleBuilder::raw_function(std::string_view name, NativeFn native)
{
    Ref<NativeFunction> made = new_raw_function(name, native);
    made->module_name = m_module;
    return value(name, Value(made));
}

ModuleBuilder& ModuleBuilder::value(std::string_view name, const Value& value)
{
    m_names.set(intern(name), value);
    return *this;
}

ModuleBuilder& ModuleBuilder::type(Type* type)
{
    return value(type->qualname, Value::borrow(type));
}

void furnish(Module& module, Realm::NamespaceMaker declare)
{
    // The entries that the module has already (__name__ and the like) stay first.
    for (const Dict::Entry& entry : realm().library_namespace(declare).entries())
        module.attributes->set(entry.key.as<Str>(), entry.value);
}

void set_in_module(Module& module, std::string_view name, const Value& value)
{
    module.attributes->set(intern(name), value);
}

Type* make_library_type(std::string_view module, std::string_view name, Kind kind, Type* base)
{
    Type* const type = realm().make_type(name, base ? base : types().object, kind);
    type->module_name = module;
    // Messages name the types of a library with their module, as CPython's tp_name has it.
    if (module != "builtins" && !type->is_exception)
        type->name = concat(module, ".", name);
    type->is_base = true;
    return type;
}

} // namespace weft::model
