// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The command line of one verb: what it takes, its help text, and the errors of usage.
//
// CLI11 does the parsing; it is included only in options.cpp, because it compiles slowly. A verb ties each
// option to a variable, whose value at that moment is the default that the help shows. Everything that can be
// checked without running is checked while parsing.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tools {

enum class Need : std::uint8_t { Required, Optional };

class Options {
public:
    // The purpose is one sentence; the examples are whole lines, each with a comment line over it.
    Options(std::string_view verb, std::string_view purpose, std::string_view examples);
    ~Options();
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;

    Options& argument(std::string_view name, std::string& value, std::string_view help,
                      Need need = Need::Required);

    // The options that follow stand under this title in the help.
    Options& group(std::string_view title);
    Options& flag(std::string_view name, bool& value, std::string_view help);
    Options& text(std::string_view name, std::string_view value_name, std::string& value,
                  std::string_view help);
    Options& number(std::string_view name, std::uint64_t& value, std::string_view help);
    // May be given several times.
    Options& list(std::string_view name, std::string_view value_name, std::vector<std::string>& values,
                  std::string_view help);
    // `read` takes the value and answers with a complaint, or with nothing when it is good.
    using Reader = std::function<std::string(const std::string&)>;
    Options& checked(std::string_view name, std::string_view value_name, Reader read, std::string_view help,
                     std::string_view shown_default = {});

    // Whole lines at the end of the help.
    Options& closing(std::string_view text);

    // Nothing when the verb shall go on; otherwise the exit status: the help was printed, or the usage was
    // wrong. argv[0] is the verb.
    std::optional<int> parse(int argc, char** argv);

    std::string help() const;

private:
    struct Parser;
    struct Line {
        std::string left, right;
        std::string group;
        bool is_argument = false;
    };
    void add_line(std::string left, std::string_view help, std::string_view shown_default);

    std::string m_verb, m_purpose, m_examples, m_group = "Options", m_closing;
    std::vector<Line> m_lines;
    std::unique_ptr<Parser> m_parser;
};

} // namespace weft::tools
