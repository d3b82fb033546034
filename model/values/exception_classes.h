// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The parts of add_exception_types, and what they share.
#pragma once

#include <cstddef>

#include "model/values/exception.h"
#include "model/values/instance.h"

namespace weft::model {

class Realm;

// BaseException's own slots; the particular classes build on them.
Completion<Value> create_exception(Type* type, const CallArgs& args);
Completion<void> initialize_exception(const Value& self, const CallArgs& args);
Completion<Value> exception_str(const Value& self);

// A field as an attribute: None where it is empty.
template <std::size_t index>
Completion<Value> get_field(const Value& self)
{
    const auto& fields = self.as<Exception>()->fields;
    return index < fields.size() && !fields[index].is_empty() ? fields[index] : Value::none();
}

template <std::size_t index>
Completion<void> set_field(const Value& self, const Value& value)
{
    auto& fields = self.as<Exception>()->fields;
    if (fields.size() <= index)
        fields.resize(index + 1);
    fields[index] = value;
    return {};
}

// "ValueError() takes no keyword arguments".
Completion<void> refuse_exception_keywords(const Value& self, const CallArgs& args);

void build_base_exception(Realm& realm);
void build_stop_classes(Realm& realm); // StopIteration, SystemExit, KeyError
void build_name_classes(Realm& realm); // ImportError, AttributeError, NameError
void build_os_error(Realm& realm);
void build_syntax_error(Realm& realm);
void build_unicode_errors(Realm& realm);
void build_exception_groups(Realm& realm);

} // namespace weft::model
