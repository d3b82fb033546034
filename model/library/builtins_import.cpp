// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// __import__: the import statement as a function.
// https://docs.python.org/3/library/functions.html#import__

#include "model/library/builtins.h"
#include "model/library/import_system.h"
#include "model/rules/imports.h"
#include "model/values/dict.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

bool is_given(const Value& value)
{
    return !value.is_empty() && !value.is_none();
}

// A package looks for the names of `fromlist` among its modules; what it does not find is no error here.
// https://docs.python.org/3/reference/import.html#submodules
Completion<void> import_listed(const Value& module, const std::string& name, const Value& listed)
{
    if (!is_program_package(name))
        return {};
    const std::vector<Value> items = TRY(collect(listed));
    for (const Value& item : items) {
        const Str* text = item.try_as<Str>();
        if (text == nullptr)
            return raise(types().TypeError,
                         concat("Item in ``from list'' must be str, not ", type_of(item)->name));
        if (TRY(find_attribute(module, item.as<Str>())))
            continue;
        const std::string submodule = concat(name, ".", text->text);
        if (module_is_known(submodule) || is_program_package(submodule))
            TRY(import_module(submodule));
    }
    return {};
}

// The name of the module that is meant, absolute.
Completion<std::string> meant_module(const CallArgs& args, const std::string& name, std::int64_t level)
{
    if (level == 0)
        return name;
    Dict* globals = is_given(args[1]) ? args[1].try_as<Dict>() : nullptr;
    if (globals == nullptr)
        return is_given(args[1]) ? raise(types().TypeError, "globals must be a dict")
                                 : raise(types().KeyError, "'__name__' not in globals");
    const bool has_package =
        globals->find(names().dunder_package) != nullptr && !globals->find(names().dunder_package)->is_none();
    if (!has_package && globals->find(names().dunder_name) == nullptr)
        return raise(types().KeyError, "'__name__' not in globals");
    return resolve_relative(*globals, static_cast<int>(level), name);
}

// https://docs.python.org/3/library/functions.html#import__
Completion<Value> builtin_import(const CallArgs& args)
{
    // 1. The arguments.
    const Str* name = args[0].try_as<Str>();
    if (name == nullptr)
        return raise(types().TypeError,
                     rule(Rule::ImportNameChecksSaySo)
                         ? std::string("module name must be a string")
                         : concat("__import__() argument 1 must be str, not ", type_of(args[0])->name));
    const std::int64_t level = args[4].is_empty() ? 0 : TRY(index_as_size(args[4]));
    if (level < 0)
        return raise(types().ValueError, "level must be >= 0");
    const std::string absolute = TRY(meant_module(args, name->text, level));
    if (absolute.empty())
        return raise(types().ValueError, "Empty module name");
    // 2. The module and the packages on the way to it.
    Value module = TRY(import_with_packages(absolute));
    // 3. With a list of names the module itself is the result, else the package that the name begins with.
    if (is_given(args[3]) && TRY(truth(args[3]))) {
        TRY(import_listed(module, absolute, args[3]));
        return module;
    }
    const std::string first = name->text.substr(0, name->text.find('.'));
    if (level == 0)
        return import_module(first);
    if (first.empty())
        return module;
    return import_module(absolute.substr(0, absolute.size() - name->text.size() + first.size()));
}

} // namespace

void add_import_builtin(BuiltinTable& table)
{
    table.function("__import__", "name, globals?, locals?, fromlist?, level?", builtin_import);
}

} // namespace weft::model
