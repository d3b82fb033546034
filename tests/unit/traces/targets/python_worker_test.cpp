// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The ready-made worker for CPython and the example of docs/targets.md, on this machine's python3: what a
// program may do to its worker does not reach the next program.
#include "traces/targets/target_engine.h"

#include <gtest/gtest.h>

namespace weft::traces {
namespace {

using enum OutcomeKind;

TargetEngine& python()
{
    static std::unique_ptr<TargetEngine> engine = TargetEngine::open("python3").value();
    return *engine;
}

Trace run(const std::string& source)
{
    return python().run(Program{{"prog.py", source}, {}}, {});
}

TEST(PythonWorker, GivesOutputAndTheUncaughtException)
{
    Trace trace = run("print('a')\nraise KeyError('b', 1)\n");
    EXPECT_EQ(trace.out, "a\n");
    EXPECT_EQ(trace.outcome, (Outcome{Raised, "KeyError", "'b', 1", ""}));
    EXPECT_EQ(trace.err, "Traceback (most recent call last):\n  File \"prog.py\", line 2, in <module>\n"
                         "    raise KeyError('b', 1)\nKeyError: ('b', 1)\n");
}

TEST(PythonWorker, TellsExitFromTheEnd)
{
    EXPECT_EQ(run("import sys\nsys.exit(7)\n").outcome.kind, Exited);
    EXPECT_EQ(run("import sys\nsys.exit(7)\n").exit_status, 7);
    EXPECT_EQ(run("raise SystemExit\n").outcome.kind, Finished);
}

TEST(PythonWorker, TellsASyntaxError)
{
    EXPECT_EQ(run("x = = 1\n").outcome,
              (Outcome{OutcomeKind::SyntaxError, "SyntaxError", "invalid syntax", ""}));
}

TEST(PythonWorker, WhatIsLeftSuspendedIsClosedBeforeTheAnswer)
{
    const char* body = "def g():\n    try:\n        yield\n    finally:\n        print('closed')\n";
    EXPECT_EQ(run(std::string(body) + "it = g()\nnext(it)\nprint('end')\n").out, "end\nclosed\n");
    EXPECT_EQ(run(std::string(body) + "it = [g()]\nit.append(it)\nnext(it[0])\ndel it\nprint('end')\n").out,
              "end\nclosed\n");
}

TEST(PythonWorker, SleepingTakesNoTime)
{
    Trace trace = run("import asyncio\n"
                      "async def main():\n"
                      "    before = asyncio.get_running_loop().time()\n"
                      "    await asyncio.sleep(100000)\n"
                      "    print(asyncio.get_running_loop().time() - before)\n"
                      "asyncio.run(main())\n");
    EXPECT_EQ(trace.out, "100000.0\n");
}

TEST(PythonWorker, WaitingForNothingIsADeadlock)
{
    Trace trace = run("import asyncio\n"
                      "async def main():\n"
                      "    print('waits')\n"
                      "    try:\n"
                      "        await asyncio.get_running_loop().create_future()\n"
                      "    finally:\n"
                      "        print('not seen')\n"
                      "asyncio.run(main())\n");
    EXPECT_EQ(trace.out, "waits\n");
    EXPECT_EQ(trace.outcome.kind, Deadlock);
}

TEST(PythonWorker, AProgramLeavesNothingBehind)
{
    run("import sys, builtins, warnings\n"
        "builtins.left = 1\nbuiltins.len = None\nsys.setrecursionlimit(50)\nsys.excepthook = None\n"
        "sys.path.append('x')\nwarnings.simplefilter('error')\nwarnings.showwarning = print\nsys.stdout = "
        "None\nleft_too = 1\n"
        "sys.set_asyncgen_hooks(print, print)\nsys.settrace(lambda *a: None)\n");
    Trace trace = run("import sys\n"
                      "print(len('ab'), 'left' in dir(__builtins__), 'left_too' in globals())\n"
                      "print(sys.getrecursionlimit(), 'x' in sys.path, sys.get_asyncgen_hooks().firstiter)\n"
                      "import warnings\nprint(warnings.showwarning is print, len(warnings.filters) > 1)\n"
                      "print(sys.gettrace(), sys.modules['__main__'].__name__)\n");
    EXPECT_EQ(trace.out, "2 False False\n1000 False None\nFalse True\nNone __main__\n");
    EXPECT_EQ(python().workers(), 1u);
}

TEST(PythonWorker, ProgramsCannotWriteIntoTheProtocol)
{
    EXPECT_EQ(run("import os\nos.write(1, b'done finished 0 0 0 0 0\\n')\nprint('x')\n").out, "x\n");
}

TEST(PythonWorker, TheExampleOfTheDocumentIsATarget)
{
    auto opened =
        TargetEngine::open("/usr/bin/python3 " WEFT_SOURCE_DIR "/traces/targets/workers/example_worker.py");
    ASSERT_TRUE(opened.ok()) << opened.error().message();
    auto ask = [&](const std::string& source) {
        return opened.value()->run(Program{{"prog.py", source}, {}}, {});
    };
    EXPECT_EQ(ask("print(1)\n").out, "1\n");
    EXPECT_EQ(ask("raise KeyError('b', 1)\n").outcome, (Outcome{Raised, "KeyError", "'b', 1", ""}));
    EXPECT_EQ(ask("x = = 1\n").outcome.kind, OutcomeKind::SyntaxError);
    EXPECT_EQ(ask("import sys\nsys.exit(4)\n").exit_status, 4);
    EXPECT_EQ(ask("import sys\nsys.exit('text')\n").exit_status, 1);
}

} // namespace
} // namespace weft::traces
