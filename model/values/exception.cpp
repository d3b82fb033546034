// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Raising: how an exception becomes the pending one, and what it then knows about the one being handled.
//
// https://docs.python.org/3/library/exceptions.html#exception-context
#include "model/values/exception.h"

#include "model/values/exception_call.h"

#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/recursion_guard.h"
#include "model/world.h"

namespace weft::model {

Exception::Exception(Type* type) : Container(Kind::Exception, type), args(empty_tuple()) {}

// CPython's BaseException_clear: what a class adds goes first, then the attributes in this order.
Exception::~Exception()
{
    std::vector<Value>().swap(fields);
    value = Value();
    dict = Value();
    args = nullptr;
    traceback = nullptr;
    cause = Value();
    context = Value();
}

void Exception::traverse(Visitor& visitor)
{
    visitor(args.get());
    visitor(cause);
    visitor(context);
    visitor(traceback.get());
    visitor(value);
    visitor(dict);
    for (const Value& field : fields)
        visitor(field);
}

void Exception::clear_references()
{
    const Ref<Tuple> old_args = std::exchange(args, empty_tuple());
    const Ref<Traceback> old_traceback = std::exchange(traceback, nullptr);
    for (Value* slot : {&cause, &context, &value, &dict})
        *slot = Value();
    std::vector<Value>().swap(fields);
}

Ref<Exception> new_exception(Type* type, std::string_view message)
{
    std::vector<Value> args;
    args.push_back(new_str(message));
    return new_exception(type, std::move(args));
}

namespace {

bool is_plain_class(const Type& type)
{
    const Slots& plain = types().BaseException->slots;
    return type.slots.initialize == plain.initialize && type.slots.create == plain.create;
}

} // namespace

// OPTIMIZATION: a native class without a constructor of its own need not be called.
Completion<Value> call_exception_class(const Value& exception_class)
{
    Type* type = exception_class.as<Type>();
    if (!type->is_heap && is_plain_class(*type))
        return make<Exception>(type);
    return call(exception_class);
}

Ref<Exception> new_exception(Type* type, std::vector<Value>&& args)
{
    const bool is_plain = is_plain_class(*type);
    // OPTIMIZATION: these have only their args, and StopIteration its value: no constructor need run.
    if (is_plain || type == types().StopIteration) {
        Ref<Exception> exception = make<Exception>(type);
        if (!args.empty())
            exception->args = new_tuple(std::move(args));
        if (!is_plain && !exception->args->items.empty())
            exception->value = exception->args->items.front();
        return exception;
    }
    const CallArgs given{args.data(), args.size(), nullptr, 0};
    Completion<Value> made = type->slots.create(type, given);
    CHECK(!made.raised());
    const Value exception = made.release();
    Completion<void> initialized = type_of(exception)->slots.initialize(exception, given);
    CHECK(!initialized.raised());
    return Ref<Exception>::borrow(exception.as<Exception>());
}

Raised raise(Type* type, std::string_view message)
{
    return raise_value(new_exception(type, message));
}

Raised raise(Type* type)
{
    return raise_value(new_exception(type, std::vector<Value>()));
}

Raised raise_with(Type* type, Value argument)
{
    std::vector<Value> args;
    args.push_back(std::move(argument));
    return raise_value(new_exception(type, std::move(args)));
}

namespace {

// The chain of contexts from `handled` must not lead back to the exception that gets it as its context: the
// link that would close the ring is cut. A ring that is there already, further along, is left alone (Floyd's
// algorithm).
void avoid_cycle(const Value& exception, const Value& handled)
{
    Exception* link = handled.as<Exception>();
    Exception* slow = link;
    bool advance = false;
    while (!link->context.is_empty()) {
        Exception* next = link->context.as<Exception>();
        if (next == exception.object()) {
            link->context = Value();
            return;
        }
        link = next;
        if (link == slow)
            return;
        if (advance)
            slow = slow->context.as<Exception>();
        advance = !advance;
    }
}

} // namespace

// _PyErr_SetObject: the exception being handled becomes the context of the one that is raised.
// https://docs.python.org/3/library/exceptions.html#BaseException.__context__
Raised raise_value(Value exception)
{
    World& current = world();
    // 1. While the run is being ended nothing new is raised.
    if (current.is_aborting())
        return Raised{};

    // 2. An exception is never its own context, nor indirectly.
    const Value handled = current.current_handled();
    if (!handled.is_empty() && !handled.is(exception)) {
        avoid_cycle(exception, handled);
        exception.as<Exception>()->context = handled;
    }
    return reraise(std::move(exception));
}

Raised reraise(Value exception)
{
    World& current = world();
    if (!current.is_aborting())
        current.pending = std::move(exception);
    return Raised{};
}

Raised raise_stop_iteration(const Value& value)
{
    if (value.is_empty() || value.is_none())
        return raise(types().StopIteration);
    return raise_with(types().StopIteration, value);
}

Value stop_iteration_value(const Value& exception)
{
    const Value& value = exception.as<Exception>()->value;
    return value.is_empty() ? Value::none() : value;
}

bool pending_matches(const Type* type)
{
    const World& current = world();
    if (current.is_aborting() || current.pending.is_empty() || type == nullptr)
        return false;
    return is_instance_of(current.pending, type);
}

Value take_pending()
{
    return std::move(world().pending);
}

Raised unsupported(std::string_view what)
{
    World& current = world();
    current.pending = Value();
    return current.abort_run(Abort::Unsupported, std::string(what));
}

} // namespace weft::model
