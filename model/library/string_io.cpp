// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// io.StringIO.
// https://docs.python.org/3/library/io.html#io.StringIO
//
// Line ends are not translated: `newline` may be the default "\n" or "", the others are refused.

#include "model/library/string_io.h"

#include <algorithm>
#include <string>

#include "model/library/code_points.h"
#include "model/library/memory_stream.h"
#include "model/library/module_builder.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

using Stream = MemoryStream<char32_t>;

Stream& stream_of(const Value& self)
{
    return *static_cast<Stream*>(self.object());
}

Value new_text(std::u32string_view text)
{
    return new_str(to_utf8(text));
}

Completion<Value> io_create(Type* type, const CallArgs&)
{
    return allocate<Stream>(type);
}

// https://docs.python.org/3/library/io.html#io.StringIO
Completion<void> io_initialize(const Value& self, const CallArgs& args)
{
    Value slots[2];
    TRY(realm().signature("initial_value?, newline?")->bind("StringIO", args, slots));
    Stream& stream = stream_of(self);
    if (slots[1] && !slots[1].is_none()) {
        if (!slots[1].try_as<Str>())
            return raise(types().TypeError,
                         concat("newline must be str or None, not ", type_of(slots[1])->name));
        const std::string& newline = slots[1].as<Str>()->text;
        if (newline == "\r" || newline == "\r\n")
            return unsupported("io.StringIO with a newline other than '\\n'");
        if (newline != "\n" && !newline.empty()) {
            Ref<Str> text = TRY(repr(slots[1]));
            return raise(types().ValueError, concat("illegal newline value: ", text->text));
        }
    } else if (slots[1]) {
        return unsupported("io.StringIO with newline=None");
    }
    if (slots[0] && !slots[0].is_none() && !slots[0].try_as<Str>())
        return raise(types().TypeError,
                     concat("initial_value must be str or None, not ", type_of(slots[0])->name));
    stream.content.clear();
    stream.position = 0;
    stream.is_closed = false;
    if (slots[0] && !slots[0].is_none())
        stream.content = from_utf8(slots[0].as<Str>()->text);
    return {};
}

Completion<Value> io_write(const CallArgs& args)
{
    Str* text = args[1].try_as<Str>();
    if (!text)
        return raise(types().TypeError,
                     concat("string argument expected, got '", type_of(args[1])->name, "'"));
    Stream& stream = stream_of(args[0]);
    TRY(stream.check_open());
    stream.write(from_utf8(text->text), U'\0');
    return new_int(text->length);
}

Completion<Value> io_getvalue(const CallArgs& args)
{
    TRY(stream_of(args[0]).check_open());
    return new_text(stream_of(args[0]).content);
}

Completion<Value> io_read(const CallArgs& args)
{
    Stream& stream = stream_of(args[0]);
    TRY(stream.check_open());
    const std::int64_t size = TRY(stream_size_argument(args[1]));
    return new_text(stream.take(size));
}

Completion<Value> io_readline(const CallArgs& args)
{
    Stream& stream = stream_of(args[0]);
    TRY(stream.check_open());
    const std::int64_t size = TRY(stream_size_argument(args[1]));
    return new_text(stream.take_line(U'\n', size));
}

Completion<Value> io_readlines(const CallArgs& args)
{
    Stream& stream = stream_of(args[0]);
    TRY(stream.check_open());
    const std::int64_t hint = TRY(stream_size_argument(args[1]));
    Ref<List> lines = new_list();
    std::int64_t total = 0;
    while (!stream.at_end() && (hint <= 0 || total < hint)) {
        const std::u32string_view line = stream.take_line(U'\n', -1);
        total += static_cast<std::int64_t>(line.size());
        lines->items.push_back(new_text(line));
    }
    return lines;
}

Completion<Value> io_next(const Value& self)
{
    Stream& stream = stream_of(self);
    TRY(stream.check_open());
    if (stream.at_end())
        return Value::exhausted();
    return new_text(stream.take_line(U'\n', -1));
}

// Text streams seek to a position, or by nothing from where they are or from the end.
// https://docs.python.org/3/library/io.html#io.TextIOBase.seek
Completion<Value> io_seek(const CallArgs& args)
{
    Stream& stream = stream_of(args[0]);
    TRY(stream.check_open());
    const std::int64_t offset = TRY(index_as_size(args[1]));
    std::int64_t whence = 0;
    if (args[2])
        whence = TRY(index_as_size(args[2]));
    if (whence < 0 || whence > 2)
        return raise(types().ValueError, concat("Invalid whence (", whence, ", should be 0, 1 or 2)"));
    if (whence == 0 && offset < 0)
        return raise(types().ValueError, concat("Negative seek position ", offset));
    if (whence != 0 && offset != 0)
        return raise(types().OSError, "Can't do nonzero cur-relative seeks");
    if (whence == 0)
        stream.position = static_cast<std::size_t>(offset);
    else if (whence == 2)
        stream.position = stream.content.size();
    return new_int(static_cast<std::int64_t>(stream.position));
}

Completion<Value> io_truncate(const CallArgs& args)
{
    return stream_of(args[0]).truncate(args[1]);
}

Completion<Value> get_encoding(const Value&)
{
    return Value::none();
}
Completion<Value> get_line_buffering(const Value&)
{
    return Value::boolean(false);
}

Type* make_type()
{
    Type* const type = make_library_type("_io", "StringIO", Kind::Other);
    type->has_instance_dict = true;
    type->slots.create = io_create;
    type->slots.initialize = io_initialize;
    type->slots.next = io_next;
    TypeBuilder builder(type);
    builder.method("write", "s, /", io_write)
        .method("getvalue", "", io_getvalue)
        .method("read", "size?, /", io_read)
        .method("readline", "size?, /", io_readline)
        .method("readlines", "hint?, /", io_readlines)
        .method("seek", "pos, whence?, /", io_seek)
        .method("truncate", "pos?, /", io_truncate)
        .property("encoding", get_encoding)
        .property("errors", get_encoding)
        .property("newlines", get_encoding)
        .property("line_buffering", get_line_buffering);
    add_memory_stream_methods<char32_t>(builder, *type);
    builder.refuse({"__getstate__", "__setstate__", "__del__", "_checkClosed"}).finish();
    return type;
}

} // namespace

Type* string_io_type()
{
    return realm().library_type(make_type);
}

} // namespace weft::model
