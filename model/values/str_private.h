// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the files that make up str share with each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/values/completion.h"
#include "model/values/str.h"

namespace weft::model {

class Realm;
class TypeBuilder;

// Part of a text by code points, from `start` to `end` (both within it). The whole of an exact str is itself.
Value str_part(const Value& self, std::int64_t start, std::int64_t end);
// The str of one character; those of Latin-1 are always the same object.
Value str_of_point(char32_t point);
// str.__repr__ without the object.
Completion<std::string> quoted(std::string_view text);
// The same with every character beyond ASCII escaped.
std::string quoted_ascii(std::string_view text);
// \x41, \u0041 or \U00000041 by size.
void append_escaped(std::string& out, char32_t point);

// A range of code points as the optional start and end arguments of find, count and startswith give it.
struct TextRange {
    std::int64_t start = 0;
    std::int64_t end = 0;
};
Completion<TextRange> text_range(const Value& start, const Value& end, std::int64_t length);

// str.__mod__: str_percent.cpp.
// https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting
Completion<Value> str_modulo(const Value& self, const Value& arguments);

// The methods, by files.
void add_str_search_methods(TypeBuilder& builder, const Realm& target);
void add_str_split_methods(TypeBuilder& builder, const Realm& target);
void add_str_case_methods(TypeBuilder& builder, const Realm& target);
void add_str_layout_methods(TypeBuilder& builder, const Realm& target);
void add_str_translate_methods(TypeBuilder& builder, const Realm& target);
void add_str_format_methods(TypeBuilder& builder, const Realm& target);
void add_str_type(Realm& target);
void add_str_iterator_type(Realm& target);
void add_bytes_type(Realm& target);
void add_bytearray_type(Realm& target);
void add_bytes_iterator_type(Realm& target);

} // namespace weft::model
