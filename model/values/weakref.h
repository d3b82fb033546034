// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Weak references: weakref.ref with callbacks.
//
// https://docs.python.org/3/library/weakref.html#weakref.ref
// The world knows the weak references of each object; an object that dies tells them, newest first.
#pragma once

#include "model/values/completion.h"

namespace weft::model {

class WeakRef : public Container {
public:
    static constexpr Kind k_kind = Kind::WeakRef;
    WeakRef(Type* type, Object* its_referent, Value its_callback);
    ~WeakRef() override;
    void traverse(Visitor& visitor) override { visitor(callback); }
    void clear_references() override { callback = Value(); }

    // The object, or None once it is dead.
    Value target() const;

    Object* referent;       // not owned; null once it is dead
    Value callback;         // empty: none
    std::int64_t hash = -1; // of the referent, once asked for
};

// Makes or shares (where there is no callback) a weak reference; TypeError where the type has none.
Completion<Value> new_weakref(const Value& referent, const Value& callback);
// The object is dying: empties its weak references and calls their callbacks, newest first.
void clear_weak_references(Object& object);

} // namespace weft::model
