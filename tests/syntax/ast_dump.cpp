// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Parses the files named on standard input and prints what became of each, for the Python driver beside it.
//
// One line in: MINOR_VERSION TAB PATH. One line out: "ok TAB dump" or "error TAB type TAB line TAB column TAB
// message"
// ("ok" files are analysed too). Tabs and newlines do not occur in either.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "model/syntax/clone.h"
#include "model/syntax/dump.h"
#include "model/syntax/equal.h"
#include "model/syntax/parser.h"
#include "model/syntax/printer.h"
#include "model/syntax/scope.h"

namespace {

using namespace weft::syntax;

void print_error(const SyntaxError& error)
{
    std::cout << "error\t" << error.type_name() << '\t' << error.line << '\t' << error.column << '\t'
              << error.message << '\n';
}

void print_names(const std::vector<std::string>& names)
{
    std::cout << '(';
    for (const std::string& name : names)
        std::cout << name << ' ';
    std::cout << ')';
}

void print_scopes(const Scope& scope)
{
    std::cout << scope.qualified_name() << ' '
              << (scope.is_async_generator() ? "async generator"
                  : scope.is_generator       ? "generator"
                  : scope.is_coroutine       ? "coroutine"
                                             : "plain");
    print_names(scope.variable_names);
    print_names(scope.cell_variables);
    print_names(scope.free_variables);
    std::cout << ';';
    for (const auto& child : scope.children)
        print_scopes(*child);
}

void judge(const std::string& path, int minor_version)
{
    std::ifstream file(path, std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    const auto tree = parse(source, {.file_name = path, .minor_version = minor_version});
    if (!tree)
        return print_error(tree.error());
    const auto scope =
        analyse(*tree.value(), {.file_name = path, .minor_version = minor_version, .source = source});
    if (!scope)
        return print_error(scope.error());
    // Printing and parsing again must give the same program, and a copy must equal its original.
    const std::string text = print(*tree.value());
    const auto again = parse(text, {.file_name = path, .minor_version = minor_version});
    if (!again || !equal(*tree.value(), *again.value()) || !equal(*tree.value(), *clone(*tree.value()))) {
        std::cout << "error\tPrinter\t" << (again ? 0 : again.error().line) << "\t0\t"
                  << (again ? "the program that was printed is another"
                            : again.error().message + again.error().text)
                  << '\n';
        return;
    }
    std::cout << "ok\t"
              << dump(*tree.value(),
                      {.include_attributes = true, .include_f_string_attributes = minor_version >= 12})
              << '\t';
    print_scopes(*scope.value());
    std::cout << '\n';
}

} // namespace

int main()
{
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) {
        const std::size_t tab = line.find('\t');
        judge(line.substr(tab + 1), std::stoi(line.substr(0, tab)));
        std::cout.flush();
    }
}
