// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Native coroutines: what they have beyond the generator that carries them.
//
// PEP 492: https://peps.python.org/pep-0492/
// A coroutine object is a Generator of kind Coroutine; here are its creation, its Python type, its wrapper
// (what `__await__` returns) and the warning for one that was never awaited.
#pragma once

#include "model/coroutines/generator.h"

namespace weft::model {

class Coroutine final : public Generator {
public:
    using Generator::Generator;
    void traverse(Visitor& visitor) override
    {
        Generator::traverse(visitor);
        visitor(origin);
    }
    Value origin; // cr_origin; empty: None
};

Ref<Generator> new_coroutine(Ref<Frame> frame, Value name, Value qualname);

// A coroutine whose body is written in C++; it has the semantics of a Python one.
Ref<Generator> new_native_coroutine(std::string_view name, std::string_view qualname, NativeBody body);

// What `coroutine.__await__()` returns: an iterator that drives it.
class CoroutineWrapper final : public Container {
public:
    static constexpr Kind k_kind = Kind::Awaitable;
    explicit CoroutineWrapper(Ref<Generator> wrapped);
    void traverse(Visitor& visitor) override { visitor(coroutine.get()); }
    void clear_references() override { coroutine = nullptr; }
    Ref<Generator> coroutine;
};

// Gives the RuntimeWarning for a coroutine that dies before it has started.
Completion<void> warn_never_awaited(Generator& coroutine);

// Where `await` stands: the messages of wrong operands say it.
enum class AwaitPlace : std::uint8_t { Expression, AsyncEnter, AsyncExit };

// The iterator that `await awaitable` delegates to. The second form has the messages and checks of the
// evaluator's await; the first those of native code.
Completion<Value> awaitable_iterator(const Value& awaitable);
Completion<Value> awaited_iterator(const Value& awaitable, AwaitPlace place);

// `await awaitable` in a body.
Completion<Value> await_in(Generator& body, const Value& awaitable,
                           AwaitPlace place = AwaitPlace::Expression);

class Realm;
void add_native_coroutine_types(Realm& realm);
void add_async_generator_types(Realm& realm);

} // namespace weft::model
