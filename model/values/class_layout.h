// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Which base gives a class its layout, and what `__slots__` adds to it.
#pragma once

#include <vector>

#include "model/values/sequence.h"
#include "model/values/type.h"

namespace weft::model {

// The base whose C++ class and slots instances of a class with these bases have.
Completion<Type*> best_base(const std::vector<Ref<Type>>& bases);
// Can an instance of `from` become one of `to`?
bool same_layout(const Type& from, const Type& to);

// What a class body's `__slots__` asks for.
struct DeclaredSlots {
    bool given = false;
    bool dict = false;
    bool weakref = false;
    std::vector<Str*> members; // mangled, sorted
    Value names;               // as written
};
Completion<DeclaredSlots> read_slots(const std::string& class_name, const Type& base, Dict& body);

} // namespace weft::model
