// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Calling Python functions: binding of arguments to parameters, and running the body.

#include "model/evaluator/function.h"

#include "model/coroutines/generator.h"
#include "model/evaluator/argument_errors.h"
#include "model/evaluator/block.h"
#include "model/messages.h"
#include "model/values/instance.h"
#include "model/world.h"
#include "sim/fiber.h"

namespace weft::model {

Function::Function(Ref<Code> its_code, Ref<Dict> its_globals)
    : Container(Kind::Function, types().function), code(std::move(its_code)), globals(std::move(its_globals))
{
    name = Value::borrow(code->name);
    qualname = Value::borrow(code->qualname);
}

void Function::traverse(Visitor& visitor)
{
    visitor(globals.get());
    visitor(defaults.get());
    visitor(keyword_defaults.get());
    for (const Value& cell : closure)
        visitor(cell);
    visitor(annotations);
    visitor(annotate);
    visitor(type_params);
    visitor(dict);
}

void Function::clear_references()
{
    closure.clear();
    defaults = nullptr;
    keyword_defaults = nullptr;
    annotations = Value();
    annotate = Value();
    type_params = Value();
    dict = Value();
}

Completion<void> check_recursion()
{
    World& current = world();
    if (current.depth < current.recursion_limit) [[likely]]
        return {};
    return raise(types().RecursionError, k_recursion_exceeded);
}

namespace {

Value take(Value& argument, ArgumentOwnership ownership)
{
    return ownership == ArgumentOwnership::Given ? std::move(argument) : argument;
}

// The parameter slot of a keyword; -1 if there is none. Positional-only parameters are passed over.
int keyword_slot(const Code& code, Str* keyword)
{
    const int named = code.positional + code.keyword_only;
    for (int i = code.positional_only; i < named; ++i)
        if (code.variable_names[static_cast<std::size_t>(i)] == keyword)
            return i;
    for (int i = code.positional_only; i < named; ++i)
        if (code.variable_names[static_cast<std::size_t>(i)]->text == keyword->text)
            return i;
    return -1;
}

Completion<void> bind_keywords(Function* function, Frame& frame, const CallArgs& args, Dict* extra,
                               ArgumentOwnership ownership)
{
    const Code& code = *function->code;
    for (std::size_t i = 0; i < args.keyword_count; ++i) {
        Str* keyword = args.keyword_names[i];
        const int slot = keyword_slot(code, keyword);
        if (slot < 0) {
            if (!extra)
                return raise_unexpected_keyword(*function, args, keyword);
            extra->set(keyword, take(args.values[args.count + i], ownership));
            continue;
        }
        if (frame.slot(slot))
            return raise_multiple_values(*function, keyword);
        frame.slot(slot) = take(args.values[args.count + i], ownership);
    }
    return {};
}

// https://docs.python.org/3/reference/compound_stmts.html#function-definitions (default parameter values)
Completion<void> bind_defaults(Function* function, Frame& frame)
{
    const Code& code = *function->code;
    const int defaults = function->defaults ? static_cast<int>(function->defaults->size()) : 0;
    const int first_default = code.positional - defaults;
    bool missing = false;
    for (int i = 0; i < code.positional; ++i) {
        if (frame.slot(i))
            continue;
        if (i >= first_default)
            frame.slot(i) = function->defaults->items[static_cast<std::size_t>(i - first_default)];
        else
            missing = true;
    }
    if (missing)
        return raise_missing_arguments(*function, frame, ParameterGroup::Positional);
    for (int i = code.positional; i < code.positional + code.keyword_only; ++i) {
        if (frame.slot(i))
            continue;
        Str* name = code.variable_names[static_cast<std::size_t>(i)];
        Value* found = function->keyword_defaults ? function->keyword_defaults->find(name) : nullptr;
        if (found)
            frame.slot(i) = *found;
        else
            missing = true;
    }
    if (missing)
        return raise_missing_arguments(*function, frame, ParameterGroup::KeywordOnly);
    return {};
}

// The full algorithm: https://docs.python.org/3/reference/expressions.html#calls
Completion<void> bind_arguments(Function* function, Frame& frame, const CallArgs& args,
                                ArgumentOwnership ownership)
{
    const Code& code = *function->code;
    const auto positional = static_cast<std::size_t>(code.positional);
    const std::size_t direct = std::min(args.count, positional);
    int collector = code.positional + code.keyword_only;
    // 1. Unfilled slots take the positional arguments in order.
    for (std::size_t i = 0; i < direct; ++i)
        frame.slot(static_cast<int>(i)) = take(args.values[i], ownership);
    // 2. The rest goes to *args.
    if (code.has_varargs) {
        std::vector<Value> rest;
        for (std::size_t i = direct; i < args.count; ++i)
            rest.push_back(take(args.values[i], ownership));
        frame.slot(collector++) = new_tuple(std::move(rest));
    }
    // 3. Keywords find their slots, or go to **kwargs.
    Dict* extra = nullptr;
    if (code.has_varkeywords) {
        Ref<Dict> dict = new_dict();
        extra = dict.get();
        frame.slot(collector) = std::move(dict);
    }
    TRY(bind_keywords(function, frame, args, extra, ownership));
    if (args.count > positional && !code.has_varargs)
        return raise_too_many_positional(*function, frame, args);
    // 4. Defaults fill what is left.
    TRY(bind_defaults(function, frame));
    return {};
}

void make_cells(Function* function, Frame& frame)
{
    const Code& code = *function->code;
    const int cells = static_cast<int>(code.cell_names.size());
    for (int i = 0; i < cells; ++i)
        frame.slot(code.cell_start() + i) = make<Cell>();
    for (const Code::CellParameter& parameter : code.cell_parameters)
        frame.slot(parameter.cell_slot).as<Cell>()->content = std::move(frame.slot(parameter.parameter_slot));
    int free_slot = code.free_start();
    for (const Value& cell : function->closure)
        frame.slot(free_slot++) = cell;
}

} // namespace

Completion<Value> execute_frame(Frame& frame)
{
    const Code& code = *frame.code;
    if (code.expression) {
        Completion<Value> result = code.expression->eval(frame);
        if (result.raised()) [[unlikely]]
            return frame.add_traceback();
        return result;
    }
    switch (run_block(code.body, frame)) {
    case Flow::Raised:
        return Raised{};
    case Flow::Return:
        return std::move(frame.return_value);
    default:
        return Value::none();
    }
}

namespace {

struct Hop {
    Frame& frame;
    Completion<Value> result;
};

Completion<Value> execute_with_room(Frame& frame)
{
    if (!sim::stack_is_low() || sim::on_large_stack()) [[likely]]
        return execute_frame(frame);
    Hop hop{frame, Raised{}};
    sim::run_on_large_stack(
        [](void* argument) {
            Hop& request = *static_cast<Hop*>(argument);
            request.result = execute_frame(request.frame);
        },
        &hop);
    return hop.result;
}

} // namespace

// Inlined where functions are called.
static inline Completion<Value> run_owned_frame(Ref<Frame> frame)
{
    World& current = world();
    if (current.depth >= current.recursion_limit) [[unlikely]] {
        Frame::finish(std::move(frame));
        return raise(types().RecursionError, k_recursion_exceeded);
    }
    Completion<Value> result = Raised{};
    {
        FrameScope scope(*frame);
        result = execute_with_room(*frame);
    }
    Frame::finish(std::move(frame));
    return result;
}

Completion<Value> run_frame(Ref<Frame> frame)
{
    return run_owned_frame(std::move(frame));
}

namespace {

// Every call that is not the commonest.
[[gnu::noinline]] Completion<Value> call_any_function(Function* function, const CallArgs& args,
                                                      ArgumentOwnership ownership)
{
    // The callee may drop the last other reference to the function that runs.
    Ref<Code> code = function->code;
    if (code->shortcuts.at_once && code->body_kind == BodyKind::Plain && args.keyword_count == 0)
        if (Value answer = TRY(take_shortcut(*code, args.values, args.count)))
            return answer;
    Ref<Frame> frame = Frame::create(code.get(), function->globals.get());
    Completion<void> bound = bind_arguments(function, *frame, args, ownership);
    if (bound.raised()) {
        Frame::finish(std::move(frame));
        return Raised{};
    }
    if (!code->cell_names.empty() || !function->closure.empty())
        make_cells(function, *frame);
    if (--world().steps_left < 0) [[unlikely]]
        TRY(refill_steps());
    if (code->body_kind != BodyKind::Plain)
        return new_generator_object(function, std::move(frame));
    return run_owned_frame(std::move(frame));
}

} // namespace

// OPTIMIZATION: positional arguments that are just the parameters need no binding.
Completion<Value> call_function(Function* function, const CallArgs& args, ArgumentOwnership ownership)
{
    Code* const code = function->code.get();
    if (!code->simple_call || args.keyword_count != 0 ||
        args.count != static_cast<std::size_t>(code->positional)) [[unlikely]]
        return call_any_function(function, args, ownership);
    // The frame owns the code: the callee may drop the last other reference to the function that runs.
    Ref<Frame> frame = Frame::create(code, function->globals.get());
    if (ownership == ArgumentOwnership::Given)
        for (std::size_t i = 0; i < args.count; ++i)
            frame->slot(static_cast<int>(i)) = std::move(args.values[i]);
    else
        for (std::size_t i = 0; i < args.count; ++i)
            frame->slot(static_cast<int>(i)) = args.values[i];
    if (!code->cell_names.empty() || !function->closure.empty())
        make_cells(function, *frame);
    if (--world().steps_left < 0) [[unlikely]]
        TRY(refill_steps());
    if (code->body_kind != BodyKind::Plain) [[unlikely]]
        return new_generator_object(function, std::move(frame));
    return run_owned_frame(std::move(frame));
}

} // namespace weft::model
