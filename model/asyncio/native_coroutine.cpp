// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The frames and bodies of library coroutines.

#include "model/asyncio/native_coroutine.h"

#include "model/asyncio/state.h"
#include "model/coroutines/coroutine.h"
#include "model/evaluator/frame.h"
#include "model/rules/asyncio.h"
#include "model/values/operations.h"

namespace weft::model {

// The file is the one that CPython's tracebacks name; its lines are not imitated.
Ref<Code> new_library_code(std::string_view file, std::string_view name, std::string_view qualname)
{
    Ref<Code> code = make_code();
    code->name = intern(name);
    code->qualname = intern(qualname);
    code->body_kind = BodyKind::Coroutine;
    code->file = std::make_shared<SourceFile>(concat("asyncio/", file), "");
    code->file->is_program = false;
    code->first_line = 1;
    code->hidden_slots = 1; // for what a frame of it holds
    return code;
}

void fill_coroutine_codes(AsyncioTypes& all)
{
    const auto in_tasks = [](std::string_view name) { return new_library_code("tasks.py", name, name); };
    all.sleep = in_tasks("sleep");
    all.wait_for = in_tasks("wait_for");
    all.wait = in_tasks("wait");
    all.wait_inner = in_tasks("_wait");
    all.cancel_and_wait = in_tasks("_cancel_and_wait");
    all.wrap_awaitable =
        new_library_code("tasks.py", "_wrap_awaitable",
                         rule(Rule::WrappedAwaitableIsCoroutine) ? "ensure_future.<locals>._wrap_awaitable"
                                                                 : "_wrap_awaitable");
    all.as_completed_wait =
        new_library_code("tasks.py", "_wait_for_one", "as_completed.<locals>._wait_for_one");
    const auto in_loop = [](std::string_view name) {
        return new_library_code("base_events.py", name, concat("BaseEventLoop.", name));
    };
    all.shutdown_asyncgens = in_loop("shutdown_asyncgens");
    all.shutdown_default_executor = in_loop("shutdown_default_executor");
    all.run_until_complete = in_loop("run_until_complete");
    all.run_forever = in_loop("run_forever");
    all.run_once = in_loop("_run_once");
    all.run_handle = new_library_code("events.py", "_run", "Handle._run");
    all.run = new_library_code("runners.py", "run", "run");
    all.runner_run = new_library_code("runners.py", "run", "Runner.run");
}

namespace {

Ref<Generator> new_coroutine_of(const Ref<Code>& code)
{
    return new_coroutine(Frame::create(code.get(), asyncio_state().library_globals.get()),
                         Value::borrow(code->name), Value::borrow(code->qualname));
}

// What leaves the body has an entry for it in its traceback.
NativeBody with_traceback(NativeBody body)
{
    return [run = std::move(body)](Generator& self) -> Completion<Value> {
        Completion<Value> outcome = run(self);
        return outcome.raised() && !world().is_aborting() ? self.frame->add_traceback() : outcome;
    };
}

class QuickStep final : public SteppedBody {
public:
    QuickStep(Value its_self, QuickBody body, NativeBody waiting)
        : SteppedBody(Kind::Other, types().object), m_self(std::move(its_self)), m_body(body),
          m_waiting(std::move(waiting))
    {
    }
    void traverse(Visitor& visitor) override { visitor(m_self); }
    PauseKind step(Generator& generator, ResumeKind, Value& message) override
    {
        Completion<Value> outcome = m_body(m_self);
        if (outcome.raised()) {
            if (!world().is_aborting())
                generator.frame->add_traceback();
            return PauseKind::Raised;
        }
        message = outcome.release();
        if (message)
            return PauseKind::Returned;
        return generator.go_on_with_stack(with_traceback(std::move(m_waiting)));
    }

private:
    Value m_self;
    QuickBody m_body;
    NativeBody m_waiting;
};

} // namespace

Ref<Generator> new_library_coroutine(const Ref<Code>& code, NativeBody body)
{
    Ref<Generator> coroutine = new_coroutine_of(code);
    make_native(*coroutine, with_traceback(std::move(body)));
    return coroutine;
}

Ref<Generator> new_quick_coroutine(const Ref<Code>& code, Value self, QuickBody body, NativeBody waiting)
{
    Ref<Generator> coroutine = new_coroutine_of(code);
    Ref<QuickStep> step = make<QuickStep>(std::move(self), body, std::move(waiting));
    make_stepped(*coroutine, Ref<SteppedBody>::adopt(step.leak()));
    return coroutine;
}

Ref<Generator> new_library_coroutine(const Ref<Code>& code, Ref<SteppedBody> body)
{
    Ref<Generator> coroutine = new_coroutine_of(code);
    make_stepped(*coroutine, std::move(body));
    return coroutine;
}

// https://docs.python.org/3/reference/expressions.html#await-expression
Completion<Value> await_future(Generator& body, const Value& future)
{
    Value iterator = as_future(future) ? new_future_iterator(future) : TRY(awaitable_iterator(future));
    return body.delegate_to(std::move(iterator));
}

Completion<Value> await_any(Generator& body, Value awaitable)
{
    Value iterator = TRY(awaited_iterator(awaitable, AwaitPlace::Expression));
    awaitable = Value();
    return body.delegate_to(std::move(iterator));
}

Completion<void> await_next_iteration(Generator& body)
{
    Value ignored = TRY(body.yield_(Value::none()));
    return {};
}

void keep_in_frame(Generator& body, const Value& held)
{
    body.frame->slot(0) = held;
}

Raised raised_through(const Ref<Code>& code, const Value& held)
{
    World& current = world();
    if (current.is_aborting() || !current.pending)
        return Raised{};
    Ref<Frame> frame = Frame::create(code.get(), asyncio_state().library_globals.get());
    frame->back = current.frame;
    frame->slot(0) = held;
    frame->add_traceback();
    Frame::finish(std::move(frame));
    return Raised{};
}

} // namespace weft::model
