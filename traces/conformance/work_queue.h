// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The programs of a corpus handed out to threads, with progress and a way to stop.
#pragma once

#include "traces/conformance/conformance.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace weft::traces {

// The programs that the options choose; an error when there are none.
Result<std::vector<CorpusEntry>> chosen_entries(const CorpusStore& store, const ConformanceOptions& options);

class WorkQueue {
public:
    WorkQueue(const std::vector<CorpusEntry>& entries, const ConformanceOptions& options)
        : m_entries(entries), m_options(options)
    {
    }

    // Calls `body(next)` in each thread; `next()` gives the index of an entry, or nothing when there are no
    // more.
    template <typename Body>
    void run(Body body)
    {
        auto next = [this] { return take(); };
        std::vector<std::thread> threads;
        const std::size_t most =
            std::max<std::size_t>(1, std::min<std::size_t>(m_options.threads, m_entries.size()));
        for (std::size_t i = 1; i < most; ++i)
            threads.emplace_back([&body, &next] { body(next); });
        body(next);
        for (std::thread& thread : threads)
            thread.join();
    }

    bool stopped() const { return m_stopped; }

private:
    std::optional<std::size_t> take()
    {
        std::lock_guard lock(m_mutex);
        if (m_options.stop && m_options.stop())
            m_stopped = true;
        if (m_stopped || m_next == m_entries.size())
            return std::nullopt;
        if (m_options.progress)
            m_options.progress(m_next, m_entries.size(), m_entries[m_next].title());
        return m_next++;
    }

    const std::vector<CorpusEntry>& m_entries;
    const ConformanceOptions& m_options;
    std::mutex m_mutex;
    std::size_t m_next = 0;
    bool m_stopped = false;
};

} // namespace weft::traces
