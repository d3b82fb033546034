// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The native half of collections; the other is library/python/collections.py.
//
// https://docs.python.org/3/library/collections.html
#include "model/evaluator/compiler.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/library/collections_types.h"
#include "model/library/native_modules.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/repr_guard.h"
#include "model/world.h"

namespace weft::model {

namespace {

// The descriptor of a named tuple's field.
class TupleGetter final : public Container {
public:
    TupleGetter(Type* type, std::int64_t field, Value text)
        : Container(Kind::Other, type), position(field), doc(std::move(text))
    {
    }
    void traverse(Visitor& visitor) override { visitor(doc); }

    const std::int64_t position;
    Value doc;
};

Completion<Value> create_tuplegetter(Type* type, const CallArgs& args)
{
    if (args.count != 2)
        return raise(types().TypeError, concat("_tuplegetter expected 2 arguments, got ", args.count));
    const std::int64_t position = TRY(index_as_size(args[0]));
    return make<TupleGetter>(type, position, args[1]);
}

// https://docs.python.org/3/library/collections.html#collections.namedtuple
Completion<Value> get_field(const Value& self, const Value& instance, const Value&)
{
    if (instance.is_empty() || instance.is_none())
        return self;
    const TupleGetter& getter = *self.as<TupleGetter>();
    const Tuple* tuple = instance.try_as<Tuple>();
    if (tuple == nullptr)
        return raise(types().TypeError, concat("descriptor for index '", getter.position,
                                               "' for tuple subclasses doesn't apply to '",
                                               type_of(instance)->name, "' object"));
    if (static_cast<std::size_t>(getter.position) >= tuple->size())
        return raise(types().IndexError, "tuple index out of range");
    return tuple->items[static_cast<std::size_t>(getter.position)];
}

Completion<void> set_field(const Value&, const Value&, const Value& value)
{
    return raise(types().AttributeError, value.is_empty() ? "can't delete attribute" : "can't set attribute");
}

Completion<Value> repr_tuplegetter(const Value& self)
{
    const TupleGetter& getter = *self.as<TupleGetter>();
    const Ref<Str> doc = TRY(repr(getter.doc));
    return new_str(concat("_tuplegetter(", getter.position, ", ", doc->text, ")"));
}

Completion<Value> tuplegetter_doc(const Value& self)
{
    return self.as<TupleGetter>()->doc;
}

Completion<void> set_tuplegetter_doc(const Value& self, const Value& value)
{
    self.as<TupleGetter>()->doc = value.is_empty() ? Value::none() : value;
    return {};
}

// run(source, namespace): how a named tuple's `__new__` gets its parameters' names, as CPython does it by
// exec().
Completion<Value> run_source(const CallArgs& args)
{
    auto file = std::make_shared<SourceFile>("<weft namedtuple>", args[0].as<Str>()->text);
    file->is_program = false;
    auto code = compile_source(file, realm().profile);
    if (!code)
        return raise(types().ValueError, code.error().message);
    Ref<Dict> names_there = Ref<Dict>::borrow(args[1].as<Dict>());
    names_there->set(names().dunder_builtins, world().builtins);
    Ref<Frame> frame = Frame::create(code.value().get(), names_there.get());
    frame->names = names_there;
    TRY(run_frame(std::move(frame)));
    return Value::none();
}

void declare_collections(Dict& names_made)
{
    ModuleBuilder builder("_collections", names_made);
    builder.type(realm().library_type(make_deque_type))
        .type(realm().library_type(make_defaultdict_type))
        .type(realm().library_type(make_ordered_dict_type))
        .type(realm().library_type(make_tuplegetter_type))
        .function("run", "source, namespace, /", run_source);
}

} // namespace

Type* make_tuplegetter_type()
{
    Type* type = make_library_type(realm().profile.at_least(12) ? "collections" : "_collections",
                                   "_tuplegetter", Kind::Other);
    type->is_base = false;
    type->slots.create = create_tuplegetter;
    type->slots.descriptor_get = get_field;
    type->slots.descriptor_set = set_field;
    if (realm().profile.at_least(9))
        type->slots.repr = repr_tuplegetter;
    TypeBuilder(type)
        .property("__doc__", tuplegetter_doc, set_tuplegetter_doc)
        .refuse({"__reduce__"})
        .finish();
    return type;
}

void fill_weft_collections(Module& module)
{
    furnish(module, declare_collections);
}

} // namespace weft::model
