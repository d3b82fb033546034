// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Gathering the arguments of calls with stars.
//
// How CPython does it shows: what is iterated when, and what an error says, depends on whether a starred
// argument is the only positional one (CALL_FUNCTION_EX unpacks it last), and on the version. Since 3.9
// arguments go into a list and a dict one by one (LIST_EXTEND, DICT_MERGE); before, all positional ones were
// evaluated and then unpacked together, and likewise the keywords (BUILD_TUPLE_UNPACK_WITH_CALL).
// https://bugs.python.org/issue39320

#include "model/evaluator/starred_arguments.h"

#include <algorithm>
#include <iterator>

#include "model/evaluator/call_errors.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/rules/language.h"
#include "model/values/dict.h"
#include "model/values/exception.h"
#include "model/values/mapping_keys.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

GatheredArguments::~GatheredArguments()
{
    while (!keyword_values.empty())
        keyword_values.pop_back();
    if (has_stars && positional < values.size()) {
        std::vector<Value> by_keyword(std::make_move_iterator(values.begin() + static_cast<long>(positional)),
                                      std::make_move_iterator(values.end()));
        while (!values.empty())
            values.pop_back();
        std::reverse(by_keyword.begin(), by_keyword.end());
        while (!by_keyword.empty())
            by_keyword.pop_back();
    }
    while (!values.empty())
        values.pop_back();
}

namespace {

class Gatherer {
public:
    Gatherer(Frame& frame, const ArgumentList& list, const Value& callee, GatheredArguments& gathered)
        : m_frame(frame), m_list(list), m_callee(callee), m_gathered(gathered)
    {
    }

    Completion<void> gather()
    {
        const bool is_alone = m_list.arguments.size() == 1 && m_list.is_starred[0] && !m_list.is_class;
        Value alone;
        if (is_alone)
            alone = TRY(m_list.arguments[0]->eval(m_frame));
        else if (rule(Rule::StarsAreUnpackedInTurn))
            TRY(positional_in_turn());
        else
            TRY(positional_together());
        if (rule(Rule::StarsAreUnpackedInTurn))
            TRY(keywords_in_turn());
        else
            TRY(keywords_together());
        m_frame.position = &m_list.position;
        if (is_alone)
            TRY(unpack(alone, false));
        if (m_has_odd_key)
            return raise_keywords_must_be_strings(m_callee);
        m_gathered.positional = m_gathered.values.size();
        return {};
    }

private:
    Completion<void> unpack(const Value& iterable, bool into_list)
    {
        const Type* const type = type_of(iterable);
        if (!type->slots.iter && !type->slots.get_item)
            return into_list ? raise_value_after_star(iterable) : raise_star_not_iterable(m_callee, iterable);
        std::vector<Value> items = TRY(collect(iterable));
        for (Value& item : items)
            m_gathered.values.push_back(std::move(item));
        return {};
    }

    Completion<void> positional_in_turn()
    {
        for (std::size_t i = 0; i < m_list.arguments.size(); ++i) {
            Value value = TRY(m_list.arguments[i]->eval(m_frame));
            m_frame.position = &m_list.position;
            if (m_list.is_starred[i])
                TRY(unpack(value, true));
            else
                m_gathered.values.push_back(std::move(value));
        }
        return {};
    }

    Completion<void> positional_together()
    {
        std::vector<Value> values;
        for (const ExprNode* argument : m_list.arguments)
            values.push_back(TRY(argument->eval(m_frame)));
        m_frame.position = &m_list.position;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (m_list.is_starred[i])
                TRY(unpack(values[i], false));
            else
                m_gathered.values.push_back(std::move(values[i]));
        }
        return {};
    }

    Completion<void> keywords_in_turn()
    {
        for (const GeneralCallNode::Keyword& keyword : m_list.keywords) {
            Value value = TRY(keyword.value->eval(m_frame));
            m_frame.position = &m_list.position;
            TRY(add(keyword, std::move(value)));
        }
        return {};
    }

    Completion<void> keywords_together()
    {
        std::vector<Value> values;
        for (const GeneralCallNode::Keyword& keyword : m_list.keywords)
            values.push_back(TRY(keyword.value->eval(m_frame)));
        m_frame.position = &m_list.position;
        for (std::size_t i = 0; i < values.size(); ++i)
            TRY(add(m_list.keywords[i], std::move(values[i])));
        return {};
    }

    Completion<void> add(const GeneralCallNode::Keyword& keyword, Value value)
    {
        return keyword.name ? add_keyword(keyword.name, std::move(value)) : add_mapping(value);
    }

    Completion<void> add_keyword(Str* name, Value value)
    {
        for (const Str* known : m_gathered.keyword_names)
            if (known == name || known->text == name->text)
                return raise_repeated_keyword(m_callee, name);
        m_gathered.keyword_names.push_back(name);
        m_gathered.keyword_values.push_back(std::move(value));
        return {};
    }

    Completion<void> add_mapping(const Value& mapping)
    {
        Completion<void> added = add_items_of(mapping);
        return added.raised() ? explain_mapping_error(m_callee, mapping) : added;
    }

    Completion<void> add_items_of(const Value& mapping)
    {
        const std::vector<Value> keys = TRY(mapping_keys(mapping));
        for (const Value& key : keys) {
            Value value = TRY(get_item(mapping, key));
            if (!key.try_as<Str>()) {
                m_has_odd_key = true; // the call itself finds out, when all is unpacked
                continue;
            }
            m_gathered.name_owners.push_back(key);
            TRY(add_keyword(key.as<Str>(), std::move(value)));
        }
        return {};
    }

    Frame& m_frame;
    const ArgumentList& m_list;
    const Value& m_callee;
    GatheredArguments& m_gathered;
    bool m_has_odd_key = false; // a mapping has a key that is no string
};

} // namespace

Completion<void> gather_arguments(Frame& frame, const ArgumentList& list, const Value& callee,
                                  GatheredArguments& gathered)
{
    return Gatherer(frame, list, callee, gathered).gather();
}

Completion<Value> GeneralCallNode::eval(Frame& frame) const
{
    Value callee = TRY(function->eval(frame));
    GatheredArguments gathered;
    gathered.has_stars = std::find(is_starred.begin(), is_starred.end(), true) != is_starred.end() ||
                         std::any_of(keywords.begin(), keywords.end(),
                                     [](const Keyword& keyword) { return keyword.name == nullptr; });
    TRY(gather_arguments(frame, {arguments, is_starred, keywords, *this}, callee, gathered));
    for (Value& value : gathered.keyword_values)
        gathered.values.push_back(std::move(value));
    frame.position = this;
    const CallArgs args{gathered.values.data(), gathered.positional, gathered.keyword_names.data(),
                        gathered.keyword_names.size()};
    if (callee.kind() == Kind::Function && (!gathered.has_stars || rule(Rule::StarredCallsGiveArguments)))
        return call_function(callee.as<Function>(), args,
                             world().callee_owns_arguments ? ArgumentOwnership::Given
                                                           : ArgumentOwnership::Shared);
    return call(callee, args);
}

} // namespace weft::model
