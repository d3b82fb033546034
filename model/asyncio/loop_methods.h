// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The parts in which the methods of event loops are declared.
#pragma once

#include "model/asyncio/loop.h"
#include "model/values/type.h"

namespace weft::model {

// shutdown_asyncgens() and shutdown_default_executor(): loop_shutdown.cpp.
void add_loop_shutdown_methods(TypeBuilder& builder);
// What a program sets on a loop, and what loops of programs find there.
void add_loop_settings(TypeBuilder& builder);
// What CPython's loops have and the model's have not.
void refuse_loop_names(TypeBuilder& builder);

// loop.create_task() of this loop, without asking a method of the program.
Completion<Value> create_task_here(EventLoop& loop, const Value& coroutine, const Value& name,
                                   const Value& context, const Value& eager);

// The hooks that a running loop gives to async generators; empty them with the scope.
class AsyncGeneratorHooks {
public:
    explicit AsyncGeneratorHooks(EventLoop& loop);
    ~AsyncGeneratorHooks();
    AsyncGeneratorHooks(const AsyncGeneratorHooks&) = delete;
    AsyncGeneratorHooks& operator=(const AsyncGeneratorHooks&) = delete;

private:
    Value m_firstiter;
    Value m_finalizer;
};

} // namespace weft::model
