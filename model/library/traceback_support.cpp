// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What traceback.py needs: exceptions and tracebacks as text.
// https://docs.python.org/3/library/traceback.html

#include "model/evaluator/frame.h"
#include "model/library/native_modules.h"
#include "model/library/traceback_text.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

Value text_list(const std::vector<std::string>& texts)
{
    Ref<List> list = new_list();
    for (const std::string& text : texts)
        list->items.push_back(new_str(text));
    return list;
}

Completion<std::optional<std::int64_t>> read_limit(const Value& limit)
{
    if (!limit || limit.is_none())
        return std::optional<std::int64_t>();
    const std::int64_t number = TRY(index_as_size(limit));
    return std::optional<std::int64_t>(number);
}

// format(exception, chain, limit)
Completion<Value> format_whole(const CallArgs& args)
{
    TracebackOptions options;
    options.chain = TRY(truth(args[1]));
    options.limit = TRY(read_limit(args[2]));
    const std::vector<std::string> texts = TRY(format_exception(args[0], options));
    return text_list(texts);
}

Completion<Value> format_last(const CallArgs& args)
{
    const std::vector<std::string> texts = TRY(format_exception_only(args[0], TracebackWriter::Module));
    return text_list(texts);
}

Completion<Value> format_entries(const CallArgs& args)
{
    const std::optional<std::int64_t> limit = TRY(read_limit(args[1]));
    const Traceback* traceback = args[0].kind() == Kind::Traceback ? args[0].as<Traceback>() : nullptr;
    return text_list(format_traceback(traceback, limit));
}

// line(frame, number): the source line as it stands, or "".
Completion<Value> source_line_of(const CallArgs& args)
{
    const SourceFile& file = *args[0].as<Frame>()->code->file;
    return new_str(args[1].is_small() ? file.line(static_cast<int>(args[1].small_value()))
                                      : std::string_view());
}

void declare_traceback(Dict& names)
{
    ModuleBuilder("_weft_traceback", names)
        .function("format_whole", "exception, chain, limit, /", format_whole)
        .function("format_last", "exception, /", format_last)
        .function("format_entries", "traceback, limit, /", format_entries)
        .function("source_line_of", "frame, number, /", source_line_of);
}

} // namespace

void fill_weft_traceback(Module& module)
{
    furnish(module, declare_traceback);
}

} // namespace weft::model
