// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Exceptions and tracebacks as Python sees them, and how the model raises them.
//
// https://docs.python.org/3/library/exceptions.html
// All exception classes share one C++ class; `value` is the slot of those that have one (StopIteration.value,
// SystemExit.code). Raising chains `__context__` to the exception being handled, as CPython's
// _PyErr_SetObject does.
#pragma once

#include <string>
#include <string_view>

#include "model/values/completion.h"
#include "model/values/sequence.h"

namespace weft::model {

class Frame;
class Node;

class Traceback final : public Container {
public:
    static constexpr Kind k_kind = Kind::Traceback;
    Traceback(Ref<Traceback> next_entry, Ref<Frame> raising_frame, int line_number);
    ~Traceback() override;
    void traverse(Visitor& visitor) override;
    void clear_references() override;

    Ref<Traceback> next; // towards the place of the raise
    Ref<Frame> frame;
    int line;
    const Node* position = nullptr; // what was evaluated, for carets; owned by the frame's code
};

class Exception : public Container {
public:
    static constexpr Kind k_kind = Kind::Exception;
    explicit Exception(Type* type);
    ~Exception() override;
    void traverse(Visitor& visitor) override;
    void clear_references() override;
    Value* dict_slot() override { return &dict; }

    Ref<Tuple> args;
    Value cause; // empty: None
    Value context;
    Ref<Traceback> traceback;
    bool suppress_context = false;
    Value value; // StopIteration.value, SystemExit.code; empty: None
    Value dict;
    // The further attributes of particular classes (AttributeError.name, OSError.errno, ...) in the order in
    // which exception_types.cpp declares them for the class; empty values stand for None.
    std::vector<Value> fields;
};

// Makes an exception of this class with these args without running Python code (native classes only).
Ref<Exception> new_exception(Type* type, std::string_view message);
Ref<Exception> new_exception(Type* type, std::vector<Value>&& args);

// Raises: makes the exception pending, with `__context__` set from the exception being handled.
Raised raise(Type* type, std::string_view message);
Raised raise(Type* type);                      // no args
Raised raise_with(Type* type, Value argument); // one argument of any type
Raised raise_value(Value exception);
// Makes it pending as it is (a re-raise): no new context.
Raised reraise(Value exception);
// StopIteration(value); None gives StopIteration().
Raised raise_stop_iteration(const Value& value);

// StopIteration.value: None where there is none.
Value stop_iteration_value(const Value& exception);

// The pending exception is an instance of this class.
bool pending_matches(const Type* type);
// Takes the pending exception away.
Value take_pending();
// The construct is outside the subset: ends the run with the outcome `unsupported`. Not catchable by the
// program.
Raised unsupported(std::string_view what);

} // namespace weft::model
