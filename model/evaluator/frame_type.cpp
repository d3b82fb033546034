// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python type of frames, and their variables as a dict.
// https://docs.python.org/3/reference/datamodel.html#frame-objects

#include <algorithm>

#include "model/coroutines/generator.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/evaluator/internal_types.h"
#include "model/realm.h"
#include "model/rules/generators.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

Frame& frame_of(const Value& self)
{
    return *self.as<Frame>();
}

Completion<Value> frame_repr(const Value& self)
{
    Frame& frame = frame_of(self);
    return new_str(concat("<frame at ", address_text(self), ", file '", frame.code->file->name, "', line ",
                          frame.line(), ", code ", frame.code->name->text, ">"));
}

bool is_on_stack(const Frame& frame)
{
    for (const Frame* running = world().frame; running; running = running->back)
        if (running == &frame)
            return true;
    return false;
}

// The caller: only while the frame runs, or as it was when the frame ended with an exception.
Completion<Value> get_f_back(const Value& self)
{
    Frame& frame = frame_of(self);
    Frame* back = is_on_stack(frame) ? frame.back : frame.back_owned.get();
    while (back && back->code->is_inlined_comprehension)
        back = back->back;
    return back ? Value::borrow(back) : Value::none();
}

Completion<Value> get_f_code(const Value& self)
{
    return Value::borrow(frame_of(self).code);
}
Completion<Value> get_f_globals(const Value& self)
{
    return frame_of(self).globals;
}
Completion<Value> get_f_builtins(const Value&)
{
    return world().builtins;
}
Completion<Value> get_f_lineno(const Value& self)
{
    return Value::small(frame_of(self).line());
}
Completion<Value> get_f_locals(const Value& self)
{
    if (frame_of(self).is_dropped)
        return unsupported("variables of a frame whose generator was closed (3.13 shows freed memory)");
    return locals_snapshot(frame_of(self));
}

// frame.clear(): https://docs.python.org/3/reference/datamodel.html#frame.clear
Completion<Value> frame_clear(const CallArgs& args)
{
    Frame& frame = frame_of(args[0]);
    if (is_on_stack(frame))
        return raise(types().RuntimeError, "cannot clear an executing frame");
    // A generator is closed first, which since 3.13 is refused while it is suspended.
    if (frame.generator) {
        const Ref<Generator> body = Ref<Generator>::borrow(frame.generator);
        const Ref<Frame> kept = Ref<Frame>::borrow(&frame);
        if (body->state == GeneratorState::Suspended && rule(Rule::SuspendedFrameIsNotCleared))
            return raise(types().RuntimeError, "cannot clear a suspended frame");
        const GeneratorState before = body->state;
        body->finalize();
        if (before == GeneratorState::Created && !world().is_aborting())
            Value nothing = TRY(body->close());
        if (body->state != GeneratorState::Finished)
            return unsupported("frame.clear() of a generator that does not end");
        frame.clear_references();
        return Value::none();
    }
    frame.clear_references();
    return Value::none();
}

} // namespace

void add_frame_type(Realm& realm)
{
    Type* type = realm.types.frame;
    type->is_base = false;
    type->instance_kind = Kind::Frame;
    type->slots.repr = frame_repr;
    TypeBuilder builder(type);
    builder.member("f_back", get_f_back, 10)
        .member("f_code", get_f_code, 10)
        .member("f_globals", get_f_globals, 10)
        .member("f_builtins", get_f_builtins, 10)
        .property("f_lineno", get_f_lineno)
        .property("f_locals", get_f_locals)
        .method("clear", "", frame_clear);
    builder.refuse({"f_lasti", "f_trace", "f_trace_lines", "f_trace_opcodes"});
    builder.finish();
}

namespace {

void add_cell(Dict& result, Str* name, const Value& cell)
{
    if (cell && cell.as<Cell>()->content)
        result.set(name, cell.as<Cell>()->content);
}

// Since 3.11 a parameter that closures share keeps its place; before, it stood behind the plain variables.
void add_plain(Dict& result, Frame& frame, std::size_t place)
{
    const Code& code = *frame.code;
    Str* const name = code.variable_names[place];
    if (const Value& value = frame.slot(static_cast<int>(place))) {
        result.set(name, value);
        return;
    }
    if (!rule(Rule::LocalsKeepSharedParametersInPlace))
        return;
    const auto shared = std::find(code.cell_names.begin(), code.cell_names.end(), name);
    if (shared != code.cell_names.end())
        add_cell(result, name,
                 frame.slot(code.cell_start() + static_cast<int>(shared - code.cell_names.begin())));
}

} // namespace

// A new dict of the variables that are bound now, cells included. A module or class body gives its namespace
// itself. https://docs.python.org/3/library/functions.html#locals
Completion<Value> locals_snapshot(Frame& frame)
{
    if (frame.names)
        return frame.names;
    if (frame.names_mapping)
        return frame.names_mapping;
    Ref<Dict> result = new_dict();
    const Code& code = *frame.code;
    const bool backwards = rule(Rule::LocalsAreBackwards);
    const auto each = [backwards](std::size_t count, auto&& add) {
        for (std::size_t step = 0; step < count; ++step)
            add(backwards ? count - 1 - step : step);
    };
    each(code.variable_names.size(), [&](std::size_t i) { add_plain(*result, frame, i); });
    each(code.cell_names.size(), [&](std::size_t i) {
        add_cell(*result, code.cell_names[i], frame.slot(code.cell_start() + static_cast<int>(i)));
    });
    each(code.free_names.size(), [&](std::size_t i) {
        add_cell(*result, code.free_names[i], frame.slot(code.free_start() + static_cast<int>(i)));
    });
    return result;
}

} // namespace weft::model
