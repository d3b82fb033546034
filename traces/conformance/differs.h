// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The list of known differences: programs of the corpus on which the model does not do what CPython did, each
// with a reason.
//
// One difference a line, in ROOT/differs; empty lines and lines that begin with # say nothing:
//
//   TOPIC/NAME  VERSIONS  REASON
//
// VERSIONS is "all" or versions and ranges without spaces between them: 3.8-3.11,3.13. A version may name a
// patch level, 3.11.0-3.11.5, where the releases of one minor version differ among themselves: the recorded
// release is what the model follows, and the other ones are found by live comparisons only. The reason is the
// rest of the line. A difference that is listed for a recorded release and does not show is an error of the
// list.
#pragma once

#include "traces/corpus_store.h"
#include "traces/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::traces {

// The patch level of "3.11.2" or "3.14.0rc1"; 0 when there is none.
int patch_level(std::string_view version);

struct VersionRange {
    static constexpr int k_any_patch = 9999;
    Profile first;
    Profile last;
    int first_patch = 0;
    int last_patch = k_any_patch;

    bool covers(Profile profile, int patch) const;
};

struct KnownDifference {
    std::string title; // "close/twice_is_once"
    std::vector<VersionRange> versions;
    std::string reason;
};

class KnownDifferences {
public:
    // `place` names the text in errors.
    static Result<KnownDifferences> parse(std::string_view text, const std::string& place);
    // A missing file is an empty list.
    static Result<KnownDifferences> read(const std::string& path);

    // Null when nothing is listed for this program and this release ("3.11.7") of a profile.
    const KnownDifference* find(const std::string& title, Profile profile, std::string_view version) const;
    const std::vector<KnownDifference>& all() const { return m_entries; }

private:
    std::vector<KnownDifference> m_entries;
};

} // namespace weft::traces
