// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Writing and reading recordings.
#include "traces/recording_json.h"

#include "traces/event_line.h"
#include "traces/json_text.h"
#include "traces/trace_json.h"
#include "traces/trace_members.h"

#include <nlohmann/json.hpp>

#include <utility>
#include <vector>

namespace weft::traces {
namespace {

using Json = nlohmann::ordered_json;
using Lines = std::vector<std::string>;

constexpr int k_recording_version = 1;
constexpr std::size_t k_lines_max = 8'000'000;

Lines lines_of(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

Lines lines_of(const std::vector<Event>& events)
{
    Lines lines;
    lines.reserve(events.size());
    for (const Event& event : events)
        lines.push_back(to_line(event));
    return lines;
}

// What it takes to say `lines` as a difference from `base`, in bytes or nearly so.
std::size_t cost(const Lines& lines, const Lines* base)
{
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!base || i >= base->size() || (*base)[i] != lines[i])
            bytes += lines[i].size() + (base ? 12 : 4);
    }
    return bytes;
}

// The lines themselves, or, where that is shorter, their difference from an earlier group's.
void append_lines(std::string& text, const Lines& lines, const std::vector<Lines>& earlier)
{
    std::size_t best = cost(lines, nullptr), of = earlier.size();
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        if (std::size_t bytes = cost(lines, &earlier[i]); bytes < best) {
            best = bytes;
            of = i;
        }
    }
    const Lines* base = of < earlier.size() ? &earlier[of] : nullptr;
    if (base) {
        text.append("{\"of\": ").append(std::to_string(of));
        text.append(", \"length\": ").append(std::to_string(lines.size())).append(", \"lines\": ");
    }
    const char* separator = "[\n";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (base && i < base->size() && (*base)[i] == lines[i])
            continue;
        text += std::exchange(separator, ",\n");
        if (base)
            text.append("[").append(std::to_string(i)).append(", ");
        append_json_string(text, lines[i]);
        if (base)
            text += "]";
    }
    text += *separator == '[' ? "[]" : "\n]";
    if (base)
        text += "}";
}

void append_names(std::string& text, const Lines& names)
{
    text += "[";
    for (std::size_t i = 0; i < names.size(); ++i) {
        text += i == 0 ? "" : ", ";
        append_json_string(text, names[i]);
    }
    text += "]";
}

// The lines of earlier groups, which later ones may refer to.
struct Context {
    std::vector<Lines> out;
    std::vector<Lines> events;
};

Result<Lines> plain_lines(const Json& json, const std::string& place)
{
    Lines lines;
    for (const Json& line : json) {
        if (!line.is_string())
            return Error{place, "must hold texts"};
        lines.push_back(line.get<std::string>());
    }
    return lines;
}

Result<Lines> read_lines(const Json& json, const std::vector<Lines>& earlier, const std::string& place)
{
    if (json.is_array())
        return plain_lines(json, place);
    const auto number = [&json](const char* name, std::size_t below) -> std::optional<std::size_t> {
        auto found = json.find(name);
        if (found == json.end() || !found->is_number_unsigned() || found->get<std::size_t>() >= below)
            return std::nullopt;
        return found->get<std::size_t>();
    };
    if (!json.is_object())
        return Error{place, "must be an array, or an object with \"of\", \"length\" and \"lines\""};
    auto of = number("of", earlier.size()), length = number("length", k_lines_max);
    auto changes = json.find("lines");
    if (!of || !length || changes == json.end() || !changes->is_array())
        return Error{place, "must say an earlier group, a length and lines"};
    Lines lines = earlier[*of];
    const std::size_t known = lines.size();
    lines.resize(*length);
    std::size_t next_new = known; // the lines past the other's end must all be there, in order
    for (const Json& change : *changes) {
        bool good = change.is_array() && change.size() == 2 && change[0].is_number_unsigned() &&
                    change[0].get<std::size_t>() < lines.size() && change[1].is_string();
        if (!good)
            return Error{place + ".lines", "must hold pairs of a number and a text"};
        const std::size_t at = change[0].get<std::size_t>();
        if (at >= known && at != next_new++)
            return Error{place + ".lines", "leaves out a line"};
        lines[at] = change[1].get<std::string>();
    }
    if (next_new < lines.size())
        return Error{place + ".lines", "leaves out a line"};
    return lines;
}

Result<Done> read_names(const Json& json, RecordedGroup& group, const std::string& place)
{
    for (const auto& name : json.value("profiles", Json::array())) {
        auto profile = name.is_string() ? Profile::parse(name.get<std::string>()) : std::nullopt;
        if (!profile)
            return Error{place + ".profiles", "has an unknown profile"};
        group.profiles.push_back(*profile);
    }
    for (const auto& version : json.value("versions", Json::array()))
        group.versions.push_back(version.is_string() ? version.get<std::string>() : "");
    if (group.profiles.empty() || group.profiles.size() != group.versions.size())
        return Error{place, "must name as many versions as profiles, and at least one"};
    return Done{};
}

// All but output and events is read by the reader of traces, which knows what to refuse.
Result<Trace> read_header(Json& json, const std::string& place)
{
    Json whole;
    whole["weft_trace"] = k_trace_version;
    whole["program"] = {{"name", ""}, {"source", Json::array()}};
    for (const char* name : {"profiles", "versions", "out", "events"})
        json.erase(name);
    for (auto& [name, value] : json.items())
        whole[name] = std::move(value);
    for (const char* name : {"out", "err", "events"})
        whole[name] = Json::array();
    return trace_from_json(whole.dump(), place);
}

// One element of "groups".
Result<RecordedGroup> read_group(Json& json, Context& context, const std::string& place)
{
    if (!json.is_object() || !json.contains("out") || !json.contains("events"))
        return Error{place, "must be an object with \"out\" and \"events\""};
    RecordedGroup group;
    if (Result<Done> named = read_names(json, group, place); !named.ok())
        return named.error();
    Result<Lines> out = read_lines(json["out"], context.out, place + ".out");
    if (!out.ok())
        return out.error();
    Result<Lines> events = read_lines(json["events"], context.events, place + ".events");
    if (!events.ok())
        return events.error();
    Result<Trace> trace = read_header(json, place);
    if (!trace.ok())
        return trace.error();
    group.trace = std::move(trace).value();
    for (const std::string& line : out.value())
        group.trace.out += line;
    for (const std::string& line : events.value()) {
        std::optional<Event> event = event_from_line(line);
        if (!event)
            return Error{place + ".events", "has a line that is no event: " + line};
        group.trace.events.push_back(std::move(*event));
    }
    context.out.push_back(std::move(out).value());
    context.events.push_back(std::move(events).value());
    return group;
}

Result<Recording> read_recording(std::string_view text, const std::string& place,
                                 const std::string& fingerprint, const Program& program)
{
    Json json = Json::parse(text);
    if (!json.is_object() || !json.contains("weft_recording"))
        return Error{place, "is not a recording"};
    if (json["weft_recording"] != k_recording_version)
        return Error{place, "has another version of the format than " + std::to_string(k_recording_version)};
    if (json.value("sha256", "") != fingerprint)
        return Error{place, "was recorded from another text of the program; record it again"};
    Recording recording;
    Context context;
    for (auto& element : json.at("groups")) {
        std::string group_place = place + ": groups[" + std::to_string(recording.groups.size()) + "]";
        Result<RecordedGroup> group = read_group(element, context, group_place);
        if (!group.ok())
            return group.error();
        recording.groups.push_back(std::move(group).value());
        recording.groups.back().trace.program = program;
    }
    return recording;
}

} // namespace

std::string recording_to_json(const std::string& title, const std::string& fingerprint,
                              const Recording& recording)
{
    std::string text = "{\"weft_recording\": " + std::to_string(k_recording_version) + ",\n\"program\": ";
    append_json_string(text, title);
    text += ",\n\"sha256\": ";
    append_json_string(text, fingerprint);
    text += ",\n\"groups\": [";
    Context context;
    for (const RecordedGroup& group : recording.groups) {
        Lines profiles;
        for (Profile profile : group.profiles)
            profiles.push_back(profile.name());
        text += context.out.empty() ? "\n{\"profiles\": " : ",\n{\"profiles\": ";
        append_names(text, profiles);
        text += ", \"versions\": ";
        append_names(text, group.versions);
        text.append(",\n").append(trace_header(group.trace)).append(",\n\"out\": ");
        Lines out = lines_of(group.trace.out), events = lines_of(group.trace.events);
        append_lines(text, out, context.out);
        text += ",\n\"events\": ";
        append_lines(text, events, context.events);
        text += "}";
        context.out.push_back(std::move(out));
        context.events.push_back(std::move(events));
    }
    return text + (recording.groups.empty() ? "]\n}\n" : "\n]\n}\n");
}

Result<Recording> recording_from_json(std::string_view text, const std::string& place,
                                      const std::string& fingerprint, const Program& program)
{
    try {
        return read_recording(text, place, fingerprint, program);
    } catch (const Json::exception& error) {
        return Error{place, std::string("is not a recording: ") + error.what()};
    }
}

} // namespace weft::traces
