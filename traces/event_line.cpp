// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Writing and reading the lines.
#include "traces/event_line.h"

#include <charconv>

namespace weft::traces {
namespace {

// Up to the next space, which is passed over.
std::string_view take_word(std::string_view& text)
{
    auto end = text.find(' ');
    std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return word;
}

bool read_number(std::string_view word, std::uint32_t& value)
{
    auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    return error == std::errc{} && end == word.data() + word.size();
}

bool has_body_kind(EventKind kind)
{
    return kind == EventKind::Started || kind == EventKind::Created;
}

bool has_text(const Event& event)
{
    if (is_of_loop(event.kind))
        return !text_member(event.kind).empty();
    return event.kind != EventKind::Finalised &&
           !(event.kind == EventKind::Resumed && event.how == ResumeHow::Send);
}

// The words between the kind and the free text; false when they are not what the kind asks for.
bool read_words(Event& event, std::string_view& rest)
{
    if (has_body_kind(event.kind)) {
        std::string_view word = take_word(rest);
        for (BodyKind what : {BodyKind::Generator, BodyKind::Coroutine, BodyKind::AsyncGenerator}) {
            if (to_string(what) == word)
                event.what = what;
        }
        return event.what != BodyKind::None;
    }
    if (event.kind == EventKind::Resumed) {
        std::string_view word = take_word(rest);
        event.how = word == "throw" ? ResumeHow::Throw : ResumeHow::Send;
        return word == "throw" || (word == "send" && rest.empty());
    }
    return has_text(event) || rest.empty();
}

} // namespace

std::string to_line(const Event& event)
{
    std::string line = std::to_string(event.subject);
    line.append(" ").append(std::to_string(event.line)).append(" ").append(to_string(event.kind));
    if (has_body_kind(event.kind))
        line.append(" ").append(to_string(event.what));
    if (event.kind == EventKind::Resumed)
        line += event.how == ResumeHow::Throw ? " throw" : " send";
    if (has_text(event))
        line.append(" ").append(event.text);
    return line;
}

std::optional<Event> event_from_line(std::string_view text)
{
    Event event;
    if (!read_number(take_word(text), event.subject) || !read_number(take_word(text), event.line))
        return std::nullopt;
    const std::string_view word = take_word(text);
    for (std::uint8_t i = 0; i < k_event_kinds; ++i) {
        event.kind = static_cast<EventKind>(i);
        if (to_string(event.kind) != word)
            continue;
        if (!read_words(event, text))
            return std::nullopt;
        event.text = std::string(text);
        return event;
    }
    return std::nullopt;
}

} // namespace weft::traces
