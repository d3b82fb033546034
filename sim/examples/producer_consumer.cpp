// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A producer and a consumer as C++ lambdas: run under a seed, recorded, and replayed from the recording
// alone.
//
// Build it against an installed weft: cmake -S sim/examples -B build/example && cmake --build build/example

#include "sim/simulation.h"
#include "sim/strategies/random.h"
#include "sim/strategies/replay.h"

#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>

using namespace weft::sim;

namespace {

Report produce_and_consume(Strategy& strategy)
{
    Simulation simulation(strategy);
    Channel<int> channel(simulation, "belt", 2);

    for (int line = 1; line <= 2; ++line) {
        std::string name = "producer " + std::to_string(line);
        simulation.spawn(name, [&simulation, &channel, line] {
            for (int item = 1; item <= 3; ++item) {
                simulation.sleep(static_cast<Time>(1 + simulation.draw("work", 3)) * k_millisecond);
                channel.send(10 * line + item);
                simulation.note("sent " + std::to_string(10 * line + item));
            }
        });
    }
    simulation.spawn("consumer", [&] {
        for (int count = 0; count < 6; ++count) {
            int item = channel.receive();
            try {
                if (item % 10 == 2)
                    throw std::runtime_error("item " + std::to_string(item) + " is scratched");
                simulation.note("packed " + std::to_string(item));
            } catch (const std::runtime_error& problem) {
                simulation.sleep(k_millisecond); // a task may wait inside a handler
                simulation.note(problem.what());
            }
        }
    });
    return simulation.run();
}

void print(const char* title, const Report& report)
{
    std::cout << title << ": " << name_of(report.outcome) << " after " << report.steps << " steps and "
              << report.virtual_time << " ns\n";
    for (const std::string& line : report.log)
        std::cout << "  " << line << "\n";
}

} // namespace

int main(int argument_count, char** arguments)
{
    std::uint64_t seed = argument_count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 7;

    RandomStrategy random(seed);
    Report recorded = produce_and_consume(random);
    print("recorded", recorded);
    std::cout << "schedule: " << recorded.schedule.to_text() << "\n";

    ReplayStrategy replay(recorded.schedule);
    Report replayed = produce_and_consume(replay);
    print("replayed", replayed);

    bool same = replayed == recorded;
    std::cout << (same ? "the two runs are the same\n" : "the two runs differ\n");
    return same ? EXIT_SUCCESS : EXIT_FAILURE;
}
