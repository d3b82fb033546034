// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// sys.stdout and sys.stderr.
// https://docs.python.org/3/library/io.html#io.TextIOWrapper
//
// Nothing is buffered: what is written is in the world's output at once.

#include "model/library/text_output.h"

#include "model/library/module_builder.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

class TextOutput final : public Object {
public:
    TextOutput(Type* type, OutputStream its_stream) : Object(Kind::Other, type), stream(its_stream) {}

    const OutputStream stream;
};

OutputStream stream_of(const Value& self)
{
    return self.as<TextOutput>()->stream;
}

Completion<void> write_text(OutputStream stream, std::string_view text)
{
    if (stream == OutputStream::Out)
        world().write_out(text);
    else
        world().write_err(text);
    if (world().is_aborting())
        return Raised{};
    return {};
}

// https://docs.python.org/3/library/io.html#io.TextIOBase.write
Completion<Value> output_write(const CallArgs& args)
{
    Str* text = args[1].try_as<Str>();
    if (!text)
        return raise(types().TypeError, concat("write() argument must be str, not ", type_of(args[1])->name));
    TRY(write_text(stream_of(args[0]), text->text));
    return new_int(text->length);
}

Completion<Value> output_writelines(const CallArgs& args)
{
    Value iterator = TRY(iter(args[1]));
    for (;;) {
        Value line = TRY(next_or_exhausted(iterator));
        if (line.is_exhausted())
            return Value::none();
        Value arguments[] = {args[0], line};
        Value written = TRY(output_write({arguments, 2, nullptr, 0}));
    }
}

Completion<Value> answer_none(const CallArgs&)
{
    return Value::none();
}
Completion<Value> answer_false(const CallArgs&)
{
    return Value::boolean(false);
}
Completion<Value> answer_true(const CallArgs&)
{
    return Value::boolean(true);
}

Completion<Value> output_fileno(const CallArgs& args)
{
    return Value::small(stream_of(args[0]) == OutputStream::Out ? 1 : 2);
}

std::string_view name_of(OutputStream stream)
{
    return stream == OutputStream::Out ? "<stdout>" : "<stderr>";
}

Completion<Value> output_repr(const Value& self)
{
    return new_str(
        concat("<_io.TextIOWrapper name='", name_of(stream_of(self)), "' mode='w' encoding='utf-8'>"));
}

Completion<Value> get_name(const Value& self)
{
    return new_str(name_of(stream_of(self)));
}
Completion<Value> get_mode(const Value&)
{
    return new_str("w");
}
Completion<Value> get_encoding(const Value&)
{
    return new_str("utf-8");
}
Completion<Value> get_closed(const Value&)
{
    return Value::boolean(false);
}
Completion<Value> get_newlines(const Value&)
{
    return Value::none();
}

Completion<Value> get_errors(const Value& self)
{
    return new_str(stream_of(self) == OutputStream::Out ? "strict" : "backslashreplace");
}

Completion<Value> get_line_buffering(const Value& self)
{
    return Value::boolean(stream_of(self) == OutputStream::Err);
}

Type* make_type()
{
    Type* const type = make_library_type("_io", "TextIOWrapper", Kind::Other);
    type->slots.repr = output_repr;
    TypeBuilder(type)
        .method("write", "text, /", output_write)
        .method("writelines", "lines, /", output_writelines)
        .method("flush", "", answer_none)
        .method("isatty", "", answer_false)
        .method("readable", "", answer_false)
        .method("seekable", "", answer_false)
        .method("writable", "", answer_true)
        .method("fileno", "", output_fileno)
        .property("name", get_name)
        .property("mode", get_mode)
        .property("encoding", get_encoding)
        .property("errors", get_errors)
        .property("closed", get_closed)
        .property("newlines", get_newlines)
        .property("line_buffering", get_line_buffering)
        .refuse({"buffer", "close", "detach", "read", "readline", "readlines", "reconfigure", "seek", "tell",
                 "truncate", "write_through", "__enter__", "__exit__", "__iter__", "__next__", "__new__",
                 "__del__"})
        .finish();
    return type;
}

} // namespace

Value new_text_output(OutputStream stream)
{
    return make<TextOutput>(realm().library_type(make_type), stream);
}

bool is_text_output(const Value& value, OutputStream& stream)
{
    if (value.kind() != Kind::Other || type_of(value) != realm().library_type(make_type))
        return false;
    stream = stream_of(value);
    return true;
}

} // namespace weft::model
