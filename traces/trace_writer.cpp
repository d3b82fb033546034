// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The canonical writer: one order of members, one event a line (docs/trace_format.md, "Layout").
//
// It builds the text by hand and not from a tree of JSON values: a trace of a million events is written in
// one pass, and the layout is the writer's own.
#include "traces/files.h"
#include "traces/json_text.h"
#include "traces/trace_json.h"
#include "traces/trace_members.h"

namespace weft::traces {
namespace {

class Writer {
public:
    explicit Writer(const Trace& trace) : m_trace(trace) {}

    std::string write();
    std::string write_header();

private:
    void member(std::string_view name, std::string_view text, bool first = false);
    void number(std::string_view name, std::uint64_t value);
    void source_file(const SourceFile& file);
    void program();
    void header();
    void outcome();
    void members();
    void event(const Event& event, std::size_t index);
    void unknown_members(const std::string& parent);

    const Trace& m_trace;
    std::string m_out;
};

void Writer::member(std::string_view name, std::string_view text, bool first)
{
    m_out += first ? "\"" : ", \"";
    m_out += name;
    m_out += "\": ";
    append_json_string(m_out, text);
}

void Writer::number(std::string_view name, std::uint64_t value)
{
    m_out += ", \"";
    m_out += name;
    m_out += "\": ";
    m_out += std::to_string(value);
}

// Members that the reader did not know, direct members of the object at `parent` only.
void Writer::unknown_members(const std::string& parent)
{
    if (m_trace.unknown.empty())
        return;
    std::string prefix = parent + "/";
    for (auto it = m_trace.unknown.lower_bound(prefix); it != m_trace.unknown.end(); ++it) {
        const auto& [pointer, value] = *it;
        if (!pointer.starts_with(prefix))
            break;
        std::string_view name = std::string_view(pointer).substr(prefix.size());
        if (name.find('/') != std::string_view::npos)
            continue;
        m_out += parent.empty() ? ",\n" : ", ";
        append_json_string(m_out, unescape_pointer(name));
        m_out += ": ";
        m_out += value;
    }
}

void Writer::source_file(const SourceFile& file)
{
    m_out += '{';
    member("name", file.name, true);
    m_out += ", \"source\": ";
    append_json_lines(m_out, file.source);
}

void Writer::program()
{
    m_out += ",\n\"program\": ";
    source_file(m_trace.program.main);
    const auto& helpers = m_trace.program.helpers;
    if (!helpers.empty()) {
        m_out += ", \"helpers\": [";
        for (std::size_t i = 0; i < helpers.size(); ++i) {
            m_out += i == 0 ? "\n" : ",\n";
            source_file(helpers[i]);
            unknown_members("/program/helpers/" + std::to_string(i));
            m_out += '}';
        }
        m_out += "\n]";
    }
    unknown_members("/program");
    m_out += '}';
}

void Writer::header()
{
    m_out += "\"profile\": ";
    append_json_string(m_out, m_trace.profile.name());
    m_out += ",\n\"engine\": {";
    member("kind", m_trace.engine.kind, true);
    member("name", m_trace.engine.name);
    member("version", m_trace.engine.version);
    unknown_members("/engine");
    m_out += "},\n\"schedule\": {";
    member("strategy", m_trace.schedule.strategy, true);
    number("seed", m_trace.schedule.seed);
    if (!m_trace.schedule.family.empty())
        member("family", m_trace.schedule.family);
    m_out += ", \"choices\": [";
    for (std::size_t i = 0; i < m_trace.schedule.choices.size(); ++i) {
        m_out += i == 0 ? "" : ", ";
        m_out += std::to_string(m_trace.schedule.choices[i]);
    }
    m_out += ']';
    if (!m_trace.schedule.names.empty()) {
        m_out += ", \"names\": [";
        for (std::size_t i = 0; i < m_trace.schedule.names.size(); ++i) {
            m_out += i == 0 ? "" : ", ";
            append_json_string(m_out, m_trace.schedule.names[i]);
        }
        m_out += ']';
    }
    unknown_members("/schedule");
    m_out += "},\n\"level\": ";
    append_json_string(m_out, to_string(m_trace.level));
    m_out += ",\n\"shows\": [";
    for (std::size_t i = 0; i < m_trace.shows.size(); ++i) {
        m_out += i == 0 ? "" : ", ";
        append_json_string(m_out, to_string(m_trace.shows[i]));
    }
    m_out += ']';
}

void Writer::outcome()
{
    const Outcome& outcome = m_trace.outcome;
    m_out += ",\n\"outcome\": {";
    member("kind", to_string(outcome.kind), true);
    if (!outcome.type.empty())
        member("type", outcome.type);
    if (!outcome.message.empty())
        member("message", outcome.message);
    if (!outcome.where.empty())
        member("where", outcome.where);
    unknown_members("/outcome");
    m_out += "},\n\"exit_status\": ";
    m_out += std::to_string(m_trace.exit_status);
}

void Writer::event(const Event& event, std::size_t index)
{
    m_out += '{';
    member("kind", to_string(event.kind), true);
    number("subject", event.subject);
    switch (event.kind) {
    case EventKind::Created:
    case EventKind::Started:
        member("what", to_string(event.what));
        member("name", event.text);
        break;
    case EventKind::Resumed:
        member("how", event.how == ResumeHow::Throw ? "throw" : "send");
        if (event.how == ResumeHow::Throw)
            member("exception", event.text);
        break;
    case EventKind::Delegated:
        member("to", event.text);
        break;
    case EventKind::Yielded:
    case EventKind::Returned:
        member("value", event.text);
        break;
    case EventKind::Raised:
        member("exception", event.text);
        break;
    default:
        if (!text_member(event.kind).empty())
            member(text_member(event.kind), event.text);
    }
    if (event.line != 0)
        number("line", event.line);
    if (!m_trace.unknown.empty())
        unknown_members("/events/" + std::to_string(index));
    m_out += '}';
}

void Writer::members()
{
    header();
    outcome();
    m_out += ",\n\"out\": ";
    append_json_lines(m_out, m_trace.out);
    m_out += ",\n\"err\": ";
    append_json_lines(m_out, m_trace.err);
    m_out += ",\n\"events\": [";
    for (std::size_t i = 0; i < m_trace.events.size(); ++i) {
        m_out += i == 0 ? "\n" : ",\n";
        event(m_trace.events[i], i);
    }
    m_out += m_trace.events.empty() ? "]" : "\n]";
    unknown_members("");
}

std::string Writer::write()
{
    m_out.reserve(1024 + m_trace.out.size() + m_trace.events.size() * 80);
    m_out += "{\"weft_trace\": " + std::to_string(k_trace_version);
    program();
    m_out += ",\n";
    members();
    m_out += "\n}\n";
    return std::move(m_out);
}

std::string Writer::write_header()
{
    header();
    outcome();
    return std::move(m_out);
}

} // namespace

std::string trace_header(const Trace& trace)
{
    return Writer(trace).write_header();
}

std::string to_json(const Trace& trace)
{
    return Writer(trace).write();
}

Result<Done> write_trace(const Trace& trace, const std::string& path)
{
    return write_whole_file(path, to_json(trace));
}

} // namespace weft::traces
