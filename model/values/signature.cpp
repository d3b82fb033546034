// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How a native function's arguments meet its parameters, and what CPython says when they do not.
//
// CPython's texts depend on how the C function reads its arguments: positional-only ones count ("expected 2
// arguments, got 1"), others name the missing or unexpected one. The signature's form decides here in the
// same way.
#include "model/rules/containers.h"
#include "model/rules/objects.h"
#include "model/values/call.h"

#include "model/values/descriptors.h"
#include "model/values/exception.h"
#include "model/values/sequence.h"
#include "model/world.h"

namespace weft::model {

namespace {

std::string_view short_name(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

std::string_view plural(std::size_t count)
{
    return count == 1 ? "" : "s";
}

bool same_name(Str* left, Str* right)
{
    return left == right || left->text == right->text;
}

// The names of methods that errors about whole calls show.
std::string_view shown_name(std::string_view name)
{
    return rule(Rule::NativeErrorsUseQualifiedName) ? name : short_name(name);
}

std::size_t required_count(const Signature& signature)
{
    std::size_t count = 0;
    while (count < signature.positional && !signature.parameters[count].optional)
        ++count;
    return count;
}

Raised raise_positional_count(const Signature& signature, std::string_view name, std::size_t given)
{
    const std::size_t least = required_count(signature);
    const std::size_t most = signature.parameters.size();
    const std::string_view full = shown_name(name);
    if (most == 0 && !signature.collects_positional)
        return raise(types().TypeError, concat(full, "() takes no arguments (", given, " given)"));
    if (least == 1 && most == 1 && !signature.collects_positional)
        return raise(types().TypeError, concat(full, "() takes exactly one argument (", given, " given)"));
    const bool exact = least == most && !signature.collects_positional;
    const std::size_t bound = given < least ? least : most;
    const std::string_view limit = exact ? "" : given < least ? "at least " : "at most ";
    const bool singular = bound == 1 && rule(Rule::ArgumentCountHasSingular);
    return raise(types().TypeError, concat(short_name(name), " expected ", limit, bound, " argument",
                                           singular ? "" : "s", ", got ", given));
}

Raised raise_too_many(const Signature& signature, std::string_view name, const CallArgs& args)
{
    const std::string_view shown = short_name(name);
    if (signature.positional == 0)
        return raise(types().TypeError, concat(shown, "() takes no positional arguments"));
    const bool keyword_only = signature.positional < signature.parameters.size();
    const std::string_view exactly =
        required_count(signature) == signature.positional ? "exactly " : "at most ";
    return raise(types().TypeError,
                 concat(shown, "() takes ", keyword_only ? exactly : "at most ", signature.positional,
                        keyword_only ? " positional" : "", " argument", plural(signature.positional), " (",
                        args.total(), " given)"));
}

Raised raise_unexpected(std::string_view name, Str* keyword)
{
    if (rule(Rule::UnexpectedKeywordWording))
        return raise(types().TypeError,
                     concat(short_name(name), "() got an unexpected keyword argument '", keyword->text, "'"));
    if (rule(Rule::ArgumentErrorsNameTheFunction))
        return raise(types().TypeError, concat("'", keyword->text, "' is an invalid keyword argument for ",
                                               short_name(name), "()"));
    return raise(types().TypeError,
                 concat("'", keyword->text, "' is an invalid keyword argument for this function"));
}

Raised raise_given_twice(std::string_view name, Str* keyword, std::size_t position)
{
    const std::string place =
        concat("given by name ('", keyword->text, "') and position (", position + 1, ")");
    if (rule(Rule::ArgumentErrorsNameTheFunction))
        return raise(types().TypeError, concat("argument for ", short_name(name), "() ", place));
    return raise(types().TypeError, concat("Argument ", place));
}

Raised raise_missing(const Signature& signature, std::string_view name, std::size_t position,
                     std::size_t given)
{
    if (position < signature.positional_only)
        return raise(types().TypeError, concat(short_name(name), "() takes at least ",
                                               required_count(signature), " positional argument",
                                               plural(required_count(signature)), " (", given, " given)"));
    const std::string& missing = signature.parameters[position].name->text;
    if (rule(Rule::ArgumentErrorsNameTheFunction))
        return raise(types().TypeError, concat(short_name(name), "() missing required argument '", missing,
                                               "' (pos ", position + 1, ")"));
    return raise(types().TypeError,
                 concat("Required argument '", missing, "' (pos ", position + 1, ") not found"));
}

Completion<void> bind_keywords(const Signature& signature, std::string_view name, const CallArgs& args,
                               Value* slots)
{
    Ref<Dict> others;
    if (signature.collects_keywords)
        others = new_dict();
    for (std::size_t k = 0; k < args.keyword_count; ++k) {
        Str* keyword = args.keyword_names[k];
        std::size_t at = signature.positional_only;
        while (at < signature.parameters.size() && !same_name(signature.parameters[at].name, keyword))
            ++at;
        if (at < signature.parameters.size()) {
            if (!slots[at].is_empty())
                return raise_given_twice(name, keyword, at);
            slots[at] = args.keyword(k);
        } else if (others) {
            others->set(keyword, args.keyword(k));
        } else {
            return raise_unexpected(name, keyword);
        }
    }
    if (others)
        slots[signature.slot_count() - 1] = std::move(others);
    return {};
}

} // namespace

Signature Signature::parse(std::string_view text)
{
    Signature signature;
    bool keyword_only = false;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        std::string_view word = text.substr(0, comma);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
        word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
        while (!word.empty() && word.back() == ' ')
            word.remove_suffix(1);
        if (word.empty())
            continue;
        if (word == "/") {
            signature.positional_only = signature.parameters.size();
        } else if (word.starts_with("**")) {
            signature.collects_keywords = true;
        } else if (word.starts_with("*")) {
            signature.collects_positional = word.size() > 1;
            if (signature.collects_positional)
                signature.positional_only = signature.parameters.size();
            keyword_only = true;
        } else {
            const bool optional = word.back() == '?';
            signature.parameters.push_back(
                {intern(word.substr(0, word.size() - (optional ? 1 : 0))), optional});
            if (!keyword_only)
                signature.positional = signature.parameters.size();
        }
    }
    return signature;
}

// Arguments to parameters, as PyArg_Parse* and Argument Clinic do it.
// https://docs.python.org/3/c-api/arg.html
Completion<void> Signature::bind(std::string_view function_name, const CallArgs& args, Value* slots) const
{
    const std::size_t given = args.count;
    const bool only_positional = positional_only == parameters.size() && !collects_keywords;

    // 1. The form of the call as a whole.
    if (only_positional && args.keyword_count > 0)
        return raise(types().TypeError, concat(shown_name(function_name), "() takes no keyword arguments"));
    if (only_positional) {
        const bool too_many = given > positional && !collects_positional;
        if (too_many || given < required_count(*this))
            return raise_positional_count(*this, function_name, given);
    } else if (given > positional && !collects_positional) {
        return raise_too_many(*this, function_name, args);
    }

    // 2. Values by position, the surplus into the tuple.
    const std::size_t direct = std::min(given, positional);
    for (std::size_t i = 0; i < direct; ++i)
        slots[i] = args[i];
    if (collects_positional)
        slots[parameters.size()] = new_tuple(std::span<const Value>(args.values + direct, given - direct));

    // 3. Values by keyword.
    if (args.keyword_count > 0 || collects_keywords)
        TRY(bind_keywords(*this, function_name, args, slots));

    // 4. What is missing.
    for (std::size_t i = direct; i < parameters.size(); ++i) {
        if (slots[i].is_empty() && !parameters[i].optional)
            return raise_missing(*this, function_name, i, given);
    }
    return {};
}

} // namespace weft::model
