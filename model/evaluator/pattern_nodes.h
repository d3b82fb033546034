// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The nodes of patterns.
// https://docs.python.org/3/reference/compound_stmts.html#patterns
//
// While a pattern is being tried its captures are kept aside; the names are bound only when the whole pattern
// has matched, before the guard is evaluated. A pattern that fails in the middle binds nothing.
#pragma once

#include <string>
#include <vector>

#include "model/evaluator/statement_nodes.h"

namespace weft::model {

// What a class is for patterns: https://docs.python.org/3/reference/compound_stmts.html#sequence-patterns
Collection collection_of(const Type* type);

// What the names of a pattern will be bound to, in the order of the binding.
struct Capture {
    Str* name;
    const TargetNode* target;
    Value value;
};
using Captures = std::vector<Capture>;

class Subpattern : public PatternNode {
public:
    // Tries the pattern and binds the names where it matches. Only called on the pattern of a whole case.
    Completion<bool> match(Frame& frame, const Value& subject) const final;
    // Tries the pattern and adds its captures.
    virtual Completion<bool> try_match(Frame& frame, const Value& subject, Captures& captures) const = 0;
    // `_`: nothing is looked at.
    virtual bool is_wildcard() const { return false; }
    // Adds the names that it binds, in the order of the binding.
    virtual void add_names(std::vector<Str*>&) const {}
};

struct ValuePattern final : Subpattern {
    Completion<bool> try_match(Frame& frame, const Value& subject, Captures& captures) const override;
    ExprNode* value = nullptr;
};
struct SingletonPattern final : Subpattern {
    Completion<bool> try_match(Frame& frame, const Value& subject, Captures& captures) const override;
    Value value;
};
// A capture, the wildcard, or `pattern as name`.
struct AsPattern final : Subpattern {
    Completion<bool> try_match(Frame& frame, const Value& subject, Captures& captures) const override;
    void add_names(std::vector<Str*>& names_bound) const override;
    bool is_wildcard() const override { return !pattern && !name; }
    const Subpattern* pattern = nullptr;
    Str* name = nullptr;
    TargetNode* target = nullptr;
};
struct OrPattern final : Subpattern {
    Completion<bool> try_match(Frame& frame, const Value& subject, Captures& captures) const override;
    void add_names(std::vector<Str*>& names_bound) const override;
    void order_captures(Captures& captures, std::size_t start) const;
    std::vector<const Subpattern*> alternatives;
};
struct SequencePattern final : Subpattern {
    Completion<bool> try_match(Frame& frame, const Value& subject, Captures& captures) const override;
    void add_names(std::vector<Str*>& names_bound) const override;
    Completion<bool> length_fits(const Value& subject) const;
    Completion<bool> match_by_subscript(Frame& frame, const Value& subject, Captures& captures) const;
    Completion<bool> match_by_unpacking(Frame& frame, const Value& subject, Captures& captures) const;
    std::vector<const Subpattern*>
        elements; // the starred one: an AsPattern that captures the list, or the wildcard
    int star = -1;
};
struct MappingPattern final : Subpattern {
    Completion<bool> try_match(Frame& frame, const Value& subject, Captures& captures) const override;
    void add_names(std::vector<Str*>& names_bound) const override;
    Completion<bool> find_values(const Value& subject, const std::vector<Value>& found_keys,
                                 std::vector<Value>& values) const;
    std::vector<ExprNode*> keys;
    std::vector<const Subpattern*> patterns;
    Str* rest_name = nullptr; // null: no `**rest`
    TargetNode* rest = nullptr;
};
struct ClassPattern final : Subpattern {
    Completion<bool> try_match(Frame& frame, const Value& subject, Captures& captures) const override;
    void add_names(std::vector<Str*>& names_bound) const override;
    ExprNode* type = nullptr;
    std::vector<const Subpattern*> positional;
    std::vector<Str*> keyword_names;
    std::vector<const Subpattern*> keyword_patterns;
};

} // namespace weft::model
