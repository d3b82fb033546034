// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The model as an engine: what it records (the rules of docs/trace_format.md), how a program ends, and what
// its end prints. Expectations are what CPython does; the corpus repeats them for every version.
#include "model/engine.h"

#include <gtest/gtest.h>

#include "traces/diff.h"

namespace weft::model {
namespace {

traces::Trace run(const std::string& source, int minor_version = 11)
{
    traces::RunOptions options;
    options.profile = traces::Profile{static_cast<std::uint8_t>(minor_version)};
    ModelEngine engine;
    return engine.run(traces::Program{{"prog.py", source}, {}}, options);
}

// One event a line, as a person reads it.
std::string events_of(const traces::Trace& trace)
{
    std::string text;
    for (const traces::Event& event : trace.events)
        text += describe(event, "") + "\n";
    return text;
}

std::string outcome_of(const traces::Trace& trace)
{
    return describe(trace.outcome, trace.exit_status);
}

constexpr const char* k_delegation = R"(def inner():
    try:
        yield 1
    finally:
        print("inner ends")
def outer():
    result = yield from inner()
    yield result
g = outer()
next(g)
try:
    g.throw(ValueError("x"))
except ValueError as e:
    print(repr(e))
)";

TEST(Recording, DelegationToABodyIsSilent)
{
    const traces::Trace trace = run(k_delegation);
    EXPECT_EQ(events_of(trace), "#1 started: generator outer\n"
                                "#2 started: generator inner\n"
                                "#2 yielded 1\n"
                                "#2 resumed by throwing ValueError\n"
                                "#2 raised ValueError('x')\n"
                                "#1 raised ValueError('x')\n");
    EXPECT_EQ(trace.out, "inner ends\nValueError('x')\n");
}

TEST(Recording, DelegationToAnythingElseIsShown)
{
    EXPECT_EQ(events_of(run("def g():\n    yield from [1]\n    return 2\nlist(g())\n")),
              "#1 started: generator g\n#1 yielded 1\n#1 resumed by send\n#1 returned 2\n");
}

TEST(Recording, ABodyThatHasNotStartedIsNotShown)
{
    EXPECT_EQ(events_of(run("def g():\n    yield\na = g()\na.close()\nb = g()\nnext(b)\n")),
              "#1 started: generator g\n#1 yielded None\n");
}

TEST(Recording, AConvertedStopIterationIsShownAsWhatTheCallerGets)
{
    const std::string source =
        "def g():\n    raise StopIteration\n    yield\ntry:\n    next(g())\nexcept Exception:\n    pass\n";
    EXPECT_EQ(events_of(run(source)),
              "#1 started: generator g\n#1 raised RuntimeError('generator raised StopIteration')\n");
    EXPECT_EQ(events_of(run(source, 6)), "#1 started: generator g\n#1 raised StopIteration()\n");
}

TEST(Recording, AnUnansweredGeneratorExitLeavesNoEvent)
{
    EXPECT_EQ(events_of(run("def g():\n    yield 1\na = g()\nnext(a)\na.close()\n")),
              "#1 started: generator g\n#1 yielded 1\n");
}

TEST(Recording, ADelegateThatAnswersAThrowDoesNotRunTheBody)
{
    const std::string source = R"(class D:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a): return 2
def g():
    yield from D()
a = g()
next(a)
a.throw(KeyError)
)";
    EXPECT_EQ(events_of(run(source)), "#1 started: generator g\n#1 yielded 1\n");
}

TEST(Recording, TooManyEventsEndTheRun)
{
    traces::RunOptions options;
    options.budgets.events = 10;
    ModelEngine engine;
    const traces::Trace trace = engine.run(
        traces::Program{{"prog.py", "def g():\n    while True:\n        yield\nfor x in g(): pass\n"}, {}},
        options);
    EXPECT_EQ(outcome_of(trace), "exhausted: events 10, exit status 4");
    EXPECT_EQ(trace.events.size(), 10u);
}

TEST(Engine, APreparedProgramRunsAgainAndAgain)
{
    const PreparedProgram program(traces::Program{{"prog.py", k_delegation}, {}}, Profile(11));
    ModelEngine engine;
    const traces::Trace first = engine.run(program, {});
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(engine.run(program, {}), first);
}

TEST(ProgramEnd, OutcomesFollowHowTheProgramEnds)
{
    EXPECT_EQ(outcome_of(run("pass\n")), "finished, exit status 0");
    EXPECT_EQ(outcome_of(run("raise ValueError(1, 'x')\n")), "raised ValueError(1, 'x'), exit status 1");
    EXPECT_EQ(outcome_of(run("raise SystemExit(3)\n")), "exited, exit status 3");
    EXPECT_EQ(outcome_of(run("raise SystemExit('x')\n")), "exited, exit status 1");
    EXPECT_EQ(outcome_of(run("raise SystemExit\n")), "finished, exit status 0");
    EXPECT_EQ(outcome_of(run("raise KeyboardInterrupt\n")), "raised KeyboardInterrupt(), exit status 130");
    EXPECT_EQ(outcome_of(run("x = = 1\n")).substr(0, 26), "syntax_error: SyntaxError ");
}

TEST(ProgramEnd, SuspendedGeneratorsAreClosedInTheOrderOfTheCollector)
{
    const std::string source = R"(def g(n):
    try:
        yield n
    finally:
        print("end", n)
b = g("b"); next(b)
a = g("a"); next(a)
_u = g("_u"); next(_u)
lst = [g("l1"), g("l2")]
for x in lst: next(x)
x = None
c = g("c"); next(c)
def h():
    yield from g("inner")
h1 = h(); next(h1)
)";
    for (int minor_version : {8, 11, 13})
        EXPECT_EQ(run(source, minor_version).out, "end b\nend a\nend _u\nend c\nend inner\nend l2\nend l1\n");
}

TEST(ProgramEnd, FinalisersSeeTheGlobalsWhole)
{
    const std::string source = R"(class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def g(n):
    d = D("in " + n)
    try:
        yield n
    finally:
        print("end", n, x)
d1 = D("d1")
b = g("b"); next(b)
x = 5
_d = D("_d")
a = g("a"); next(a)
d2 = D("d2")
)";
    EXPECT_EQ(run(source).out, "del d1\nend b 5\ndel in b\ndel _d\nend a 5\ndel in a\ndel d2\n");
}

TEST(ProgramEnd, AnUncaughtExceptionIsPrintedBeforeAnythingIsTornDown)
{
    const traces::Trace trace = run(
        "def g():\n    try:\n        yield\n    finally:\n        print('end')\na = g()\nnext(a)\n1 // 0\n",
        8);
    EXPECT_EQ(trace.out, "end\n");
    EXPECT_EQ(trace.err,
              "Traceback (most recent call last):\n  File \"prog.py\", line 8, in <module>\n    1 // 0\n"
              "ZeroDivisionError: integer division or modulo by zero\n");
}

} // namespace
} // namespace weft::model
