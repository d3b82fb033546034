// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// SyntaxError and the Unicode errors.
//
// https://docs.python.org/3/library/exceptions.html#SyntaxError
#include "model/rules/objects.h"
#include <cstdio>

#include "model/values/bytes.h"
#include "model/values/exception_classes.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// --- SyntaxError

enum : std::size_t {
    k_msg,
    k_filename,
    k_lineno,
    k_offset,
    k_text,
    k_end_lineno,
    k_end_offset,
    k_print,
    k_count
};

Completion<void> read_location(Exception& exception, const Value& location)
{
    const std::vector<Value> parts = TRY(collect(location));
    if (!rule(Rule::SyntaxErrorHasEnd)) {
        if (parts.size() != 4)
            return raise(types().IndexError, "tuple index out of range");
    } else {
        if (parts.size() < 4)
            return raise(types().TypeError,
                         concat("function takes at least 4 arguments (", parts.size(), " given)"));
        if (parts.size() > 6)
            return raise(types().TypeError,
                         concat("function takes at most 6 arguments (", parts.size(), " given)"));
        if (parts.size() == 5)
            return raise(types().TypeError, "end_offset must be provided when end_lineno is provided");
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
        exception.fields[k_filename + i] = parts[i];
    return {};
}

Completion<void> initialize_syntax_error(const Value& self, const CallArgs& args)
{
    TRY(initialize_exception(self, args));
    Exception& exception = *self.as<Exception>();
    exception.fields.resize(k_count);
    if (args.count >= 1)
        exception.fields[k_msg] = args[0];
    if (args.count == 2)
        TRY(read_location(exception, args[1]));
    return {};
}

// "message (file, line 3)": the file without its folders.
Completion<Value> syntax_error_str(const Value& self)
{
    std::vector<Value> fields = self.as<Exception>()->fields;
    fields.resize(k_count);
    const Ref<Str> message = TRY(str(fields[k_msg].is_empty() ? Value::none() : fields[k_msg]));
    std::string place;
    if (const Str* file = fields[k_filename].try_as<Str>())
        place = file->text.substr(file->text.rfind('/') + 1);
    if (fields[k_lineno].is_small())
        place += concat(place.empty() ? "line " : ", line ", fields[k_lineno].small_value());
    if (place.empty())
        return message;
    return new_str(concat(message->text, " (", place, ")"));
}

// --- Unicode errors: encoding, object, start, end, reason; the translation error has no encoding.

enum : std::size_t { k_encoding, k_object, k_start, k_end, k_reason, k_unicode_count };

Completion<void> read_unicode(const Value& self, const CallArgs& args, std::size_t first)
{
    TRY(initialize_exception(self, args));
    const std::size_t wanted = k_unicode_count - first;
    if (args.count != wanted)
        return raise(types().TypeError,
                     concat("function takes exactly ", wanted, " arguments (", args.count, " given)"));
    Exception& exception = *self.as<Exception>();
    exception.fields.resize(k_unicode_count);
    for (std::size_t i = first; i < k_unicode_count; ++i) {
        const Value& given = args[i - first];
        if ((i == k_encoding || i == k_reason) && given.kind() != Kind::Str)
            return raise(types().TypeError,
                         concat("argument ", i - first + 1, " must be str, not ", type_of(given)->name));
        exception.fields[i] = given;
        if (i == k_start || i == k_end)
            exception.fields[i] = TRY(index(given));
    }
    return {};
}

Completion<void> initialize_decode_error(const Value& self, const CallArgs& args)
{
    TRY(read_unicode(self, args, k_encoding));
    const Value& object = self.as<Exception>()->fields[k_object];
    if (bytes_data(object) == nullptr)
        return raise(types().TypeError,
                     concat("a bytes-like object is required, not '", type_of(object)->name, "'"));
    return {};
}

Completion<void> check_text(const Value& self, const CallArgs& args, std::size_t first)
{
    TRY(read_unicode(self, args, first));
    const Value& object = self.as<Exception>()->fields[k_object];
    if (object.kind() != Kind::Str)
        return raise(types().TypeError,
                     concat("argument ", k_object - first + 1, " must be str, not ", type_of(object)->name));
    return {};
}

Completion<void> initialize_encode_error(const Value& self, const CallArgs& args)
{
    return check_text(self, args, k_encoding);
}

Completion<void> initialize_translate_error(const Value& self, const CallArgs& args)
{
    return check_text(self, args, k_object);
}

struct UnicodeParts {
    std::string encoding;
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::string reason;
};

Completion<UnicodeParts> unicode_parts(const std::vector<Value>& fields)
{
    UnicodeParts parts;
    if (!fields[k_encoding].is_empty()) {
        const Ref<Str> encoding = TRY(str(fields[k_encoding]));
        parts.encoding = encoding->text;
    }
    parts.start = TRY(index_as_size(fields[k_start]));
    parts.end = TRY(index_as_size(fields[k_end]));
    const Ref<Str> reason = TRY(str(fields[k_reason]));
    parts.reason = reason->text;
    return parts;
}

// The code point at a position, -1 beyond the text.
std::int64_t code_point_at(const Str& text, std::int64_t position)
{
    std::int64_t at = -1;
    for (std::size_t i = 0; i < text.text.size(); ++i) {
        const auto unit = static_cast<unsigned char>(text.text[i]);
        if ((unit & 0xc0) == 0x80)
            continue;
        if (++at != position)
            continue;
        const int extra = unit < 0x80 ? 0 : unit < 0xe0 ? 1 : unit < 0xf0 ? 2 : 3;
        std::int64_t point = extra == 0 ? unit : unit & (0x3f >> extra);
        for (int k = 1; k <= extra; ++k)
            point =
                point << 6 | (static_cast<unsigned char>(text.text[i + static_cast<std::size_t>(k)]) & 0x3f);
        return point;
    }
    return -1;
}

std::string where(const UnicodeParts& parts)
{
    return concat("s in position ", parts.start, "-", parts.end - 1, ": ", parts.reason);
}

Completion<Value> decode_error_str(const Value& self)
{
    const std::vector<Value> fields = self.as<Exception>()->fields;
    if (fields.size() < k_unicode_count)
        return new_str("");
    const UnicodeParts parts = TRY(unicode_parts(fields));
    const std::string* data = bytes_data(fields[k_object]);
    const std::string head = concat("'", parts.encoding, "' codec can't decode byte");
    if (parts.start < 0 || parts.start >= static_cast<std::int64_t>(data->size()) ||
        parts.end != parts.start + 1)
        return new_str(concat(head, where(parts)));
    char digits[8];
    std::snprintf(
        digits, sizeof digits, "0x%02x",
        static_cast<unsigned>(static_cast<unsigned char>((*data)[static_cast<std::size_t>(parts.start)])));
    return new_str(concat(head, " ", digits, " in position ", parts.start, ": ", parts.reason));
}

Completion<Value> character_error_str(const Value& self)
{
    const std::vector<Value> fields = self.as<Exception>()->fields;
    if (fields.size() < k_unicode_count)
        return new_str("");
    const UnicodeParts parts = TRY(unicode_parts(fields));
    const std::string head = fields[k_encoding].is_empty()
                                 ? std::string("can't translate character")
                                 : concat("'", parts.encoding, "' codec can't encode character");
    const std::int64_t point = code_point_at(*fields[k_object].as<Str>(), parts.start);
    if (point < 0 || parts.end != parts.start + 1)
        return new_str(concat(head, where(parts)));
    char digits[16];
    const char* form = point < 0x100 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x";
    std::snprintf(digits, sizeof digits, form, static_cast<unsigned>(point));
    return new_str(concat(head, " '", digits, "' in position ", parts.start, ": ", parts.reason));
}

TypeBuilder& add_unicode_fields(TypeBuilder& builder)
{
    return builder.property("encoding", get_field<k_encoding>, set_field<k_encoding>)
        .property("object", get_field<k_object>, set_field<k_object>)
        .property("start", get_field<k_start>, set_field<k_start>)
        .property("end", get_field<k_end>, set_field<k_end>)
        .property("reason", get_field<k_reason>, set_field<k_reason>);
}

} // namespace

void build_syntax_error(Realm& realm)
{
    Type* type = realm.types.SyntaxError;
    type->slots.initialize = initialize_syntax_error;
    type->slots.str = syntax_error_str;
    TypeBuilder builder(type);
    builder.property("msg", get_field<k_msg>, set_field<k_msg>)
        .property("filename", get_field<k_filename>, set_field<k_filename>)
        .property("lineno", get_field<k_lineno>, set_field<k_lineno>)
        .property("offset", get_field<k_offset>, set_field<k_offset>)
        .property("text", get_field<k_text>, set_field<k_text>)
        .property("print_file_and_line", get_field<k_print>, set_field<k_print>);
    if (realm.profile.at_least(10))
        builder.property("end_lineno", get_field<k_end_lineno>, set_field<k_end_lineno>)
            .property("end_offset", get_field<k_end_offset>, set_field<k_end_offset>);
    builder.finish();
}

void build_unicode_errors(Realm& realm)
{
    Type* decode = realm.types.UnicodeDecodeError;
    decode->slots.initialize = initialize_decode_error;
    decode->slots.str = decode_error_str;
    TypeBuilder decode_builder(decode);
    add_unicode_fields(decode_builder).finish();

    Type* encode = realm.types.UnicodeEncodeError;
    encode->slots.initialize = initialize_encode_error;
    encode->slots.str = character_error_str;
    TypeBuilder encode_builder(encode);
    add_unicode_fields(encode_builder).finish();

    Type* translate = realm.types.UnicodeTranslateError;
    translate->slots.initialize = initialize_translate_error;
    translate->slots.str = character_error_str;
    TypeBuilder translate_builder(translate);
    add_unicode_fields(translate_builder).finish();
}

} // namespace weft::model
