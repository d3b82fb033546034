// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The resumption of a chain of generators that delegate to one another.
//
// `root` is the generator that was asked to go on; its leaf is the innermost body, found by following
// delegates that are generators. The chain resumes the leaf directly. When the leaf ends, its delegator is
// resumed with the outcome; when the running body delegates to another generator, that one becomes the leaf.
// All this is one loop on the resumer's stack, whatever the depth.
//
// The leaf of a root is remembered between two resumptions. The memory is trusted only while no chain has
// been changed from elsewhere, which `World::chain_epoch` counts.
#pragma once

#include "model/coroutines/generator.h"
#include "model/recording.h"

namespace weft::model {

class Chain {
public:
    explicit Chain(Generator& root)
        : m_world(world()), m_root(root), m_leaf(&root), m_caller_frame(m_world.frame),
          m_caller_handled(m_world.handled), m_caller_depth(m_world.depth)
    {
        root.retain();
        if (m_world.copies_exception_state) [[unlikely]]
            enter_exception_state(root, *m_caller_handled);
        else
            root.handled.previous = m_caller_handled;
        root.frame->back = m_caller_frame;
        if (root.m_delegator) [[unlikely]] {
            // Somebody's delegate is resumed past them: what they remember of their leaf is void.
            root.m_delegator = nullptr;
            invalidate_all();
        }
    }
    ~Chain()
    {
        m_world.frame = m_caller_frame;
        m_world.handled = m_caller_handled;
        m_world.depth = m_caller_depth;
        m_root.release();
    }
    Chain(const Chain&) = delete;
    Chain& operator=(const Chain&) = delete;

    // Resumes the innermost body with a value, and runs until the root yields, returns or raises. A plain
    // return of the root gives its value and sets `returned`.
    // PEP 380: a value sent to a delegating generator goes to the innermost one.
    // https://peps.python.org/pep-0380/#formal-semantics
    Completion<Value> send(const Value& value)
    {
        Message message{ResumeKind::Send, value};
        m_entered = &m_root;
        if (m_root.m_delegate) [[unlikely]]
            find_leaf(message);
        return run(message);
    }
    // The root's own body has been resumed by other means and has paused or ended: what comes of it.
    Completion<Value> go_on()
    {
        Message message{ResumeKind::Send, Value::none()};
        return run(message, true);
    }
    // Resumes the root's own body, which must not be waiting for a generator any more.
    Completion<Value> resume_root(ResumeKind how, Value value);

    bool returned = false;

    // Some chain was changed by other means than resuming its root.
    static void invalidate_all() { ++world().chain_epoch; }

private:
    // What the resumption does next: resume m_leaf with a message.
    struct Message {
        ResumeKind kind;
        Value value;
    };
    void find_leaf(Message& message);
    bool descend(Generator& inner, Message& message);
    void link(Generator& inner);
    void enter_exception_state(Generator& body, HandledException& caller) const;
    void leave_exception_states();
    void remember_leaf()
    {
        m_root.m_leaf = m_leaf;
        m_root.m_leaf_depth = m_leaf_depth;
        m_root.m_leaf_epoch = m_world.chain_epoch;
    }
    Completion<Value> run(Message& message, bool is_paused = false);
    void switch_to_leaf(Message& message);
    bool start_leaf();
    void leaf_ended(Message& message);
    bool enters_too_deep(Message& message);

    World& m_world;
    Generator& m_root;
    Generator* m_leaf;
    int m_leaf_depth = 0; // bodies between the root and the leaf
    // The outermost body that the next switch enters; null if the leaf goes on because its delegate ended.
    const Generator* m_entered = nullptr;
    Entry m_entry = Entry::Send;
    Frame* const m_caller_frame;
    HandledException* const m_caller_handled;
    const int m_caller_depth;
};

} // namespace weft::model
