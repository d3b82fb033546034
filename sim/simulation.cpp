// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Tasks as fibers whose every step is a callback of the event loop.

#include "sim/simulation.h"

#include "sim/check.h"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

namespace weft::sim {

struct Simulation::Task {
    Task(Simulation& owner, std::string task_name, std::function<void()> task_body)
        : simulation(owner), name(std::move(task_name)), body(std::move(task_body)),
          fiber([](void* self) { static_cast<Task*>(self)->run(); }, this)
    {
    }

    void run()
    {
        try {
            body();
        } catch (const Unwound&) {
            CHECK(simulation.m_unwinding);
        }
    }

    Simulation& simulation;
    std::string name;
    std::function<void()> body;
    std::string waits_for;
    bool blocked = false;
    Fiber fiber;
};

namespace {

constexpr std::array<std::string_view, 5> k_outcome_names = {"done", "deadlock", "failed", "exhausted",
                                                             "impossible"};

// How often a task that swallows Unwound may suspend again before its stack is dropped.
constexpr int k_unwind_attempts = 100;

} // namespace

std::string_view name_of(Outcome outcome)
{
    return k_outcome_names[static_cast<std::size_t>(outcome)];
}

Simulation::Simulation(Strategy& strategy, const BudgetLimits& limits, std::uint64_t run)
    : m_chooser(strategy), m_meter(limits), m_loop(m_chooser, m_meter)
{
    strategy.begin_run(run);
}

Simulation::~Simulation()
{
    unwind_tasks();
}

void Simulation::spawn(std::string name, std::function<void()> body)
{
    if (m_unwinding)
        return;
    m_tasks.push_back(std::make_unique<Task>(*this, std::move(name), std::move(body)));
    Task& task = *m_tasks.back();
    m_loop.hold();
    m_loop.call_soon([this, &task] { step(task); }, task.name);
}

Report Simulation::run()
{
    CHECK(!m_ran);
    CHECK(Fiber::current() == nullptr);
    m_ran = true;
    CheckContextScope context(
        [](std::FILE* out, const void* argument) {
            const Simulation& self = *static_cast<const Simulation*>(argument);
            std::fprintf(out, "weft: at step %llu, virtual time %lld ns, after the choices: %s\n",
                         static_cast<unsigned long long>(self.m_loop.steps()),
                         static_cast<long long>(self.m_loop.now()), self.m_chooser.taken().to_text().c_str());
        },
        this);
    run_on_root_stack([](void* self) { static_cast<Simulation*>(self)->run_loop(); }, this);
    return {m_outcome, m_detail, m_loop.steps(), m_loop.now(), m_chooser.taken(), m_log};
}

void Simulation::run_loop()
{
    LoopEnd end = m_loop.run();
    if (m_outcome == Outcome::Done) {
        if (end == LoopEnd::Deadlock)
            give_up(Outcome::Deadlock, describe_waiting());
        else if (end == LoopEnd::Exhausted)
            give_up(Outcome::Exhausted, m_meter.exhausted()->to_text());
        else if (end == LoopEnd::Impossible)
            give_up(Outcome::Impossible, m_chooser.failure());
    }
    unwind_tasks();
}

void Simulation::step(Task& task)
{
    // 1. The first step needs a stack.
    if (!task.fiber.started()) {
        if (!m_meter.take(Budget::Fibers))
            return give_up(Outcome::Exhausted, m_meter.exhausted()->to_text());
        if (!Fiber::can_start()) {
            return give_up(Outcome::Exhausted,
                           Exhausted{Budget::Fibers, std::min(Fiber::live_limit(), Fiber::live())}.to_text());
        }
    }
    // 2. Run it to its next pause.
    Task* previous = std::exchange(m_current, &task);
    if (std::exception_ptr failure = task.fiber.try_resume())
        give_up(Outcome::Failed, task.name + ": " + text_of(failure));
    m_current = previous;
    if (task.fiber.finished()) {
        m_meter.give_back(Budget::Fibers);
        m_loop.release();
        task.body = nullptr;
    }
}

void Simulation::give_up(Outcome outcome, std::string detail)
{
    if (m_outcome != Outcome::Done)
        return;
    m_outcome = outcome;
    m_detail = std::move(detail);
    m_loop.stop_now();
}

void Simulation::unwind_tasks()
{
    m_unwinding = true;
    for (const std::unique_ptr<Task>& task : m_tasks) {
        for (int attempt = 0; attempt < k_unwind_attempts && task->fiber.suspended(); ++attempt) {
            m_current = task.get();
            // What a task throws while it is taken down has no one left to go to.
            static_cast<void>(task->fiber.try_resume());
        }
        if (task->fiber.suspended())
            task->fiber.abandon();
        // The captures of a task go while the simulation is still whole.
        task->body = nullptr;
    }
    m_current = nullptr;
}

std::string Simulation::describe_waiting() const
{
    std::string text;
    for (const std::unique_ptr<Task>& task : m_tasks) {
        if (task->fiber.finished() || !task->blocked)
            continue;
        if (!text.empty())
            text += ", ";
        text += task->name + " waits for " + task->waits_for;
    }
    return text;
}

Simulation::Task& Simulation::current_task() const
{
    CHECK(m_current != nullptr);
    return *m_current;
}

void Simulation::suspend_current()
{
    Task& task = current_task();
    CHECK(Fiber::current() == &task.fiber); // a fiber inside a task cannot wait for the task
    if (!m_unwinding)
        Fiber::suspend();
    // A destructor that waits while an exception passes may not throw a second one.
    if (m_unwinding && std::uncaught_exceptions() == 0)
        throw Unwound{};
}

void Simulation::yield()
{
    Task& task = current_task();
    if (!m_unwinding)
        m_loop.call_soon([this, &task] { step(task); }, task.name);
    suspend_current();
}

void Simulation::sleep(Time delay)
{
    Task& task = current_task();
    if (!m_unwinding)
        m_loop.call_later(
            delay, [this, &task] { step(task); }, task.name);
    suspend_current();
}

void Simulation::block(std::string reason)
{
    Task& task = current_task();
    task.waits_for = std::move(reason);
    task.blocked = true;
    suspend_current();
}

void Simulation::wake(Task& task)
{
    if (m_unwinding || !task.blocked)
        return;
    task.blocked = false;
    m_loop.call_soon([this, &task] { step(task); }, task.name);
}

std::size_t Simulation::draw(std::string_view label, std::size_t bound)
{
    std::optional<std::size_t> chosen = m_chooser.choose({ChoiceKind::Number, label, bound});
    if (chosen)
        return *chosen;
    // The run is over: the task waits here, without a reason to wake, until it is unwound.
    give_up(Outcome::Impossible, m_chooser.failure());
    suspend_current();
    return 0;
}

void Simulation::note(const std::string& text)
{
    if (m_unwinding)
        return;
    std::string line = std::to_string(now()) + " ns  " + (m_current ? m_current->name + ": " : "") + text;
    if (!m_meter.take(Budget::OutputBytes, line.size() + 1))
        return give_up(Outcome::Exhausted, m_meter.exhausted()->to_text());
    m_log.push_back(std::move(line));
}

} // namespace weft::sim
