// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The inside of the compiler: one CodeCompiler for each code object that is being made.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/evaluator/code.h"
#include "model/evaluator/compiler.h"
#include "model/evaluator/expression_nodes.h"
#include "model/evaluator/hoisted_nodes.h"
#include "model/evaluator/statement_nodes.h"
#include "model/syntax/ast.h"
#include "model/syntax/scope.h"

namespace weft::model {

struct AnnotateNode;

// What all code objects of one file share.
struct CompilationUnit {
    std::shared_ptr<SourceFile> file;
    Profile profile;
    bool annotations_are_text = false; // from __future__ import annotations
    bool has_generator_stop = false;
    std::optional<syntax::SyntaxError> refusal; // the first one
    // Names at the top are looked up in the locals first, as compile() leaves it open what these will be.
    bool has_own_locals = false;
    bool tracks = false; // statements say what they touch: tracking.h
};

class CodeCompiler {
public:
    CodeCompiler(CompilationUnit& unit, const syntax::Scope& scope, CodeCompiler* parent, CodeKind kind);

    Ref<Code> compile_module_body(const syntax::Tree& tree);
    Ref<Code> compile_eval_body(const syntax::Expr& body);
    Ref<Code> compile_function_body(const syntax::Arguments& arguments, const syntax::Body& body);
    Ref<Code> compile_lambda_body(const syntax::Arguments& arguments, const syntax::Expr& body);
    Ref<Code> compile_class_body(const syntax::ClassDef& definition);
    Ref<Code> compile_comprehension_body(ComprehensionKind kind,
                                         const std::vector<syntax::Comprehension>& generators,
                                         const syntax::Expr& element, const syntax::Expr* value);

    // The cells of this frame that an inner scope's free variables need.
    std::vector<int> closure_slots_for(const Code& inner) const;
    int class_cell_slot() const;
    int class_dict_slot() const { return own_cell_slot("__classdict__"); }

private:
    friend class Footprint;
    template <typename T>
    T* make(const syntax::Position& position)
    {
        auto node = std::make_unique<T>();
        node->span = {position.line, position.column, position.end_line, position.end_column};
        T* raw = node.get();
        m_code->nodes.push_back(std::move(node));
        return raw;
    }
    // Notes that the construct is outside the subset; compilation goes on, the program will not run.
    void refuse(const syntax::Position& position, std::string what);

    // compiler_class_bodies.cpp
    void begin_class_body(const syntax::ClassDef& definition, Block& body);
    void end_class_body(const syntax::ClassDef& definition, Block& body);
    void note_static_attribute(const syntax::Attribute& node);

    // compiler.cpp
    void lay_out_slots(const syntax::Arguments* arguments);
    int hidden_slot() { return m_code->hidden_start() + m_code->hidden_slots++; }
    int slot_of_cell(const std::string& name) const;
    int own_cell_slot(const std::string& name) const;
    void prepare_function(const syntax::Arguments& arguments);
    void take_docstring(const syntax::Body& body);

    // compiler_names.cpp
    Str* name_of(const std::string& name) const { return intern(syntax::mangle(m_scope.class_name, name)); }
    bool has_namespace() const; // names are bound in a dict of the frame's own
    ExprNode* load_name(const std::string& name, const syntax::Position& position);
    TargetNode* store_name(const std::string& name, const syntax::Position& position);
    TargetNode* target(const syntax::Expr& expr);
    TargetNode* sequence_target(const std::vector<syntax::Expr*>& elements, const syntax::Position& position);

    // compiler_expressions.cpp
    ExprNode* expression(const syntax::Expr& expr);
    ExprNode* plain_expression(const syntax::Expr& expr);
    ExprNode* optional(const syntax::Expr* expr) { return expr ? expression(*expr) : nullptr; }
    std::vector<ExprNode*> expressions(const std::vector<syntax::Expr*>& exprs);
    ExprNode* refused_at_run_time(const syntax::Position& position, std::string_view what);
    ExprNode* constant(Value value, const syntax::Position& position);
    ExprNode* constant(const syntax::Constant& node);
    ExprNode* unary(const syntax::UnaryOp& node);
    ExprNode* compare(const syntax::Compare& node);
    ExprNode* display(DisplayKind kind, const std::vector<syntax::Expr*>& elements,
                      const syntax::Position& position);
    ExprNode* iterated(const syntax::Expr& expr);
    ExprNode* dict(const syntax::Dict& node);
    ExprNode* joined(const syntax::JoinedStr& node);
    ExprNode* formatted(const syntax::FormattedValue& node);
    YieldNode* yield(const syntax::Yield& node);
    AsyncYieldNode* async_yield(const syntax::Yield& node);
    AwaitNode* await(const syntax::Await& node);
    YieldFromNode* yield_from(const syntax::YieldFrom& node);
    ExprNode* call(const syntax::Call& node);
    ExprNode* general_call(const syntax::Call& node);
    ExprNode* zero_super(const syntax::Call& node);
    ExprNode* comprehension(ComprehensionKind kind, const syntax::Expr& node,
                            const std::vector<syntax::Comprehension>& generators, const syntax::Expr& element,
                            const syntax::Expr* value);

    // compiler_definitions.cpp
    ExprNode* lambda(const syntax::Lambda& node);
    StmtNode* function_definition(const syntax::FunctionDef& node);
    StmtNode* class_definition(const syntax::ClassDef& node);
    FunctionNode* function_node(const syntax::Arguments& arguments, Ref<Code> code,
                                const syntax::Position& position);
    ExprNode* decorated(ExprNode* definition, const std::vector<syntax::Expr*>& decorators,
                        const syntax::Position& position);

    // compiler_hoisting.cpp
    // While it stands, pauses inside expressions become statements before the one that is being compiled.
    class Hoisting {
    public:
        explicit Hoisting(CodeCompiler& compiler) : m_compiler(compiler), m_outer(compiler.m_before)
        {
            if (!m_outer)
                compiler.m_before = compiler.m_prefix;
        }
        ~Hoisting() { m_compiler.m_before = m_outer; }
        Hoisting(const Hoisting&) = delete;
        Hoisting& operator=(const Hoisting&) = delete;

    private:
        CodeCompiler& m_compiler;
        std::vector<StmtNode*>* const m_outer;
    };
    bool find_pauses(const syntax::Node& node);
    bool is_pausing(const syntax::Expr& expr) const { return m_pausing.count(&expr) > 0; }
    bool can_hoist(const syntax::Expr& expr, const std::vector<const syntax::Expr*>& operands,
                   std::size_t last) const;
    void place_temporaries();
    int temporary();
    void use_temporary(int& field, int index);
    ExprNode* take(int index, const syntax::Position& position);
    void keep_in(int index, ExprNode* value, const syntax::Position& position);
    ExprNode* keep(ExprNode* value, const syntax::Position& position);
    ExprNode* keep_for_two(ExprNode*& value, const syntax::Position& position);
    SequenceStatement* sequence(const syntax::Position& position);
    StmtNode* with_hoisted(const syntax::Position& position, const std::function<StmtNode*()>& compile);
    ExprNode* hoisted(const syntax::Expr& expr);
    ExprNode* hoisted_optional(const syntax::Expr* expr) { return expr ? hoisted(*expr) : nullptr; }
    ExprNode* hoisted_condition(const syntax::Expr& expr);
    ExprNode* condition(const syntax::Expr& expr);
    ExprNode* on_stack(const syntax::Expr& expr);
    ExprNode* pausing_expression(const syntax::Expr& expr);
    ExprNode* hoisted_method_call(const syntax::Call& node, std::size_t last_argument);
    ExprNode* hoisted_boolean(const syntax::BoolOp& node, bool truth_only);
    ExprNode* hoisted_choice(const syntax::IfExp& node);
    // compiler_annotations.cpp
    Value text_of(const syntax::Expr& annotation);
    bool defers_annotations() const;
    void add_annotations(FunctionNode& node, const syntax::FunctionDef& definition);
    AnnotateNode& begin_annotate(const syntax::Position& position);
    FunctionNode* annotate_function(CodeCompiler& inner, const syntax::Position& position);
    bool has_annotations(const syntax::Body& body) const;
    void set_up_annotations(const syntax::Body& source, Block& body);
    void note_annotation(const syntax::AnnAssign& node, Block& out);
    ExprNode* conditional_annotations(const syntax::Position& position);
    StmtNode* begin_conditional_annotations(const syntax::Position& position);
    FunctionNode* namespace_annotate();

    // compiler_statements.cpp
    Block block(const syntax::Body& body);
    // A hidden slot for a statement that contains pauses beyond the first `before`; -1 if it has none.
    int slot_if_paused(int before) { return m_pausing_statements > before ? hidden_slot() : -1; }
    // Statements that cannot be left at a pause and entered again.
    void need_stack_if_paused(int before) { m_other_pauses += m_pausing_statements > before ? 1 : 0; }
    PausingStatement* pausing_statement(const syntax::Expr& value, const syntax::Position& position);
    StmtNode* expression_statement(const syntax::ExprStatement& node);
    StmtNode* return_statement(const syntax::Return& node);
    void statement(const syntax::Statement& node, Block& out);
    void plain_statement(const syntax::Statement& node, Block& out);
    // compiler_tracking.cpp
    void track(const syntax::Statement& node, Block& out, std::size_t first);
    // compiler_statements.cpp
    StmtNode* assign(const syntax::Assign& node);
    StmtNode* store_statement(TargetNode* target, ExprNode* value, const syntax::Position& position);
    StmtNode* augmented(const syntax::AugAssign& node);
    StmtNode* augmented_attribute(const syntax::AugAssign& node);
    StmtNode* augmented_subscript(const syntax::AugAssign& node);
    StmtNode* annotated(const syntax::AnnAssign& node);
    StmtNode* for_loop(const syntax::For& node);
    StmtNode* if_statement(const syntax::If& node);
    StmtNode* async_for_loop(const syntax::For& node);
    StmtNode* async_with_statement(const syntax::With& node, std::size_t item);
    StmtNode* while_loop(const syntax::While& node);
    StmtNode* try_statement(const syntax::Try& node);
    StmtNode* try_star_statement(const syntax::Try& node);
    TryStatement::Handler handler(const syntax::ExceptHandler& node);
    StmtNode* with_statement(const syntax::With& node, std::size_t item);
    StmtNode* raise_statement(const syntax::Raise& node);
    void import_statement(const syntax::Import& node, Block& out);
    void import_from_statement(const syntax::ImportFrom& node, Block& out);
    StmtNode* match_statement(const syntax::Match& node);

    // compiler_patterns.cpp
    PatternNode* pattern(const syntax::Pattern& node);

    CompilationUnit& m_unit;
    const syntax::Scope& m_scope;
    CodeCompiler* m_parent;
    Ref<Code> m_code;
    std::unordered_map<std::string, int> m_slots; // of variables and parameters
    // Pauses that are statements of their own, where the evaluator can leave and come back, and others.
    int m_pausing_statements = 0;
    int m_other_pauses = 0;
    // Hoisting: the expressions that pause; those that go to a temporary; where statements go that come
    // before the one that is being compiled, and the same while that is allowed, else null.
    std::unordered_set<const syntax::Expr*> m_pausing;
    std::unordered_set<const syntax::Expr*> m_kept;
    std::vector<StmtNode*>* m_prefix = nullptr;
    std::vector<StmtNode*>* m_before = nullptr;
    int m_protecting = 0; // try and with statements around what is being compiled
    int m_temporaries = 0;
    int m_temporaries_max = 0;
    std::vector<int*> m_temporary_uses;
    // The annotated variables of a class or module, and what of that may not be reached.
    struct AnnotatedVariable {
        const syntax::AnnAssign* node;
        int condition;
    };
    std::vector<AnnotatedVariable> m_annotated;
    std::set<std::string> m_static_attributes; // Class: what its methods assign to on `self`
    bool m_is_deleting = false;
    int m_conditional_annotations = 0;
    int m_conditional_depth = 0;
};

} // namespace weft::model
