// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Coroutines of the library whose bodies are written in C++.
//
// A body in direct style is a lambda on a fiber: it awaits with await_future() and await_any(). What a body
// handles as a Python body would in `except` and `finally` it puts into a HandledScope, so that exceptions
// get the contexts that they have in CPython.
#pragma once

#include "model/asyncio/future.h"
#include "model/asyncio/types.h"
#include "model/coroutines/generator.h"

namespace weft::model {

// The code objects of the library's coroutines.
void fill_coroutine_codes(AsyncioTypes& all);

Ref<Generator> new_library_coroutine(const Ref<Code>& code, NativeBody body);
Ref<Generator> new_library_coroutine(const Ref<Code>& code, Ref<SteppedBody> body);
// One that mostly has nothing to wait for: when it begins, `body` is asked first, and only if it answers
// with the empty value does `waiting` go on, on a fiber.
using QuickBody = Completion<Value> (*)(const Value& self);
Ref<Generator> new_quick_coroutine(const Ref<Code>& code, Value self, QuickBody body, NativeBody waiting);

// `await future` in a native body.
Completion<Value> await_future(Generator& body, const Value& future);
// `await x` for anything.
Completion<Value> await_any(Generator& body, Value awaitable);
// `await sleep(0)`.
Completion<void> await_next_iteration(Generator& body);

// The frame of the body holds the value from now on: it lives as long as a traceback that leads through it.
void keep_in_frame(Generator& body, const Value& held);

// Adds an entry for a function of the library to the traceback of the pending exception, as if it were
// written in Python.
// The entry's frame holds `held`, which so lives as long as the traceback.
Raised raised_through(const Ref<Code>& code, const Value& held = {});
Ref<Code> new_library_code(std::string_view file, std::string_view name, std::string_view qualname);

} // namespace weft::model
