// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// mappingproxy: every operation goes to the mapping behind it. See mapping_proxy.h.
#include "model/values/mapping_proxy.h"

#include "model/values/arguments.h"
#include "model/values/dict.h"
#include "model/values/exception.h"
#include "model/values/generic_alias.h"
#include "model/values/operations.h"
#include "model/values/sequence_types.h"
#include "model/world.h"

namespace weft::model {

MappingProxy::MappingProxy(Value viewed)
    : Container(Kind::View, types().mapping_proxy), mapping(std::move(viewed))
{
}

Ref<MappingProxy> new_mapping_proxy(Value mapping)
{
    return make<MappingProxy>(std::move(mapping));
}

namespace {

const Value& mapping_of(const Value& self)
{
    return self.as<MappingProxy>()->mapping;
}

// https://docs.python.org/3/library/types.html#types.MappingProxyType
Completion<Value> create_proxy(Type*, const CallArgs& args)
{
    TRY(refuse_keywords("mappingproxy", args));
    if (args.count != 1)
        return raise(types().TypeError, "mappingproxy() missing required argument 'mapping' (pos 1)");
    const Type* type = type_of(args[0]);
    if (type->slots.get_item == nullptr || args[0].kind() == Kind::List || args[0].kind() == Kind::Tuple)
        return raise(types().TypeError,
                     concat("mappingproxy() argument must be a mapping, not ", type->name));
    return new_mapping_proxy(args[0]);
}

Completion<Value> repr_proxy(const Value& self)
{
    const Ref<Str> shown = TRY(repr(mapping_of(self)));
    return new_str(concat("mappingproxy(", shown->text, ")"));
}

Completion<Value> str_proxy(const Value& self)
{
    return TRY(str(mapping_of(self)));
}

Completion<std::int64_t> proxy_length(const Value& self)
{
    return length(mapping_of(self));
}

Completion<Value> proxy_item(const Value& self, const Value& key)
{
    return get_item(mapping_of(self), key);
}

Completion<bool> proxy_contains(const Value& self, const Value& key)
{
    return contains(mapping_of(self), key);
}

Completion<Value> iterate_proxy(const Value& self)
{
    return iter(mapping_of(self));
}

Completion<Value> compare_proxies(CompareOp op, const Value& left, const Value& right)
{
    return compare(op, mapping_of(left), right);
}

const Value& unwrapped(const Value& operand)
{
    return type_of(operand) == types().mapping_proxy ? mapping_of(operand) : operand;
}

// SINCE 3.9. https://peps.python.org/pep-0584/
Completion<Value> proxy_binary(BinaryOp op, const Value& left, const Value& right)
{
    if (op != BinaryOp::BitOr)
        return Value::not_implemented();
    return binary(op, unwrapped(left), unwrapped(right));
}

Completion<Value> proxy_inplace(BinaryOp op, const Value& left, const Value&)
{
    if (op != BinaryOp::BitOr)
        return Value::not_implemented();
    return raise(types().TypeError,
                 concat("'|=' is not supported by ", type_of(left)->name, "; use '|' instead"));
}

// SINCE 3.12. https://docs.python.org/3/library/types.html#types.MappingProxyType
Completion<std::int64_t> hash_proxy(const Value& self)
{
    return hash(mapping_of(self));
}

Completion<Value> forward(const CallArgs& args, const char* method)
{
    return call_method(mapping_of(args[0]), intern(method));
}

Completion<Value> get(const CallArgs& args)
{
    Value arguments[] = {args[1], args[2].is_empty() ? Value::none() : args[2]};
    return call_method(mapping_of(args[0]), names().name_get, arguments);
}

Completion<Value> keys(const CallArgs& args)
{
    return forward(args, "keys");
}

Completion<Value> values(const CallArgs& args)
{
    return forward(args, "values");
}

Completion<Value> items(const CallArgs& args)
{
    return forward(args, "items");
}

Completion<Value> copy(const CallArgs& args)
{
    return forward(args, "copy");
}

// SINCE 3.9. https://docs.python.org/3/library/types.html#types.MappingProxyType
Completion<Value> reversed(const CallArgs& args)
{
    return forward(args, "__reversed__");
}

} // namespace

void build_mapping_proxy_type(Realm& realm)
{
    Type* type = realm.types.mapping_proxy;
    type->slots.create = create_proxy;
    type->slots.repr = repr_proxy;
    type->slots.str = str_proxy;
    type->slots.length = proxy_length;
    type->slots.get_item = proxy_item;
    type->slots.contains = proxy_contains;
    type->slots.iter = iterate_proxy;
    type->slots.compare = compare_proxies;
    if (realm.profile.at_least(12))
        type->slots.hash = hash_proxy;
    TypeBuilder builder(type);
    builder.method("get", "key, default?, /", get)
        .method("keys", "", keys)
        .method("values", "", values)
        .method("items", "", items)
        .method("copy", "", copy);
    add_class_getitem(builder);
    if (!realm.profile.at_least(12))
        builder.constant("__hash__", Value::none());
    if (realm.profile.at_least(9)) {
        type->slots.binary = proxy_binary;
        type->slots.inplace = proxy_inplace;
        builder.method("__reversed__", "", reversed);
    }
    builder.finish();
}

} // namespace weft::model
