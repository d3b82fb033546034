// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Imports that cannot work.

#include "model/library/import_checks.h"

#include <algorithm>
#include <map>
#include <set>

#include "model/library/import_system.h"
#include "model/library/module_names.h"
#include "model/syntax/children.h"
#include "model/world.h"

namespace weft::model {

namespace {

using syntax::NodeKind;

bool is_beside_program(const std::string& module)
{
    return world().loader && (world().loader->find(module) || world().loader->has_folder(module));
}

// Whether an expression in an except clause names a class that catches ImportError.
bool catches_import_error(const syntax::Expr* type)
{
    if (type == nullptr)
        return true;
    if (type->kind == NodeKind::Tuple) {
        const auto& elements = syntax::as<syntax::Tuple>(*type).elements;
        return std::any_of(elements.begin(), elements.end(), catches_import_error);
    }
    if (type->kind != NodeKind::Name)
        return false;
    const std::string& name = syntax::as<syntax::Name>(*type).name;
    return name == "ImportError" || name == "ModuleNotFoundError" || name == "Exception" ||
           name == "BaseException";
}

bool catches_import_error(const syntax::Try& node)
{
    return std::any_of(node.handlers.begin(), node.handlers.end(), [](const syntax::ExceptHandler& handler) {
        return catches_import_error(handler.type);
    });
}

class ImportChecker {
public:
    explicit ImportChecker(const SourceFile& file) : m_file(file) {}

    std::optional<syntax::SyntaxError> check(const syntax::Tree& tree)
    {
        for (const syntax::Statement* statement : tree.body)
            visit(*statement);
        for (const syntax::Attribute* use : m_uses)
            check_use(*use);
        return std::move(m_refusal);
    }

private:
    void refuse(const syntax::Position& position, std::string what);
    void visit(const syntax::Node& node);
    void visit_children(const syntax::Node& node)
    {
        syntax::for_each_child(node, [this](const syntax::Node& child) { visit(child); });
    }
    void visit_try(const syntax::Try& node);
    void visit_import(const syntax::Import& node);
    void visit_import_from(const syntax::ImportFrom& node);
    bool module_is_missing(const std::string& module) const;
    void check_module(const std::string& module, const syntax::Position& position);
    void check_use(const syntax::Attribute& use);
    void bind_otherwise(const std::string& name) { m_bound_otherwise.insert(name); }

    const SourceFile& m_file;
    std::optional<syntax::SyntaxError> m_refusal;
    int m_guards = 0;                             // tries around that catch ImportError
    std::map<std::string, std::string> m_modules; // names bound by `import`, and to which module
    std::set<std::string> m_bound_otherwise;
    std::vector<const syntax::Attribute*> m_uses;
};

// The first one in the order of the source stays.
void ImportChecker::refuse(const syntax::Position& position, std::string what)
{
    if (m_refusal &&
        std::pair(m_refusal->line, m_refusal->column) <= std::pair(position.line, position.column + 1))
        return;
    syntax::SyntaxError error;
    error.type = syntax::SyntaxError::Type::Unsupported;
    error.message = std::move(what);
    error.file_name = m_file.name;
    error.line = position.line;
    error.column = position.column + 1;
    error.end_line = position.end_line;
    error.end_column = position.end_column + 1;
    error.text = std::string(m_file.line(position.line));
    m_refusal = std::move(error);
}

// CPython has it, weft has not, and no file beside the program stands for it.
bool ImportChecker::module_is_missing(const std::string& module) const
{
    const std::string top = module.substr(0, module.find('.'));
    // One that this version does not have is simply not found.
    return cpython_can_import(top, realm().profile) && !is_beside_program(top) && !module_is_known(module);
}

void ImportChecker::check_module(const std::string& module, const syntax::Position& position)
{
    for (std::size_t end = module.find('.');; end = module.find('.', end + 1)) {
        const std::string part = module.substr(0, end);
        if (m_guards == 0 && module_is_missing(part)) {
            refuse(position, "module " + part);
            return;
        }
        if (end == std::string::npos)
            return;
    }
}

void ImportChecker::visit_import(const syntax::Import& node)
{
    for (const syntax::Alias& alias : node.names) {
        check_module(alias.name, node.position);
        const std::string top = alias.name.substr(0, alias.name.find('.'));
        const std::string& bound = alias.as_name ? *alias.as_name : top;
        const std::string& module = alias.as_name ? alias.name : top;
        const auto [place, is_new] = m_modules.emplace(bound, module);
        if (!is_new && place->second != module)
            bind_otherwise(bound);
    }
}

void ImportChecker::visit_import_from(const syntax::ImportFrom& node)
{
    for (const syntax::Alias& alias : node.names)
        bind_otherwise(alias.as_name ? *alias.as_name : alias.name);
    if (node.level > 0)
        return;
    check_module(node.module, node.position);
    if (m_guards > 0 || is_beside_program(node.module))
        return;
    for (const syntax::Alias& alias : node.names)
        if (alias.name != "*" && is_refused_name(node.module, alias.name))
            refuse(node.position, node.module + "." + alias.name);
}

void ImportChecker::visit_try(const syntax::Try& node)
{
    const bool is_guard = catches_import_error(node);
    m_guards += is_guard ? 1 : 0;
    for (const syntax::Statement* statement : node.body)
        visit(*statement);
    m_guards -= is_guard ? 1 : 0;
    for (const syntax::ExceptHandler& handler : node.handlers) {
        if (handler.name)
            bind_otherwise(*handler.name);
        if (handler.type)
            visit(*handler.type);
        for (const syntax::Statement* statement : handler.body)
            visit(*statement);
    }
    for (const syntax::Statement* statement : node.or_else)
        visit(*statement);
    for (const syntax::Statement* statement : node.final_body)
        visit(*statement);
}

void add_parameters(const syntax::Arguments& arguments, std::set<std::string>& names_found)
{
    for (const auto* list : {&arguments.positional_only, &arguments.positional, &arguments.keyword_only})
        for (const syntax::Argument& argument : *list)
            names_found.insert(argument.name);
    for (const auto* one : {&arguments.variadic, &arguments.keyword_variadic})
        if (*one)
            names_found.insert((*one)->name);
}

void ImportChecker::visit(const syntax::Node& node)
{
    switch (node.kind) {
    case NodeKind::Import:
        visit_import(syntax::as<syntax::Import>(node));
        return;
    case NodeKind::ImportFrom:
        visit_import_from(syntax::as<syntax::ImportFrom>(node));
        return;
    case NodeKind::Try:
        visit_try(syntax::as<syntax::Try>(node));
        return;
    case NodeKind::If:
        // Whether it is imported at all, only running can tell.
        ++m_guards;
        visit_children(node);
        --m_guards;
        return;
    case NodeKind::FunctionDef:
        bind_otherwise(syntax::as<syntax::FunctionDef>(node).name);
        add_parameters(syntax::as<syntax::FunctionDef>(node).arguments, m_bound_otherwise);
        break;
    case NodeKind::Lambda:
        add_parameters(syntax::as<syntax::Lambda>(node).arguments, m_bound_otherwise);
        break;
    case NodeKind::ClassDef:
        bind_otherwise(syntax::as<syntax::ClassDef>(node).name);
        break;
    case NodeKind::MatchAs:
        if (syntax::as<syntax::MatchAs>(node).name)
            bind_otherwise(*syntax::as<syntax::MatchAs>(node).name);
        break;
    case NodeKind::MatchStar:
        if (syntax::as<syntax::MatchStar>(node).name)
            bind_otherwise(*syntax::as<syntax::MatchStar>(node).name);
        break;
    case NodeKind::Name:
        if (syntax::as<syntax::Name>(node).context != syntax::Context::Load)
            bind_otherwise(syntax::as<syntax::Name>(node).name);
        break;
    case NodeKind::Attribute: {
        const auto& attribute = syntax::as<syntax::Attribute>(node);
        if (attribute.context == syntax::Context::Load && attribute.value->kind == NodeKind::Name)
            m_uses.push_back(&attribute);
        break;
    }
    default:
        break;
    }
    visit_children(node);
}

// `module.name`, where the name of the module is bound by nothing but its import.
void ImportChecker::check_use(const syntax::Attribute& use)
{
    const std::string& name = syntax::as<syntax::Name>(*use.value).name;
    const auto found = m_modules.find(name);
    if (found == m_modules.end() || m_bound_otherwise.contains(name) || is_beside_program(found->second))
        return;
    if (is_refused_name(found->second, use.name))
        refuse(use.position, found->second + "." + use.name);
}

} // namespace

std::optional<syntax::SyntaxError> check_imports(const syntax::Tree& tree, const SourceFile& file)
{
    return ImportChecker(file).check(tree);
}

} // namespace weft::model
