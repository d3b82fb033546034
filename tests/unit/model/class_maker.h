// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Classes and functions for tests that need no Python source.
#pragma once

#include <map>

#include "tests/unit/model/world_fixture.h"

#include "model/values/dict.h"
#include "model/values/instance.h"
#include "model/values/type.h"

namespace weft::model {

using ClassBody = std::vector<std::pair<std::string_view, Value>>;

inline Completion<Value> try_class(std::string_view name, std::vector<Value> bases = {},
                                   const ClassBody& body = {})
{
    const Ref<Dict> namespace_ = new_dict();
    for (const auto& [key, value] : body)
        namespace_->set(intern(key), value);
    return call(Value::borrow(types().type), new_str(name), new_tuple(std::move(bases)), namespace_);
}

inline Value make_class(std::string_view name, std::vector<Value> bases = {}, const ClassBody& body = {})
{
    return must(try_class(name, std::move(bases), body));
}

// A function that takes any arguments and returns this number.
inline Value constant_function(std::int64_t number)
{
    Ref<NativeFunction> function =
        new_raw_function("constant", [](const CallArgs& args) -> Completion<Value> { return args[0]; });
    function->self = Value::small(number);
    return function;
}

} // namespace weft::model
