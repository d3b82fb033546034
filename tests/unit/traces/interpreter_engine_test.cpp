// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Real interpreters: what they record, and what they do to a campaign when they misbehave.
#include "traces/reference/interpreter_engine.h"

#include "traces/diff.h"
#include "traces/reference/find_interpreter.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace weft::traces {
namespace {

InterpreterEngine& python()
{
    static std::unique_ptr<InterpreterEngine> engine = [] {
        auto opened = InterpreterEngine::open("python3");
        EXPECT_TRUE(opened.ok()) << opened.error().message();
        return std::move(opened).value();
    }();
    return *engine;
}

Trace run(const std::string& source, RunOptions options = {})
{
    return python().run(Program{{"prog.py", source}, {}}, options);
}

std::string story(const Trace& trace)
{
    std::string text;
    for (const Event& event : trace.events)
        text += describe(event, "") + "\n";
    return text;
}

TEST(Interpreter, RecordsCallsOfAnUnchangedProgram)
{
    Trace trace = run("def inner():\n"
                      "    x = yield 1\n"
                      "    return x\n"
                      "def outer():\n"
                      "    r = yield from inner()\n"
                      "    yield [r, {'k': ()}]\n"
                      "g = outer()\n"
                      "next(g)\n"
                      "print(g.send(5))\n");
    EXPECT_EQ(story(trace), "#1 started: generator outer\n"
                            "#2 started: generator inner\n"
                            "#2 yielded 1\n"
                            "#2 resumed by send\n"
                            "#2 returned 5\n"
                            "#1 yielded [5, {'k': ()}]\n");
    EXPECT_EQ(trace.out, "[5, {'k': ()}]\n");
    EXPECT_EQ(trace.outcome.kind, OutcomeKind::Finished);
    EXPECT_EQ(trace.events[2].line, 2u);
}

TEST(Interpreter, DelegationToAPlainIteratorIsShown)
{
    Trace trace = run("def g():\n    yield from [1, 2]\nlist(g())\n");
    EXPECT_EQ(story(trace), "#1 started: generator g\n#1 yielded 1\n#1 resumed by send\n#1 yielded 2\n"
                            "#1 resumed by send\n#1 returned None\n");
}

TEST(Interpreter, AnIteratorAroundABodyIsNotThatBody)
{
    Trace trace = run("import itertools\n"
                      "def inner():\n    yield 1\n    yield 2\n"
                      "def outer():\n    yield from itertools.islice(inner(), 1)\n"
                      "list(outer())\n");
    EXPECT_EQ(story(trace), "#1 started: generator outer\n#2 started: generator inner\n#2 yielded 1\n"
                            "#1 yielded 1\n#1 resumed by send\n#1 returned None\n");
}

TEST(Interpreter, FinallyOfASuspendedGeneratorRunsAtTheEnd)
{
    Trace trace =
        run("def h():\n    yield 2\n"
            "def g():\n    try:\n        yield 1\n    finally:\n        print('closed', list(h()))\n"
            "it = g()\nnext(it)\nprint('end')\n");
    EXPECT_EQ(trace.out, "end\nclosed [2]\n");
    EXPECT_EQ(story(trace), "#1 started: generator g\n#1 yielded 1\n#1 resumed by throwing GeneratorExit\n"
                            "#2 started: generator h\n#2 yielded 2\n#2 resumed by send\n#2 returned None\n"
                            "#1 raised GeneratorExit()\n");
}

TEST(Interpreter, AnUncaughtExceptionIsTheOutcome)
{
    Trace trace = run("raise KeyError('a', 1)\n");
    EXPECT_EQ(trace.outcome, (Outcome{OutcomeKind::Raised, "KeyError", "'a', 1", ""}));
    EXPECT_EQ(trace.exit_status, 1);
    EXPECT_NE(trace.err.find("File \"prog.py\", line 1"), std::string::npos) << trace.err;
}

TEST(Interpreter, SystemExitIsToldFromAnException)
{
    EXPECT_EQ(run("import sys\nsys.exit(7)\n").outcome.kind, OutcomeKind::Exited);
    EXPECT_EQ(run("import sys\nsys.exit(7)\n").exit_status, 7);
    EXPECT_EQ(run("raise SystemExit('text')\n").outcome.kind, OutcomeKind::Exited);
    EXPECT_EQ(run("raise SystemExit\n").outcome.kind, OutcomeKind::Finished);
}

TEST(Interpreter, BrokenPythonIsASyntaxErrorWithItsPlace)
{
    Trace trace = run("x = 1\ny = = 2\n");
    EXPECT_EQ(trace.outcome,
              (Outcome{OutcomeKind::SyntaxError, "SyntaxError", "invalid syntax", "prog.py:2:5"}));
    Trace raised = run("compile('y = = 2', 'a', 'exec')\n");
    EXPECT_EQ(raised.outcome.kind, OutcomeKind::Raised);
}

TEST(Interpreter, AnEndlessProgramIsHungAndKeepsWhatItDid)
{
    RunOptions options;
    options.budgets.host_time = std::chrono::milliseconds(1500);
    Trace trace =
        run("def g():\n    yield 1\nnext(g())\nprint('so far', flush=True)\nwhile True: pass\n", options);
    EXPECT_EQ(trace.outcome, (Outcome{OutcomeKind::Hung, "", "1500 ms", ""}));
    EXPECT_EQ(trace.out, "so far\n");
    EXPECT_EQ(story(trace), "#1 started: generator g\n#1 yielded 1\n");
    EXPECT_EQ(run("print(1)\n").out, "1\n");
}

TEST(Interpreter, ACrashIsAnOutcomeAndTheNextProgramRuns)
{
    Trace trace = run("import os, signal\nprint('x', flush=True)\nos.kill(os.getpid(), signal.SIGSEGV)\n");
    EXPECT_EQ(trace.outcome, (Outcome{OutcomeKind::Crashed, "", "signal 11", ""}));
    EXPECT_EQ(trace.exit_status, 139);
    EXPECT_EQ(trace.out, "x\n");
    EXPECT_EQ(run("print(1)\n").out, "1\n");
}

TEST(Interpreter, AWorkerThatIsKilledByItsProgramIsReplaced)
{
    Trace trace = run("import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\n");
    EXPECT_EQ(trace.outcome.kind, OutcomeKind::Crashed);
    EXPECT_EQ(run("print(1)\n").out, "1\n");
}

TEST(Interpreter, GarbageInTheProtocolIsAnOutcome)
{
    Trace trace = run("import os\nfor fd in range(3, 300):\n"
                      "    try: os.write(fd, b'garbage ' * 100)\n    except OSError: pass\n");
    EXPECT_EQ(trace.outcome.kind, OutcomeKind::Crashed) << describe(trace.outcome, trace.exit_status);
    EXPECT_EQ(run("print(1)\n").out, "1\n");
}

TEST(Interpreter, AFloodOfOutputIsCut)
{
    RunOptions options;
    options.budgets.output_bytes = 1000;
    Trace trace = run("print('x' * 5000)\n", options);
    EXPECT_EQ(trace.outcome, (Outcome{OutcomeKind::Exhausted, "output_bytes", "1000", ""}));
    EXPECT_EQ(trace.out.size(), 1000u);
}

TEST(Interpreter, AMemoryHogGetsAMemoryError)
{
    RunOptions options;
    options.budgets.heap_bytes = 256u << 20;
    EXPECT_EQ(run("x = bytearray(1 << 30)\n", options).outcome.type, "MemoryError");
}

TEST(Interpreter, ProgramsDoNotSeeEachOther)
{
    run("import sys, builtins\nbuiltins.leak = 1\nopen('left.txt', 'w').write('x')\n");
    Trace trace = run("import os, builtins\nprint(hasattr(builtins, 'leak'), os.listdir('.'))\n");
    EXPECT_EQ(trace.out, "False ['sitecustomize.py', 'prog.py']\n");
}

TEST(Interpreter, HelpersBesideTheProgramAreImported)
{
    Program program{{"prog.py", "import _h\nprint(list(_h.g()))\n"}, {{"_h.py", "def g():\n    yield 7\n"}}};
    Trace trace = python().run(program, {});
    EXPECT_EQ(trace.out, "[7]\n");
    EXPECT_EQ(trace.events.size(), 4u);
}

TEST(Interpreter, TracingThatWouldDisturbIsLeftOut)
{
    Trace trace = run("import sys\nprint(sys.gettrace())\ndef g():\n    yield 1\nlist(g())\n");
    EXPECT_EQ(trace.out, "None\n");
    EXPECT_EQ(trace.level, Level::Output);
    EXPECT_TRUE(trace.shows.empty());
}

TEST(Interpreter, SummariesRunNoCodeOfTheProgram)
{
    Trace trace = run(
        "class Loud(type):\n"
        "    def __getattribute__(cls, name): print('meta', name); return super().__getattribute__(name)\n"
        "class A(metaclass=Loud):\n"
        "    def __repr__(self): print('repr'); return 'A'\n"
        "    def __getattribute__(self, name): print('get', name)\n"
        "def g():\n"
        "    yield A()\n    yield [A]\n    yield {1, 'b', None}\n    yield 'x' * 61\n    yield 1 << 200\n"
        "    yield [[[[1]]]], ((), (1,))\n    yield list(range(9))\n    yield E('y', [1])\n"
        "class E(ValueError): pass\n"
        "for _ in g(): pass\n");
    EXPECT_EQ(trace.out, "");
    EXPECT_EQ(describe(trace.outcome, trace.exit_status), "finished, exit status 0") << trace.err;
    std::vector<std::string> values;
    for (const Event& event : trace.events) {
        if (event.kind == EventKind::Yielded)
            values.push_back(event.text);
    }
    std::vector<std::string> expected{"<A>",
                                      "[<class A>]",
                                      "{'b', 1, None}",
                                      "'" + std::string(60, 'x') + "'...<61>",
                                      "<int of 201 bits>",
                                      "([[[...]]], ((), (1,)))",
                                      "[0, 1, 2, 3, 4, 5, 6, 7, ...]",
                                      "E('y', [1])"};
    EXPECT_EQ(values, expected);
}

class FakeInterpreter : public testing::Test {
protected:
    FakeInterpreter() : m_path(std::filesystem::temp_directory_path() / "weft_fake_interpreter_test") {}
    ~FakeInterpreter() override { std::filesystem::remove(m_path); }

    std::string error_for(const std::string& script)
    {
        std::ofstream(m_path) << "#!/bin/sh\n" << script << "\n";
        std::filesystem::permissions(m_path, std::filesystem::perms::owner_all);
        auto opened = InterpreterEngine::open(m_path.string());
        return opened.ok() ? "no error" : opened.error().message().substr(m_path.string().size() + 2);
    }

    std::filesystem::path m_path;
};

TEST_F(FakeInterpreter, IsRefusedWithWhatItSaid)
{
    EXPECT_EQ(error_for("echo oops >&2; exit 3"),
              "is not a Python that weft can drive: it ended without an answer, and said: oops");
    EXPECT_EQ(error_for("echo hello; sleep 100"),
              "is not a Python that weft can drive: it answered with something else");
    EXPECT_EQ(
        error_for("yes abc | tr -d '\\n'"),
        "is not a Python that weft can drive: it answered with something that is not a line of the protocol");
    EXPECT_EQ(error_for("echo weft 3 cpython 2.7.18 0"), "is Python 2.7.18, and weft knows 3.6 to 3.14");
}

TEST(FindInterpreter, SaysWhatIsWrongWithAPath)
{
    EXPECT_EQ(find_interpreter("/no/such/python").error().message(),
              "/no/such/python: there is no such interpreter");
    EXPECT_EQ(find_interpreter("/etc/passwd").error().message(), "/etc/passwd: cannot be executed");
    EXPECT_EQ(find_interpreter("/tmp").error().message(), "/tmp: is a directory, not an interpreter");
    EXPECT_EQ(find_interpreter("python9.9").error().message(),
              "python9.9: no such interpreter in PATH or among pyenv's versions");
    EXPECT_TRUE(find_interpreter("python3").ok());
}

} // namespace
} // namespace weft::traces
