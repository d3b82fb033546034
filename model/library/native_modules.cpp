// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The table of modules written in C++. Names that begin with _weft are weft's own, for its library in Python.

#include "model/library/native_modules.h"

#include "model/evaluator/frame.h"
#include "model/library/module_names.h"
#include "model/library/schedule_module.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

const std::vector<NativeModule>& native_modules()
{
    static const std::vector<NativeModule> k_modules{
        {"asyncio", fill_asyncio},
        {"asyncio.base_events", fill_asyncio_part},
        {"asyncio.coroutines", fill_asyncio_part},
        {"asyncio.events", fill_asyncio_part},
        {"asyncio.exceptions", fill_asyncio_part},
        {"asyncio.futures", fill_asyncio_part},
        {"asyncio.runners", fill_asyncio_part},
        {"asyncio.tasks", fill_asyncio_part},
        {"atexit", fill_atexit},
        {"builtins", fill_builtins},
        {"contextvars", fill_contextvars},
        {"gc", fill_gc},
        {"inspect", fill_inspect},
        {"io", fill_io},
        {"itertools", fill_itertools},
        {"math", fill_math},
        {"operator", fill_operator},
        {"sys", fill_sys},
        {"time", fill_time},
        {"types", fill_types},
        {"_weft_abc", fill_weft_abc},
        {"_weft_collections", fill_weft_collections},
        {"_weft_functools", fill_weft_functools},
        {"_weft_random", fill_weft_random},
        {"_weft_re", fill_weft_re},
        {"_weft_threads", fill_weft_threads},
        {"_weft_traceback", fill_weft_traceback},
        {"_weft_weakref", fill_weft_weakref},
        {"_weft_schedule", fill_weft_schedule},
        {"_weft_source", fill_weft_source},
        {"_weft_warnings", fill_weft_warnings},
    };
    return k_modules;
}

// The module is the namespace in which names are looked up last.
// https://docs.python.org/3/library/builtins.html
void fill_builtins(Module& module)
{
    module.attributes = world().builtins;
    module.dict_value = world().builtins;
}

namespace {

// The line of a file whose code is running now, or None.
Completion<Value> source_line(const CallArgs& args)
{
    const Str* name = args[0].try_as<Str>();
    for (const Frame* frame = world().frame; frame && name && args[1].is_small(); frame = frame->back) {
        const SourceFile& file = *frame->code->file;
        if (file.name == name->text)
            return new_str(file.line(static_cast<int>(args[1].small_value())));
    }
    return Value::none();
}

// For the `__getattr__` of a library module: a name that CPython's module has is refused, another is not
// there.
Completion<Value> missing_attribute(const CallArgs& args)
{
    Ref<Str> module = TRY(str(args[0]));
    Ref<Str> name = TRY(str(args[1]));
    for (const std::string_view known : names_of_module(module->text, realm().profile))
        if (known == name->text)
            return unsupported(concat(module->text, ".", name->text));
    return raise(types().AttributeError,
                 concat("module '", module->text, "' has no attribute '", name->text, "'"));
}

// Ends the run: the library meets something that weft does not have.
Completion<Value> refuse(const CallArgs& args)
{
    Ref<Str> what = TRY(str(args[0]));
    return unsupported(what->text);
}

void declare_source(Dict& names)
{
    ModuleBuilder("_weft_source", names)
        .function("source_line", "filename, lineno, /", source_line)
        .function("missing_attribute", "module, name, /", missing_attribute)
        .function("refuse", "what, /", refuse);
}

} // namespace

void fill_weft_source(Module& module)
{
    furnish(module, declare_source);
}

} // namespace weft::model
