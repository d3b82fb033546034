// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Finding and running modules.

#include "model/library/import_system.h"

#include "model/evaluator/compiler.h"
#include "model/library/syntax_errors.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

const NativeModule* find_native_module(std::string_view name)
{
    for (const NativeModule& module : native_modules())
        if (module.name == name)
            return &module;
    return nullptr;
}

bool module_is_known(const std::string& name)
{
    if (find_native_module(name) || !frozen_module_source(name).empty())
        return true;
    return world().loader && world().loader->find(name);
}

namespace {

// The binding of a submodule in its package. https://docs.python.org/3/reference/import.html#submodules
Completion<void> bind_in_parent(const std::string& name, const Value& module)
{
    const std::size_t dot = name.rfind('.');
    if (dot == std::string::npos)
        return {};
    Value* parent = world().sys_modules->find(intern(name.substr(0, dot)));
    if (!parent)
        return {};
    return set_attribute(*parent, intern(name.substr(dot + 1)), module);
}

Completion<Value> run_module_file(const std::string& name, std::shared_ptr<SourceFile> file)
{
    auto code = compile_source(file, realm().profile);
    if (!code) {
        if (code.error().type == syntax::SyntaxError::Type::Unsupported)
            return unsupported(concat(file->name, ":", code.error().line, ":", code.error().column, ": ",
                                      code.error().message));
        return raise_syntax_error(code.error());
    }
    Ref<Module> module = make<Module>(name);
    module->file_name = file->name;
    module->attributes->set(names().dunder_file, new_str(file->name));
    module->attributes->set(names().dunder_builtins, world().builtins);
    Str* const key = intern(name);
    world().sys_modules->set(key, Value(module));
    Ref<Frame> frame = Frame::create(code.value().get(), module->attributes.get());
    frame->names = module->attributes;
    Completion<Value> outcome = run_frame(std::move(frame));
    if (outcome.raised()) {
        world().sys_modules->remove(key);
        return Raised{};
    }
    Value result = outcome.release();
    Value* replaced = world().sys_modules->find(key);
    return replaced ? *replaced : Value(module);
}

Completion<Value> find_and_run(const std::string& name)
{
    if (const NativeModule* native = find_native_module(name)) {
        Ref<Module> module = make<Module>(name);
        module->refused = &native->refused;
        world().sys_modules->set(intern(name), Value(module));
        native->fill(*module);
        return module;
    }
    const std::string_view frozen = frozen_module_source(name);
    if (!frozen.empty()) {
        auto file = std::make_shared<SourceFile>("<weft " + name + ">", std::string(frozen));
        file->is_program = false;
        return run_module_file(name, std::move(file));
    }
    if (world().loader)
        if (std::shared_ptr<SourceFile> file = world().loader->find(name))
            return run_module_file(name, std::move(file));
    raise(types().ModuleNotFoundError, concat("No module named '", name, "'"));
    Exception* exception = world().pending.as<Exception>();
    if (!exception->fields.empty())
        exception->fields[0] = new_str(name);
    return Raised{};
}

}  // namespace

Completion<Value> import_module(const std::string& name)
{
    if (Value* known = world().sys_modules->find(intern(name))) {
        if (known->is_none())
            return raise(types().ModuleNotFoundError,
                         concat("import of ", name, " halted; None in sys.modules"));
        return *known;
    }
    Value module = TRY(find_and_run(name));
    TRY(bind_in_parent(name, module));
    return module;
}

}  // namespace weft::model
