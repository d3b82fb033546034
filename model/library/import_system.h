// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Where modules come from: the native ones, the library modules written in Python, and files beside the
// program.
//
// https://docs.python.org/3/reference/import.html
// A standard module that weft does not have is refused by name before the program starts. Where the program
// expects that an import may fail (inside `try` with a handler for ImportError), it raises ImportError
// instead; this is listed in docs/differences.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/evaluator/code.h"
#include "model/profile.h"
#include "model/values/completion.h"

namespace weft::model {

class Dict;
class Module;

// A module written in C++: `fill` puts the names into a new module. The names that CPython's module has and
// this one lacks are refused by module_names.h: reading one ends the run as unsupported, instead of an
// AttributeError that CPython would not raise.
struct NativeModule {
    std::string_view name;
    void (*fill)(Module& module);
};
const std::vector<NativeModule>& native_modules();
const NativeModule* find_native_module(std::string_view name);

// The source of a library module written in Python (model/library/python/NAME.py); empty if there is none.
std::string_view frozen_module_source(std::string_view name);

// A top-level name of CPython's standard library, in any version.
bool is_standard_module(std::string_view name);
// Whether an installed CPython of this version can import it, by its top-level name.
bool cpython_can_import(std::string_view name, Profile profile);

// Whether import_module can find it: native, frozen, or a file beside the program.
bool module_is_known(const std::string& name);

// Whether it is a package beside the program: a folder with or without an __init__.py.
// https://docs.python.org/3/reference/import.html#packages
bool is_program_package(const std::string& name);

// Whether its code is still running: what it lacks then may be due to a circular import.
bool is_initializing(const Module& module);

// A name that CPython's module has in this version and weft's has not. False for modules that weft does not
// have.
bool is_refused_name(const std::string& module, const std::string& name);

// The module, imported now if it was not before; its packages must be.
Completion<Value> import_module(const std::string& name);

// The module, imported with the packages on the way to it.
// https://docs.python.org/3/library/importlib.html#importlib.import_module
Completion<Value> import_with_packages(const std::string& name);

// What a relative import means, by the namespace it stands in: the dotted name of the module.
// https://docs.python.org/3/reference/import.html#package-relative-imports
Completion<std::string> resolve_relative(Dict& globals, int level, const std::string& module);

// How one run finds files beside the program: set by whoever starts the run.
class ModuleLoader {
public:
    virtual ~ModuleLoader() = default;
    // The source file of a module of the program, or null.
    virtual std::shared_ptr<SourceFile> find(const std::string& module_name) = 0;
    // Whether some file of the program lies in the folder of this name.
    virtual bool has_folder(const std::string& module_name) = 0;

    // Those whose code is running.
    std::vector<const Module*> initializing;
};

} // namespace weft::model
