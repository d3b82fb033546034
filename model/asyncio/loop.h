// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The event loop of asyncio on the virtual clock.
//
// https://docs.python.org/3/library/asyncio-eventloop.html
// One iteration moves the clock if nothing is ready, makes due timers ready in the order of a binary heap,
// and runs what is ready at that moment: docs/schedule.md, "Turns of the event loop". Which of the batch runs
// next is a choice point where the schedule reorders; otherwise it is the one that has waited longest.
//
// What the library itself schedules (steps of tasks, callbacks of futures) is an entry of the queue without a
// handle; only a loop whose class overrides call_soon() is asked through Python.
#pragma once

#include <vector>

#include "model/asyncio/handle.h"
#include "model/values/completion.h"
#include "model/world.h"
#include "sim/binary_heap.h"

namespace weft::model {

class AsyncioState;
class Future;
class Recording;
class RunChoices;
class Task;
enum class Fault : std::uint8_t;

class EventLoop : public Container {
public:
    explicit EventLoop(Type* type);
    void traverse(Visitor& visitor) override;
    void clear_references() override;
    void finalize() override;
    Value* dict_slot() override { return &m_dict; }

    // An entry of the ready queue.
    struct Ready {
        enum class What : std::uint8_t {
            Handle,   // subject: a Handle
            Step,     // subject: a Task; argument: the exception to throw, or empty
            Wakeup,   // subject: a Task; argument: the future that it waited for
            Callback, // subject: a callable; argument: the future that is done
        };
        What what = What::Handle;
        std::uint32_t shown_as = 0; // of a Callback: its number in a trace of level `loop`
        Value subject;
        Value argument;
        Value context;           // of a Callback
        std::uint32_t actor = 0; // who acts, counted from 1; 0: nobody has asked yet
    };

    // loop.call_soon() with the checks of a program's call; `context` may be empty.
    Completion<Ref<Handle>> call_soon(Value callback, std::vector<Value>&& args, Value context);
    // loop.call_at().
    Completion<Ref<TimerHandle>> call_at(const Value& when, Value callback, std::vector<Value>&& args,
                                         Value context);
    // What the library schedules.
    Completion<void> schedule(Ready&& entry);
    Completion<Ref<TimerHandle>> call_later(double delay, Value callback, std::vector<Value>&& args);

    Completion<void> run_forever();
    Completion<Value> run_until_complete(const Value& awaitable);
    void stop() { is_stopping = true; }
    Completion<void> close();
    Completion<void> check_closed() const;
    Completion<void> check_running() const;

    // Seconds of the virtual clock; what an overriding time() says, for a class of the program.
    Completion<double> time();

    Completion<void> tell(const Value& context);
    // loop.call_exception_handler().
    Completion<void> call_exception_handler(const Value& context);
    Completion<void> default_exception_handler(const Value& context);

    // The step that runs made the actor, counted from 1, able to run.
    static void enable(std::uint32_t& actor);

    // Another thread has scheduled something.
    void wake_from_thread();

    bool is_running() const { return m_is_running; }
    // Whether the program has put its own in the place of this method: in a class, or in this loop alone.
    bool overrides(std::string_view method) { return !is_exact() && has_own_method(method); }
    bool is_exact() const { return !type()->is_heap && m_dict.is_empty(); }
    void timer_was_cancelled() { ++m_cancelled_timers; }
    // What waits to run and what is set, for `_ready` and `_scheduled`.
    std::vector<Value> ready_handles();
    std::vector<Value> scheduled_handles() const;

    bool is_closed = false;
    bool is_stopping = false;
    bool is_debug = false;
    bool executor_is_shut_down = false;
    Value exception_handler;             // empty: the default
    Value task_factory;                  // empty: none
    Value current_task;                  // empty: none
    Value waited_for;                    // what run_until_complete() waits for; empty: nothing
    Value executor;                      // the default one; empty: none
    std::vector<Value> async_generators; // weak references of those that were begun under this loop
    bool async_generators_are_shut_down = false;
    double slow_callback_duration = 0.1;
    double clock_resolution = 1e-9;

private:
    struct Timer {
        double when;
        Ref<TimerHandle> handle;
    };
    struct Earlier {
        bool operator()(const Timer& a, const Timer& b) const { return a.when < b.when; }
    };

    Completion<void> run_once();
    void sweep_cancelled_timers();
    Completion<void> wait_for_timers();
    Completion<void> wait_for_threads();
    Completion<void> move_clock();
    Completion<void> ask_selector(const Value& selector);
    Completion<void> collect_due(double jumped_to);
    Completion<void> run_batch();
    Completion<void> choose_next(RunChoices& choices);
    static std::uint32_t actor_of(Ready& entry);
    void enlist(Ready&& entry);
    static bool is_tracked(const Ready& entry);
    Completion<void> run_chosen(Ready& entry, RunChoices& choices);
    Completion<void> strike(Ready& entry, RunChoices& choices);
    Completion<void> strike_start(Ready& entry, RunChoices& choices);
    Completion<void> strike_task(Task& task, Fault fault);
    Completion<void> pass_deadline(TimerHandle& deadline);
    Completion<void> run_entry(Ready& entry);
    Completion<void> run_told(Ready& entry);
    Completion<void> run_shown(Recording& shown, Ready& entry);
    Completion<void> run_callback(Ready& entry);
    Completion<void> run_handle(Handle& handle);
    Completion<void> report_failure(const Ready& entry);
    Completion<void> run_overridden();
    Ref<Handle> handle_of(const Ready& entry);

    std::vector<Ready> m_ready;
    std::vector<Ready> m_batch; // what this iteration runs; from m_batch_next on it is still to come
    std::size_t m_batch_next = 0;
    std::vector<Ready*> m_options; // of the choice that is being asked
    sim::BinaryHeap<Timer, Earlier> m_timers;
    std::size_t m_cancelled_timers = 0;
    bool has_own_method(std::string_view method);
    Completion<void> refuse_foreign_turns();

    Value m_dict; // attributes that the program has set; empty: none
    bool m_is_running = false;
    std::uint64_t m_thread = 0; // in which it runs
    AsyncioState& m_state;
};

// Null where the value is not such a loop.
EventLoop* as_loop(const Value& value);

// The loop that runs in this thread; empty if none does.
const Value& running_loop();
// asyncio.get_running_loop(): RuntimeError where none runs.
Completion<Value> need_running_loop();
// asyncio.get_event_loop() as each version has it.
Completion<Value> get_event_loop(int stack_level = 1);
// The loop that future(), gather() and the like take where none is given and none runs.
Completion<Value> implied_event_loop(int stack_level = 1);

// The virtual clock as time.monotonic() shows it.
double clock_seconds();

} // namespace weft::model
