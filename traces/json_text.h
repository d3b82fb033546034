// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The pieces of JSON text that all of weft's canonical files are made of.
//
// Only what a writer needs: strings, and texts of several lines as an array with one line an element.
#pragma once

#include <string>
#include <string_view>

namespace weft::traces {

// A JSON string with its quotes. Bytes that are not UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view text);

// An array of lines, each element on a line of its own, []  for the empty text.
void append_json_lines(std::string& out, std::string_view text);

// The text of one step of a JSON pointer (RFC 6901), and back.
std::string escape_pointer(std::string_view name);
std::string unescape_pointer(std::string_view step);

} // namespace weft::traces
