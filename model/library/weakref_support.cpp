// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What weakref.py needs from the inside.
// https://docs.python.org/3/library/weakref.html

#include "model/library/native_modules.h"
#include "model/values/number.h"
#include "model/values/sequence.h"
#include "model/values/weakref.h"
#include "model/world.h"

namespace weft::model {

namespace {

std::vector<WeakRef*> references_to(const Value& object)
{
    if (!object.is_object())
        return {};
    const auto found = world().weak_references.find(object.object());
    return found == world().weak_references.end() ? std::vector<WeakRef*>() : found->second;
}

Completion<Value> getweakrefcount(const CallArgs& args)
{
    return new_int(static_cast<std::int64_t>(references_to(args[0]).size()));
}

Completion<Value> getweakrefs(const CallArgs& args)
{
    Ref<List> all = new_list();
    for (WeakRef* reference : references_to(args[0]))
        all->items.push_back(Value::borrow(reference));
    return all;
}

void declare_weakref(Dict& names)
{
    ModuleBuilder("_weakref", names)
        .value("ref", Value::borrow(types().weakref))
        .value("ReferenceType", Value::borrow(types().weakref))
        .function("getweakrefcount", "object, /", getweakrefcount)
        .function("getweakrefs", "object, /", getweakrefs);
}

} // namespace

void fill_weft_weakref(Module& module)
{
    furnish(module, declare_weakref);
}

} // namespace weft::model
