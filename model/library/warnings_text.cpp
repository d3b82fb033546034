// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Issuing warnings: finding the place, asking the filters, showing the warning once.
// https://docs.python.org/3/library/warnings.html#describing-warning-filters
//
// The state is what CPython's _warnings module keeps: a list of filters, the registry for "once", a version
// number that empties the registries of the modules when the filters change. The module `warnings`
// (python/warnings.py) holds the same objects and may replace them.

#include "model/library/warnings_text.h"
#include "model/choices.h"

#include "model/evaluator/frame.h"
#include "model/library/exception_hooks.h"
#include "model/library/native_modules.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// -------------------------------------------------------------------------------------------------------
// state

Value new_filter(std::string_view action, Type* category, Value module)
{
    return new_tuple(
        {new_str(action), Value::none(), Value::borrow(category), std::move(module), Value::small(0)});
}

// https://docs.python.org/3/library/warnings.html#default-warning-filter
Value default_filters()
{
    std::vector<Value> filters;
    if (realm().profile.at_least(7))
        filters.push_back(new_filter("default", types().DeprecationWarning, new_str("__main__")));
    filters.push_back(new_filter("ignore", types().DeprecationWarning, Value::none()));
    filters.push_back(new_filter("ignore", types().PendingDeprecationWarning, Value::none()));
    filters.push_back(new_filter("ignore", types().ImportWarning, Value::none()));
    if (!realm().profile.at_least(7))
        filters.push_back(new_filter("ignore", types().BytesWarning, Value::none()));
    filters.push_back(new_filter("ignore", types().ResourceWarning, Value::none()));
    return new_list(std::move(filters));
}

WarningState& state()
{
    WarningState& current = world().warnings;
    if (!current.filters) {
        current.filters = default_filters();
        current.once = new_dict();
    }
    return current;
}

// An attribute of the module `warnings`, if it is imported and has it.
Value module_attribute(std::string_view name)
{
    Value* module = world().sys_modules->find(intern("warnings"));
    if (!module || !module->try_as<Module>())
        return {};
    Value* found = module->as<Module>()->attributes->find(intern(name));
    return found ? *found : Value();
}

// ------------------------------------------------------------------------------------------------------
// filters

struct Place {
    Value file_name;
    int line = 0;
    Value module;
    Value registry;                   // a dict, or empty
    const SourceFile* file = nullptr; // where the source line is, if it is known
};

// None matches everything, a str itself, anything else through its match().
Completion<bool> text_matches(const Value& pattern, const Value& text)
{
    if (pattern.is_none())
        return true;
    if (type_of(pattern) == types().str)
        return equal(pattern, text);
    Value found = TRY(call_method(pattern, intern("match"), text));
    return truth(found);
}

Completion<bool> filter_matches(const Value& filter, Type* category, const Value& text, const Place& place)
{
    const std::vector<Value> parts = filter.as<Tuple>()->items;
    if (!TRY(text_matches(parts[1], text)))
        return false;
    if (!TRY(is_subclass(Value::borrow(category), parts[2])))
        return false;
    if (!TRY(text_matches(parts[3], place.module)))
        return false;
    const std::int64_t line = TRY(index_as_size(parts[4]));
    return line == 0 || line == place.line;
}

struct Action {
    Value name;
    Value filter;
};

Completion<Action> action_for(Type* category, const Value& text, const Place& place)
{
    Value filters = module_attribute("filters");
    if (!filters)
        filters = state().filters;
    if (!filters.try_as<List>())
        return raise(types().ValueError, "_warnings.filters must be a list");
    for (std::size_t i = 0; i < filters.as<List>()->items.size(); ++i) {
        const Value filter = filters.as<List>()->items[i];
        if (!filter.try_as<Tuple>() || filter.as<Tuple>()->size() != 5)
            return raise(types().ValueError, concat("_warnings.filters item ", i, " isn't a 5-tuple"));
        if (TRY(filter_matches(filter, category, text, place)))
            return Action{filter.as<Tuple>()->items[0], filter};
    }
    Value otherwise = module_attribute("defaultaction");
    return Action{otherwise ? otherwise : new_str("default"), Value::none()};
}

// Whether the key is in the registry already; a registry from before a change of the filters is emptied
// first.
Completion<bool> already_warned(const Value& registry, const Value& key, bool should_set)
{
    Dict& entries = *registry.as<Dict>();
    Str* const version_name = intern("version");
    Value* version = entries.find(version_name);
    const Value current = Value::small(state().version);
    if (!version || !version->is(current)) {
        entries.clear();
        entries.set(version_name, current);
    } else {
        Value* found = TRY(entries.find(key));
        if (found) {
            const Value flag = *found;
            if (TRY(truth(flag)))
                return true;
        }
    }
    if (should_set)
        TRY(entries.set(key, Value::boolean(true)));
    return false;
}

// ------------------------------------------------------------------------------------------------------
// showing

Completion<void> show_plainly(const Value& text, Type* category, const Place& place)
{
    Ref<Str> file_name = TRY(str(place.file_name));
    Ref<Str> message = TRY(str(text));
    std::string shown =
        concat(file_name->text, ":", place.line, ": ", category->name, ": ", message->text, "\n");
    if (place.file) {
        std::string_view line = place.file->line(place.line);
        line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t'))
            line.remove_suffix(1);
        if (!line.empty())
            shown += concat("  ", line, "\n");
    }
    return write_to_stderr(shown);
}

Completion<void> show(const Value& message, const Value& text, Type* category, const Place& place,
                      const Value& source)
{
    Value shower = module_attribute("_showwarnmsg");
    if (!shower)
        return show_plainly(text, category, place);
    Value maker = module_attribute("WarningMessage");
    Value values[] = {message,
                      Value::borrow(category),
                      place.file_name,
                      Value::small(place.line),
                      Value::none(),
                      Value::none(),
                      source ? source : Value::none()};
    Value shown = TRY(call(maker, CallArgs{values, 7, nullptr, 0}));
    TRY(call(shower, std::move(shown)));
    return {};
}

// -----------------------------------------------------------------------------------------------------
// deciding

// Whether an action that is remembered lets the warning through this time.
Completion<bool> is_first_time(const Action& action, Type* category, const Value& text, const Value& key,
                               const Place& place)
{
    const std::string name = action.name.try_as<Str>() ? action.name.as<Str>()->text : "";
    if (name == "always" || name == "all")
        return true;
    if (place.registry && name != "module" && name != "once")
        TRY(place.registry.as<Dict>()->set(key, Value::boolean(true)));
    if (name == "default")
        return true;
    const Value short_key = new_tuple({text, Value::borrow(category), Value::small(0)});
    if (name == "module") {
        if (!place.registry)
            return true;
        TRY(place.registry.as<Dict>()->set(key, Value::boolean(true)));
        const bool known = TRY(already_warned(place.registry, short_key, true));
        return !known;
    }
    if (name == "once") {
        if (place.registry)
            TRY(place.registry.as<Dict>()->set(key, Value::boolean(true)));
        Value once = module_attribute("onceregistry");
        if (!once)
            once = state().once;
        const Value once_key = new_tuple({text, Value::borrow(category)});
        const bool known = TRY(already_warned(once, once_key, true));
        return !known;
    }
    Ref<Str> action_text = TRY(repr(action.name));
    Ref<Str> filter_text = TRY(repr(action.filter));
    return raise(types().RuntimeError, concat("Unrecognized action (", action_text->text,
                                              ") in warnings.filters:\n ", filter_text->text));
}

// https://docs.python.org/3/library/warnings.html#warnings.warn_explicit
Completion<void> warn_at(Type* category, Value message, const Place& place, const Value& source)
{
    // 1. The text and the warning object.
    Value text = message;
    if (is_instance_of(message, types().Warning)) {
        text = TRY(str(message));
        category = type_of(message);
    } else {
        message = TRY(call(Value::borrow(category), text));
    }
    // 2. One that was given at this place before is not given again.
    const Value key = new_tuple({text, Value::borrow(category), Value::small(place.line)});
    if (place.registry && TRY(already_warned(place.registry, key, false)))
        return {};
    // 3. The filters decide.
    const Action action = TRY(action_for(category, text, place));
    const std::string name = action.name.try_as<Str>() ? action.name.as<Str>()->text : "";
    if (name == "error")
        return raise_value(message);
    if (name == "ignore")
        return {};
    if (!TRY(is_first_time(action, category, text, key, place)))
        return {};
    return show(message, text, category, place, source);
}

// The place of the frame that many levels up: CPython's setup_context.
Place place_at(int stack_level)
{
    Frame* frame = world().frame;
    while (frame && --stack_level > 0)
        frame = frame->back;
    Place place;
    Dict* globals = nullptr;
    if (frame) {
        globals = frame->globals.get();
        place.file_name = new_str(frame->code->file->name);
        place.file = frame->code->file.get();
        place.line = frame->line();
    } else {
        globals = world().sys ? world().sys->attributes.get() : world().builtins.get();
        place.file_name = new_str(realm().profile.at_least(12) ? "<sys>" : "sys");
        place.line = realm().profile.at_least(12) ? 0 : 1;
    }
    Str* const registry_name = intern("__warningregistry__");
    if (Value* known = globals->find(registry_name); known && known->try_as<Dict>()) {
        place.registry = *known;
    } else {
        place.registry = new_dict();
        globals->set(registry_name, place.registry);
    }
    Value* module = globals->find(names().dunder_name);
    place.module = module ? *module : new_str("<string>");
    return place;
}

Completion<Type*> category_of(const Value& message, const Value& given)
{
    if (is_instance_of(message, types().Warning))
        return type_of(message);
    if (!given || given.is_none())
        return types().UserWarning;
    if (!given.try_as<Type>() || !given.as<Type>()->is_subtype_of(types().Warning))
        return raise(types().TypeError,
                     concat("category must be a Warning subclass, not '", type_of(given)->name, "'"));
    return given.as<Type>();
}

// --------------------------------------------------------------------------------------------- what modules
// call

// https://docs.python.org/3/library/warnings.html#warnings.warn
Completion<Value> warnings_warn(const CallArgs& args)
{
    Type* const category = TRY(category_of(args[0], args[1]));
    std::int64_t level = 1;
    if (args[2])
        level = TRY(index_as_size(args[2]));
    if (args[4] && args[4].try_as<Tuple>() && args[4].as<Tuple>()->size() > 0)
        return unsupported("warnings.warn with skip_file_prefixes");
    TRY(warn_at(category, args[0], place_at(static_cast<int>(level)), args[3]));
    return Value::none();
}

Completion<Value> warnings_warn_explicit(const CallArgs& args)
{
    Place place;
    place.file_name = args[2];
    place.line = static_cast<int>(TRY(index_as_size(args[3])));
    if (args[4] && !args[4].is_none()) {
        place.module = args[4];
    } else {
        Ref<Str> name = TRY(str(args[2]));
        const bool is_python = name->text.ends_with(".py");
        place.module = new_str(is_python ? name->text.substr(0, name->text.size() - 3) : name->text);
    }
    if (args[5] && args[5].try_as<Dict>())
        place.registry = args[5];
    if (!args[1].try_as<Type>())
        return raise(types().TypeError,
                     concat("category must be a Warning subclass, not '", type_of(args[1])->name, "'"));
    TRY(warn_at(args[1].as<Type>(), args[0], place, args[7]));
    return Value::none();
}

Completion<Value> filters_mutated(const CallArgs&)
{
    ++state().version;
    return Value::none();
}

void declare_warnings(Dict& names)
{
    ModuleBuilder("_warnings", names)
        .function("warn",
                  realm().profile.at_least(12)
                      ? "message, category?, stacklevel?, source?, *, skip_file_prefixes?"
                      : "message, category?, stacklevel?, source?, *, _unused?",
                  warnings_warn)
        .function("warn_explicit",
                  "message, category, filename, lineno, module?, registry?, module_globals?, source?",
                  warnings_warn_explicit)
        .function("_filters_mutated", "", filters_mutated);
}

} // namespace

void fill_weft_warnings(Module& module)
{
    furnish(module, declare_warnings);
    set_in_module(module, "filters", state().filters);
    set_in_module(module, "_onceregistry", state().once);
    set_in_module(module, "_defaultaction", new_str("default"));
}

Completion<void> warn(Type* category, std::string_view text, int stack_level)
{
    touch_everything(); // what was warned of already is kept
    return warn_at(category, new_str(text), place_at(stack_level), Value());
}

} // namespace weft::model
