// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// asyncio.shield.
// https://docs.python.org/3/library/asyncio-task.html#asyncio.shield

#include "model/asyncio/functions.h"
#include "model/asyncio/state.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/canary.h"
#include "model/rules/asyncio.h"
#include "model/values/dict.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

Completion<void> pass_result(const Value& inner, Future& outer)
{
    Value result = TRY(result_of(inner));
    return outer.set_result(std::move(result));
}

// The inner future is done: the outer one gets its outcome, unless it was cancelled in the meantime.
Completion<Value> inner_is_done(NativeCallback& self, const CallArgs& args)
{
    const Value outer_value = self.state;
    Future& outer = *as_future(outer_value);
    const Value inner = args[0];
    const bool inner_cancelled = TRY(was_cancelled(inner));
    if (outer.is_cancelled() && !WEFT_CANARY(ShieldFillsCancelledWaiter)) {
        // Nobody will ask for the exception.
        if (!inner_cancelled)
            Value ignored = TRY(exception_of(inner));
        return Value::none();
    }
    if (inner_cancelled) {
        const bool ignored = TRY(outer.cancel(Value()));
        static_cast<void>(ignored);
        return Value::none();
    }
    Value exception = TRY(exception_of(inner));
    if (exception.is_none())
        TRY(pass_result(inner, outer));
    else
        TRY(outer.set_exception(exception));
    return Value::none();
}

// SINCE 3.14: an error that nobody waits for any more is told to the exception handler.
// https://docs.python.org/3/library/asyncio-task.html#asyncio.shield
Completion<Value> tell_error(NativeCallback&, const CallArgs& args)
{
    const Value inner = args[0];
    if (TRY(was_cancelled(inner)))
        return Value::none();
    Value exception = TRY(exception_of(inner));
    if (exception.is_none())
        return Value::none();
    Ref<Dict> details = new_dict();
    details->set(intern("message"), new_str(concat(shown_name(exception), " exception in shielded future")));
    details->set(intern("exception"), exception);
    details->set(intern("future"), inner);
    Value loop = TRY(call_method(inner, intern("get_loop")));
    return call_method(loop, intern("call_exception_handler"), Value(details));
}

// The outer future is done first: the inner one no longer tells it. The state is the pair of the inner future
// and its callback.
Completion<Value> outer_is_done(NativeCallback& self, const CallArgs&)
{
    const Value pair = self.state;
    const Value inner = pair.as<Tuple>()->items[0];
    if (TRY(is_done(inner)))
        return Value::none();
    TRY(remove_callback(inner, pair.as<Tuple>()->items[1]));
    if (!rule(Rule::ShieldTellsErrors))
        return Value::none();
    Value& teller = asyncio_state().shield_teller;
    if (!teller)
        teller = make<NativeCallback>("_log_on_exception@tasks.py", tell_error, Value());
    const Value callback = teller;
    TRY(remove_callback(inner, callback));
    TRY(add_callback(inner, callback));
    return Value::none();
}

} // namespace

// https://docs.python.org/3/library/asyncio-task.html#asyncio.shield
Completion<Value> asyncio_shield(const CallArgs& args)
{
    const Value given_loop = args.count > 1 && args[1] && !args[1].is_none() ? args[1] : Value();
    if (given_loop)
        TRY(warn_loop_argument());
    const Value inner = TRY(ensure_future(args[0], given_loop));
    if (TRY(is_done(inner)))
        return inner;
    const Future* const native = as_future(inner);
    const Value loop = native ? native->loop : TRY(call_method(inner, intern("get_loop")));
    const Value outer = TRY(create_future(loop));
    if (!as_future(outer))
        return unsupported("a loop whose create_future() gives no asyncio.Future");
    const Value on_inner =
        make<NativeCallback>("shield.<locals>._inner_done_callback@tasks.py", inner_is_done, outer);
    const Value on_outer = make<NativeCallback>("shield.<locals>._outer_done_callback@tasks.py",
                                                outer_is_done, Value(new_tuple({inner, on_inner})));
    TRY(add_callback(inner, on_inner));
    TRY(add_callback(outer, on_outer));
    return outer;
}

} // namespace weft::model
