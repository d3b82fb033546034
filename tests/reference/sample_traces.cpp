// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Prints traces, one after the other, for the test of the schema: one with every part filled, an empty one,
// and one recorded from the interpreter that is named on the command line.
#include "../unit/traces/sample_trace.h"
#include "traces/reference/interpreter_engine.h"
#include "traces/trace_json.h"

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace weft::traces;
    Trace empty;
    empty.engine.kind = "model";
    std::string text = to_json(sample_trace()) + to_json(empty);
    auto engine = InterpreterEngine::open(argc > 1 ? argv[1] : "python3");
    if (!engine.ok()) {
        std::fprintf(stderr, "%s\n", engine.error().message().c_str());
        return 1;
    }
    Program program{{"p.py", "def g():\n    yield 1\nlist(g())\nraise ValueError(2)\n"}, {}};
    text += to_json(engine.value()->run(program, {}));
    std::fputs(text.c_str(), stdout);
    return 0;
}
