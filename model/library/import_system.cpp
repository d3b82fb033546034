// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Finding and running modules.

#include "model/library/import_system.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "model/evaluator/compiler.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/library/module_names.h"
#include "model/library/syntax_errors.h"
#include "model/rules/imports.h"
#include "model/syntax/parser.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// What a program imports to take part in exploring it: docs/explore.md. CPython has it as a file.
constexpr std::string_view k_module_of_programs = "weft";

} // namespace

const NativeModule* find_native_module(std::string_view name)
{
    for (const NativeModule& module : native_modules())
        if (module.name == name)
            return &module;
    return nullptr;
}

bool module_is_known(const std::string& name)
{
    if (name == k_module_of_programs)
        return true;
    if (find_native_module(name) || !frozen_module_source(name).empty())
        return !names_of_module(name, realm().profile).empty();
    return world().loader && world().loader->find(name);
}

bool is_program_package(const std::string& name)
{
    ModuleLoader* loader = world().loader;
    if (loader == nullptr || !loader->has_folder(name))
        return false;
    const std::shared_ptr<SourceFile> file = loader->find(name);
    return !file || file->name.ends_with("/__init__.py");
}

bool is_initializing(const Module& module)
{
    if (world().loader == nullptr)
        return false;
    const std::vector<const Module*>& running = world().loader->initializing;
    return std::find(running.begin(), running.end(), &module) != running.end();
}

namespace {

bool is_package(const std::string& name)
{
    if (is_program_package(name))
        return true;
    const std::string prefix = name + ".";
    for (const ModuleNames& entry : module_names())
        if (entry.module.starts_with(prefix))
            return true;
    return false;
}

// https://docs.python.org/3/library/exceptions.html#ModuleNotFoundError
Completion<Value> raise_module_not_found(const std::string& name)
{
    std::string text = concat("No module named '", name, "'");
    const std::size_t dot = name.rfind('.');
    if (dot != std::string::npos) {
        const std::string parent = name.substr(0, dot);
        Value* module = world().sys_modules->find(intern(parent));
        if (module && !is_package(parent))
            text += concat("; '", parent, "' is not a package");
    }
    Value exception = new_exception(types().ModuleNotFoundError, text);
    TRY(set_attribute(exception, names().name_name, new_str(name)));
    return raise_value(std::move(exception));
}

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

// Names that every module has.
// https://docs.python.org/3/reference/import.html#import-related-module-attributes
void set_import_attributes(Module& module, const std::string& name)
{
    const bool is_package = is_program_package(name);
    const std::size_t dot = name.rfind('.');
    const std::string package = is_package ? name : name.substr(0, dot == std::string::npos ? 0 : dot);
    module.attributes->set(names().dunder_package, new_str(package));
    if (!is_package)
        return;
    std::string folder = name;
    std::replace(folder.begin(), folder.end(), '.', '/');
    module.attributes->set(intern("__path__"), new_list({new_str(folder)}));
}

// Marks a module of the program as one whose code is running.
class Initializing {
public:
    explicit Initializing(const Module* module) : m_loader(world().loader)
    {
        if (m_loader != nullptr)
            m_loader->initializing.push_back(module);
    }
    Initializing(const Initializing&) = delete;
    Initializing& operator=(const Initializing&) = delete;
    ~Initializing()
    {
        if (m_loader != nullptr)
            m_loader->initializing.pop_back();
    }

private:
    ModuleLoader* m_loader;
};

Completion<Value> run_module_code(const std::string& name, const Ref<Code>& code)
{
    Ref<Module> module = make<Module>(name);
    const SourceFile& file = *code->file;
    module->file_name = file.name;
    set_import_attributes(*module, name);
    module->attributes->set(names().dunder_file, new_str(file.name));
    module->attributes->set(names().dunder_builtins, world().builtins);
    Str* const key = intern(name);
    world().sys_modules->set(key, Value(module));
    Ref<Frame> frame = Frame::create(code.get(), module->attributes.get());
    frame->names = module->attributes;
    const Initializing mark(module.get());
    Completion<Value> outcome = run_frame(std::move(frame));
    if (outcome.raised()) {
        world().sys_modules->remove(key);
        return Raised{};
    }
    Value result = outcome.release();
    if (!file.is_program && !module->attributes->find(names().dunder_getattr))
        module->refused = &names_of_module(name, realm().profile);
    Value* replaced = world().sys_modules->find(key);
    if (replaced != nullptr)
        result = *replaced;
    else
        result = module;
    // The entry moves to the end of sys.modules when the module is complete.
    if (rule(Rule::ModulesAreListedWhenComplete) && replaced != nullptr) {
        world().sys_modules->remove(key);
        world().sys_modules->set(key, result);
    }
    return result;
}

// A folder without an __init__.py.
// https://docs.python.org/3/reference/import.html#namespace-packages
Value make_namespace_package(const std::string& name)
{
    Ref<Module> module = make<Module>(name);
    set_import_attributes(*module, name);
    world().sys_modules->set(intern(name), Value(module));
    return module;
}

Completion<Value> run_program_file(const std::string& name, const std::shared_ptr<SourceFile>& file)
{
    auto code = compile_source(file, realm().profile);
    if (code)
        return run_module_code(name, code.value());
    const syntax::SyntaxError& error = code.error();
    if (error.type == syntax::SyntaxError::Type::Unsupported)
        return unsupported(concat(file->name, ":", error.line, ":", error.column, ": ", error.message));
    return raise_syntax_error(error);
}

// A library module written in Python, parsed and compiled once per thread and profile.
struct ParsedModule {
    std::shared_ptr<SourceFile> file;
    std::unique_ptr<syntax::Tree> tree;
    std::unique_ptr<syntax::Scope> scope;
    Ref<Code> code;      // null: not compiled yet
    std::string refusal; // why it cannot be
};

ParsedModule& parsed_frozen_module(const std::string& name, std::string_view source)
{
    const int minor = realm().profile.minor();
    thread_local std::map<std::pair<std::string, int>, ParsedModule> known;
    auto [place, is_new] = known.try_emplace({name, minor});
    ParsedModule& parsed = place->second;
    if (!is_new)
        return parsed;
    parsed.file = std::make_shared<SourceFile>("<weft " + name + ">", std::string(source));
    parsed.file->is_program = false;
    auto tree = syntax::parse(parsed.file->text, {parsed.file->name, minor});
    CHECK(tree);
    parsed.tree = std::move(tree.value());
    auto scope = syntax::analyse(*parsed.tree, {parsed.file->name, minor, parsed.file->text});
    CHECK(scope);
    parsed.scope = std::move(scope.value());
    return parsed;
}

// The code outlives the run: it is made in a world of its own, whose objects nobody collects.
const ParsedModule& compiled_frozen_module(const std::string& name, std::string_view source)
{
    ParsedModule& parsed = parsed_frozen_module(name, source);
    if (parsed.code || !parsed.refusal.empty())
        return parsed;
    World scratch(realm(), Limits{});
    auto code = compile_module(*parsed.tree, *parsed.scope, parsed.file, realm().profile);
    if (code)
        parsed.code = code.value();
    else
        parsed.refusal = code.error().message;
    while (scratch.tracked != nullptr)
        scratch.tracked->untrack();
    return parsed;
}

Completion<Value> run_frozen_module(const std::string& name, std::string_view source)
{
    const ParsedModule& module = compiled_frozen_module(name, source);
    if (!module.code)
        return unsupported(concat("module ", name, ": ", module.refusal));
    return run_module_code(name, module.code);
}

// The names that a library module binds, found without running it in this world. A module with a
// `__getattr__` may have any name: then `has_hook`.
struct ProvidedNames {
    std::unordered_set<std::string> names;
    bool has_hook = false;
};

void add_native_names(const NativeModule& native, ProvidedNames& provided)
{
    World scratch(realm(), Limits{});
    Ref<Module> module = make<Module>(native.name);
    native.fill(*module);
    for (const Dict::Entry& entry : module->attributes->entries())
        if (entry.key && entry.key.try_as<Str>())
            provided.names.insert(entry.key.as<Str>()->text);
}

const ProvidedNames& provided_names(const std::string& module)
{
    thread_local std::map<std::pair<std::string, int>, ProvidedNames> known;
    auto [place, is_new] = known.try_emplace({module, realm().profile.minor()});
    ProvidedNames& provided = place->second;
    if (!is_new)
        return provided;
    const std::string_view frozen = frozen_module_source(module);
    if (!frozen.empty()) {
        for (const syntax::ScopeName& name : parsed_frozen_module(module, frozen).scope->names)
            if (name.is_assigned)
                provided.names.insert(name.name);
    } else if (const NativeModule* native = find_native_module(module)) {
        add_native_names(*native, provided);
    }
    provided.has_hook = provided.names.contains("__getattr__");
    return provided;
}

Value run_native_module(const std::string& name, const NativeModule& native)
{
    Ref<Module> module = make<Module>(name);
    world().sys_modules->set(intern(name), Value(module));
    if (native.name == "sys")
        world().sys = module;
    native.fill(*module);
    // A module with a __getattr__ of its own refuses by it what it lacks.
    if (!module->attributes->find(names().dunder_getattr))
        module->refused = &names_of_module(name, realm().profile);
    return module;
}

// Names that begin so are weft's own, for its library modules; and its module for programs.
bool is_own_module(const std::string& name)
{
    return name.starts_with("_weft") || name == k_module_of_programs;
}

// Whether CPython has a module that weft lacks: one of its own top-level modules, or perhaps a module of one
// of its packages.
bool cpython_may_find(const std::string& name)
{
    const std::string top = name.substr(0, name.find('.'));
    if (world().loader && (world().loader->find(top) || world().loader->has_folder(top)))
        return false;
    static const std::unordered_set<std::string_view> k_plain{"builtins", "itertools",  "math",   "operator",
                                                              "sys",      "contextlib", "typing", "types"};
    return cpython_can_import(top, realm().profile) && (top == name || !k_plain.contains(top));
}

// https://docs.python.org/3/reference/import.html#searching
Completion<Value> find_and_run(const std::string& name)
{
    // 1. Builtin modules come before files, as sys.meta_path has it; the others that weft brings come after.
    const NativeModule* native = find_native_module(name);
    const std::string_view frozen = frozen_module_source(name);
    const bool is_here = is_own_module(name) || !names_of_module(name, realm().profile).empty();
    const bool is_builtin = native && (name == "sys" || name == "builtins" || name == "time" ||
                                       name == "gc" || name == "itertools" || name == "atexit");
    if (is_builtin)
        return run_native_module(name, *native);
    // 2. Files beside the program.
    if (world().loader) {
        if (const std::shared_ptr<SourceFile> file = world().loader->find(name))
            return run_program_file(name, file);
        if (!native && frozen.empty() && is_program_package(name))
            return make_namespace_package(name);
    }
    // 3. The library of this version.
    if (native && is_here)
        return run_native_module(name, *native);
    if (!frozen.empty() && is_here)
        return run_frozen_module(name, frozen);
    // 4. What CPython would find and weft has not.
    if (!is_here && cpython_may_find(name))
        return unsupported(concat("module ", name));
    // 5. Nothing.
    return raise_module_not_found(name);
}

} // namespace

bool is_refused_name(const std::string& module, const std::string& name)
{
    if (!find_native_module(module) && frozen_module_source(module).empty())
        return false;
    const std::vector<std::string_view>& all = names_of_module(module, realm().profile);
    if (std::find(all.begin(), all.end(), name) == all.end() || module_is_known(concat(module, ".", name)))
        return false;
    const ProvidedNames& provided = provided_names(module);
    return !provided.has_hook && !provided.names.contains(name) && !name.starts_with("__");
}

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

Completion<Value> import_with_packages(const std::string& name)
{
    for (std::size_t end = name.find('.');; end = name.find('.', end + 1)) {
        Value imported = TRY(import_module(name.substr(0, end)));
        if (end == std::string::npos)
            return imported;
    }
}

namespace {

std::string text_of(Dict& globals, Str* name)
{
    const Value* found = globals.find(name);
    const Str* text = found ? found->try_as<Str>() : nullptr;
    return text ? text->text : std::string();
}

} // namespace

Completion<std::string> resolve_relative(Dict& globals, int level, const std::string& module)
{
    // 1. The package is __package__, or what __name__ says of it.
    std::string package = text_of(globals, names().dunder_package);
    if (package.empty()) {
        package = text_of(globals, names().dunder_name);
        const std::size_t dot = package.rfind('.');
        const bool is_package = globals.find(intern("__path__")) != nullptr;
        if (!is_package && (dot != std::string::npos || rule(Rule::RelativeImportNeedsPackage)))
            package.resize(dot == std::string::npos ? 0 : dot);
    }
    if (package.empty())
        return raise(types().ImportError, "attempted relative import with no known parent package");
    // 2. Each dot after the first one leads one package up.
    for (int up = 1; up < level; ++up) {
        const std::size_t dot = package.rfind('.');
        if (dot == std::string::npos)
            return raise(rule(Rule::RelativeImportAboveIsImportError) ? types().ImportError
                                                                      : types().ValueError,
                         "attempted relative import beyond top-level package");
        package.resize(dot);
    }
    return module.empty() ? package : concat(package, ".", module);
}

} // namespace weft::model
