// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The words of levels and outcomes in a trace file, and the reading of a profile's name.
#include "traces/trace.h"

#include <charconv>

namespace weft::traces {

std::optional<Profile> Profile::parse(std::string_view text)
{
    if (text.substr(0, 2) != "3.")
        return std::nullopt;
    text.remove_prefix(2);
    unsigned minor = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), minor);
    bool only_patch_follows = end == text.data() + text.size() || *end == '.';
    if (error != std::errc{} || !only_patch_follows)
        return std::nullopt;
    if (minor < k_all_profiles.front().minor || minor > k_all_profiles.back().minor)
        return std::nullopt;
    return Profile{static_cast<std::uint8_t>(minor)};
}

std::string_view to_string(Level level)
{
    switch (level) {
    case Level::Output:
        return "output";
    case Level::Calls:
        return "calls";
    case Level::Loop:
        return "loop";
    }
    return "unknown";
}

std::vector<EventKind> shown_kinds(Level level)
{
    using enum EventKind;
    if (level == Level::Output)
        return {};
    std::vector<EventKind> kinds{Started, Resumed, Yielded, Returned, Raised};
    for (std::uint8_t i = 0; level == Level::Loop && i < k_event_kinds; ++i)
        if (is_of_loop(static_cast<EventKind>(i)))
            kinds.push_back(static_cast<EventKind>(i));
    return kinds;
}

std::string_view to_string(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Finished:
        return "finished";
    case OutcomeKind::Raised:
        return "raised";
    case OutcomeKind::Exited:
        return "exited";
    case OutcomeKind::Exhausted:
        return "exhausted";
    case OutcomeKind::Unsupported:
        return "unsupported";
    case OutcomeKind::SyntaxError:
        return "syntax_error";
    case OutcomeKind::Crashed:
        return "crashed";
    case OutcomeKind::Deadlock:
        return "deadlock";
    case OutcomeKind::Hung:
        return "hung";
    }
    return "unknown";
}

} // namespace weft::traces
