// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What a node remembers of the attributes that it reads or sets.
//
// OPTIMIZATION: most of `o.name` is an attribute of an instance or a module whose class has nothing of that
// name, or a method of the class. The cache keeps what the class has, right while no class changes, and the
// position that the name had in the last `__dict__`, which is only a hint: the key there is compared. All
// other attributes go the general way, and so does every class that overrides attribute access.
#pragma once

#include <cstdint>

#include "model/values/completion.h"

namespace weft::model {

class Str;
class Type;

struct AttributeCache {
    // object.name.
    Completion<Value> get(const Value& self, Str* name);
    // The attribute to call: see get_method().
    Completion<Value> get_method(const Value& self, Str* name, bool& unbound);
    // object.name = value.
    Completion<void> set(const Value& self, Str* name, const Value& value);

private:
    enum class Found : std::uint8_t { Unknown, Nothing, Function, Other };
    Found look_up(const Value& self, Str* name);
    Value* own(const Value& self, Str* name);

    const Type* m_type = nullptr;
    std::uint64_t m_epoch = 0;
    const Value* m_method = nullptr; // if it is a plain function or native method of the class
    std::size_t m_position = 0;
    Found m_found = Found::Unknown;
};

} // namespace weft::model
