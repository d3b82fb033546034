// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// str methods that pad and align: center, ljust, rjust, zfill, expandtabs.
//
// https://docs.python.org/3/library/stdtypes.html#string-methods
#include "model/values/exception.h"
#include "model/values/native_arguments.h"
#include "model/values/operations.h"
#include "model/values/str_private.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

static Completion<std::string> fill_argument(const Value& argument)
{
    if (!argument)
        return std::string(1, ' ');
    const Str* text = argument.try_as<Str>();
    if (text == nullptr)
        return raise(types().TypeError,
                     concat("The fill character must be a unicode character, not ", type_of(argument)->name));
    if (text->length != 1)
        return raise(types().TypeError, "The fill character must be exactly one character long");
    return text->text;
}

static Completion<Value> padded(const Value& self, std::int64_t left, std::int64_t right,
                                const std::string& fill)
{
    const Str* text = self.as<Str>();
    left = left < 0 ? 0 : left;
    right = right < 0 ? 0 : right;
    if (left == 0 && right == 0)
        return str_part(self, 0, text->length);
    TRY(room_for((static_cast<double>(left) + static_cast<double>(right)) *
                 static_cast<double>(fill.size())));
    std::string out;
    while (left-- > 0)
        out += fill;
    out += text->text;
    while (right-- > 0)
        out += fill;
    return new_str(std::move(out));
}

enum class Place { Left, Center, Right };

// https://docs.python.org/3/library/stdtypes.html#str.center
static Completion<Value> justify(const CallArgs& args, Place place)
{
    std::int64_t width = 0;
    TRY(size_argument(args[1], width));
    const std::string fill = TRY(fill_argument(args[2]));
    const std::int64_t pad = width - static_cast<std::int64_t>(args[0].as<Str>()->length);
    if (pad <= 0)
        return padded(args[0], 0, 0, fill);
    if (place == Place::Left)
        return padded(args[0], 0, pad, fill);
    if (place == Place::Right)
        return padded(args[0], pad, 0, fill);
    // An odd rest goes to the left only where the width is odd too.
    const std::int64_t left = pad / 2 + (pad & width & 1);
    return padded(args[0], left, pad - left, fill);
}
static Completion<Value> str_center(const CallArgs& args)
{
    return justify(args, Place::Center);
}
static Completion<Value> str_ljust(const CallArgs& args)
{
    return justify(args, Place::Left);
}
static Completion<Value> str_rjust(const CallArgs& args)
{
    return justify(args, Place::Right);
}

// Zeros go behind a sign. https://docs.python.org/3/library/stdtypes.html#str.zfill
static Completion<Value> str_zfill(const CallArgs& args)
{
    std::int64_t width = 0;
    TRY(size_argument(args[1], width));
    const Str* text = args[0].as<Str>();
    const std::int64_t zeros = width - static_cast<std::int64_t>(text->length);
    if (zeros <= 0)
        return str_part(args[0], 0, text->length);
    TRY(room_for(static_cast<double>(zeros)));
    std::string out;
    std::string_view rest = text->text;
    if (!rest.empty() && (rest[0] == '+' || rest[0] == '-')) {
        out += rest[0];
        rest.remove_prefix(1);
    }
    out.append(static_cast<std::size_t>(zeros), '0');
    out += rest;
    return new_str(std::move(out));
}

// https://docs.python.org/3/library/stdtypes.html#str.expandtabs
static Completion<Value> str_expandtabs(const CallArgs& args)
{
    std::int64_t tab_size = 8;
    if (args[1] && !realm().profile.at_least(10) && type_of(args[1])->slots.index == nullptr &&
        args[1].kind() != Kind::Float)
        return raise(types().TypeError,
                     concat("an integer is required (got type ", type_of(args[1])->name, ")"));
    TRY(size_argument(args[1], tab_size));
    std::string out;
    std::int64_t column = 0;
    const std::string_view text = args[0].as<Str>()->text;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t point = next_code_point(text, position);
        if (point == '\t') {
            const std::int64_t spaces = tab_size > 0 ? tab_size - column % tab_size : 0;
            TRY(room_for(static_cast<double>(out.size()) + static_cast<double>(spaces)));
            out.append(static_cast<std::size_t>(spaces), ' ');
            column += spaces;
        } else {
            append_code_point(out, point);
            column = point == '\n' || point == '\r' ? 0 : column + 1;
        }
    }
    return new_str(std::move(out));
}

void add_str_layout_methods(TypeBuilder& builder, const Realm&)
{
    builder.method("center", "width, fillchar?, /", str_center)
        .method("ljust", "width, fillchar?, /", str_ljust)
        .method("rjust", "width, fillchar?, /", str_rjust)
        .method("zfill", "width, /", str_zfill)
        .method("expandtabs", "tabsize?", str_expandtabs);
}

} // namespace weft::model
