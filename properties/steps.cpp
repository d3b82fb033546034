// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading the log and cutting the events.
#include "properties/steps.h"

#include <cstddef>

namespace weft::properties {

namespace {

unsigned to_number(std::string_view text)
{
    unsigned number = 0;
    for (char c : text) {
        if (c < '0' || c > '9')
            break;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

void begin_step(std::vector<Step>& steps, std::string_view rest)
{
    Step step;
    step.generation = steps.empty() ? 0 : steps.back().generation;
    std::size_t space = rest.find(' ');
    step.number = to_number(rest);
    std::string_view words = space == std::string_view::npos ? "" : rest.substr(space + 1);
    space = words.find(' ');
    step.word = words.substr(0, space);
    if (space != std::string_view::npos)
        step.argument = words.substr(space + 1);
    if (step.word == "fresh")
        ++step.generation;
    steps.push_back(std::move(step));
}

void read_line(std::vector<Step>& steps, std::string_view line)
{
    if (auto rest = after(line, "op "); !rest.empty())
        return begin_step(steps, rest);
    if (steps.empty())
        return;
    Step& step = steps.back();
    if (auto words = after(line, "- "); !words.empty())
        step.log.emplace_back(words);
    else if (auto state = after(line, "state "); !state.empty())
        step.state = state;
    else if (auto value = after(line, "gave value "); !value.empty())
        step.gave = Gave::Value, step.text = value;
    else if (auto stop = after(line, "gave stop "); !stop.empty())
        step.gave = Gave::Stop, step.text = stop;
    else if (auto raised = after(line, "gave raised "); !raised.empty())
        step.gave = Gave::Raised, step.text = raised;
}

// Gives each step the events between its own `op` and the next one.
void add_events(std::vector<Step>& steps, const traces::Trace& trace)
{
    std::map<std::uint32_t, std::string> names = body_names(trace);
    std::size_t begun = 0;
    std::uint32_t root = 0;
    unsigned generation = 0;
    for (const traces::Event& event : trace.events) {
        const std::string& name = names[event.subject];
        if (name == "op") {
            if (event.kind == traces::EventKind::Started) {
                ++begun;
                if (begun <= steps.size() && steps[begun - 1].generation != generation) {
                    generation = steps[begun - 1].generation;
                    root = 0;
                }
                if (begun <= steps.size())
                    steps[begun - 1].root = root;
            }
            continue;
        }
        if (begun == 0 || begun > steps.size())
            continue;
        if (name == "body" && event.kind == traces::EventKind::Started)
            root = event.subject;
        steps[begun - 1].root = root;
        steps[begun - 1].events.push_back(event);
    }
}

} // namespace

std::vector<Step> read_steps(const traces::Trace& trace)
{
    std::vector<Step> steps;
    std::string_view text = trace.out;
    while (!text.empty()) {
        std::size_t end = text.find('\n');
        read_line(steps, text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    add_events(steps, trace);
    return steps;
}

std::map<std::uint32_t, std::string> body_names(const traces::Trace& trace)
{
    std::map<std::uint32_t, std::string> names;
    for (const traces::Event& event : trace.events)
        if (event.kind == traces::EventKind::Started)
            names.emplace(event.subject, event.text);
    return names;
}

std::string_view after(std::string_view line, std::string_view beginning)
{
    return line.starts_with(beginning) ? line.substr(beginning.size()) : std::string_view();
}

} // namespace weft::properties
