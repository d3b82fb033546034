// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The compiler: from a syntax tree and its symbol table to executable nodes.
//
// Names are resolved to slots, constants are made, and what the model does not know is refused here, with its
// place, before the first step of the program. The caller's realm must be the one the code will run under.
#pragma once

#include <memory>
#include <string>

#include "model/evaluator/code.h"
#include "model/profile.h"
#include "model/syntax/ast.h"
#include "model/syntax/error.h"
#include "model/syntax/scope.h"

namespace weft::model {

// Whether the code may be run with locals that are not its globals, as exec() can. Names at the top of a
// program are bound faster without.
enum class Locals : bool { AreGlobals, Own };
// Whether statements say what they touch (tracking.h), for a search with reduction.
enum class Tracking : bool { Off, On };

// Error::Type::Unsupported names the construct that is outside the subset. A world must exist (for its
// realm).
syntax::Result<Ref<Code>> compile_module(const syntax::Tree& tree, const syntax::Scope& scope,
                                         std::shared_ptr<SourceFile> file, Profile profile,
                                         Locals locals = Locals::AreGlobals,
                                         Tracking tracking = Tracking::Off);

// Parses, analyses and compiles one file.
syntax::Result<Ref<Code>> compile_source(std::shared_ptr<SourceFile> file, Profile profile,
                                         Locals locals = Locals::AreGlobals,
                                         Tracking tracking = Tracking::Off);

// The same for a single expression (eval): the code's result is its value.
syntax::Result<Ref<Code>> compile_expression(std::shared_ptr<SourceFile> file, Profile profile);

} // namespace weft::model
