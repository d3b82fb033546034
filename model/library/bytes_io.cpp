// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// io.BytesIO, and what both memory streams share.
// https://docs.python.org/3/library/io.html#io.BytesIO

#include "model/library/memory_stream.h"
#include "model/library/module_builder.h"
#include "model/library/string_io.h"
#include "model/values/bytes.h"
#include "model/values/instance.h"

namespace weft::model {

Completion<std::int64_t> stream_size_argument(const Value& size)
{
    if (!size || size.is_none())
        return std::int64_t{-1};
    if (!is_int(size) && !type_of(size)->slots.index) {
        if (!realm().profile.at_least(7))
            return raise(types().TypeError,
                         concat("integer argument expected, got '", type_of(size)->name, "'"));
        return raise(types().TypeError,
                     concat("argument should be integer or None, not '", type_of(size)->name, "'"));
    }
    return index_as_size(size);
}

Raised raise_unsupported_operation(std::string_view operation)
{
    return raise(unsupported_operation_type(), operation);
}

namespace {

using Stream = MemoryStream<char>;

Stream& stream_of(const Value& self)
{
    return memory_stream::of<char>(self);
}

Value new_data(std::string_view data)
{
    return new_bytes(std::string(data));
}

Completion<Value> bytes_create(Type* type, const CallArgs&)
{
    return allocate<Stream>(type);
}

Completion<std::string> data_of(const Value& value)
{
    const std::string* data = bytes_data(value);
    if (!data)
        return raise(types().TypeError,
                     concat("a bytes-like object is required, not '", type_of(value)->name, "'"));
    return *data;
}

Completion<void> bytes_initialize(const Value& self, const CallArgs& args)
{
    Value slots[1];
    TRY(realm().signature("initial_bytes?")->bind("BytesIO", args, slots));
    std::string content;
    if (slots[0] && !slots[0].is_none())
        content = TRY(data_of(slots[0]));
    Stream& stream = stream_of(self);
    stream.content = std::move(content);
    stream.position = 0;
    stream.is_closed = false;
    return {};
}

Completion<Value> bytes_write(const CallArgs& args)
{
    TRY(stream_of(args[0]).check_open());
    const std::string data = TRY(data_of(args[1]));
    stream_of(args[0]).write(data, '\0');
    return new_int(static_cast<std::int64_t>(data.size()));
}

Completion<Value> bytes_getvalue(const CallArgs& args)
{
    TRY(stream_of(args[0]).check_open());
    return new_data(stream_of(args[0]).content);
}

Completion<Value> bytes_read(const CallArgs& args)
{
    TRY(stream_of(args[0]).check_open());
    const std::int64_t size = TRY(stream_size_argument(args[1]));
    return new_data(stream_of(args[0]).take(size));
}

Completion<Value> bytes_readline(const CallArgs& args)
{
    TRY(stream_of(args[0]).check_open());
    const std::int64_t size = TRY(stream_size_argument(args[1]));
    return new_data(stream_of(args[0]).take_line('\n', size));
}

Completion<Value> bytes_next(const Value& self)
{
    TRY(stream_of(self).check_open());
    if (stream_of(self).at_end())
        return Value::exhausted();
    return new_data(stream_of(self).take_line('\n', -1));
}

// https://docs.python.org/3/library/io.html#io.IOBase.seek
Completion<Value> bytes_seek(const CallArgs& args)
{
    Stream& stream = stream_of(args[0]);
    TRY(stream.check_open());
    std::int64_t offset = TRY(index_as_size(args[1]));
    std::int64_t whence = 0;
    if (args[2])
        whence = TRY(index_as_size(args[2]));
    if (whence < 0 || whence > 2)
        return raise(types().ValueError, concat("invalid whence (", whence, ", should be 0, 1 or 2)"));
    if (whence == 0 && offset < 0)
        return raise(types().ValueError, concat("negative seek value ", offset));
    if (whence == 1)
        offset += static_cast<std::int64_t>(stream.position);
    if (whence == 2)
        offset += static_cast<std::int64_t>(stream.content.size());
    stream.position = static_cast<std::size_t>(std::max<std::int64_t>(offset, 0));
    return new_int(static_cast<std::int64_t>(stream.position));
}

Completion<Value> bytes_truncate(const CallArgs& args)
{
    return stream_of(args[0]).truncate(args[1]);
}

Type* make_bytes_io()
{
    Type* const type = make_library_type("_io", "BytesIO", Kind::Other);
    type->has_instance_dict = true;
    type->slots.create = bytes_create;
    type->slots.initialize = bytes_initialize;
    type->slots.next = bytes_next;
    TypeBuilder builder(type);
    builder.method("write", "b, /", bytes_write)
        .method("getvalue", "", bytes_getvalue)
        .method("read", "size?, /", bytes_read)
        .method("read1", "size?, /", bytes_read)
        .method("readline", "size?, /", bytes_readline)
        .method("seek", "pos, whence?, /", bytes_seek)
        .method("truncate", "size?, /", bytes_truncate);
    add_memory_stream_methods<char>(builder, *type);
    builder
        .refuse(
            {"__getstate__", "__setstate__", "__del__", "getbuffer", "readinto", "readinto1", "readlines"})
        .finish();
    return type;
}

// class UnsupportedOperation(OSError, ValueError)
Type* make_unsupported_operation()
{
    Type* const type = make_library_type("io", "UnsupportedOperation", Kind::Exception, types().OSError);
    type->bases.push_back(Ref<Type>::borrow(types().ValueError));
    type->mro = {type,          types().OSError, types().ValueError, types().Exception, types().BaseException,
                 types().object};
    TypeBuilder(type).finish();
    return type;
}

} // namespace

Type* bytes_io_type()
{
    return realm().library_type(make_bytes_io);
}

Type* unsupported_operation_type()
{
    return realm().library_type(make_unsupported_operation);
}

} // namespace weft::model
