// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Removing unanswered exits and optional kinds, and numbering again.
#include "traces/normalise.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace weft::traces {

static bool is_unanswered_exit(const Event& before, const Event& event)
{
    return event.kind == EventKind::Raised && event.text == "GeneratorExit()" &&
           before.kind == EventKind::Resumed && before.how == ResumeHow::Throw &&
           before.text == "GeneratorExit" && before.subject == event.subject;
}

void drop_unanswered_exits(std::vector<Event>& events)
{
    // A removed pair makes its neighbours adjacent, as if it had never been written.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (kept > 0 && is_unanswered_exit(events[kept - 1], events[i])) {
            --kept;
            continue;
        }
        if (kept != i)
            events[kept] = std::move(events[i]);
        ++kept;
    }
    events.resize(kept);
}

std::vector<Event> comparable_events(const Trace& trace, const std::vector<EventKind>& shown)
{
    std::vector<Event> events;
    events.reserve(trace.events.size());
    for (const Event& event : trace.events) {
        if (std::find(shown.begin(), shown.end(), event.kind) != shown.end())
            events.push_back(event);
    }
    drop_unanswered_exits(events);
    std::array<std::unordered_map<std::uint32_t, std::uint32_t>, k_subject_kinds> numbers;
    for (Event& event : events) {
        auto& known = numbers[static_cast<std::size_t>(subject_of(event.kind))];
        auto next = static_cast<std::uint32_t>(known.size() + 1);
        event.subject = known.try_emplace(event.subject, next).first->second;
    }
    return events;
}

} // namespace weft::traces
