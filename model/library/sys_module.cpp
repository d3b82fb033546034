// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The sys module.
// https://docs.python.org/3/library/sys.html
//
// The hooks for exceptions that nobody catches are in exception_hooks.cpp.

#include "model/evaluator/frame.h"
#include "model/library/exception_hooks.h"
#include "model/library/native_modules.h"
#include "model/library/struct_sequence.h"
#include "model/library/sys_values.h"
#include "model/library/text_output.h"
#include "model/rules/objects.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// https://docs.python.org/3/library/sys.html#sys.exc_info
Completion<Value> sys_exc_info(const CallArgs&)
{
    const Value exception = world().current_handled();
    std::vector<Value> parts(3, Value::none());
    if (exception) {
        const Value traceback = world().current_handled_traceback();
        parts[0] = Value::borrow(type_of(exception));
        parts[1] = exception;
        if (traceback)
            parts[2] = traceback;
    }
    return new_tuple(std::move(parts));
}

// https://docs.python.org/3/library/sys.html#sys.exception
Completion<Value> sys_exception(const CallArgs&)
{
    const Value& exception = world().current_handled();
    return exception ? exception : Value::none();
}

// https://docs.python.org/3/library/sys.html#sys.exit
Completion<Value> sys_exit(const CallArgs& args)
{
    if (!args[0])
        return raise(types().SystemExit);
    if (type_of(args[0]) == types().tuple) {
        std::vector<Value> parts = args[0].as<Tuple>()->items;
        Value exception =
            TRY(call(Value::borrow(types().SystemExit), CallArgs{parts.data(), parts.size(), nullptr, 0}));
        return raise_value(std::move(exception));
    }
    return raise_with(types().SystemExit, args[0]);
}

Completion<Value> sys_getrecursionlimit(const CallArgs&)
{
    return Value::small(world().recursion_limit);
}

// https://docs.python.org/3/library/sys.html#sys.setrecursionlimit
Completion<Value> sys_setrecursionlimit(const CallArgs& args)
{
    // 1. A positive number.
    Value number = TRY(index(args[0]));
    std::int64_t limit = 0;
    if (!int_fits(number, limit) || limit > INT32_MAX)
        return raise(types().OverflowError, "Python int too large to convert to C int");
    if (limit < 1)
        return raise(types().ValueError, "recursion limit must be greater or equal than 1");
    // 2. Not below where the program stands already.
    if (world().depth >= limit)
        return raise(types().RecursionError,
                     concat("cannot set the recursion limit to ", limit, " at the recursion depth ",
                            world().depth, ": the limit is too low"));
    // 3. The budget of the run bounds it.
    if (limit > world().limits.recursion_max)
        return unsupported(
            concat("sys.setrecursionlimit(", limit, "): the budget is ", world().limits.recursion_max));
    world().recursion_limit = static_cast<int>(limit);
    return Value::none();
}

// https://docs.python.org/3/library/sys.html#sys._getframe
Completion<Value> sys_getframe(const CallArgs& args)
{
    std::int64_t depth = 0;
    if (args[0])
        depth = TRY(index_as_size(args[0]));
    Frame* frame = world().frame;
    for (; frame && depth > 0; --depth)
        frame = frame->back;
    if (!frame)
        return raise(types().ValueError, "call stack is not deep enough");
    return Value::borrow(frame);
}

// https://docs.python.org/3/library/sys.html#sys.intern
Completion<Value> sys_intern(const CallArgs& args)
{
    if (type_of(args[0]) != types().str) {
        if (args[0].try_as<Str>())
            return raise(types().TypeError, concat("can't intern ", type_of(args[0])->name));
        return raise(types().TypeError,
                     concat("intern() argument must be str, not ", type_of(args[0])->name));
    }
    return Value::borrow(intern(args[0].as<Str>()));
}

Completion<Value> answer_none(const CallArgs&)
{
    return Value::none();
}
Completion<Value> answer_false(const CallArgs&)
{
    return Value::boolean(false);
}
Completion<Value> answer_utf8(const CallArgs&)
{
    return new_str("utf-8");
}

Completion<Value> sys_getfilesystemencodeerrors(const CallArgs&)
{
    return new_str("surrogateescape");
}

Completion<Value> sys_getswitchinterval(const CallArgs&)
{
    return new_float(0.005);
}

Completion<Value> sys_get_asyncgen_hooks(const CallArgs&)
{
    const auto shown = [](const Value& hook) { return hook ? hook : Value::none(); };
    return new_struct_sequence(asyncgen_hooks_type(),
                               {shown(world().asyncgen_firstiter), shown(world().asyncgen_finalizer)});
}

Completion<void> check_hook(const Value& hook, std::string_view name)
{
    if (!hook || hook.is_none() || is_callable(hook))
        return {};
    return raise(types().TypeError, concat("callable ", name, " expected, got ", type_of(hook)->name));
}

// https://docs.python.org/3/library/sys.html#sys.set_asyncgen_hooks
Completion<Value> sys_set_asyncgen_hooks(const CallArgs& args)
{
    const auto set = [](Value& place, const Value& hook) {
        if (hook)
            place = hook.is_none() ? Value() : hook;
    };
    TRY(check_hook(args[1], "finalizer"));
    TRY(check_hook(args[0], "firstiter"));
    set(world().asyncgen_finalizer, args[1]);
    set(world().asyncgen_firstiter, args[0]);
    return Value::none();
}

// https://docs.python.org/3/library/sys.html#sys.set_coroutine_origin_tracking_depth
Completion<Value> sys_set_coroutine_origin_tracking_depth(const CallArgs& args)
{
    const std::int64_t depth = TRY(index_as_size(args[0]));
    if (depth < 0)
        return raise(types().ValueError, "depth must be >= 0");
    world().coroutine_origin_depth = static_cast<int>(depth);
    return Value::none();
}

Completion<Value> sys_get_coroutine_origin_tracking_depth(const CallArgs&)
{
    return Value::small(world().coroutine_origin_depth);
}

// https://docs.python.org/3/library/sys.html#sys.set_int_max_str_digits
Completion<Value> sys_get_int_max_str_digits(const CallArgs&)
{
    return new_int(int_digits_limit());
}

// https://docs.python.org/3/library/sys.html#sys.displayhook
Completion<Value> sys_displayhook(const CallArgs&)
{
    return unsupported("sys.displayhook");
}

void declare_functions(ModuleBuilder& builder, Dict& names, Profile profile)
{
    builder.function("exc_info", "", sys_exc_info)
        .function("exit", "status?, /", sys_exit)
        .function("getrecursionlimit", "", sys_getrecursionlimit)
        .function("setrecursionlimit", "limit, /", sys_setrecursionlimit)
        .function("_getframe", "depth?, /", sys_getframe)
        .function("intern", "string, /", sys_intern)
        .function("getdefaultencoding", "", answer_utf8)
        .function("getfilesystemencoding", "", answer_utf8)
        .function("getfilesystemencodeerrors", "", sys_getfilesystemencodeerrors)
        .function("getswitchinterval", "", sys_getswitchinterval)
        .function("get_asyncgen_hooks", "", sys_get_asyncgen_hooks)
        .function("set_asyncgen_hooks", "firstiter?, finalizer?", sys_set_asyncgen_hooks)
        .function("gettrace", "", answer_none)
        .function("getprofile", "", answer_none)
        .function("is_finalizing", "", answer_false)
        .function("displayhook", "value, /", sys_displayhook)
        .function("excepthook", "exctype, value, traceback, /", sys_excepthook)
        .value("__excepthook__", *names.find(intern("excepthook")));
    if (profile.at_least(7))
        builder.function("get_coroutine_origin_tracking_depth", "", sys_get_coroutine_origin_tracking_depth)
            .function("set_coroutine_origin_tracking_depth", "depth",
                      sys_set_coroutine_origin_tracking_depth);
    if (profile.at_least(7))
        builder.function("get_int_max_str_digits", "", sys_get_int_max_str_digits);
    if (profile.has(Rule::UnraisableHook))
        builder.function("unraisablehook", "unraisable, /", sys_unraisablehook)
            .value("__unraisablehook__", *names.find(intern("unraisablehook")));
    if (profile.at_least(11))
        builder.function("exception", "", sys_exception);
}

void declare_sys(Dict& names)
{
    ModuleBuilder builder("sys", names);
    declare_functions(builder, names, realm().profile);
    add_sys_constants(builder);
}

} // namespace

void fill_sys(Module& module)
{
    furnish(module, declare_sys);
    const Value out = new_text_output(OutputStream::Out);
    const Value err = new_text_output(OutputStream::Err);
    set_in_module(module, "stdout", out);
    set_in_module(module, "__stdout__", out);
    set_in_module(module, "stderr", err);
    set_in_module(module, "__stderr__", err);
    set_in_module(module, "modules", world().sys_modules);
    set_in_module(module, "argv", new_list({new_str("")}));
    set_in_module(module, "path", new_list({new_str("")}));
    set_in_module(module, "warnoptions", new_list());
    set_in_module(module, "_xoptions", new_dict());
}

} // namespace weft::model
