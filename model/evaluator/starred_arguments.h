// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The arguments of a call or a class statement that has `*iterable`, `**mapping` or keywords.
//
// https://docs.python.org/3/reference/expressions.html#calls
#pragma once

#include <vector>

#include "model/evaluator/expression_nodes.h"

namespace weft::model {

struct GatheredArguments {
    GatheredArguments() = default;
    GatheredArguments(const GatheredArguments&) = delete;
    GatheredArguments& operator=(const GatheredArguments&) = delete;
    // The last dies first, as on CPython's stack. But a call with stars gathers a tuple and a dict, which die
    // in this order.
    ~GatheredArguments();

    bool has_stars = false;
    std::vector<Value> values; // positional; a call appends the keyword values
    std::size_t positional = 0;
    std::vector<Str*> keyword_names;
    std::vector<Value> keyword_values;
    std::vector<Value> name_owners; // keeps names from `**mapping` alive
};

// What stands between the parentheses.
struct ArgumentList {
    const std::vector<ExprNode*>& arguments; // may be StarredNode
    const std::vector<char>& is_starred;
    const std::vector<GeneralCallNode::Keyword>& keywords;
    const Node& position;
    bool is_class = false; // a class statement: two arguments of __build_class__ stand before these
};

// Evaluates and unpacks, in the order of the version. `callee` is named in errors.
Completion<void> gather_arguments(Frame& frame, const ArgumentList& list, const Value& callee,
                                  GatheredArguments& gathered);

} // namespace weft::model
