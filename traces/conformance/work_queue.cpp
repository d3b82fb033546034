// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Choosing the programs of a corpus.
#include "traces/conformance/work_queue.h"

namespace weft::traces {

Result<std::vector<CorpusEntry>> chosen_entries(const CorpusStore& store, const ConformanceOptions& options)
{
    Result<std::vector<CorpusEntry>> all = store.list();
    if (!all.ok())
        return all;
    std::vector<CorpusEntry> chosen;
    for (const CorpusEntry& entry : all.value()) {
        bool topic = options.topic.empty() || entry.topic == options.topic ||
                     entry.topic.starts_with(options.topic + "/");
        if (topic && entry.title().find(options.match) != std::string::npos)
            chosen.push_back(entry);
    }
    if (chosen.empty())
        return Error{"", "no program of the corpus is chosen by this topic and match"};
    return chosen;
}

} // namespace weft::traces
