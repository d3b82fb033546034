// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How futures, tasks and callbacks are shown.
// https://docs.python.org/3/library/asyncio-dev.html#debug-mode
//
// DIVERGES: for functions of asyncio itself CPython shows the path and line of its library; weft shows the
// name of the file without a line.

#include "model/asyncio/task.h"
#include "model/asyncio/types.h"
#include "model/coroutines/generator.h"
#include "model/evaluator/function.h"
#include "model/library/functools_types.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/repr_guard.h"
#include "model/values/set.h"

namespace weft::model {

namespace {

constexpr std::size_t k_long_text = 30; // of a str, and of anything else
constexpr std::size_t k_many_items = 6;
constexpr std::size_t k_many_pairs = 4;
constexpr int k_deepest = 6;

std::string shorten(const std::string& text, std::size_t limit)
{
    if (text.size() <= limit)
        return text;
    const std::size_t head = (limit - 3) / 2;
    const std::size_t tail = limit - 3 - head;
    return concat(text.substr(0, head), "...", text.substr(text.size() - tail));
}

Completion<std::string> short_text(const Value& value, int level);

Completion<std::string> short_items(const std::vector<Value>& items, std::string_view open,
                                    std::string_view close, std::string_view tail, int level)
{
    if (level <= 0 && !items.empty())
        return concat(open, "...", close);
    std::string text(open);
    for (std::size_t i = 0; i < items.size() && i < k_many_items; ++i) {
        const Value item = items[i];
        text += concat(i == 0 ? "" : ", ", TRY(short_text(item, level - 1)));
    }
    if (items.size() > k_many_items)
        text += ", ...";
    return concat(text, items.size() == 1 ? tail : "", close);
}

Completion<std::string> short_dict(const Dict& dict, int level)
{
    if (dict.size() == 0)
        return std::string("{}");
    if (level <= 0)
        return std::string("{...}");
    std::string text = "{";
    std::size_t shown = 0;
    for (std::size_t i = 0; i < dict.entries().size() && shown < k_many_pairs; ++i) {
        const Dict::Entry entry = dict.entries()[i];
        if (!entry.key)
            continue;
        const std::string key = TRY(short_text(entry.key, level - 1));
        text += concat(shown++ == 0 ? "" : ", ", key, ": ", TRY(short_text(entry.value, level - 1)));
    }
    if (dict.size() > k_many_pairs)
        text += ", ...";
    return text + "}";
}

// https://docs.python.org/3/library/reprlib.html#reprlib.Repr
Completion<std::string> short_text(const Value& value, int level)
{
    const Type* const type = type_of(value);
    if (type == types().list)
        return short_items(value.as<List>()->items, "[", "]", "", level);
    if (type == types().tuple)
        return short_items(value.as<Tuple>()->items, "(", ")", ",", level);
    if (type == types().dict)
        return short_dict(*value.as<Dict>(), level);
    if (type == types().set) {
        std::vector<Value> items = TRY(collect(value));
        return items.empty() ? std::string("set()") : TRY(short_items(items, "{", "}", "", level));
    }
    if (type == types().str) {
        Ref<Str> cut = Ref<Str>::borrow(value.as<Str>());
        if (cut->text.size() > k_long_text && cut->is_ascii)
            cut = Ref<Str>::borrow(new_str(cut->text.substr(0, k_long_text)).as<Str>());
        Ref<Str> head = TRY(repr(Value(cut)));
        if (head->text.size() <= k_long_text && value.as<Str>()->text.size() <= k_long_text)
            return head->text;
        Ref<Str> whole = TRY(repr(value));
        return shorten(whole->text, k_long_text);
    }
    Ref<Str> text = TRY(repr(value));
    // A number is cut later than other things.
    const bool is_number = type == types().int_;
    if (is_number || !value.is_object())
        return shorten(text->text, 40);
    // An object without a repr of its own is never cut.
    return shorten(text->text, k_long_text);
}

Completion<std::string> arguments_text(const std::vector<Value>& args)
{
    std::string text = "(";
    for (std::size_t i = 0; i < args.size(); ++i) {
        const Value argument = args[i];
        text += concat(i == 0 ? "" : ", ", TRY(short_repr(argument)));
    }
    return text + ")";
}

// The function behind a callback, whose source is shown; null if there is none.
const Function* function_behind(Value value)
{
    for (;;) {
        if (const Method* method = value.try_as<Method>())
            value = method->function;
        else if (value.try_as<Function>())
            return value.as<Function>();
        else
            return nullptr;
    }
}

Completion<std::string> name_of_callable(const Value& callback)
{
    if (const NativeFunction* native = callback.try_as<NativeFunction>())
        if (native->self && native->owner)
            return concat(native->owner->qualname, ".", native->name);
    for (const char* attribute : {"__qualname__", "__name__"}) {
        Value name = TRY(find_attribute(callback, intern(attribute)));
        if (name && name.try_as<Str>() && !name.as<Str>()->text.empty())
            return name.as<Str>()->text;
    }
    Ref<Str> shown = TRY(repr(callback));
    return shown->text;
}

} // namespace

Completion<std::string> short_repr(const Value& value)
{
    return short_text(value, k_deepest);
}

namespace {

// A module of the library written in Python stands where CPython has its own.
std::string shown_file(const std::string& file)
{
    constexpr std::string_view k_prefix = "<weft ";
    if (!file.starts_with(k_prefix))
        return file;
    std::string module = file.substr(k_prefix.size(), file.size() - k_prefix.size() - 1);
    if (module == "_weft_asyncio_threads")
        module = "asyncio.futures";
    std::replace(module.begin(), module.end(), '.', '/');
    return concat("/usr/lib/python", realm().profile.name(), "/", module, ".py");
}

} // namespace

// format_helpers._format_callback_source.
Completion<std::string> callback_text(const Value& callback, const std::vector<Value>& args,
                                      bool in_debug_mode)
{
    const bool hides_arguments = rule(Rule::HandleHidesArguments) && !in_debug_mode;
    // 1. What the library itself leaves in handles.
    if (type_of(callback) == asyncio_types().callback) {
        const std::string_view name = static_cast<NativeCallback*>(callback.object())->name;
        const std::size_t file = name.find('@');
        return concat(name.substr(0, file), hides_arguments ? "()" : TRY(arguments_text(args)),
                      " at /usr/lib/python", realm().profile.name(), "/asyncio/", name.substr(file + 1),
                      ":1");
    }
    if (const NativeFunction* native = callback.try_as<NativeFunction>();
        native && native->name == "task_wakeup" && !rule(Rule::WakeupIsMethod))
        return concat("<TaskWakeupMethWrapper object at ", address_text(native->self), ">()");
    // 2. A function of the program with its place.
    std::string text = TRY(name_of_callable(callback));
    text += hides_arguments ? "()" : TRY(arguments_text(args));
    if (const Function* const function = function_behind(callback))
        text += concat(" at ", shown_file(function->code->file->name), ":", function->code->first_line);
    return text;
}

// ---------------------------------------------------------------------------------------------- futures

namespace {

// base_futures._format_callbacks: the first and the last of many.
Completion<std::string> callbacks_text(const Future& future)
{
    const std::vector<Value> shown = future.shown_callbacks();
    const auto text_of = [](const Value& pair) {
        return callback_text(pair.as<Tuple>()->items.front(), {}, true);
    };
    std::string text = "cb=[";
    if (shown.size() == 1)
        text += TRY(text_of(shown[0]));
    else if (shown.size() == 2)
        text += concat(TRY(text_of(shown[0])), ", ", TRY(text_of(shown[1])));
    else
        text +=
            concat(TRY(text_of(shown[0])), ", <", shown.size() - 2, " more>, ", TRY(text_of(shown.back())));
    return text + "]";
}

// coroutines._format_coroutine: its name, and where it stands.
Completion<std::string> coroutine_text(const Value& coroutine)
{
    const bool is_body = coroutine.kind() == Kind::Coroutine || coroutine.kind() == Kind::Generator;
    if (!is_body) {
        const std::string name = TRY(name_of_callable(coroutine));
        return name + "()";
    }
    const Generator& body = *static_cast<Generator*>(coroutine.object());
    Ref<Str> qualname = TRY(str(body.qualname));
    const std::string name = qualname->text + "()";
    const std::string file = shown_file(body.code->file->name);
    if (body.is_running())
        return concat(name, " running at ", file, ":",
                      body.frame ? body.frame->line() : body.code->first_line);
    if (body.state != GeneratorState::Finished && body.frame)
        return concat(name, " running at ", file, ":", body.frame->line());
    return concat(name, " done, defined at ", file, ":", body.code->first_line);
}

Completion<void> add_task_parts(Task& task, std::vector<std::string>& parts)
{
    const bool is_cancelling =
        rule(Rule::TaskCountsCancels) ? task.cancel_requests > 0 && !task.done() : task.must_cancel;
    if (is_cancelling)
        parts[0] = "cancelling";
    Value name = task.shown_name();
    Ref<Str> shown_name = TRY(repr(name));
    parts.insert(parts.begin() + 1, concat("name=", shown_name->text));
    if (task.waits_for) {
        Ref<Str> waiter = TRY(repr(task.waits_for));
        parts.insert(parts.begin() + 2, concat("wait_for=", waiter->text));
    }
    if (task.coroutine && !task.coroutine.is_none()) {
        const std::string coroutine = TRY(coroutine_text(task.coroutine));
        parts.insert(parts.begin() + 2, concat("coro=<", coroutine, ">"));
    }
    return {};
}

} // namespace

// base_futures._future_repr_info and base_tasks._task_repr_info.
Completion<Value> future_repr(const Value& self)
{
    Future& future = *as_future(self);
    const ReprGuard guard(&future);
    if (guard.is_nested())
        return new_str("...");
    std::vector<std::string> parts{future.state == FutureState::Pending     ? "pending"
                                   : future.state == FutureState::Cancelled ? "cancelled"
                                                                            : "finished"};
    if (future.state == FutureState::Finished) {
        if (future.stored_exception) {
            Ref<Str> shown = TRY(repr(future.stored_exception));
            parts.push_back(concat("exception=", shown->text));
        } else {
            parts.push_back(concat("result=", TRY(short_repr(future.value))));
        }
    }
    if (!future.shown_callbacks().empty())
        parts.push_back(TRY(callbacks_text(future)));
    if (Task* const task = as_task(self))
        TRY(add_task_parts(*task, parts));
    std::string text = concat("<", shown_name(self));
    for (const std::string& part : parts)
        text += " " + part;
    return new_str(text + ">");
}

} // namespace weft::model
