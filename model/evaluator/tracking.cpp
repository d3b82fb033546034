// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Looking at the operands of a tracked statement, without running anything.
// https://docs.python.org/3/reference/executionmodel.html#resolution-of-names

#include "model/evaluator/tracking.h"

#include "model/asyncio/future.h"
#include "model/choices.h"
#include "model/coroutines/generator.h"
#include "model/evaluator/expression_nodes.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/values/instance.h"
#include "model/world.h"

namespace weft::model {

namespace {

// Empty where the variable is not bound: then the statement raises and uses nothing.
Value value_of(const Frame& its_frame, const ExprNode* name)
{
    Frame& frame = const_cast<Frame&>(its_frame);
    if (name->local_slot >= 0)
        return frame.slot(name->local_slot);
    if (const auto* const cell = dynamic_cast<const CellNode*>(name)) {
        const Value& held = frame.slot(cell->slot);
        return held ? held.as<Cell>()->content : Value();
    }
    if (const auto* const global = dynamic_cast<const GlobalNode*>(name)) {
        const Value* found = frame.globals->find(global->name);
        if (!found)
            found = world().builtins->find(global->name);
        return found ? *found : Value();
    }
    return Value();
}

bool is_plain(const Value& value)
{
    const Type* const type = type_of(value);
    const Types& all = types();
    return type == all.int_ || type == all.float_ || type == all.str || type == all.boolean ||
           type == all.none;
}

bool is_container(const Value& value)
{
    const Type* const type = type_of(value);
    const Types& all = types();
    return type == all.list || type == all.dict || type == all.set;
}

bool is_builtin(const Value& value, std::string_view name)
{
    const Value* const found = world().builtins->find(intern(name));
    return found && found->is(value);
}

bool is_tracked_function(const Value& value)
{
    const Function* const function = value.try_as<Function>();
    if (!function || !is_tracked(*function->code))
        return false;
    const BodyKind kind = function->code->body_kind;
    return kind == BodyKind::Plain || (kind == BodyKind::Coroutine && function->code->is_stackless);
}

bool is_tracked_awaitable(const Value& value, RunChoices& choices)
{
    if (const Future* const future = as_future(value)) {
        choices.write(future->location);
        return !future->type()->is_heap;
    }
    if (value.kind() != Kind::Coroutine)
        return false;
    const Code& code = *static_cast<Generator*>(value.object())->code;
    return code.is_stackless && is_tracked(code);
}

bool is_native_sleep(const Value& value)
{
    const Module* const module = value.try_as<Module>();
    const Value* const sleep = module ? module->attributes->find(intern("sleep")) : nullptr;
    return sleep && module->name == "asyncio" && sleep->try_as<NativeFunction>();
}

bool is_expected(const Value& value, TrackedStatement::Expect expect, RunChoices& choices)
{
    using enum TrackedStatement::Expect;
    switch (expect) {
    case Plain:
        return is_plain(value);
    case Truth:
        return is_plain(value) || is_container(value);
    case Print:
        return is_builtin(value, "print");
    case Range:
        return is_builtin(value, "range");
    case Sleep:
        return is_native_sleep(value);
    case TrackedStatement::Expect::Module:
        return value.try_as<weft::model::Module>() != nullptr;
    case TrackedStatement::Expect::Function:
        return is_tracked_function(value);
    case Awaitable:
        return is_tracked_awaitable(value, choices);
    case Container:
        return is_container(value);
    case TrackedStatement::Expect::Exception: {
        const Type* const type = value.try_as<Type>();
        return type && type->is_exception && !type->is_heap;
    }
    }
    return false;
}

} // namespace

bool is_tracked(const Code& code)
{
    const bool has_body = !code.expression && !code.body.statements.empty();
    return has_body && dynamic_cast<const TrackedStatement*>(code.body.statements.front());
}

void TrackedStatement::note(const Frame& frame) const
{
    RunChoices* const choices = run_choices();
    if (!choices || !choices->tracks())
        return;
    if (touches_all)
        return choices->touch_all();
    for (const sim::Access& access : accesses) {
        if (access.kind == sim::AccessKind::Write)
            choices->write(access.location);
        else
            choices->read(access.location);
    }
    for (const Operand& operand : operands) {
        const Value value = value_of(frame, operand.name);
        if (value && !is_expected(value, operand.expect, *choices))
            return choices->touch_all();
    }
}

} // namespace weft::model
