// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The classes of asyncio, made once for a realm.
//
// Each make_*_type() furnishes one of them; asyncio_types() is how everybody else finds them.
#pragma once

#include "model/evaluator/code.h"
#include "model/realm.h"
#include "model/world.h"

namespace weft::model {

struct AsyncioTypes {
    Realm* realm = nullptr;
    // Classes.
    Type *future = nullptr, *task = nullptr, *future_iterator = nullptr, *task_step = nullptr;
    Type *handle = nullptr, *timer_handle = nullptr, *callback = nullptr;
    Type *abstract_loop = nullptr, *base_loop = nullptr, *selector_loop = nullptr;
    Type *abstract_policy = nullptr, *policy = nullptr, *runner = nullptr, *gathering_future = nullptr;
    Type* as_completed_iterator = nullptr;
    // Exceptions.
    Type *CancelledError = nullptr, *InvalidStateError = nullptr, *TimeoutError = nullptr,
         *BrokenBarrierError = nullptr;
    // Code objects of the coroutines of the library, for their frames.
    Ref<Code> sleep, wait_for, wait, wait_inner, cancel_and_wait, wrap_awaitable, as_completed_wait,
        shutdown_asyncgens, shutdown_default_executor;
    // Of plain functions of the library, for tracebacks.
    Ref<Code> run, runner_run, run_until_complete, run_forever, run_once, run_handle;
};

namespace detail {
extern thread_local const AsyncioTypes* t_asyncio_types;
const AsyncioTypes& find_asyncio_types();
} // namespace detail

// Of the realm of this run.
inline const AsyncioTypes& asyncio_types()
{
    const AsyncioTypes* known = detail::t_asyncio_types;
    if (known && known->realm == &realm()) [[likely]]
        return *known;
    return detail::find_asyncio_types();
}

Type* make_future_type();
Type* make_task_type();
Type* make_future_iterator_type();
Type* make_task_step_type();
Type* make_handle_type();
Type* make_timer_handle_type();
Type* make_callback_type();
Type* make_abstract_loop_type();
Type* make_base_loop_type();
Type* make_selector_loop_type();
Type* make_abstract_policy_type();
Type* make_policy_type();
Type* make_runner_type();
Type* make_gathering_future_type();
Type* make_as_completed_iterator_type();

// An exception class of asyncio.exceptions.
Type* asyncio_exception(Type* AsyncioTypes::*which);

} // namespace weft::model
