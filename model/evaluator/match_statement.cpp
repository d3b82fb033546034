// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The match statement: the cases in order, value, singleton, as, or and sequence patterns.
// https://docs.python.org/3/reference/compound_stmts.html#the-match-statement
//
// Mapping and class patterns are in match_attributes.cpp.

#include <algorithm>

#include "model/evaluator/frame.h"
#include "model/evaluator/pattern_nodes.h"
#include "model/evaluator/unpacking.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

// https://docs.python.org/3/reference/compound_stmts.html#overview
Flow MatchStatement::exec(Frame& frame) const
{
    // 1. The subject is evaluated once.
    Completion<Value> outcome = subject->eval(frame);
    if (outcome.raised())
        return frame.raised();
    Value value = outcome.release();
    for (const Case& part : cases) {
        // 2. The pattern of the case is tried; where it matches, its names are bound.
        Completion<bool> matched = part.pattern->match(frame, value);
        if (matched.raised())
            return frame.raised();
        if (!matched.release())
            continue;
        // 3. The guard may still decline; the names stay bound.
        if (part.guard) {
            Completion<bool> accepted = part.guard->test(frame);
            if (accepted.raised())
                return frame.raised();
            if (!accepted.release())
                continue;
        }
        // 4. The subject is forgotten before the block runs.
        value = Value();
        const Flow flow = part.body.exec(frame);
        if (flow == Flow::Paused)
            frame.slot(part_slot) = Value::small(&part - cases.data());
        return flow;
    }
    return Flow::Next;
}

Flow MatchStatement::resume(Frame& frame) const
{
    return cases[static_cast<std::size_t>(frame.slot(part_slot).small_value())].body.resume(frame);
}

Completion<bool> Subpattern::match(Frame& frame, const Value& subject) const
{
    Captures captures;
    if (!TRY(try_match(frame, subject, captures)))
        return false;
    for (Capture& capture : captures)
        TRY(capture.target->assign(frame, std::move(capture.value)));
    return true;
}

// https://docs.python.org/3/reference/compound_stmts.html#literal-patterns
// https://docs.python.org/3/reference/compound_stmts.html#value-patterns
Completion<bool> ValuePattern::try_match(Frame& frame, const Value& subject, Captures&) const
{
    Value wanted = TRY(value->eval(frame));
    frame.position = this;
    Value answer = TRY(compare(CompareOp::Eq, subject, wanted));
    return truth(answer);
}

Completion<bool> SingletonPattern::try_match(Frame&, const Value& subject, Captures&) const
{
    return subject.is(value);
}

// https://docs.python.org/3/reference/compound_stmts.html#as-patterns
// https://docs.python.org/3/reference/compound_stmts.html#capture-patterns
// https://docs.python.org/3/reference/compound_stmts.html#wildcard-patterns
Completion<bool> AsPattern::try_match(Frame& frame, const Value& subject, Captures& captures) const
{
    if (pattern) {
        if (!TRY(pattern->try_match(frame, subject, captures)))
            return false;
    }
    if (name)
        captures.push_back({name, target, subject});
    return true;
}

// https://docs.python.org/3/reference/compound_stmts.html#or-patterns
// All alternatives bind the same names; they are bound in the order of the first alternative.
Completion<bool> OrPattern::try_match(Frame& frame, const Value& subject, Captures& captures) const
{
    const std::size_t start = captures.size();
    for (const Subpattern* alternative : alternatives) {
        if (TRY(alternative->try_match(frame, subject, captures))) {
            if (alternative != alternatives.front() && captures.size() > start + 1)
                order_captures(captures, start);
            return true;
        }
        captures.resize(start, Capture{});
    }
    return false;
}

void OrPattern::order_captures(Captures& captures, std::size_t start) const
{
    std::vector<Str*> order;
    alternatives.front()->add_names(order);
    const auto rank = [&order](const Capture& capture) {
        return std::find(order.begin(), order.end(), capture.name) - order.begin();
    };
    std::sort(captures.begin() + static_cast<std::ptrdiff_t>(start), captures.end(),
              [&rank](const Capture& one, const Capture& other) { return rank(one) < rank(other); });
}

void AsPattern::add_names(std::vector<Str*>& names_bound) const
{
    if (pattern)
        pattern->add_names(names_bound);
    if (name)
        names_bound.push_back(name);
}

void OrPattern::add_names(std::vector<Str*>& names_bound) const
{
    alternatives.front()->add_names(names_bound);
}

void SequencePattern::add_names(std::vector<Str*>& names_bound) const
{
    for (const Subpattern* element : elements)
        element->add_names(names_bound);
}

// ------------------------------------------------------------------------------------------------- sequences

// Steps 1 and 2 of https://docs.python.org/3/reference/compound_stmts.html#sequence-patterns
Completion<bool> SequencePattern::length_fits(const Value& subject) const
{
    const auto size = static_cast<std::int64_t>(elements.size());
    if (star < 0) {
        const std::int64_t got = TRY(length(subject));
        return got == size;
    }
    if (size == 1)
        return true;
    const std::int64_t got = TRY(length(subject));
    return got >= size - 1;
}

// Where the star is a wildcard only the items that a pattern looks at are taken, each by its index.
Completion<bool> SequencePattern::match_by_subscript(Frame& frame, const Value& subject,
                                                     Captures& captures) const
{
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (elements[i]->is_wildcard())
            continue;
        std::int64_t position = static_cast<std::int64_t>(i);
        if (static_cast<int>(i) > star) {
            const std::int64_t got = TRY(length(subject));
            position = got - static_cast<std::int64_t>(elements.size() - i);
        }
        Value item = TRY(get_item(subject, new_int(position)));
        if (!TRY(elements[i]->try_match(frame, item, captures)))
            return false;
        frame.position = this;
    }
    return true;
}

Completion<bool> SequencePattern::match_by_unpacking(Frame& frame, const Value& subject,
                                                     Captures& captures) const
{
    const std::size_t before = static_cast<std::size_t>(std::max(star, 0));
    std::vector<Value> items =
        TRY(star < 0 ? unpack_exactly(subject, elements.size())
                     : unpack_with_star(subject, before, elements.size() - before - 1));
    for (std::size_t i = 0; i < elements.size(); ++i) {
        Value item = std::move(items[i]);
        if (!TRY(elements[i]->try_match(frame, item, captures)))
            return false;
    }
    return true;
}

// https://docs.python.org/3/reference/compound_stmts.html#sequence-patterns
Completion<bool> SequencePattern::try_match(Frame& frame, const Value& subject, Captures& captures) const
{
    // 1. Only sequences match, and among them neither str nor bytes nor bytearray.
    if (collection_of(type_of(subject)) != Collection::Sequence)
        return false;
    // 2. The length is asked for, where it matters.
    frame.position = this;
    if (!TRY(length_fits(subject)))
        return false;
    // 3. The items are looked at only if some pattern wants to see them.
    const bool only_wildcards = std::all_of(elements.begin(), elements.end(),
                                            [](const Subpattern* element) { return element->is_wildcard(); });
    if (only_wildcards)
        return true;
    if (star >= 0 && elements[static_cast<std::size_t>(star)]->is_wildcard())
        return match_by_subscript(frame, subject, captures);
    return match_by_unpacking(frame, subject, captures);
}

} // namespace weft::model
