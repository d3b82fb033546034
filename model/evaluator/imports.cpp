// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// import: finding a module, running it once, binding names of it.
// https://docs.python.org/3/reference/simple_stmts.html#the-import-statement

#include "model/evaluator/frame.h"
#include "model/evaluator/statement_nodes.h"
#include "model/library/import_system.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

Completion<void> ImportStatement::run(Frame& frame) const
{
    frame.position = this;
    // Every package on the way is imported; `import a.b` binds a, `import a.b as c` binds a.b.
    Value bound;
    std::size_t end = 0;
    while (end != std::string::npos) {
        end = module.find('.', end == 0 ? 0 : end + 1);
        const std::string part = module.substr(0, end);
        Value imported = TRY(import_module(part));
        if (!bound || binds_leaf)
            bound = std::move(imported);
    }
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
    if (module_is_known(submodule))
        return import_module(submodule);
    if (!realm().profile.at_least(7))
        return raise(types().ImportError, concat("cannot import name '", name->text, "'"));
    const bool unknown_location = imported.try_as<Module>() && imported.as<Module>()->file_name.empty();
    return raise(types().ImportError,
                 concat("cannot import name '", name->text, "' from '", module, "' (",
                        unknown_location ? "unknown location" : imported.as<Module>()->file_name, ")"));
}

Completion<void> import_star(Frame& frame, const Value& imported)
{
    Value all = TRY(find_attribute(imported, names().dunder_all));
    Dict& from = *imported.as<Module>()->attributes;
    Dict& into = frame.names ? *frame.names : *frame.globals;
    if (all) {
        std::vector<Value> listed = TRY(collect(all));
        for (const Value& name : listed) {
            Value value = TRY(get_attribute(imported, name.as<Str>()));
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
    Value imported;
    for (std::size_t end = module.find('.');; end = module.find('.', end + 1)) {
        imported = TRY(import_module(module.substr(0, end)));
        if (end == std::string::npos)
            break;
    }
    if (star)
        return import_star(frame, imported);
    for (const Name& entry : names) {
        Value value = TRY(import_name(imported, module, entry.name));
        TRY(entry.target->assign(frame, std::move(value)));
    }
    return {};
}

Flow ImportFromStatement::exec(Frame& frame) const
{
    return run(frame).raised() ? frame.raised() : Flow::Next;
}

} // namespace weft::model
