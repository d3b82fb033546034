// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// import: finding a module, running it once, binding names of it.
// https://docs.python.org/3/reference/simple_stmts.html#the-import-statement

#include "model/rules/imports.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/statement_nodes.h"
#include "model/library/import_errors.h"
#include "model/library/import_system.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// `import a.b.c as d` reads b of a, and c of that; sys.modules stands in for what is not bound yet.
Completion<Value> leaf_of(const std::string& module)
{
    std::size_t end = module.find('.');
    Value found = TRY(import_module(module.substr(0, end)));
    while (end != std::string::npos) {
        const std::size_t begin = end + 1;
        end = module.find('.', begin);
        Str* const name = intern(module.substr(begin, end == std::string::npos ? end : end - begin));
        Value next = TRY(find_attribute(found, name));
        if (!next && rule(Rule::ImportAsFallsBack))
            next = TRY(import_module(module.substr(0, end)));
        found = next ? std::move(next) : TRY(get_attribute(found, name));
    }
    return found;
}

} // namespace

Completion<void> ImportStatement::run(Frame& frame) const
{
    frame.position = this;
    // Every package on the way is imported; `import a.b` binds a, `import a.b as c` binds a.b.
    TRY(import_with_packages(module));
    Value bound = TRY(binds_leaf ? leaf_of(module) : import_module(module.substr(0, module.find('.'))));
    return target->assign(frame, std::move(bound));
}

Flow ImportStatement::exec(Frame& frame) const
{
    return run(frame).raised() ? frame.raised() : Flow::Next;
}

namespace {

Completion<Value> import_name(const Value& imported, const std::string& module, Str* name)
{
    Value found = TRY(find_attribute(imported, name));
    if (found)
        return found;
    const std::string submodule = module + "." + name->text;
    if (module_is_known(submodule) || is_program_package(submodule))
        return import_module(submodule);
    return raise_cannot_import(imported, module, name);
}

Completion<void> import_star(Frame& frame, const Value& imported, const std::string& module)
{
    Value all = TRY(find_attribute(imported, names().dunder_all));
    Dict& from = *imported.as<Module>()->attributes;
    Dict& into = frame.names ? *frame.names : *frame.globals;
    if (all) {
        std::vector<Value> listed = TRY(collect(all));
        for (const Value& name : listed) {
            Value value = TRY(find_attribute(imported, name.as<Str>()));
            const std::string submodule = module + "." + name.as<Str>()->text;
            if (!value && is_program_package(module) && module_is_known(submodule))
                value = TRY(import_module(submodule));
            if (!value)
                value = TRY(get_attribute(imported, name.as<Str>()));
            into.set(name.as<Str>(), value);
        }
        return {};
    }
    for (std::size_t i = 0; i < from.entries().size(); ++i) {
        const Dict::Entry entry = from.entries()[i]; // a copy: assigning may run code
        if (entry.key && entry.key.try_as<Str>() && entry.key.as<Str>()->text[0] != '_')
            into.set(entry.key.as<Str>(), entry.value);
    }
    return {};
}

} // namespace

Completion<void> ImportFromStatement::run(Frame& frame) const
{
    frame.position = this;
    const std::string absolute = level == 0 ? module : TRY(resolve_relative(*frame.globals, level, module));
    Value imported = TRY(import_with_packages(absolute));
    if (star)
        return import_star(frame, imported, absolute);
    for (const Name& entry : names) {
        Value value = TRY(import_name(imported, absolute, entry.name));
        TRY(entry.target->assign(frame, std::move(value)));
    }
    return {};
}

Flow ImportFromStatement::exec(Frame& frame) const
{
    return run(frame).raised() ? frame.raised() : Flow::Next;
}

} // namespace weft::model
