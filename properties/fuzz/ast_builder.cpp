// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// One node a function.
#include "properties/fuzz/ast_builder.h"

namespace weft::properties::fuzz {

namespace {

syntax::Comprehension comprehension(syntax::Expr* target, syntax::Expr* iterable, syntax::Synchrony synchrony)
{
    syntax::Comprehension part;
    part.target = target;
    part.iterable = iterable;
    part.synchrony = synchrony;
    return part;
}

} // namespace

using syntax::Context;

syntax::Expr* AstBuilder::name(std::string_view text, Context context)
{
    auto* node = m_tree.make<syntax::Name>();
    node->name = text;
    node->context = context;
    return node;
}

syntax::Expr* AstBuilder::constant(syntax::Constant::Type type)
{
    auto* node = m_tree.make<syntax::Constant>();
    node->type = type;
    return node;
}

syntax::Expr* AstBuilder::integer(long value)
{
    auto* node = m_tree.make<syntax::Constant>();
    node->type = syntax::Constant::Type::Int;
    node->text = std::to_string(value);
    return node;
}

syntax::Expr* AstBuilder::text(std::string_view value)
{
    auto* node = m_tree.make<syntax::Constant>();
    node->type = syntax::Constant::Type::Str;
    node->text = value;
    return node;
}

syntax::Expr* AstBuilder::attribute(Expr* value, std::string_view attribute_name)
{
    auto* node = m_tree.make<syntax::Attribute>();
    node->value = value;
    node->name = attribute_name;
    return node;
}

syntax::Expr* AstBuilder::call(Expr* function, Exprs arguments)
{
    auto* node = m_tree.make<syntax::Call>();
    node->function = function;
    node->arguments = std::move(arguments);
    return node;
}

syntax::Expr* AstBuilder::with_keyword(Expr* call, std::string_view keyword, Expr* value)
{
    syntax::Keyword part;
    part.name = keyword;
    part.value = value;
    syntax::as<syntax::Call>(*call).keywords.push_back(std::move(part));
    return call;
}

syntax::Expr* AstBuilder::tuple(Exprs elements)
{
    auto* node = m_tree.make<syntax::Tuple>();
    node->elements = std::move(elements);
    return node;
}

syntax::Expr* AstBuilder::list(Exprs elements)
{
    auto* node = m_tree.make<syntax::List>();
    node->elements = std::move(elements);
    return node;
}

syntax::Expr* AstBuilder::starred(Expr* value)
{
    auto* node = m_tree.make<syntax::Starred>();
    node->value = value;
    return node;
}

syntax::Expr* AstBuilder::subscript(Expr* value, Expr* index)
{
    auto* node = m_tree.make<syntax::Subscript>();
    node->value = value;
    node->index = index;
    return node;
}

syntax::Expr* AstBuilder::yield(Expr* value)
{
    auto* node = m_tree.make<syntax::Yield>();
    node->value = value;
    return node;
}

syntax::Expr* AstBuilder::yield_from(Expr* value)
{
    auto* node = m_tree.make<syntax::YieldFrom>();
    node->value = value;
    return node;
}

syntax::Expr* AstBuilder::await(Expr* value)
{
    auto* node = m_tree.make<syntax::Await>();
    node->value = value;
    return node;
}

syntax::Expr* AstBuilder::compare(Expr* left, syntax::CompareOperator op, Expr* right)
{
    auto* node = m_tree.make<syntax::Compare>();
    node->left = left;
    node->ops = {op};
    node->comparators = {right};
    return node;
}

syntax::Expr* AstBuilder::add(Expr* left, Expr* right)
{
    auto* node = m_tree.make<syntax::BinOp>();
    node->left = left;
    node->op = syntax::BinaryOperator::Add;
    node->right = right;
    return node;
}

syntax::Expr* AstBuilder::or_(Expr* left, Expr* right)
{
    auto* node = m_tree.make<syntax::BoolOp>();
    node->op = syntax::BoolOperator::Or;
    node->values = {left, right};
    return node;
}

syntax::Expr* AstBuilder::and_(Expr* left, Expr* right)
{
    auto* node = m_tree.make<syntax::BoolOp>();
    node->op = syntax::BoolOperator::And;
    node->values = {left, right};
    return node;
}

syntax::Expr* AstBuilder::not_(Expr* value)
{
    auto* node = m_tree.make<syntax::UnaryOp>();
    node->op = syntax::UnaryOperator::Not;
    node->operand = value;
    return node;
}

syntax::Expr* AstBuilder::if_else(Expr* body, Expr* test, Expr* or_else)
{
    auto* node = m_tree.make<syntax::IfExp>();
    node->test = test;
    node->body = body;
    node->or_else = or_else;
    return node;
}

syntax::Expr* AstBuilder::lambda(Expr* body)
{
    auto* node = m_tree.make<syntax::Lambda>();
    node->body = body;
    return node;
}

syntax::Expr* AstBuilder::generator(Expr* element, std::string_view target, Expr* iterable,
                                    syntax::Synchrony synchrony)
{
    auto* node = m_tree.make<syntax::GeneratorExp>();
    node->element = element;
    node->generators = {comprehension(name(target, Context::Store), iterable, synchrony)};
    return node;
}

syntax::Expr* AstBuilder::list_of(Expr* element, std::string_view target, Expr* iterable,
                                  syntax::Synchrony synchrony)
{
    auto* node = m_tree.make<syntax::ListComp>();
    node->element = element;
    node->generators = {comprehension(name(target, Context::Store), iterable, synchrony)};
    return node;
}

syntax::Statement* AstBuilder::expression(Expr* value)
{
    auto* node = m_tree.make<syntax::ExprStatement>();
    node->value = value;
    return node;
}

syntax::Statement* AstBuilder::assign(std::string_view target, Expr* value)
{
    return assign(name(target, Context::Store), value);
}

syntax::Statement* AstBuilder::assign(Expr* target, Expr* value)
{
    auto* node = m_tree.make<syntax::Assign>();
    node->targets = {target};
    node->value = value;
    return node;
}

syntax::Statement* AstBuilder::add_to(std::string_view target, Expr* value)
{
    auto* node = m_tree.make<syntax::AugAssign>();
    node->target = name(target, Context::Store);
    node->op = syntax::BinaryOperator::Add;
    node->value = value;
    return node;
}

syntax::Statement* AstBuilder::delete_(std::string_view target)
{
    auto* node = m_tree.make<syntax::Delete>();
    node->targets = {name(target, Context::Del)};
    return node;
}

syntax::Statement* AstBuilder::return_(Expr* value)
{
    auto* node = m_tree.make<syntax::Return>();
    node->value = value;
    return node;
}

syntax::Statement* AstBuilder::raise(Expr* exception, Expr* cause)
{
    auto* node = m_tree.make<syntax::Raise>();
    node->exception = exception;
    node->cause = cause;
    return node;
}

syntax::Statement* AstBuilder::pass()
{
    return m_tree.make<syntax::Pass>();
}

syntax::Statement* AstBuilder::break_()
{
    return m_tree.make<syntax::Break>();
}

syntax::Statement* AstBuilder::continue_()
{
    return m_tree.make<syntax::Continue>();
}

syntax::Statement* AstBuilder::global(std::string_view variable)
{
    auto* node = m_tree.make<syntax::Global>();
    node->names = {std::string(variable)};
    return node;
}

syntax::Statement* AstBuilder::if_(Expr* test, Body body, Body or_else)
{
    auto* node = m_tree.make<syntax::If>();
    node->test = test;
    node->body = std::move(body);
    node->or_else = std::move(or_else);
    return node;
}

syntax::Statement* AstBuilder::while_(Expr* test, Body body, Body or_else)
{
    auto* node = m_tree.make<syntax::While>();
    node->test = test;
    node->body = std::move(body);
    node->or_else = std::move(or_else);
    return node;
}

syntax::For* AstBuilder::for_(std::string_view target, Expr* iterable, Body body, Body or_else)
{
    auto* node = m_tree.make<syntax::For>();
    node->target = name(target, Context::Store);
    node->iterable = iterable;
    node->body = std::move(body);
    node->or_else = std::move(or_else);
    return node;
}

syntax::With* AstBuilder::with(std::vector<syntax::WithItem> items, Body body)
{
    auto* node = m_tree.make<syntax::With>();
    node->items = std::move(items);
    node->body = std::move(body);
    return node;
}

syntax::Try* AstBuilder::try_(Body body, Body final_body)
{
    auto* node = m_tree.make<syntax::Try>();
    node->body = std::move(body);
    node->final_body = std::move(final_body);
    return node;
}

void AstBuilder::handler(syntax::Try& statement, Expr* type, std::string_view exception_name, Body body)
{
    syntax::ExceptHandler part;
    part.type = type;
    if (!exception_name.empty())
        part.name = exception_name;
    part.body = std::move(body);
    statement.handlers.push_back(std::move(part));
}

syntax::FunctionDef* AstBuilder::function(std::string_view function_name, std::vector<std::string> parameters,
                                          Body body, syntax::Synchrony synchrony)
{
    auto* node = m_tree.make<syntax::FunctionDef>();
    node->synchrony = synchrony;
    node->name = function_name;
    for (std::string& parameter : parameters) {
        syntax::Argument argument;
        // A name that begins with a star takes all further arguments.
        if (parameter.front() == '*') {
            argument.name = parameter.substr(1);
            node->arguments.variadic = std::move(argument);
        } else {
            argument.name = std::move(parameter);
            node->arguments.positional.push_back(std::move(argument));
        }
    }
    node->body = std::move(body);
    return node;
}

syntax::ClassDef* AstBuilder::class_(std::string_view class_name, Exprs bases, Body body)
{
    auto* node = m_tree.make<syntax::ClassDef>();
    node->name = class_name;
    node->bases = std::move(bases);
    node->body = std::move(body);
    return node;
}

syntax::Statement* AstBuilder::import(std::string_view module)
{
    auto* node = m_tree.make<syntax::Import>();
    syntax::Alias alias;
    alias.name = module;
    node->names = {std::move(alias)};
    return node;
}

syntax::Statement* AstBuilder::import_from(std::string_view module, std::string_view imported)
{
    auto* node = m_tree.make<syntax::ImportFrom>();
    node->module = module;
    syntax::Alias alias;
    alias.name = imported;
    node->names = {std::move(alias)};
    return node;
}

} // namespace weft::properties::fuzz
