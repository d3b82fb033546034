// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Names in the texts of rules, and in programs.
#include "properties/versions/rules_between.h"

#include "model/profile.h"
#include "model/rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace weft::properties {
namespace {

using model::RuleInfo;

#define WEFT_ADDRESS_OF_RULE(name, since, until, link, text) &model::Rule::name,
constexpr std::array k_rules{WEFT_RULES(WEFT_ADDRESS_OF_RULE)};
#undef WEFT_ADDRESS_OF_RULE

bool is_word_part(char c)
{
    return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// Calls `take` with each word and the character behind it.
template <typename Take>
void for_each_word(std::string_view text, const Take& take)
{
    for (std::size_t begin = 0; begin < text.size();) {
        if (!is_word_part(text[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && is_word_part(text[end]))
            ++end;
        take(text.substr(begin, end - begin), end < text.size() ? text[end] : ' ');
        begin = end;
    }
}

// "CancelledError" and "TaskGroup", but neither "The" nor "RuntimeErrors of".
bool is_camel_case(std::string_view word)
{
    if (std::isupper(static_cast<unsigned char>(word[0])) == 0)
        return false;
    bool lower = false;
    for (const char c : word.substr(1)) {
        if (lower && std::isupper(static_cast<unsigned char>(c)) != 0)
            return true;
        lower = lower || std::islower(static_cast<unsigned char>(c)) != 0;
    }
    return false;
}

std::set<std::string, std::less<>> words_of(const traces::Trace& trace, const traces::Difference& difference)
{
    std::set<std::string, std::less<>> words;
    const auto take = [&](std::string_view word, char) { words.emplace(word); };
    for_each_word(trace.program.main.source, take);
    for (const traces::SourceFile& helper : trace.program.helpers)
        for_each_word(helper.source, take);
    for_each_word(difference.left.shown, take);
    for_each_word(difference.right.shown, take);
    return words;
}

} // namespace

std::vector<std::string> names_in(std::string_view rule_text)
{
    std::vector<std::string> names;
    for_each_word(rule_text, [&](std::string_view word, char next) {
        const bool is_name = next == '(' || word.find('_') != std::string_view::npos || is_camel_case(word);
        if (is_name && std::find(names.begin(), names.end(), word) == names.end())
            names.emplace_back(word);
    });
    return names;
}

std::vector<const RuleInfo*> changed_rules(traces::Profile before, traces::Profile after)
{
    const model::Profile old_profile(before.minor), new_profile(after.minor);
    std::vector<const RuleInfo*> changed;
    std::copy_if(k_rules.begin(), k_rules.end(), std::back_inserter(changed),
                 [&](const RuleInfo* rule) { return old_profile.has(*rule) != new_profile.has(*rule); });
    return changed;
}

RulesBetween find_rules(const traces::Trace& before, const traces::Trace& after,
                        const traces::Difference& difference)
{
    RulesBetween found;
    const std::set<std::string, std::less<>> words = words_of(after, difference);
    for (const RuleInfo* rule : changed_rules(before.profile, after.profile)) {
        const std::vector<std::string> names = names_in(rule->text);
        const bool concerns = std::any_of(names.begin(), names.end(),
                                          [&](const std::string& name) { return words.contains(name); });
        if (concerns)
            found.rules.push_back(rule);
        else
            ++found.others;
    }
    return found;
}

} // namespace weft::properties
