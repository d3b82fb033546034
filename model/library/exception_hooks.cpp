// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// sys.excepthook, sys.unraisablehook and what calls the latter.

#include "model/library/exception_hooks.h"

#include "model/evaluator/frame.h"
#include "model/library/struct_sequence.h"
#include "model/library/sys_values.h"
#include "model/library/text_output.h"
#if __has_include("model/library/traceback_text.h")
#include "model/library/traceback_text.h"
#include "model/rules/library.h"
#include "model/rules/objects.h"
#define WEFT_HAS_TRACEBACK_TEXT
#endif
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

Value sys_attribute(std::string_view name)
{
    if (!world().sys)
        return {};
    Value* found = world().sys->attributes->find(intern(name));
    return found ? *found : Value();
}

// An error while reporting one goes nowhere.
void drop_pending()
{
    if (!world().is_aborting())
        Value dropped = take_pending();
}

std::string repr_or(const Value& value, std::string_view otherwise)
{
    Completion<Ref<Str>> text = repr(value);
    if (text.raised()) {
        drop_pending();
        return std::string(otherwise);
    }
    return text.release()->text;
}

// "ValueError: message", as CPython's write_unraisable_exc_file has it: no causes, no notes.
std::string exception_line(const Value& exception)
{
    const Type* type = type_of(exception);
    const bool plain = type->module_name == "builtins" ||
                       (type->module_name == "__main__" && rule(Rule::UnraisableHidesMain));
    std::string line = plain ? type->qualname : type->module_name + "." + type->qualname;
    Completion<Ref<Str>> text = str(exception);
    if (text.raised()) {
        drop_pending();
        return line + ": <exception str() failed>\n";
    }
    const std::string message = text.release()->text;
    return concat(line, ": ", message, "\n");
}

// Since 3.13 the entries of unraisable exceptions are without the marks below the source line.
std::string traceback_text(const Traceback* traceback)
{
    if (!traceback)
        return {};
    std::string text = "Traceback (most recent call last):\n";
#ifdef WEFT_HAS_TRACEBACK_TEXT
    if (!rule(Rule::UnraisableWithoutMarks)) {
        for (const std::string& entry : format_traceback(traceback))
            text += entry;
        return text;
    }
#endif
    for (const Traceback* entry = traceback; entry; entry = entry->next.get()) {
        const Code& code = *entry->frame->code;
        text +=
            concat("  File \"", code.file->name, "\", line ", entry->line, ", in ", code.name->text, "\n");
        std::string_view line = code.file->line(entry->line);
        line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
        if (!line.empty())
            text += concat("    ", line, "\n");
    }
    return text;
}

struct Unraisable {
    Value exception;
    const Traceback* traceback = nullptr;
    Value message; // None: "Exception ignored in"
    Value object;  // None: nothing is named
};

std::string unraisable_text(const Unraisable& report)
{
    std::string text;
    if (!report.object.is_none()) {
        std::string lead = "Exception ignored in";
        if (report.message.try_as<Str>())
            lead = report.message.as<Str>()->text;
        text = concat(lead, ": ", repr_or(report.object, "<object repr() failed>"), "\n");
    } else if (report.message.try_as<Str>()) {
        text = report.message.as<Str>()->text + ":\n";
    }
    text += traceback_text(report.traceback);
    if (!report.exception.is_none())
        text += exception_line(report.exception);
    return text;
}

void print_unraisable(const Unraisable& report)
{
    const std::string text = unraisable_text(report);
    if (write_to_stderr(text).raised())
        drop_pending();
}

// Where an exception was never raised in Python code, the place is that of the running frame.
void give_place(Exception& exception)
{
    Frame* const frame = world().frame;
    if (!exception.traceback && frame && rule(Rule::UnraisableHook))
        exception.traceback = make<Traceback>(nullptr, Ref<Frame>::borrow(frame), frame->line());
}

// Since 3.8. What the hook itself raises is printed.
void call_hook(const Unraisable& report)
{
    Value hook = sys_attribute("unraisablehook");
    if (!hook || hook.is_none()) {
        print_unraisable(report);
        return;
    }
    const Ref<Traceback>& traceback = report.exception.as<Exception>()->traceback;
    Value arguments =
        new_struct_sequence(unraisable_arguments_type(),
                            {Value::borrow(type_of(report.exception)), report.exception,
                             traceback ? Value(traceback) : Value::none(), report.message, report.object});
    Completion<Value> outcome = call(hook, std::move(arguments));
    if (!outcome.raised()) {
        Value ignored = outcome.release();
        return;
    }
    if (world().is_aborting())
        return;
    Value raised_by_hook = take_pending();
    give_place(*raised_by_hook.as<Exception>());
    print_unraisable({raised_by_hook, raised_by_hook.as<Exception>()->traceback.get(),
                      new_str("Exception ignored in sys.unraisablehook"), hook});
}

} // namespace

Completion<void> write_to_stderr(std::string_view text)
{
    Value file = sys_attribute("stderr");
    if (!world().sys) {
        world().write_err(text);
        return {};
    }
    if (!file || file.is_none())
        return {};
    OutputStream stream{};
    if (is_text_output(file, stream) && stream == OutputStream::Err) {
        world().write_err(text);
        return {};
    }
    TRY(call_method(file, names().name_write, new_str(text)));
    return {};
}

// CPython's PyErr_Display.
Completion<Value> sys_excepthook(const CallArgs& args)
{
    const Value& value = args[1];
    if (value.kind() != Kind::Exception)
        return unsupported("sys.excepthook of what is no exception");
    Exception& exception = *value.as<Exception>();
    if (!exception.traceback && args[2].kind() == Kind::Traceback)
        exception.traceback = Ref<Traceback>::borrow(args[2].as<Traceback>());
    std::string text;
#ifdef WEFT_HAS_TRACEBACK_TEXT
    std::vector<std::string> lines =
        TRY(format_exception(value, {.writer = TracebackWriter::Interpreter, .limit = {}}));
    for (const std::string& line : lines)
        text += line;
#else
    text = traceback_text(exception.traceback.get()) + exception_line(value);
#endif
    TRY(write_to_stderr(text));
    return Value::none();
}

Completion<Value> sys_unraisablehook(const CallArgs& args)
{
    if (type_of(args[0]) != unraisable_arguments_type())
        return raise(types().TypeError, "sys.unraisablehook argument type must be UnraisableHookArgs");
    const std::vector<Value> parts = args[0].as<Tuple>()->items;
    const Traceback* traceback = parts[2].kind() == Kind::Traceback ? parts[2].as<Traceback>() : nullptr;
    print_unraisable({parts[1], traceback, parts[3], parts[4]});
    if (world().is_aborting())
        return Raised{};
    return Value::none();
}

void write_unraisable(const Value& object, std::string_view message)
{
    if (world().is_aborting() || !world().pending)
        return;
    Value exception = take_pending();
    give_place(*exception.as<Exception>());
    Unraisable report{exception, exception.as<Exception>()->traceback.get(),
                      message.empty() ? Value::none() : new_str(message), object ? object : Value::none()};
    if (rule(Rule::UnraisableHook))
        call_hook(report);
    else
        print_unraisable(report);
}

} // namespace weft::model
