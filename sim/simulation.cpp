// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Tasks as fibers; the loop that picks the next one, resumes it, and tells the strategy what it touched.

#include "sim/simulation.h"

#include "sim/check.h"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

namespace weft::sim {

struct Simulation::Task {
    Task(Simulation& owner, ActorId number) : simulation(owner), actor(number) {}

    void begin(std::string task_name, std::function<void()> task_body)
    {
        name = std::move(task_name);
        body = std::move(task_body);
        fiber = Fiber([](void* self) { static_cast<Task*>(self)->run(); }, this);
        blocked = false;
        spawned = 0;
        locations = 0;
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
    ActorId actor;
    std::string name;
    std::function<void()> body;
    std::string waits_for;
    std::vector<ActorId> children; // of all runs
    std::size_t spawned = 0;       // in this run
    std::uint32_t locations = 0;
    bool blocked = false;
    Fiber fiber;
};

namespace {

constexpr std::array<std::string_view, 6> k_outcome_names = {"done",      "deadlock",   "failed",
                                                             "exhausted", "impossible", "pruned"};

// How often a task that swallows Unwound may suspend again before its stack is dropped.
constexpr int k_unwind_attempts = 100;

constexpr LocationId k_output_location = 0;
// Whether a task waits is shared by those who may wake it.
constexpr LocationId k_waiting_locations = LocationId{1} << 63;

} // namespace

std::string_view name_of(Outcome outcome)
{
    return k_outcome_names[static_cast<std::size_t>(outcome)];
}

Simulation::Simulation(Strategy& strategy, const BudgetLimits& limits, std::uint64_t run, Chooser::Keep keep)
    : m_chooser(strategy, keep), m_limits(limits), m_meter(limits)
{
    begin_run(run);
}

Simulation::~Simulation()
{
    unwind_tasks();
}

void Simulation::reset(std::uint64_t run)
{
    unwind_tasks();
    m_chooser.reset();
    m_meter = BudgetMeter(m_limits);
    m_clock = Clock();
    m_spawned.clear();
    m_first_spawned = 0;
    m_unfinished = 0;
    m_ready.clear();
    m_timers.clear();
    m_log.clear();
    m_outcome = Outcome::Done;
    m_detail.clear();
    m_steps = 0;
    m_result = 0;
    m_locations = 0;
    m_clock_moved = m_ended = m_ran = m_unwinding = false;
    begin_run(run);
}

void Simulation::begin_run(std::uint64_t run)
{
    m_chooser.strategy().begin_run(run);
    m_strategy_wants_steps = m_chooser.strategy().wants_steps();
    m_steps_log.set_on(m_strategy_wants_steps || m_listener != nullptr);
}

void Simulation::set_step_listener(StepListener listener, void* context)
{
    m_listener = listener;
    m_listener_context = context;
    m_steps_log.set_on(m_strategy_wants_steps || m_listener != nullptr);
}

void Simulation::spawn(std::string name, std::function<void()> body)
{
    if (m_unwinding)
        return;
    Task& task = new_task();
    task.begin(std::move(name), std::move(body));
    ++m_unfinished;
    if (m_current)
        m_steps_log.enable(task.actor);
    m_ready.push_back(&task);
}

// Child number n of a task has the same number of its own in all runs, whoever else spawned before it.
Simulation::Task& Simulation::new_task()
{
    std::vector<ActorId>& children = m_current ? m_current->children : m_first_tasks;
    std::size_t& spawned = m_current ? m_current->spawned : m_first_spawned;
    if (spawned == children.size()) {
        children.push_back(static_cast<ActorId>(m_tasks.size()));
        m_tasks.push_back(std::make_unique<Task>(*this, children.back()));
    }
    Task& task = *m_tasks[children[spawned++]];
    m_spawned.push_back(&task);
    return task;
}

Report Simulation::run()
{
    execute();
    return report();
}

Report Simulation::report() const
{
    return {m_outcome, m_detail, m_steps, m_clock.now(), m_chooser.taken(), m_log};
}

Outcome Simulation::execute()
{
    CHECK(!m_ran);
    CHECK(Fiber::current() == nullptr);
    m_ran = true;
    CheckContextScope context(
        [](std::FILE* out, const void* argument) {
            const Simulation& self = *static_cast<const Simulation*>(argument);
            std::fprintf(out, "weft: at step %llu, virtual time %lld ns, after the choices: %s\n",
                         static_cast<unsigned long long>(self.m_steps),
                         static_cast<long long>(self.m_clock.now()),
                         self.m_chooser.taken().to_text().c_str());
        },
        this);
    // Whoever explores has put a root stack below all of its runs.
    if (Strand::current() != nullptr && on_large_stack())
        run_loop();
    else
        run_on_root_stack([](void* self) { static_cast<Simulation*>(self)->run_loop(); }, this);
    return m_outcome;
}

// ---- The loop ----
//
// What is called between two switches is inline: see the end of sim/fiber.h.

// Which of the ready tasks runs next; nothing when the strategy has no answer.
[[gnu::always_inline]] inline std::optional<std::size_t> Simulation::choose_ready()
{
    ChoicePoint point{ChoiceKind::Ready, "loop", m_ready.size(), nullptr, this, nullptr};
    point.name_option = [](const void* self, std::size_t index) {
        return static_cast<const Simulation*>(self)->m_ready[index]->name;
    };
    point.actor_of = [](const void* self, std::size_t index) {
        return static_cast<const Simulation*>(self)->m_ready[index]->actor;
    };
    std::optional<std::size_t> chosen = m_chooser.choose(point);
    if (!chosen) [[unlikely]]
        refused();
    return chosen;
}

// Who runs next, taken off the queue; nobody when the run has ended.
[[gnu::always_inline]] inline Simulation::Task* Simulation::next_task()
{
    if (m_ended || (m_ready.empty() && !advance_clock()))
        return nullptr;
    if (!m_meter.take(Budget::Steps)) [[unlikely]] {
        give_up(Outcome::Exhausted, m_meter.exhausted()->to_text());
        return nullptr;
    }
    std::size_t index = 0;
    if (m_ready.size() > 1) {
        std::optional<std::size_t> chosen = choose_ready();
        if (!chosen)
            return nullptr;
        index = *chosen;
    }
    // By hand, because few are ready and a call of memmove costs more.
    Task* task = m_ready[index];
    for (; index + 1 < m_ready.size(); ++index)
        m_ready[index] = m_ready[index + 1];
    m_ready.pop_back();
    return task;
}

[[gnu::always_inline]] inline void Simulation::step(Task& task)
{
    // 1. Whoever looks at steps hears of this one.
    if (m_steps_log.on()) {
        m_steps_log.begin(task.actor, std::exchange(m_clock_moved, false));
        if (m_strategy_wants_steps && !m_chooser.strategy().begin_step(task.actor))
            return refused();
    }
    // 2. The first step needs a stack.
    if (!task.fiber.started()) {
        start_fiber();
        if (m_ended)
            return;
    }
    // 3. Run it to its next pause.
    m_current = &task;
    ++m_steps;
    try {
        task.fiber.resume();
    } catch (...) {
        write(k_all_locations);
        give_up(Outcome::Failed, task.name + ": " + text_of(std::current_exception()));
    }
    m_current = nullptr;
    if (task.fiber.finished()) {
        m_meter.give_back(Budget::Fibers);
        --m_unfinished;
        task.body = nullptr;
    }
    if (m_steps_log.on())
        tell_step();
}

void Simulation::run_loop()
{
    while (Task* task = next_task())
        step(*task);
    if (!m_ended && m_unfinished > 0)
        give_up(Outcome::Deadlock, describe_waiting());
    if (m_unfinished > 0)
        unwind_tasks();
    else
        m_unwinding = true;
    m_chooser.strategy().end_run();
}

bool Simulation::advance_clock()
{
    if (m_timers.empty())
        return false;
    Time when = m_timers.top().when;
    if (!m_meter.reach(Budget::VirtualTime, static_cast<std::uint64_t>(when))) {
        give_up(Outcome::Exhausted, m_meter.exhausted()->to_text());
        return false;
    }
    m_clock_moved = true;
    m_clock.advance_to(when);
    while (!m_timers.empty() && m_timers.top().when <= when)
        m_ready.push_back(m_timers.pop().task);
    return true;
}

void Simulation::refused()
{
    if (m_chooser.strategy().pruned())
        give_up(Outcome::Pruned, "nothing new");
    else
        give_up(Outcome::Impossible, m_chooser.strategy().failure());
}

void Simulation::tell_step()
{
    if (m_strategy_wants_steps)
        m_chooser.strategy().end_step(m_steps_log.step());
    if (m_listener)
        m_listener(m_listener_context, m_steps_log.step());
}

void Simulation::start_fiber()
{
    if (!m_meter.take(Budget::Fibers))
        return give_up(Outcome::Exhausted, m_meter.exhausted()->to_text());
    if (!Fiber::can_start()) {
        give_up(Outcome::Exhausted,
                Exhausted{Budget::Fibers, std::min(Fiber::live_limit(), Fiber::live())}.to_text());
    }
}

void Simulation::give_up(Outcome outcome, std::string detail)
{
    if (m_ended)
        return;
    m_ended = true;
    m_outcome = outcome;
    m_detail = std::move(detail);
}

void Simulation::unwind_tasks()
{
    m_unwinding = true;
    for (std::size_t i = 0; i < m_spawned.size(); ++i) {
        Task& task = *m_spawned[i];
        for (int attempt = 0; attempt < k_unwind_attempts && task.fiber.suspended(); ++attempt) {
            m_current = &task;
            // What a task throws while it is taken down has no one left to go to.
            static_cast<void>(task.fiber.try_resume());
        }
        if (task.fiber.suspended())
            task.fiber.abandon();
        // The captures of a task go while the simulation is still whole.
        task.body = nullptr;
    }
    m_current = nullptr;
}

std::string Simulation::describe_waiting() const
{
    std::string text;
    for (const Task* task : m_spawned) {
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

[[gnu::always_inline]] inline void Simulation::suspend_current()
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
        m_ready.push_back(&task);
    suspend_current();
}

void Simulation::sleep(Time delay)
{
    if (delay <= 0)
        return yield();
    Task& task = current_task();
    if (!m_unwinding)
        m_timers.push({add_saturating(now(), delay), &task});
    suspend_current();
}

void Simulation::block(std::string reason)
{
    Task& task = current_task();
    task.waits_for = std::move(reason);
    task.blocked = true;
    write(k_waiting_locations | task.actor);
    suspend_current();
}

void Simulation::wake(Task& task)
{
    write(k_waiting_locations | task.actor);
    if (m_unwinding || !task.blocked)
        return;
    task.blocked = false;
    m_steps_log.enable(task.actor);
    m_ready.push_back(&task);
}

std::size_t Simulation::draw(std::string_view label, std::size_t bound)
{
    std::optional<std::size_t> chosen = m_chooser.choose({ChoiceKind::Number, label, bound});
    if (chosen) {
        m_steps_log.draw(*chosen);
        return *chosen;
    }
    // The run is over: the task waits here, without a reason to wake, until it is unwound.
    refused();
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
    write(k_output_location);
    m_log.push_back(std::move(line));
}

void Simulation::result(std::uint64_t value)
{
    write(k_output_location);
    m_result = mix(m_result + value + 1);
}

LocationId Simulation::new_location()
{
    std::uint64_t maker = m_current ? m_current->actor + std::uint64_t{1} : 0;
    std::uint32_t number = m_current ? ++m_current->locations : ++m_locations;
    return maker << 32 | number;
}

std::uint64_t Simulation::outcome_hash() const
{
    std::uint64_t hash = mix(m_result + static_cast<std::uint64_t>(m_outcome) + 1);
    auto add = [&hash](std::string_view text) {
        for (char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
        hash = mix(hash);
    };
    if (!m_detail.empty())
        add(m_detail);
    for (const std::string& line : m_log)
        add(line);
    return hash;
}

} // namespace weft::sim
