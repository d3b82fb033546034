// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// functools.partial.
//
// https://docs.python.org/3/library/functools.html#functools.partial
#include "model/library/functools_types.h"

#include "model/library/module_builder.h"
#include "model/rules/library.h"
#include "model/values/exception.h"
#include "model/values/generic_alias.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/repr_guard.h"
#include "model/values/type_attributes.h"
#include "model/world.h"

namespace weft::model {

namespace {

class Partial : public Container {
public:
    static constexpr Kind k_kind = Kind::Other;
    explicit Partial(Type* type) : Container(Kind::Other, type) {}
    void traverse(Visitor& visitor) override
    {
        visitor(function);
        visitor(arguments.get());
        visitor(keywords.get());
        visitor(attributes);
    }
    void clear_references() override { attributes = Value(); }
    Value* dict_slot() override { return &attributes; }

    Value function;
    Ref<Tuple> arguments;
    Ref<Dict> keywords;
    Value attributes; // its `__dict__`, made at the first need
};

// https://docs.python.org/3/library/functools.html#functools.partial
Completion<Value> create_partial(Type* type, const CallArgs& args)
{
    // 1. The function.
    if (args.count == 0)
        return raise(types().TypeError, "type 'partial' takes at least one argument");
    if (!is_callable(args[0]))
        return raise(types().TypeError, "the first argument must be callable");

    // 2. A partial of a plain partial is one partial.
    const Ref<Partial> partial = allocate<Partial>(type);
    std::vector<Value> arguments;
    Type* base = realm().library_type(make_partial_type);
    if (type_of(args[0]) == base && type == base && args[0].as<Partial>()->attributes.is_empty()) {
        const Partial& inner = *args[0].as<Partial>();
        partial->function = inner.function;
        arguments = inner.arguments->items;
        partial->keywords = inner.keywords->copy();
    } else {
        partial->function = args[0];
        partial->keywords = new_dict();
    }
    arguments.insert(arguments.end(), args.values + 1, args.values + args.count);
    partial->arguments = new_tuple(std::move(arguments));
    for (std::size_t position = 0; position < args.keyword_count; ++position)
        partial->keywords->set(args.keyword_names[position], args.keyword(position));
    return partial;
}

Completion<Value> call_partial(const Value& self, const CallArgs& args)
{
    // 1. Its own positional arguments come first.
    const Partial& partial = *self.as<Partial>();
    std::vector<Value> values = partial.arguments->items;
    values.insert(values.end(), args.values, args.values + args.count);
    CallArgs passed;
    passed.count = values.size();

    // 2. The call's keywords replace its own.
    const Ref<Dict> keywords = partial.keywords->copy();
    for (std::size_t position = 0; position < args.keyword_count; ++position)
        keywords->set(args.keyword_names[position], args.keyword(position));
    std::vector<Str*> names;
    for (const Dict::Entry& entry : keywords->entries()) {
        if (entry.key.is_empty())
            continue;
        Str* name = entry.key.try_as<Str>();
        if (name == nullptr)
            return raise(types().TypeError, "keywords must be strings");
        names.push_back(name);
        values.push_back(entry.value);
    }
    passed.values = values.data();
    passed.keyword_names = names.data();
    passed.keyword_count = names.size();
    const Value function = partial.function;
    return call(function, passed);
}

Completion<Value> repr_partial(const Value& self)
{
    const Partial& partial = *self.as<Partial>();
    const ReprGuard guard(&partial);
    if (guard.is_nested())
        return new_str("...");
    const Type* type = type_of(self);
    const Ref<Str> function = TRY(repr(partial.function));
    std::string out = type->is_heap ? concat(type->qualname, "(") : "functools.partial(";
    if (type->is_heap && rule(Rule::PartialShowsModule))
        out = concat(type->module_name, ".", out);
    out += function->text;
    for (const Value& argument : partial.arguments->items) {
        const Ref<Str> shown = TRY(repr(argument));
        out += concat(", ", shown->text);
    }
    for (const Dict::Entry& entry : partial.keywords->entries()) {
        if (entry.key.is_empty())
            continue;
        const Ref<Str> name = TRY(str(entry.key));
        const Ref<Str> shown = TRY(repr(entry.value));
        out += concat(", ", name->text, "=", shown->text);
    }
    return new_str(out + ")");
}

// SINCE 3.14: a partial is a method of the class that it stands in.
// https://docs.python.org/3/whatsnew/3.14.html
Completion<Value> bind_partial(const Value& self, const Value& instance, const Value&)
{
    if (instance.is_empty() || instance.is_none())
        return self;
    return make<Method>(self, instance);
}

Completion<Value> partial_function(const Value& self)
{
    return self.as<Partial>()->function;
}

Completion<Value> partial_arguments(const Value& self)
{
    return self.as<Partial>()->arguments;
}

Completion<Value> partial_keywords(const Value& self)
{
    return self.as<Partial>()->keywords;
}

} // namespace

Type* make_partial_type()
{
    Type* type = make_library_type("functools", "partial", Kind::Other);
    type->has_instance_dict = true;
    type->supports_weakref = true;
    add_dict_attribute(*type);
    type->slots.create = create_partial;
    type->slots.call = call_partial;
    type->slots.repr = repr_partial;
    if (realm().profile.at_least(14))
        type->slots.descriptor_get = bind_partial;
    TypeBuilder builder(type);
    add_class_getitem(builder);
    builder.member("func", partial_function)
        .member("args", partial_arguments)
        .member("keywords", partial_keywords)
        .refuse({"__reduce__", "__setstate__"})
        .finish();
    return type;
}

} // namespace weft::model
