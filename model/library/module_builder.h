// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How a module written in C++ declares what it contains.
//
// What is the same in every run (functions, classes, constants) is declared once for a realm; a run copies it
// and adds its own parts. So an import costs a copy of one dict.
#pragma once

#include <string_view>

#include "model/realm.h"
#include "model/values/call.h"
#include "model/values/dict.h"
#include "model/values/type.h"

namespace weft::model {

class Module;

class ModuleBuilder {
public:
    ModuleBuilder(std::string_view module, Dict& names) : m_module(module), m_names(names) {}
    // A function with declared parameters ("" for none), or one that reads CallArgs itself (raw).
    ModuleBuilder& function(std::string_view name, std::string_view signature, NativeFn function);
    ModuleBuilder& raw_function(std::string_view name, NativeFn function);
    ModuleBuilder& value(std::string_view name, const Value& value);
    ModuleBuilder& type(Type* type); // under its own name

private:
    std::string_view m_module;
    Dict& m_names;
};

// Puts what `declare` declares into a module of this run.
void furnish(Module& module, Realm::NamespaceMaker declare);

// Adds one name to a module of this run.
void set_in_module(Module& module, std::string_view name, const Value& value);

// Makes a native type that belongs to a library module: for a Realm::TypeMaker.
Type* make_library_type(std::string_view module, std::string_view name, Kind kind, Type* base = nullptr);

} // namespace weft::model
