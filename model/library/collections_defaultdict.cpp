// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// collections.defaultdict: a dict that makes the values of missing keys.
//
// https://docs.python.org/3/library/collections.html#collections.defaultdict
#include "model/library/collections_types.h"

#include "model/library/module_builder.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/repr_guard.h"
#include "model/world.h"

namespace weft::model {

namespace {

class DefaultDict : public Dict {
public:
    explicit DefaultDict(Type* type) : Dict(type) {}
    void traverse(Visitor& visitor) override
    {
        Dict::traverse(visitor);
        visitor(factory);
    }
    void clear_references() override
    {
        factory = Value::none();
        Dict::clear_references();
    }

    Value factory = Value::none();
};

Completion<Value> create_defaultdict(Type* type, const CallArgs&)
{
    return allocate<DefaultDict>(type);
}

// https://docs.python.org/3/library/collections.html#collections.defaultdict
Completion<void> initialize_defaultdict(const Value& self, const CallArgs& args)
{
    Value factory = Value::none();
    CallArgs rest = args;
    if (args.count > 0) {
        factory = args[0];
        rest = args.without_first();
        if (!factory.is_none() && !is_callable(factory))
            return raise(types().TypeError, "first argument must be callable or None");
    }
    self.as<DefaultDict>()->factory = std::move(factory);
    return types().dict->slots.initialize(self, rest);
}

// https://docs.python.org/3/library/collections.html#collections.defaultdict.__missing__
Completion<Value> missing(const CallArgs& args)
{
    const Value factory = args[0].as<DefaultDict>()->factory;
    if (factory.is_none())
        return raise_with(types().KeyError, args[1]);
    const Value value = TRY(call(factory));
    TRY(set_item(args[0], args[1], value));
    return value;
}

Completion<Value> repr_defaultdict(const Value& self)
{
    const Value factory = self.as<DefaultDict>()->factory;
    const Value content = TRY(types().dict->slots.repr(self));
    std::string shown = "None";
    if (factory.is_object()) {
        // A factory that is a method of the dict itself would be shown without end.
        const ReprGuard guard(factory.object());
        if (guard.is_nested()) {
            shown = "...";
        } else {
            const Ref<Str> text = TRY(repr(factory));
            shown = text->text;
        }
    }
    return new_str(concat(shown_name(self), "(", shown, ", ", content.as<Str>()->text, ")"));
}

// https://docs.python.org/3/library/collections.html#collections.defaultdict
Completion<Value> copy(const CallArgs& args)
{
    return call(Value::borrow(type_of(args[0])), args[0].as<DefaultDict>()->factory, args[0]);
}

// SINCE 3.9. https://peps.python.org/pep-0584/
Completion<Value> join(BinaryOp op, const Value& left, const Value& right)
{
    if (op != BinaryOp::BitOr || left.try_as<Dict>() == nullptr || right.try_as<Dict>() == nullptr)
        return Value::not_implemented();
    const bool left_is_default = type_of(left)->is_subtype_of(realm().library_type(make_defaultdict_type));
    const Value& model = left_is_default ? left : right;
    Value result = TRY(call(Value::borrow(type_of(model)), model.as<DefaultDict>()->factory, left));
    TRY(dict_update(*result.as<Dict>(), right));
    return result;
}

Completion<Value> default_factory(const Value& self)
{
    return self.as<DefaultDict>()->factory;
}

Completion<void> set_default_factory(const Value& self, const Value& value)
{
    self.as<DefaultDict>()->factory = value.is_empty() ? Value::none() : value;
    return {};
}

} // namespace

Type* make_defaultdict_type()
{
    Type* type = make_library_type("collections", "defaultdict", Kind::Dict, types().dict);
    type->slots.create = create_defaultdict;
    type->slots.initialize = initialize_defaultdict;
    type->slots.repr = repr_defaultdict;
    if (realm().profile.at_least(9))
        type->slots.binary = join;
    TypeBuilder(type)
        .method("__missing__", "key, /", missing)
        .method("copy", "", copy)
        .method("__copy__", "", copy)
        .property("default_factory", default_factory, set_default_factory)
        .refuse({"__reduce__"})
        .finish();
    return type;
}

} // namespace weft::model
