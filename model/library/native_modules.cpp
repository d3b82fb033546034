// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The table of modules written in C++. Names that begin with _weft are weft's own, for its library in Python.

#include "model/library/native_modules.h"

#include "model/evaluator/frame.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

const std::vector<NativeModule>& native_modules()
{
    static const std::vector<NativeModule> k_modules{
        {"builtins", fill_builtins},
        {"gc", fill_gc},
        {"inspect", fill_inspect},
        {"io", fill_io},
        {"sys", fill_sys},
        {"time", fill_time},
        {"types", fill_types},
        {"_weft_source", fill_weft_source},
        {"_weft_warnings", fill_weft_warnings},
    };
    return k_modules;
}

// The module is the namespace in which names are looked up last.
// https://docs.python.org/3/library/builtins.html
void fill_builtins(Module& module)
{
    world().builtins->set(names().dunder_name, new_str("builtins"));
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

void declare_source(Dict& names)
{
    ModuleBuilder("_weft_source", names).function("source_line", "filename, lineno, /", source_line);
}

} // namespace

void fill_weft_source(Module& module)
{
    furnish(module, declare_source);
}

} // namespace weft::model
