// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// types.SimpleNamespace: an object with attributes and nothing else.
// https://docs.python.org/3/library/types.html#types.SimpleNamespace

#include "model/library/simple_namespace.h"

#include <algorithm>

#include "model/library/module_builder.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/repr_guard.h"
#include "model/world.h"

namespace weft::model {

namespace {

class SimpleNamespace : public Container {
public:
    explicit SimpleNamespace(Type* type) : Container(Kind::Other, type) {}
    void traverse(Visitor& visitor) override { visitor(m_dict); }
    void clear_references() override { m_dict = Value(); }
    Value* dict_slot() override { return &m_dict; }

private:
    Value m_dict;
};

Dict& attributes_of(const Value& self)
{
    Value& slot = *self.object()->dict_slot();
    if (!slot)
        slot = new_dict();
    return *slot.as<Dict>();
}

Completion<Value> namespace_create(Type* type, const CallArgs&)
{
    return allocate<SimpleNamespace>(type);
}

Completion<void> namespace_initialize(const Value& self, const CallArgs& args)
{
    if (args.count > 1 || (args.count == 1 && !realm().profile.at_least(13)))
        return raise(types().TypeError,
                     realm().profile.at_least(13)
                         ? concat("SimpleNamespace expected at most 1 argument, got ", args.count)
                         : "no positional arguments expected");
    if (args.count == 1) {
        Value mapping = TRY(call(Value::borrow(types().dict), args[0]));
        for (const Dict::Entry& entry : Dict::Entries(mapping.as<Dict>()->entries())) {
            if (entry.key && !entry.key.try_as<Str>())
                return raise(types().TypeError, "keywords must be strings");
            if (entry.key)
                attributes_of(self).set(entry.key.as<Str>(), entry.value);
        }
    }
    for (std::size_t i = 0; i < args.keyword_count; ++i)
        attributes_of(self).set(args.keyword_names[i], args.keyword(i));
    return {};
}

// namespace(a=1): the attributes in order of insertion since 3.9, sorted before.
Completion<Value> namespace_repr(const Value& self)
{
    Type* type = type_of(self);
    const std::string name = type == simple_namespace_type() ? "namespace" : type->name;
    ReprGuard guard(self.object());
    if (guard.is_nested())
        return new_str(name + "(...)");
    Dict::Entries entries = attributes_of(self).entries();
    std::erase_if(entries, [](const Dict::Entry& entry) { return !entry.key || !entry.key.try_as<Str>(); });
    if (!realm().profile.at_least(9))
        std::sort(entries.begin(), entries.end(), [](const Dict::Entry& one, const Dict::Entry& other) {
            return one.key.as<Str>()->text < other.key.as<Str>()->text;
        });
    std::string text = name + "(";
    bool is_first = true;
    for (const Dict::Entry& entry : entries) {
        if (entry.key.as<Str>()->text.empty())
            continue;
        Ref<Str> value = TRY(repr(entry.value));
        text += concat(is_first ? "" : ", ", entry.key.as<Str>()->text, "=", value->text);
        is_first = false;
    }
    return new_str(text + ")");
}

Completion<Value> namespace_compare(CompareOp op, const Value& left, const Value& right)
{
    if (!is_instance_of(left, simple_namespace_type()) || !is_instance_of(right, simple_namespace_type()))
        return Value::not_implemented();
    return compare(op, Value::borrow(&attributes_of(left)), Value::borrow(&attributes_of(right)));
}

Completion<Value> namespace_dict(const Value& self)
{
    return Value::borrow(&attributes_of(self));
}

Type* make_type()
{
    Type* const type = make_library_type("types", "SimpleNamespace", Kind::Other);
    type->has_instance_dict = true;
    type->slots.create = namespace_create;
    type->slots.initialize = namespace_initialize;
    type->slots.repr = namespace_repr;
    type->slots.compare = namespace_compare;
    TypeBuilder(type).property("__dict__", namespace_dict).refuse({"__reduce__", "__replace__"}).finish();
    return type;
}

} // namespace

Type* simple_namespace_type()
{
    return realm().library_type(make_type);
}

Value new_simple_namespace(const std::vector<std::pair<std::string_view, Value>>& attributes)
{
    Ref<SimpleNamespace> object = make<SimpleNamespace>(simple_namespace_type());
    const Value self = object;
    for (const auto& [name, value] : attributes)
        attributes_of(self).set(intern(name), value);
    return self;
}

} // namespace weft::model
