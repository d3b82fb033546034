// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The printer's state, shared by printer.cpp (statements), printer_expressions.cpp and printer_strings.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/syntax/ast.h"

namespace weft::syntax {

// How tightly an expression binds, loosest first; a child that binds looser than its place gets parentheses.
// https://docs.python.org/3/reference/expressions.html#operator-precedence
enum class Binds {
    Loosest,
    Test,
    Or,
    And,
    Not,
    Compare,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Arithmetic,
    Term,
    Factor,
    Power,
    Await,
    Atom,
};

class Printer {
public:
    std::string take() { return std::move(m_out); }

    void body(const Body& statements);
    void statement(const Statement& node);
    void expression(const Expr& node, Binds place = Binds::Test);

private:
    void line(std::string_view text);
    void begin_line() { m_out.append(static_cast<std::size_t>(m_indent) * 4, ' '); }
    void block(const Body& statements);
    void or_else(const Body& statements);

    // printer.cpp
    void simple_statement(const Statement& node);
    void function(const FunctionDef& node);
    void class_definition(const ClassDef& node);
    void decorators(const std::vector<Expr*>& nodes);
    void if_statement(const If& node);
    void with(const With& node);
    void try_statement(const Try& node);
    void match(const Match& node);
    void annotated_assignment(const AnnAssign& node);
    void aliases(const std::vector<Alias>& names);
    void names(std::string_view keyword, const std::vector<std::string>& items);
    void type_parameters(const std::vector<TypeParameter>& parameters);
    void pattern(const Pattern& node);
    void closed_pattern(const Pattern& node);
    void class_pattern(const MatchClass& node);
    void mapping_pattern(const MatchMapping& node);

    // printer_expressions.cpp
    void bare(const Expr& node);           // a tuple needs no parentheses here
    void bare_unstarred(const Expr& node); // the same, unless a star in it needs them before 3.8
    void bare_value(const Expr& node);     // nor does a yield
    void elements(const std::vector<Expr*>& nodes);
    void tuple(const Tuple& node);
    void operators(const Expr& node);
    void primary(const Expr& node);
    void compare(const Compare& node);
    void dict(const Dict& node);
    void call(const Call& node);
    void keywords(const std::vector<Keyword>& items, bool has_before);
    void subscript(const Subscript& node);
    void slice(const Slice& node);
    void generators(const std::vector<Comprehension>& items);
    void arguments(const Arguments& node);
    void argument(const Argument& node);
    void list_arguments(const std::vector<Argument>& items, const std::vector<Expr*>& defaults,
                        bool& is_first);
    void yield_(const Expr& node);

    // printer_strings.cpp
    void constant(const Constant& node);
    void f_string(const JoinedStr& node);
    struct FStringPiece;
    void f_string_pieces(const std::vector<Expr*>& values, bool is_spec, std::vector<FStringPiece>& pieces);
    std::string string_in_field(const std::string& text) const;

    std::string m_out;
    int m_indent = 0;
    int m_field_depth = 0; // inside replacement fields of f-strings
};

} // namespace weft::syntax
