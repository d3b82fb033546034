// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// asyncio.gather.
// https://docs.python.org/3/library/asyncio-task.html#asyncio.gather

#include <unordered_map>

#include "model/asyncio/functions.h"
#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/canary.h"
#include "model/choices.h"
#include "model/library/module_builder.h"
#include "model/library/warnings_text.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// The future that gather() returns: cancelling it cancels the children.
class GatheringFuture final : public Future {
public:
    GatheringFuture(Value its_loop, std::vector<Value> its_children)
        : Future(asyncio_types().gathering_future, std::move(its_loop)), children(std::move(its_children))
    {
    }
    void traverse(Visitor& visitor) override
    {
        Future::traverse(visitor);
        for (const Value& child : children)
            visitor(child);
    }
    void clear_references() override
    {
        Future::clear_references();
        const std::vector<Value> dropped = std::exchange(children, {});
    }
    Completion<bool> cancel(const Value& message) override;

    std::vector<Value> children;
    bool cancel_requested = false;
};

// It is not done when the children are asked, but when they are.
Completion<bool> GatheringFuture::cancel(const Value& message)
{
    if (done())
        return false;
    bool any = WEFT_CANARY(GatherLeavesChildren);
    for (std::size_t i = 0; i < children.size() && !WEFT_CANARY(GatherLeavesChildren); ++i) {
        const Value child = children[i];
        any = TRY(request_cancel(child, message)) || any;
    }
    cancel_requested = cancel_requested || any;
    return any;
}

// What the callbacks of the children share.
class Gathering final : public Container {
public:
    Gathering() : Container(Kind::Other, types().object) {}
    void traverse(Visitor& visitor) override
    {
        visitor(outer.get());
        for (const Value& child : children)
            visitor(child);
    }
    void clear_references() override
    {
        outer = nullptr;
        children.clear();
    }
    Completion<void> child_is_done(const Value& child);

    Ref<GatheringFuture> outer; // null until all children are known
    std::vector<Value> children;
    std::size_t distinct = 0;
    std::size_t finished = 0;
    bool return_exceptions = false;

private:
    Completion<Value> outcome_of(const Value& child);
    Completion<void> give_results(const Value& last);
};

Completion<Value> cancelled_error_of(const Value& child)
{
    Future* const native = as_future(child);
    if (native && rule(Rule::CancelTakesMessage))
        return native->make_cancelled_error();
    if (rule(Rule::CancelTakesMessage))
        return call_method(child, intern("_make_cancelled_error"));
    return new_exception(asyncio_types().CancelledError, std::vector<Value>());
}

Completion<void> Gathering::child_is_done(const Value& child)
{
    ++finished;
    const bool cancelled = TRY(was_cancelled(child));
    // 1. Nobody waits any more: an exception counts as seen.
    if (!outer || outer->done()) {
        if (!cancelled)
            Value ignored = TRY(exception_of(child));
        return {};
    }
    // 2. The first failure is the failure of all.
    if (!return_exceptions && (finished == distinct || !WEFT_CANARY(GatherStopsAtNothing))) {
        if (cancelled)
            return outer->set_exception(TRY(cancelled_error_of(child)));
        Value exception = TRY(exception_of(child));
        if (!exception.is_none())
            return outer->set_exception(exception);
    }
    // 3. The last one brings the results.
    return finished == distinct ? give_results(child) : Completion<void>();
}

Completion<Value> Gathering::outcome_of(const Value& child)
{
    if (TRY(was_cancelled(child))) {
        if (!rule(Rule::CancelTakesMessage))
            return new_exception(asyncio_types().CancelledError, std::vector<Value>());
        Future* const native = as_future(child);
        Value message =
            native ? native->cancel_message : TRY(get_attribute(child, intern("_cancel_message")));
        std::vector<Value> args{message && !message.is_none() ? message : new_str("")};
        return new_exception(asyncio_types().CancelledError, std::move(args));
    }
    Value exception = TRY(exception_of(child));
    return exception.is_none() ? result_of(child) : exception;
}

Completion<void> Gathering::give_results(const Value& last)
{
    std::vector<Value> results;
    results.reserve(children.size());
    for (std::size_t i = 0; i < children.size(); ++i) {
        const Value child = children[i];
        results.push_back(TRY(outcome_of(child)));
    }
    if (outer->cancel_requested)
        return outer->set_exception(TRY(cancelled_error_of(last)));
    return outer->set_result(new_list(std::move(results)));
}

// For whoever explores. Callbacks of children that have results may run in any order: each counts itself, and
// the last one brings the results. So they do not conflict with each other but with whoever looks at the
// outer future, and whoever waits for it has been made able to run by each of them.
class TrackedGathering {
public:
    TrackedGathering(Gathering& gathering, const Value& child)
        : m_choices(run_choices() && run_choices()->tracks() ? run_choices() : nullptr)
    {
        if (!m_choices)
            return;
        Future* const native = as_future(child);
        if (!native || native->type()->is_heap || native->is_cancelled() || native->stored_exception ||
            !gathering.outer || gathering.outer->cancel_requested) {
            m_choices->touch_all();
            m_choices = nullptr;
            return;
        }
        m_choices->read(gathering.outer->location);
        gathering.outer->enable_waiters();
        m_choices->set_noting(false);
    }
    ~TrackedGathering()
    {
        if (m_choices)
            m_choices->set_noting(true);
    }
    TrackedGathering(const TrackedGathering&) = delete;
    TrackedGathering& operator=(const TrackedGathering&) = delete;

private:
    RunChoices* m_choices;
};

Completion<Value> done_callback(NativeCallback& self, const CallArgs& args)
{
    if (args.count < 1 || !self.state)
        return Value::none();
    const Value state = self.state;
    const Value child = args[0];
    Gathering& gathering = *static_cast<Gathering*>(state.object());
    const TrackedGathering tracked(gathering, child);
    TRY(gathering.child_is_done(child));
    return Value::none();
}

// gather() of nothing is done at once.
Completion<Value> gather_nothing(const Value& loop)
{
    const Value its_loop = loop ? loop : TRY(implied_event_loop());
    Value outer = TRY(create_future(its_loop));
    Future* const native = as_future(outer);
    if (!native)
        return unsupported("a loop whose create_future() gives no asyncio.Future");
    TRY(native->set_result(new_list()));
    return outer;
}

} // namespace

bool is_callback_of_gather(const NativeCallback& callback)
{
    return callback.function == done_callback;
}

// https://docs.python.org/3/library/asyncio-task.html#asyncio.gather
Completion<Value> gather(const std::vector<Value>& awaitables, bool return_exceptions,
                         const Value& given_loop)
{
    if (awaitables.empty())
        return gather_nothing(given_loop);
    Value loop = given_loop;
    Ref<Gathering> state = make<Gathering>();
    state->return_exceptions = return_exceptions;
    const Value callback =
        make<NativeCallback>("gather.<locals>._done_callback@tasks.py", done_callback, Value(state));
    std::unordered_map<const Object*, Value> known;
    std::vector<Value> done_already;
    // 1. Each awaitable becomes a future, once.
    for (const Value& awaitable : awaitables) {
        const Object* const identity = awaitable.is_object() ? awaitable.object() : nullptr;
        if (const auto found = known.find(identity); found != known.end()) {
            state->children.push_back(found->second);
            continue;
        }
        Value child = TRY(ensure_future(awaitable, loop));
        Future* const native = as_future(child);
        if (!loop)
            loop = native ? native->loop : TRY(call_method(child, intern("get_loop")));
        if (Task* const task = as_task(child); task && !child.is(awaitable))
            task->set_reports_pending(false);
        ++state->distinct;
        known.emplace(identity, child);
        if (rule(Rule::GatherTakesDoneAtOnce) && TRY(is_done(child)))
            done_already.push_back(child);
        else
            TRY(add_callback(child, callback));
        state->children.push_back(std::move(child));
    }
    // 2. The outer future knows them all. What is done already counts at once.
    Ref<GatheringFuture> outer = make<GatheringFuture>(loop, state->children);
    state->outer = outer;
    for (const Value& child : done_already)
        TRY(state->child_is_done(child));
    return outer;
}

Completion<Value> asyncio_gather(const CallArgs& args)
{
    bool return_exceptions = false;
    Value loop;
    for (std::size_t i = 0; i < args.keyword_count; ++i) {
        const std::string& keyword = args.keyword_names[i]->text;
        if (keyword == "return_exceptions")
            return_exceptions = TRY(truth(args.keyword(i)));
        else if (keyword == "loop" && rule(Rule::FunctionsTakeLoop))
            loop = args.keyword(i).is_none() ? Value() : args.keyword(i);
        else
            return raise(types().TypeError,
                         concat("gather() got an unexpected keyword argument '", keyword, "'"));
    }
    if (loop)
        TRY(warn_loop_argument());
    return gather(std::vector<Value>(args.values, args.values + args.count), return_exceptions, loop);
}

Type* make_gathering_future_type()
{
    Type* const type = make_library_type("asyncio.tasks", "_GatheringFuture", Kind::Other,
                                         realm().library_type(make_future_type));
    type->name = "_GatheringFuture";
    type->supports_weakref = true;
    type->has_instance_dict = true;
    type->slots.create = [](Type*, const CallArgs&) -> Completion<Value> {
        return unsupported("asyncio.tasks._GatheringFuture()");
    };
    TypeBuilder(type).finish();
    return type;
}

} // namespace weft::model
