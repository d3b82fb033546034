// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What io.StringIO and io.BytesIO share: a growing array of units with a position in it.
// https://docs.python.org/3/library/io.html#in-memory-streams
#pragma once

#include <algorithm>
#include <string>

#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

// The `size` of read(): None and a missing one are -1.
Completion<std::int64_t> stream_size_argument(const Value& size);
// fileno() and detach(): io.UnsupportedOperation with the name of the operation.
Raised raise_unsupported_operation(std::string_view operation);

template <typename Unit>
class MemoryStream : public Container {
public:
    using View = std::basic_string_view<Unit>;

    explicit MemoryStream(Type* type) : Container(Kind::Other, type) {}
    void traverse(Visitor& visitor) override { visitor(m_dict); }
    void clear_references() override { m_dict = Value(); }
    Value* dict_slot() override { return &m_dict; }

    Completion<void> check_open() const
    {
        if (is_closed)
            return raise(types().ValueError, sizeof(Unit) == 1 ? "I/O operation on closed file."
                                                               : "I/O operation on closed file");
        return {};
    }

    bool at_end() const { return position >= content.size(); }

    // What is there already is overwritten; a gap before the position is filled.
    void write(View text, Unit fill)
    {
        if (position > content.size())
            content.resize(position, fill);
        content.replace(position, std::min(text.size(), content.size() - position), text);
        position += text.size();
    }

    // The next `size` units; a negative size: all.
    View take(std::int64_t size)
    {
        if (at_end())
            return {};
        const std::size_t left = content.size() - position;
        const std::size_t count = size < 0 ? left : std::min(left, static_cast<std::size_t>(size));
        const View result(content.data() + position, count);
        position += count;
        return result;
    }

    View take_line(Unit line_end, std::int64_t size)
    {
        if (at_end())
            return {};
        const std::size_t end = content.find(line_end, position);
        const std::size_t line = (end == content.npos ? content.size() : end + 1) - position;
        return take(size < 0 ? static_cast<std::int64_t>(line)
                             : std::min(static_cast<std::int64_t>(line), size));
    }

    // https://docs.python.org/3/library/io.html#io.IOBase.truncate
    Completion<Value> truncate(const Value& to)
    {
        TRY(check_open());
        std::int64_t size = static_cast<std::int64_t>(position);
        if (to && !to.is_none())
            size = TRY(index_as_size(to));
        if (size < 0)
            return raise(types().ValueError,
                         concat(sizeof(Unit) == 1 ? "negative size value " : "Negative size value ", size));
        if (static_cast<std::size_t>(size) < content.size())
            content.resize(static_cast<std::size_t>(size));
        return new_int(size);
    }

    std::basic_string<Unit> content;
    std::size_t position = 0;
    bool is_closed = false;

private:
    Value m_dict;
};

namespace memory_stream {

template <typename Unit>
MemoryStream<Unit>& of(const Value& self)
{
    return *static_cast<MemoryStream<Unit>*>(self.object());
}

template <typename Unit>
Completion<Value> answer_true(const CallArgs& args)
{
    TRY(of<Unit>(args[0]).check_open());
    return Value::boolean(true);
}

template <typename Unit>
Completion<Value> answer_false(const CallArgs& args)
{
    TRY(of<Unit>(args[0]).check_open());
    return Value::boolean(false);
}

template <typename Unit>
Completion<Value> flush(const CallArgs& args)
{
    TRY(of<Unit>(args[0]).check_open());
    return Value::none();
}

template <typename Unit>
Completion<Value> tell(const CallArgs& args)
{
    TRY(of<Unit>(args[0]).check_open());
    return new_int(static_cast<std::int64_t>(of<Unit>(args[0]).position));
}

template <typename Unit>
Completion<Value> close(const CallArgs& args)
{
    MemoryStream<Unit>& stream = of<Unit>(args[0]);
    stream.is_closed = true;
    stream.content.clear();
    return Value::none();
}

template <typename Unit>
Completion<Value> enter(const CallArgs& args)
{
    TRY(of<Unit>(args[0]).check_open());
    return args[0];
}

template <typename Unit>
Completion<Value> exit(const CallArgs& args)
{
    Value closed = TRY(call_method(args[0], names().name_close));
    return Value::none();
}

template <typename Unit>
Completion<Value> fileno(const CallArgs&)
{
    return raise_unsupported_operation("fileno");
}

template <typename Unit>
Completion<Value> detach(const CallArgs&)
{
    return raise_unsupported_operation("detach");
}

// Each line is written by the method, which a subclass may have replaced.
template <typename Unit>
Completion<Value> writelines(const CallArgs& args)
{
    TRY(of<Unit>(args[0]).check_open());
    Value iterator = TRY(iter(args[1]));
    for (;;) {
        Value line = TRY(next_or_exhausted(iterator));
        if (line.is_exhausted())
            return Value::none();
        Value written = TRY(call_method(args[0], names().name_write, std::move(line)));
    }
}

template <typename Unit>
Completion<Value> get_closed(const Value& self)
{
    return Value::boolean(of<Unit>(self).is_closed);
}

template <typename Unit>
Completion<Value> self_iter(const Value& self)
{
    TRY(of<Unit>(self).check_open());
    return self;
}

} // namespace memory_stream

template <typename Unit>
void add_memory_stream_methods(TypeBuilder& builder, Type& type)
{
    type.slots.iter = memory_stream::self_iter<Unit>;
    builder.method("tell", "", memory_stream::tell<Unit>)
        .method("close", "", memory_stream::close<Unit>)
        .method("flush", "", memory_stream::flush<Unit>)
        .method("isatty", "", memory_stream::answer_false<Unit>)
        .method("readable", "", memory_stream::answer_true<Unit>)
        .method("writable", "", memory_stream::answer_true<Unit>)
        .method("seekable", "", memory_stream::answer_true<Unit>)
        .method("fileno", "", memory_stream::fileno<Unit>)
        .method("detach", "", memory_stream::detach<Unit>)
        .method("writelines", "lines, /", memory_stream::writelines<Unit>)
        .method("__enter__", "", memory_stream::enter<Unit>)
        .method("__exit__", "exc_type?, exc_value?, traceback?, /", memory_stream::exit<Unit>)
        .property("closed", memory_stream::get_closed<Unit>);
}

} // namespace weft::model
