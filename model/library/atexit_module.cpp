// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The atexit module.
// https://docs.python.org/3/library/atexit.html

#include "model/library/atexit_module.h"

#include <algorithm>

#include "model/library/native_modules.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// What register() was given: the function, then its arguments, and the names of those given by keyword.
Completion<Value> atexit_register(const CallArgs& args)
{
    if (args.count == 0)
        return raise(types().TypeError, "register() takes at least 1 argument (0 given)");
    if (!is_callable(args[0]))
        return raise(types().TypeError, "the first argument must be callable");
    ExitFunction function;
    for (std::size_t i = 0; i < args.total(); ++i)
        function.values.push_back(args.values[i]);
    for (std::size_t i = 0; i < args.keyword_count; ++i)
        function.keyword_names.push_back(args.keyword_names[i]);
    world().exit_functions.push_back(std::move(function));
    return args[0];
}

Completion<Value> atexit_unregister(const CallArgs& args)
{
    std::vector<ExitFunction>& functions = world().exit_functions;
    for (std::size_t i = 0; i < functions.size();) {
        const Value function = functions[i].values.front();
        if (!TRY(equal(function, args[0])))
            ++i;
        else if (i < functions.size())
            functions.erase(functions.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return Value::none();
}

Completion<Value> atexit_clear(const CallArgs&)
{
    world().exit_functions.clear();
    return Value::none();
}

Completion<Value> atexit_run(const CallArgs&)
{
    run_exit_functions();
    if (world().is_aborting())
        return Raised{};
    return Value::none();
}

Completion<Value> atexit_count(const CallArgs&)
{
    return new_int(static_cast<std::int64_t>(world().exit_functions.size()));
}

void declare_atexit(Dict& names)
{
    ModuleBuilder("atexit", names)
        .raw_function("register", atexit_register)
        .function("unregister", "func, /", atexit_unregister)
        .function("_clear", "", atexit_clear)
        .function("_run_exitfuncs", "", atexit_run)
        .function("_ncallbacks", "", atexit_count);
}

} // namespace

void run_exit_functions()
{
    std::vector<ExitFunction>& functions = world().exit_functions;
    while (!functions.empty() && !world().is_aborting()) {
        ExitFunction last = std::move(functions.back());
        functions.pop_back();
        const Value function = last.values.front();
        const std::size_t keywords = last.keyword_names.size();
        Completion<Value> outcome =
            call(function, CallArgs{last.values.data() + 1, last.values.size() - 1 - keywords,
                                    last.keyword_names.data(), keywords});
        if (!outcome.raised())
            Value ignored = outcome.release();
        else if (!world().is_aborting())
            write_unraisable(function, "Exception ignored in atexit callback");
    }
}

void fill_atexit(Module& module)
{
    furnish(module, declare_atexit);
}

} // namespace weft::model
