// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the functions of asyncio ask of futures, native or not, and the callables that they leave in handles.

#include "model/asyncio/functions.h"
#include "model/asyncio/types.h"
#include "model/library/contextvars.h"
#include "model/library/module_builder.h"
#include "model/library/warnings_text.h"
#include "model/values/operations.h"

namespace weft::model {

Completion<Value> result_of(const Value& future)
{
    if (Future* const native = as_future(future))
        return native->result();
    return call_method(future, intern("result"));
}

Completion<bool> is_done(const Value& future)
{
    if (const Future* const native = as_future(future))
        return native->done();
    Value answer = TRY(call_method(future, intern("done")));
    return truth(answer);
}

Completion<bool> was_cancelled(const Value& future)
{
    if (const Future* const native = as_future(future))
        return native->is_cancelled();
    Value answer = TRY(call_method(future, intern("cancelled")));
    return truth(answer);
}

Completion<Value> exception_of(const Value& future)
{
    if (Future* const native = as_future(future))
        return native->exception();
    return call_method(future, intern("exception"));
}

Completion<void> add_callback(const Value& future, const Value& callback)
{
    if (Future* const native = as_future(future))
        return native->add_done_callback(callback, copy_current_context());
    Value ignored = TRY(call_method(future, intern("add_done_callback"), callback));
    return {};
}

Completion<void> remove_callback(const Value& future, const Value& callback)
{
    if (Future* const native = as_future(future)) {
        const std::int64_t ignored = TRY(native->remove_done_callback(callback));
        static_cast<void>(ignored);
        return {};
    }
    Value ignored = TRY(call_method(future, intern("remove_done_callback"), callback));
    return {};
}

Completion<void> warn_loop_argument(int stack_level)
{
    return warn(types().DeprecationWarning,
                "The loop argument is deprecated since Python 3.8, and scheduled for "
                "removal in Python 3.10.",
                stack_level);
}

static Completion<Value> set_result_of_sleep(NativeCallback&, const CallArgs& args)
{
    Future* const future = as_future(args[0]);
    if (future && !future->is_cancelled())
        TRY(future->set_result(args[1]));
    return Value::none();
}

bool changes_only_futures(const NativeCallback& callback)
{
    return callback.function == set_result_of_sleep || is_release_waiter(Value::borrow(&callback)) ||
           is_callback_of_gather(callback);
}

// https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep
Value set_result_unless_cancelled()
{
    return make<NativeCallback>("_set_result_unless_cancelled@futures.py", set_result_of_sleep, Value());
}

static Completion<Value> release_its_waiter(NativeCallback&, const CallArgs& args)
{
    Future* const waiter = as_future(args[0]);
    if (waiter && !waiter->done())
        TRY(waiter->set_result(Value::none()));
    return Value::none();
}

NativeCallback* as_native_callback(const Value& value)
{
    const bool is_one = value && type_of(value) == asyncio_types().callback;
    return is_one ? static_cast<NativeCallback*>(value.object()) : nullptr;
}

Value release_waiter()
{
    return make<NativeCallback>("_release_waiter@tasks.py", release_its_waiter, Value());
}

bool is_release_waiter(const Value& callback)
{
    const NativeCallback* const native = as_native_callback(callback);
    return native && native->function == release_its_waiter;
}

namespace {

Completion<Value> call_callback(const Value& self, const CallArgs& args)
{
    const Ref<NativeCallback> callback =
        Ref<NativeCallback>::borrow(static_cast<NativeCallback*>(self.object()));
    return callback->function(*callback, args);
}

Completion<Value> callback_repr(const Value& self)
{
    const std::string_view name = static_cast<NativeCallback*>(self.object())->name;
    return new_str(concat("<function ", name.substr(0, name.find('@')), " at ", address_text(self), ">"));
}

} // namespace

Type* make_callback_type()
{
    Type* const type = make_library_type("builtins", "function", Kind::Other);
    type->is_base = false;
    type->slots.call = call_callback;
    type->slots.repr = callback_repr;
    TypeBuilder(type).finish();
    return type;
}

} // namespace weft::model
