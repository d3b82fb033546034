// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The cycle collector: what gc.collect() does.
//
// The algorithm is CPython's: references that come from inside the watched objects are subtracted from the
// counts; what is left over is held from outside, and everything that hangs on it lives. For the rest the
// order is weak references, finalisers, a second look for resurrected objects, and then the clearing of
// references. https://github.com/python/cpython/blob/3.11/Modules/gcmodule.c Here it only runs when a program
// asks for it or a run ends: there are no thresholds.
#include <unordered_map>

#include "model/values/type.h"
#include "model/values/weakref.h"
#include "model/world.h"

namespace weft::model {

namespace {

using Group = std::vector<Container*>;

// Objects of the group, in order, that nothing outside of the group keeps alive.
class Reachability {
public:
    explicit Reachability(const Group& group) : m_group(group) {}

    Group find_unreachable()
    {
        count_outside_references();
        for (Container* object : m_group) {
            if (m_outside[object] > 0)
                mark(object);
        }
        Group unreachable;
        for (Container* object : m_group) {
            if (object->flags & k_flag_reachable)
                object->flags &= static_cast<std::uint8_t>(~k_flag_reachable);
            else
                unreachable.push_back(object);
        }
        return unreachable;
    }

private:
    struct Subtract : Visitor {
        Reachability* self;
    };

    void count_outside_references()
    {
        m_outside.reserve(m_group.size());
        for (Container* object : m_group)
            m_outside.emplace(object, object->refs);
        Subtract subtract;
        subtract.self = this;
        subtract.visit = [](Visitor& visitor, Object* object) {
            auto& outside = static_cast<Subtract&>(visitor).self->m_outside;
            const auto found = outside.find(object);
            if (found != outside.end())
                --found->second;
        };
        for (Container* object : m_group)
            object->traverse(subtract);
    }

    void mark(Container* root)
    {
        if (root->flags & k_flag_reachable)
            return;
        root->flags |= k_flag_reachable;
        m_pending.push_back(root);
        Subtract reach;
        reach.self = this;
        reach.visit = [](Visitor& visitor, Object* object) {
            Reachability& self = *static_cast<Subtract&>(visitor).self;
            if ((object->flags & k_flag_reachable) || !self.m_outside.contains(object))
                return;
            object->flags |= k_flag_reachable;
            self.m_pending.push_back(static_cast<Container*>(object));
        };
        while (!m_pending.empty()) {
            Container* next = m_pending.back();
            m_pending.pop_back();
            next->traverse(reach);
        }
    }

    const Group& m_group;
    std::unordered_map<Object*, std::int64_t> m_outside;
    Group m_pending;
};

// What is being watched. Objects that wait for their death (count zero) are left to it.
Group watched_objects()
{
    World& current = world();
    Group group;
    group.reserve(static_cast<std::size_t>(current.tracked_count));
    Container* object = current.tracked;
    if (object == nullptr)
        return group;
    do {
        if (object->refs > 0)
            group.push_back(object);
        object = object->gc_next;
    } while (object != current.tracked);
    return group;
}

void finalize_group(const Group& group)
{
    for (Container* object : group) {
        const bool finalizes = (object->flags & k_flag_has_finalizer) != 0 || object->type()->has_finalizer;
        if (!finalizes || (object->flags & k_flag_finalized))
            continue;
        object->flags |= k_flag_finalized;
        object->finalize();
    }
}

} // namespace

// gc.collect(): finds what only cycles keep alive, finalises it and frees what stays unreachable.
// https://docs.python.org/3/library/gc.html#gc.collect
std::int64_t collect_cycles()
{
    // 1. Find the unreachable objects and hold each of them until the end.
    const Group group = watched_objects();
    const Group unreachable = Reachability(group).find_unreachable();
    std::vector<Value> held;
    held.reserve(unreachable.size());
    for (Container* object : unreachable)
        held.push_back(Value::borrow(object));

    // 2. Weak references to them are emptied before any of their code can run.
    //    Callbacks of references that are garbage too are not called.
    for (Container* object : unreachable)
        object->flags |= k_flag_reachable;
    for (Container* object : unreachable) {
        if (object->flags & k_flag_weakly_referenced)
            clear_weak_references(*object);
    }
    for (Container* object : unreachable)
        object->flags &= static_cast<std::uint8_t>(~k_flag_reachable);

    // 3. Finalisers run, each once; they may bring objects back to life.
    finalize_group(unreachable);
    for (Container* object : unreachable)
        object->refs -= 1;
    const Group garbage = Reachability(unreachable).find_unreachable();
    for (Container* object : unreachable)
        object->refs += 1;

    // 4. What is still unreachable loses its references and so dies.
    for (Container* object : garbage)
        object->clear_references();
    held.clear();
    return static_cast<std::int64_t>(unreachable.size());
}

} // namespace weft::model
