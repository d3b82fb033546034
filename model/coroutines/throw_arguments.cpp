// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The arguments of throw(), as CPython's _gen_throw and PyErr_NormalizeException read them.

#include "model/coroutines/throw_arguments.h"

#include "model/messages.h"
#include "model/rules/generators.h"
#include "model/values/exception_call.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

bool is_exception_class(const Value& value)
{
    return value.try_as<Type>() && value.as<Type>()->is_exception;
}

// An instance for a class and a value.
// https://docs.python.org/3/c-api/exceptions.html#c.PyErr_NormalizeException
Completion<Value> normalize(const Value& type, const Value& value)
{
    // 1. An instance of the class, or of a subclass, is taken as it is.
    if (value && value.try_as<Exception>() && type_of(value)->is_subtype_of(type.as<Type>()))
        return value;
    // 2. No value calls the class without arguments, a tuple with its items, anything else with itself.
    if (value.is_empty() || value.is_none())
        return call_exception_class(type);
    if (Tuple* items = value.try_as<Tuple>()) {
        std::vector<Value> copy = items->items;
        return call(type, CallArgs{copy.data(), copy.size(), nullptr, 0});
    }
    return call(type, value);
}

Completion<void> make_pending(const Value& type, const Value& value, const Value& traceback)
{
    Completion<Value> made = normalize(type, value);
    if (made.raised()) {
        if (world().is_aborting())
            return Raised{};
        return {}; // the constructor's exception is thrown instead
    }
    Value instance = made.release();
    if (!instance.try_as<Exception>()) {
        Ref<Str> class_text = TRY(repr(type));
        raise(types().TypeError,
              concat("calling ", class_text->text, " should have returned an instance of BaseException, not ",
                     type_of(instance)->name));
        return {};
    }
    // The traceback is that of the arguments; what the instance had is forgotten.
    if (traceback)
        instance.as<Exception>()->traceback = Ref<Traceback>::borrow(traceback.as<Traceback>());
    else if (!rule(Rule::ThrowWithoutTracebackKeepsIt))
        instance.as<Exception>()->traceback = nullptr;
    world().pending = std::move(instance);
    return {};
}

} // namespace

bool thrown_is_generator_exit(const CallArgs& args)
{
    const Value& type = args[0];
    if (is_exception_class(type))
        return type.as<Type>()->is_subtype_of(types().GeneratorExit);
    return type.try_as<Exception>() && type_of(type)->is_subtype_of(types().GeneratorExit);
}

Completion<void> make_thrown_exception_pending(const CallArgs& args)
{
    const Value& type = args[0];
    Value value = args.count > 1 ? args[1] : Value();
    Value traceback = args.count > 2 ? args[2] : Value();
    // 1. The traceback, if there is one, must be one.
    if (traceback && traceback.is_none())
        traceback = Value();
    if (traceback && !traceback.try_as<Traceback>())
        return raise(types().TypeError, k_throw_third_not_traceback);
    // 2. A class is instantiated with the value.
    if (is_exception_class(type))
        return make_pending(type, value, traceback);
    // 3. An instance must come alone.
    if (type.try_as<Exception>()) {
        if (value && !value.is_none())
            return raise(types().TypeError, k_throw_instance_with_value);
        if (traceback)
            type.as<Exception>()->traceback = Ref<Traceback>::borrow(traceback.as<Traceback>());
        world().pending = type;
        return {};
    }
    // 4. Anything else is an error of the caller.
    return raise(types().TypeError,
                 concat("exceptions must be classes or instances deriving from BaseException, not ",
                        type_of(type)->name));
}

} // namespace weft::model
