// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Finding the files that belong to a program.
#include "traces/program_files.h"

#include "traces/files.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace weft::traces {
namespace {

bool is_name_char(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

void skip_blanks(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

std::string_view take_name(std::string_view& text)
{
    std::size_t end = 0;
    while (end < text.size() && is_name_char(text[end]))
        ++end;
    std::string_view name = text.substr(0, end);
    text.remove_prefix(end);
    return name;
}

bool take_word(std::string_view& text, std::string_view word)
{
    if (!text.starts_with(word) || text.size() == word.size() || is_name_char(text[word.size()]))
        return false;
    text.remove_prefix(word.size());
    skip_blanks(text);
    return true;
}

void add(std::vector<std::string>& modules, std::string_view name)
{
    if (!name.empty() && std::find(modules.begin(), modules.end(), name) == modules.end())
        modules.emplace_back(name);
}

// import a.b as c, d
void read_import_list(std::string_view text, std::vector<std::string>& modules)
{
    while (true) {
        skip_blanks(text);
        add(modules, take_name(text));
        auto comma = text.find(',');
        if (comma == std::string_view::npos)
            return;
        text.remove_prefix(comma + 1);
    }
}

void read_statement(std::string_view text, std::vector<std::string>& modules)
{
    skip_blanks(text);
    if (take_word(text, "import"))
        read_import_list(text, modules);
    else if (take_word(text, "from"))
        add(modules, take_name(text));
}

} // namespace

std::vector<std::string> imported_modules(std::string_view source)
{
    std::vector<std::string> modules;
    while (!source.empty()) {
        auto end = std::min(source.find('\n'), source.size());
        std::string_view line = source.substr(0, end);
        source.remove_prefix(std::min(end + 1, source.size()));
        // `try: import x` and `a; import b` stand behind a colon or a semicolon.
        read_statement(line, modules);
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == ';' || line[i] == ':')
                read_statement(line.substr(i + 1), modules);
        }
    }
    return modules;
}

Result<Program> load_program(const std::string& path)
{
    Result<std::string> source = read_whole_file(path, k_max_source_bytes);
    if (!source.ok())
        return source.error();
    std::filesystem::path main_path(path);
    Program program;
    program.main = {main_path.filename().string(), std::move(source).value()};

    std::vector<std::string> waiting = imported_modules(program.main.source);
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        std::string name = waiting[i] + ".py";
        std::filesystem::path beside = main_path.parent_path() / name;
        std::error_code ignored;
        bool is_helper = name != program.main.name && std::filesystem::is_regular_file(beside, ignored);
        if (!is_helper)
            continue;
        Result<std::string> text = read_whole_file(beside.string(), k_max_source_bytes);
        if (!text.ok())
            return text.error();
        for (const std::string& module : imported_modules(text.value()))
            add(waiting, module);
        program.helpers.push_back({name, std::move(text).value()});
    }
    std::sort(program.helpers.begin(), program.helpers.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.name < b.name; });
    return program;
}

} // namespace weft::traces
