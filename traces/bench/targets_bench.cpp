// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// What asking a target costs beside what its interpreter needs for the program: CPython's worker, through
// the engine, with a program of twenty lines. docs/performance.md compares it with the worker by itself.
#include "traces/targets/target_engine.h"

#include <benchmark/benchmark.h>

namespace {

using namespace weft::traces;

constexpr const char* k_program = R"(def inner():
    try:
        x = yield 1
        print('got', x)
        yield 2
    except ValueError as error:
        print('caught', error)
        return 'r'
    finally:
        print('fin')
def outer():
    print('res', (yield from inner()))
    yield 3
def step(f, *a):
    try:
        print(f(*a))
    except BaseException as error:
        print(type(error).__name__, error)
g = outer()
step(next, g)
step(g.send, 5)
step(g.throw, ValueError('x'))
step(next, g)
step(g.close)
)";

void asks_a_target(benchmark::State& state)
{
    auto engine = TargetEngine::open("python3");
    if (!engine.ok()) {
        state.SkipWithError(engine.error().message().c_str());
        return;
    }
    Program program{{"prog.py", k_program}, {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(engine.value()->run(program, {}));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(asks_a_target)->UseRealTime();

} // namespace
