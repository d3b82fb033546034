// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// StopIteration, SystemExit and KeyError.
//
// https://docs.python.org/3/library/exceptions.html#StopIteration
#include "model/values/exception_classes.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// The value is a slot of its own: later changes of args do not change it.
Completion<void> initialize_stop_iteration(const Value& self, const CallArgs& args)
{
    TRY(initialize_exception(self, args));
    self.as<Exception>()->value = args.count > 0 ? args[0] : Value();
    return {};
}

// https://docs.python.org/3/library/exceptions.html#SystemExit
Completion<void> initialize_system_exit(const Value& self, const CallArgs& args)
{
    TRY(initialize_exception(self, args));
    Exception& exception = *self.as<Exception>();
    if (args.count == 1)
        exception.value = args[0];
    else if (args.count > 1)
        exception.value = exception.args;
    return {};
}

Completion<Value> get_value(const Value& self)
{
    const Value& value = self.as<Exception>()->value;
    return value.is_empty() ? Value::none() : value;
}

Completion<void> set_value(const Value& self, const Value& value)
{
    self.as<Exception>()->value = value;
    return {};
}

// A missing key is shown by its repr, so that an empty string can be seen.
Completion<Value> key_error_str(const Value& self)
{
    const Ref<Tuple> args = self.as<Exception>()->args;
    if (args->size() != 1)
        return exception_str(self);
    Ref<Str> text = TRY(repr(args->items[0]));
    return text;
}

} // namespace

void build_stop_classes(Realm& realm)
{
    Type* stop = realm.types.StopIteration;
    stop->slots.initialize = initialize_stop_iteration;
    TypeBuilder(stop).property("value", get_value, set_value).finish();

    Type* exit = realm.types.SystemExit;
    exit->slots.initialize = initialize_system_exit;
    TypeBuilder(exit).property("code", get_value, set_value).finish();

    Type* key_error = realm.types.KeyError;
    key_error->slots.str = key_error_str;
    TypeBuilder(key_error).finish();
}

} // namespace weft::model
