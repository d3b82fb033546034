// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading the list of known differences.
#include "traces/conformance/differs.h"

#include "traces/files.h"

#include <algorithm>
#include <filesystem>
#include <optional>

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

// "3.8" or "3.8-3.11"; nothing when it is neither.
std::optional<std::vector<Profile>> parse_range(std::string_view text)
{
    auto dash = text.find('-');
    auto first = Profile::parse(text.substr(0, dash));
    auto last = dash == std::string_view::npos ? first : Profile::parse(text.substr(dash + 1));
    if (!first || !last || *last < *first)
        return std::nullopt;
    std::vector<Profile> profiles;
    for (Profile profile : k_all_profiles) {
        if (profile >= *first && profile <= *last)
            profiles.push_back(profile);
    }
    return profiles;
}

std::optional<std::vector<Profile>> parse_profiles(std::string_view text)
{
    if (text == "all")
        return std::vector<Profile>(k_all_profiles.begin(), k_all_profiles.end());
    std::vector<Profile> profiles;
    while (!text.empty()) {
        auto end = std::min(text.find(','), text.size());
        auto range = parse_range(text.substr(0, end));
        if (!range)
            return std::nullopt;
        profiles.insert(profiles.end(), range->begin(), range->end());
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return profiles;
}

} // namespace

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
        auto profiles = parse_profiles(take_word(line));
        if (!profiles || profiles->empty())
            return Error{where, "the second word must be \"all\" or profiles such as 3.8-3.11,3.13"};
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.empty())
            return Error{where, "a known difference needs a reason"};
        list.m_entries.push_back({std::string(title), *profiles, std::string(line)});
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

const KnownDifference* KnownDifferences::find(const std::string& title, Profile profile) const
{
    for (const KnownDifference& entry : m_entries) {
        bool covered =
            std::find(entry.profiles.begin(), entry.profiles.end(), profile) != entry.profiles.end();
        if (covered && entry.title == title)
            return &entry;
    }
    return nullptr;
}

} // namespace weft::traces
