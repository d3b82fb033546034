// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Code objects: what the compiler makes of one function, class body, comprehension or module.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/evaluator/node.h"
#include "model/evaluator/shortcut.h"
#include "model/values/str.h"
#include "model/values/value.h"

namespace weft::model {

class Frame;

// The source file that code came from, shared by all its code objects.
struct SourceFile {
    SourceFile(std::string file_name, std::string source);

    std::string name; // __file__ and what tracebacks show
    std::string text;
    std::vector<std::size_t> line_starts;
    bool is_program = true; // the program's own files; false: weft's library, hidden from traces

    std::string_view line(int number) const; // without its newline; empty if there is none
};

enum class CodeKind : std::uint8_t { Module, Class, Function, Comprehension };
enum class BodyKind : std::uint8_t { Plain, Generator, Coroutine, AsyncGenerator };

class Code final : public Object {
public:
    static constexpr Kind k_kind = Kind::Code;
    explicit Code(Type* code_type);
    ~Code() override;

    Str* name = nullptr; // co_name
    Str* qualname = nullptr;
    std::shared_ptr<SourceFile> file;
    int first_line = 0;
    CodeKind code_kind = CodeKind::Function;
    BodyKind body_kind = BodyKind::Plain;
    bool is_iterable_coroutine = false; // types.coroutine: CO_ITERABLE_COROUTINE
    bool has_generator_stop = false;    // from __future__ import generator_stop
    // A generator's body whose every pause is a statement of its own: it runs on its resumer's stack, since
    // its statements can be left at a pause and entered again.
    bool is_stackless = false;

    // Parameters come first among the slots: positional-only, positional, *args, keyword-only, **kwargs
    // (in the order of co_varnames: keyword-only ones before *args).
    int positional_only = 0;
    int positional = 0; // positional-only ones included
    int keyword_only = 0;
    bool has_varargs = false;
    bool has_varkeywords = false;
    int parameter_slots() const { return positional + keyword_only + has_varargs + has_varkeywords; }

    // Slots: co_varnames, then cells, then free variables, then hidden ones (iterators of loops, ...).
    std::vector<Str*> variable_names;
    std::vector<Str*> cell_names;
    std::vector<Str*> free_names;
    int hidden_slots = 0;
    struct CellParameter {
        int cell_slot;
        int parameter_slot;
    };
    std::vector<CellParameter> cell_parameters; // parameters that live in cells
    int cell_start() const { return static_cast<int>(variable_names.size()); }
    int free_start() const { return cell_start() + static_cast<int>(cell_names.size()); }
    int hidden_start() const { return free_start() + static_cast<int>(free_names.size()); }
    int slot_count() const { return hidden_start() + hidden_slots; }
    bool simple_call = false;    // no collectors, no keyword-only, no shortcut
    Shortcuts shortcuts;         // of a function of the library, where it has them
    const Node* await = nullptr; // the first one, of a function of the library

    Block body;
    const ExprNode* expression = nullptr; // lambdas and comprehensions: the body is one expression
    Value docstring;                      // None or a str
    bool has_docstring = false;
    bool is_nested = false;                // inside a function
    bool is_inlined_comprehension = false; // PEP 709: has no frame of its own that Python could see

    Frame* free_frame = nullptr;              // one finished frame kept for the next call
    std::vector<std::unique_ptr<Node>> nodes; // owns the tree
    Ref<Code> original;                       // of a copy: it owns the tree
};

Ref<Code> make_code();

// Another code object with the same body, which the original keeps.
Ref<Code> copy_code(const Code& original);

} // namespace weft::model
