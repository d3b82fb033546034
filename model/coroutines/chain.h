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
    explicit Chain(Generator& root);
    ~Chain();
    Chain(const Chain&) = delete;
    Chain& operator=(const Chain&) = delete;

    // Resumes the innermost body with a value, and runs until the root yields, returns or raises. A plain
    // return of the root gives its value and sets `returned`.
    Completion<Value> send(const Value& value);
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
    Completion<Value> run(Message message);
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
