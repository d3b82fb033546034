// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The gc module: the cycle collector runs when a program asks for it.
// https://docs.python.org/3/library/gc.html

#include "model/library/native_modules.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// https://docs.python.org/3/library/gc.html#gc.collect
// DIVERGES: every collection is a full one, and the number it returns counts weft's objects.
Completion<Value> gc_collect(const CallArgs& args)
{
    if (args[0]) {
        const std::int64_t generation = TRY(index_as_size(args[0]));
        if (generation < 0 || generation > 2)
            return raise(types().ValueError, "invalid generation");
    }
    const std::int64_t found = collect_cycles();
    if (world().is_aborting())
        return Raised{};
    return new_int(found);
}

Completion<Value> gc_enable(const CallArgs&)
{
    world().gc_enabled = true;
    return Value::none();
}

Completion<Value> gc_disable(const CallArgs&)
{
    world().gc_enabled = false;
    return Value::none();
}

Completion<Value> gc_isenabled(const CallArgs&)
{
    return Value::boolean(world().gc_enabled);
}

// https://docs.python.org/3/library/gc.html#gc.get_threshold
Completion<Value> gc_get_threshold(const CallArgs&)
{
    const bool incremental = realm().profile.at_least(13);
    return new_tuple(
        {Value::small(incremental ? 2000 : 700), Value::small(10), Value::small(incremental ? 0 : 10)});
}

// https://docs.python.org/3/library/gc.html#gc.is_finalized
Completion<Value> gc_is_finalized(const CallArgs& args)
{
    return Value::boolean(args[0].is_object() && (args[0].object()->flags & k_flag_finalized) != 0);
}

void declare_gc(Dict& names)
{
    ModuleBuilder builder("gc", names);
    builder.function("collect", "generation?", gc_collect)
        .function("enable", "", gc_enable)
        .function("disable", "", gc_disable)
        .function("isenabled", "", gc_isenabled)
        .function("get_threshold", "", gc_get_threshold);
    if (realm().profile.at_least(9))
        builder.function("is_finalized", "obj, /", gc_is_finalized);
}

} // namespace

void fill_gc(Module& module)
{
    furnish(module, declare_gc);
    set_in_module(module, "garbage", new_list());
}

} // namespace weft::model
