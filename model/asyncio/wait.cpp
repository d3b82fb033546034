// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// asyncio.wait, and waiting for a future that is being cancelled.
// https://docs.python.org/3/library/asyncio-task.html#asyncio.wait

#include <algorithm>

#include "model/asyncio/functions.h"
#include "model/asyncio/native_coroutine.h"
#include "model/asyncio/task.h"
#include "model/asyncio/waiting.h"
#include "model/evaluator/handling.h"
#include "model/library/warnings_text.h"
#include "model/rules/asyncio.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/set.h"

namespace weft::model {

namespace {

enum class ReturnWhen : std::uint8_t { AllCompleted, FirstCompleted, FirstException };

// What the callbacks of the futures share while wait() waits.
class Waiting final : public Container {
public:
    Waiting() : Container(Kind::Other, types().object) {}
    void traverse(Visitor& visitor) override
    {
        visitor(waiter);
        visitor(timer);
    }
    void clear_references() override
    {
        waiter = Value();
        timer = Value();
    }

    Value waiter;
    Value timer; // empty: no timeout
    std::size_t left = 0;
    ReturnWhen when = ReturnWhen::AllCompleted;
};

Completion<Value> one_is_done(NativeCallback& self, const CallArgs& args)
{
    const Value state = self.state;
    if (!state)
        return Value::none();
    Waiting& waiting = *static_cast<Waiting*>(state.object());
    const Value future = args[0];
    --waiting.left;
    bool enough = waiting.left == 0 || waiting.when == ReturnWhen::FirstCompleted;
    if (!enough && waiting.when == ReturnWhen::FirstException && !TRY(was_cancelled(future))) {
        Value exception = TRY(exception_of(future));
        enough = !exception.is_none();
    }
    if (!enough)
        return Value::none();
    if (waiting.timer)
        TRY(cancel_handle(waiting.timer));
    Future* const waiter = as_future(waiting.waiter);
    if (waiter && !waiter->done())
        TRY(waiter->set_result(Value::none()));
    return Value::none();
}

struct WaitRequest {
    std::vector<Value> futures;
    Value timeout; // empty: none
    Value loop;
    ReturnWhen when = ReturnWhen::AllCompleted;
};

Completion<void> stop_watching(const std::vector<Value>& futures, const Value& timer, const Value& callback)
{
    if (timer)
        TRY(cancel_handle(timer));
    for (const Value& future : futures)
        TRY(remove_callback(future, callback));
    return {};
}

// CPython's tasks._wait.
Completion<Value> wait_body(Generator& body, const WaitRequest& request)
{
    // 1. Every future tells when it is done; so does the timer.
    Ref<Waiting> waiting = make<Waiting>();
    waiting->waiter = TRY(create_future(request.loop));
    if (request.timeout)
        waiting->timer = TRY(call_later(request.loop, request.timeout, release_waiter(), waiting->waiter));
    waiting->left = request.futures.size();
    waiting->when = request.when;
    const Value callback =
        make<NativeCallback>("_wait.<locals>._on_completion@tasks.py", one_is_done, Value(waiting));
    for (const Value& future : request.futures)
        TRY(add_callback(future, callback));
    // 2. Wait until enough are done.
    Completion<Value> outcome = await_future(body, waiting->waiter);
    if (outcome.raised()) {
        // An aborted run has raised nothing that could be taken.
        if (world().is_aborting())
            return Raised{};
        const Value exception = take_pending();
        const HandledScope handled(exception);
        TRY(stop_watching(request.futures, waiting->timer, callback));
        return reraise(exception);
    }
    Value ignored = outcome.release();
    TRY(stop_watching(request.futures, waiting->timer, callback));
    // 3. Sort them.
    Ref<Set> done = new_set();
    Ref<Set> pending = new_set();
    for (const Value& future : request.futures) {
        const bool is_ready = TRY(is_done(future));
        TRY((is_ready ? done : pending)->add(future));
    }
    return new_tuple({Value(done), Value(pending)});
}

Completion<ReturnWhen> read_return_when(const Value& given)
{
    if (!given)
        return ReturnWhen::AllCompleted;
    const std::pair<const char*, ReturnWhen> known[] = {{"FIRST_COMPLETED", ReturnWhen::FirstCompleted},
                                                        {"FIRST_EXCEPTION", ReturnWhen::FirstException},
                                                        {"ALL_COMPLETED", ReturnWhen::AllCompleted}};
    for (const auto& [name, when] : known)
        if (TRY(equal(given, new_str(name))))
            return when;
    Ref<Str> shown = TRY(str(given));
    return raise(types().ValueError, concat("Invalid return_when value: ", shown->text));
}

Completion<void> check_is_collection(const Value& given)
{
    if (TRY(is_future(given)) || is_coroutine(given))
        return raise(types().TypeError, concat("expect a list of futures, not ", shown_name(given)));
    if (!TRY(truth(given)))
        return raise(types().ValueError, rule(Rule::WaitRefusesCoroutines)
                                             ? "Set of Tasks/Futures is empty."
                                             : "Set of coroutines/Futures is empty.");
    return {};
}

// The futures of what was given, without repetition, in order.
Completion<std::vector<Value>> distinct_futures(const Value& given, const Value& loop)
{
    Ref<Dict> distinct = new_dict();
    std::vector<Value> items = TRY(collect(given));
    for (const Value& item : items)
        TRY(distinct->set(item, item));
    std::vector<Value> futures;
    bool warned = false;
    for (std::size_t i = 0; i < distinct->entries().size(); ++i) {
        const Value item = distinct->entries()[i].key;
        if (is_coroutine(item)) {
            if (rule(Rule::WaitRefusesCoroutines))
                return raise(types().TypeError, "Passing coroutines is forbidden, use tasks explicitly.");
            if (!warned && rule(Rule::WaitWarnsOfCoroutines))
                TRY(warn(
                    types().DeprecationWarning,
                    "The explicit passing of coroutine objects to asyncio.wait() is deprecated since Python "
                    "3.8, and scheduled for removal in Python 3.11.",
                    2));
            warned = true;
        }
        futures.push_back(rule(Rule::WaitRefusesCoroutines) ? item : TRY(ensure_future(item, loop)));
    }
    return futures;
}

} // namespace

// https://docs.python.org/3/library/asyncio-task.html#asyncio.wait
Completion<Value> asyncio_wait(const CallArgs& args)
{
    Value given = args[0];
    Value timeout = args[1] && !args[1].is_none() ? args[1] : Value();
    Value when = args[2];
    Value loop = args.count > 3 && args[3] && !args[3].is_none() ? args[3] : Value();
    return new_library_coroutine(asyncio_types().wait, [=](Generator& body) -> Completion<Value> {
        TRY(check_is_collection(given));
        WaitRequest request;
        request.when = TRY(read_return_when(when));
        if (loop)
            TRY(warn_loop_argument());
        request.loop = loop ? loop : TRY(need_running_loop());
        request.timeout = timeout;
        request.futures = TRY(distinct_futures(given, request.loop));
        return wait_body(body, request);
    });
}

Completion<void> cancel_handle(const Value& handle)
{
    if (Handle* const native = as_handle(handle))
        return native->cancel();
    Value ignored = TRY(call_method(handle, intern("cancel")));
    return {};
}

Completion<Value> call_later(const Value& loop, const Value& delay, Value callback, const Value& argument)
{
    EventLoop* const native = as_loop(loop);
    double seconds = 0;
    if (native && !native->overrides("call_later") && number_to_double(delay, seconds)) {
        TRY(native->check_closed());
        return Value(TRY(native->call_later(seconds, std::move(callback), {argument})));
    }
    std::array<Value, 3> values{delay, std::move(callback), argument};
    return call_method(loop, intern("call_later"), std::span<Value>(values));
}

// Cancels a future and waits until it is done, whatever its outcome.
// https://docs.python.org/3/library/asyncio-task.html#asyncio.wait_for
Completion<void> cancel_and_wait(Generator& body, const Value& future, const Value& loop)
{
    const Value waiter = TRY(create_future(loop));
    const Value release = make<NativeCallback>(
        "_release_waiter@tasks.py",
        [](NativeCallback& self, const CallArgs&) -> Completion<Value> {
            Future* const target = as_future(self.state);
            if (target && !target->done())
                TRY(target->set_result(Value::none()));
            return Value::none();
        },
        waiter);
    TRY(add_callback(future, release));
    const bool ignored = TRY(request_cancel(future, Value()));
    static_cast<void>(ignored);
    Completion<Value> outcome = await_future(body, waiter);
    if (outcome.raised()) {
        // An aborted run has raised nothing that could be taken.
        if (world().is_aborting())
            return Raised{};
        const Value exception = take_pending();
        const HandledScope handled(exception);
        TRY(remove_callback(future, release));
        return reraise(exception);
    }
    Value nothing = outcome.release();
    return remove_callback(future, release);
}

} // namespace weft::model
