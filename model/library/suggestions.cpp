// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Suggestions for misspelt names.

#include "model/library/suggestions.h"

#include <algorithm>
#include <limits>

#include "model/evaluator/frame.h"
#include "model/library/import_system.h"
#include "model/rules/tracebacks.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::size_t k_candidates_max = 750;
constexpr std::size_t k_name_length_max = 40;
constexpr std::size_t k_move_cost = 2;
constexpr std::size_t k_case_cost = 1;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::size_t substitution_cost(char a, char b)
{
    if (a == b)
        return 0;
    return lower(a) == lower(b) ? k_case_cost : k_move_cost;
}

// The distance of two names, or more than `most` where it is larger than that.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most)
{
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.empty() || b.empty())
        return (a.size() + b.size()) * k_move_cost;
    if (a.size() > k_name_length_max || b.size() > k_name_length_max)
        return most + 1;
    if (b.size() < a.size())
        std::swap(a, b);
    if ((b.size() - a.size()) * k_move_cost > most)
        return most + 1;

    std::vector<std::size_t> row(a.size());
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = (i + 1) * k_move_cost;
    std::size_t result = 0;
    for (std::size_t line = 0; line < b.size(); ++line) {
        std::size_t diagonal = result = line * k_move_cost;
        std::size_t minimum = std::numeric_limits<std::size_t>::max();
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::size_t substitute = diagonal + substitution_cost(b[line], a[i]);
            diagonal = row[i];
            result = std::min(std::min(result, diagonal) + k_move_cost, substitute);
            row[i] = result;
            minimum = std::min(minimum, result);
        }
        if (minimum > most)
            return most + 1;
    }
    return result;
}

void append_keys(std::vector<std::string>& names, const Dict& dict)
{
    for (const Dict::Entry& entry : dict.entries())
        if (const Str* key = entry.key.try_as<Str>())
            names.push_back(key->text);
}

// dir(object), as the builtin answers it; nothing where it fails.
Completion<std::vector<std::string>> names_of(const Value& object)
{
    std::vector<std::string> result;
    const Value* dir = world().builtins->find(intern("dir"));
    if (!dir)
        return result;
    Completion<Value> listed = call(*dir, object);
    if (listed.raised()) {
        if (world().is_aborting())
            return Raised{};
        Value swallowed = take_pending();
        return result;
    }
    const Value list = listed.release();
    if (const List* names = list.try_as<List>())
        for (const Value& name : names->items)
            if (const Str* text = name.try_as<Str>())
                result.push_back(text->text);
    return result;
}

Completion<Value> field(const Exception& exception, std::string_view name)
{
    Completion<Value> value = find_attribute(Value::borrow(&exception), intern(name));
    if (!value.raised() || world().is_aborting())
        return value;
    Value swallowed = take_pending();
    return Value();
}

Frame* innermost_frame(const Exception& exception)
{
    const Traceback* entry = exception.traceback.get();
    while (entry && entry->next)
        entry = entry->next.get();
    return entry ? entry->frame.get() : nullptr;
}

// The variables that are bound; before 3.12 all that the function has.
std::vector<std::string> local_names(Frame& frame)
{
    std::vector<std::string> result;
    if (frame.names) {
        append_keys(result, *frame.names);
        return result;
    }
    const bool bound_only = rule(Rule::SuggestionsKnowSelf);
    for (std::size_t i = 0; i < frame.code->variable_names.size(); ++i)
        if (!bound_only || frame.slot(static_cast<int>(i)))
            result.push_back(frame.code->variable_names[i]->text);
    return result;
}

Value local_self(Frame& frame)
{
    const std::vector<Str*>& variables = frame.code->variable_names;
    for (std::size_t i = 0; i < variables.size(); ++i)
        if (variables[i]->text == "self")
            return frame.slot(static_cast<int>(i));
    return {};
}

Completion<std::optional<std::string>> suggest_name(const Exception& exception, const std::string& wrong)
{
    std::optional<std::string> result;
    Frame* frame = innermost_frame(exception);
    if (!frame)
        return result;
    std::vector<std::string> locals = local_names(*frame);
    if (rule(Rule::SuggestionsKnowSelf)) {
        if (Value self = local_self(*frame)) {
            Completion<Value> found = find_attribute(self, intern(wrong));
            if (found.raised() && world().is_aborting())
                return Raised{};
            if (found.raised())
                Value swallowed = take_pending();
            else if (Value attribute = found.release())
                return std::optional<std::string>("self." + wrong);
        }
    }
    // The module's namespace is its own local one; each is asked by itself before 3.13.
    std::vector<std::string> globals, builtins;
    append_keys(globals, *frame->globals);
    append_keys(builtins, *world().builtins);
    if (rule(Rule::SuggestionsPoolNames)) {
        locals.insert(locals.end(), globals.begin(), globals.end());
        locals.insert(locals.end(), builtins.begin(), builtins.end());
        return nearest_name(locals, wrong);
    }
    for (const std::vector<std::string>* names : {&locals, &globals, &builtins})
        if ((result = nearest_name(*names, wrong)))
            return result;
    return result;
}

Completion<std::optional<std::string>> suggest_attribute(const Exception& exception, const std::string& wrong)
{
    Value object = TRY(field(exception, "obj"));
    std::optional<std::string> result;
    if (!object || object.is_none())
        return result;
    std::vector<std::string> names = TRY(names_of(object));
    if (rule(Rule::SuggestionsPoolNames) && !wrong.starts_with('_')) {
        Frame* frame = innermost_frame(exception);
        const bool inside = frame && local_self(*frame).is(object);
        if (!inside)
            std::erase_if(names, [](const std::string& name) { return name.starts_with('_'); });
    }
    return nearest_name(names, wrong);
}

} // namespace

std::optional<std::string> nearest_name(const std::vector<std::string>& candidates, std::string_view wrong)
{
    if (candidates.size() > k_candidates_max || wrong.size() > k_name_length_max)
        return std::nullopt;
    std::optional<std::string> nearest;
    std::size_t best = wrong.size();
    for (const std::string& candidate : candidates) {
        if (candidate == wrong || best == 0)
            continue;
        const std::size_t third = (candidate.size() + wrong.size() + 3) * k_move_cost / 6;
        const std::size_t most = std::min(third, best - 1);
        const std::size_t cost = distance(wrong, candidate, most);
        if (cost > most)
            continue;
        if (!nearest || cost < best) {
            nearest = candidate;
            best = cost;
        }
    }
    return nearest;
}

Completion<std::string> suggestion_for(const Exception& exception)
{
    const Type* type = exception.type();
    const bool is_name_error = type->is_subtype_of(types().NameError);
    if (!is_name_error && !type->is_subtype_of(types().AttributeError))
        return std::string();
    Value name = TRY(field(exception, "name"));
    const Str* wrong = name ? name.try_as<Str>() : nullptr;
    if (!wrong)
        return std::string();
    std::optional<std::string> suggestion =
        TRY(is_name_error ? suggest_name(exception, wrong->text) : suggest_attribute(exception, wrong->text));
    std::string text;
    if (suggestion)
        text = ". Did you mean: '" + *suggestion + "'?";
    if (is_name_error && rule(Rule::SuggestionsKnowSelf) && is_standard_module(wrong->text)) {
        const std::string_view end = rule(Rule::SuggestionsPoolNames) ? "'?" : "'";
        text += concat(suggestion ? " Or did you forget to import '" : ". Did you forget to import '",
                       wrong->text, end);
    }
    return text;
}

} // namespace weft::model
