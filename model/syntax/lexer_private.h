// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The lexer's state, shared by lexer.cpp (lines), lexer_names.cpp, lexer_numbers.cpp and lexer_strings.cpp.
// Nothing outside those files includes this.
#pragma once

#include <string>
#include <vector>

#include "model/syntax/lexer.h"

namespace weft::syntax {

// Thrown inside the lexer only, and caught by its entry point: the first error ends the lexing.
struct LexFailure {
    SyntaxError error;
    bool is_open_bracket = false;
};

class Lexer {
public:
    Lexer(LexedSource& out, const std::string& file_name, int minor_version)
        : m_out(out), m_text(out.text), m_file_name(file_name), m_minor(minor_version), m_end(out.text.size())
    {
    }

    void run();

private:
    struct Bracket {
        char character;
        int line;
        int column;
    };
    struct Place {
        std::size_t at;
        int line;
        std::size_t line_start;
    };
    // What an f-string being read needs to remember; they nest.
    struct FString {
        Token start;
        char quote;
        bool is_triple;
        bool is_raw;
        std::size_t end; // before 3.12: where the closing quote stands
        bool is_bounded; // before 3.12: `end` is known beforehand
    };

    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_end ? m_text[m_at + ahead] : '\0'; }
    bool at_end() const { return m_at >= m_end; }
    Place here() const { return {m_at, m_line, m_line_start}; }
    int column_of(const Place& place) const { return static_cast<int>(place.at - place.line_start); }
    void new_line()
    {
        ++m_line;
        m_line_start = m_at;
    }
    void emit(Tok kind, const Place& from);

    [[noreturn]] void fail(const std::string& message, const Place& from, const Place& to,
                           SyntaxError::Type type = SyntaxError::Type::SyntaxError);
    [[noreturn]] void fail(const std::string& message, const Place& from) { fail(message, from, from); }
    [[noreturn]] void fail_after_continuation();
    [[noreturn]] void fail_open_bracket();

    // lexer.cpp
    void begin_line();
    void set_indentation(int column, int alternative, const Place& line_begin);
    void skip_continuation();
    void lex_token();
    void finish();
    void apply_old_async_rules();

    // lexer_names.cpp
    void lex_name_or_operator();
    void lex_name();
    void lex_wide_name(const Place& from);
    void lex_operator();
    void open_bracket(char character);
    void close_bracket(char character, const Place& from);

    // lexer_numbers.cpp
    void lex_number();
    void digits(const char* kind, bool (*is_digit)(char));
    void lex_radix_number(const Place& from);
    void check_number_end(const Place& from, const char* kind);

    // lexer_strings.cpp
    void lex_string(const Place& from, std::string_view prefix);
    void lex_f_string(const Place& from, std::string_view prefix);
    void skip_string_body(const Place& from, char quote, bool is_triple, bool is_f_string);
    void lex_f_string_middle(FString& string, bool is_format_spec);
    void lex_replacement_field(FString& string, int depth);
    [[noreturn]] void fail_unterminated(const Place& from, bool is_triple, bool is_f_string);

    LexedSource& m_out;
    const std::string& m_text;
    const std::string& m_file_name;
    int m_minor;
    std::size_t m_end;
    std::size_t m_at = 0;
    int m_line = 1;
    std::size_t m_line_start = 0;
    bool m_at_line_begin = true;
    FString* m_f_string = nullptr; // the f-string whose field is being read, since 3.12
    std::size_t m_bounded_end = 0; // before 3.12: behind the outermost f-string being read
    int m_field_depth = 0;         // nesting of f-string replacement fields
    std::size_t m_field_level = 0; // brackets open where the innermost field began
    std::vector<int> m_indents{0};
    std::vector<int> m_alternative_indents{0};
    std::vector<Bracket> m_brackets;
};

} // namespace weft::syntax
