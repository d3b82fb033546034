// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Where names live. That every code object of the corpus has CPython's variables is tested in tests/syntax.
#include "model/syntax/scope.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "model/syntax/parser.h"

namespace weft::syntax {
namespace {

struct Analysed {
    std::unique_ptr<Tree> tree;
    std::unique_ptr<Scope> module;
    std::string error;

    const Scope& child(std::size_t i = 0) const { return *module->children.at(i); }
};

Analysed analysed(std::string_view source, int minor_version = 11)
{
    Analysed result;
    auto tree = parse(source, {.minor_version = minor_version});
    if (!tree) {
        result.error = "parser: " + tree.error().message;
        return result;
    }
    result.tree = std::move(tree.value());
    auto scope = analyse(*result.tree, {.minor_version = minor_version, .source = source});
    if (scope)
        result.module = std::move(scope.value());
    else
        result.error = scope.error().message;
    return result;
}

using Names = std::vector<std::string>;

TEST(Scope, AnAssignedNameIsLocalAndAReadOneGlobal)
{
    const Analysed program = analysed("def f(a):\n    b = c\n");
    EXPECT_EQ(program.child().variable_names, (Names{"a", "b"}));
    EXPECT_EQ(program.child().find("c")->binding, Binding::GlobalImplicit);
}

TEST(Scope, ANameUsedByAnInnerFunctionIsACell)
{
    const Analysed program = analysed("def f(a):\n    b = 1\n    def g(): return a, b\n");
    EXPECT_EQ(program.child().cell_variables, (Names{"a", "b"}));
    EXPECT_EQ(program.child().variable_names, (Names{"a", "g"}));
    EXPECT_EQ(program.child().children[0]->free_variables, (Names{"a", "b"}));
}

TEST(Scope, AFreeNamePassesThroughTheFunctionsBetween)
{
    const Analysed program = analysed("def f():\n    x = 1\n    def g():\n        def h(): return x\n");
    EXPECT_EQ(program.child().children[0]->free_variables, (Names{"x"}));
    EXPECT_EQ(program.child().children[0]->find("x")->binding, Binding::Free);
}

TEST(Scope, AClassBodyHidesItsNamesFromItsMethods)
{
    const Analysed program =
        analysed("def f():\n    x = 1\n    class C:\n        x = 2\n        def m(self): return x\n");
    const Scope& body = *program.child().children[0];
    EXPECT_EQ(body.find("x")->binding, Binding::Local);
    EXPECT_TRUE(body.find("x")->is_free_in_class);
    EXPECT_EQ(body.free_variables, (Names{"x"}));
    EXPECT_EQ(program.child().cell_variables, (Names{"x"}));
}

TEST(Scope, SuperAsksForTheCellOfItsClass)
{
    const Analysed program = analysed("class C:\n    def m(self): super().m()\n    def n(self): pass\n");
    EXPECT_TRUE(program.child().needs_class_cell);
    EXPECT_EQ(program.child().cell_variables, (Names{"__class__"}));
    EXPECT_EQ(program.child().children[0]->free_variables, (Names{"__class__"}));
    EXPECT_TRUE(program.child().children[1]->free_variables.empty());
}

TEST(Scope, TheFirstIterableOfAComprehensionIsEvaluatedOutside)
{
    const Analysed program = analysed("def f(a, b):\n    return [x for x in a for y in b]\n");
    EXPECT_EQ(program.child().cell_variables, (Names{"b"}));
    EXPECT_EQ(program.child().children[0]->variable_names, (Names{".0", "x", "y"}));
}

TEST(Scope, AnAssignmentExpressionInAComprehensionBindsInTheFunctionAround)
{
    const Analysed program = analysed("def f():\n    [(y := x) for x in a]\n    return y\n");
    EXPECT_EQ(program.child().cell_variables, (Names{"y"}));
    EXPECT_EQ(program.child().children[0]->find("y")->binding, Binding::Free);
}

TEST(Scope, PrivateNamesAreMangledWithTheirClass)
{
    const Analysed program = analysed("class _C:\n    __x = 1\n    def f(self, __y): pass\n    __z__ = 2\n");
    EXPECT_NE(program.child().find("_C__x"), nullptr);
    EXPECT_NE(program.child().find("__z__"), nullptr);
    EXPECT_EQ(program.child().children[0]->variable_names, (Names{"self", "_C__y"}));
    EXPECT_EQ(mangle("__", "__x"), "__x");
}

TEST(Scope, AYieldMakesAGeneratorAndAwaitingACoroutine)
{
    const Analysed program =
        analysed("def g():\n    x = lambda: (yield)\nasync def a():\n    yield [await b for b in c]\n");
    EXPECT_FALSE(program.child().is_generator);
    EXPECT_TRUE(program.child().children[0]->is_generator);
    EXPECT_TRUE(program.child(1).is_async_generator());
    EXPECT_TRUE(program.child(1).children[0]->is_coroutine);
}

TEST(Scope, QualifiedNamesSayWhereADefinitionStands)
{
    const Analysed program = analysed(
        "class C:\n    def m(self):\n        def f(): pass\n        global G\n        class G: pass\n");
    const Scope& method = *program.child().children[0];
    EXPECT_EQ(method.qualified_name(), "C.m");
    EXPECT_EQ(method.children[0]->qualified_name(), "C.m.<locals>.f");
    EXPECT_EQ(method.children[1]->qualified_name(), "G");
}

TEST(Scope, TypeParametersHaveAScopeAroundTheirFunction)
{
    const Analysed program = analysed("def f[T](x: T) -> T: return x\n", 12);
    EXPECT_EQ(program.child().kind, ScopeKind::TypeParameters);
    const Scope* function = program.child().child_for(*program.tree->body[0]);
    ASSERT_NE(function, nullptr);
    EXPECT_EQ(function->qualified_name(), "f");
}

TEST(Scope, ConflictingDeclarationsAreRefused)
{
    EXPECT_EQ(analysed("def f():\n    x = 1\n    global x\n").error,
              "name 'x' is assigned to before global declaration");
    EXPECT_EQ(analysed("def f():\n    nonlocal x\n").error, "no binding for nonlocal 'x' found");
    EXPECT_EQ(analysed("def f(a, a): pass\n").error, "duplicate argument 'a' in function definition");
}

TEST(Scope, StatementsOutsideTheirHomeAreRefused)
{
    EXPECT_EQ(analysed("yield 1\n").error, "'yield' outside function");
    EXPECT_EQ(analysed("while 1:\n    def f(): break\n").error, "'break' outside loop");
    EXPECT_EQ(analysed("async def f():\n    yield 1\n    return 2\n").error,
              "'return' with value in async generator");
    EXPECT_EQ(analysed("async def f():\n    yield from x\n").error, "'yield from' inside async function");
    EXPECT_EQ(analysed("def f():\n    [(yield) for x in y]\n").error, "'yield' inside list comprehension");
}

TEST(Scope, AYieldInAComprehensionWasAllowedIn37)
{
    EXPECT_EQ(analysed("def f():\n    [(yield) for x in y]\n", 7).error, "");
}

TEST(Scope, ContinueInFinallyIsAllowedSince38)
{
    constexpr const char* k_source = "while 1:\n    try: pass\n    finally: continue\n";
    EXPECT_EQ(analysed(k_source, 7).error, "'continue' not supported inside 'finally' clause");
    EXPECT_EQ(analysed(k_source, 8).error, "");
}

} // namespace
} // namespace weft::syntax
