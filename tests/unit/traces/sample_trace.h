// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A small trace with every part filled, for the tests of reading, writing and comparing.
#pragma once

#include "traces/trace.h"

namespace weft::traces {

// One event of every kind of level `loop`.
inline std::vector<Event> events_of_loop()
{
    using enum EventKind;
    std::vector<Event> events;
    for (std::uint8_t i = 0; i < k_event_kinds; ++i) {
        Event event;
        event.kind = static_cast<EventKind>(i);
        event.subject = 1;
        if (!is_of_loop(event.kind))
            continue;
        if (!text_member(event.kind).empty())
            event.text = event.kind == TaskFinished ? "returned 5" : "a text";
        events.push_back(event);
    }
    return events;
}

inline Trace sample_trace()
{
    Trace trace;
    trace.program.main = {"example.py", "def g():\n    yield 1\n    return 'a'\n\nnext(g())\n"};
    trace.program.helpers = {{"helper.py", "x = 1"}};
    trace.profile = k_py38;
    trace.engine = {"interpreter", "cpython", "3.8.18"};
    trace.schedule = {"random",
                      18446744073709551615u,
                      "timing",
                      {0, 2, 1},
                      {"ready: Task-1 in main@3", "duration: just late: timer of Task-2 in worker@7",
                       "ready: Task-2 in worker@8"}};
    trace.level = Level::Loop;
    using enum EventKind;
    trace.shows = {Created, Started, Resumed, Delegated, Yielded, Returned, Raised, Finalised};
    trace.events = {
        {Created, ResumeHow::None, BodyKind::Generator, 1, 0, "g"},
        Event::started(1, BodyKind::Generator, "g", 1),
        Event::yielded(1, "1", 2),
        Event::sent(1, 2),
        {Delegated, ResumeHow::None, BodyKind::None, 1, 0, "#2"},
        Event::thrown(1, "ValueError", 2),
        Event::raised(1, "ValueError('\"\\\n')", 2),
        Event::returned(2, "'a'", 3),
        {Finalised, ResumeHow::None, BodyKind::None, 1, 0, ""},
    };
    for (Event& event : events_of_loop()) {
        trace.shows.push_back(event.kind);
        trace.events.push_back(std::move(event));
    }
    trace.out = "one\ntwo \xc3\xa9\x01\nno newline";
    trace.err = "Traceback\n";
    trace.outcome = {OutcomeKind::Raised, "ValueError", "'x'", "example.py:5"};
    trace.exit_status = 1;
    return trace;
}

} // namespace weft::traces
