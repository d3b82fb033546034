// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The world of one run: everything that a Python program can change.
//
// One world exists per thread at a time; `world()` is it. What is shared between runs and never changes is in
// the realm. A world is made for a run and destroyed after it; nothing survives into the next run.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/profile.h"
#include "model/realm.h"
#include "model/values/exception.h"
#include "model/values/value.h"

namespace weft::model {

class Frame;
class Module;
class WeakRef;
class ModuleLoader;
class Recording;

// The exception being handled, as a chain: each generator has its own link, put on top while it runs.
// CPython's _PyErr_StackItem; sys.exc_info() reads the topmost one that holds an exception.
struct HandledException {
    Value exception; // empty: nothing is handled here
    // Its traceback when it was caught, where the version keeps that apart (Rule::ReraiseRestoresTraceback).
    Value traceback;
    HandledException* previous = nullptr;
    int handlers = 0; // handlers and finally blocks that run
};

// Why a run was ended from outside the program. While one is set, no Python code runs any more: every
// operation raises, no handler catches, `finally` blocks are passed over.
enum class Abort : std::uint8_t {
    None,
    Unsupported,
    StepsExhausted,
    HeapExhausted,
    OutputExhausted,
    FibersExhausted,
    TimeExhausted,
    EventsExhausted,
    Interrupted,
    Deadlock, // an event loop waits for what nothing can bring
    Dropping
};

struct Limits {
    std::int64_t steps = 100'000'000; // statements, loop turns and calls
    std::int64_t heap_bytes = std::int64_t{512} << 20;
    std::int64_t output_bytes = std::int64_t{64} << 20;
    std::int64_t fibers = 1'000'000;                          // started bodies that have not ended
    std::int64_t virtual_time_ns = 3'155'760'000'000'000'000; // since the start of the run
    int recursion = 1000;                                     // sys.getrecursionlimit() at the start
    int recursion_max = 100'000;                              // what a program may raise it to
};

// What the warnings module and the language share. https://docs.python.org/3/library/warnings.html
struct WarningState {
    Value filters;            // a list; empty until it is asked for
    Value once;               // a dict
    std::int64_t version = 1; // changes with the filters
};

// A call that atexit.register asked for.
struct ExitFunction {
    std::vector<Value> values; // the function, positional arguments, then those by keyword
    std::vector<Str*> keyword_names;
};

class World {
public:
    World(Realm& its_realm, const Limits& its_limits);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    Realm& realm;
    const Limits limits;

    // Exceptions.
    Value pending; // the exception on its way up; empty while none is
    HandledException base_handled;
    HandledException* handled = &base_handled;
    // The exception that is being handled now, wherever in the chain; empty if none.
    const Value& current_handled() const;
    // Its traceback as sys.exc_info() shows it; empty: none.
    Value current_handled_traceback() const;

    // Execution.
    Frame* frame = nullptr; // the innermost running Python frame
    int depth = 0;          // Python frames on the stack
    int recursion_limit = 1000;
    std::int64_t steps_left = 0;        // of the chunk that was handed out last: see refill_steps()
    std::int64_t int_digits_max = 4300; // sys.get_int_max_str_digits()
    std::int64_t steps_in_reserve = 0;
    bool copies_exception_state = false; // not rule ExceptionStateIsAStack, read once
    bool callee_owns_arguments = true;   // rule CalleeOwnsArguments, read once

    Abort abort = Abort::None;
    std::string abort_reason; // of Unsupported: what, with file, line and column
    bool is_aborting() const { return abort != Abort::None; }
    // Ends the run; the first reason stays. The pending exception, if any, is replaced by a mark.
    Raised abort_run(Abort why, std::string reason);

    // Input and output.
    std::string out; // sys.stdout
    std::string err; // sys.stderr
    void write_out(std::string_view text);
    void write_err(std::string_view text);

    // Namespaces.
    Ref<Dict> builtins;
    Ref<Dict> sys_modules; // name -> module
    Ref<Module> sys;
    Ref<Module> main;
    ModuleLoader* loader = nullptr;

    Recording* recording = nullptr; // null: nothing is recorded
    std::uint64_t chain_epoch = 1;  // see coroutines/chain.h

    // Weak references by referent.
    std::unordered_map<Object*, std::vector<WeakRef*>> weak_references;

    // Objects that the collector watches: a ring through this head.
    Container* tracked = nullptr;
    std::int64_t tracked_count = 0;
    int dealloc_depth = 0; // nested deaths; deep ones are put off
    std::vector<Object*> dealloc_later;

    // The addresses that a program was shown, in order of asking; a dead object's goes.
    std::unordered_map<const Object*, std::uint64_t> addresses;
    std::uint64_t next_address = 0;

    WarningState warnings;
    std::vector<ExitFunction> exit_functions;
    Value context;            // the current contextvars.Context; empty: not asked for yet
    Value asyncio;            // what asyncio keeps in this run: asyncio/state.h; empty: not used yet
    Value asyncgen_firstiter; // sys.set_asyncgen_hooks; empty: none
    Value asyncgen_finalizer;
    int coroutine_origin_depth = 0; // sys.set_coroutine_origin_tracking_depth
    bool gc_enabled = true;         // gc.isenabled(); collections run when asked for
    std::int64_t bodies = 0;        // of generators: started and not ended
    std::int64_t clock_ns = 0;      // virtual time since the start of the run
    std::uint64_t next_id = 1;      // creation numbers for generators

private:
    HeapMeter m_outer_heap;
    World* m_previous; // comes back when this one ends: worlds nest while a realm is built
};

// The world of this thread. Undefined where no run is going on. Constant initialisation and the named model
// keep each access one instruction.
extern constinit thread_local World* t_world __attribute__((tls_model("initial-exec")));
inline World& world()
{
    return *t_world;
}
inline Realm& realm()
{
    return t_world->realm;
}
inline const Types& types()
{
    return t_world->realm.types;
}
inline const Names& names()
{
    return t_world->realm.names;
}
inline bool rule(const RuleInfo& which)
{
    return t_world->realm.profile.has(which);
}

// Whether an operation may make something of this size now. Asked before the memory is: otherwise the run
// ends, or MemoryError is raised where no machine could give as much.
Completion<void> room_for(double bytes);

// The chunk of steps is used up: looks at the budgets and at interrupts, and takes the next chunk.
Completion<void> refill_steps();
// One step: of an iteration, or of an operation that goes down into its operands.
inline Completion<void> count_step()
{
    if (--world().steps_left < 0) [[unlikely]]
        return refill_steps();
    return {};
}
// For one operation that takes as long as many steps do, asked before it begins.
Completion<void> spend_steps(double steps);

// "Exception ignored in": gives the pending exception to sys.unraisablehook. `object` may be empty.
// https://docs.python.org/3/library/sys.html#sys.unraisablehook
void write_unraisable(const Value& object, std::string_view message = {});

// gc.collect(): finalises and frees what only cycles keep alive; returns how many objects were unreachable.
std::int64_t collect_cycles();

} // namespace weft::model
