// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// str.translate, str.maketrans and str.encode.
//
// https://docs.python.org/3/library/stdtypes.html#str.translate
#include "model/values/bytes.h"
#include "model/values/dict.h"
#include "model/values/exception.h"
#include "model/values/native_arguments.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/str_private.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

// What the table says about one character, appended. A LookupError leaves the character as it is.
static Completion<void> translate_point(std::string& out, const Value& table, char32_t point)
{
    // 1. Look it up by its number.
    auto found = get_item(table, Value::small(static_cast<std::int64_t>(point)));
    if (found.raised()) {
        if (!pending_matches(types().LookupError))
            return Raised{};
        take_pending();
        append_code_point(out, point);
        return {};
    }
    const Value replacement = found.release();

    // 2. None deletes, a str replaces, a number is another character.
    if (replacement.is_none())
        return {};
    if (const Str* text = replacement.try_as<Str>()) {
        out += text->text;
        return {};
    }
    if (!is_int(replacement))
        return raise(types().TypeError, "character mapping must return integer, None or str");
    std::int64_t number = 0;
    if (!int_fits(replacement, number) || number < 0 || number > 0x10FFFF)
        return raise(types().ValueError, "character mapping must be in range(0x110000)");
    append_code_point(out, static_cast<char32_t>(number));
    return {};
}

// https://docs.python.org/3/library/stdtypes.html#str.translate
static Completion<Value> str_translate(const CallArgs& args)
{
    const std::string& text = args[0].as<Str>()->text;
    std::string out;
    for (std::size_t position = 0; position < text.size();) {
        TRY(room_for(static_cast<double>(out.size())));
        TRY(translate_point(out, args[1], next_code_point(text, position)));
    }
    return new_str(std::move(out));
}

// One mapping: keys are numbers or single characters.
static Completion<Value> table_from_mapping(const Value& mapping)
{
    const Dict* given = mapping.try_as<Dict>();
    if (given == nullptr || type_of(mapping) != types().dict)
        return raise(types().TypeError, "if you give only one argument to maketrans it must be a dict");
    const Ref<Dict> table = new_dict();
    const Ref<Dict> copy = given->copy();
    for (const Dict::Entry& entry : copy->entries()) {
        if (!entry.key)
            continue;
        if (const Str* key = entry.key.try_as<Str>()) {
            if (key->length != 1)
                return raise(types().ValueError, "string keys in translate table must be of length 1");
            std::size_t position = 0;
            TRY(table->set(Value::small(static_cast<std::int64_t>(next_code_point(key->text, position))),
                           entry.value));
        } else if (is_int(entry.key)) {
            TRY(table->set(entry.key, entry.value));
        } else {
            return raise(types().TypeError, "keys in translate table must be strings or integers");
        }
    }
    return Value(table);
}

// https://docs.python.org/3/library/stdtypes.html#str.maketrans
static Completion<Value> str_maketrans(const CallArgs& args)
{
    if (!args[1])
        return table_from_mapping(args[0]);
    const Str* from = args[0].try_as<Str>();
    if (from == nullptr)
        return raise(types().TypeError,
                     "first maketrans argument must be a string if there is a second argument");
    const Str* to = TRY(str_argument("maketrans", "2", args[1]));
    const Str* removed = nullptr;
    if (args[2])
        removed = TRY(str_argument("maketrans", "3", args[2]));
    if (from->length != to->length)
        return raise(types().ValueError, "the first two maketrans arguments must have equal length");
    const Ref<Dict> table = new_dict();
    const std::u32string keys = code_points(from->text);
    const std::u32string values = code_points(to->text);
    for (std::size_t position = 0; position < keys.size(); ++position)
        TRY(table->set(Value::small(static_cast<std::int64_t>(keys[position])),
                       Value::small(static_cast<std::int64_t>(values[position]))));
    if (removed != nullptr) {
        for (const char32_t point : code_points(removed->text))
            TRY(table->set(Value::small(static_cast<std::int64_t>(point)), Value::none()));
    }
    return Value(table);
}

// https://docs.python.org/3/library/stdtypes.html#str.encode
static Completion<Value> str_encode(const CallArgs& args)
{
    const bool by_name = realm().profile.at_least(8);
    std::string_view encoding, errors;
    if (args[1])
        encoding = TRY(str_argument("encode", by_name ? "'encoding'" : "1", args[1]))->text;
    if (args[2])
        errors = TRY(str_argument("encode", by_name ? "'errors'" : "2", args[2]))->text;
    const Ref<Bytes> encoded = TRY(encode(*args[0].as<Str>(), encoding, errors));
    return Value(encoded);
}

void add_str_translate_methods(TypeBuilder& builder, const Realm&)
{
    builder.method("translate", "table, /", str_translate)
        .static_method("maketrans", "x, y?, z?, /", str_maketrans)
        .method("encode", "encoding?, errors?", str_encode);
}

} // namespace weft::model
