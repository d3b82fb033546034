// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// asyncio.sleep.
// https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep
//
// A program may sleep in a million tasks at once, so its body is a stepped one: it has no stack.

#include <array>
#include <cmath>

#include "model/asyncio/functions.h"
#include "model/asyncio/native_coroutine.h"
#include "model/asyncio/task.h"
#include "model/evaluator/handling.h"
#include "model/rules/asyncio.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

class Sleep final : public SteppedBody {
public:
    Sleep(Value its_delay, Value its_result, Value its_loop)
        : SteppedBody(Kind::Other, types().object), m_delay(std::move(its_delay)),
          m_result(std::move(its_result)), m_loop(std::move(its_loop))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(m_delay);
        visitor(m_result);
        visitor(m_loop);
        visitor(m_timer);
    }
    void clear_references() override { m_result = Value(); }
    PauseKind step(Generator& generator, ResumeKind how, Value& message) override;

private:
    enum class Place : std::uint8_t { Start, Yielding, Waiting };
    Completion<PauseKind> start(Value& message);
    Completion<PauseKind> start_timer(Value& message);
    Completion<void> cancel_timer();
    static PauseKind raised(Generator& generator);

    Place m_place = Place::Start;
    Value m_delay;
    Value m_result;
    Value m_loop; // empty: the running one
    Value m_timer;
};

// A delay of at most zero gives others a turn, once.
Completion<PauseKind> Sleep::start(Value& message)
{
    double seconds = 0;
    if (number_to_double(m_delay, seconds)) [[likely]] {
        if (rule(Rule::SleepRefusesNan) && std::isnan(seconds))
            return raise(types().ValueError, "Invalid delay: NaN (not a number)");
        if (seconds <= 0) {
            m_place = Place::Yielding;
            message = Value::none();
            return PauseKind::Yielded;
        }
    } else {
        Value at_once = TRY(compare(CompareOp::LtE, m_delay, Value::small(0)));
        if (TRY(truth(at_once))) {
            m_place = Place::Yielding;
            message = Value::none();
            return PauseKind::Yielded;
        }
    }
    return start_timer(message);
}

Completion<PauseKind> Sleep::start_timer(Value& message)
{
    if (m_loop)
        TRY(warn_loop_argument());
    Value loop = m_loop ? m_loop : TRY(need_running_loop());
    Value future = TRY(create_future(loop));
    if (!as_future(future))
        return unsupported("a loop whose create_future() gives no asyncio.Future");
    Value wake = set_result_unless_cancelled();
    EventLoop* const native = as_loop(loop);
    double seconds = 0;
    if (native && !native->overrides("call_later") && number_to_double(m_delay, seconds)) [[likely]] {
        std::vector<Value> args;
        args.reserve(2);
        args.push_back(future);
        args.push_back(std::exchange(m_result, Value::none()));
        TRY(native->check_closed());
        m_timer = Value(TRY(native->call_later(seconds, std::move(wake), std::move(args))));
    } else {
        std::array<Value, 4> values{m_delay, wake, future, std::exchange(m_result, Value::none())};
        m_timer = TRY(call_method(loop, intern("call_later"), std::span<Value>(values)));
    }
    m_place = Place::Waiting;
    message = new_future_iterator(future);
    return PauseKind::Delegated;
}

Completion<void> Sleep::cancel_timer()
{
    const Value timer = std::move(m_timer);
    if (Handle* const handle = as_handle(timer))
        return handle->cancel();
    Value ignored = TRY(call_method(timer, intern("cancel")));
    return {};
}

// What leaves it has an entry for it in its traceback.
PauseKind Sleep::raised(Generator& generator)
{
    if (!world().is_aborting())
        generator.frame->add_traceback();
    return PauseKind::Raised;
}

PauseKind Sleep::step(Generator& generator, ResumeKind how, Value& message)
{
    switch (m_place) {
    case Place::Start: {
        Completion<PauseKind> pause = start(message);
        return pause.raised() ? raised(generator) : pause.release();
    }
    case Place::Yielding:
        if (how == ResumeKind::Throw)
            return raised(generator);
        message = std::move(m_result);
        return PauseKind::Returned;
    default:
        break;
    }
    // The timer goes, whatever came of the future.
    if (how == ResumeKind::Throw) {
        const Value exception = take_pending();
        const HandledScope handled(exception);
        if (!cancel_timer().raised())
            reraise(exception);
        return raised(generator);
    }
    Value result = std::move(message);
    if (cancel_timer().raised())
        return raised(generator);
    message = std::move(result);
    return PauseKind::Returned;
}

} // namespace

Completion<Value> asyncio_sleep(const CallArgs& args)
{
    const bool has_loop = args.count > 2 && args[2] && !args[2].is_none();
    Ref<Sleep> body = make<Sleep>(args[0], args[1] ? args[1] : Value::none(), has_loop ? args[2] : Value());
    return new_library_coroutine(asyncio_types().sleep, Ref<SteppedBody>::adopt(body.leak()));
}

} // namespace weft::model
