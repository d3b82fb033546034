// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Asynchronous generators and the awaitables that their methods return.
//
// PEP 525: https://peps.python.org/pep-0525/
// The body is a Generator. What it awaits passes through its awaitables outwards; what it yields ends the
// awaitable that is being driven, as its result. `item_yielded` tells the two apart.
#pragma once

#include "model/coroutines/generator.h"
#include "model/values/sequence.h"

namespace weft::model {

class AsyncGenerator final : public Generator {
public:
    using Generator::Generator;
    void traverse(Visitor& visitor) override
    {
        Generator::traverse(visitor);
        visitor(finalizer_hook);
    }
    // `yield value` in the body.
    Completion<Value> yield_item(Value value)
    {
        item_yielded = true;
        return yield_(std::move(value));
    }
    void leave_async_item(Value value) // the same in a body without a stack
    {
        item_yielded = true;
        leave_item(std::move(value));
    }
    // The hooks of sys.set_asyncgen_hooks, at the first use of the object.
    Completion<void> init_hooks();

    Value finalizer_hook; // empty: none
    bool hooks_are_set = false;
    bool closed = false;        // no further item can come
    bool has_awaitable = false; // an awaitable is being driven: ag_running since 3.8
    bool item_yielded = false;  // what the body handed out last is an item, not something awaited
};

enum class AsyncMethod : std::uint8_t { Asend, Athrow, Aclose };

// What __anext__, asend, athrow and aclose return.
class AsyncGeneratorAwaitable final : public Container {
public:
    static constexpr Kind k_kind = Kind::Awaitable;
    AsyncGeneratorAwaitable(AsyncMethod its_method, Ref<AsyncGenerator> body);
    void traverse(Visitor& visitor) override;
    void finalize() override;

    Completion<Value> send(const Value& value);
    Completion<Value> throw_(const CallArgs& args);
    Completion<Value> close();

    const AsyncMethod method;
    Ref<AsyncGenerator> generator;
    Value sent;                // asend(sent)
    std::vector<Value> thrown; // athrow(*thrown)

private:
    enum class State : std::uint8_t { Fresh, Started, Closed };
    Completion<Value> start_sending(const Value& value);
    Completion<Value> start_throwing(const Value& value);
    Completion<Value> finish_close(Completion<Value> outcome, bool returned);
    Completion<Value> unwrap(Completion<Value> outcome, bool returned);
    Completion<Value> throw_into(const CallArgs& args, bool& returned, ExitInDelegate exit);
    Completion<Value> begin_struck(BodyStrike strike);
    Completion<Value> end_struck(Completion<Value> outcome, bool returned);
    Raised raise_reused() const;
    Raised raise_running() const;
    std::string_view method_names() const;

    State m_state = State::Fresh;
    bool m_closes_instead = false; // a fault: the body is being closed where it would have gone on
};

Ref<Generator> new_async_generator(Ref<Frame> frame, Value name, Value qualname);

// The last reference to an async generator goes: true if a finaliser hook has been given it.
bool call_finalizer_hook(AsyncGenerator& generator);

// GET_AITER and GET_ANEXT of `async for`; the second awaits, and gives Value::exhausted() at the end.
Completion<Value> async_iter(const Value& iterable);
Completion<Value> async_next(Generator& body, const Value& iterator);
// The two halves of it: what is to be driven for the next item, and what its outcome means.
Completion<Value> async_next_driven(const Value& iterator);
Completion<Value> async_next_outcome(Completion<Value> outcome);

// The builtin anext() with a default.
Ref<Container> new_anext_awaitable(Value awaitable, Value default_value);

} // namespace weft::model
