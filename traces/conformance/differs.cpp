// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading the list of known differences.
#include "traces/conformance/differs.h"

#include "traces/files.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <utility>

namespace weft::traces {
namespace {

constexpr std::size_t k_list_bytes = 1u << 20;

std::string_view take_word(std::string_view& line)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    auto end = std::min(line.find_first_of(" \t"), line.size());
    std::string_view word = line.substr(0, end);
    line.remove_prefix(end);
    return word;
}

// "3.8" or "3.8.2" as a minor version and a patch level; nothing when it is neither.
std::optional<std::pair<Profile, std::optional<int>>> parse_version(std::string_view text)
{
    auto profile = Profile::parse(text);
    if (!profile)
        return std::nullopt;
    auto dot = text.find('.', text.find('.') + 1);
    if (dot == std::string_view::npos)
        return std::pair(*profile, std::optional<int>());
    return std::pair(*profile, std::optional<int>(patch_level(text)));
}

// "3.8", "3.8-3.11" or "3.11.0-3.11.5"; nothing when it is none of them.
std::optional<VersionRange> parse_range(std::string_view text)
{
    auto dash = text.find('-');
    auto first = parse_version(text.substr(0, dash));
    auto last = dash == std::string_view::npos ? first : parse_version(text.substr(dash + 1));
    if (!first || !last)
        return std::nullopt;
    VersionRange range{first->first, last->first, first->second.value_or(0),
                       last->second.value_or(VersionRange::k_any_patch)};
    if (std::pair(range.last, range.last_patch) < std::pair(range.first, range.first_patch))
        return std::nullopt;
    return range;
}

std::optional<std::vector<VersionRange>> parse_ranges(std::string_view text)
{
    if (text == "all")
        return std::vector{VersionRange{k_all_profiles.front(), k_all_profiles.back()}};
    std::vector<VersionRange> ranges;
    for (;;) {
        auto end = text.find(',');
        auto range = parse_range(text.substr(0, end));
        if (!range)
            return std::nullopt;
        ranges.push_back(*range);
        if (end == std::string_view::npos)
            return ranges;
        text.remove_prefix(end + 1);
    }
}

} // namespace

int patch_level(std::string_view version)
{
    auto dot = version.find('.', version.find('.') + 1);
    int patch = 0;
    if (dot != std::string_view::npos)
        std::from_chars(version.data() + dot + 1, version.data() + version.size(), patch);
    return patch;
}

bool VersionRange::covers(Profile profile, int patch) const
{
    const std::pair version(profile, patch);
    return version >= std::pair(first, first_patch) && version <= std::pair(last, last_patch);
}

Result<KnownDifferences> KnownDifferences::parse(std::string_view text, const std::string& place)
{
    KnownDifferences list;
    for (std::size_t number = 1; !text.empty(); ++number) {
        auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        std::string_view title = take_word(line);
        if (title.empty() || title.starts_with('#'))
            continue;
        std::string where = place + ":" + std::to_string(number);
        auto ranges = parse_ranges(take_word(line));
        if (!ranges || ranges->empty())
            return Error{
                where, "the second word must be \"all\" or versions such as 3.8-3.11,3.13 or 3.11.0-3.11.5"};
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.empty())
            return Error{where, "a known difference needs a reason"};
        list.m_entries.push_back({std::string(title), *ranges, std::string(line)});
    }
    return list;
}

Result<KnownDifferences> KnownDifferences::read(const std::string& path)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return KnownDifferences();
    Result<std::string> text = read_whole_file(path, k_list_bytes);
    if (!text.ok())
        return text.error();
    return parse(text.value(), path);
}

const KnownDifference* KnownDifferences::find(const std::string& title, Profile profile,
                                              std::string_view version) const
{
    const int patch = patch_level(version);
    for (const KnownDifference& entry : m_entries) {
        bool covered = std::any_of(entry.versions.begin(), entry.versions.end(),
                                   [&](const VersionRange& range) { return range.covers(profile, patch); });
        if (covered && entry.title == title)
            return &entry;
    }
    return nullptr;
}

} // namespace weft::traces
