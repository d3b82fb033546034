// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Reading the arguments of native constructors and methods, with CPython's complaints.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "model/values/call.h"
#include "model/values/completion.h"
#include "model/values/type.h"

namespace weft::model {

class Str;

// The arguments of a type's constructor, all of them optional. `names` gives one name per parameter, "" where
// it can only be given by position; `slots` receives one value per name, empty where left out.
Completion<void> bind_constructor(std::string_view type_name, std::initializer_list<std::string_view> names,
                                  const CallArgs& args, Value* slots);

// An argument that must be an index (CPython's Py_ssize_t and int converters); empty leaves `result` as it
// is.
Completion<void> size_argument(const Value& argument, std::int64_t& result);
// A number of repetitions: like an index, but OverflowError where it does not fit.
Completion<std::int64_t> count_argument(const Value& argument);
// An argument that must be a str: "replace() argument 1 must be str, not int".
Completion<Str*> str_argument(std::string_view function, std::string_view which, const Value& argument);

// Does the order (-1, 0, 1) of two values satisfy the comparison?
inline bool compare_holds(CompareOp op, int order)
{
    switch (op) {
    case CompareOp::Eq:
        return order == 0;
    case CompareOp::NotEq:
        return order != 0;
    case CompareOp::Lt:
        return order < 0;
    case CompareOp::LtE:
        return order <= 0;
    case CompareOp::Gt:
        return order > 0;
    default:
        return order >= 0;
    }
}

} // namespace weft::model
