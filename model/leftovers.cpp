// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Reading locks by the attributes that CPython's have: `_locked` of locks, `_value` and the initial one of
// bounded semaphores. A semaphore without a bound does not know what it began with and is let alone.

#include "model/leftovers.h"

#include "model/coroutines/async_generator.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// "asyncio.Lock" for a class of the library or one derived from it; empty for all others.
std::string name_of_lock(const Type& type)
{
    for (const Type* const part : type.mro) {
        const bool is_asyncio = part->module_name == "asyncio.locks";
        if (!is_asyncio && part->module_name != "_weft_threading_locks")
            continue;
        if (part->name == "Lock" || part->name == "lock" || part->name == "BoundedSemaphore")
            return concat(is_asyncio ? "asyncio." : "threading.", part->name == "lock" ? "Lock" : part->name);
    }
    return {};
}

const Value* find_in(const Dict& names, std::string_view name)
{
    return const_cast<Dict&>(names).find(intern(name));
}

// What is wrong with it; empty: nothing, or it is no lock.
std::string held_text(const Type& type, const Value& dict)
{
    const Dict* const names = dict.try_as<Dict>();
    if (!names)
        return {};
    const Value* const locked = find_in(*names, "_locked");
    if (locked && locked->is(Value::boolean(true))) {
        const std::string name = name_of_lock(type);
        return name.empty() ? name : concat(name, " is still locked");
    }
    const Value* const value = find_in(*names, "_value");
    if (!value || !value->is_small())
        return {};
    const Value* bound = find_in(*names, "_bound_value");
    if (!bound)
        bound = find_in(*names, "_initial_value");
    if (!bound || !bound->is_small() || bound->small_value() <= value->small_value())
        return {};
    const std::string name = name_of_lock(type);
    return name.empty() ? name : concat(name, " has ", value->small_value(), " of ", bound->small_value());
}

} // namespace

void watch_death(const Instance& instance, RunChoices& choices)
{
    if (world().is_aborting() || choices.is_over)
        return;
    const Type& type = *instance.type();
    const Value* const dict = const_cast<Instance&>(instance).dict_slot();
    std::string text = dict ? held_text(type, *dict) : std::string();
    if (!text.empty())
        choices.held.push_back(std::move(text));
}

void find_leftovers(RunChoices& choices)
{
    Container* const head = world().tracked;
    for (Container* object = head; object != nullptr;) {
        if (object->kind == Kind::Instance) {
            watch_death(*static_cast<Instance*>(object), choices);
        } else if (object->kind == Kind::AsyncGenerator) {
            const auto& body = *static_cast<AsyncGenerator*>(object);
            if (body.state == GeneratorState::Suspended && body.code->file && body.code->file->is_program) {
                const Str* const name = body.qualname.try_as<Str>();
                choices.open.push_back(concat(name ? name->text : std::string_view("an async generator"), "@",
                                              body.code->file->name, ":", body.frame->line()));
            }
        }
        object = object->gc_next == head ? nullptr : object->gc_next;
    }
    choices.is_over = true;
}

} // namespace weft::model
