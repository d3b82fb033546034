// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Each check walks the events once, with what the body's last event was.
#include "properties/invariants/bodies.h"

#include "traces/normalise.h"

#include <functional>
#include <map>
#include <string_view>

namespace weft::properties {

namespace {

using traces::Event;
using traces::EventKind;

bool is_end(EventKind kind)
{
    return kind == EventKind::Returned || kind == EventKind::Raised;
}

bool is_optional(EventKind kind)
{
    return kind == EventKind::Created || kind == EventKind::Delegated || kind == EventKind::Finalised;
}

// What `rule` says about the first event that it objects to; `last` is the body's event before, or null.
using Rule = std::function<std::string_view(const Event& event, const Event* last)>;

std::optional<std::string> each_event(const traces::Trace& trace, const Rule& rule)
{
    std::vector<Event> events = trace.events;
    traces::drop_unanswered_exits(events);
    std::map<std::uint32_t, const Event*> last;
    for (const Event& event : events) {
        if (is_optional(event.kind))
            continue;
        const Event*& before = last[event.subject];
        std::string_view objection = rule(event, before);
        if (!objection.empty())
            return "body #" + std::to_string(event.subject) + " " + std::string(objection);
        before = &event;
    }
    return std::nullopt;
}

} // namespace

// https://docs.python.org/3/reference/expressions.html#generator.__next__
std::optional<std::string> a_body_starts_once_and_first(const traces::Trace& trace)
{
    return each_event(trace, [](const Event& event, const Event* last) -> std::string_view {
        if (event.kind == EventKind::Started && last != nullptr)
            return "starts a second time";
        if (event.kind != EventKind::Started && last == nullptr)
            return "does something before it starts";
        return {};
    });
}

// The first rule of traces/event.h: bodies are numbered in the order in which they start.
std::optional<std::string> bodies_are_numbered_by_start(const traces::Trace& trace)
{
    std::uint32_t started = 0;
    return each_event(trace, [&](const Event& event, const Event*) -> std::string_view {
        if (event.kind == EventKind::Started && event.subject != ++started)
            return "does not have the next number when it starts";
        return {};
    });
}

// https://docs.python.org/3/reference/datamodel.html#generator-functions
std::optional<std::string> a_body_ends_at_most_once(const traces::Trace& trace)
{
    return each_event(trace, [](const Event& event, const Event* last) -> std::string_view {
        return is_end(event.kind) && last != nullptr && is_end(last->kind) ? "ends a second time"
                                                                           : std::string_view();
    });
}

// https://docs.python.org/3/reference/datamodel.html#generator-functions
std::optional<std::string> nothing_happens_after_the_end(const traces::Trace& trace)
{
    return each_event(trace, [](const Event& event, const Event* last) -> std::string_view {
        return !is_end(event.kind) && last != nullptr && is_end(last->kind) ? "goes on after its end"
                                                                            : std::string_view();
    });
}

// https://docs.python.org/3/reference/expressions.html#generator.send
std::optional<std::string> only_a_paused_body_is_resumed(const traces::Trace& trace)
{
    return each_event(trace, [](const Event& event, const Event* last) -> std::string_view {
        if (event.kind != EventKind::Resumed || last == nullptr || last->kind == EventKind::Yielded)
            return {};
        return "is resumed and was not paused at a yield";
    });
}

// https://docs.python.org/3/reference/expressions.html#yield-expressions
std::optional<std::string> only_a_running_body_yields(const traces::Trace& trace)
{
    return each_event(trace, [](const Event& event, const Event* last) -> std::string_view {
        if (event.kind != EventKind::Yielded || last == nullptr || last->kind != EventKind::Yielded)
            return {};
        return "yields twice and was not resumed between";
    });
}

// https://docs.python.org/3/reference/expressions.html#yield-expressions
std::optional<std::string> only_a_running_body_ends(const traces::Trace& trace)
{
    return each_event(trace, [](const Event& event, const Event* last) -> std::string_view {
        return is_end(event.kind) && last != nullptr && last->kind == EventKind::Yielded
                   ? "ends while it is paused"
                   : std::string_view();
    });
}

// https://peps.python.org/pep-0479/#exception-handling-inside-a-generator
std::optional<std::string> no_stop_iteration_leaves_a_body(const traces::Trace& trace)
{
    if (trace.profile < traces::k_py37)
        return std::nullopt;
    return each_event(trace, [](const Event& event, const Event*) -> std::string_view {
        return event.kind == EventKind::Raised && event.text.starts_with("StopIteration(")
                   ? "ends with StopIteration instead of RuntimeError"
                   : std::string_view();
    });
}

} // namespace weft::properties
