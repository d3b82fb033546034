// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The dict type: construction, subscripts, operators and methods. See dict_views.cpp for its views and
// iterators.
//
// https://docs.python.org/3/library/stdtypes.html#mapping-types-dict
#include "model/values/dict_support.h"

#include "model/realm_parts.h"
#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/generic_alias.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/repr_guard.h"
#include "model/values/sequence_types.h"
#include "model/world.h"

namespace weft::model {

namespace {

Dict& self_dict(const CallArgs& args)
{
    return *args[0].as<Dict>();
}

Completion<Value> create_dict(Type* type, const CallArgs&)
{
    return allocate<Dict>(type);
}

// The common part of dict() and dict.update(): one positional argument, then keywords.
Completion<void> update_from_call(std::string_view name, Dict& dict, const CallArgs& args)
{
    TRY(check_positional(name, args, 0, 1));
    if (args.count == 1)
        TRY(update_dict(dict, args[0]));
    for (std::size_t position = 0; position < args.keyword_count; ++position)
        TRY(dict.set(Value::borrow(args.keyword_names[position]), args.keyword(position)));
    return {};
}

// https://docs.python.org/3/library/stdtypes.html#dict
Completion<void> initialize_dict(const Value& self, const CallArgs& args)
{
    return update_from_call("dict", *self.as<Dict>(), args);
}

// https://docs.python.org/3/library/stdtypes.html#dict.update
Completion<Value> update(const CallArgs& args)
{
    TRY(update_from_call("update", self_dict(args), args.without_first()));
    return Value::none();
}

Completion<Value> repr_dict(const Value& self)
{
    const Dict& dict = *self.as<Dict>();
    const ReprGuard guard(&dict);
    if (guard.is_nested())
        return new_str("{...}");
    std::string out = "{";
    for (std::size_t position = 0; position < dict.entries().size(); ++position) {
        if (dict.entries()[position].key.is_empty())
            continue;
        const Value key = dict.entries()[position].key;
        const Value value = dict.entries()[position].value;
        if (out.size() > 1)
            out += ", ";
        const Ref<Str> key_text = TRY(repr(key));
        const Ref<Str> value_text = TRY(repr(value));
        out += concat(key_text->text, ": ", value_text->text);
    }
    return new_str(out + "}");
}

Completion<std::int64_t> dict_length(const Value& self)
{
    return static_cast<std::int64_t>(self.as<Dict>()->size());
}

// https://docs.python.org/3/reference/datamodel.html#object.__missing__
Completion<Value> dict_item(const Value& self, const Value& key)
{
    // 1. The value that is there.
    const Value* found = TRY(self.as<Dict>()->find(key));
    if (found != nullptr)
        return *found;

    // 2. A subclass may answer for a missing key.
    if (type_of(self) != types().dict) {
        const Value missing = TRY(lookup_special(self, names().dunder_missing));
        if (!missing.is_empty())
            return call(missing, key);
    }
    return raise_with(types().KeyError, key);
}

Completion<void> set_dict_item(const Value& self, const Value& key, const Value& value)
{
    Dict& dict = *self.as<Dict>();
    if (!value.is_empty())
        return dict.set(key, value);
    if (!TRY(dict.remove(key)))
        return raise_with(types().KeyError, key);
    return {};
}

Completion<bool> dict_contains(const Value& self, const Value& key)
{
    const Value* found = TRY(self.as<Dict>()->find(key));
    return found != nullptr;
}

// https://docs.python.org/3/reference/expressions.html#value-comparisons
Completion<Value> compare_dicts(CompareOp op, const Value& left, const Value& right)
{
    const Dict* dict = left.try_as<Dict>();
    const Dict* other = right.try_as<Dict>();
    if (dict == nullptr || other == nullptr || (op != CompareOp::Eq && op != CompareOp::NotEq))
        return Value::not_implemented();
    const bool same = TRY(equal_dicts(*dict, *other));
    return Value::boolean(same == (op == CompareOp::Eq));
}

// SINCE 3.9: d | other. https://peps.python.org/pep-0584/
Completion<Value> dict_binary(BinaryOp op, const Value& left, const Value& right)
{
    const Dict* dict = left.try_as<Dict>();
    if (op != BinaryOp::BitOr || dict == nullptr || right.try_as<Dict>() == nullptr)
        return Value::not_implemented();
    const Ref<Dict> result = dict->copy();
    TRY(update_dict(*result, right));
    return result;
}

// SINCE 3.9: d |= other. https://peps.python.org/pep-0584/
Completion<Value> dict_inplace(BinaryOp op, const Value& left, const Value& right)
{
    if (op != BinaryOp::BitOr)
        return Value::not_implemented();
    TRY(update_dict(*left.as<Dict>(), right));
    return left;
}

Completion<Value> iterate_dict(const Value& self)
{
    return make<DictIterator>(Ref<Dict>::borrow(self.as<Dict>()), DictPart::Keys, DictOrder::Forwards);
}

// SINCE 3.8. https://docs.python.org/3/whatsnew/3.8.html#other-language-changes
Completion<Value> reversed(const CallArgs& args)
{
    return make<DictIterator>(Ref<Dict>::borrow(&self_dict(args)), DictPart::Keys, DictOrder::Backwards);
}

// https://docs.python.org/3/library/stdtypes.html#dict.fromkeys
Completion<Value> fromkeys(const CallArgs& args)
{
    // 1. The class itself makes the dict.
    const Value value = args[2].is_empty() ? Value::none() : args[2];
    Value result = TRY(call(args[0]));
    Dict* dict = type_of(result) == types().dict ? result.as<Dict>() : nullptr;

    // 2. Each item becomes a key.
    const Value iterator = TRY(iter(args[1]));
    while (true) {
        const Value key = TRY(next_or_exhausted(iterator));
        if (key.is_exhausted())
            return result;
        if (dict != nullptr)
            TRY(dict->set(key, value));
        else
            TRY(set_item(result, key, value));
    }
}

// https://docs.python.org/3/library/stdtypes.html#dict.get
Completion<Value> get(const CallArgs& args)
{
    const Value* found = TRY(self_dict(args).find(args[1]));
    if (found != nullptr)
        return *found;
    return args[2].is_empty() ? Value::none() : args[2];
}

// https://docs.python.org/3/library/stdtypes.html#dict.setdefault
Completion<Value> setdefault(const CallArgs& args)
{
    return self_dict(args).set_default(args[1], args[2].is_empty() ? Value::none() : args[2]);
}

// https://docs.python.org/3/library/stdtypes.html#dict.pop
Completion<Value> pop(const CallArgs& args)
{
    Dict& dict = self_dict(args);
    // An empty dict does not even hash the key.
    if (dict.size() > 0) {
        Value value = TRY(dict.take(args[1]));
        if (!value.is_empty())
            return value;
    }
    if (!args[2].is_empty())
        return args[2];
    return raise_with(types().KeyError, args[1]);
}

// https://docs.python.org/3/library/stdtypes.html#dict.popitem
Completion<Value> popitem(const CallArgs& args)
{
    Value key;
    Value value;
    if (!self_dict(args).take_last(key, value))
        return raise(types().KeyError, "popitem(): dictionary is empty");
    return new_tuple(std::vector<Value>{std::move(key), std::move(value)});
}

Completion<Value> clear(const CallArgs& args)
{
    self_dict(args).clear();
    return Value::none();
}

Completion<Value> copy(const CallArgs& args)
{
    return self_dict(args).copy();
}

Completion<Value> keys(const CallArgs& args)
{
    return new_dict_view(args[0], DictPart::Keys);
}

Completion<Value> values(const CallArgs& args)
{
    return new_dict_view(args[0], DictPart::Values);
}

Completion<Value> items(const CallArgs& args)
{
    return new_dict_view(args[0], DictPart::Items);
}

} // namespace

void build_dict_type(Realm& realm)
{
    Type* type = realm.types.dict;
    type->slots.create = create_dict;
    type->slots.initialize = initialize_dict;
    type->slots.repr = repr_dict;
    type->slots.length = dict_length;
    type->slots.get_item = dict_item;
    type->slots.set_item = set_dict_item;
    type->slots.contains = dict_contains;
    type->slots.compare = compare_dicts;
    type->slots.iter = iterate_dict;
    TypeBuilder builder(type);
    builder.class_method("fromkeys", "iterable, value?, /", fromkeys)
        .raw_method("update", update)
        .method("get", "key, default?, /", get)
        .method("setdefault", "key, default?, /", setdefault)
        .method("pop", "key, default?, /", pop)
        .method("popitem", "", popitem)
        .method("clear", "", clear)
        .method("copy", "", copy)
        .method("keys", "", keys)
        .method("values", "", values)
        .method("items", "", items)
        .constant("__hash__", Value::none());
    add_class_getitem(builder);
    if (realm.profile.at_least(8))
        builder.method("__reversed__", "", reversed);
    if (realm.profile.at_least(9)) {
        type->slots.binary = dict_binary;
        type->slots.inplace = dict_inplace;
    }
    builder.finish();
}

void add_mapping_types(Realm& realm)
{
    build_dict_type(realm);
    build_dict_view_types(realm);
    build_dict_iterator_types(realm);
    build_mapping_proxy_type(realm);
    build_set_types(realm);
}

} // namespace weft::model
