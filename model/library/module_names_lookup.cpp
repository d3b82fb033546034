// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Reading the list of CPython's module names.

#include <charconv>
#include <map>
#include <unordered_set>

#include "model/library/import_system.h"
#include "model/library/module_names.h"

namespace weft::model {

namespace {

int number_or(std::string_view text, int otherwise)
{
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// The word before the first `separator`; the rest stays in `text`.
std::string_view take_word(std::string_view& text, char separator)
{
    const std::size_t end = text.find(separator);
    const std::string_view word = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return word;
}

std::vector<std::string_view> read_names(std::string_view text, Profile profile)
{
    std::vector<std::string_view> result;
    while (!text.empty()) {
        std::string_view entry = take_word(text, ' ');
        const std::string_view name = take_word(entry, ':');
        const int since = number_or(take_word(entry, ':'), Profile::k_minor_first);
        const int until = number_or(entry, Profile::k_minor_last);
        if (profile.minor() >= since && profile.minor() <= until && !name.empty())
            result.push_back(name);
    }
    return result;
}

} // namespace

const std::vector<std::string_view>& names_of_module(std::string_view module, Profile profile)
{
    thread_local std::map<std::pair<std::string_view, int>, std::vector<std::string_view>> known;
    static const std::vector<std::string_view> k_none;
    for (const ModuleNames& entry : module_names()) {
        if (entry.module != module)
            continue;
        auto [place, is_new] = known.try_emplace({entry.module, profile.minor()});
        if (is_new)
            place->second = read_names(entry.names, profile);
        return place->second;
    }
    return k_none;
}

bool is_standard_module(std::string_view name)
{
    static const std::unordered_set<std::string_view> k_names = [] {
        std::unordered_set<std::string_view> names;
        std::string_view text = standard_module_names();
        while (!text.empty())
            names.insert(take_word(text, ' '));
        return names;
    }();
    return k_names.contains(name.substr(0, name.find('.')));
}

bool cpython_can_import(std::string_view name, Profile profile)
{
    thread_local std::map<int, std::unordered_set<std::string_view>> known;
    auto [place, is_new] = known.try_emplace(profile.minor());
    if (is_new)
        for (const std::string_view module : read_names(importable_module_names(), profile))
            place->second.insert(module);
    return place->second.contains(name.substr(0, name.find('.')));
}

} // namespace weft::model
