// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Small random programs for checking a search with reduction against the full one.
//
// Tasks run short lists of operations on a few shared variables: read, write, add, wait until a variable is
// not zero, sleep, draw, start another task, throw. What a task has read goes into what it writes, so that
// the order of conflicting steps shows in the final values.
#pragma once

#include "sim/random.h"
#include "sim/simulation.h"

#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace weft::sim {

class RandomProgram {
public:
    explicit RandomProgram(std::uint64_t seed);

    void set_up(Simulation& simulation);
    // The final values and what each task last read.
    std::string state() const;
    std::string to_text() const;

private:
    enum class What : unsigned char { Read, Write, Add, Yield, Wait, Sleep, Draw, Start, Throw };
    struct Operation {
        What what;
        int variable;
    };
    struct Variable {
        explicit Variable(Simulation& simulation) : value(simulation) {}
        Shared<int> value;
        std::vector<Simulation::Task*> waiters;
    };

    void run(Simulation& simulation, std::size_t task);
    void change(Simulation& simulation, Variable& variable, int value);
    void wait(Simulation& simulation, Variable& variable);

    std::vector<std::vector<Operation>> m_tasks;
    std::size_t m_first = 0; // tasks from here on wait to be started
    int m_variables = 0;
    std::vector<std::unique_ptr<Variable>> m_shared;
    std::vector<int> m_seen;
    std::vector<bool> m_started;
};

inline RandomProgram::RandomProgram(std::uint64_t seed)
{
    Random random(seed);
    m_variables = static_cast<int>(1 + random.below(3));
    std::size_t tasks = 2 + random.below(3);
    // Rare operations are switched on for some programs only.
    bool rare = random.below(3) == 0;
    std::size_t budget = 7;
    for (std::size_t i = 0; i < tasks; ++i) {
        std::vector<Operation> operations;
        std::size_t count = 1 + random.below(budget / tasks + 1);
        for (std::size_t j = 0; j < count; ++j) {
            static constexpr What k_common[] = {What::Read,  What::Write, What::Add,
                                                What::Yield, What::Add,   What::Wait};
            static constexpr What k_rare[] = {What::Sleep, What::Draw, What::Start, What::Throw};
            What what = rare && random.below(3) == 0 ? k_rare[random.below(4)] : k_common[random.below(6)];
            operations.push_back(
                {what, static_cast<int>(random.below(static_cast<std::uint64_t>(m_variables)))});
            if (j + 1 < count && random.below(2) == 0)
                operations.push_back({What::Yield, 0});
        }
        m_tasks.push_back(std::move(operations));
    }
    m_first = tasks > 2 ? tasks - 1 : tasks;
}

inline void RandomProgram::set_up(Simulation& simulation)
{
    m_shared.clear();
    for (int i = 0; i < m_variables; ++i)
        m_shared.push_back(std::make_unique<Variable>(simulation));
    m_seen.assign(m_tasks.size(), 0);
    m_started.assign(m_tasks.size(), false);
    for (std::size_t i = 0; i < m_first; ++i)
        simulation.spawn(std::to_string(i), [this, &simulation, i] { run(simulation, i); });
}

inline void RandomProgram::run(Simulation& simulation, std::size_t task)
{
    int& seen = m_seen[task];
    for (const Operation& operation : m_tasks[task]) {
        Variable& variable = *m_shared[static_cast<std::size_t>(operation.variable)];
        switch (operation.what) {
        case What::Read:
            seen = 10 * seen + variable.value.get();
            break;
        case What::Write:
            change(simulation, variable, 1 + seen + static_cast<int>(task));
            break;
        case What::Add:
            change(simulation, variable, 2 * variable.value.get() + 1);
            break;
        case What::Yield:
            simulation.yield();
            break;
        case What::Wait:
            wait(simulation, variable);
            break;
        case What::Sleep:
            simulation.sleep(1 + operation.variable);
            break;
        case What::Draw:
            seen += static_cast<int>(simulation.draw("n", 2));
            break;
        case What::Start:
            // Each task starts the last program anew, under its own eyes only.
            if (m_first < m_tasks.size() && task != m_tasks.size() - 1) {
                simulation.spawn("late", [this, &simulation] { run(simulation, m_tasks.size() - 1); });
            }
            break;
        case What::Throw:
            if (variable.value.get() % 2 == 1)
                throw std::runtime_error("odd");
            break;
        }
    }
}

inline void RandomProgram::change(Simulation& simulation, Variable& variable, int value)
{
    variable.value.set(value);
    if (value == 0)
        return;
    for (Simulation::Task* waiter : std::exchange(variable.waiters, {}))
        simulation.wake(*waiter);
}

inline void RandomProgram::wait(Simulation& simulation, Variable& variable)
{
    while (variable.value.get() == 0) {
        variable.value.set(0); // joining the waiters is a change
        variable.waiters.push_back(&simulation.current_task());
        simulation.block("a change");
    }
}

inline std::string RandomProgram::state() const
{
    std::string text;
    for (const std::unique_ptr<Variable>& variable : m_shared)
        text.append(std::to_string(variable->value.peek())).append(1, ' ');
    for (int seen : m_seen)
        text.append(std::to_string(seen)).append(1, ' ');
    return text;
}

inline std::string RandomProgram::to_text() const
{
    static constexpr const char* k_names[] = {"read",  "write", "add",   "yield", "wait",
                                              "sleep", "draw",  "start", "throw"};
    std::string text;
    for (const std::vector<Operation>& operations : m_tasks) {
        for (const Operation& operation : operations) {
            text += k_names[static_cast<std::size_t>(operation.what)];
            text.append(std::to_string(operation.variable)).append(1, ' ');
        }
        text += "| ";
    }
    return text;
}

} // namespace weft::sim
