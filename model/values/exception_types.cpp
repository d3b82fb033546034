// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// BaseException: its constructor, attributes and text; and the order in which all exception classes are
// built.
//
// https://docs.python.org/3/library/exceptions.html#BaseException
#include "model/realm_parts.h"
#include "model/rules/containers.h"
#include "model/rules/objects.h"
#include "model/values/exception_classes.h"
#include "model/values/operations.h"
#include "model/values/type_attributes.h"
#include "model/world.h"

namespace weft::model {

Completion<Value> create_exception(Type* type, const CallArgs& args)
{
    Ref<Exception> exception = allocate<Exception>(type);
    exception->args = new_tuple(std::span<const Value>(args.values, args.count));
    return exception;
}

Completion<void> refuse_exception_keywords(const Value& self, const CallArgs& args)
{
    if (args.keyword_count == 0)
        return {};
    return raise(types().TypeError, concat(type_of(self)->name, rule(Rule::ArgumentErrorsNameTheFunction)
                                                                    ? "() takes no keyword arguments"
                                                                    : " does not take keyword arguments"));
}

Completion<void> initialize_exception(const Value& self, const CallArgs& args)
{
    TRY(refuse_exception_keywords(self, args));
    Exception& exception = *self.as<Exception>();
    // `__new__` has stored the same arguments already, unless a subclass passed others.
    const std::vector<Value>& stored = exception.args->items;
    bool same = stored.size() == args.count;
    for (std::size_t i = 0; same && i < args.count; ++i)
        same = stored[i].is(args[i]);
    if (!same)
        exception.args = new_tuple(std::span<const Value>(args.values, args.count));
    return {};
}

Completion<Value> exception_str(const Value& self)
{
    const Ref<Tuple> args = self.as<Exception>()->args;
    if (args->size() == 0)
        return new_str("");
    Ref<Str> text = TRY(str(args->size() == 1 ? args->items[0] : Value(args)));
    return text;
}

namespace {

Completion<Value> exception_repr(const Value& self)
{
    const Ref<Tuple> args = self.as<Exception>()->args;
    const std::string name = type_of(self)->name;
    if (args->size() == 1 && rule(Rule::ExceptionReprHasNoComma)) {
        const Ref<Str> only = TRY(repr(args->items[0]));
        return new_str(concat(name, "(", only->text, ")"));
    }
    const Ref<Str> all = TRY(repr(args));
    return new_str(concat(name, all->text));
}

Completion<Value> get_args(const Value& self)
{
    return self.as<Exception>()->args;
}

Completion<void> set_args(const Value& self, const Value& value)
{
    if (value.is_empty())
        return raise(types().TypeError, "args may not be deleted");
    std::vector<Value> items = TRY(collect(value));
    self.as<Exception>()->args = new_tuple(std::move(items));
    return {};
}

Completion<Value> get_traceback(const Value& self)
{
    const Ref<Traceback>& traceback = self.as<Exception>()->traceback;
    return traceback ? Value(traceback) : Value::none();
}

Completion<void> set_traceback(const Value& self, const Value& value)
{
    if (value.is_empty())
        return raise(types().TypeError, "__traceback__ may not be deleted");
    Traceback* traceback = value.try_as<Traceback>();
    if (traceback == nullptr && !value.is_none())
        return raise(types().TypeError, "__traceback__ must be a traceback or None");
    self.as<Exception>()->traceback = Ref<Traceback>::borrow(traceback);
    return {};
}

Value or_none(const Value& value)
{
    return value.is_empty() ? Value::none() : value;
}

Completion<Value> get_context(const Value& self)
{
    return or_none(self.as<Exception>()->context);
}

Completion<void> set_context(const Value& self, const Value& value)
{
    if (value.is_empty())
        return raise(types().TypeError, "__context__ may not be deleted");
    if (!value.is_none() && value.kind() != Kind::Exception)
        return raise(types().TypeError, "exception context must be None or derive from BaseException");
    self.as<Exception>()->context = value.is_none() ? Value() : value;
    return {};
}

Completion<Value> get_cause(const Value& self)
{
    return or_none(self.as<Exception>()->cause);
}

// Setting a cause also suppresses the context (PEP 409, PEP 415).
// https://docs.python.org/3/library/exceptions.html#BaseException.__cause__
Completion<void> set_cause(const Value& self, const Value& value)
{
    if (value.is_empty())
        return raise(types().TypeError, "__cause__ may not be deleted");
    if (!value.is_none() && value.kind() != Kind::Exception)
        return raise(types().TypeError, "exception cause must be None or derive from BaseException");
    Exception& exception = *self.as<Exception>();
    exception.cause = value.is_none() ? Value() : value;
    exception.suppress_context = true;
    return {};
}

Completion<Value> get_suppress_context(const Value& self)
{
    return Value::boolean(self.as<Exception>()->suppress_context);
}

Completion<void> set_suppress_context(const Value& self, const Value& value)
{
    if (value.is_empty())
        return raise(types().TypeError, "can't delete numeric/char attribute");
    if (!value.is_bool())
        return raise(types().TypeError, "attribute value type must be bool");
    self.as<Exception>()->suppress_context = value.is_true();
    return {};
}

Completion<Value> get_dict(const Value& self)
{
    Value* slot = self.object()->dict_slot();
    if (slot->is_empty())
        *slot = new_dict();
    return *slot;
}

Completion<void> set_dict(const Value& self, const Value& value)
{
    if (value.is_empty() || value.kind() != Kind::Dict)
        return raise(types().TypeError,
                     concat("__dict__ must be set to a dictionary, not a '",
                            value.is_empty() ? std::string("NULL") : type_of(value)->name, "'"));
    *self.object()->dict_slot() = value;
    return {};
}

Completion<Value> with_traceback(const CallArgs& args)
{
    TRY(set_traceback(args[0], args[1]));
    return args[0];
}

// PEP 678. https://docs.python.org/3/library/exceptions.html#BaseException.add_note
Completion<void> append_note(const Value& exception, const Value& note)
{
    Value notes = TRY(find_attribute(exception, names().dunder_notes));
    if (notes.is_empty()) {
        notes = new_list();
        TRY(set_attribute(exception, names().dunder_notes, notes));
    }
    List* list = notes.try_as<List>();
    if (list == nullptr)
        return raise(types().TypeError, "Cannot add note: __notes__ is not a list");
    list->items.push_back(note);
    return {};
}

Completion<Value> add_note(const CallArgs& args)
{
    if (args[1].kind() != Kind::Str)
        return raise(types().TypeError, concat("note must be a str, not '", type_of(args[1])->name, "'"));
    TRY(append_note(args[0], args[1]));
    return Value::none();
}

} // namespace

Raised add_pending_note(std::string_view note)
{
    const Value exception = take_pending();
    Completion<void> added = append_note(exception, new_str(note));
    if (added.raised())
        return Raised{};
    return reraise(exception);
}

Raised raise_from_pending(Type* type, std::string_view message)
{
    Value cause = take_pending();
    const Ref<Exception> exception = new_exception(type, message);
    exception->cause = cause;
    exception->suppress_context = true;
    exception->context = std::move(cause);
    return reraise(exception);
}

void build_base_exception(Realm& realm)
{
    Type* type = realm.types.BaseException;
    Slots& slots = type->slots;
    slots.create = create_exception;
    slots.initialize = initialize_exception;
    slots.repr = exception_repr;
    slots.str = exception_str;
    TypeBuilder builder(type);
    builder.property("args", get_args, set_args)
        .property("__traceback__", get_traceback, set_traceback)
        .property("__context__", get_context, set_context)
        .property("__cause__", get_cause, set_cause)
        .property("__suppress_context__", get_suppress_context, set_suppress_context)
        .property("__dict__", get_dict, set_dict)
        .method("with_traceback", "tb, /", with_traceback)
        .refuse({"__reduce__", "__setstate__"});
    if (realm.profile.at_least(11))
        builder.method("add_note", "note, /", add_note);
    builder.finish();
}

void add_exception_types(Realm& realm)
{
    build_base_exception(realm);
    build_stop_classes(realm);
    build_name_classes(realm);
    build_os_error(realm);
    build_syntax_error(realm);
    build_unicode_errors(realm);
    if (realm.types.BaseExceptionGroup)
        build_exception_groups(realm);
    // Old names of OSError.
    for (const std::string_view alias : {"EnvironmentError", "IOError"})
        realm.builtins->set(realm.intern(alias), Value::borrow(realm.types.OSError));
}

} // namespace weft::model
