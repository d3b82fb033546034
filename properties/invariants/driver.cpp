// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Each check walks the steps once; `before` is the state in which the step found the generator.
#include "properties/invariants/driver.h"

#include "properties/steps.h"

#include <functional>
#include <string_view>

namespace weft::properties {

namespace {

using traces::Event;
using traces::EventKind;

enum class State : std::uint8_t { None, Fresh, Started, Finished };

// What `rule` says about the first step that it objects to.
using Rule = std::function<std::string_view(const Step& step, State before)>;

bool ran_code(const Step& step)
{
    return !step.log.empty() || !step.events.empty();
}

State state_after(const Step& step, State before)
{
    if (step.state.empty() || step.state == "none")
        return State::None;
    if (step.state.starts_with("finished"))
        return State::Finished;
    if (step.word == "fresh")
        return State::Fresh;
    return before == State::Fresh && !ran_code(step) ? State::Fresh : State::Started;
}

std::optional<std::string> each_step(const traces::Trace& trace, const Rule& rule)
{
    State state = State::None;
    for (const Step& step : read_steps(trace)) {
        // A log that ends within a step is a run that was cut short.
        if (step.gave == Gave::Nothing)
            return std::nullopt;
        std::string_view objection = rule(step, state);
        if (!objection.empty())
            return "step " + std::to_string(step.number) + " (" + step.word + ") " + std::string(objection) +
                   ": it gave " + step.text;
        state = state_after(step, state);
    }
    return std::nullopt;
}

} // namespace

// https://peps.python.org/pep-0255/#specification-return
std::optional<std::string> after_the_end_every_next_stops(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step, State before) -> std::string_view {
        if (before != State::Finished || (step.word != "next" && step.word != "send"))
            return {};
        return step.gave == Gave::Stop && step.text == "None"
                   ? ""
                   : "asks a finished generator and it does not stop";
    });
}

// https://docs.python.org/3/reference/expressions.html#generator-iterator-methods
std::optional<std::string> a_finished_generator_runs_no_code(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step, State before) -> std::string_view {
        return before == State::Finished && ran_code(step) ? "runs code of a finished generator" : "";
    });
}

// https://docs.python.org/3/reference/expressions.html#generator.throw
std::optional<std::string> a_throw_into_a_finished_generator_comes_back(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step, State before) -> std::string_view {
        if (before != State::Finished || step.word != "throw")
            return {};
        if (step.argument == "StopIteration")
            return step.gave == Gave::Stop ? "" : "throws into a finished generator and gets something else";
        return step.gave == Gave::Raised && step.text.starts_with(step.argument + "(")
                   ? ""
                   : "throws into a finished generator and gets something else";
    });
}

// https://docs.python.org/3/reference/expressions.html#generator.close
std::optional<std::string> closing_twice_is_closing_once(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step, State before) -> std::string_view {
        if (before != State::Finished || step.word != "close")
            return {};
        return step.gave == Gave::Value && step.text == "None" && !ran_code(step)
                   ? ""
                   : "closes a finished generator and something happens";
    });
}

// https://peps.python.org/pep-0342/#new-generator-method-close
std::optional<std::string> a_fresh_generator_is_closed_without_running(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step, State before) -> std::string_view {
        if (before != State::Fresh || (step.word != "close" && step.word != "drop"))
            return {};
        return step.gave == Gave::Value && step.text == "None" && !ran_code(step)
                   ? ""
                   : "ends a fresh generator and something happens";
    });
}

// https://docs.python.org/3/reference/expressions.html#generator.throw
std::optional<std::string> a_throw_into_a_fresh_generator_runs_no_code(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step, State before) -> std::string_view {
        if (before != State::Fresh || step.word != "throw")
            return {};
        return !ran_code(step) && step.gave != Gave::Value && step.state.starts_with("finished")
                   ? ""
                   : "throws into a fresh generator and does not only end it";
    });
}

// https://docs.python.org/3/reference/expressions.html#generator.send
std::optional<std::string> a_fresh_generator_refuses_a_value(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step, State before) -> std::string_view {
        if (before != State::Fresh || step.word != "send")
            return {};
        return step.gave == Gave::Raised && step.text.starts_with("TypeError(") && !ran_code(step) &&
                       step.state.starts_with("alive")
                   ? ""
                   : "sends a value to a fresh generator and it is not refused";
    });
}

// https://peps.python.org/pep-0342/#new-generator-method-close
std::optional<std::string> close_answered_by_a_yield_is_a_runtime_error(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step, State) -> std::string_view {
        if (step.word != "close" || step.root == 0)
            return {};
        const Event* last = nullptr;
        for (const Event& event : step.events)
            if (event.subject == step.root)
                last = &event;
        if (last == nullptr || last->kind != EventKind::Yielded)
            return {};
        return step.gave == Gave::Raised &&
                       step.text.starts_with("RuntimeError('generator ignored GeneratorExit')")
                   ? ""
                   : "closes a generator that yields, without RuntimeError";
    });
}

// https://docs.python.org/3/reference/expressions.html#generator.close
std::optional<std::string> a_closed_generator_is_finished(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step, State) -> std::string_view {
        return step.word == "close" && step.gave == Gave::Value && !step.state.starts_with("finished")
                   ? "closes a generator that goes on living"
                   : "";
    });
}

// https://docs.python.org/3/reference/expressions.html#generator-iterator-methods
std::optional<std::string> a_running_generator_refuses_to_be_entered(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step, State) -> std::string_view {
        for (const std::string& line : step.log)
            if (line == "entered next" || line == "entered send")
                return "enters a generator that is running";
        return {};
    });
}

// https://docs.python.org/3/library/inspect.html#inspect.getgeneratorstate
std::optional<std::string> a_generator_is_not_running_between_steps(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step, State) -> std::string_view {
        return step.state.ends_with(" running") ? "leaves the generator running" : "";
    });
}

} // namespace weft::properties
