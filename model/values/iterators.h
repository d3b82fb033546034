// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The iterators of the builtin types, and what they have in common.
//
// https://docs.python.org/3/library/stdtypes.html#iterator-types
// An iterator that is exhausted drops what it iterates over at once, as CPython's do. All of them share
// Kind::Iterator; which one it is, the type says.
#pragma once

#include <cstdint>

#include "model/values/completion.h"
#include "model/values/sequence.h"
#include "model/values/type.h"

namespace weft::model {

// Which of `__reduce__` and `__setstate__` CPython has; the model refuses both.
enum class Pickling { None, Plain, WithState };
// Fills and finishes the type of an iterator: `iter` gives itself, `hint` (null: none) is `__length_hint__`.
void build_iterator_type(Type* type, Completion<Value> (*next)(const Value&), NativeFn hint,
                         Pickling pickling);
Completion<Value> iterate_self(const Value& self);

// An iterator over a container that it holds until it is exhausted.
class SourceIterator : public Container {
public:
    SourceIterator(Type* type, Value iterated) : Container(Kind::Iterator, type), source(std::move(iterated))
    {
    }
    void traverse(Visitor& visitor) override { visitor(source); }
    void clear_references() override { source = Value(); }

    Value source; // empty once exhausted
    std::int64_t position = 0;
};

class ListIterator final : public SourceIterator {
public:
    explicit ListIterator(Value list);
};

class ListReverseIterator final : public SourceIterator {
public:
    explicit ListReverseIterator(Value list);
};

class TupleIterator final : public SourceIterator {
public:
    explicit TupleIterator(Value tuple);
};

// Over any object with `__getitem__`, up to the first IndexError.
class SequenceIterator final : public SourceIterator {
public:
    explicit SequenceIterator(Value sequence);
};

// iter(callable, sentinel)
class CallableIterator final : public Container {
public:
    CallableIterator(Value function, Value end_marker);
    void traverse(Visitor& visitor) override
    {
        visitor(callable);
        visitor(sentinel);
    }
    void clear_references() override;

    Value callable; // both empty once exhausted
    Value sentinel;
};

} // namespace weft::model
