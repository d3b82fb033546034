// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How an object dies.
//
// The order is CPython's: an instance runs `__del__` first and then tells its weak references; a generator
// tells its weak references first and is then closed. Either may bring the object back to life. Deaths that
// nest deeply (a long linked list) are put off until the outermost one is done, so that they cost no stack.
#include <cstdio>
#include <string>

#include "model/values/deferred_death.h"
#include "model/values/operations.h"
#include "model/values/type.h"
#include "model/values/weakref.h"
#include "model/world.h"

namespace weft::model {

namespace {

// PEP 442: finalises once; true if the object lives on.
// https://peps.python.org/pep-0442/#c-level-changes
bool finalize_once(Object& object)
{
    // 1. Only the first death runs the finaliser.
    if (object.flags & k_flag_finalized)
        return false;
    object.flags |= k_flag_finalized;

    // 2. It runs with a reference of its own, since it may pass the object on.
    object.refs = 1;
    object.finalize();

    // 3. Whoever kept the object has resurrected it.
    return --object.refs != 0;
}

// True if the object is to be freed now.
bool die(Object& object)
{
    const bool finalizes = (object.flags & k_flag_has_finalizer) != 0 || object.type()->has_finalizer;
    const bool weak_first = (object.flags & k_flag_weak_references_first) != 0;
    if (weak_first && (object.flags & k_flag_weakly_referenced))
        clear_weak_references(object);
    if (finalizes && finalize_once(object))
        return false;
    if (!weak_first && (object.flags & k_flag_weakly_referenced))
        clear_weak_references(object);
    return true;
}

void destroy_now(Object* object)
{
    if (!die(*object))
        return;
    if (object->flags & k_flag_has_address)
        world().addresses.erase(object);
    delete object;
}

} // namespace

void Object::destroy()
{
    World* current = t_world;
    // What the realm owns dies with the realm, outside any world.
    if (current == nullptr) [[unlikely]] {
        delete this;
        return;
    }
    if (current->dealloc_depth >= k_dealloc_depth_max) [[unlikely]] {
        current->dealloc_later.push_back(this);
        return;
    }
    ++current->dealloc_depth;
    destroy_now(this);
    --current->dealloc_depth;
    if (current->dealloc_depth > 0)
        return;
    while (!current->dealloc_later.empty()) {
        Object* next = current->dealloc_later.back();
        current->dealloc_later.pop_back();
        ++current->dealloc_depth;
        destroy_now(next);
        --current->dealloc_depth;
    }
}

// CPython shows where an object lies; here the order of asking decides, so that every run shows the same.
std::uint64_t address_of(const Value& self)
{
    World& current = world();
    if (!self.is_object())
        return 0x7effff000000 + (self.bits() << 4);
    const auto [found, is_new] = current.addresses.try_emplace(self.object(), 0);
    if (is_new)
        found->second = 0x7f0000000000 + 0x70 * current.next_address++;
    self.object()->flags |= k_flag_has_address;
    return found->second;
}

std::string address_text(const Value& self)
{
    char text[24];
    std::snprintf(text, sizeof text, "0x%llx", static_cast<unsigned long long>(address_of(self)));
    return text;
}

Container::Container(Kind object_kind, Type* object_type) : Object(object_kind, object_type)
{
    track();
}

// The ring is kept in order of creation: the newest stands before the head.
void Container::track()
{
    if (flags & k_flag_tracked)
        return;
    flags |= k_flag_tracked;
    World& current = world();
    ++current.tracked_count;
    if (current.tracked == nullptr) {
        gc_next = gc_previous = this;
        current.tracked = this;
        return;
    }
    gc_next = current.tracked;
    gc_previous = current.tracked->gc_previous;
    gc_previous->gc_next = this;
    gc_next->gc_previous = this;
}

Container::~Container()
{
    untrack();
}

void Container::untrack()
{
    if (!(flags & k_flag_tracked))
        return;
    flags &= static_cast<std::uint8_t>(~k_flag_tracked);
    World& current = world();
    --current.tracked_count;
    if (gc_next == this) {
        current.tracked = nullptr;
        return;
    }
    gc_next->gc_previous = gc_previous;
    gc_previous->gc_next = gc_next;
    if (current.tracked == this)
        current.tracked = gc_next;
}

} // namespace weft::model
