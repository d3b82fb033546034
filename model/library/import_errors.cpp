// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Errors about names that modules lack.

#include "model/library/import_errors.h"

#include <algorithm>
#include <optional>

#include "model/library/import_system.h"
#include "model/rules/imports.h"
#include "model/values/attribute_errors.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::string_view k_circular = " (most likely due to a circular import)";

// Whether the module lies in the folder of the program, the first one on sys.path, so that it may hide a
// module that was meant.
bool may_shadow(const Module& module)
{
    const std::string_view file = module.file_name;
    const std::string_view package_file = "/__init__.py";
    const std::string_view place =
        file.ends_with(package_file) ? file.substr(0, file.size() - package_file.size()) : file;
    return !file.empty() && file.front() != '<' && place.find('/') == std::string_view::npos;
}

// The advice about the module's file; none where nothing tells that it hides another module.
std::optional<std::string> advice_to_rename(const Module& module)
{
    if (!may_shadow(module))
        return std::nullopt;
    const std::string renaming = concat(" (consider renaming '", module.file_name, "' ");
    const bool is_later = rule(Rule::RenamingAdviceIsReworded);
    if (is_standard_module(module.name))
        return concat(renaming, "since it has the same name as the standard library module named '",
                      module.name, "' and ",
                      is_later ? "prevents importing that standard library module)"
                               : "the import system gives it precedence)");
    if (is_initializing(module))
        return concat(renaming, "if it has the same name as a ", is_later ? "library" : "third-party module",
                      " you intended to import)");
    return std::nullopt;
}

bool is_submodule_in_import(const Module& module, std::string_view name)
{
    const std::vector<const Module*>& running = world().loader->initializing;
    return std::any_of(running.begin(), running.end(),
                       [&](const Module* other) { return other->name == concat(module.name, ".", name); });
}

std::string cannot_import_text(const Module& module, std::string_view shown, std::string_view name)
{
    const std::string begin = concat("cannot import name '", name, "' from ");
    if (rule(Rule::ImportErrorsSuggestRenaming))
        if (const std::optional<std::string> advice = advice_to_rename(module))
            return concat(begin, "'", shown, "'", *advice);
    const std::string file = module.file_name.empty() ? "unknown location" : module.file_name;
    if (rule(Rule::CircularImportsAreNamed) && is_initializing(module))
        return concat(begin, "partially initialized module '", shown, "'", k_circular, " (", file, ")");
    return concat(begin, "'", shown, "' (", file, ")");
}

} // namespace

// https://docs.python.org/3/library/exceptions.html#ImportError
Completion<Value> raise_cannot_import(const Value& imported, const std::string& shown, Str* name)
{
    if (!rule(Rule::CannotImportNamesModule))
        return raise(types().ImportError, concat("cannot import name '", name->text, "'"));
    const Module* module = imported.try_as<Module>();
    const std::string text =
        module ? cannot_import_text(*module, shown, name->text)
               : concat("cannot import name '", name->text, "' from '", shown, "' (unknown location)");
    Value exception = new_exception(types().ImportError, text);
    TRY(set_attribute(exception, names().name_name, new_str(shown)));
    return raise_value(std::move(exception));
}

std::string missing_attribute_text(const Module& module, std::string_view shown, std::string_view name)
{
    const std::string plain = concat("module '", shown, "' has no attribute '", name, "'");
    if (world().loader == nullptr)
        return plain;
    if (rule(Rule::AttributeErrorsSuggestRenaming))
        if (const std::optional<std::string> advice = advice_to_rename(module))
            return plain + *advice;
    if (rule(Rule::CircularImportsAreNamed) && is_initializing(module)) {
        const bool names_file = rule(Rule::AttributeErrorsSuggestRenaming) && !module.file_name.empty();
        const std::string file = names_file ? concat(" from '", module.file_name, "'") : "";
        return concat("partially initialized module '", shown, "'", file, " has no attribute '", name, "'",
                      k_circular);
    }
    if (rule(Rule::SubmodulesInImportAreNamed) && is_submodule_in_import(module, name))
        return concat("cannot access submodule '", name, "' of module '", shown, "'", k_circular);
    return plain;
}

} // namespace weft::model
