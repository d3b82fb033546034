// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The format specification mini-language, and numbers laid out by it.
//
// https://docs.python.org/3/library/string.html#format-specification-mini-language
// Used by the `__format__` of str, int, float and complex, and by f-strings through them. The `%` operator
// has its own parser (str_percent.cpp) and shares format_double.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/values/completion.h"

namespace weft::model {

class Str;

struct FormatSpec {
    char32_t fill = U' ';
    char align = 0; // one of < > = ^; the type's default where none was given
    bool align_given = false;
    char sign = 0;                 // one of + - space; 0: not given
    bool no_negative_zero = false; // z, since 3.11
    bool alternate = false;        // #
    std::int64_t width = -1;
    char grouping = 0; // , or _
    std::int64_t precision = -1;
    char32_t type = 0;
};

// Reads a specification; the defaults depend on the type of the formatted value.
Completion<FormatSpec> parse_format_spec(const Str& spec, std::string_view type_name, char default_type,
                                         char default_align);
// The specification given to a `__format__`, which must be a str.
Completion<const Str*> format_spec_text(const Value& spec);
// Raises "Unknown format code 'x' for object of type 'y'".
Completion<Value> raise_unknown_format_code(char32_t code, std::string_view type_name);

Completion<Value> format_str(const Value& self, const Value& spec);
Completion<Value> format_int(const Value& self, const Value& spec);
Completion<Value> format_float(const Value& self, const Value& spec);
Completion<Value> format_complex(const Value& self, const Value& spec);

// Pads text to the width of the specification.
std::string pad_text(std::string_view text, const FormatSpec& spec);

enum DoubleFlags : unsigned { k_double_plain = 0, k_double_alternate = 1, k_double_dot_zero = 2 };
// A double by one of the codes e E f F g G, or r for repr. Negative numbers begin with "-"; infinities and
// NaN are spelled out. Every digit is exact and rounded half to even.
std::string format_double(double number, char code, std::int64_t precision, unsigned flags);

} // namespace weft::model
