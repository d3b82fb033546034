// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What a switch, a short life and a waiting fiber cost, beside Boost's own fiber in the same binary.

#include "sim/fiber.h"

#include <benchmark/benchmark.h>
#include <boost/context/fiber.hpp>
#include <memory>
#include <unistd.h>
#include <vector>

namespace weft::sim {
namespace {

struct Endless {
    bool stop = false;
    Fiber fiber{[](void* self) {
                    while (!static_cast<Endless*>(self)->stop)
                        Fiber::suspend();
                },
                this};
};

std::size_t resident_pages()
{
    std::size_t total = 0;
    std::size_t resident = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%zu %zu", &total, &resident) != 2)
            resident = 0;
        std::fclose(file);
    }
    return resident;
}

// Resident bytes for one suspended fiber, its object included. It runs first, because it needs a cold pool.
void memory_per_suspended(benchmark::State& state)
{
    std::size_t count = static_cast<std::size_t>(state.range(0));
    for (auto _ : state) {
        std::size_t before = resident_pages();
        auto bodies = std::make_unique<std::vector<Endless>>(count);
        for (Endless& body : *bodies)
            body.fiber.resume();
        std::size_t grown = resident_pages() - before;
        state.counters["bytes_each"] =
            static_cast<double>(grown * static_cast<std::size_t>(getpagesize())) / static_cast<double>(count);
        for (Endless& body : *bodies) {
            body.stop = true;
            body.fiber.resume();
        }
    }
}
BENCHMARK(memory_per_suspended)->Arg(200'000)->Iterations(1)->Unit(benchmark::kMillisecond);

void switch_boost_fiber(benchmark::State& state)
{
    namespace context = boost::context;
    bool stop = false;
    context::fiber fiber{[&](context::fiber&& back) {
        while (!stop)
            back = std::move(back).resume();
        return std::move(back);
    }};
    for (auto _ : state)
        fiber = std::move(fiber).resume();
    stop = true;
    fiber = std::move(fiber).resume();
}
BENCHMARK(switch_boost_fiber);

void switch_round_trip(benchmark::State& state)
{
    Endless body;
    for (auto _ : state)
        body.fiber.resume();
    body.stop = true;
    body.fiber.resume();
}
BENCHMARK(switch_round_trip);

void create_and_finish(benchmark::State& state)
{
    for (auto _ : state) {
        Fiber fiber([](void*) {}, nullptr);
        fiber.resume();
    }
}
BENCHMARK(create_and_finish);

void create_suspend_and_finish(benchmark::State& state)
{
    for (auto _ : state) {
        Fiber fiber([](void*) { Fiber::suspend(); }, nullptr);
        fiber.resume();
        fiber.resume();
    }
}
BENCHMARK(create_suspend_and_finish);

// Many fibers at once, visited in turn: what the caches make of their stacks.
void round_robin(benchmark::State& state)
{
    std::vector<Endless> bodies(static_cast<std::size_t>(state.range(0)));
    for (Endless& body : bodies)
        body.fiber.resume();
    std::size_t next = 0;
    for (auto _ : state) {
        bodies[next].fiber.resume();
        next = next + 1 == bodies.size() ? 0 : next + 1;
    }
    for (Endless& body : bodies) {
        body.stop = true;
        body.fiber.resume();
    }
}
BENCHMARK(round_robin)->Arg(1)->Arg(32)->Arg(1'000)->Arg(10'000)->Arg(100'000);

void create_live_and_finish(benchmark::State& state)
{
    std::vector<Fiber> fibers(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        for (Fiber& fiber : fibers) {
            fiber = Fiber([](void*) { Fiber::suspend(); }, nullptr);
            fiber.resume();
        }
        for (Fiber& fiber : fibers)
            fiber.resume();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(create_live_and_finish)->Arg(1'000);

void hop_to_the_call_stack(benchmark::State& state)
{
    struct Loop {
        benchmark::State& state;
    } loop{state};
    auto root = [](void* argument) {
        Fiber fiber(
            [](void* inner) {
                for (auto _ : static_cast<Loop*>(inner)->state)
                    run_on_large_stack([](void*) {}, nullptr);
            },
            argument);
        fiber.resume();
    };
    run_on_root_stack(root, &loop);
}
BENCHMARK(hop_to_the_call_stack);

void root_stack(benchmark::State& state)
{
    for (auto _ : state)
        run_on_root_stack([](void*) {}, nullptr);
}
BENCHMARK(root_stack);

} // namespace
} // namespace weft::sim
