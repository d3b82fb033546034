// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The codecs utf-8, ascii and latin-1 in both directions, and their error handlers.
//
// https://docs.python.org/3/library/codecs.html#standard-encodings
// https://docs.python.org/3/library/codecs.html#error-handlers
// Positions in errors are those of CPython. Other encodings that CPython has are refused.
#include <algorithm>
#include <array>

#include "model/values/bytes.h"
#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/str_private.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

namespace {

enum class Codec { Utf8, Ascii, Latin1 };

struct CodecName {
    std::string_view name;
    Codec codec;
};

constexpr CodecName k_codecs[] = {
    {"utf-8", Codec::Utf8},        {"utf8", Codec::Utf8},        {"u8", Codec::Utf8},
    {"utf", Codec::Utf8},          {"ascii", Codec::Ascii},      {"us-ascii", Codec::Ascii},
    {"646", Codec::Ascii},         {"latin-1", Codec::Latin1},   {"latin1", Codec::Latin1},
    {"iso-8859-1", Codec::Latin1}, {"iso8859-1", Codec::Latin1}, {"8859", Codec::Latin1},
    {"latin", Codec::Latin1},      {"l1", Codec::Latin1},        {"cp819", Codec::Latin1},
};

// How the names of the codecs begin that CPython has and the model has not.
constexpr std::string_view k_known[] = {
    "utf",     "cp",      "iso",       "koi8",    "mac",       "big5",  "gb",     "euc",     "shift",
    "sjis",    "johab",   "idna",      "hz",      "base64",    "hex",   "rot",    "bz2",     "zlib",
    "zip",     "uu",      "quopri",    "mbcs",    "oem",       "tis",   "raw",    "windows", "punycode",
    "unicode", "charmap", "undefined", "ptcp154", "hp-roman8", "latin", "string",
};

} // namespace

static Completion<Codec> find_codec(std::string_view encoding)
{
    if (encoding.empty())
        return Codec::Utf8;
    std::string name;
    for (const char c : encoding)
        name += c == '_' || c == ' ' ? '-' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    for (const CodecName& known : k_codecs) {
        if (known.name == name)
            return known.codec;
    }
    for (const std::string_view prefix : k_known) {
        if (name.starts_with(prefix))
            return unsupported(concat("the encoding ", encoding));
    }
    return raise(types().LookupError, concat("unknown encoding: ", encoding));
}

static std::string_view codec_name(Codec codec)
{
    return codec == Codec::Utf8 ? "utf-8" : (codec == Codec::Ascii ? "ascii" : "latin-1");
}

static Raised raise_unknown_handler(std::string_view errors)
{
    return raise(types().LookupError, concat("unknown error handler name '", errors, "'"));
}

static Raised raise_codec_error(Type* type, std::string_view encoding, Value object, std::size_t start,
                                std::size_t end, std::string_view reason)
{
    std::vector<Value> args;
    args.push_back(new_str(encoding));
    args.push_back(std::move(object));
    args.push_back(new_int(static_cast<std::int64_t>(start)));
    args.push_back(new_int(static_cast<std::int64_t>(end)));
    args.push_back(new_str(reason));
    return raise_value(new_exception(type, std::move(args)));
}

// Encoding.

static std::string_view encode_reason(Codec codec)
{
    return codec == Codec::Utf8
               ? "surrogates not allowed"
               : (codec == Codec::Ascii ? "ordinal not in range(128)" : "ordinal not in range(256)");
}

static bool can_encode(Codec codec, char32_t point)
{
    return codec == Codec::Utf8 ? !is_surrogate(point) : point < (codec == Codec::Ascii ? 0x80U : 0x100U);
}

// Characters that the codec cannot write, by the error handler. The run goes from `start` to `end`.
static Completion<void> encode_failure(std::string& out, const Str& text, const std::u32string& points,
                                       Codec codec, std::size_t start, std::size_t end,
                                       std::string_view errors)
{
    if (errors.empty() || errors == "strict")
        return raise_codec_error(types().UnicodeEncodeError, codec_name(codec), Value::borrow(&text), start,
                                 end, encode_reason(codec));
    for (std::size_t position = start; position < end; ++position) {
        const char32_t point = points[position];
        if (errors == "ignore")
            continue;
        if (errors == "replace") {
            out += '?';
        } else if (errors == "backslashreplace") {
            append_escaped(out, point);
        } else if (errors == "xmlcharrefreplace") {
            out += concat("&#", static_cast<std::int64_t>(point), ";");
        } else if (errors == "surrogatepass" && codec == Codec::Utf8) {
            append_code_point(out, point);
        } else if (errors == "surrogateescape") {
            if (point < 0xDC80 || point > 0xDCFF)
                return raise_codec_error(types().UnicodeEncodeError, codec_name(codec), Value::borrow(&text),
                                         start, end, encode_reason(codec));
            out += static_cast<char>(point - 0xDC00);
        } else if (errors == "namereplace" || errors == "surrogatepass") {
            return unsupported(concat("the error handler ", errors));
        } else {
            return raise_unknown_handler(errors);
        }
    }
    return {};
}

// https://docs.python.org/3/library/stdtypes.html#str.encode
Completion<Ref<Bytes>> encode(const Str& text, std::string_view encoding, std::string_view errors)
{
    const Codec codec = TRY(find_codec(encoding));
    if (text.is_ascii)
        return new_bytes(text.text);
    const std::u32string points = code_points(text.text);
    std::string out;
    for (std::size_t position = 0; position < points.size();) {
        if (can_encode(codec, points[position])) {
            if (codec == Codec::Utf8)
                append_code_point(out, points[position]);
            else
                out += static_cast<char>(points[position]);
            ++position;
            continue;
        }
        const std::size_t start = position;
        while (position < points.size() && !can_encode(codec, points[position]))
            ++position;
        TRY(encode_failure(out, text, points, codec, start, position, errors));
    }
    return new_bytes(std::move(out));
}

// Decoding.

namespace {

// One step of decoding: a good character of `size` bytes, or a bad one with the reason.
struct Step {
    std::size_t size = 1;
    std::string_view reason; // empty: good
};

} // namespace

// The table of well-formed UTF-8: what may follow a lead byte.
// https://docs.python.org/3/library/codecs.html#module-encodings.utf_8_sig (The Unicode Standard, table 3-7)
static Step utf8_step(std::string_view data, std::size_t position)
{
    const auto byte = [&](std::size_t ahead) { return static_cast<unsigned char>(data[position + ahead]); };
    const std::size_t left = data.size() - position;
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return {1, {}};
    if (lead < 0xC2 || lead > 0xF4)
        return {1, "invalid start byte"};
    const std::size_t size = lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4);
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead == 0xE0)
        low = 0xA0;
    else if (lead == 0xF0)
        low = 0x90;
    if (lead == 0xED)
        high = 0x9F;
    else if (lead == 0xF4)
        high = 0x8F;
    for (std::size_t ahead = 1; ahead < size; ++ahead) {
        if (ahead >= left)
            return {left, "unexpected end of data"};
        if (byte(ahead) < low || byte(ahead) > high)
            return {ahead, "invalid continuation byte"};
        low = 0x80;
        high = 0xBF;
    }
    return {size, {}};
}

static Step decode_step(Codec codec, std::string_view data, std::size_t position)
{
    if (codec == Codec::Utf8)
        return utf8_step(data, position);
    const bool bad = codec == Codec::Ascii && static_cast<unsigned char>(data[position]) >= 0x80;
    return {1, bad ? std::string_view("ordinal not in range(128)") : std::string_view()};
}

// Bytes that the codec cannot read, by the error handler. Some handlers take another number of bytes.
static Completion<void> decode_failure(std::string& out, const Value& object, std::string_view data,
                                       Codec codec, std::size_t position, Step& step, std::string_view errors)
{
    const auto lead = static_cast<unsigned char>(data[position]);
    if (errors == "surrogatepass" && codec == Codec::Utf8 && lead == 0xED && data.size() - position >= 3 &&
        static_cast<unsigned char>(data[position + 1]) >= 0xA0) {
        out.append(data, position, 3);
        step.size = 3;
        return {};
    }
    if (errors.empty() || errors == "strict" || errors == "surrogatepass") {
        Value bytes = object.kind() == Kind::Bytes ? object : Value(new_bytes(std::string(data)));
        return raise_codec_error(types().UnicodeDecodeError, codec_name(codec), std::move(bytes), position,
                                 position + step.size, step.reason);
    }
    if (errors == "ignore")
        return {};
    if (errors == "replace") {
        append_code_point(out, 0xFFFD);
        return {};
    }
    if (errors != "backslashreplace" && errors != "surrogateescape")
        return raise_unknown_handler(errors);
    for (std::size_t ahead = 0; ahead < step.size; ++ahead) {
        const auto byte = static_cast<unsigned char>(data[position + ahead]);
        if (errors == "backslashreplace")
            append_escaped(out, byte);
        else
            append_code_point(out, 0xDC00U + byte);
    }
    return {};
}

// https://docs.python.org/3/library/stdtypes.html#bytes.decode
Completion<Value> decode(const Value& object, std::string_view encoding, std::string_view errors)
{
    const Codec codec = TRY(find_codec(encoding));
    const std::string data = *bytes_data(object);
    std::string out;
    out.reserve(data.size());
    for (std::size_t position = 0; position < data.size();) {
        Step step = decode_step(codec, data, position);
        if (!step.reason.empty())
            TRY(decode_failure(out, object, data, codec, position, step, errors));
        else if (codec == Codec::Latin1)
            append_code_point(out, static_cast<unsigned char>(data[position]));
        else
            out.append(data, position, step.size);
        position += step.size;
    }
    return new_str(std::move(out));
}

} // namespace weft::model
