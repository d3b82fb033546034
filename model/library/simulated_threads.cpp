// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The scheduler of simulated threads, and the module _weft_threads that shows it to weft's threading.

#include "model/library/simulated_threads.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <memory>
#include <vector>

#include "model/asyncio/deadlock.h"
#include "model/choices.h"
#include "model/evaluator/frame.h"
#include "model/library/native_modules.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"
#include "sim/fiber.h"

namespace weft::model {

namespace {

// What belongs to a thread and not to the run: exchanged at each switch.
struct InterpreterState {
    Value pending;
    Frame* frame = nullptr;
    HandledException* handled = nullptr;
    int depth = 0;
    int dealloc_depth = 0;
    Value context;
};

struct SimulatedThread {
    std::uint64_t number = 0;
    std::uint64_t starter = 0; // waits until it has begun
    Value function;
    std::unique_ptr<sim::Strand> strand; // null: the main thread
    HandledException base_handled;
    InterpreterState state;
    bool blocked = false;
    bool woken = false;
    std::int64_t deadline = k_no_deadline;
    std::uint64_t blocked_since = 0; // orders those with equal deadlines
    sim::ActorId actor = sim::k_no_actor;
};

class ThreadTable {
public:
    explicit ThreadTable(World& its_world) : world_of_run(&its_world)
    {
        threads.push_back(std::make_unique<SimulatedThread>());
        current = main = threads.front().get();
    }

    SimulatedThread* find(std::uint64_t number)
    {
        for (const auto& thread : threads)
            if (thread->number == number)
                return thread.get();
        return nullptr;
    }

    World* world_of_run;
    std::vector<std::unique_ptr<SimulatedThread>> threads; // that have not ended
    SimulatedThread* main;
    SimulatedThread* current;
    std::deque<SimulatedThread*> runnable;
    SimulatedThread* promised = nullptr; // of them: goes on next without another question
    std::uint64_t last_number = 0;
    std::uint64_t blockings = 0;
};

thread_local std::unique_ptr<ThreadTable> t_table;

ThreadTable& table()
{
    if (!t_table || t_table->world_of_run != &world())
        t_table = std::make_unique<ThreadTable>(world());
    return *t_table;
}

void exchange(InterpreterState& state)
{
    World& current = world();
    std::swap(current.pending, state.pending);
    std::swap(current.frame, state.frame);
    std::swap(current.handled, state.handled);
    std::swap(current.depth, state.depth);
    std::swap(current.dealloc_depth, state.dealloc_depth);
    std::swap(current.context, state.context);
}

void thread_body(void* argument)
{
    SimulatedThread& self = *static_cast<SimulatedThread*>(argument);
    wake_thread(self.starter);
    Value function = std::move(self.function);
    Completion<Value> outcome = call(function);
    if (!outcome.raised())
        Value ignored = outcome.release();
    else if (!world().is_aborting())
        write_unraisable(function); // weft's threading catches everything
}

// On the main thread: runs another one until it blocks, ends or gives way.
void run_thread(SimulatedThread& thread)
{
    ThreadTable& all = table();
    SimulatedThread* const before = all.current;
    exchange(before->state);
    exchange(thread.state);
    all.current = &thread;
    const bool ran = thread.strand->resume();
    exchange(thread.state);
    all.current = before;
    exchange(before->state);
    if (!ran)
        world().abort_run(Abort::FibersExhausted, "");
    if (!ran || thread.strand->finished())
        std::erase_if(all.threads, [&](const auto& known) { return known.get() == &thread; });
}

void make_runnable(SimulatedThread& thread)
{
    if (!thread.blocked)
        return;
    thread.blocked = false;
    thread.deadline = k_no_deadline;
    table().runnable.push_back(&thread);
}

// Nobody can run: time goes on to the earliest deadline. False if there is none.
bool advance_clock()
{
    ThreadTable& all = table();
    std::vector<SimulatedThread*> due;
    std::int64_t earliest = k_no_deadline;
    for (const auto& thread : all.threads)
        if (thread->blocked)
            earliest = std::min(earliest, thread->deadline);
    if (earliest == k_no_deadline)
        return false;
    World& current = world();
    current.clock_ns = std::max(current.clock_ns, earliest);
    for (const auto& thread : all.threads)
        if (thread->blocked && thread->deadline <= current.clock_ns)
            due.push_back(thread.get());
    std::sort(due.begin(), due.end(), [](const SimulatedThread* one, const SimulatedThread* other) {
        return one->deadline != other->deadline ? one->deadline < other->deadline
                                                : one->blocked_since < other->blocked_since;
    });
    for (SimulatedThread* thread : due)
        make_runnable(*thread);
    return true;
}

std::string name_of_runnable(const void*, std::size_t index)
{
    const SimulatedThread& thread = *table().runnable[index];
    const Frame* frame = thread.state.frame;
    while (frame && !(frame->code->file && frame->code->file->is_program))
        frame = frame->back;
    return concat("thread ", thread.number, "@", frame ? frame->line() : 0);
}

sim::ActorId actor_of_thread(SimulatedThread& thread)
{
    if (thread.actor == sim::k_no_actor)
        thread.actor = run_choices()->new_actor();
    return thread.actor;
}

sim::ActorId actor_of_runnable(const void*, std::size_t index)
{
    return actor_of_thread(*table().runnable[index]);
}

// The thread that goes on: the one that has waited longest, unless the schedule says otherwise. Null where
// the run is over.
SimulatedThread* take_runnable()
{
    std::deque<SimulatedThread*>& runnable = table().runnable;
    std::size_t chosen = 0;
    if (SimulatedThread* const promised = std::exchange(table().promised, nullptr)) {
        chosen = static_cast<std::size_t>(std::find(runnable.begin(), runnable.end(), promised) -
                                          runnable.begin());
    } else if (RunChoices* const choices = run_choices(); choices && runnable.size() > 1) {
        Completion<std::size_t> answer = choices->choose({sim::ChoiceKind::Thread, "threads", runnable.size(),
                                                          name_of_runnable, nullptr, actor_of_runnable});
        if (answer.raised())
            return nullptr;
        chosen = answer.release();
    }
    SimulatedThread* const thread = runnable[chosen];
    runnable.erase(runnable.begin() + static_cast<std::ptrdiff_t>(chosen));
    return thread;
}

// On the main thread: runs the others until it is its turn.
void run_others()
{
    ThreadTable& all = table();
    while (!world().is_aborting()) {
        if (all.runnable.empty()) {
            if (!advance_clock()) {
                world().abort_run(Abort::Deadlock, who_waits());
                return;
            }
            continue;
        }
        SimulatedThread* next = take_runnable();
        if (!next)
            return;
        if (next == all.main)
            return;
        run_thread(*next);
    }
}

Completion<void> give_way()
{
    if (table().current == table().main)
        run_others();
    else
        sim::Strand::suspend();
    if (world().is_aborting())
        return Raised{};
    return {};
}

} // namespace

std::uint64_t current_thread()
{
    return table().current->number;
}

bool threads_exist()
{
    return t_table && t_table->world_of_run == &world() && t_table->threads.size() > 1;
}

std::size_t living_threads()
{
    return table().threads.size();
}

std::string thread_name(std::uint64_t number)
{
    Value* const module = world().sys_modules->find(intern("threading"));
    Completion<Value> active =
        module ? find_attribute(*module, intern("_active")) : Completion<Value>(Value());
    const Value known = active.raised() ? Value() : active.release();
    if (Dict* const threads = known.try_as<Dict>()) {
        for (const Dict::Entry& entry : threads->entries()) {
            if (!entry.key)
                continue;
            Completion<Value> its_number = find_attribute(entry.value, intern("_number"));
            Completion<Value> its_name = find_attribute(entry.value, intern("_name"));
            if (its_number.raised() || its_name.raised())
                continue;
            const Value name = its_name.release();
            if (Value(its_number.release()).is(Value::small(static_cast<std::int64_t>(number))) &&
                name.try_as<Str>())
                return std::string(name.as<Str>()->text);
        }
    }
    return "MainThread";
}

std::vector<WaitingThread> waiting_threads()
{
    ThreadTable& all = table();
    std::vector<WaitingThread> found;
    for (const auto& thread : all.threads)
        found.push_back({thread->number, thread_name(thread->number),
                         thread.get() == all.current ? world().frame : thread->state.frame});
    return found;
}

Completion<std::uint64_t> start_thread(const Value& function)
{
    ThreadTable& all = table();
    auto made = std::make_unique<SimulatedThread>();
    SimulatedThread& thread = *made;
    const std::uint64_t number = ++all.last_number;
    thread.number = number;
    thread.function = function;
    thread.state.handled = &thread.base_handled;
    thread.strand = std::make_unique<sim::Strand>(thread_body, &thread);
    thread.starter = all.current->number;
    all.threads.push_back(std::move(made));
    all.runnable.push_back(&thread);
    const bool has_begun = TRY(block_thread(k_no_deadline));
    static_cast<void>(has_begun);
    return number;
}

Completion<bool> block_thread(std::int64_t deadline_ns)
{
    ThreadTable& all = table();
    SimulatedThread& self = *all.current;
    self.blocked = true;
    self.woken = false;
    self.deadline = deadline_ns;
    self.blocked_since = ++all.blockings;
    TRY(give_way());
    return self.woken;
}

void wake_thread(std::uint64_t number)
{
    SimulatedThread* thread = table().find(number);
    if (!thread || !thread->blocked)
        return;
    thread->woken = true;
    make_runnable(*thread);
}

Completion<void> yield_thread()
{
    ThreadTable& all = table();
    if (all.runnable.empty())
        return {};
    all.runnable.push_back(all.current);
    return give_way();
}

namespace {

// Option 0 is the thread that runs, the others are the runnable ones in their order.
std::string name_of_next(const void* context, std::size_t index)
{
    if (index > 0)
        return name_of_runnable(context, index - 1);
    const Frame* const frame = world().frame;
    return concat("thread ", table().current->number, "@", frame ? frame->line() : 0);
}

sim::ActorId actor_of_next(const void* context, std::size_t index)
{
    if (index > 0)
        return actor_of_runnable(context, index - 1);
    return actor_of_thread(*table().current);
}

} // namespace

Completion<void> offer_turn_to_threads()
{
    ThreadTable& all = table();
    if (all.runnable.empty())
        return {};
    const std::size_t chosen = TRY(run_choices()->choose(
        {sim::ChoiceKind::Thread, "preempt", all.runnable.size() + 1, name_of_next, nullptr, actor_of_next}));
    if (chosen == 0)
        return {};
    all.promised = all.runnable[chosen - 1];
    all.runnable.push_back(all.current);
    return give_way();
}

void drop_threads()
{
    if (!t_table)
        return;
    if (t_table->world_of_run == &world()) {
        World& current = world();
        const Abort before =
            std::exchange(current.abort, current.is_aborting() ? current.abort : Abort::Dropping);
        ThreadTable& all = *t_table;
        while (all.threads.size() > 1) {
            SimulatedThread& thread = *all.threads.back();
            run_thread(thread);
            // A thread that had not begun runs its body, which raises at once; none can block any more.
        }
        current.abort = before;
    }
    t_table = nullptr;
}

// ------------------------------------------------------------------------------------------- the module

namespace {

Completion<Value> python_start(const CallArgs& args)
{
    const std::uint64_t number = TRY(start_thread(args[0]));
    return Value::small(static_cast<std::int64_t>(number));
}

// block(timeout=None): whether it was woken. The timeout is in seconds; locks round it up to microseconds.
Completion<Value> python_block(const CallArgs& args)
{
    std::int64_t deadline = k_no_deadline;
    if (args[0] && !args[0].is_none()) {
        const double seconds = TRY(as_float(args[0]));
        const double microseconds = std::ceil(std::ceil(std::max(seconds, 0.0) * 1e9) / 1e3);
        deadline = world().clock_ns + static_cast<std::int64_t>(microseconds) * 1'000;
    }
    const bool woken = TRY(block_thread(deadline));
    return Value::boolean(woken);
}

Completion<Value> python_wake(const CallArgs& args)
{
    const std::int64_t number = TRY(index_as_size(args[0]));
    wake_thread(static_cast<std::uint64_t>(number));
    return Value::none();
}

Completion<Value> python_current(const CallArgs&)
{
    return Value::small(static_cast<std::int64_t>(current_thread()));
}

Completion<Value> python_give_way(const CallArgs&)
{
    TRY(yield_thread());
    return Value::none();
}

void declare_threads(Dict& names)
{
    ModuleBuilder("_weft_threads", names)
        .function("start", "function, /", python_start)
        .function("block", "timeout?, /", python_block)
        .function("wake", "number, /", python_wake)
        .function("current", "", python_current)
        .function("give_way", "", python_give_way);
}

} // namespace

void fill_weft_threads(Module& module)
{
    furnish(module, declare_threads);
}

} // namespace weft::model
