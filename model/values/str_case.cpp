// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// str methods about the case and the class of characters: upper, title, isalpha, isidentifier, ...
//
// https://docs.python.org/3/library/stdtypes.html#string-methods
// Exact for ASCII and Latin-1; other text is refused (see unicode.h).
#include "model/rules/text.h"
#include "model/values/exception.h"
#include "model/values/str_private.h"
#include "model/values/type.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

static Completion<Value> map_case(const CallArgs& args, Case which)
{
    const Str* text = args[0].as<Str>();
    std::string out;
    out.reserve(text->text.size());
    for (std::size_t position = 0; position < text->text.size();)
        TRY(append_cased(out, next_code_point(text->text, position), which));
    return new_str(std::move(out));
}

static Completion<Value> str_upper(const CallArgs& args)
{
    return map_case(args, Case::Upper);
}
static Completion<Value> str_lower(const CallArgs& args)
{
    return map_case(args, Case::Lower);
}
static Completion<Value> str_casefold(const CallArgs& args)
{
    return map_case(args, Case::Fold);
}

// https://docs.python.org/3/library/stdtypes.html#str.swapcase
static Completion<Value> str_swapcase(const CallArgs& args)
{
    const Str* text = args[0].as<Str>();
    std::string out;
    for (std::size_t position = 0; position < text->text.size();) {
        const char32_t point = next_code_point(text->text, position);
        const bool upper = TRY(has_property(point, CharacterProperty::Upper));
        TRY(append_cased(out, point, upper ? Case::Lower : Case::Upper));
    }
    return new_str(std::move(out));
}

// The first character of each word in title case, the others in lower case; a word is a run of cased
// characters. https://docs.python.org/3/library/stdtypes.html#str.title
static Completion<Value> str_title(const CallArgs& args)
{
    const Str* text = args[0].as<Str>();
    std::string out;
    bool inside = false;
    for (std::size_t position = 0; position < text->text.size();) {
        const char32_t point = next_code_point(text->text, position);
        TRY(append_cased(out, point, inside ? Case::Lower : Case::Title));
        inside = TRY(has_property(point, CharacterProperty::Cased));
    }
    return new_str(std::move(out));
}

// https://docs.python.org/3/library/stdtypes.html#str.capitalize (title case since 3.8, upper case before)
static Completion<Value> str_capitalize(const CallArgs& args)
{
    const Str* text = args[0].as<Str>();
    std::string out;
    for (std::size_t position = 0; position < text->text.size();) {
        const bool first = position == 0;
        const Case initial = rule(Rule::CapitalizeUsesTitleCase) ? Case::Title : Case::Upper;
        TRY(append_cased(out, next_code_point(text->text, position), first ? initial : Case::Lower));
    }
    return new_str(std::move(out));
}

// Text of which every character has one of the properties; empty text has none.
static Completion<Value> all_have(const CallArgs& args, std::initializer_list<CharacterProperty> properties)
{
    const std::string_view text = args[0].as<Str>()->text;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t point = next_code_point(text, position);
        bool found = false;
        for (const CharacterProperty property : properties) {
            const bool has = TRY(has_property(point, property));
            found = found || has;
        }
        if (!found)
            return Value::boolean(false);
    }
    return Value::boolean(!text.empty());
}

static Completion<Value> str_isalpha(const CallArgs& args)
{
    return all_have(args, {CharacterProperty::Alpha});
}
static Completion<Value> str_isdecimal(const CallArgs& args)
{
    return all_have(args, {CharacterProperty::Decimal});
}
static Completion<Value> str_isdigit(const CallArgs& args)
{
    return all_have(args, {CharacterProperty::Digit});
}
static Completion<Value> str_isnumeric(const CallArgs& args)
{
    return all_have(args, {CharacterProperty::Numeric});
}
static Completion<Value> str_isalnum(const CallArgs& args)
{
    return all_have(args, {CharacterProperty::Alpha, CharacterProperty::Numeric});
}

static Completion<Value> str_isspace(const CallArgs& args)
{
    const std::string_view text = args[0].as<Str>()->text;
    for (std::size_t position = 0; position < text.size();) {
        if (!is_space(next_code_point(text, position)))
            return Value::boolean(false);
    }
    return Value::boolean(!text.empty());
}

static Completion<Value> str_isascii(const CallArgs& args)
{
    return Value::boolean(args[0].as<Str>()->is_ascii);
}

static Completion<Value> str_isprintable(const CallArgs& args)
{
    const std::string_view text = args[0].as<Str>()->text;
    for (std::size_t position = 0; position < text.size();) {
        const bool printable = TRY(is_printable(next_code_point(text, position)));
        if (!printable)
            return Value::boolean(false);
    }
    return Value::boolean(true);
}

// Some cased character, and none of the other case.
// https://docs.python.org/3/library/stdtypes.html#str.islower
static Completion<Value> is_case(const CallArgs& args, CharacterProperty wanted, CharacterProperty other)
{
    const std::string_view text = args[0].as<Str>()->text;
    bool found = false;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t point = next_code_point(text, position);
        const bool wrong = TRY(has_property(point, other));
        if (wrong)
            return Value::boolean(false);
        const bool right = TRY(has_property(point, wanted));
        found = found || right;
    }
    return Value::boolean(found);
}
static Completion<Value> str_islower(const CallArgs& args)
{
    return is_case(args, CharacterProperty::Lower, CharacterProperty::Upper);
}
static Completion<Value> str_isupper(const CallArgs& args)
{
    return is_case(args, CharacterProperty::Upper, CharacterProperty::Lower);
}

// https://docs.python.org/3/library/stdtypes.html#str.istitle
static Completion<Value> str_istitle(const CallArgs& args)
{
    const std::string_view text = args[0].as<Str>()->text;
    bool found = false;
    bool inside = false;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t point = next_code_point(text, position);
        const bool upper = TRY(has_property(point, CharacterProperty::Upper));
        const bool lower = TRY(has_property(point, CharacterProperty::Lower));
        if ((upper && inside) || (lower && !inside))
            return Value::boolean(false);
        inside = upper || lower;
        found = found || inside;
    }
    return Value::boolean(found);
}

// https://docs.python.org/3/reference/lexical_analysis.html#identifiers
static Completion<Value> str_isidentifier(const CallArgs& args)
{
    const std::string_view text = args[0].as<Str>()->text;
    constexpr char32_t k_middle_dot = 0xB7;
    for (std::size_t position = 0; position < text.size();) {
        const bool first = position == 0;
        const char32_t point = next_code_point(text, position);
        const bool letter = TRY(has_property(point, CharacterProperty::Alpha));
        const bool follows = (point >= '0' && point <= '9') || point == k_middle_dot;
        if (!letter && point != '_' && (first || !follows))
            return Value::boolean(false);
    }
    return Value::boolean(!text.empty());
}

void add_str_case_methods(TypeBuilder& builder, const Realm& target)
{
    builder.method("upper", "", str_upper)
        .method("lower", "", str_lower)
        .method("casefold", "", str_casefold)
        .method("swapcase", "", str_swapcase)
        .method("title", "", str_title)
        .method("capitalize", "", str_capitalize)
        .method("isalpha", "", str_isalpha)
        .method("isdecimal", "", str_isdecimal)
        .method("isdigit", "", str_isdigit)
        .method("isnumeric", "", str_isnumeric)
        .method("isalnum", "", str_isalnum)
        .method("isspace", "", str_isspace)
        .method("isprintable", "", str_isprintable)
        .method("islower", "", str_islower)
        .method("isupper", "", str_isupper)
        .method("istitle", "", str_istitle)
        .method("isidentifier", "", str_isidentifier);
    if (target.profile.at_least(7))
        builder.method("isascii", "", str_isascii);
}

} // namespace weft::model
