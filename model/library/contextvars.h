// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Contexts of contextvars, for those who run callbacks in them.
//
// https://docs.python.org/3/library/contextvars.html
// Most runs set no variable. So a context in which none is set need not exist: an empty Value stands for a
// fresh, empty one, which is made when somebody asks for it.
#pragma once

#include <utility>
#include <vector>

#include "model/values/completion.h"

namespace weft::model {

class Context final : public Container {
public:
    explicit Context(Type* type) : Container(Kind::Other, type) {}
    void traverse(Visitor& visitor) override;
    void clear_references() override;

    const Value* find(const Value& variable) const;
    void set(const Value& variable, const Value& value);
    void remove(const Value& variable);

    std::vector<std::pair<Value, Value>> values;
    bool is_entered = false;
};

// Null where the value is not a context.
Context* as_context(const Value& value);

// The context of the code that runs now.
Value current_context();
// contextvars.copy_context(); empty where the current context is.
Value copy_current_context();
Value new_context();

// Runs what is in its scope in a context, as Context.run() does. An empty `context` receives what was made of
// it. Only to be made where enter_check() had nothing to say.
class ContextScope {
public:
    explicit ContextScope(Value& context);
    ~ContextScope();
    ContextScope(const ContextScope&) = delete;
    ContextScope& operator=(const ContextScope&) = delete;

private:
    Value& m_context;
    Value m_previous;
};

// RuntimeError where the context is entered already.
Completion<void> enter_check(const Value& context);

} // namespace weft::model
