// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The symbol table: for every block of a program, which names it binds, and where each name it uses lives.
//
// One Scope stands for one code object: a module, a function, a lambda, a class body or a comprehension. It
// answers what CPython's `symtable` and the code object's `co_varnames`, `co_cellvars`, `co_freevars` answer.
// https://docs.python.org/3/reference/executionmodel.html#naming-and-binding
//
// The pass also finds the errors that need it: conflicting declarations, and statements outside their home
// ('return' outside function, ...). All names are stored mangled (`__x` in class C is `_C__x`).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/syntax/ast.h"
#include "model/syntax/error.h"

namespace weft::syntax {

enum class ScopeKind : std::uint8_t {
    Module,
    Class,
    Function,
    Lambda,
    ListComp,
    SetComp,
    DictComp,
    GeneratorExp,
    TypeParameters, // around a generic function, class or alias: its type parameters are locals of this scope
    TypeAlias,      // the lazily evaluated right side of `type X = ...`
    TypeBound,      // the lazily evaluated bound or default of a type parameter
    Annotations,    // the lazily evaluated annotations of a function, class or module (PEP 649, since 3.14)
};

// Where a name of a scope lives. Cell: a local that an inner scope uses too. Free: a cell of an outer
// function.
enum class Binding : std::uint8_t { Local, Cell, Free, GlobalExplicit, GlobalImplicit };

struct ScopeName {
    std::string name;
    Binding binding = Binding::GlobalImplicit;
    bool is_parameter = false;
    bool is_assigned =
        false; // bound here: assigned, deleted, imported, a def or class, a loop target, a parameter
    bool is_referenced = false;
    bool is_annotated = false;
    bool is_nonlocal = false;      // declared by a nonlocal statement
    bool is_free_in_class = false; // bound in this class body, and also free for the functions inside it
};

struct Scope {
    ScopeKind kind = ScopeKind::Module;
    const Node* node = nullptr; // FunctionDef, Lambda, ClassDef, a comprehension, ...; nullptr for the module
    std::string name;           // co_name: "<module>", "<lambda>", "<listcomp>", "<genexpr>", ...
    std::string class_name;     // the innermost class around, as name mangling uses it; may be empty
    Scope* parent = nullptr;
    std::vector<std::unique_ptr<Scope>> children; // in the order CPython's symtable lists them

    std::vector<ScopeName> names;                       // in the order of first mention
    std::unordered_map<std::string, std::size_t> index; // name -> place in `names`

    std::vector<std::string> variable_names; // co_varnames: parameters first, then other locals (no cells)
    std::vector<std::string> cell_variables; // co_cellvars
    std::vector<std::string> free_variables; // co_freevars

    bool is_nested = false;           // inside a function, at any distance
    bool is_generator = false;        // its body holds a yield (or it is a generator expression)
    bool is_coroutine = false;        // async def, or a comprehension that awaits
    bool returns_value = false;       // holds `return value`
    bool uses_locals_or_exec = false; // calls locals(), exec(), eval(), vars() or dir() by that name
    bool is_inlined = false;          // a comprehension that runs in its parent's frame (PEP 709, since 3.12)
    bool needs_class_cell = false;    // Class: an inner function uses `__class__` or super()
    bool needs_class_dict = false;    // Class: an annotation scope inside looks names up in its namespace
    bool sees_class_scope = false; // Annotations of a class: they see its names, as comprehensions there do
    bool has_conditional_annotations = false; // Module, Class: some annotations may not be reached

    bool is_async_generator() const { return is_generator && is_coroutine; }
    bool is_function_like() const { return kind != ScopeKind::Module && kind != ScopeKind::Class; }
    bool is_comprehension() const
    {
        return kind == ScopeKind::ListComp || kind == ScopeKind::SetComp || kind == ScopeKind::DictComp ||
               kind == ScopeKind::GeneratorExp;
    }

    // The entry of a (mangled) name, or nullptr when the scope does not mention it.
    const ScopeName* find(const std::string& mangled_name) const;

    // The child scope that was made for this node, or nullptr. A generic definition has its TypeParameters
    // scope here, and its own scope below that one.
    const Scope* child_for(const Node& of_node) const;
    // The scope of the annotations of a function that is defined here, or (null) of this class or module.
    const Scope* annotations_of(const Node* function) const;

    // __qualname__ of what this scope defines: "outer.<locals>.inner", "C.method".
    std::string qualified_name() const;
};

struct AnalyseOptions {
    std::string file_name = "<string>";
    int minor_version = 11;
    std::string_view source = {}; // when given, errors carry their source line
};

// Builds the table of a whole file. The scopes point into `tree`, which must outlive them.
Result<std::unique_ptr<Scope>> analyse(const Tree& tree, const AnalyseOptions& options = {});

// Name mangling of private names.
// https://docs.python.org/3/reference/expressions.html#private-name-mangling
std::string mangle(std::string_view class_name, std::string_view name);

} // namespace weft::syntax
