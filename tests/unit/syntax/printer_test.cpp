// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Printing and parsing again gives the tree back: by hand for the corners, and for random expressions.
#include "model/syntax/printer.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "model/syntax/clone.h"
#include "model/syntax/equal.h"
#include "model/syntax/parser.h"

namespace weft::syntax {
namespace {

std::string reprinted(std::string_view source, int minor_version = 11)
{
    const auto tree = parse(source, {.minor_version = minor_version});
    return tree ? print(*tree.value()) : tree.error().message;
}

TEST(Printer, PutsParenthesesOnlyWhereTheyAreNeeded)
{
    EXPECT_EQ(reprinted("x = ((a + b) * c) - (d - (e)) ** (-f)"), "x = (a + b) * c - (d - e) ** -f\n");
    EXPECT_EQ(reprinted("(a and b) and (c or d)"), "(a and b) and (c or d)\n");
    EXPECT_EQ(reprinted("(yield), (await x) ** 2"), "(yield), await x ** 2\n");
    EXPECT_EQ(reprinted("f((x for x in y))"), "f(x for x in y)\n");
    EXPECT_EQ(reprinted("(lambda: (yield))()"), "(lambda: (yield))()\n");
    EXPECT_EQ(reprinted("1 .real"), "1 .real\n");
}

TEST(Printer, GivesFStringsQuotesThatOldVersionsRead)
{
    EXPECT_EQ(reprinted("f\"{a['b']} it's {c!r:>{w}}\""), "f\"{a['b']} it's {c!r:>{w}}\"\n");
    EXPECT_EQ(reprinted("f'{a['b'] + \"c'\"}{{'", 12), "f'''{a['b'] + \"c'\"}{{'''\n");
    EXPECT_EQ(reprinted("f'{ {1: 2}[1] }'"), "f'{ {1: 2}[1]}'\n");
}

TEST(Printer, KeepsALoneTupleOfAWithStatementATuple)
{
    EXPECT_EQ(reprinted("with ((a, b)): pass"), "with ((a, b)):\n    pass\n");
    EXPECT_EQ(reprinted("with (a, b): pass"), "with a, b:\n    pass\n");
}

TEST(Printer, WritesElifChainsFlat)
{
    EXPECT_EQ(reprinted("if a: b\nelif c: d\nelse: e"), "if a:\n    b\nelif c:\n    d\nelse:\n    e\n");
}

TEST(Equality, IgnoresLayoutAndSeesEveryField)
{
    const auto one = parse("x = f(1,  2)");
    const auto same = parse("x=f(1,\n2)");
    const auto other = parse("x = f(1, 3)");
    EXPECT_TRUE(equal(*one.value(), *same.value()));
    EXPECT_FALSE(equal(*one.value(), *other.value()));
}

TEST(Clone, IsEqualAndSharesNoNode)
{
    const auto tree = parse("def f(a, *b: int, c=1):\n    return [x async for x in a if x]");
    const auto copy = clone(*tree.value());
    EXPECT_TRUE(equal(*tree.value(), *copy));
    as<FunctionDef>(*copy->body[0]).name = "g";
    EXPECT_FALSE(equal(*tree.value(), *copy));
    EXPECT_EQ(copy->body[0]->position.end_line, 2);
}

// ------------------------------------------------------------------------------------------ random
// expressions

// Ranges grow with rapidcheck's size and stay at their least for long; here every choice is fair from the
// start.
int pick(int below)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, below));
}

Expr* random_expression(Tree& tree, int depth);

template <typename T>
T* node_of(Tree& tree, std::initializer_list<Expr * T::*> fields, int depth)
{
    T* node = tree.make<T>();
    for (Expr* T::*field : fields)
        node->*field = random_expression(tree, depth);
    return node;
}

std::vector<Expr*> random_list(Tree& tree, int depth, int least)
{
    std::vector<Expr*> result;
    const int size = least + pick(3);
    for (int i = 0; i < size; ++i)
        result.push_back(random_expression(tree, depth));
    return result;
}

Expr* random_leaf(Tree& tree)
{
    if (pick(2) == 0) {
        auto* name = tree.make<Name>();
        name->name = *rc::gen::elementOf(std::vector<std::string>{"a", "b", "match", "_"});
        return name;
    }
    auto* constant = tree.make<Constant>();
    constant->type = *rc::gen::elementOf(std::vector{
        Constant::Type::None, Constant::Type::True, Constant::Type::Int, Constant::Type::Float,
        Constant::Type::Complex, Constant::Type::Str, Constant::Type::Bytes, Constant::Type::Ellipsis});
    if (constant->type == Constant::Type::Int)
        constant->text = std::to_string(pick(100000));
    if (constant->type == Constant::Type::Str || constant->type == Constant::Type::Bytes)
        constant->text =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab'\"\\{}\n\t\x01 !:=#")));
    if (constant->type == Constant::Type::Float || constant->type == Constant::Type::Complex)
        constant->number = *rc::gen::positive<int>() / 7.0 * (pick(2) == 0 ? 1e-9 : 1e15);
    return constant;
}

Expr* random_f_string(Tree& tree, int depth)
{
    auto* node = tree.make<JoinedStr>();
    const int fields = pick(3);
    for (int i = 0; i < fields; ++i) {
        if (pick(2) == 0) {
            auto* text = tree.make<Constant>();
            text->type = Constant::Type::Str;
            text->text = *rc::gen::nonEmpty(
                rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab'\"\\{}\n"))));
            node->values.push_back(text);
        }
        auto* field = tree.make<FormattedValue>();
        field->value = random_expression(tree, depth);
        field->conversion = *rc::gen::elementOf(std::vector<int>{-1, 'r', 's', 'a'});
        if (pick(3) == 0)
            field->format_spec = random_f_string(tree, depth);
        node->values.push_back(field);
    }
    return node;
}

Expr* random_composite(Tree& tree, int depth)
{
    switch (pick(16)) {
    case 0: {
        auto* node = node_of<BinOp>(tree, {&BinOp::left, &BinOp::right}, depth);
        node->op = static_cast<BinaryOperator>(pick(13));
        return node;
    }
    case 1: {
        auto* node = node_of<UnaryOp>(tree, {&UnaryOp::operand}, depth);
        node->op = static_cast<UnaryOperator>(pick(4));
        return node;
    }
    case 2: {
        auto* node = tree.make<BoolOp>();
        node->op = static_cast<BoolOperator>(pick(2));
        node->values = random_list(tree, depth, 2);
        return node;
    }
    case 3: {
        auto* node = node_of<Compare>(tree, {&Compare::left}, depth);
        node->comparators = random_list(tree, depth, 1);
        for (std::size_t i = 0; i < node->comparators.size(); ++i)
            node->ops.push_back(static_cast<CompareOperator>(pick(10)));
        return node;
    }
    case 4:
        return node_of<IfExp>(tree, {&IfExp::test, &IfExp::body, &IfExp::or_else}, depth);
    case 5:
        return node_of<Lambda>(tree, {&Lambda::body}, depth);
    case 6:
        return node_of<Await>(tree, {&Await::value}, depth);
    case 7:
        return node_of<Yield>(tree, {&Yield::value}, depth);
    case 8:
        return node_of<YieldFrom>(tree, {&YieldFrom::value}, depth);
    case 9: {
        auto* node = node_of<Call>(tree, {&Call::function}, depth);
        node->arguments = random_list(tree, depth, 0);
        return node;
    }
    case 10: {
        auto* node = node_of<Attribute>(tree, {&Attribute::value}, depth);
        node->name = "attribute";
        return node;
    }
    case 11:
        return node_of<Subscript>(tree, {&Subscript::value, &Subscript::index}, depth);
    case 12: {
        auto* node = tree.make<Tuple>();
        node->elements = random_list(tree, depth, 0);
        return node;
    }
    case 13: {
        auto* node = tree.make<Dict>();
        node->values = random_list(tree, depth, 0);
        for (std::size_t i = 0; i < node->values.size(); ++i)
            node->keys.push_back(pick(3) == 0 ? nullptr : random_expression(tree, depth));
        return node;
    }
    case 14: {
        auto* node = node_of<GeneratorExp>(tree, {&GeneratorExp::element}, depth);
        auto* target = tree.make<Name>();
        target->name = "i";
        target->context = Context::Store;
        node->generators.push_back({target, random_expression(tree, depth), random_list(tree, depth, 0)});
        return node;
    }
    default:
        return random_f_string(tree, depth);
    }
}

Expr* random_expression(Tree& tree, int depth)
{
    return depth <= 0 || pick(4) == 0 ? random_leaf(tree) : random_composite(tree, depth - 1);
}

RC_GTEST_PROP(Printer, GivesBackARandomExpressionWhenItIsParsed, ())
{
    Tree tree;
    auto* statement = tree.make<ExprStatement>();
    statement->value = random_expression(tree, 4);
    tree.body.push_back(statement);
    const std::string text = print(tree);
    const auto again = parse(text, {.minor_version = 14});
    if (!again)
        RC_FAIL(text + again.error().format());
    if (!equal(tree, *again.value()))
        RC_FAIL(text + print(*again.value()));
}

} // namespace
} // namespace weft::syntax
