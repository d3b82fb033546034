// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Each check looks at one step at a time, its events beside what the driver was given.
#include "properties/invariants/values.h"

#include "properties/steps.h"

#include <functional>
#include <string_view>

namespace weft::properties {

namespace {

using traces::Event;
using traces::EventKind;

std::optional<std::string> each_step(const traces::Trace& trace,
                                     const std::function<std::string(const Step&)>& rule)
{
    for (const Step& step : read_steps(trace)) {
        if (step.gave == Gave::Nothing)
            return std::nullopt;
        if (std::string objection = rule(step); !objection.empty())
            return "step " + std::to_string(step.number) + " (" + step.word + ") " + objection;
    }
    return std::nullopt;
}

const Event* last_of_root(const Step& step)
{
    const Event* last = nullptr;
    for (const Event& event : step.events)
        if (event.subject == step.root)
            last = &event;
    return last;
}

} // namespace

// https://docs.python.org/3/reference/expressions.html#generator.__next__
std::optional<std::string> the_value_yielded_is_the_value_given(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step) -> std::string {
        if (!step.resumes() || step.gave != Gave::Value)
            return {};
        const Event* last = step.events.empty() ? nullptr : &step.events.back();
        // A delegate that is no body answers throw() without an event (docs/trace_format.md, rule 3).
        if (step.word == "throw" && (last == nullptr || step.text == "900"))
            return {};
        if (last == nullptr || last->kind != EventKind::Yielded)
            return "gave " + step.text + " and no body yielded it";
        return last->text == step.text ? "" : "gave " + step.text + " where the body yielded " + last->text;
    });
}

// https://peps.python.org/pep-0380/#enhancements-to-stopiteration
std::optional<std::string> the_value_returned_arrives_in_stop_iteration(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step) -> std::string {
        const Event* last = last_of_root(step);
        if (!step.resumes() || last == nullptr || last->kind != EventKind::Returned)
            return {};
        return step.gave == Gave::Stop && step.text == last->text
                   ? ""
                   : "gave " + step.text + " where the body returned " + last->text;
    });
}

// https://docs.python.org/3/reference/expressions.html#generator.throw
std::optional<std::string> an_exception_not_handled_leaves(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step) -> std::string {
        const Event* last = last_of_root(step);
        if (!step.resumes() || last == nullptr || last->kind != EventKind::Raised)
            return {};
        // Until 3.6 a StopIteration may leave a body: the driver then sees a stop.
        if (last->text.starts_with("StopIteration("))
            return step.gave == Gave::Stop ? "" : "gave " + step.text + " where the body stopped";
        return step.gave == Gave::Raised && step.text.starts_with(last->text)
                   ? ""
                   : "gave " + step.text + " where the body raised " + last->text;
    });
}

// https://docs.python.org/3/reference/expressions.html#generator.send
std::optional<std::string> the_value_sent_is_the_value_of_the_yield(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step) -> std::string {
        if ((step.word != "send" && step.word != "next") || step.events.empty() || step.log.empty())
            return {};
        if (step.events.front().kind != EventKind::Resumed ||
            step.events.front().how != traces::ResumeHow::Send)
            return {};
        std::string_view value = after(step.log.front(), "got ");
        // A list gathers the values of several yields.
        if (value.empty() || value.starts_with("["))
            return {};
        std::string_view sent = step.word == "send" ? std::string_view(step.argument) : "None";
        return value == sent ? "" : "sent " + std::string(sent) + " and the yield gave " + std::string(value);
    });
}

// https://docs.python.org/3/reference/expressions.html#generator-iterator-methods
std::optional<std::string> a_value_given_means_a_generator_that_lives(const traces::Trace& trace)
{
    return each_step(trace, [](const Step& step) -> std::string {
        if (!step.resumes())
            return {};
        bool alive = step.state.starts_with("alive");
        if (step.gave == Gave::Value && !alive)
            return "gave " + step.text + " from a generator that is finished";
        return step.gave == Gave::Stop && alive ? "stopped a generator that goes on living" : "";
    });
}

} // namespace weft::properties
