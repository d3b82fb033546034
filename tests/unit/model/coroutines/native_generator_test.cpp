// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Generator bodies written as C++ lambdas: what PEP 342 and 380 say holds for them as for Python bodies, and
// either kind delegates to the other.

#include "model/coroutines/generator.h"

#include <gtest/gtest.h>

#include "model/values/dict.h"
#include "tests/unit/model/world_fixture.h"

namespace weft::model {

namespace {

class NativeGenerator : public WorldTest {
protected:
    void SetUp() override
    {
        m_globals = new_dict();
        m_globals->set(intern("log"), new_list());
    }

    void define(std::string_view name, const Value& value) { m_globals->set(intern(name), value); }

    // Runs Python statements, in which `log` and what was defined can be named; the log as text.
    std::string run(std::string_view source)
    {
        const Value* exec = world().builtins->find(intern("exec"));
        Completion<Value> outcome = call(*exec, new_str(source), m_globals);
        if (outcome.raised())
            return taken_error();
        const Value none = outcome.release();
        return repr_of(*m_globals->find(intern("log")));
    }

    Value* global(std::string_view name) { return m_globals->find(intern(name)); }

    // Yields "a", then what it was sent, and returns "done".
    static Ref<Generator> echo()
    {
        return new_native_generator("echo", [](Generator& self) -> Completion<Value> {
            Value got = TRY(self.yield_(new_str("a")));
            got = TRY(self.yield_(got));
            return new_str("done");
        });
    }

    // Answers each exception of a type with its name, for ever.
    static Ref<Generator> stubborn(Type* type)
    {
        return new_native_generator("stubborn", [type](Generator& self) -> Completion<Value> {
            Value answer = new_str("begins");
            for (;;) {
                Completion<Value> got = self.yield_(answer);
                if (!got.raised()) {
                    answer = got.release();
                    continue;
                }
                if (!pending_matches(type))
                    return Raised{};
                const Value caught = take_pending();
                answer = new_str(type_of(caught)->name);
            }
        });
    }

private:
    Ref<Dict> m_globals;
};

TEST_F(NativeGenerator, IsDrivenByPythonAsAGenerator)
{
    define("g", echo());
    EXPECT_EQ(run("log.append(next(g))\n"
                  "log.append(g.send('b'))\n"
                  "try:\n"
                  "    next(g)\n"
                  "except StopIteration as stop:\n"
                  "    log.append(stop.value)\n"
                  "log.append(list(g))\n"
                  "log.append((g.__name__, type(g).__name__))\n"),
              "['a', 'b', 'done', [], ('echo', 'generator')]");
}

TEST_F(NativeGenerator, RefusesAValueBeforeItHasStarted)
{
    define("g", echo());
    EXPECT_EQ(run("g.send(1)\n"), "TypeError: can't send non-None value to a just-started generator");
}

TEST_F(NativeGenerator, IsDrivenByCpp)
{
    const Ref<Generator> generator = echo();
    EXPECT_EQ(repr_of(must(generator->next())), "'a'");
    EXPECT_EQ(repr_of(must(generator->send(Value::small(7)))), "7");
    EXPECT_EQ(error_of(generator->send(Value::none())), "StopIteration: done");
    EXPECT_EQ(generator->state, GeneratorState::Finished);
}

TEST_F(NativeGenerator, CatchesWhatIsThrownIn)
{
    define("g", stubborn(types().ValueError));
    EXPECT_EQ(run("log.append(next(g))\n"
                  "log.append(g.throw(ValueError('x')))\n"
                  "log.append(g.send(5))\n"
                  "try:\n"
                  "    g.throw(KeyError('k'))\n"
                  "except KeyError as error:\n"
                  "    log.append(repr(error))\n"
                  "log.append(next(g, 'ended'))\n"),
              "['begins', 'ValueError', 5, \"KeyError('k')\", 'ended']");
}

TEST_F(NativeGenerator, ThrowBeforeTheStartRunsNoBody)
{
    define("g", stubborn(types().ValueError));
    EXPECT_EQ(run("g.throw(ValueError('early'))\n"), "ValueError: early");
}

TEST_F(NativeGenerator, CloseRaisesGeneratorExitAtThePause)
{
    std::string seen;
    define("g", new_native_generator("g", [&seen](Generator& self) -> Completion<Value> {
               Completion<Value> got = self.yield_(Value::small(1));
               if (got.raised()) {
                   seen = pending_matches(types().GeneratorExit) ? "GeneratorExit" : "another";
                   return Raised{};
               }
               return got;
           }));
    EXPECT_EQ(run("next(g)\nlog.append(g.close())\nlog.append(g.close())\n"), "[None, None]");
    EXPECT_EQ(seen, "GeneratorExit");
}

TEST_F(NativeGenerator, MayNotAnswerGeneratorExitWithAYield)
{
    define("g", stubborn(types().GeneratorExit));
    EXPECT_EQ(run("next(g)\ng.close()\n"), "RuntimeError: generator ignored GeneratorExit");
}

TEST_F(NativeGenerator, IsClosedWhenTheLastReferenceGoes)
{
    bool closed = false;
    {
        const Ref<Generator> generator =
            new_native_generator("g", [&closed](Generator& self) -> Completion<Value> {
                Completion<Value> got = self.yield_(Value::small(1));
                closed = got.raised() && pending_matches(types().GeneratorExit);
                return got;
            });
        EXPECT_EQ(repr_of(must(generator->next())), "1");
        EXPECT_FALSE(closed);
    }
    EXPECT_TRUE(closed);
    EXPECT_EQ(taken_error(), "nothing");
}

TEST_F(NativeGenerator, MayNotLetStopIterationEscape)
{
    define("g", new_native_generator("g", [](Generator&) -> Completion<Value> {
               return raise(types().StopIteration, "inner");
           }));
    EXPECT_EQ(run("try:\n"
                  "    next(g)\n"
                  "except RuntimeError as error:\n"
                  "    log.append((str(error), repr(error.__cause__)))\n"),
              "[('generator raised StopIteration', \"StopIteration('inner')\")]");
}

TEST_F(NativeGenerator, MayNotBeEnteredWhileItRuns)
{
    Generator* inner = nullptr;
    const Ref<Generator> generator =
        new_native_generator("g", [&inner](Generator& self) -> Completion<Value> {
            inner = &self;
            return self.send(Value::none());
        });
    EXPECT_EQ(error_of(generator->next()), "ValueError: generator already executing");
    EXPECT_EQ(inner, generator.get());
}

TEST_F(NativeGenerator, PythonDelegatesToIt)
{
    define("inner", echo());
    EXPECT_EQ(run("def outer():\n"
                  "    result = yield from inner\n"
                  "    log.append('result ' + result)\n"
                  "    yield 'after'\n"
                  "g = outer()\n"
                  "log.append(next(g))\n"
                  "log.append(g.gi_yieldfrom is inner)\n"
                  "log.append(g.send('sent'))\n"
                  "log.append(next(g))\n"),
              "['a', True, 'sent', 'result done', 'after']");
}

TEST_F(NativeGenerator, PythonThrowsAndClosesThroughToIt)
{
    define("inner", stubborn(types().ValueError));
    EXPECT_EQ(run("def outer():\n"
                  "    try:\n"
                  "        yield from inner\n"
                  "    finally:\n"
                  "        log.append('finally')\n"
                  "g = outer()\n"
                  "next(g)\n"
                  "log.append(g.throw(ValueError))\n"
                  "g.close()\n"
                  "log.append(next(inner, 'ended'))\n"),
              "['ValueError', 'finally', 'ended']");
}

// A C++ body that waits for `iterable` and answers how it ended.
Ref<Generator> delegating_to(const Value& iterable)
{
    return new_native_generator("delegating", [iterable](Generator& self) -> Completion<Value> {
        Completion<Value> result = self.yield_from(iterable);
        if (result.raised()) {
            if (!pending_matches(types().ValueError))
                return Raised{};
            const Value caught = take_pending();
            const Ref<Str> text = TRY(str(caught));
            return TRY(self.yield_(new_str(concat("caught ", text->text))));
        }
        const Value value = result.release();
        return new_tuple({new_str("result"), value});
    });
}

TEST_F(NativeGenerator, DelegatesToAPythonBody)
{
    EXPECT_EQ(run("def inner():\n"
                  "    got = yield 'first'\n"
                  "    log.append(got)\n"
                  "    yield 'second'\n"
                  "    return 42\n"
                  "i = inner()\n"),
              "[]");
    define("outer", delegating_to(*global("i")));
    EXPECT_EQ(run("log.append(next(outer))\n"
                  "log.append(outer.send('sent'))\n"
                  "try:\n"
                  "    next(outer)\n"
                  "except StopIteration as stop:\n"
                  "    log.append(stop.value)\n"),
              "['first', 'sent', 'second', ('result', 42)]");
}

TEST_F(NativeGenerator, SeesWhatAPythonDelegateRaises)
{
    EXPECT_EQ(run("def inner():\n"
                  "    try:\n"
                  "        yield 1\n"
                  "    except KeyError:\n"
                  "        log.append('inner caught')\n"
                  "        raise ValueError('changed')\n"
                  "i = inner()\n"),
              "[]");
    define("outer", delegating_to(*global("i")));
    EXPECT_EQ(run("log.append(next(outer))\nlog.append(outer.throw(KeyError))\n"),
              "[1, 'inner caught', 'caught changed']");
}

TEST_F(NativeGenerator, ClosesItsPythonDelegate)
{
    EXPECT_EQ(run("def inner():\n"
                  "    try:\n"
                  "        yield 1\n"
                  "    finally:\n"
                  "        log.append('inner closed')\n"
                  "i = inner()\n"),
              "[]");
    define("outer", delegating_to(*global("i")));
    EXPECT_EQ(run("next(outer)\nouter.close()\n"), "['inner closed']");
}

TEST_F(NativeGenerator, DelegatesToAPlainIterator)
{
    define("outer", delegating_to(new_list({Value::small(1), Value::small(2)})));
    EXPECT_EQ(run("log.append(list(outer))\n"), "[[1, 2]]");
}

TEST_F(NativeGenerator, StandsInAChainOfBothKinds)
{
    Value inmost = echo();
    for (int i = 0; i < 50; ++i) {
        define("inner", inmost);
        run("def outer(inner):\n    return (yield from inner)\nouter = outer(inner)\n");
        inmost = new_native_generator(
            "link", [outer = *global("outer")](Generator& self) { return self.yield_from(outer); });
    }
    define("g", inmost);
    EXPECT_EQ(run("log.append(next(g))\n"
                  "log.append(g.send('b'))\n"
                  "try:\n"
                  "    next(g)\n"
                  "except StopIteration as stop:\n"
                  "    log.append(stop.value)\n"),
              "['a', 'b', 'done']");
}

} // namespace

} // namespace weft::model
