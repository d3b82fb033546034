// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Result<T>: a value, or one error with the place where it was found.
//
// It is the answer of everything that reads a file or talks to another program: such errors are reported in
// one line, never thrown and never swallowed. An exception of the *simulated* program is not an error in this
// sense: it is part of the trace.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace weft::traces {

struct Error {
    std::string where; // "trace.json: events[3].kind", "prog.py:4:7"; empty when there is no place
    std::string what;  // a clause without a full stop

    // "trace.json: events[3].kind: unknown event kind \"jumped\""
    std::string message() const { return where.empty() ? what : where + ": " + what; }
};

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

// For work that gives nothing back.
struct Done {};

} // namespace weft::traces
