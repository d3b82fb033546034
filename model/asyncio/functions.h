// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The functions of asyncio that module.cpp declares, and what they share.
// https://docs.python.org/3/library/asyncio-task.html
#pragma once

#include "model/asyncio/future.h"
#include "model/values/call.h"
#include "model/values/completion.h"

namespace weft::model {

Completion<Value> asyncio_sleep(const CallArgs& args);
Completion<Value> asyncio_gather(const CallArgs& args); // raw
Completion<Value> asyncio_wait(const CallArgs& args);
Completion<Value> asyncio_wait_for(const CallArgs& args);
Completion<Value> asyncio_shield(const CallArgs& args);
Completion<Value> asyncio_as_completed(const CallArgs& args);
Completion<Value> asyncio_run(const CallArgs& args);

// asyncio.gather(*awaitables, return_exceptions=...).
Completion<Value> gather(const std::vector<Value>& awaitables, bool return_exceptions,
                         const Value& loop = {});

// What asyncio.run() does at its end: cancels what is left and waits for it.
Completion<void> cancel_all_tasks(const Value& loop);

// futures._set_result_unless_cancelled and tasks._release_waiter, as callables.
Value set_result_unless_cancelled();
Value release_waiter();
// Whether the callback does nothing but change futures, which note that themselves.
bool changes_only_futures(const NativeCallback& callback);
bool is_callback_of_gather(const NativeCallback& callback);
bool is_release_waiter(const Value& callback);
// The task that a timeout of wait_for() cancels when it calls this; empty: it is no such callback.
Value task_of_timeout(const Value& callback);

// "The loop argument is deprecated since Python 3.8, ...".
Completion<void> warn_loop_argument(int stack_level = 1);

// `future.result()` of anything like a future.
Completion<Value> result_of(const Value& future);
Completion<bool> is_done(const Value& future);
Completion<bool> was_cancelled(const Value& future);
Completion<Value> exception_of(const Value& future);
Completion<void> add_callback(const Value& future, const Value& callback);
Completion<void> remove_callback(const Value& future, const Value& callback);

} // namespace weft::model
