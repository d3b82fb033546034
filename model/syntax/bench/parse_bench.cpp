// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How many bytes of Python are lexed, parsed and analysed in a second. The program is synthetic and typical:
// short functions, calls, comprehensions, strings and control flow, repeated.
#include <benchmark/benchmark.h>

#include <string>

#include "model/syntax/lexer.h"
#include "model/syntax/parser.h"
#include "model/syntax/scope.h"

namespace weft::syntax {
namespace {

std::string program()
{
    const std::string part = R"(
class Account:
    """Holds an amount, and tells who asks."""

    def __init__(self, owner, amount=0, *, limit=None):
        self.owner = owner
        self.amount = amount
        self.limit = limit if limit is not None else -1000

    def withdraw(self, amount):
        if self.amount - amount < self.limit:
            raise ValueError(f"{self.owner!r} may not go below {self.limit:>8}")
        self.amount -= amount
        return [entry for entry in self.entries() if entry.amount > 10 and entry.name != 'none']

    def entries(self):
        for number, entry in enumerate(self.book):
            try:
                yield number, entry
            except GeneratorExit:
                print("closed", number)
                raise
            finally:
                self.count = self.count + 1
)";
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += part;
    return text;
}

void lexing(benchmark::State& state)
{
    const std::string source = program();
    for (auto _ : state)
        benchmark::DoNotOptimize(lex(source, "bench.py", 11).tokens.size());
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * source.size()));
}
BENCHMARK(lexing);

void parsing(benchmark::State& state)
{
    const std::string source = program();
    for (auto _ : state)
        benchmark::DoNotOptimize(parse(source).is_ok());
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * source.size()));
}
BENCHMARK(parsing);

void analysing(benchmark::State& state)
{
    const std::string source = program();
    const auto tree = parse(source);
    for (auto _ : state)
        benchmark::DoNotOptimize(analyse(*tree.value()).is_ok());
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * source.size()));
}
BENCHMARK(analysing);

} // namespace
} // namespace weft::syntax
