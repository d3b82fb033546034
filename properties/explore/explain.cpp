// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Repeating the run with names.

#include "properties/explore/explain.h"

#include "model/engine.h"
#include "sim/strategy.h"

#include <algorithm>
#include <cstdlib>

namespace weft::properties {

namespace {

// Follows the choices and notes those that are not option 0.
class NamingStrategy final : public sim::Strategy {
public:
    explicit NamingStrategy(const std::vector<std::uint32_t>& choices) : m_choices(choices) {}

    void begin_run(std::uint64_t) override { m_next = 0; }
    std::optional<std::size_t> choose(const sim::ChoicePoint& point) override
    {
        const std::size_t number = m_next++;
        const std::size_t chosen = number < m_choices.size() ? m_choices[number] : 0;
        if (chosen == 0 || chosen >= point.options)
            return 0;
        Deviation deviation{number, point.kind, std::to_string(chosen), "0"};
        if (point.name_option) {
            deviation.taken = point.name_option(point.context, chosen);
            deviation.instead = point.name_option(point.context, 0);
        }
        found.push_back(std::move(deviation));
        return chosen;
    }

    std::vector<Deviation> found;

private:
    const std::vector<std::uint32_t>& m_choices;
    std::size_t m_next = 0;
};

struct Name {
    std::string_view text;
    int line;
};

// "Task-2 in worker@14" into its two parts.
Name split(const std::string& name)
{
    const std::size_t at = name.rfind('@');
    if (at == std::string::npos)
        return {name, 0};
    return {std::string_view(name).substr(0, at), std::atoi(name.c_str() + at + 1)};
}

std::string with_line(const std::string& name)
{
    const Name parts = split(name);
    return std::string(parts.text) + (parts.line > 0 ? " (line " + std::to_string(parts.line) + ")" : "");
}

} // namespace

std::string Deviation::to_text() const
{
    const std::string begin = "choice " + std::to_string(choice + 1) + ": ";
    switch (kind) {
    case sim::ChoiceKind::Ready:
        return begin + with_line(taken) + " ran before " + with_line(instead);
    case sim::ChoiceKind::Thread:
        return begin + with_line(taken) + " went on before " + with_line(instead);
    default:
        return begin + with_line(taken);
    }
}

std::vector<int> Deviation::lines() const
{
    std::vector<int> lines;
    for (const std::string* name : {&taken, &instead}) {
        const int line = split(*name).line;
        if (line > 0 && std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(line);
    }
    return lines;
}

std::vector<Deviation> explain(Subject& subject, const std::vector<std::uint32_t>& choices,
                               model::Family family, const traces::Budgets& budgets)
{
    NamingStrategy naming(choices);
    naming.begin_run(0);
    sim::Chooser chooser(naming, sim::Chooser::Keep::Numbers);
    static_cast<void>(subject.run_under(budgets, chooser, family));
    return std::move(naming.found);
}

std::string source_line(const std::string& source, int line)
{
    std::size_t begin = 0;
    for (int i = 1; i < line; ++i) {
        begin = source.find('\n', begin);
        if (begin == std::string::npos)
            return {};
        ++begin;
    }
    std::string number = std::to_string(line);
    number.insert(0, number.size() < 5 ? 5 - number.size() : 0, ' ');
    return number + " | " + source.substr(begin, source.find('\n', begin) - begin);
}

} // namespace weft::properties
