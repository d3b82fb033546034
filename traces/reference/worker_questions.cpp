// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Answering what a run under choices asks: the protocol of recorder_choices.py.
#include "traces/reference/worker_process.h"

#include <charconv>
#include <vector>

namespace weft::traces {

// A choice point as it came, for as long as it is being answered.
struct Question {
    WorkerProcess& worker;
    ChildProcess::Clock::time_point deadline;
    std::vector<sim::ActorId> actors;

    static std::string name_option(const void* context, std::size_t index)
    {
        const auto& question = *static_cast<const Question*>(context);
        return question.worker.ask_name(index, question.deadline);
    }
    static sim::ActorId actor_of(const void* context, std::size_t index)
    {
        return static_cast<const Question*>(context)->actors[index];
    }
};

namespace {

constexpr std::size_t k_question_bytes = 1u << 20; // it names an actor for each option

std::vector<std::string_view> parts_of(std::string_view text, char between)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(between);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

// What recorder_choices.py did to a text that may hold the signs that part lines and fields.
std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const char sign = text[++i];
        result += sign == 'n' ? '\n' : sign == 't' ? '\t' : sign;
    }
    return result;
}

bool read_number(std::string_view text, std::size_t& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

} // namespace

// The line that tells that the run has ended; its questions before are answered.
Result<std::string> WorkerProcess::receive_head(Clock::time_point deadline, const Choosing* choosing,
                                                bool& timed_out)
{
    while (true) {
        Result<std::string> line = m_child->receive_line(deadline, timed_out, k_question_bytes);
        if (timed_out || !line.ok() || !choosing || line.value().rfind("ask\t", 0) != 0)
            return line;
        if (!answer(line.value(), deadline, choosing->chooser))
            return Error{"", "asked something that is not a question of the protocol"};
    }
}

bool WorkerProcess::answer(std::string_view text, Clock::time_point deadline, sim::Chooser& chooser)
{
    const std::vector<std::string_view> fields = parts_of(text, '\t');
    std::size_t options = 0;
    const auto kind = fields.size() == 5 ? sim::choice_kind_named(fields[1]) : std::nullopt;
    if (!kind || !read_number(fields[3], options) || options < 2 || options > UINT32_MAX)
        return false;
    if (*kind == sim::ChoiceKind::Fault && m_faults_left == 0)
        return m_child->send("take 0\n", deadline);
    Question question{*this, deadline, {}};
    if (!fields[4].empty()) {
        for (const std::string_view part : parts_of(fields[4], ',')) {
            std::size_t actor = 0;
            if (!read_number(part, actor) || actor >= sim::k_no_actor)
                return false;
            question.actors.push_back(static_cast<sim::ActorId>(actor));
        }
    }
    const std::string label = unescaped(fields[2]);
    sim::ChoicePoint point{*kind, label, options, Question::name_option, &question, nullptr};
    if (question.actors.size() == options)
        point.actor_of = Question::actor_of;
    const std::optional<std::size_t> chosen = chooser.choose(point);
    if (*kind == sim::ChoiceKind::Fault && chosen.value_or(0) != 0)
        --m_faults_left;
    return m_child->send(chosen ? "take " + std::to_string(*chosen) + "\n" : "stop\n", deadline);
}

std::string WorkerProcess::ask_name(std::size_t option, Clock::time_point deadline)
{
    constexpr std::string_view k_begin = "named\t";
    if (!m_child->send("name " + std::to_string(option) + "\n", deadline))
        return {};
    bool timed_out = false;
    const Result<std::string> line = m_child->receive_line(deadline, timed_out, k_question_bytes);
    if (!line.ok() || line.value().rfind(k_begin, 0) != 0)
        return {};
    return unescaped(std::string_view(line.value()).substr(k_begin.size()));
}

} // namespace weft::traces
