// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Builtin functions that look at objects: attributes, classes, identity, hash, text.
//
// https://docs.python.org/3/library/functions.html
#include "model/library/builtins.h"
#include "model/rules/containers.h"

#include <charconv>

#include "model/values/exception.h"
#include "model/values/list.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// An attribute's name, interned; TypeError in the words of the function where it is no str.
Completion<Ref<Str>> attribute_name(const Value& name, std::string_view function_name)
{
    if (Str* text = name.try_as<Str>())
        return Ref<Str>::borrow(intern(text));
    const bool named = function_name == "getattr" || function_name == "hasattr";
    if (named && !rule(Rule::AttributeNameErrorsShowType))
        return raise(types().TypeError, concat(function_name, "(): attribute name must be string"));
    return raise(types().TypeError, concat("attribute name must be string, not '", type_of(name)->name, "'"));
}

// https://docs.python.org/3/library/functions.html#getattr
Completion<Value> getattr(const CallArgs& args)
{
    const Ref<Str> name = TRY(attribute_name(args[1], "getattr"));
    if (args[2].is_empty())
        return get_attribute(args[0], name.get());
    Value found = TRY(find_attribute(args[0], name.get()));
    return found.is_empty() ? args[2] : found;
}

// https://docs.python.org/3/library/functions.html#hasattr
Completion<Value> hasattr(const CallArgs& args)
{
    const Ref<Str> name = TRY(attribute_name(args[1], "hasattr"));
    const Value found = TRY(find_attribute(args[0], name.get()));
    return Value::boolean(!found.is_empty());
}

// https://docs.python.org/3/library/functions.html#setattr
Completion<Value> setattr(const CallArgs& args)
{
    const Ref<Str> name = TRY(attribute_name(args[1], "setattr"));
    TRY(set_attribute(args[0], name.get(), args[2]));
    return Value::none();
}

// https://docs.python.org/3/library/functions.html#delattr
Completion<Value> delattr(const CallArgs& args)
{
    const Ref<Str> name = TRY(attribute_name(args[1], "delattr"));
    TRY(delete_attribute(args[0], name.get()));
    return Value::none();
}

// https://docs.python.org/3/library/functions.html#isinstance
Completion<Value> isinstance(const CallArgs& args)
{
    return Value::boolean(TRY(is_instance(args[0], args[1])));
}

// https://docs.python.org/3/library/functions.html#issubclass
Completion<Value> issubclass(const CallArgs& args)
{
    return Value::boolean(TRY(is_subclass(args[0], args[1])));
}

// https://docs.python.org/3/library/functions.html#callable
Completion<Value> callable(const CallArgs& args)
{
    return Value::boolean(is_callable(args[0]));
}

// The same number in every run: the one that the object's repr shows as its address.
// https://docs.python.org/3/library/functions.html#id
Completion<Value> id(const CallArgs& args)
{
    const std::string text = address_text(args[0]);
    std::uint64_t number = 0;
    std::from_chars(text.data() + 2, text.data() + text.size(), number, 16);
    return new_int(static_cast<std::int64_t>(number));
}

// https://docs.python.org/3/library/functions.html#hash
Completion<Value> hash_function(const CallArgs& args)
{
    const std::int64_t number = TRY(hash(args[0]));
    return new_int(number);
}

// The names of the caller's frame: the evaluator's locals() knows it.
Completion<Value> caller_locals()
{
    const Value* locals = world().builtins->find(intern("locals"));
    if (locals == nullptr)
        return unsupported("locals()");
    const Value function = *locals;
    return call(function);
}

// https://docs.python.org/3/library/functions.html#dir
Completion<Value> dir(const CallArgs& args)
{
    const Ref<List> list = new_list();
    if (args[0].is_empty()) {
        const Value locals = TRY(caller_locals());
        TRY(extend_list(*list, locals));
    } else {
        const Value method = TRY(lookup_special(args[0], names().dunder_dir));
        if (method.is_empty())
            return raise(types().TypeError, "object does not provide __dir__");
        const Value all = TRY(call(method));
        TRY(extend_list(*list, all));
    }
    TRY(sort_list(*list, Value(), SortOrder::Ascending));
    return list;
}

// https://docs.python.org/3/library/functions.html#vars
Completion<Value> vars(const CallArgs& args)
{
    if (args[0].is_empty())
        return caller_locals();
    Value dict = TRY(find_attribute(args[0], names().dunder_dict));
    if (dict.is_empty())
        return raise(types().TypeError, "vars() argument must have __dict__ attribute");
    return dict;
}

// https://docs.python.org/3/library/functions.html#repr
Completion<Value> repr_function(const CallArgs& args)
{
    return TRY(repr(args[0]));
}

// https://docs.python.org/3/library/functions.html#ascii
Completion<Value> ascii_function(const CallArgs& args)
{
    return TRY(ascii(args[0]));
}

// https://docs.python.org/3/library/functions.html#format
Completion<Value> format_function(const CallArgs& args)
{
    if (args[1].is_empty())
        return TRY(format(args[0], Value::borrow(names().empty)));
    if (args[1].try_as<Str>() == nullptr)
        return raise(types().TypeError,
                     concat("format() argument 2 must be str, not ", type_of(args[1])->name));
    return TRY(format(args[0], args[1]));
}

} // namespace

void add_object_builtins(BuiltinTable& table, const Realm&)
{
    table.function("getattr", "object, name, default?, /", getattr)
        .function("hasattr", "obj, name, /", hasattr)
        .function("setattr", "obj, name, value, /", setattr)
        .function("delattr", "obj, name, /", delattr)
        .function("isinstance", "obj, class_or_tuple, /", isinstance)
        .function("issubclass", "cls, class_or_tuple, /", issubclass)
        .function("callable", "obj, /", callable)
        .function("id", "obj, /", id)
        .function("hash", "obj, /", hash_function)
        .function("dir", "object?, /", dir)
        .function("vars", "object?, /", vars)
        .function("repr", "obj, /", repr_function)
        .function("ascii", "obj, /", ascii_function)
        .function("format", "value, format_spec?, /", format_function);
}

} // namespace weft::model
