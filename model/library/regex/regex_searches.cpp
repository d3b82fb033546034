// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The methods of a pattern that find all matches: findall, finditer, sub, subn, split.
// https://docs.python.org/3/library/re.html#re.Pattern.sub
//
// Since 3.7 an empty match may follow right behind another match; before, it could not, and split() passed
// empty matches over.

#include "model/library/code_points.h"
#include "model/library/module_builder.h"
#include "model/library/regex/regex_objects.h"
#include "model/rules/library.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model::regex {

namespace {

const Pattern& pattern_of(const Value& self)
{
    return *static_cast<const Pattern*>(self.object());
}

// All matches of a text, one after the other.
class Matches {
public:
    Matches(const Pattern& pattern, std::shared_ptr<Subject> subject)
        : m_pattern(pattern), m_subject(std::move(subject)), m_position(m_subject->start)
    {
    }

    // A Match, or None at the end.
    Completion<Value> next()
    {
        if (m_position > m_subject->end)
            return Value::none();
        Value found = TRY(find(m_pattern, m_subject, m_position, Mode::Search, m_not_empty_at));
        if (found.is_none()) {
            m_position = m_subject->end + 1;
            return found;
        }
        const std::vector<std::int64_t>& spans = static_cast<const Match*>(found.object())->found.spans;
        const bool is_empty = spans[0] == spans[1];
        m_position = spans[1];
        if (rule(Rule::RegexEmptyMatchesMayTouch))
            m_not_empty_at = is_empty ? m_position : -1;
        else if (is_empty)
            ++m_position;
        return found;
    }

private:
    const Pattern& m_pattern;
    const std::shared_ptr<Subject> m_subject;
    std::int64_t m_position;
    std::int64_t m_not_empty_at = -1;
};

const Match& match_of(const Value& value)
{
    return *static_cast<const Match*>(value.object());
}

// https://docs.python.org/3/library/re.html#re.findall
Completion<Value> pattern_findall(const CallArgs& args)
{
    const Pattern& pattern = pattern_of(args[0]);
    const std::shared_ptr<Subject> subject = TRY(read_subject(args[1], args[2], args[3]));
    Matches matches(pattern, subject);
    Ref<List> all = new_list();
    for (;;) {
        Value found = TRY(matches.next());
        if (found.is_none())
            return all;
        const int groups = pattern.program.groups;
        if (groups <= 1) {
            all->items.push_back(group_text(match_of(found), groups, new_str("")));
            continue;
        }
        std::vector<Value> texts;
        for (int group = 1; group <= groups; ++group)
            texts.push_back(group_text(match_of(found), group, new_str("")));
        all->items.push_back(new_tuple(std::move(texts)));
    }
}

class MatchIterator final : public Object {
public:
    MatchIterator(Type* type, Value its_pattern, std::shared_ptr<Subject> subject)
        : Object(Kind::Other, type), pattern(std::move(its_pattern)),
          matches(pattern_of(pattern), std::move(subject))
    {
    }

    const Value pattern;
    Matches matches;
};

Completion<Value> iterator_iter(const Value& self)
{
    return self;
}

Completion<Value> iterator_next(const Value& self)
{
    Value found = TRY(static_cast<MatchIterator*>(self.object())->matches.next());
    return found.is_none() ? Value::exhausted() : found;
}

Type* make_iterator_type()
{
    Type* const type = make_library_type("builtins", "callable_iterator", Kind::Other);
    type->is_base = false;
    type->slots.iter = iterator_iter;
    type->slots.next = iterator_next;
    TypeBuilder(type).finish();
    return type;
}

Completion<Value> pattern_finditer(const CallArgs& args)
{
    std::shared_ptr<Subject> subject = TRY(read_subject(args[1], args[2], args[3]));
    return make<MatchIterator>(realm().library_type(make_iterator_type), args[0], std::move(subject));
}

// What a match is replaced by: a text, a template, or what a function answers.
class Replacement {
public:
    Completion<void> read(const Pattern& pattern, const Value& replacement)
    {
        if (is_callable(replacement)) {
            m_function = replacement;
            return {};
        }
        if (!replacement.try_as<Str>())
            return raise(types().TypeError, concat("decoding to str: need a bytes-like object, ",
                                                   type_of(replacement)->name, " found"));
        if (replacement.as<Str>()->text.find('\\') == std::string::npos)
            m_parts = {{replacement.as<Str>()->text, -1}};
        else
            m_parts = TRY(parse_template(pattern, replacement));
        return {};
    }

    // `position` is that among the pieces of the result, for the error message.
    Completion<std::string> text_for(const Value& match, std::size_t position) const
    {
        if (!m_function)
            return expand_template(m_parts, match_of(match));
        Value answer = TRY(call(m_function, match));
        if (answer.is_none())
            return std::string();
        if (!answer.try_as<Str>())
            return raise(types().TypeError, concat("sequence item ", position, ": expected str instance, ",
                                                   type_of(answer)->name, " found"));
        return answer.as<Str>()->text;
    }

private:
    Value m_function;
    std::vector<TemplatePart> m_parts;
};

struct Replaced {
    std::string text;
    std::int64_t count = 0;
};

Completion<Replaced> replace(const CallArgs& args)
{
    const Pattern& pattern = pattern_of(args[0]);
    Replacement replacement;
    TRY(replacement.read(pattern, args[1]));
    const std::shared_ptr<Subject> subject = TRY(read_subject(args[2]));
    std::int64_t most = 0;
    if (args[3])
        most = TRY(index_as_size(args[3]));
    Matches matches(pattern, subject);
    Replaced result;
    std::int64_t copied = 0;
    std::size_t pieces = 0;
    const std::u32string_view text = subject->text;
    while (most <= 0 || result.count < most) {
        Value found = TRY(matches.next());
        if (found.is_none())
            break;
        const std::int64_t start = match_of(found).found.spans[0];
        const std::int64_t end = match_of(found).found.spans[1];
        const bool touches = start == end && start == copied && result.count > 0;
        if (touches && !rule(Rule::RegexEmptyMatchesMayTouch))
            continue;
        if (start > copied)
            ++pieces;
        result.text +=
            to_utf8(text.substr(static_cast<std::size_t>(copied), static_cast<std::size_t>(start - copied)));
        result.text += TRY(replacement.text_for(found, pieces));
        ++pieces;
        copied = end;
        ++result.count;
    }
    result.text += to_utf8(text.substr(static_cast<std::size_t>(copied)));
    return result;
}

Completion<Value> pattern_sub(const CallArgs& args)
{
    Replaced result = TRY(replace(args));
    return new_str(std::move(result.text));
}

Completion<Value> pattern_subn(const CallArgs& args)
{
    Replaced result = TRY(replace(args));
    return new_tuple({new_str(std::move(result.text)), new_int(result.count)});
}

// https://docs.python.org/3/library/re.html#re.split
Completion<Value> pattern_split(const CallArgs& args)
{
    const Pattern& pattern = pattern_of(args[0]);
    const std::shared_ptr<Subject> subject = TRY(read_subject(args[1]));
    std::int64_t most = 0;
    if (args[2])
        most = TRY(index_as_size(args[2]));
    Matches matches(pattern, subject);
    Ref<List> pieces = new_list();
    std::int64_t copied = 0;
    for (std::int64_t count = 0; most <= 0 || count < most;) {
        Value found = TRY(matches.next());
        if (found.is_none())
            break;
        const std::int64_t start = match_of(found).found.spans[0];
        const std::int64_t end = match_of(found).found.spans[1];
        if (start == end && !rule(Rule::RegexEmptyMatchesMayTouch))
            continue;
        pieces->items.push_back(subject->slice(copied, start));
        for (int group = 1; group <= pattern.program.groups; ++group)
            pieces->items.push_back(group_text(match_of(found), group, Value::none()));
        copied = end;
        ++count;
    }
    pieces->items.push_back(subject->slice(copied, static_cast<std::int64_t>(subject->text.size())));
    return pieces;
}

} // namespace

void add_search_methods(TypeBuilder& builder)
{
    builder.method("findall", "string, pos?, endpos?", pattern_findall)
        .method("finditer", "string, pos?, endpos?", pattern_finditer)
        .method("sub", "repl, string, count?", pattern_sub)
        .method("subn", "repl, string, count?", pattern_subn)
        .method("split", "string, maxsplit?", pattern_split);
}

} // namespace weft::model::regex
