// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The builtin functions, put together; and those that the model refuses by name.
#include "model/library/builtins.h"

#include "model/realm_parts.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/world.h"

namespace weft::model {

BuiltinTable& BuiltinTable::function(std::string_view name, std::string_view signature, NativeFn native)
{
    return constant(name, new_native_function(name, signature, native));
}

BuiltinTable& BuiltinTable::raw(std::string_view name, NativeFn native)
{
    return constant(name, new_raw_function(name, native));
}

BuiltinTable& BuiltinTable::constant(std::string_view name, Value value)
{
    m_realm.builtins->set(m_realm.intern(name), value);
    return *this;
}

namespace {

// NOTE: each refused function is its own instance, so that the refusal names what was called.
template <const char* Name>
Completion<Value> refuse(const CallArgs&)
{
    return unsupported(Name);
}

constexpr char k_input[] = "input()";
constexpr char k_open[] = "open()";
constexpr char k_breakpoint[] = "breakpoint()";
constexpr char k_help[] = "help()";
constexpr char k_copyright[] = "copyright()";
constexpr char k_credits[] = "credits()";
constexpr char k_license[] = "license()";
constexpr char k_build_class[] = "__build_class__()";

// https://docs.python.org/3/library/constants.html#exit
Completion<Value> exit_program(const CallArgs& args)
{
    if (args[0].is_empty())
        return raise_with(types().SystemExit, Value::none());
    return raise_with(types().SystemExit, args[0]);
}

} // namespace

void add_refused_builtins(BuiltinTable& table, const Realm& realm)
{
    table.raw("input", refuse<k_input>)
        .raw("open", refuse<k_open>)
        .raw("help", refuse<k_help>)
        .raw("copyright", refuse<k_copyright>)
        .raw("credits", refuse<k_credits>)
        .raw("license", refuse<k_license>)
        .raw("__build_class__", refuse<k_build_class>)
        .function("exit", "code?", exit_program)
        .function("quit", "code?", exit_program);
    if (realm.profile.at_least(7))
        table.raw("breakpoint", refuse<k_breakpoint>);
}

// https://docs.python.org/3/library/functions.html
void add_builtin_functions(Realm& realm)
{
    BuiltinTable table(realm);
    // Code that runs in a namespace without these finds those of this module.
    table.constant("__name__", new_str("builtins")).constant("__package__", new_str(""));
    table.constant("None", Value::none())
        .constant("True", Value::boolean(true))
        .constant("False", Value::boolean(false))
        .constant("Ellipsis", Value::ellipsis())
        .constant("NotImplemented", Value::not_implemented())
        .constant("__debug__", Value::boolean(true));
    add_iteration_builtins(table, realm);
    add_number_builtins(table, realm);
    add_object_builtins(table, realm);
    add_output_builtins(table);
    add_namespace_builtins(table);
    add_import_builtin(table);
    add_async_builtins(table, realm);
    add_refused_builtins(table, realm);
}

} // namespace weft::model
