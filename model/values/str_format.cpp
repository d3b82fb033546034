// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// str.format and str.format_map: replacement fields.
//
// https://docs.python.org/3/library/string.html#format-string-syntax
// The parser follows CPython's, error by error; the specification itself is the business of `__format__`.
#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/str_private.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

namespace {

enum class Numbering { Unknown, Automatic, Manual };

// One call of format: where the values come from and how fields have been numbered so far.
struct Formatting {
    const CallArgs* args = nullptr; // positional and keyword values; null for format_map
    Value mapping;                  // of format_map
    Numbering numbering = Numbering::Unknown;
    std::int64_t next = 0;
};

// A field as it is written: name, conversion (0: none) and specification.
struct Field {
    std::string_view name;
    char32_t conversion = 0;
    std::string_view spec;
    bool spec_has_fields = false;
};

} // namespace

static Completion<std::string> expand(std::string_view text, Formatting& state, int depth);

// The number that a text is, or -1. Too large a number is an error.
static Completion<std::int64_t> as_index(std::string_view text)
{
    if (text.empty())
        return -1;
    std::int64_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return -1;
        if (number > (INT64_MAX - (c - '0')) / 10)
            return raise(types().ValueError, "Too many decimal digits in format string");
        number = number * 10 + (c - '0');
    }
    return number;
}

// Automatic and manual numbering exclude each other.
static Completion<std::int64_t> number_field(Formatting& state, std::int64_t given, bool empty)
{
    const Numbering wanted = empty ? Numbering::Automatic : Numbering::Manual;
    if (state.numbering == Numbering::Unknown)
        state.numbering = wanted;
    if (state.numbering != wanted) {
        return raise(types().ValueError,
                     empty ? "cannot switch from manual field specification to automatic field numbering"
                           : "cannot switch from automatic field numbering to manual field specification");
    }
    return empty ? state.next++ : given;
}

// The value that the first part of a field's name means.
static Completion<Value> field_argument(std::string_view first, Formatting& state)
{
    // 1. A number, or nothing: a positional argument.
    std::int64_t position = TRY(as_index(first));
    if (first.empty() || position >= 0)
        position = TRY(number_field(state, position, first.empty()));
    if (position >= 0) {
        if (state.args == nullptr)
            return raise(types().ValueError, "Format string contains positional fields");
        if (static_cast<std::size_t>(position) + 1 >= state.args->count) {
            if (!realm().profile.at_least(8))
                return raise(types().IndexError, "tuple index out of range");
            return raise(types().IndexError,
                         concat("Replacement index ", position, " out of range for positional args tuple"));
        }
        return (*state.args)[static_cast<std::size_t>(position) + 1];
    }

    // 2. A name: a keyword argument, or an item of the mapping.
    Value key = new_str(first);
    if (state.args == nullptr)
        return get_item(state.mapping, key);
    for (std::size_t keyword = 0; keyword < state.args->keyword_count; ++keyword) {
        if (state.args->keyword_names[keyword]->text == first)
            return state.args->keyword(keyword);
    }
    return raise_with(types().KeyError, std::move(key));
}

// Follows ".name" and "[key]".
// https://docs.python.org/3/library/string.html#grammar-token-format-string-field_name
static Completion<Value> follow_path(Value value, std::string_view path)
{
    while (!path.empty()) {
        const char kind = path[0];
        if (kind != '.' && kind != '[')
            return raise(types().ValueError, "Only '.' or '[' may follow ']' in format field specifier");
        path.remove_prefix(1);
        std::size_t end = 0;
        if (kind == '.') {
            end = path.find_first_of(".[");
            end = end == std::string_view::npos ? path.size() : end;
        } else {
            end = path.find(']');
            if (end == std::string_view::npos)
                return raise(types().ValueError, "Missing ']' in format string");
        }
        const std::string_view part = path.substr(0, end);
        path.remove_prefix(kind == '.' ? end : end + 1);
        if (part.empty())
            return raise(types().ValueError, "Empty attribute in format string");
        if (kind == '.') {
            value = TRY(get_attribute(value, intern(part)));
            continue;
        }
        const std::int64_t number = TRY(as_index(part));
        const Value key = number >= 0 ? new_int(number) : new_str(part);
        value = TRY(get_item(value, key));
    }
    return value;
}

static Completion<Value> convert(Value value, char32_t conversion)
{
    switch (conversion) {
    case 0:
        return value;
    case 'r': {
        const Ref<Str> text = TRY(repr(value));
        return Value(text);
    }
    case 's': {
        const Ref<Str> text = TRY(str(value));
        return Value(text);
    }
    case 'a': {
        const Ref<Str> text = TRY(ascii(value));
        return Value(text);
    }
    default:
        break;
    }
    if (conversion > 32 && conversion < 127)
        return raise(types().ValueError,
                     concat("Unknown conversion specifier ", static_cast<char>(conversion)));
    return unsupported("an unusual conversion in a format string");
}

// Reads a field, the text behind "{", up to and with its "}". Braces nest, and "[" hides what is up to "]".
static Completion<Field> read_field(std::string_view text, std::size_t& position)
{
    Field field;

    // 1. The name ends at "}", ":" or "!".
    const std::size_t start = position;
    char stop = 0;
    while (position < text.size()) {
        const char c = text[position++];
        if (c == '{')
            return raise(types().ValueError, "unexpected '{' in field name");
        if (c == '[') {
            while (position < text.size() && text[position] != ']')
                ++position;
            continue;
        }
        if (c == '}' || c == ':' || c == '!') {
            stop = c;
            break;
        }
    }
    if (stop == 0)
        return raise(types().ValueError, "expected '}' before end of string");
    field.name = text.substr(start, position - 1 - start);
    if (stop == '}')
        return field;

    // 2. A conversion is one character, with ":" or "}" behind it.
    if (stop == '!') {
        if (position >= text.size())
            return raise(types().ValueError, "end of string while looking for conversion specifier");
        field.conversion = next_code_point(text, position);
        if (position < text.size()) {
            const char c = text[position++];
            if (c == '}')
                return field;
            if (c != ':')
                return raise(types().ValueError, "expected ':' after conversion specifier");
        }
    }

    // 3. The specification, which may hold fields itself.
    const std::size_t spec_start = position;
    int open = 1;
    while (position < text.size()) {
        const char c = text[position];
        if (c == '{') {
            field.spec_has_fields = true;
            ++open;
        } else if (c == '}') {
            --open;
            if (open == 0) {
                field.spec = text.substr(spec_start, position - spec_start);
                ++position;
                return field;
            }
        }
        ++position;
    }
    return raise(types().ValueError, "unmatched '{' in format spec");
}

// The text of one field. https://docs.python.org/3/library/string.html#format-string-syntax
static Completion<void> append_field(std::string& out, const Field& field, Formatting& state, int depth)
{
    // 1. The value.
    const std::size_t path = std::min(field.name.find_first_of(".["), field.name.size());
    Value value = TRY(field_argument(field.name.substr(0, path), state));
    value = TRY(follow_path(std::move(value), field.name.substr(path)));
    value = TRY(convert(std::move(value), field.conversion));

    // 2. The specification, fields in it replaced.
    std::string spec(field.spec);
    if (field.spec_has_fields)
        spec = TRY(expand(field.spec, state, depth - 1));

    // 3. The value says how it looks.
    const Ref<Str> text = TRY(format(value, new_str(std::move(spec))));
    out += text->text;
    return {};
}

static Completion<std::string> expand(std::string_view text, Formatting& state, int depth)
{
    if (depth < 0)
        return raise(types().ValueError, "Max string recursion exceeded");
    std::string out;
    std::size_t position = 0;
    while (position < text.size()) {
        const char c = text[position++];
        if (c != '{' && c != '}') {
            out += c;
            continue;
        }
        if (position < text.size() && text[position] == c) {
            out += c;
            ++position;
            continue;
        }
        if (c == '}')
            return raise(types().ValueError, "Single '}' encountered in format string");
        if (position >= text.size())
            return raise(types().ValueError, "Single '{' encountered in format string");
        const Field field = TRY(read_field(text, position));
        TRY(append_field(out, field, state, depth));
    }
    return out;
}

static constexpr int k_nesting_max = 1;

static Completion<Value> str_format(const CallArgs& args)
{
    Formatting state;
    state.args = &args;
    const std::string source = args[0].as<Str>()->text;
    std::string text = TRY(expand(source, state, k_nesting_max));
    return new_str(std::move(text));
}

static Completion<Value> str_format_map(const CallArgs& args)
{
    Formatting state;
    state.mapping = args[1];
    std::string text = TRY(expand(args[0].as<Str>()->text, state, k_nesting_max));
    return new_str(std::move(text));
}

void add_str_format_methods(TypeBuilder& builder, const Realm&)
{
    builder.raw_method("format", str_format).method("format_map", "mapping, /", str_format_map);
}

} // namespace weft::model
