// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// types.GenericAlias. See generic_alias.h.
#include "model/values/generic_alias.h"
#include "model/rules/containers.h"

#include <algorithm>

#include "model/library/import_system.h"
#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/values/sequence.h"
#include "model/values/sequence_types.h"
#include "model/world.h"

namespace weft::model {

namespace {

class GenericAlias final : public Container {
public:
    GenericAlias(Type* type, Value generic, Ref<Tuple> parameters)
        : Container(Kind::Other, type), origin(std::move(generic)), arguments(std::move(parameters))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(origin);
        visitor(arguments.get());
    }

    const Value origin;
    const Ref<Tuple> arguments;
};

Completion<Value> from_python(std::string_view name)
{
    const Value module = TRY(import_module("_weft_union"));
    return get_attribute(module, intern(name));
}

const GenericAlias& alias_of(const Value& self)
{
    return *self.as<GenericAlias>();
}

// How one parameter is shown: classes by their name, others by their repr.
Completion<std::string> shown(const Value& parameter)
{
    if (parameter.is_ellipsis())
        return std::string("...");
    const Value origin = TRY(find_attribute(parameter, intern("__origin__")));
    const Value qualname = TRY(find_attribute(parameter, names().dunder_qualname));
    const Value module = TRY(find_attribute(parameter, names().dunder_module));
    if (origin.is_empty() && qualname.try_as<Str>() && module.try_as<Str>()) {
        if (module.as<Str>()->text == "builtins")
            return qualname.as<Str>()->text;
        return concat(module.as<Str>()->text, ".", qualname.as<Str>()->text);
    }
    if (rule(Rule::AliasesShowNestedLists) && type_of(parameter) == types().list) {
        std::string out = "[";
        for (std::size_t position = 0; position < parameter.as<List>()->items.size(); ++position) {
            const Value item = parameter.as<List>()->items[position];
            const std::string text = TRY(shown(item));
            out += concat(position > 0 ? ", " : "", text);
        }
        return out + "]";
    }
    const Ref<Str> text = TRY(repr(parameter));
    return text->text;
}

Completion<Value> repr_alias(const Value& self)
{
    const GenericAlias& alias = alias_of(self);
    std::string out = TRY(shown(alias.origin));
    out += "[";
    for (std::size_t position = 0; position < alias.arguments->items.size(); ++position) {
        const std::string text = TRY(shown(alias.arguments->items[position]));
        out += concat(position > 0 ? ", " : "", text);
    }
    return new_str(out + (alias.arguments->items.empty() ? "()]" : "]"));
}

// Calling an alias makes an instance of the class, which learns about it where it can.
// https://docs.python.org/3/library/stdtypes.html#types-genericalias
Completion<Value> call_alias(const Value& self, const CallArgs& args)
{
    const Value origin = alias_of(self).origin;
    Value result = TRY(call(origin, args));
    auto told = set_attribute(result, intern("__orig_class__"), self);
    if (told.raised()) {
        if (!pending_matches(types().AttributeError) && !pending_matches(types().TypeError))
            return Raised{};
        take_pending();
    }
    return result;
}

// Most attributes are those of the class.
// https://docs.python.org/3/library/stdtypes.html#special-attributes-of-genericalias-objects
Completion<Value> alias_attribute(const Value& self, Str* name)
{
    static constexpr std::string_view k_own[] = {
        "__origin__", "__args__", "__parameters__", "__mro_entries__", "__reduce_ex__",
        "__reduce__", "__copy__", "__deepcopy__",   "__unpacked__",    "__typing_unpacked_tuple_args__"};
    const bool is_class = name->text == "__class__" && realm().profile.at_least(11);
    if (is_class || std::find(std::begin(k_own), std::end(k_own), name->text) != std::end(k_own))
        return generic_get_attribute(self, name);
    const Value origin = alias_of(self).origin;
    return get_attribute(origin, name);
}

Completion<Value> compare_aliases(CompareOp op, const Value& left, const Value& right)
{
    if (type_of(left) != type_of(right) || (op != CompareOp::Eq && op != CompareOp::NotEq))
        return Value::not_implemented();
    bool same = TRY(equal(alias_of(left).origin, alias_of(right).origin));
    if (same)
        same = TRY(equal(alias_of(left).arguments, alias_of(right).arguments));
    return Value::boolean(same == (op == CompareOp::Eq));
}

Completion<std::int64_t> hash_alias(const Value& self)
{
    const std::int64_t first = TRY(hash(alias_of(self).origin));
    const std::int64_t second = TRY(hash(alias_of(self).arguments));
    return first ^ second;
}

Completion<Value> create_alias(Type*, const CallArgs& args)
{
    TRY(refuse_keywords("GenericAlias", args));
    TRY(check_positional("GenericAlias", args, 2, 2));
    return new_generic_alias(args[0], args[1]);
}

// The type variables among the arguments. Classes have none, so most aliases need not ask.
Completion<Value> alias_parameters(const Value& self)
{
    const auto& items = alias_of(self).arguments->items;
    if (std::all_of(items.begin(), items.end(),
                    [](const Value& item) { return item.try_as<Type>() != nullptr; }))
        return empty_tuple();
    const Value find = TRY(from_python("parameters_of"));
    return call(find, alias_of(self).arguments);
}

Completion<Value> alias_item(const Value& self, const Value& item)
{
    const Value parameters = TRY(alias_parameters(self));
    if (!parameters.as<Tuple>()->items.empty()) {
        const Value substitute = TRY(from_python("alias_with"));
        return call(substitute, self, item);
    }
    const Ref<Str> text = TRY(repr(self));
    return raise(types().TypeError, rule(Rule::AliasesSayNotGeneric)
                                        ? concat(text->text, " is not a generic class")
                                        : concat("There are no type variables left in ", text->text));
}

Completion<Value> alias_mro_entries(const CallArgs& args)
{
    return new_tuple(std::vector<Value>{alias_of(args[0]).origin});
}

Completion<Value> refuse_instance_check(const CallArgs&)
{
    return raise(types().TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}

Completion<Value> refuse_subclass_check(const CallArgs&)
{
    return raise(types().TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

Completion<Value> alias_origin(const Value& self)
{
    return alias_of(self).origin;
}

Completion<Value> alias_arguments(const Value& self)
{
    return alias_of(self).arguments;
}

Completion<Value> class_getitem(const CallArgs& args)
{
    return new_generic_alias(args[0], args[1]);
}

} // namespace

Completion<Value> union_of_types(BinaryOp op, const Value& left, const Value& right)
{
    if (op != BinaryOp::BitOr)
        return Value::not_implemented();
    const Value make_union = TRY(from_python("make_union"));
    return call(make_union, left, right);
}

Completion<Value> new_generic_alias(const Value& origin, const Value& arguments)
{
    Ref<Tuple> parameters = type_of(arguments) == types().tuple ? Ref<Tuple>::borrow(arguments.as<Tuple>())
                                                                : new_tuple(std::vector<Value>{arguments});
    return make<GenericAlias>(types().generic_alias, origin, std::move(parameters));
}

void add_class_getitem(TypeBuilder& builder, int since)
{
    if (realm().profile.at_least(since))
        builder.class_method("__class_getitem__", "item, /", class_getitem);
}

void build_generic_alias_type(Realm& realm)
{
    Type* type = realm.types.generic_alias;
    type->module_name = "types";
    type->name = "types.GenericAlias";
    type->slots.create = create_alias;
    type->slots.repr = repr_alias;
    type->slots.call = call_alias;
    type->slots.get_attribute = alias_attribute;
    type->slots.compare = compare_aliases;
    type->slots.hash = hash_alias;
    type->slots.get_item = alias_item;
    if (realm.profile.at_least(10))
        type->slots.binary = union_of_types;
    TypeBuilder(type)
        .method("__mro_entries__", "bases, /", alias_mro_entries)
        .method("__instancecheck__", "instance, /", refuse_instance_check)
        .method("__subclasscheck__", "cls, /", refuse_subclass_check)
        .property("__origin__", alias_origin)
        .property("__args__", alias_arguments)
        .property("__parameters__", alias_parameters)
        .refuse({"__iter__", "__unpacked__"})
        .finish();
}

} // namespace weft::model
