// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Frames: one activation of a code object.
//
// A frame is a Python object (gi_frame, tb_frame, sys._getframe). It is counted like any other: while only
// the running call owns it, it is recycled when the call ends; once a traceback or a program holds it, its
// variables live as long as it does, as in CPython.
#pragma once

#include <new>

#include "model/evaluator/code.h"
#include "model/rules/language.h"
#include "model/values/dict.h"
#include "model/values/exception.h"
#include "model/world.h"

namespace weft::model {

class Generator;

class Frame final : public Container {
public:
    static constexpr Kind k_kind = Kind::Frame;

    // A frame with empty slots, or a recycled one.
    static Ref<Frame> create(Code* code, Dict* globals)
    {
        Frame* frame = code->free_frame;
        if (!frame) [[unlikely]]
            return create_anew(code, globals);
        code->free_frame = nullptr;
        code->retain();
        frame->refs = 1;
        frame->code = code;
        frame->is_cleared = false;
        frame->globals = Ref<Dict>::borrow(globals);
        return Ref<Frame>::adopt(frame);
    }
    // The call has ended: drops the variables in slot order, or leaves them to whoever else holds the frame.
    static void finish(Ref<Frame> frame);
    ~Frame() override;

    void traverse(Visitor& visitor) override;
    void clear_references() override;

    Value& slot(int index) { return m_slots[index]; }
    int line() const { return position ? position->span.line : code->first_line; }
    // Adds this frame to the traceback of the pending exception, at the current position.
    Flow raised();
    Raised add_traceback();
    // What closing a generator does in 3.13: the variables die, then the stack. It is a bug that this happens
    // even if somebody holds the frame, which goes on showing them.
    void drop_variables();

    Code* code; // owned while the frame is in use
    Ref<Dict> globals;
    Ref<Dict> names;                // the namespace of a module or class body; null in functions
    Value names_mapping;            // instead of it, where a metaclass's __prepare__ gave something else
    Ref<Frame> back_owned;          // the caller, once it has ended or this frame outlived its call
    Frame* back = nullptr;          // the caller while running
    const Node* position = nullptr; // what is being evaluated
    Generator* generator = nullptr; // whose body this is (a comprehension's: the generator around it)
    Value return_value;
    bool is_running = false;
    bool is_cleared = false;
    bool is_dropped = false; // its variables are gone, though it shows them: see drop_variables()

    static void operator delete(Frame* frame, std::destroying_delete_t);

private:
    Frame(Code* its_code, int slot_count);
    static void* operator new(std::size_t bytes, int slots);
    static void operator delete(void* memory, int slots);
    static Ref<Frame> create_anew(Code* code, Dict* globals);
    void clear_slots()
    {
        if (code && (!code->cell_parameters.empty() || rule(Rule::FramesDieFromTheTop))) [[unlikely]]
            return clear_slots_in_order();
        for (int i = 0; i < m_slot_count; ++i)
            m_slots[i] = Value();
    }
    void clear_slots_in_order();

    const int m_slot_count;
    Value m_slots[1]; // really m_slot_count of them
};

// Makes a frame the running one for a scope and counts the depth.
class FrameScope {
public:
    explicit FrameScope(Frame& frame) : m_frame(frame), m_world(world())
    {
        frame.back = m_world.frame;
        frame.is_running = true;
        m_world.frame = &frame;
        ++m_world.depth;
    }
    ~FrameScope()
    {
        --m_world.depth;
        m_world.frame = m_frame.back;
        m_frame.is_running = false;
    }
    FrameScope(const FrameScope&) = delete;
    FrameScope& operator=(const FrameScope&) = delete;

private:
    Frame& m_frame;
    World& m_world;
};

// locals(): https://docs.python.org/3/library/functions.html#locals
Completion<Value> locals_snapshot(Frame& frame);

// RecursionError where `limit` Python frames are running already. Checked before a frame is entered.
Completion<void> check_recursion();

} // namespace weft::model
