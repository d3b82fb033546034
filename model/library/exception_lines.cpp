// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The last lines of a printed exception.

#include "model/library/exception_lines.h"

#include "model/library/suggestions.h"
#include "model/rules/tracebacks.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// The `__module__` of a class; empty where it is no str.
std::string module_of(const Type& type)
{
    if (!type.is_heap)
        return type.module_name;
    const Value* module = type.lookup(names().dunder_module);
    const Str* text = module ? module->try_as<Str>() : nullptr;
    return text ? text->text : "";
}

void append_lines(std::vector<std::string>& lines, std::string_view text)
{
    for (;;) {
        const std::size_t end = text.find('\n');
        lines.push_back(concat(text.substr(0, end), "\n"));
        if (end == std::string_view::npos)
            return;
        text.remove_prefix(end + 1);
    }
}

// PEP 678: the notes stand under the message, each line of them by itself.
// https://peps.python.org/pep-0678/
Completion<void> append_notes(std::vector<std::string>& lines, const Value& exception, TracebackWriter writer)
{
    Completion<Value> found = find_attribute(exception, names().dunder_notes);
    if (found.raised()) {
        if (world().is_aborting())
            return Raised{};
        Value swallowed = take_pending();
        return {};
    }
    const Value notes = found.release();
    if (!notes || notes.is_none())
        return {};
    const List* list = notes.try_as<List>();
    const Tuple* tuple = notes.try_as<Tuple>();
    if (!list && !tuple) {
        Completion<Ref<Str>> picture = repr(notes);
        if (picture.raised() && world().is_aborting())
            return Raised{};
        if (picture.raised())
            Value swallowed = take_pending();
        else
            lines.push_back(picture.release()->text + "\n");
        return {};
    }
    const std::vector<Value> items = list ? list->items : tuple->items;
    for (const Value& note : items) {
        const std::string text = TRY(safe_str(note, "note", writer));
        append_lines(lines, text);
    }
    return {};
}

bool has_suggestions(TracebackWriter writer)
{
    return writer == TracebackWriter::Interpreter ? rule(Rule::UncaughtSuggestsNames)
                                                  : rule(Rule::TracebackSuggestsNames);
}

} // namespace

std::string class_as_printed(const Type& type, TracebackWriter writer)
{
    const bool is_interpreter = writer == TracebackWriter::Interpreter;
    const bool plain = is_interpreter && !rule(Rule::UncaughtShowsQualifiedName);
    const std::string& name = plain ? type.name : type.qualname;
    const std::string module = module_of(type);
    if (module == "builtins")
        return name;
    if (module == "__main__" && !(is_interpreter && rule(Rule::UncaughtNamesMainModule)))
        return name;
    return concat(module.empty() ? "<unknown>" : module, ".", name);
}

Completion<std::string> safe_str(const Value& value, std::string_view what, TracebackWriter writer)
{
    Completion<Ref<Str>> text = str(value);
    if (!text.raised())
        return text.release()->text;
    if (world().is_aborting())
        return Raised{};
    Value swallowed = take_pending();
    if (writer == TracebackWriter::Module && rule(Rule::UnprintableNamesClass))
        return concat("<unprintable ", type_of(value)->name, " object>");
    return concat("<", what, " str() failed>");
}

Completion<std::vector<std::string>> format_exception_only(const Value& exception, TracebackWriter writer)
{
    const Type& type = *type_of(exception);
    const std::string class_name = class_as_printed(type, writer);
    std::vector<std::string> lines;
    if (type.is_subtype_of(types().SyntaxError)) {
        lines = TRY(syntax_error_lines(exception, class_name, writer));
    } else {
        std::string message = TRY(safe_str(exception, "exception", writer));
        if (has_suggestions(writer))
            message += TRY(suggestion_for(*exception.as<Exception>()));
        lines.push_back(message.empty() ? class_name + "\n" : concat(class_name, ": ", message, "\n"));
    }
    if (types().BaseExceptionGroup)
        TRY(append_notes(lines, exception, writer));
    return lines;
}

} // namespace weft::model
