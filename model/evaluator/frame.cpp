// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Frames: creation, recycling, tracebacks.

#include "model/evaluator/frame.h"

#include "model/rules/generators.h"
#include "model/rules/language.h"
#include "model/world.h"

namespace weft::model {

void* Frame::operator new(std::size_t bytes, int slots)
{
    return Object::operator new(bytes + static_cast<std::size_t>(slots > 0 ? slots - 1 : 0) * sizeof(Value));
}

void Frame::operator delete(void* memory, int slots)
{
    Object::operator delete(memory, sizeof(Frame) +
                                        static_cast<std::size_t>(slots > 0 ? slots - 1 : 0) * sizeof(Value));
}

void Frame::operator delete(Frame* frame, std::destroying_delete_t)
{
    const int slots = frame->m_slot_count;
    frame->~Frame();
    Frame::operator delete(static_cast<void*>(frame), slots);
}

Frame::Frame(Code* its_code, int slot_count)
    : Container(Kind::Frame, types().frame, Untracked{}), code(its_code), m_slot_count(slot_count)
{
    for (int i = 1; i < slot_count; ++i)
        new (&m_slots[i]) Value();
}

Frame::~Frame()
{
    clear_slots();
    if (code)
        code->release();
}

Ref<Frame> Frame::create_anew(Code* code, Dict* globals)
{
    const int slots = code->slot_count();
    Frame* const frame = new (slots) Frame(code, slots);
    code->retain();
    frame->globals = Ref<Dict>::borrow(globals);
    return Ref<Frame>::adopt(frame);
}

// The variables die in order and the stack after them; since 3.14 the stack comes first, from its top, and
// the variables follow from the last to the first. A parameter that closures share has the place of a
// parameter since 3.11. https://docs.python.org/3/reference/datamodel.html#object.__del__
void Frame::clear_slots_in_order()
{
    const bool moves_cells =
        code && !code->cell_parameters.empty() && rule(Rule::LocalsKeepSharedParametersInPlace);
    if (!moves_cells && !(code && rule(Rule::FramesDieFromTheTop))) [[likely]] {
        for (int i = 0; i < m_slot_count; ++i)
            m_slots[i] = Value();
        return;
    }
    const bool backwards = rule(Rule::FramesDieFromTheTop);
    for (int n = 0; n < m_slot_count; ++n) {
        const int i = backwards ? m_slot_count - 1 - n : n;
        bool is_elsewhere = false;
        if (moves_cells)
            for (const Code::CellParameter& parameter : code->cell_parameters) {
                if (parameter.parameter_slot == i)
                    m_slots[parameter.cell_slot] = Value();
                is_elsewhere |= parameter.cell_slot == i;
            }
        if (!is_elsewhere)
            m_slots[i] = Value();
    }
}

void Frame::drop_variables()
{
    is_dropped = refs > 1;
    // The first loop of a generator expression has its iterator on the stack too.
    Value iterator;
    if (code->code_kind == CodeKind::Comprehension)
        iterator = std::move(m_slots[0]);
    for (int i = 1; iterator && i < code->hidden_start(); ++i)
        m_slots[i] = Value();
    iterator = Value();
    clear_slots();
}

void Frame::finish(Ref<Frame> owned)
{
    Frame* frame = owned.leak();
    if (frame->refs > 1) {
        // Somebody else holds it: it keeps its variables, and its caller, as long as they do.
        Frame* caller = frame->back;
        while (caller && caller->code->is_inlined_comprehension)
            caller = caller->back;
        if (caller)
            frame->back_owned = Ref<Frame>::borrow(caller);
        frame->back = nullptr;
        frame->track();
        frame->release();
        return;
    }
    frame->clear_slots();
    if (frame->refs > 1 || frame->code->free_frame || (frame->flags & k_flag_tracked)) {
        // A destructor caught hold of it, or there is a spare one already.
        frame->back = nullptr;
        frame->release();
        return;
    }
    Code* code = frame->code;
    frame->globals = nullptr;
    frame->names = nullptr;
    frame->names_mapping = Value();
    frame->back = nullptr;
    frame->position = nullptr;
    frame->generator = nullptr;
    frame->return_value = Value();
    frame->code = nullptr;
    frame->refs = 0;
    if (code->free_frame || code->refs == 1)
        delete frame;
    else
        code->free_frame = frame;
    code->release();
}

void Frame::traverse(Visitor& visitor)
{
    for (int i = 0; i < m_slot_count; ++i)
        visitor(m_slots[i]);
    visitor(globals.get());
    visitor(names.get());
    visitor(names_mapping);
    visitor(back_owned.get());
    visitor(return_value);
}

void Frame::clear_references()
{
    if (is_running)
        return;
    clear_slots();
    const Value stack = std::move(return_value);
    back_owned = nullptr;
}

Raised Frame::add_traceback()
{
    World& current = world();
    if (current.is_aborting() || code->is_inlined_comprehension)
        return Raised{};
    Exception* exception = current.pending.as<Exception>();
    exception->traceback = make<Traceback>(exception->traceback, Ref<Frame>::borrow(this), line());
    exception->traceback->position = position;
    return Raised{};
}

Flow Frame::raised()
{
    add_traceback();
    return Flow::Raised;
}

} // namespace weft::model
