// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Options over CLI11, and the layout of help texts.
#include "tools/options.h"

#include "tools/exit_status.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <iostream>

namespace weft::tools {
namespace {

constexpr std::size_t k_help_column = 26;
constexpr std::size_t k_help_width = 100;

// Words of `text` in lines that begin at the help column.
void append_wrapped(std::string& out, std::string_view text)
{
    std::size_t column = k_help_column;
    bool first = true;
    while (!text.empty()) {
        auto end = std::min(text.find(' '), text.size());
        if (!first && column + 1 + end > k_help_width) {
            out.append("\n").append(k_help_column, ' ');
            column = k_help_column;
            first = true;
        }
        if (!first)
            out += ' ';
        out += text.substr(0, end);
        column += end + (first ? 0 : 1);
        first = false;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out += '\n';
}

void append_indented(std::string& out, std::string_view lines)
{
    while (!lines.empty()) {
        auto end = std::min(lines.find('\n'), lines.size());
        out.append(end == 0 ? 0 : 2, ' ').append(lines.substr(0, end)).append("\n");
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
}

// CLI11's sentences as one of our clauses.
std::string clause(std::string message)
{
    while (!message.empty() &&
           (message.back() == '.' || std::isspace(static_cast<unsigned char>(message.back()))))
        message.pop_back();
    if (auto newline = message.find('\n'); newline != std::string::npos)
        message.resize(newline);
    if (message.starts_with("The "))
        message[0] = 't';
    return message;
}

} // namespace

struct Options::Parser {
    CLI::App app;
};

Options::Options(std::string_view verb, std::string_view purpose, std::string_view examples)
    : m_verb(verb), m_purpose(purpose), m_examples(examples), m_parser(std::make_unique<Parser>())
{
    m_parser->app.set_help_flag("");
    m_parser->app.allow_windows_style_options(false);
}

Options::~Options() = default;

void Options::add_line(std::string left, std::string_view help, std::string_view shown_default)
{
    std::string right(help);
    if (!shown_default.empty())
        right.append(" (default: ").append(shown_default).append(")");
    m_lines.push_back({std::move(left), std::move(right), m_group, false});
}

Options& Options::argument(std::string_view name, std::string& value, std::string_view help, Need need)
{
    auto* option = m_parser->app.add_option(std::string(name), value);
    if (need == Need::Required)
        option->required();
    m_lines.push_back({std::string(name), std::string(help), {}, true});
    return *this;
}

Options& Options::group(std::string_view title)
{
    m_group = title;
    return *this;
}

Options& Options::flag(std::string_view name, bool& value, std::string_view help)
{
    m_parser->app.add_flag(std::string(name), value);
    add_line(std::string(name), help, {});
    return *this;
}

Options& Options::text(std::string_view name, std::string_view value_name, std::string& value,
                       std::string_view help)
{
    m_parser->app.add_option(std::string(name), value);
    add_line(std::string(name) + " " + std::string(value_name), help, value);
    return *this;
}

Options& Options::number(std::string_view name, std::uint64_t& value, std::string_view help)
{
    auto read = [&value](const std::string& text) -> std::string {
        std::uint64_t result = 0;
        auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
        if (error == std::errc::result_out_of_range)
            return "the number " + text + " is too large";
        if (error != std::errc{} || end != text.data() + text.size())
            return "'" + text + "' is not a whole number";
        value = result;
        return {};
    };
    return checked(name, "N", read, help, std::to_string(value));
}

Options& Options::list(std::string_view name, std::string_view value_name, std::vector<std::string>& values,
                       std::string_view help)
{
    auto* option = m_parser->app.add_option(std::string(name), values);
    option->type_size(1)->allow_extra_args(false);
    add_line(std::string(name) + " " + std::string(value_name), help, {});
    return *this;
}

Options& Options::checked(std::string_view name, std::string_view value_name, Reader read,
                          std::string_view help, std::string_view shown_default)
{
    std::string shown_name(name);
    auto take = [read = std::move(read), shown_name](const std::string& text) {
        if (std::string complaint = read(text); !complaint.empty())
            throw CLI::ValidationError(shown_name, complaint);
    };
    // Each occurrence is read, in order.
    m_parser->app
        .add_option_function<std::vector<std::string>>(shown_name,
                                                       [take](const std::vector<std::string>& values) {
                                                           std::for_each(values.begin(), values.end(), take);
                                                       })
        ->type_size(1)
        ->allow_extra_args(false);
    add_line(shown_name + " " + std::string(value_name), help, shown_default);
    return *this;
}

Options& Options::closing(std::string_view text)
{
    m_closing = text;
    return *this;
}

std::optional<int> Options::parse(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        std::string_view word = argv[i];
        if (word == "--")
            break;
        if (word == "--help" || word == "-h") {
            std::cout << help();
            return k_exit_agreed;
        }
    }
    try {
        m_parser->app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::cerr << "weft " << m_verb << ": " << clause(error.what()) << ". Try 'weft " << m_verb
                  << " --help'.\n";
        return k_exit_usage;
    }
    return std::nullopt;
}

std::string Options::help() const
{
    std::string text = m_purpose + "\n\nUsage: weft " + m_verb;
    for (const Line& line : m_lines) {
        if (line.is_argument)
            text += " " + line.left;
    }
    text += " [options]\n\nExamples:\n";
    append_indented(text, m_examples);
    std::string shown_group;
    for (const Line& line : m_lines) {
        std::string title = line.is_argument ? "Arguments" : line.group;
        if (title != shown_group)
            text += "\n" + title + ":\n";
        shown_group = title;
        std::string left = "  " + line.left + "  ";
        text += left;
        if (left.size() > k_help_column)
            text.append("\n").append(k_help_column, ' ');
        else
            text.append(k_help_column - left.size(), ' ');
        append_wrapped(text, line.right);
    }
    if (!m_closing.empty())
        text += "\n" + m_closing;
    return text;
}

} // namespace weft::tools
