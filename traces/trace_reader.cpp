// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The reader of traces, written for files that come from anywhere.
//
// The JSON is parsed by nlohmann/json. Its callback lets each event be taken out and dropped as soon as it is
// complete, so memory follows the size of the trace and not that of a tree of JSON values; and it is where
// the limits are enforced. Inside this file a bad file is a C++ exception; out of it goes one Error.
#include "traces/files.h"
#include "traces/json_text.h"
#include "traces/program_files.h"
#include "traces/trace_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <optional>

namespace weft::traces {
namespace {

using Json = nlohmann::json;

struct Malformed {
    std::string path; // "events[3].kind"
    std::string what;
};

const char* type_word(const Json& value)
{
    return value.is_null() ? "null" : value.type_name();
}

// One object of the file: takes its members by name and type, and keeps those that nobody asked for.
class Object {
public:
    Object(const Json& value, std::string path, std::string pointer)
        : m_value(value), m_path(std::move(path)), m_pointer(std::move(pointer))
    {
        if (!value.is_object())
            throw Malformed{m_path, std::string("must be an object, not ") + type_word(value)};
    }

    std::string member_path(const char* name) const { return m_path.empty() ? name : m_path + "." + name; }

    const Json* find(const char* name)
    {
        auto it = m_value.find(name);
        if (it == m_value.end())
            return nullptr;
        if (std::find(m_known.begin(), m_known.end(), name) == m_known.end())
            m_known.push_back(name);
        return &*it;
    }

    const Json& need(const char* name)
    {
        if (const Json* value = find(name))
            return *value;
        throw Malformed{member_path(name), "is missing"};
    }

    const std::string& text(const char* name)
    {
        const Json& value = need(name);
        if (!value.is_string())
            throw Malformed{member_path(name), std::string("must be a string, not ") + type_word(value)};
        return value.get_ref<const std::string&>();
    }

    std::string optional_text(const char* name) { return find(name) ? text(name) : ""; }

    std::uint64_t number(const char* name, std::uint64_t least, std::uint64_t most)
    {
        return integer(need(name), member_path(name), least, most);
    }

    static std::uint64_t integer(const Json& value, const std::string& path, std::uint64_t least,
                                 std::uint64_t most)
    {
        if (!value.is_number_unsigned())
            throw Malformed{path, std::string("must be a whole number, not ") + type_word(value)};
        auto number = value.get<std::uint64_t>();
        if (number < least || number > most)
            throw Malformed{path,
                            "must lie between " + std::to_string(least) + " and " + std::to_string(most)};
        return number;
    }

    const Json& array(const char* name)
    {
        const Json& value = need(name);
        if (!value.is_array())
            throw Malformed{member_path(name), std::string("must be an array, not ") + type_word(value)};
        return value;
    }

    // Text of several lines.
    std::string lines(const char* name)
    {
        std::string text;
        const Json& elements = array(name);
        for (std::size_t i = 0; i < elements.size(); ++i) {
            std::string place = member_path(name) + "[" + std::to_string(i) + "]";
            if (!elements[i].is_string())
                throw Malformed{place, std::string("must be a string, not ") + type_word(elements[i])};
            const auto& line = elements[i].get_ref<const std::string&>();
            auto newline = line.find('\n');
            bool last = i + 1 == elements.size();
            if (line.empty() || (newline != line.size() - 1 && !(last && newline == std::string::npos)))
                throw Malformed{place, "must be one line, with its newline"};
            text += line;
        }
        return text;
    }

    void keep_unknown(std::map<std::string, std::string>& unknown) const
    {
        if (m_value.size() == m_known.size())
            return;
        for (const auto& [name, value] : m_value.items()) {
            if (std::find(m_known.begin(), m_known.end(), name) == m_known.end())
                unknown[m_pointer + "/" + escape_pointer(name)] = value.dump();
        }
    }

private:
    const Json& m_value;
    std::string m_path;
    std::string m_pointer;
    std::vector<std::string_view> m_known;
};

// The enumerator whose word this is.
template <typename Enum>
Enum word(const std::string& text, std::initializer_list<Enum> all, const std::string& path, const char* noun)
{
    for (Enum value : all) {
        if (to_string(value) == text)
            return value;
    }
    std::string shown = text.substr(0, 40);
    throw Malformed{path, std::string("unknown ") + noun + " \"" + shown + "\""};
}

EventKind event_kind(const std::string& text, const std::string& path)
{
    for (std::uint8_t i = 0; i < k_event_kinds; ++i)
        if (to_string(static_cast<EventKind>(i)) == text)
            return static_cast<EventKind>(i);
    throw Malformed{path, "unknown kind of event \"" + text.substr(0, 40) + "\""};
}

class Reader {
public:
    explicit Reader(const ReadLimits& limits) : m_limits(limits) {}

    Trace read(std::string_view text);

private:
    bool on_parse(int depth, Json::parse_event_t parsed, Json& value);
    void check_first_member(const std::string& name);
    void check_version(const Json& value);
    void read_event(const Json& value);
    void read_event_fields(Object& object, Event& event);
    void read_program(Object& top);
    void read_header(Object& top);
    void read_choice_names(const Json& names);
    void read_outcome(Object& top);
    SourceFile read_source_file(const Json& value, const std::string& path, const std::string& pointer);

    ReadLimits m_limits;
    Trace m_trace;
    std::string m_member; // the member of the outermost object that is being read
    std::size_t m_values = 0;
    bool m_any_member = false;
};

bool Reader::on_parse(int depth, Json::parse_event_t parsed, Json& value)
{
    using Parsed = Json::parse_event_t;
    bool opens = parsed == Parsed::object_start || parsed == Parsed::array_start;
    if (opens && static_cast<std::size_t>(depth) >= m_limits.depth)
        throw Malformed{m_member, "is nested deeper than " + std::to_string(m_limits.depth) + " levels"};
    if (parsed == Parsed::key && depth == 1)
        check_first_member(value.get_ref<const std::string&>());
    if (parsed == Parsed::key && m_member != "events" && ++m_values > m_limits.values)
        throw Malformed{m_member, "has more than " + std::to_string(m_limits.values) + " values"};
    if (parsed == Parsed::value && ++m_values > m_limits.values + 8 * m_limits.events)
        throw Malformed{m_member, "has too many values"};

    if (parsed == Parsed::value && depth == 1 && m_member == "weft_trace")
        check_version(value);

    // An event is complete: take it, and let its tree go.
    bool is_element =
        depth == 2 && m_member == "events" &&
        (parsed == Parsed::object_end || parsed == Parsed::array_end || parsed == Parsed::value);
    if (!is_element)
        return true;
    if (m_trace.events.size() == m_limits.events)
        throw Malformed{"events", "has more than " + std::to_string(m_limits.events) + " elements"};
    read_event(value);
    return false;
}

void Reader::check_first_member(const std::string& name)
{
    if (!m_any_member && name != "weft_trace")
        throw Malformed{"", "is not a trace: its first member is not \"weft_trace\""};
    m_any_member = true;
    m_member = name;
}

// Checked as soon as it is read: what follows may be in a layout that this reader does not know.
void Reader::check_version(const Json& value)
{
    auto version = Object::integer(value, "weft_trace", 0, std::numeric_limits<std::uint64_t>::max());
    if (version != k_trace_version)
        throw Malformed{"weft_trace", "the file has version " + std::to_string(version) +
                                          " of the format, and this weft reads version " +
                                          std::to_string(k_trace_version)};
}

void Reader::read_event(const Json& value)
{
    std::string index = std::to_string(m_trace.events.size());
    Object object(value, "events[" + index + "]", "/events/" + index);
    Event event;
    event.kind = event_kind(object.text("kind"), object.member_path("kind"));
    constexpr auto k_most = std::numeric_limits<std::uint32_t>::max();
    event.subject = static_cast<std::uint32_t>(object.number("subject", 1, k_most));
    read_event_fields(object, event);
    if (object.find("line"))
        event.line = static_cast<std::uint32_t>(object.number("line", 0, k_most));
    object.keep_unknown(m_trace.unknown);
    m_trace.events.push_back(std::move(event));
}

void Reader::read_event_fields(Object& object, Event& event)
{
    switch (event.kind) {
    case EventKind::Created:
    case EventKind::Started:
        event.what =
            word(object.text("what"), {BodyKind::Generator, BodyKind::Coroutine, BodyKind::AsyncGenerator},
                 object.member_path("what"), "kind of body");
        event.text = object.text("name");
        break;
    case EventKind::Resumed: {
        const std::string& how = object.text("how");
        if (how != "send" && how != "throw")
            throw Malformed{object.member_path("how"), "must be \"send\" or \"throw\""};
        event.how = how == "throw" ? ResumeHow::Throw : ResumeHow::Send;
        if (event.how == ResumeHow::Throw)
            event.text = object.text("exception");
        break;
    }
    case EventKind::Delegated:
        event.text = object.text("to");
        break;
    case EventKind::Yielded:
    case EventKind::Returned:
        event.text = object.text("value");
        break;
    case EventKind::Raised:
        event.text = object.text("exception");
        break;
    default:
        // A literal, which ends with a zero.
        if (const std::string_view name = text_member(event.kind); !name.empty())
            event.text = object.text(name.data());
        break;
    }
}

SourceFile Reader::read_source_file(const Json& value, const std::string& path, const std::string& pointer)
{
    Object object(value, path, pointer);
    SourceFile file{object.text("name"), object.lines("source")};
    if (path == "program")
        object.find("helpers");
    object.keep_unknown(m_trace.unknown);
    return file;
}

void Reader::read_program(Object& top)
{
    const Json& value = top.need("program");
    m_trace.program.main = read_source_file(value, "program", "/program");
    if (!value.contains("helpers"))
        return;
    const Json& helpers = Object(value, "program", "/program").array("helpers");
    for (std::size_t i = 0; i < helpers.size(); ++i) {
        std::string index = std::to_string(i);
        m_trace.program.helpers.push_back(
            read_source_file(helpers[i], "program.helpers[" + index + "]", "/program/helpers/" + index));
        // The recorder writes it as a file.
        if (!is_helper_name(m_trace.program.helpers.back().name))
            throw Malformed{"program.helpers[" + index + "].name", "must be the relative path of a .py file"};
    }
}

void Reader::read_choice_names(const Json& names)
{
    if (names.size() != m_trace.schedule.choices.size())
        throw Malformed{"schedule.names", "must be as many as the choices"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!names[i].is_string())
            throw Malformed{"schedule.names[" + std::to_string(i) + "]", "must be a string"};
        m_trace.schedule.names.push_back(names[i].get<std::string>());
    }
}

void Reader::read_header(Object& top)
{
    auto profile = Profile::parse(top.text("profile"));
    if (!profile)
        throw Malformed{"profile", "unknown profile \"" + top.text("profile").substr(0, 40) + "\""};
    m_trace.profile = *profile;

    Object engine(top.need("engine"), "engine", "/engine");
    m_trace.engine = {engine.text("kind"), engine.text("name"), engine.text("version")};
    if (m_trace.engine.kind != "model" && m_trace.engine.kind != "interpreter")
        throw Malformed{"engine.kind", "must be \"model\" or \"interpreter\""};
    engine.keep_unknown(m_trace.unknown);

    Object schedule(top.need("schedule"), "schedule", "/schedule");
    m_trace.schedule.strategy = schedule.text("strategy");
    m_trace.schedule.seed = schedule.number("seed", 0, std::numeric_limits<std::uint64_t>::max());
    m_trace.schedule.family = schedule.optional_text("family");
    const std::string& family = m_trace.schedule.family;
    const std::string kind = family.substr(0, family.find('+'));
    if (!family.empty() && kind != "timing" && kind != "reordering" && kind != "faults")
        throw Malformed{"schedule.family", "must begin with \"timing\", \"reordering\" or \"faults\""};
    const Json& choices = schedule.array("choices");
    for (std::size_t i = 0; i < choices.size(); ++i) {
        std::string path = "schedule.choices[" + std::to_string(i) + "]";
        m_trace.schedule.choices.push_back(static_cast<std::uint32_t>(
            Object::integer(choices[i], path, 0, std::numeric_limits<std::uint32_t>::max())));
    }
    if (schedule.find("names"))
        read_choice_names(schedule.array("names"));
    schedule.keep_unknown(m_trace.unknown);

    m_trace.level = word(top.text("level"), {Level::Output, Level::Calls, Level::Loop}, "level", "level");
    const Json& shows = top.array("shows");
    for (std::size_t i = 0; i < shows.size(); ++i) {
        std::string path = "shows[" + std::to_string(i) + "]";
        if (!shows[i].is_string())
            throw Malformed{path, std::string("must be a string, not ") + type_word(shows[i])};
        m_trace.shows.push_back(event_kind(shows[i].get_ref<const std::string&>(), path));
    }
}

void Reader::read_outcome(Object& top)
{
    Object outcome(top.need("outcome"), "outcome", "/outcome");
    using enum OutcomeKind;
    m_trace.outcome.kind = word(
        outcome.text("kind"),
        {Finished, Raised, Exited, Exhausted, Unsupported, OutcomeKind::SyntaxError, Crashed, Deadlock, Hung},
        "outcome.kind", "kind of outcome");
    m_trace.outcome.type = outcome.optional_text("type");
    m_trace.outcome.message = outcome.optional_text("message");
    m_trace.outcome.where = outcome.optional_text("where");
    outcome.keep_unknown(m_trace.unknown);
    m_trace.exit_status = static_cast<int>(top.number("exit_status", 0, 255));
}

Trace Reader::read(std::string_view text)
{
    auto callback = [this](int depth, Json::parse_event_t parsed, Json& value) {
        return on_parse(depth, parsed, value);
    };
    Json json = Json::parse(text.begin(), text.end(), callback);
    if (!json.is_object())
        throw Malformed{"", std::string("is not a trace: it must be an object, not ") + type_word(json)};
    Object top(json, "", "");
    top.number("weft_trace", k_trace_version, k_trace_version);
    read_program(top);
    read_header(top);
    read_outcome(top);
    m_trace.out = top.lines("out");
    m_trace.err = top.lines("err");
    top.array("events");
    top.keep_unknown(m_trace.unknown);
    return std::move(m_trace);
}

// "line 3, column 7: syntax error ..." out of the library's message.
Error parse_error(const std::string& place, const Json::exception& error)
{
    std::string what = error.what();
    auto bracket = what.find("] ");
    if (bracket != std::string::npos)
        what.erase(0, bracket + 2);
    constexpr std::string_view k_prefix = "parse error at ";
    if (what.starts_with(k_prefix))
        what.erase(0, k_prefix.size());
    if (what.size() > 200)
        what = what.substr(0, 200) + "...";
    return Error{place, "is not JSON: " + what};
}

} // namespace

Result<Trace> trace_from_json(std::string_view text, const std::string& place, const ReadLimits& limits)
{
    if (text.size() > limits.bytes)
        return Error{place, "is larger than " + std::to_string(limits.bytes) + " bytes"};
    try {
        return Reader(limits).read(text);
    } catch (const Malformed& malformed) {
        std::string where = malformed.path.empty() ? place : place + ": " + malformed.path;
        return Error{where, malformed.what};
    } catch (const Json::exception& error) {
        return parse_error(place, error);
    }
}

Result<Trace> read_trace(const std::string& path, const ReadLimits& limits)
{
    Result<std::string> text = read_whole_file(path, limits.bytes);
    if (!text.ok())
        return text.error();
    return trace_from_json(text.value(), path, limits);
}

} // namespace weft::traces
