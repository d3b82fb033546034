// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Trees by their dump, the gates between versions, and input made to break a parser. That whole programs give
// the tree CPython gives is tested in tests/syntax.
#include "model/syntax/parser.h"

#include <gtest/gtest.h>

#include <string>

#include "model/syntax/dump.h"

namespace weft::syntax {
namespace {

std::string tree_of(std::string_view source, int minor_version = 11)
{
    const auto tree = parse(source, {.minor_version = minor_version});
    return tree ? dump(*tree.value()) : tree.error().message;
}

bool is_accepted(std::string_view source, int minor_version)
{
    return parse(source, {.minor_version = minor_version}).is_ok();
}

std::string repeat(std::string_view part, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += part;
    return result;
}

TEST(Parser, MultiplicationBindsTighterThanAddition)
{
    EXPECT_EQ(
        tree_of("1+2*3"),
        "Module(body=[Expr(value=BinOp(left=Constant(value=1), op=Add(), right=BinOp(left=Constant(value=2), "
        "op=Mult(), right=Constant(value=3))))], type_ignores=[])");
}

TEST(Parser, AMinusBindsLooserThanAPowerOnItsRight)
{
    EXPECT_EQ(
        tree_of("-a**-b"),
        "Module(body=[Expr(value=UnaryOp(op=USub(), operand=BinOp(left=Name(id='a', ctx=Load()), op=Pow(), "
        "right=UnaryOp(op=USub(), operand=Name(id='b', ctx=Load())))))], type_ignores=[])");
}

TEST(Parser, HexadecimalIntegersOfAnySizeBecomeDecimal)
{
    EXPECT_EQ(tree_of("0x_ffff_ffff_ffff_ffff_ff"),
              "Module(body=[Expr(value=Constant(value=4722366482869645213695))], type_ignores=[])");
}

TEST(Parser, PositionsCoverTheNodeAndNothingElse)
{
    const auto tree = parse("x = (a +\n  b)\n");
    ASSERT_TRUE(tree);
    const auto& assign = as<Assign>(*tree.value()->body[0]);
    EXPECT_EQ(assign.position.end_line, 2);
    EXPECT_EQ(assign.position.end_column, 4);
    EXPECT_EQ(assign.value->position.column, 5);
    EXPECT_EQ(assign.value->position.end_column, 3);
}

TEST(Parser, MatchIsAKeywordOnlyWhereAStatementFollows)
{
    EXPECT_TRUE(is_accepted("match = 1\nmatch(x)\nmatch[x]\nmatch.x\nprint(match)\n", 10));
    EXPECT_TRUE(is_accepted("match x:\n    case [1, *_] | {'a': C(b=d)} if d: pass\n", 10));
    EXPECT_FALSE(is_accepted("match x:\n    case 1: pass\n", 9));
}

TEST(Parser, EachVersionKnowsItsOwnGrammar)
{
    const struct {
        const char* source;
        int since;
    } k_news[] = {
        {"(x := 1)", 8},
        {"def f(a, /): pass", 8},
        {"f'{x=}'", 8},
        {"def f():\n    return 1, *a", 8},
        {"with (a as b, c as d,): pass", 9},
        {"@a[0]\ndef f(): pass", 9},
        {"match x:\n    case 1: pass", 10},
        {"try: pass\nexcept* A: pass", 11},
        {"a[*b]", 11},
        {"def f(*a: *b): pass", 11},
        {"def f[T: int](): pass", 12},
        {"type X[T] = T", 12},
        {"f'{'a'}'", 12},
        {"class C[T = int]: pass", 13},
        {"try: pass\nexcept A, B: pass", 14},
    };
    for (const auto& item : k_news) {
        EXPECT_TRUE(is_accepted(item.source, item.since)) << item.source;
        EXPECT_FALSE(is_accepted(item.source, item.since - 1)) << item.source;
    }
}

TEST(Parser, AdjacentStringsAreOneConstant)
{
    EXPECT_EQ(tree_of("'a' \"b\" '''c'''"),
              "Module(body=[Expr(value=Constant(value='abc'))], type_ignores=[])");
}

TEST(Parser, ALoneSurrogateSurvives)
{
    EXPECT_EQ(tree_of("'\\ud800'"), "Module(body=[Expr(value=Constant(value='\\ud800'))], type_ignores=[])");
}

TEST(Parser, ANamedEscapeIsRefusedByName)
{
    const auto tree = parse("'\\N{BULLET}'");
    ASSERT_FALSE(tree);
    EXPECT_EQ(tree.error().type, SyntaxError::Type::Unsupported);
    EXPECT_EQ(tree.error().message, "named character escape \\N{BULLET} is not supported");
}

TEST(Parser, DeepNestingIsAnErrorAndNoCrash)
{
    EXPECT_FALSE(is_accepted(repeat("(", 100000), 11));
    EXPECT_FALSE(is_accepted(repeat("[", 150) + "lambda: " + repeat("lambda: ", 10000) + "1", 11));
    EXPECT_FALSE(is_accepted("x = " + repeat("not ", 100000) + "1", 11));
    EXPECT_FALSE(is_accepted("x = " + repeat("-", 100000) + "1", 11));
    EXPECT_FALSE(is_accepted("x = " + repeat("1**", 100000) + "1", 11));
    EXPECT_FALSE(is_accepted("x = " + repeat("1+", 100000) + "1", 11));
    EXPECT_FALSE(is_accepted("x = a" + repeat(".b", 100000), 11));
    EXPECT_FALSE(is_accepted("x = a" + repeat("()", 100000), 11));
    EXPECT_FALSE(is_accepted("x = " + repeat("1 if 1 else ", 100000) + "1", 11));
    EXPECT_FALSE(is_accepted("if 1: pass\n" + repeat("elif 1: pass\n", 100000), 11));
    EXPECT_FALSE(is_accepted("match x:\n    case " + repeat("[", 190) + repeat("(", 190) + "a", 11));
    EXPECT_FALSE(is_accepted(repeat("f'{", 1000), 12));
    std::string blocks;
    for (int i = 0; i < 200; ++i)
        blocks += std::string(static_cast<std::size_t>(i), ' ') + "if 1:\n";
    EXPECT_FALSE(is_accepted(blocks, 11));
}

TEST(Parser, EveryPrefixAndEveryOneByteDamageOfAProgramIsAnsweredWithoutACrash)
{
    const std::string program =
        "@d\nasync def f(a, /, b: int = 1, *c, d=2, **e) -> f'{x!r:>{y}}':\n"
        "    try:\n        x[1:2, ...] = yield (i for i in (lambda: 0)())\n"
        "    except* E as e:\n        with (a as b, c): await b\n"
        "    finally:\n        match x:\n            case {'k': [1, *r], **s}: pass\n";
    for (std::size_t i = 0; i < program.size(); ++i) {
        for (const int minor_version : {6, 11, 14}) {
            const auto prefix = parse(program.substr(0, i), {.minor_version = minor_version});
            EXPECT_TRUE(prefix.is_ok() || !prefix.error().message.empty());
            for (const char damage : {'(', '}', '"', '\\', '\n', '\t', '\0', '\xFF', '='}) {
                std::string damaged = program;
                damaged[i] = damage;
                const auto tree = parse(damaged, {.minor_version = minor_version});
                EXPECT_TRUE(tree.is_ok() || !tree.error().message.empty());
            }
        }
    }
}

} // namespace
} // namespace weft::syntax
