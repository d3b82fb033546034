// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The cycle collector: what gc.collect() does.
//
// The algorithm is CPython's: references that come from inside the watched objects are subtracted from the
// counts; what is left over is held from outside, and everything that hangs on it lives. For the rest the
// order is weak references, finalisers, a second look for resurrected objects, and then the clearing of
// references. https://github.com/python/cpython/blob/3.11/Modules/gcmodule.c Here it only runs when a program
// asks for it or a run ends: there are no thresholds.
#include <cstdint>
#include <vector>

#include "model/values/collector.h"
#include "model/values/type.h"
#include "model/values/weakref.h"
#include "model/world.h"

namespace weft::model {

namespace {

using Group = std::vector<Container*>;

// Which objects of a group nothing outside of it keeps alive. While it works, the backward links of the group
// hold the objects' places in it.
//
// The order in which CPython walks is kept, because finalisers run in the order of the list: an object that
// is met before anything that reaches it goes to the unreachable ones, and comes back behind all others once
// it is reached.
class Reachability {
public:
    // Everything that has more references than the group gives it is held from outside.
    explicit Reachability(const Group& group) : Reachability(group, NoWalk{})
    {
        for (std::size_t place = 0; place < group.size(); ++place)
            m_outside[place] = group[place]->refs;
        Step step(*this, &Reachability::subtract);
        for (Container* object : group)
            object->traverse(step);
        walk();
    }

    // Only these objects are held from outside.
    Reachability(const Group& group, std::initializer_list<const Object*> roots)
        : Reachability(group, NoWalk{})
    {
        for (const Object* root : roots) {
            std::size_t place = 0;
            if (root && find(root, place))
                m_outside[place] = 1;
        }
        walk();
    }

    // In the order in which they were reached.
    Group reachable() const { return chosen(m_order, State::Reachable); }
    // In the order in which they were met.
    Group unreachable() const { return chosen(m_passed, State::Unreachable); }

private:
    enum class State : std::uint8_t { Waiting, Reachable, Unreachable };
    struct Step : Visitor {
        Step(Reachability& reachability, void (Reachability::*its_action)(std::size_t))
            : self(reachability), action(its_action)
        {
            visit = [](Visitor& visitor, Object* object) {
                Step& step = static_cast<Step&>(visitor);
                std::size_t place = 0;
                if (step.self.find(object, place))
                    (step.self.*step.action)(place);
            };
        }
        Reachability& self;
        void (Reachability::*action)(std::size_t place);
    };

    struct NoWalk {};
    Reachability(const Group& group, NoWalk) : m_group(group), m_outside(group.size()), m_state(group.size())
    {
        for (std::size_t place = 0; place < group.size(); ++place)
            group[place]->gc_previous = reinterpret_cast<Container*>(place);
    }

    bool find(const Object* object, std::size_t& place) const
    {
        if (!(object->flags & k_flag_tracked))
            return false;
        place = reinterpret_cast<std::size_t>(static_cast<const Container*>(object)->gc_previous);
        return place < m_group.size() && m_group[place] == object;
    }

    void subtract(std::size_t place) { --m_outside[place]; }

    void reach(std::size_t place)
    {
        if (m_state[place] == State::Unreachable) {
            m_state[place] = State::Waiting;
            m_outside[place] = 1;
            m_order.push_back(place);
        } else if (m_state[place] == State::Waiting && m_outside[place] == 0) {
            m_outside[place] = 1;
        }
    }

    void walk()
    {
        m_order.reserve(m_group.size());
        for (std::size_t place = 0; place < m_group.size(); ++place)
            m_order.push_back(place);
        Step step(*this, &Reachability::reach);
        for (std::size_t next = 0; next < m_order.size(); ++next) {
            const std::size_t place = m_order[next];
            if (m_outside[place] > 0) {
                m_state[place] = State::Reachable;
                m_group[place]->traverse(step);
            } else {
                m_state[place] = State::Unreachable;
                m_passed.push_back(place);
                m_order[next] = k_passed;
            }
        }
    }

    Group chosen(const std::vector<std::size_t>& places, State state) const
    {
        Group result;
        for (const std::size_t place : places)
            if (place != k_passed && m_state[place] == state)
                result.push_back(m_group[place]);
        return result;
    }

    static constexpr std::size_t k_passed = SIZE_MAX;
    const Group& m_group;
    std::vector<std::int64_t> m_outside; // references that do not come from the group
    std::vector<State> m_state;
    std::vector<std::size_t> m_order; // what to look at next
    std::vector<std::size_t> m_passed;
};

// Makes the ring anew: these objects in this order, then whatever else is in it.
void relink(const Group& first)
{
    World& current = world();
    Group all = first;
    for (Container* object : first)
        object->flags |= k_flag_reachable;
    Container* const head = current.tracked;
    for (Container* object = head; object != nullptr;) {
        if (!(object->flags & k_flag_reachable))
            all.push_back(object);
        object = object->gc_next == head ? nullptr : object->gc_next;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i]->flags &= static_cast<std::uint8_t>(~k_flag_reachable);
        all[i]->gc_next = all[(i + 1) % all.size()];
        all[i]->gc_previous = all[(i + all.size() - 1) % all.size()];
    }
    current.tracked = all.empty() ? nullptr : all.front();
}

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

// Finalises and frees what was found to be unreachable.
std::int64_t collect(const Reachability& reachability)
{
    // 1. Hold each unreachable object until the end.
    const Group unreachable = reachability.unreachable();
    relink(reachability.reachable());
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
    const Group garbage = Reachability(unreachable).unreachable();
    relink({});
    for (Container* object : unreachable)
        object->refs += 1;

    // 4. What is still unreachable loses its references and so dies.
    for (Container* object : garbage)
        object->clear_references();
    held.clear();
    return static_cast<std::int64_t>(unreachable.size());
}

} // namespace

// gc.collect(): finds what only cycles keep alive, finalises it and frees what stays unreachable.
// https://docs.python.org/3/library/gc.html#gc.collect
std::int64_t collect_cycles()
{
    const Group group = watched_objects();
    return collect(Reachability(group));
}

void collect_at_exit(std::initializer_list<const Object*> kept)
{
    const Group group = watched_objects();
    collect(Reachability(group, kept));
}

} // namespace weft::model
