// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The list of known differences: programs of the corpus on which the model does not do what CPython did, each
// with a reason.
//
// One difference a line, in ROOT/differs; empty lines and lines that begin with # say nothing:
//
//   TOPIC/NAME  PROFILES  REASON
//
// PROFILES is "all" or versions and ranges without spaces between them: 3.8-3.11,3.13. The reason is the rest
// of the line. A difference that is listed and does not show is an error of the list.
#pragma once

#include "traces/corpus_store.h"
#include "traces/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::traces {

struct KnownDifference {
    std::string title; // "close/twice_is_once"
    std::vector<Profile> profiles;
    std::string reason;
};

class KnownDifferences {
public:
    // `place` names the text in errors.
    static Result<KnownDifferences> parse(std::string_view text, const std::string& place);
    // A missing file is an empty list.
    static Result<KnownDifferences> read(const std::string& path);

    // Null when nothing is listed for this program under this profile.
    const KnownDifference* find(const std::string& title, Profile profile) const;
    const std::vector<KnownDifference>& all() const { return m_entries; }

private:
    std::vector<KnownDifference> m_entries;
};

} // namespace weft::traces
