// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// re.Pattern and re.Match.
// https://docs.python.org/3/library/re.html#regular-expression-objects
#pragma once

#include <memory>
#include <string>

#include "model/library/regex/regex.h"
#include "model/values/completion.h"
#include "model/values/type.h"

namespace weft::model::regex {

class Pattern final : public Object {
public:
    Pattern(Type* type, Value its_source, Program its_program)
        : Object(Kind::Other, type), source(std::move(its_source)), program(std::move(its_program))
    {
    }

    const Value source; // the str that was compiled
    const Program program;
};

// The text that is searched and the part of it that counts.
struct Subject {
    Value string;
    std::u32string text;
    std::int64_t start = 0;
    std::int64_t end = 0;

    Value slice(std::int64_t from, std::int64_t to) const;
};
Completion<std::shared_ptr<Subject>> read_subject(const Value& string, const Value& start = {},
                                                  const Value& end = {});

class Match final : public Object {
public:
    Match(Type* type, Ref<Pattern> its_pattern, std::shared_ptr<Subject> its_subject, Found its_found)
        : Object(Kind::Other, type), pattern(std::move(its_pattern)), subject(std::move(its_subject)),
          found(std::move(its_found))
    {
    }

    const Ref<Pattern> pattern;
    const std::shared_ptr<Subject> subject;
    const Found found;
};

Type* pattern_type();
Type* match_type();

// A Match or None.
Completion<Value> find(const Pattern& pattern, const std::shared_ptr<Subject>& subject, std::int64_t start,
                       Mode mode, std::int64_t not_empty_at = -1);
// What a group matched, or `otherwise` where it took no part.
Value group_text(const Match& match, std::int64_t group, const Value& otherwise);

// re.error; a negative position is None.
Raised raise_pattern_error(const std::string& message, const Value& pattern, std::int64_t position);

// The replacement text of sub(), parsed: literal pieces and groups in turn.
struct TemplatePart {
    std::string literal;
    std::int64_t group = -1; // -1: only the literal
};
Completion<std::vector<TemplatePart>> parse_template(const Pattern& pattern, const Value& text);
std::string expand_template(const std::vector<TemplatePart>& parts, const Match& match);

// findall, finditer, sub, subn, split: regex_searches.cpp
void add_search_methods(TypeBuilder& builder);

} // namespace weft::model::regex
