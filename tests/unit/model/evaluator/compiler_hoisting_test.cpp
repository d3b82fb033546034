// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Which bodies need a stack of their own. That the others behave alike is what the corpus shows.
#include "model/evaluator/compiler.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/values/instance.h"
#include "tests/unit/model/world_fixture.h"

namespace weft::model {
namespace {

// Whether the function `f` of a program pauses without a stack.
bool is_stackless(const std::string& program)
{
    const auto file = std::make_shared<SourceFile>("prog.py", program);
    const auto code = compile_source(file, realm().profile);
    EXPECT_TRUE(code) << program;
    const Ref<Module> module = make<Module>("__main__");
    module->attributes->set(names().dunder_name, new_str(std::string_view("__main__")));
    module->attributes->set(names().dunder_builtins, world().builtins);
    Ref<Frame> frame = Frame::create(code.value().get(), module->attributes.get());
    frame->names = module->attributes;
    must(run_frame(std::move(frame)));
    const Value* function = module->attributes->find(intern(std::string_view("f")));
    return function->as<Function>()->code->is_stackless;
}

std::string generator_with(const std::string& statement)
{
    return "def f():\n    " + statement + "\n";
}

std::string coroutine_with(const std::string& statement)
{
    return "async def f():\n    " + statement + "\n";
}

class Hoisting : public WorldTest {};

TEST_F(Hoisting, AYieldInsideAnExpressionNeedsNoStack)
{
    for (const char* statement :
         {"x = 1 + (yield)", "print((yield 1), (yield 2))", "x = [(yield), {'k': (yield)}]",
          "x = y if (yield) else (yield)", "x = (yield) and (yield) or not (yield)", "x = f'{(yield)!r}'",
          "x = (yield)[(yield):(yield)]", "x.y += yield", "x[(yield)] += yield", "return (yield)(*(yield))",
          "raise (yield) from (yield)", "assert (yield)"})
        EXPECT_TRUE(is_stackless(generator_with(statement))) << statement;
}

TEST_F(Hoisting, AwaitAndTheStatementsThatAwaitNeedNoStack)
{
    for (const char* statement :
         {"return await f()", "x += await f()", "print(await f(), end=await f())", "x.append(await f())",
          "if await f(): return", "while await f(): pass", "for x in await f(): await f()",
          "async with f() as x, f(): await f()", "async for x in f(): await f()", "yield await f()",
          "with await f(), await f(): await f()"})
        EXPECT_TRUE(is_stackless(coroutine_with(statement))) << statement;
}

TEST_F(Hoisting, OperandsThatAreUnfinishedAtAPauseKeepTheStack)
{
    EXPECT_FALSE(is_stackless(generator_with("x = [*y, (yield)]")));
    EXPECT_FALSE(is_stackless(generator_with("x = {**y, 'k': (yield)}")));
    EXPECT_FALSE(is_stackless(coroutine_with("x = [await y for y in z]")));
}

TEST(HoistingByVersion, AnAiterThatMayBeAwaitedKeepsTheStack)
{
    const WorldScope old(6);
    EXPECT_FALSE(is_stackless(coroutine_with("async for x in f(): await f()")));
}

} // namespace
} // namespace weft::model
