// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The compiler's annotations: evaluated with the definition, kept as text (PEP 563), or compiled as a
// function of their own that is called when somebody asks for them (PEP 649).

#include <algorithm>

#include "model/evaluator/annotation_nodes.h"
#include "model/evaluator/compiler_private.h"
#include "model/rules/language.h"
#include "model/syntax/printer.h"

namespace weft::model {

// PEP 563: https://peps.python.org/pep-0563/
Value CodeCompiler::text_of(const syntax::Expr& annotation)
{
    return new_str(syntax::print(annotation));
}

bool CodeCompiler::defers_annotations() const
{
    return m_unit.profile.has(Rule::AnnotationsAreDeferred) && !m_unit.annotations_are_text;
}

namespace {

struct Annotated {
    const std::string& name;
    const syntax::Expr& annotation;
};

// The order in which CPython evaluates them: ordinary parameters before positional-only ones.
std::vector<Annotated> annotations_of(const syntax::FunctionDef& definition)
{
    static const std::string return_name = "return";
    const syntax::Arguments& arguments = definition.arguments;
    std::vector<Annotated> found;
    const auto add = [&](const syntax::Argument& argument) {
        if (argument.annotation)
            found.push_back({argument.name, *argument.annotation});
    };
    for (const syntax::Argument& argument : arguments.positional)
        add(argument);
    for (const syntax::Argument& argument : arguments.positional_only)
        add(argument);
    if (arguments.variadic)
        add(*arguments.variadic);
    for (const syntax::Argument& argument : arguments.keyword_only)
        add(argument);
    if (arguments.keyword_variadic)
        add(*arguments.keyword_variadic);
    if (definition.returns)
        found.push_back({return_name, *definition.returns});
    return found;
}

} // namespace

void CodeCompiler::add_annotations(FunctionNode& node, const syntax::FunctionDef& definition)
{
    const std::vector<Annotated> all = annotations_of(definition);
    if (all.empty())
        return;
    if (defers_annotations()) {
        const syntax::Scope* scope = m_scope.annotations_of(&definition);
        CHECK(scope);
        CodeCompiler inner(m_unit, *scope, this, CodeKind::Function);
        AnnotateNode& annotate = inner.begin_annotate(definition.position);
        for (const Annotated& item : all)
            annotate.entries.push_back({inner.name_of(item.name), inner.expression(item.annotation), -1});
        node.annotate = annotate_function(inner, definition.position);
        return;
    }
    for (const Annotated& item : all) {
        FunctionNode::Annotation entry{name_of(item.name), nullptr, Value()};
        if (m_unit.annotations_are_text)
            entry.text = text_of(item.annotation);
        else
            entry.value = expression(item.annotation);
        node.annotations.push_back(std::move(entry));
    }
}

// The code of `__annotate__(format, /)`. Its parameter has a name that no annotation can mean.
AnnotateNode& CodeCompiler::begin_annotate(const syntax::Position& position)
{
    lay_out_slots(nullptr);
    Code& code = *m_code;
    code.positional_only = code.positional = 1;
    code.simple_call = true;
    code.first_line = position.line;
    code.variable_names.front() = intern("format");
    auto* node = make<AnnotateNode>(position);
    code.expression = node;
    return *node;
}

FunctionNode* CodeCompiler::annotate_function(CodeCompiler& inner, const syntax::Position& position)
{
    auto* node = make<FunctionNode>(position);
    node->closure_slots = closure_slots_for(*inner.m_code);
    node->code = inner.m_code;
    return node;
}

// Is there an annotated variable anywhere in this body? SINCE 3.11 `match` is searched too.
bool CodeCompiler::has_annotations(const syntax::Body& body) const
{
    const auto in = [this](const syntax::Statement& node) {
        switch (node.kind) {
        case syntax::NodeKind::AnnAssign:
            return true;
        case syntax::NodeKind::For:
            return has_annotations(syntax::as<syntax::For>(node).body) ||
                   has_annotations(syntax::as<syntax::For>(node).or_else);
        case syntax::NodeKind::While:
            return has_annotations(syntax::as<syntax::While>(node).body) ||
                   has_annotations(syntax::as<syntax::While>(node).or_else);
        case syntax::NodeKind::If:
            return has_annotations(syntax::as<syntax::If>(node).body) ||
                   has_annotations(syntax::as<syntax::If>(node).or_else);
        case syntax::NodeKind::With:
            return has_annotations(syntax::as<syntax::With>(node).body);
        case syntax::NodeKind::Match: {
            const auto& cases = syntax::as<syntax::Match>(node).cases;
            return m_unit.profile.at_least(11) &&
                   std::any_of(cases.begin(), cases.end(),
                               [this](const syntax::MatchCase& item) { return has_annotations(item.body); });
        }
        case syntax::NodeKind::Try: {
            const auto& tried = syntax::as<syntax::Try>(node);
            return has_annotations(tried.body) || has_annotations(tried.or_else) ||
                   has_annotations(tried.final_body) ||
                   std::any_of(
                       tried.handlers.begin(), tried.handlers.end(),
                       [this](const syntax::ExceptHandler& item) { return has_annotations(item.body); });
        }
        default:
            return false;
        }
    };
    return std::any_of(body.begin(), body.end(), [&](const syntax::Statement* node) { return in(*node); });
}

// Annotations that are evaluated as they are reached go to a dict that the body begins with.
void CodeCompiler::set_up_annotations(const syntax::Body& source, Block& body)
{
    if (!defers_annotations() && has_annotations(source))
        body.statements.push_back(make<SetUpAnnotationsStatement>(source.front()->position));
}

// The annotated variables of a class body or module, which `__annotate__` evaluates; those that a statement
// may have skipped are noted in a set when they are reached.
void CodeCompiler::note_annotation(const syntax::AnnAssign& node, Block& out)
{
    m_annotated.push_back({&node, -1});
    if (m_scope.kind == syntax::ScopeKind::Class && m_conditional_depth == 0)
        return;
    m_annotated.back().condition = m_conditional_annotations++;
    auto* statement = make<NoteAnnotationStatement>(node.position);
    statement->reached = conditional_annotations(node.position);
    statement->index = m_annotated.back().condition;
    out.statements.push_back(statement);
}

ExprNode* CodeCompiler::conditional_annotations(const syntax::Position& position)
{
    const std::string name = "__conditional_annotations__";
    const int slot = slot_of_cell(name);
    if (slot < 0)
        return load_name(name, position);
    auto* node = make<CellNode>(position);
    node->name = intern(name);
    node->slot = slot;
    return node;
}

// What stands at the beginning of a class body or module with annotations: an empty set of those reached.
StmtNode* CodeCompiler::begin_conditional_annotations(const syntax::Position& position)
{
    const std::string name = "__conditional_annotations__";
    ExprNode* const none_yet = make<EmptySetNode>(position);
    const int slot = slot_of_cell(name);
    if (slot < 0)
        return store_statement(store_name(name, position), none_yet, position);
    auto* target = make<CellTarget>(position);
    target->name = intern(name);
    target->slot = slot;
    return store_statement(target, none_yet, position);
}

// The function that gives the annotations of this class or module.
FunctionNode* CodeCompiler::namespace_annotate()
{
    const syntax::Scope* scope = m_scope.annotations_of(m_scope.node);
    CHECK(scope && !m_annotated.empty());
    const syntax::Position& position = m_annotated.front().node->position;
    CodeCompiler inner(m_unit, *scope, this, CodeKind::Function);
    AnnotateNode& annotate = inner.begin_annotate(position);
    if (m_scope.has_conditional_annotations)
        annotate.reached = inner.conditional_annotations(position);
    for (const AnnotatedVariable& item : m_annotated)
        annotate.entries.push_back({inner.name_of(syntax::as<syntax::Name>(*item.node->target).name),
                                    inner.expression(*item.node->annotation), item.condition});
    return annotate_function(inner, position);
}

} // namespace weft::model
