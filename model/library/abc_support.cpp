// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What abc.py and collections.abc.py need from the inside: whether a class is a sequence or a mapping for
// patterns. https://docs.python.org/3/library/collections.abc.html

#include "model/evaluator/pattern_nodes.h"
#include "model/library/native_modules.h"
#include "model/values/exception.h"
#include "model/world.h"

namespace weft::model {

namespace {

Completion<Value> mark_collection(const CallArgs& args)
{
    const bool is_mapping = args[1].try_as<Str>() && args[1].as<Str>()->text == "mapping";
    args[0].as<Type>()->collection = is_mapping ? Collection::Mapping : Collection::Sequence;
    return Value::none();
}

// ABCMeta.register: the registered class, unless it is a builtin one, becomes what the base is.
Completion<Value> inherit_collection(const CallArgs& args)
{
    const Collection inherited = collection_of(args[0].as<Type>());
    Type* const type = args[1].as<Type>();
    if (inherited != Collection::None && type->is_heap)
        type->collection = inherited;
    return Value::none();
}

void declare_abc(Dict& names)
{
    ModuleBuilder("_weft_abc", names)
        .function("mark_collection", "cls, collection, /", mark_collection)
        .function("inherit_collection", "base, cls, /", inherit_collection);
}

} // namespace

void fill_weft_abc(Module& module)
{
    furnish(module, declare_abc);
}

} // namespace weft::model
