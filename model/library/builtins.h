// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The builtin functions, a family a file: what add_builtin_functions is made of.
//
// https://docs.python.org/3/library/functions.html
#pragma once

#include <string_view>

#include "model/values/call.h"
#include "model/values/completion.h"

namespace weft::model {

class Realm;

// Collects functions into the realm's builtins.
class BuiltinTable {
public:
    explicit BuiltinTable(Realm& realm) : m_realm(realm) {}
    BuiltinTable& function(std::string_view name, std::string_view signature, NativeFn native);
    // One that reads its CallArgs itself.
    BuiltinTable& raw(std::string_view name, NativeFn native);
    BuiltinTable& constant(std::string_view name, Value value);

private:
    Realm& m_realm;
};

void add_iteration_builtins(BuiltinTable& table, const Realm& realm);
void add_number_builtins(BuiltinTable& table, const Realm& realm);
void add_object_builtins(BuiltinTable& table, const Realm& realm);
void add_output_builtins(BuiltinTable& table);
void add_namespace_builtins(BuiltinTable& table);
void add_import_builtin(BuiltinTable& table);
void add_async_builtins(BuiltinTable& table, const Realm& realm);
void add_refused_builtins(BuiltinTable& table, const Realm& realm);

} // namespace weft::model
