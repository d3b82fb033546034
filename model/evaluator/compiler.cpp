// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The compiler's frame: code objects, slots, docstrings, refusals.

#include "model/evaluator/compiler.h"

#include <algorithm>

#include "model/evaluator/compiler_private.h"
#include "model/library/import_checks.h"
#include "model/rules/language.h"
#include "model/syntax/parser.h"
#include "model/world.h"

namespace weft::model {

using syntax::Binding;

CodeCompiler::CodeCompiler(CompilationUnit& unit, const syntax::Scope& scope, CodeCompiler* parent,
                           CodeKind kind)
    : m_unit(unit), m_scope(scope), m_parent(parent), m_code(make_code())
{
    m_code->code_kind = kind;
    m_code->file = unit.file;
    m_code->name = intern(scope.name);
    m_code->qualname = intern(scope.kind == syntax::ScopeKind::Module ? scope.name : scope.qualified_name());
    m_code->has_generator_stop = unit.has_generator_stop;
    m_code->docstring = Value::none();
    m_code->is_nested = scope.is_nested;
}

void CodeCompiler::refuse(const syntax::Position& position, std::string what)
{
    if (m_unit.refusal)
        return;
    syntax::SyntaxError error;
    error.type = syntax::SyntaxError::Type::Unsupported;
    error.message = std::move(what);
    error.file_name = m_unit.file->name;
    error.line = position.line;
    error.column = position.column + 1;
    error.end_line = position.end_line;
    error.end_column = position.end_column + 1;
    error.text = std::string(m_unit.file->line(position.line));
    m_unit.refusal = std::move(error);
}

// Parameters first (positional-only, positional, keyword-only, *args, **kwargs), then the other variables.
void CodeCompiler::lay_out_slots(const syntax::Arguments* arguments)
{
    auto add = [&](const std::string& name) {
        if (m_slots.emplace(name, static_cast<int>(m_code->variable_names.size())).second)
            m_code->variable_names.push_back(intern(name));
    };
    auto add_argument = [&](const syntax::Argument& argument) {
        add(syntax::mangle(m_scope.class_name, argument.name));
    };
    if (arguments) {
        for (const syntax::Argument& argument : arguments->positional_only)
            add_argument(argument);
        for (const syntax::Argument& argument : arguments->positional)
            add_argument(argument);
        for (const syntax::Argument& argument : arguments->keyword_only)
            add_argument(argument);
        if (arguments->variadic)
            add_argument(*arguments->variadic);
        if (arguments->keyword_variadic)
            add_argument(*arguments->keyword_variadic);
    }
    if (m_scope.is_function_like())
        for (const std::string& name : m_scope.variable_names)
            add(name);
    for (const std::string& name : m_scope.cell_variables)
        m_code->cell_names.push_back(intern(name));
    for (const std::string& name : m_scope.free_variables)
        m_code->free_names.push_back(intern(name));
    for (std::size_t i = 0; i < m_scope.cell_variables.size(); ++i) {
        auto parameter = m_slots.find(m_scope.cell_variables[i]);
        if (parameter != m_slots.end())
            m_code->cell_parameters.push_back(
                {m_code->cell_start() + static_cast<int>(i), parameter->second});
    }
}

int CodeCompiler::slot_of_cell(const std::string& name) const
{
    const auto& cells = m_scope.cell_variables;
    const auto cell = std::find(cells.begin(), cells.end(), name);
    if (cell != cells.end())
        return m_code->cell_start() + static_cast<int>(cell - cells.begin());
    const auto& frees = m_scope.free_variables;
    const auto free = std::find(frees.begin(), frees.end(), name);
    return free == frees.end() ? -1 : m_code->free_start() + static_cast<int>(free - frees.begin());
}

std::vector<int> CodeCompiler::closure_slots_for(const Code& inner) const
{
    std::vector<int> slots;
    for (const Str* name : inner.free_names) {
        const int slot = slot_of_cell(name->text);
        CHECK(slot >= 0);
        slots.push_back(slot);
    }
    return slots;
}

int CodeCompiler::class_cell_slot() const
{
    return own_cell_slot("__class__");
}

int CodeCompiler::own_cell_slot(const std::string& name) const
{
    const auto& cells = m_scope.cell_variables;
    const auto cell = std::find(cells.begin(), cells.end(), name);
    return cell == cells.end() ? -1 : m_code->cell_start() + static_cast<int>(cell - cells.begin());
}

// The rule of inspect.cleandoc without its stripping of blank lines at the ends.
// https://docs.python.org/3/whatsnew/3.13.html#other-language-changes
static std::string dedent_docstring(const std::string& text)
{
    std::size_t margin = std::string::npos;
    for (std::size_t start = text.find('\n'); start != std::string::npos; start = text.find('\n', start)) {
        const std::size_t first = text.find_first_not_of(" ", ++start);
        if (first != std::string::npos && text[first] != '\n')
            margin = std::min(margin, first - start);
    }
    std::string out = text.substr(std::min(text.find_first_not_of(" "), text.size()));
    if (margin == std::string::npos || margin == 0)
        return out;
    std::string result;
    std::size_t start = 0;
    for (bool first_line = true; start <= out.size(); first_line = false) {
        std::size_t end = out.find('\n', start);
        const std::size_t stop = end == std::string::npos ? out.size() : end;
        std::string_view line = std::string_view(out).substr(start, stop - start);
        if (!first_line)
            line.remove_prefix(std::min(margin, std::min(line.find_first_not_of(' '), line.size())));
        result += line;
        if (end == std::string::npos)
            break;
        result += '\n';
        start = end + 1;
    }
    return result;
}

void CodeCompiler::take_docstring(const syntax::Body& body)
{
    if (body.empty() || body.front()->kind != syntax::NodeKind::ExprStatement)
        return;
    const syntax::Expr& first = *syntax::as<syntax::ExprStatement>(*body.front()).value;
    if (first.kind != syntax::NodeKind::Constant)
        return;
    const auto& text = syntax::as<syntax::Constant>(first);
    if (text.type != syntax::Constant::Type::Str)
        return;
    m_code->docstring =
        new_str(m_unit.profile.has(Rule::DocstringsAreDedented) ? dedent_docstring(text.text) : text.text);
    m_code->has_docstring = true;
}

void CodeCompiler::prepare_function(const syntax::Arguments& arguments)
{
    lay_out_slots(&arguments);
    Code& code = *m_code;
    code.positional_only = static_cast<int>(arguments.positional_only.size());
    code.positional = code.positional_only + static_cast<int>(arguments.positional.size());
    code.keyword_only = static_cast<int>(arguments.keyword_only.size());
    code.has_varargs = arguments.variadic.has_value();
    code.has_varkeywords = arguments.keyword_variadic.has_value();
    if (!code.file->is_program)
        code.shortcuts = find_shortcuts(code.file->name, code.qualname->text);
    code.simple_call =
        code.keyword_only == 0 && !code.has_varargs && !code.has_varkeywords && !code.shortcuts.at_once;
    if (m_scope.is_async_generator())
        code.body_kind = BodyKind::AsyncGenerator;
    else if (m_scope.is_coroutine)
        code.body_kind = BodyKind::Coroutine;
    else if (m_scope.is_generator)
        code.body_kind = BodyKind::Generator;
}

Ref<Code> CodeCompiler::compile_function_body(const syntax::Arguments& arguments, const syntax::Body& body)
{
    prepare_function(arguments);
    take_docstring(body);
    m_code->first_line = m_scope.node ? m_scope.node->position.line : 1;
    if (m_code->body_kind != BodyKind::Plain)
        for (const syntax::Statement* statement : body)
            find_pauses(*statement);
    m_code->body = block(body);
    place_temporaries();
    m_code->is_stackless = m_code->body_kind != BodyKind::Plain && m_other_pauses == 0;
    return m_code;
}

Ref<Code> CodeCompiler::compile_lambda_body(const syntax::Arguments& arguments, const syntax::Expr& body)
{
    prepare_function(arguments);
    m_code->first_line = body.position.line;
    m_code->expression = expression(body);
    return m_code;
}

Ref<Code> CodeCompiler::compile_eval_body(const syntax::Expr& body)
{
    lay_out_slots(nullptr);
    m_code->first_line = 1;
    m_code->expression = expression(body);
    return m_code;
}

Ref<Code> CodeCompiler::compile_module_body(const syntax::Tree& tree)
{
    lay_out_slots(nullptr);
    m_code->first_line = 1;
    if (!tree.body.empty() && !m_unit.profile.has(Rule::ModuleCodeStartsAtLineOne))
        m_code->first_line = tree.body.front()->position.line;
    take_docstring(tree.body);
    Block body;
    set_up_annotations(tree.body, body);
    Block rest = block(tree.body);
    body.statements.insert(body.statements.end(), rest.statements.begin(), rest.statements.end());
    m_code->body = std::move(body);
    if (!m_annotated.empty()) {
        const syntax::Position& place = tree.body.front()->position;
        std::vector<StmtNode*>& statements = m_code->body.statements;
        statements.insert(statements.begin(), begin_conditional_annotations(place));
        statements.insert(statements.begin(),
                          store_statement(store_name("__annotate__", place), namespace_annotate(), place));
    }
    return m_code;
}

namespace {

void read_future_imports(const syntax::Tree& tree, CompilationUnit& unit)
{
    for (const syntax::Statement* statement : tree.body) {
        if (statement->kind != syntax::NodeKind::ImportFrom)
            continue;
        const auto& import = syntax::as<syntax::ImportFrom>(*statement);
        if (import.module != "__future__")
            continue;
        for (const syntax::Alias& alias : import.names) {
            unit.annotations_are_text |= alias.name == "annotations";
            unit.has_generator_stop |= alias.name == "generator_stop";
        }
    }
}

} // namespace

syntax::Result<Ref<Code>> compile_module(const syntax::Tree& tree, const syntax::Scope& scope,
                                         std::shared_ptr<SourceFile> file, Profile profile, Locals locals,
                                         Tracking tracking)
{
    CompilationUnit unit{std::move(file),         profile, false, false, std::nullopt, locals == Locals::Own,
                         tracking == Tracking::On};
    read_future_imports(tree, unit);
    CodeCompiler compiler(unit, scope, nullptr, CodeKind::Module);
    Ref<Code> code = compiler.compile_module_body(tree);
    if (unit.refusal)
        return std::move(*unit.refusal);
    return code;
}

syntax::Result<Ref<Code>> compile_source(std::shared_ptr<SourceFile> file, Profile profile, Locals locals,
                                         Tracking tracking)
{
    auto tree = syntax::parse(file->text, {file->name, profile.minor()});
    if (!tree)
        return tree.error();
    auto scope = syntax::analyse(*tree.value(), {file->name, profile.minor(), file->text});
    if (!scope)
        return scope.error();
    if (std::optional<syntax::SyntaxError> refusal = check_imports(*tree.value(), *file))
        return std::move(*refusal);
    return compile_module(*tree.value(), *scope.value(), std::move(file), profile, locals, tracking);
}

syntax::Result<Ref<Code>> compile_expression(std::shared_ptr<SourceFile> file, Profile profile)
{
    auto tree = syntax::parse(file->text, {file->name, profile.minor()});
    if (!tree)
        return tree.error();
    const syntax::Body& body = tree.value()->body;
    if (body.size() != 1 || body.front()->kind != syntax::NodeKind::ExprStatement) {
        syntax::SyntaxError error;
        error.message = "invalid syntax";
        error.file_name = file->name;
        error.line = body.empty() ? 1 : body.front()->position.line;
        error.column = 1;
        error.text = std::string(file->line(error.line));
        return error;
    }
    auto scope = syntax::analyse(*tree.value(), {file->name, profile.minor(), file->text});
    if (!scope)
        return scope.error();
    CompilationUnit unit{std::move(file), profile, false, false, std::nullopt, true, false};
    CodeCompiler compiler(unit, *scope.value(), nullptr, CodeKind::Module);
    Ref<Code> code = compiler.compile_eval_body(*syntax::as<syntax::ExprStatement>(*body.front()).value);
    if (unit.refusal)
        return std::move(*unit.refusal);
    return code;
}

} // namespace weft::model
