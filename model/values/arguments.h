// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Argument checks of the constructors and functions that read CallArgs themselves, in CPython's words.
//
// https://docs.python.org/3/reference/expressions.html#calls
// Functions declared with a signature are checked by Signature::bind; these are for the others.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/values/call.h"
#include "model/values/completion.h"
#include "sim/check.h"

namespace weft::model {

// The parsed form of a signature's text, kept by the realm.
const Signature& signature_of(std::string_view text);
// "f() takes no keyword arguments" where there are any.
Completion<void> refuse_keywords(std::string_view function_name, const CallArgs& args);
// The same for a constructor that `type` may inherit from `base`: a subclass whose other constructor
// (`__init__` for
// `__new__` and the reverse) is its own may take keywords there.
Completion<void> refuse_inherited_keywords(std::string_view name, const CallArgs& args, const Type* type,
                                           const Type* base, bool inherits_other);
// "f expected at most 1 argument, got 2" where the count is outside the bounds.
Completion<void> check_positional(std::string_view function_name, const CallArgs& args, std::size_t least,
                                  std::size_t most);
// "'x' is an invalid keyword argument for f()".
Raised raise_unexpected_keyword(std::string_view function_name, std::string_view keyword);

// Fills one slot per parameter of a signature's text, for constructors; an empty value was left out.
template <std::size_t N>
Completion<void> bind_arguments(std::string_view function_name, std::string_view signature,
                                const CallArgs& args, Value (&slots)[N])
{
    const Signature& parsed = signature_of(signature);
    CHECK(parsed.slot_count() == N);
    return parsed.bind(function_name, args, slots);
}

} // namespace weft::model
