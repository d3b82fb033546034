// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The recursive descent parser, one method for each rule of the grammar under the grammar's own rule names.
// https://docs.python.org/3/reference/grammar.html
//
// Two passes over one token list, as CPython does it: the first only accepts or refuses. When it refuses, the
// second runs with `m_is_diagnosing` set, where the rules look for the well-known mistakes and name them;
// when it finds none, the error is "invalid syntax" at the furthest token. Errors travel as ParseFailure
// inside the parser and never leave it. Nothing outside the parser_*.cpp files includes this.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "model/syntax/ast.h"
#include "model/syntax/lexer.h"

namespace weft::syntax {

struct ParseFailure {
    SyntaxError error;
    bool is_generic = false;     // "invalid syntax"
    bool is_provisional = false; // a second pass may know better
};

// How far an expression may nest before the parser gives up; deep enough for any program people write.
constexpr int k_parse_depth_max = 600;
constexpr int k_tree_height_max = 3000;

class Parser {
public:
    Parser(const LexedSource& source, Tree& tree, const std::string& file_name, int minor_version)
        : m_source(source), m_tree(tree), m_file_name(file_name), m_minor(minor_version),
          m_at(source.tokens.data()), m_last(m_at), m_furthest(m_at)
    {
    }

    void parse_file();

    // The second pass, which knows how far the first one came.
    void diagnose_file(const Token* furthest);
    const Token* furthest() const { return m_furthest; }

private:
    enum class Purpose { Assign, Delete, For };
    struct Mark {
        const Token* at;
        const Token* last;
        int depth;
    };
    class Depth;

    // ---- tokens (parser.cpp)
    Tok kind() const { return m_at->kind; }
    Tok next_kind(int ahead = 1) const;
    std::string_view text(const Token& token) const { return m_source.text_of(token); }
    bool is(Tok wanted) const { return m_at->kind == wanted; }
    bool is_soft(std::string_view word) const { return is(Tok::Name) && text(*m_at) == word; }
    const Token& advance();
    bool accept(Tok wanted);
    const Token& expect(Tok wanted);
    std::string expect_name();
    Mark mark() const { return {m_at, m_last, m_depth}; }
    void rewind(const Mark& to);

    // Reads ahead without diagnosing. True: it was read, and the cursor stands behind it. False: nothing
    // moved.
    template <typename Read>
    bool attempt(Read read)
    {
        const Mark begin = mark();
        const bool is_diagnosing = m_is_diagnosing;
        m_is_diagnosing = false;
        bool is_read = true;
        try {
            read();
        } catch (const ParseFailure&) {
            rewind(begin);
            is_read = false;
        }
        m_is_diagnosing = is_diagnosing;
        return is_read;
    }

    // ---- positions and nodes
    Position position_from(const Token& start) const
    {
        return {start.line, start.column, m_last->end_line, m_last->end_column};
    }
    static Position position_of(const Token& token)
    {
        return {token.line, token.column, token.end_line, token.end_column};
    }
    template <typename T>
    T* make(const Token& start)
    {
        return m_tree.make<T>(position_from(start));
    }
    void grow(); // a left-deep chain became one node higher

    // ---- failures (parser.cpp)
    [[noreturn]] void fail(); // "invalid syntax" here
    [[noreturn]] void fail(const std::string& message, const Position& where,
                           SyntaxError::Type type = SyntaxError::Type::SyntaxError);
    [[noreturn]] void fail(const std::string& message, const Token& where)
    {
        fail(message, position_of(where));
    }
    [[noreturn]] void fail(const std::string& message, const Token& from, const Token& to);
    [[noreturn]] void fail_expected(const std::string& what, const Token& where);
    [[noreturn]] void fail_at_furthest(const std::string& message); // where CPython stood when it gave up
    [[noreturn]] void fail_indentation(const std::string& message); // at the token behind a header's line
    SyntaxError error_at(const std::string& message, const Token& where) const;
    void require(int minor_version)
    {
        if (m_minor < minor_version)
            fail();
    }

    // ---- statements (parser_statements.cpp)
    void statements(Body& body);
    void statement(Body& body);
    void simple_statements(Body& body);
    Statement* simple_statement();
    Statement* expression_statement();
    Statement* annotated_assignment(const Token& start, Expr* target);
    Statement* assignment(const Token& start, Expr* first);
    Statement* augmented_assignment(const Token& start, Expr* target);
    Expr* annotated_rhs();
    Statement* return_statement();
    Statement* raise_statement();
    Statement* assert_statement();
    Statement* delete_statement();
    Statement* import_statement();
    Statement* import_from_statement();
    void import_from_names(ImportFrom& import);
    Alias import_from_alias();
    std::string dotted_name();
    Statement* type_alias();
    template <typename T>
    Statement* declaration();
    template <typename T>
    Statement* keyword_statement();

    // ---- compound statements (parser_compound.cpp)
    bool compound_statement(Body& body);
    void block(Body& body, const Token& opener, const char* what);
    void colon();            // or "expected ':'" whatever is there
    void colon_or_newline(); // or "expected ':'" when the line ends here
    Statement* if_statement();
    void else_block(Body& body, const char* what = "'else' statement");
    Statement* while_statement();
    Statement* for_statement(const Token& start, Synchrony synchrony);
    Statement* with_statement(const Token& start, Synchrony synchrony);
    bool parenthesised_with_items(With& with);
    WithItem with_item();
    Statement* try_statement();
    ExceptHandler except_handler(Try& node);
    Expr* except_types();
    Statement* async_statement();
    Statement* decorated();
    Statement* function_definition(const Token& start, Synchrony synchrony, std::vector<Expr*> decorators);
    Statement* class_definition(std::vector<Expr*> decorators);
    std::vector<TypeParameter> type_parameters();
    TypeParameter type_parameter();

    // ---- match (parser_patterns.cpp)
    bool is_match_statement() const;
    Statement* match_statement();
    Expr* match_subject();
    MatchCase case_block();
    Pattern* patterns();
    Pattern* maybe_star_pattern();
    Pattern* as_pattern();
    Pattern* or_pattern();
    Pattern* closed_pattern();
    Pattern* literal_pattern();
    Expr* signed_number();
    Expr* literal_expression();
    Expr* name_or_attribute();
    Pattern* group_or_sequence_pattern();
    Pattern* bracket_pattern();
    Pattern* mapping_pattern();
    Pattern* class_pattern(const Token& start, Expr* type);

    // ---- expressions (parser_expressions.cpp)
    Expr* star_expressions();
    Expr* star_expression();
    Expr* star_named_expression();
    Expr* named_expression();
    Expr* expressions(); // no stars
    Expr* expression();
    Expr* disjunction();
    Expr* conjunction();
    Expr* inversion();
    Expr* comparison();
    Expr* binary(int precedence_min);
    Expr* factor();
    Expr* power();
    Expr* await_primary();
    Expr* yield_expression();
    Expr* lambda();
    Expr* tuple_rest(const Token& start, Expr* first, Expr* (Parser::*element)());
    bool starts_expression() const;

    // ---- primaries and atoms (parser_atoms.cpp)
    Expr* primary();
    Expr* call(const Token& start, Expr* function);
    Expr* subscript(const Token& start, Expr* value);
    Expr* slices();
    Expr* slice();
    Expr* atom();
    Expr* number();
    Expr* parenthesised();
    Expr* bracketed();
    Expr* braced();
    Expr* braced_dict(const Token& start, Expr* first);
    Expr* braced_set(const Token& start, Expr* first);
    std::vector<Comprehension> for_if_clauses();
    bool starts_comprehension() const;

    // ---- calls' arguments and functions' parameters (parser_arguments.cpp)
    struct CallArguments {
        std::vector<Expr*>& positional;
        std::vector<Keyword>& keywords;
        const Token& open;     // the parenthesis
        const Token& first;    // behind it
        bool is_class = false; // a class's bases, where no bare generator expression may stand
    };
    void call_arguments(CallArguments& arguments);
    void call_argument(CallArguments& arguments);
    void starred_argument(CallArguments& arguments);
    bool keyword_argument(CallArguments& arguments);
    void generator_argument(CallArguments& arguments, const Token& start, Expr* element);
    [[noreturn]] void fail_positional(CallArguments& arguments);
    void diagnose_keyword(const Token& start, Expr* left);
    Arguments parameters(Tok end);
    Argument parameter(Tok end, bool may_be_starred);
    void star_parameters(Arguments& arguments, Tok end);

    // ---- strings (parser_strings.cpp)
    Expr* strings();
    struct StringParts;
    void string_token(StringParts& parts);
    [[noreturn]] void fail_literal(const std::string& message, const Token& token, bool is_unsupported);
    void f_string(StringParts& parts);
    void f_string_part(StringParts& parts);
    void replacement_field(StringParts& parts);
    Expr* replacement_value(const Token& open);
    [[noreturn]] void fail_field(const std::string& message);
    Expr* format_spec();
    int conversion();

    // ---- targets (parser_targets.cpp)
    void set_context(Expr* target, Context context);
    void make_target(Expr* target, Purpose purpose);
    Expr* invalid_target(Expr* target, Purpose purpose);
    [[noreturn]] void fail_target(Expr* bad, Purpose purpose);
    enum class Loop { Statement, Comprehension };
    Expr* for_target(Loop loop);
    static const char* describe(const Expr& node);

    // ---- known mistakes (parser_mistakes.cpp); all of them only when diagnosing
    void diagnose_statement();
    void diagnose_expression(const Token& start, const Expr* left);
    void diagnose_missing_comma(const Token& start, const Expr* left);
    void diagnose_legacy(const Token& start);
    void diagnose_match();
    void diagnose_for_target(const Token& start);

    const LexedSource& m_source;
    Tree& m_tree;
    const std::string& m_file_name;
    int m_minor;
    const Token* m_at;
    const Token* m_last;     // the last token taken that is not layout: where a node ends
    const Token* m_furthest; // the furthest token any rule has refused
    int m_depth = 0;
    int m_height = 0; // a bound on the height of the expressions finished since the last reset
    bool m_is_diagnosing = false;
};

// Counts one level of nesting for as long as it lives, and fails beyond the limit.
class Parser::Depth {
public:
    explicit Depth(Parser& parser) : m_parser(parser)
    {
        if (++m_parser.m_depth > k_parse_depth_max)
            m_parser.fail("too many nested expressions", *m_parser.m_at);
    }
    ~Depth() { --m_parser.m_depth; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

private:
    Parser& m_parser;
};

} // namespace weft::syntax
