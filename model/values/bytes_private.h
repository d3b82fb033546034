// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What bytes and bytearray share: construction, operators and methods.
#pragma once

#include <string>

#include "model/values/bytes.h"
#include "model/values/call.h"

namespace weft::model {

class Realm;
class TypeBuilder;
struct Slots;

// The content of a bytes-like argument, copied; raises "a bytes-like object is required, not 'X'".
Completion<std::string> bytes_like(const Value& value);
// A byte as an int argument: bytearray.append(x), x in b''.
Completion<char> byte_of(const Value& value, std::string_view range_error);
// A result of the same type as the value: bytes or bytearray.
Value same_bytes(const Value& self, std::string data);
// The content that bytes(...) or bytearray(...) is called for.
Completion<std::string> bytes_content(std::string_view type_name, const CallArgs& args);

// The slots and methods that both types have.
void fill_bytes_slots(Slots& slots);
void add_bytes_methods(TypeBuilder& builder, const Realm& target);
void add_bytes_search_methods(TypeBuilder& builder, const Realm& target);

} // namespace weft::model
