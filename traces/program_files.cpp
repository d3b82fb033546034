// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Finding the files that belong to a program.
#include "traces/program_files.h"

#include "traces/files.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <optional>
#include <set>

namespace weft::traces {
namespace {

bool is_name_char(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// Reads import statements out of source text, without parsing the rest of it.
class ImportReader {
public:
    explicit ImportReader(std::string_view source) : m_text(source) {}

    std::vector<ImportedModule> read()
    {
        bool may_begin = true; // a statement stands at the start of a line, or behind a colon or a semicolon
        while (!m_text.empty()) {
            const char c = m_text.front();
            if (may_begin && take_word("import"))
                read_import();
            else if (may_begin && take_word("from"))
                read_from();
            else if (is_name_char(c))
                read_word();
            else
                m_text.remove_prefix(1);
            may_begin = c == '\n' || c == ':' || c == ';' || (may_begin && (c == ' ' || c == '\t'));
        }
        return std::move(m_found);
    }

private:
    void skip_blanks(bool lines);
    bool take_word(std::string_view word);
    bool take(char c);
    std::string_view take_name();
    std::string take_dotted_name();
    void add(int level, std::string module);
    void read_import();
    void read_from();
    void read_names(int level, const std::string& module);
    void read_word();

    std::string_view m_text;
    std::vector<ImportedModule> m_found;
};

// Within parentheses line ends and comments are blanks; a backslash joins lines anywhere.
void ImportReader::skip_blanks(bool lines)
{
    while (!m_text.empty()) {
        if (m_text.starts_with("\\\n"))
            m_text.remove_prefix(2);
        else if (m_text.front() == ' ' || m_text.front() == '\t' || m_text.front() == '\r')
            m_text.remove_prefix(1);
        else if (lines && m_text.front() == '\n')
            m_text.remove_prefix(1);
        else if (lines && m_text.front() == '#')
            m_text.remove_prefix(std::min(m_text.find('\n'), m_text.size()));
        else
            return;
    }
}

bool ImportReader::take_word(std::string_view word)
{
    if (!m_text.starts_with(word) || (m_text.size() > word.size() && is_name_char(m_text[word.size()])))
        return false;
    m_text.remove_prefix(word.size());
    return true;
}

bool ImportReader::take(char c)
{
    if (m_text.empty() || m_text.front() != c)
        return false;
    m_text.remove_prefix(1);
    return true;
}

std::string_view ImportReader::take_name()
{
    std::size_t end = 0;
    while (end < m_text.size() && is_name_char(m_text[end]))
        ++end;
    std::string_view name = m_text.substr(0, end);
    m_text.remove_prefix(end);
    return name;
}

std::string ImportReader::take_dotted_name()
{
    std::string name(take_name());
    while (!name.empty() && m_text.size() > 1 && m_text[0] == '.' && is_name_char(m_text[1])) {
        m_text.remove_prefix(1);
        name.append(".").append(take_name());
    }
    return name;
}

void ImportReader::add(int level, std::string module)
{
    ImportedModule found{level, std::move(module)};
    if ((level > 0 || !found.module.empty()) &&
        std::find(m_found.begin(), m_found.end(), found) == m_found.end())
        m_found.push_back(std::move(found));
}

// import a.b as c, d
void ImportReader::read_import()
{
    do {
        skip_blanks(false);
        add(0, take_dotted_name());
        skip_blanks(false);
        if (take_word("as")) {
            skip_blanks(false);
            take_name();
            skip_blanks(false);
        }
    } while (take(','));
}

// from ..a.b import (c as d, e)
void ImportReader::read_from()
{
    int level = 0;
    skip_blanks(false);
    for (; take('.'); skip_blanks(false))
        ++level;
    const bool is_bare = level > 0 && take_word("import");
    const std::string module = is_bare ? "" : take_dotted_name();
    add(level, module);
    skip_blanks(false);
    if (is_bare || take_word("import"))
        read_names(level, module);
}

void ImportReader::read_names(int level, const std::string& module)
{
    skip_blanks(false);
    const bool in_parentheses = take('(');
    do {
        skip_blanks(in_parentheses);
        const std::string_view name = take_name();
        if (!name.empty())
            add(level, module.empty() ? std::string(name) : module + "." + std::string(name));
        skip_blanks(in_parentheses);
        if (take_word("as")) {
            skip_blanks(in_parentheses);
            take_name();
            skip_blanks(in_parentheses);
        }
    } while (take(','));
}

// __import__("a.b", ...), or a word that imports nothing.
void ImportReader::read_word()
{
    if (take_name() == "__import__" && take('(') && (take('"') || take('\'')))
        add(0, take_dotted_name());
}

// The dotted name that a relative import means in a file of `package`; empty if it leads above the top.
std::string absolute_name(const ImportedModule& imported, std::string package)
{
    if (imported.level == 0)
        return imported.module;
    for (int up = 1; up < imported.level && !package.empty(); ++up) {
        const std::size_t dot = package.rfind('.');
        package.resize(dot == std::string::npos ? 0 : dot);
    }
    if (package.empty() || imported.module.empty())
        return package;
    return package + "." + imported.module;
}

// Collects the files that belong to a program.
class ProgramLoader {
public:
    explicit ProgramLoader(const std::filesystem::path& main_path)
        : m_folder(main_path.parent_path()), m_main_name(main_path.filename().string())
    {
    }

    Result<Program> load(const std::string& path)
    {
        Result<std::string> source = read_whole_file(path, k_max_source_bytes);
        if (!source.ok())
            return source.error();
        m_program.main = {m_main_name, std::move(source).value()};
        m_waiting.push_back({"", imported_modules(m_program.main.source)});
        while (!m_waiting.empty()) {
            const Waiting next = std::move(m_waiting.back());
            m_waiting.pop_back();
            for (const ImportedModule& imported : next.imports)
                add_with_packages(absolute_name(imported, next.package));
            if (m_error)
                return *m_error;
        }
        std::sort(m_program.helpers.begin(), m_program.helpers.end(),
                  [](const SourceFile& a, const SourceFile& b) { return a.name < b.name; });
        return std::move(m_program);
    }

private:
    struct Waiting {
        std::string package; // of the file that has these imports
        std::vector<ImportedModule> imports;
    };

    // Every package on the way to a module runs before it.
    void add_with_packages(const std::string& module)
    {
        for (std::size_t end = 0; end != std::string::npos && !module.empty();) {
            end = module.find('.', end == 0 ? 0 : end + 1);
            add(module.substr(0, end));
        }
    }

    void add(const std::string& module)
    {
        if (m_error || !m_seen.insert(module).second)
            return;
        std::string path = module;
        std::replace(path.begin(), path.end(), '.', '/');
        if (!add_file(path + "/__init__.py", module))
            add_file(path + ".py", module.substr(0, std::min(module.find_last_of('.'), module.size())));
    }

    bool add_file(const std::string& name, const std::string& package)
    {
        std::error_code ignored;
        const std::filesystem::path path = m_folder / name;
        if (name == m_main_name || !std::filesystem::is_regular_file(path, ignored))
            return false;
        if (m_program.helpers.size() == k_max_helpers) {
            m_error = Error{path.string(),
                            "is one module too many: a program may import " + std::to_string(k_max_helpers)};
            return true;
        }
        Result<std::string> text = read_whole_file(path.string(), k_max_source_bytes);
        if (!text.ok()) {
            m_error = text.error();
            return true;
        }
        const bool in_package = name.find('/') != std::string::npos;
        m_waiting.push_back({in_package ? package : "", imported_modules(text.value())});
        m_program.helpers.push_back({name, std::move(text).value()});
        return true;
    }

    std::filesystem::path m_folder;
    std::string m_main_name;
    Program m_program;
    std::vector<Waiting> m_waiting;
    std::set<std::string> m_seen;
    std::optional<Error> m_error;
};

} // namespace

std::vector<ImportedModule> imported_modules(std::string_view source)
{
    return ImportReader(source).read();
}

bool is_helper_name(std::string_view name)
{
    if (!name.ends_with(".py"))
        return false;
    while (true) {
        const std::size_t end = std::min(name.find('/'), name.size());
        const std::string_view part = name.substr(0, end);
        if (part.empty() || part == "." || part == ".." || part.find('\0') != std::string_view::npos)
            return false;
        if (end == name.size())
            return true;
        name.remove_prefix(end + 1);
    }
}

Result<Program> load_program(const std::string& path)
{
    return ProgramLoader(path).load(path);
}

} // namespace weft::traces
