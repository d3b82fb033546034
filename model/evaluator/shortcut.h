// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The common case of a function of the library that is written in Python, in C++.
//
// OPTIMIZATION: weft's library in Python says how asyncio's locks and queues behave, and its functions are
// what a program sees and may replace. A shortcut stands beside the code of such a function and does what the
// body does where nobody has to wait, nothing is raised and no method was replaced. Everywhere else it
// answers with the empty value, having done nothing, and the body runs. So the two can be told apart by
// their speed alone, and whatever is uncommon need not be known twice.
//
// A call asks the shortcut instead of the body; a coroutine asks it when it begins, and an `await` of a call
// asks it before there is a coroutine. If somebody has to wait after all, a second kind of shortcut may bring
// a body that waits in the same way: see coroutines/generator.h, SteppedBody.
#pragma once

#include <string_view>

#include "model/values/completion.h"

namespace weft::model {

class Code;
class Frame;

// Gets one value for each parameter that can be given by position, empty where it was left out.
using Shortcut = Completion<Value> (*)(const Value* parameters);

// What waits in the place of the body, a SteppedBody; empty if the body itself must. The frame is the body's,
// with its parameters, and shows what the body would show: its local variables and the `await`.
using WaitingShortcut = Value (*)(Frame& frame);

struct Shortcuts {
    Shortcut at_once = nullptr;
    WaitingShortcut waiting = nullptr;
};
// Of a function of the library's own; null where it has none.
Shortcuts find_shortcuts(std::string_view file, std::string_view qualname);

// What the shortcut of this code answers; there is one.
Completion<Value> take_shortcut(const Code& code, const Value* parameters);
// The same to positional arguments.
Completion<Value> take_shortcut(const Code& code, const Value* values, std::size_t count);

// For `await method(...)`, where `method` is a function, or one bound to an object: the empty value unless it
// is a coroutine function with a shortcut.
Completion<Value> take_awaited_shortcut(const Value& method, const Value* values, std::size_t count);

} // namespace weft::model
