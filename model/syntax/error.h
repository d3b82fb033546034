// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What is wrong with a Python source, said as CPython says it, and the result type of the passes that may
// find it.
//
// `line` counts from 1 and `column` from 1 in characters, as the attributes `lineno` and `offset` of Python's
// SyntaxError do. A construct that is legal Python but outside the model has the type Unsupported.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace weft::syntax {

struct SyntaxError {
    enum class Type : std::uint8_t { SyntaxError, IndentationError, TabError, Unsupported };

    Type type = Type::SyntaxError;
    std::string message;
    std::string file_name;
    int line = 0;
    int column = 0;
    int end_line = 0;
    int end_column = 0;
    std::string text; // the source line, without its newline; empty when there is none

    // "SyntaxError", "IndentationError", "TabError" or "Unsupported".
    const char* type_name() const;

    // The report as CPython's traceback prints it: file and line, the source line, the caret, type and
    // message.
    std::string format() const;
};

// A warning that CPython gives while compiling; it never stops a program.
struct SyntaxWarning {
    std::string category; // "SyntaxWarning" or "DeprecationWarning"
    std::string message;
    int line = 0;
};

// Either a value or the error that prevented it.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(SyntaxError error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool is_ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return is_ok(); }

    T& value() { return std::get<0>(m_content); }
    const T& value() const { return std::get<0>(m_content); }
    const SyntaxError& error() const { return std::get<1>(m_content); }

private:
    std::variant<T, SyntaxError> m_content;
};

} // namespace weft::syntax
