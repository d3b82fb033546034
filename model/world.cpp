// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The world of one run: its beginning, its end, and what is written in it.
#include "model/world.h"
#include "model/choices.h"
#include "model/rules/generators.h"
#include "model/rules/language.h"

#include "model/values/instance.h"
#include "model/values/weakref.h"

namespace weft::model {

constinit thread_local World* t_world __attribute__((tls_model("initial-exec"))) = nullptr;

World::World(Realm& its_realm, const Limits& its_limits)
    : realm(its_realm), limits(its_limits), recursion_limit(its_limits.recursion),
      steps_in_reserve(its_limits.steps),
      copies_exception_state(!its_realm.profile.has(Rule::ExceptionStateIsAStack)),
      callee_owns_arguments(its_realm.profile.has(Rule::CalleeOwnsArguments)), m_outer_heap(t_heap),
      m_previous(t_world)
{
    t_world = this;
    t_heap = HeapMeter{0, its_limits.heap_bytes, false};
    if (realm.builtins)
        builtins = realm.builtins->copy();
    if (realm.types.dict && realm.types.dict->attributes)
        sys_modules = new_dict();
}

// Nothing of a run survives it. No Python code runs any more; what cycles keep alive loses its references.
World::~World()
{
    if (abort == Abort::None)
        abort = Abort::Interrupted;
    pending = Value();
    base_handled.exception = Value();
    base_handled.traceback = Value();
    warnings = {};
    exit_functions.clear();
    context = Value();
    asyncio = Value();
    asyncgen_firstiter = Value();
    asyncgen_finalizer = Value();
    main = nullptr;
    sys = nullptr;
    sys_modules = nullptr;
    builtins = nullptr;
    std::vector<Value> held;
    for (Container* object = tracked; object != nullptr;) {
        held.push_back(Value::borrow(object));
        object = object->gc_next == tracked ? nullptr : object->gc_next;
    }
    for (const Value& object : held)
        object.object()->clear_references();
    while (!held.empty())
        held.pop_back();
    // Whatever is left is held by a stack that was dropped: it must not refer to this world any longer.
    while (tracked != nullptr)
        tracked->untrack();
    t_heap = m_outer_heap;
    t_world = m_previous;
}

static const HandledException* topmost(const HandledException* link)
{
    while (link != nullptr && (link->exception.is_empty() || link->exception.is_none()))
        link = link->previous;
    return link;
}

const Value& World::current_handled() const
{
    static const Value k_nothing;
    const HandledException* top = topmost(handled);
    return top != nullptr ? top->exception : k_nothing;
}

Value World::current_handled_traceback() const
{
    const HandledException* top = topmost(handled);
    if (top == nullptr)
        return {};
    if (rule(Rule::ReraiseRestoresTraceback))
        return top->traceback;
    const Ref<Traceback>& traceback = top->exception.as<Exception>()->traceback;
    return traceback ? Value(traceback) : Value();
}

Raised World::abort_run(Abort why, std::string reason)
{
    if (abort == Abort::None) {
        abort = why;
        abort_reason = std::move(reason);
    }
    return Raised{};
}

void World::write_out(std::string_view text)
{
    if (RunChoices* const choices = run_choices())
        choices->write(k_output_location);
    if (static_cast<std::int64_t>(out.size() + err.size() + text.size()) > limits.output_bytes) {
        abort_run(Abort::OutputExhausted, "the program writes more than its budget of output");
        return;
    }
    out += text;
}

void World::write_err(std::string_view text)
{
    if (RunChoices* const choices = run_choices())
        choices->write(k_output_location);
    if (static_cast<std::int64_t>(out.size() + err.size() + text.size()) > limits.output_bytes) {
        abort_run(Abort::OutputExhausted, "the program writes more than its budget of output");
        return;
    }
    err += text;
}

} // namespace weft::model
