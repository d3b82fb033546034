// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How a call passes its arguments, and how native functions declare their parameters.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/values/completion.h"

namespace weft::model {

class Str;

// Arguments as the caller evaluated them: positional values, then the values of the keywords, in one array.
// The caller owns the array; a callee that wants to keep a value copies it.
struct CallArgs {
    Value* values = nullptr;
    std::size_t count = 0; // positional ones
    Str* const* keyword_names = nullptr;
    std::size_t keyword_count = 0;

    const Value& operator[](std::size_t index) const { return values[index]; }
    const Value& keyword(std::size_t index) const { return values[count + index]; }
    std::size_t total() const { return count + keyword_count; }
    // The same call without its first positional argument.
    CallArgs without_first() const { return {values + 1, count - 1, keyword_names, keyword_count}; }
};

// A function written in C++. For a method, `args[0]` is self. If the function was declared with a signature,
// `args` holds exactly one value per parameter of it (after self), in order, empty where an optional one was
// left out.
using NativeFn = Completion<Value> (*)(const CallArgs& args);

// The parameters of a native function, parsed once from a text such as "sep?, maxsplit?, /", "*values, key?"
// or "object, default?, /". `name?` is optional (empty when missing); `/` ends positional-only parameters,
// `*` starts keyword-only ones; `*rest` collects a tuple and `**rest` a dict. Self is not written.
struct Signature {
    struct Parameter {
        Str* name = nullptr; // interned
        bool optional = false;
    };
    std::vector<Parameter> parameters; // without the collecting ones
    std::size_t positional_only = 0;
    std::size_t positional = 0;       // how many can be given by position (positional-only ones included)
    bool collects_positional = false; // *rest comes after the parameters
    bool collects_keywords = false;   // **rest comes last

    static Signature parse(std::string_view text);
    // One slot per parameter and per collector.
    std::size_t slot_count() const
    {
        return parameters.size() + (collects_positional ? 1 : 0) + (collects_keywords ? 1 : 0);
    }
    // Fills `slots` (slot_count() of them) from the arguments, or raises CPython's TypeError.
    Completion<void> bind(std::string_view function_name, const CallArgs& args, Value* slots) const;
};

// Calls any callable. https://docs.python.org/3/reference/expressions.html#calls
Completion<Value> call(const Value& callable, const CallArgs& args);
Completion<Value> call(const Value& callable);
Completion<Value> call(const Value& callable, Value argument);
Completion<Value> call(const Value& callable, Value first, Value second);
Completion<Value> call(const Value& callable, Value first, Value second, Value third);
// The attribute `name` of self for a call. With Unbound::Yes it is a function that must be given self first:
// no bound method was made.
enum class Unbound : bool { No, Yes };
Completion<Value> find_method(const Value& self, Str* name, Unbound& unbound);
// Looks the method up on the value as an attribute and calls it.
Completion<Value> call_method(const Value& self, Str* name, std::span<Value> arguments = {});
Completion<Value> call_method(const Value& self, Str* name, Value argument);

} // namespace weft::model
