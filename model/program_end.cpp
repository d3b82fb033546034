// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The end of the interpreter, in CPython's order.
//
// Suspended generators in global variables are closed here, and their `finally` blocks print. Nothing is
// cleared name by name as long as somebody still refers to a namespace: a module without other owners dies
// with its entry in sys.modules, and its dict either dies too, value by value in order of insertion, or is
// part of a cycle (functions refer to it) and is collected, with every finaliser run before anything is
// cleared.

#include "model/program_end.h"

#include <algorithm>

#include "model/choices.h"
#include "model/leftovers.h"
#include "model/library/exception_hooks.h"
#include "model/library/traceback_text.h"
#include "model/values/collector.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/weakref.h"
#include "model/world.h"

namespace weft::model {

namespace {

Module* loaded_module(std::string_view name)
{
    World& current = world();
    Value* found = current.sys_modules ? current.sys_modules->find(intern(name)) : nullptr;
    return found ? found->try_as<Module>() : nullptr;
}

Value attribute_of_sys(Str* name)
{
    Module* sys = loaded_module("sys");
    const Value* found = sys ? sys->attributes->find(name) : nullptr;
    return found ? *found : Value();
}

// What refers weakly to the object is a reference that tear_down_modules() has just made, and nothing else.
bool is_only_ours(Object* object, const std::vector<Value>& survivors)
{
    const auto known = world().weak_references.find(object);
    return known != world().weak_references.end() && known->second.size() == 1 &&
           std::any_of(survivors.begin(), survivors.end(), [&](const Value& reference) {
               return reference.object() == known->second.front() && reference.object()->refs == 1;
           });
}

// Whether a collection could run code of the program: something has a finaliser or is weakly referenced.
bool collection_shows(const std::vector<Value>& survivors = {})
{
    Container* const head = world().tracked;
    for (Container* object = head; object != nullptr;) {
        const bool finalizes = (object->flags & k_flag_has_finalizer) != 0 || object->type()->has_finalizer;
        const bool waits = finalizes && !(object->flags & k_flag_finalized);
        const bool is_watched = (object->flags & k_flag_weakly_referenced) != 0;
        if (waits || (is_watched && !is_only_ours(object, survivors)))
            return true;
        object = object->gc_next == head ? nullptr : object->gc_next;
    }
    return false;
}

void collect_if_it_shows()
{
    if (collection_shows())
        collect_cycles();
}

// A module that outlived its entry in sys.modules loses its names: private ones first.
// CPython's _PyModule_ClearDict.
void clear_module(Module& module)
{
    const Ref<Dict> dict = module.attributes;
    for (const bool private_ones : {true, false}) {
        for (std::size_t i = 0; i < dict->entries().size(); ++i) {
            const Dict::Entry entry = dict->entries()[i]; // a copy: what dies may change the dict
            const Str* name = entry.key ? entry.key.try_as<Str>() : nullptr;
            if (!name || entry.value.is_none() || name->text == "__builtins__")
                continue;
            const bool is_private = name->text.starts_with('_') && !name->text.starts_with("__");
            if (is_private == private_ones || !private_ones)
                dict->set(entry.key.as<Str>(), Value::none());
        }
    }
}

// CPython's finalize_modules (PyImport_Cleanup before 3.9).
void tear_down_modules()
{
    World& current = world();
    current.main = nullptr;
    std::vector<Value> survivors; // weak references
    const Ref<Dict> modules = current.sys_modules;
    for (std::size_t i = 0; i < modules->entries().size(); ++i) {
        const Value key = modules->entries()[i].key;
        Module* module = modules->entries()[i].value.try_as<Module>();
        if (!key || !module)
            continue;
        if (module->refs > 1) {
            Completion<Value> reference = new_weakref(Value::borrow(module), Value());
            if (!reference.raised())
                survivors.push_back(reference.release());
        }
        modules->set(key.as<Str>(), Value::none());
    }
    modules->clear();
    if (collection_shows(survivors)) {
        const Object* sys_names = current.sys ? current.sys->attributes.get() : nullptr;
        collect_at_exit({current.builtins.get(), modules.get(), current.sys.get(), sys_names});
    }
    for (auto reference = survivors.rbegin(); reference != survivors.rend(); ++reference) {
        const Value target = reference->as<WeakRef>()->target();
        Module* module = target.try_as<Module>();
        if (module && module != current.sys.get() && module->name != "builtins")
            clear_module(*module);
    }
}

} // namespace

void write_last_words(std::string_view text)
{
    if (write_to_stderr(text).raised() && !world().is_aborting())
        Value swallowed = take_pending();
}

Value replaced_excepthook()
{
    Value hook = attribute_of_sys(names().name_excepthook);
    const Value original = attribute_of_sys(intern("__excepthook__"));
    return hook && !hook.is(original) && !hook.is_none() ? hook : Value();
}

void print_uncaught(const Value& exception)
{
    TracebackOptions options;
    options.writer = TracebackWriter::Interpreter;
    Completion<std::vector<std::string>> formatted = format_exception(exception, options);
    if (formatted.raised())
        return;
    std::string text;
    for (const std::string& part : formatted.release())
        text += part;
    write_last_words(text);
}

void end_program(Value& uncaught)
{
    World& current = world();
    // 0. Threads that are no daemons run to their end.
    if (Module* threading = loaded_module("threading")) {
        const Value* shutdown = threading->attributes->find(intern("_shutdown"));
        if (shutdown) {
            const Value function = *shutdown;
            Completion<Value> done = call(function);
            if (!done.raised())
                Value ignored = done.release();
            else if (!current.is_aborting())
                write_unraisable(function);
        }
    }
    if (current.is_aborting())
        return;
    // 1. What the program registered with atexit.
    if (Module* atexit = loaded_module("atexit")) {
        const Value* run = atexit->attributes->find(intern("_run_exitfuncs"));
        if (run) {
            Completion<Value> done = call(*run);
            if (!done.raised())
                Value ignored = done.release();
            else if (!current.is_aborting())
                Value reported = take_pending();
        }
    }
    if (current.is_aborting())
        return;
    if (RunChoices* const choices = run_choices()) [[unlikely]]
        find_leftovers(*choices);
    // 2. A collection while all modules are whole.
    if (current.gc_enabled)
        collect_if_it_shows();
    // 3. sys gives up what it holds, then the modules go.
    uncaught = Value();
    if (!current.is_aborting())
        tear_down_modules();
}

} // namespace weft::model
