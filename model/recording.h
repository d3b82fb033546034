// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The recording of a run: what each body did, at the level `calls` of docs/trace_format.md, and what the loop
// did, at the level `loop`.
//
// The chain and the generators report everything; the rules of the document decide here what is written. A
// body is shown when its code stands in the program's own files. Generators of libraries and native bodies
// are not: what they do is written, if at all, as an event of the innermost shown body that waits for them.
//
// Nothing of the program runs because of a recording, and no value is kept alive by it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/values/value.h"
#include "traces/event.h"
#include "traces/trace.h"

namespace weft::model {

class Generator;

enum class Entry : std::uint8_t { Send, Throw };

class Recording {
public:
    // More events than this end the run: exhausted, with the budget `events`.
    Recording(std::size_t events_max, traces::Level level) : m_events_max(events_max), m_level(level) {}

    // The chain is about to run `leaf`, and with it enters every body from `outermost` inwards. For Throw the
    // two are the same, and the exception is the world's pending one.
    void entered(const Generator& outermost, Generator& leaf, Entry how);
    // The body has just begun to wait for a generator. `root` is the outermost body that runs.
    void began_to_wait(const Generator& body, const Generator& root);
    void yielded(const Generator& leaf, const Generator& root, const Value& value);
    void returned(const Generator& body, const Value& value);
    void raised(const Generator& body, const Value& exception);

    bool shows_loop() const { return m_level == traces::Level::Loop; }
    // An event of level `loop`; a change of time or of thread is written before it.
    void add_of_loop(traces::EventKind kind, std::uint32_t subject, std::string text = {});
    std::uint32_t next_task() { return ++m_tasks; }
    std::uint32_t next_handle() { return ++m_handles; }

    bool is_full() const { return m_events.size() >= m_events_max; }
    std::vector<traces::Event> take_events() { return std::move(m_events); }

private:
    void start(Generator& body);
    void add(traces::Event event);
    void append(traces::Event&& event);
    void note_clock_and_thread();

    std::size_t m_events_max;
    traces::Level m_level;
    std::int64_t m_clock_ns = 0; // at the last event
    std::uint64_t m_thread = 0;  // of the last event
    std::uint32_t m_tasks = 0;
    std::uint32_t m_handles = 0;
    std::vector<traces::Event> m_events;
    // By number: whether the body paused while it waited for a shown body. It then goes on silently.
    std::vector<std::uint8_t> m_silent{0};
};

} // namespace weft::model
