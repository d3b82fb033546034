// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The raise statement.
// https://docs.python.org/3/reference/simple_stmts.html#the-raise-statement

#include "model/evaluator/frame.h"
#include "model/evaluator/handling.h"
#include "model/evaluator/statement_nodes.h"
#include "model/values/exception_call.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

bool is_exception_class(const Value& value)
{
    return value.try_as<Type>() && value.as<Type>()->is_exception;
}

// A class is called without arguments; an instance is taken as it is; anything else is a TypeError.
Completion<Value> exception_instance(const Value& value, const char* message_otherwise)
{
    if (is_exception_class(value)) {
        Value made = TRY(call_exception_class(value));
        if (!made.try_as<Exception>()) {
            Ref<Str> class_text = TRY(repr(value));
            Ref<Str> type_text = TRY(repr(Value::borrow(type_of(made))));
            return raise(types().TypeError,
                         concat("calling ", class_text->text,
                                " should have returned an instance of BaseException, not ", type_text->text));
        }
        return made;
    }
    if (value.try_as<Exception>())
        return value;
    return raise(types().TypeError, message_otherwise);
}

} // namespace

Completion<void> RaiseStatement::run(Frame& frame) const
{
    // 1. Both expressions are evaluated before either is looked at.
    Value raised_value = TRY(exception->eval(frame));
    Value cause_value;
    if (cause)
        cause_value = TRY(cause->eval(frame));
    frame.position = this;
    // 2. The exception, then its cause.
    Value instance = TRY(exception_instance(raised_value, "exceptions must derive from BaseException"));
    if (cause) {
        Value its_cause;
        if (!cause_value.is_none())
            its_cause =
                TRY(exception_instance(cause_value, "exception causes must derive from BaseException"));
        instance.as<Exception>()->cause = std::move(its_cause);
        instance.as<Exception>()->suppress_context = true;
    }
    raised_value = Value();
    cause_value = Value();
    // 3. Raising chains it to the exception being handled.
    return raise_value(std::move(instance));
}

Flow RaiseStatement::exec(Frame& frame) const
{
    if (exception) {
        Completion<void> outcome = run(frame);
        static_cast<void>(outcome.raised());
        return frame.raised();
    }
    // A bare raise repeats the exception being handled, with the traceback that it has.
    const Value current = world().current_handled();
    if (current) {
        restore_traceback(current, world().current_handled_traceback());
        reraise(current);
        return Flow::Raised;
    }
    frame.position = this;
    raise(types().RuntimeError, "No active exception to reraise");
    return frame.raised();
}

} // namespace weft::model
