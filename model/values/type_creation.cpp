// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How a class comes into being: type.__new__.
//
// https://docs.python.org/3/reference/datamodel.html#creating-the-class-object
#include "model/evaluator/frame.h"
#include "model/rules/objects.h"
#include "model/values/class_layout.h"
#include "model/values/class_slots.h"
#include "model/values/descriptors.h"
#include "model/values/dict.h"
#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/values/type_attributes.h"
#include "model/world.h"

namespace weft::model {

namespace {

Completion<void> take_qualname(Type& type)
{
    const Value* given = type.attributes->find(names().dunder_qualname);
    if (given == nullptr)
        return {};
    const Str* text = given->try_as<Str>();
    if (text == nullptr)
        return raise(types().TypeError,
                     concat("type __qualname__ must be a str, not ", type_of(*given)->name));
    type.qualname = text->text;
    type.attributes->remove(names().dunder_qualname);
    return {};
}

// The module of the code that makes the class, where the body does not say it.
void set_module(Type& type)
{
    if (type.attributes->find(names().dunder_module) || world().frame == nullptr || !world().frame->globals)
        return;
    if (const Value* module_name = world().frame->globals->find(names().dunder_name)) {
        const Value held = *module_name;
        type.attributes->set(names().dunder_module, held);
    }
}

// A function under one of these names becomes a static or a class method by itself.
void wrap_function(Type& type, Str* name, Type* wrapper, Kind kind)
{
    const Value* found = type.attributes->find(name);
    if (found == nullptr || found->kind() != Kind::Function)
        return;
    const Value wrapped = make<WrappedMethod>(wrapper, kind, *found);
    type.attributes->set(name, wrapped);
}

// The cell that methods read `__class__` from (PEP 3135): the evaluator leaves it in the body.
Completion<void> fill_class_cell(Type& type)
{
    Str* name = intern("__classcell__");
    const Value* given = type.attributes->find(name);
    if (given == nullptr)
        return {};
    const Value held = *given;
    Cell* cell = held.try_as<Cell>();
    if (cell == nullptr)
        return raise(types().TypeError, concat("__classcell__ must be a nonlocal cell, not <class '",
                                               type_of(held)->name, "'>"));
    cell->content = Value::borrow(&type);
    type.attributes->remove(name);
    return {};
}

// The cell through which annotation scopes read the namespace of the class (PEP 695): from now on they see
// the class itself.
Completion<void> fill_class_dict_cell(Type& type)
{
    Str* name = intern("__classdictcell__");
    const Value* given = type.attributes->find(name);
    if (given == nullptr || !realm().profile.at_least(12))
        return {};
    const Value held = *given;
    Cell* cell = held.try_as<Cell>();
    if (cell == nullptr)
        return raise(types().TypeError, concat("__classdictcell__ must be a nonlocal cell, not <class '",
                                               type_of(held)->name, "'>"));
    cell->content = type.attributes;
    type.attributes->remove(name);
    return {};
}

void add_members(Type& type, const DeclaredSlots& slots)
{
    type.member_names = type.base->member_names;
    for (Str* member : slots.members) {
        type.attributes->set(member, make<MemberDescriptor>(&type, member, type.member_names.size()));
        type.member_names.push_back(member);
    }
    type.extends_layout = !slots.members.empty();
}

// Where instances may have a `__dict__` and weak references that those of the base have not.
void decide_extras(Type& type, const DeclaredSlots& slots)
{
    bool dict = !slots.given || slots.dict;
    bool weakref = !slots.given || slots.weakref;
    for (const Ref<Type>& other : type.bases) {
        dict = dict || other->has_instance_dict;
        weakref = weakref || other->supports_weakref;
    }
    const bool may_have_dict = type.instance_kind != Kind::Type;
    if (dict && !type.base->has_instance_dict && may_have_dict) {
        type.has_instance_dict = true;
        add_dict_attribute(type);
    }
    type.has_instance_dict = type.has_instance_dict || type.base->has_instance_dict;
    if (weakref && !type.base->supports_weakref)
        add_weakref_attribute(type);
    type.supports_weakref = weakref || type.base->supports_weakref;
}

// The attributes that the body's namespace turns into: in the order in which CPython adds them.
Completion<void> complete_attributes(Type& type)
{
    TRY(take_qualname(type));
    set_module(type);
    wrap_function(type, names().dunder_new, types().staticmethod, Kind::StaticMethod);
    wrap_function(type, names().dunder_init_subclass, types().classmethod, Kind::ClassMethod);
    wrap_function(type, names().dunder_class_getitem, types().classmethod, Kind::ClassMethod);
    type.module_name = module_of(type);
    TRY(fill_class_dict_cell(type));
    return fill_class_cell(type);
}

void complete_inheritance(Type& type)
{
    if (!type.attributes->find(names().dunder_doc))
        type.attributes->set(names().dunder_doc, Value::none());
    if (type.attributes->find(names().dunder_eq) && !type.attributes->find(names().dunder_hash))
        type.attributes->set(names().dunder_hash, Value::none());
    for (const Ref<Type>& parent : type.bases)
        parent->subclasses.push_back(&type);
    type.changed();
    fill_slots(type);
}

// https://docs.python.org/3/reference/datamodel.html#object.__set_name__
Completion<void> call_set_name(Type& type)
{
    const Ref<Dict> snapshot = type.attributes->copy();
    const Value owner = Value::borrow(&type);
    for (const Dict::Entry& entry : snapshot->entries()) {
        const Value method = TRY(lookup_special(entry.value, names().dunder_set_name));
        if (method.is_empty())
            continue;
        Completion<Value> result = call(method, owner, entry.key);
        if (!result.raised()) {
            (void)result.release();
            continue;
        }
        if (world().is_aborting())
            return Raised{};
        const Ref<Str> shown = TRY(repr(entry.key));
        const std::string text = concat("Error calling __set_name__ on '", type_of(entry.value)->name,
                                        "' instance ", shown->text, " in '", type.name, "'");
        return rule(Rule::SetNameErrorsAreNotWrapped) ? add_pending_note(text)
                                                      : raise_from_pending(types().RuntimeError, text);
    }
    return {};
}

// https://docs.python.org/3/reference/datamodel.html#object.__init_subclass__
Completion<void> call_init_subclass(Type& type, const CallArgs& keywords)
{
    const Value cls = Value::borrow(&type);
    const Value parent = TRY(new_super(&type, cls));
    const Value method = TRY(get_attribute(parent, names().dunder_init_subclass));
    const CallArgs args{keywords.values + keywords.count, 0, keywords.keyword_names, keywords.keyword_count};
    (void)TRY(call(method, args));
    return {};
}

} // namespace

// type.__new__(metatype, name, bases, namespace, **keywords).
// https://docs.python.org/3/library/functions.html#type
Completion<Value> create_class(Type* metatype, Ref<Str> name, const std::vector<Ref<Type>>& given_bases,
                               Ref<Dict> body, const CallArgs& keywords)
{
    // 1. Without bases a class derives from object.
    std::vector<Ref<Type>> bases = given_bases;
    if (bases.empty())
        bases.push_back(Ref<Type>::borrow(types().object));
    Type* base = TRY(best_base(bases));

    // 2. `__slots__` is read before anything is made.
    const DeclaredSlots slots = TRY(read_slots(name->text, *base, *body));
    Ref<Type> type = make<Type>(metatype, name->text);
    type->is_heap = true;
    type->base = base;
    type->bases = std::move(bases);
    type->instance_kind = base->instance_kind;
    type->is_exception = base->is_exception;
    type->attributes = body->copy();

    // 3. What the namespace says about the class itself.
    TRY(complete_attributes(*type));
    add_members(*type, slots);
    decide_extras(*type, slots);

    // 4. The order of look-up, and the slots that follow from the attributes.
    TRY(compute_mro(*type));
    complete_inheritance(*type);

    // 5. Attributes are told their names, then the parent is told of its child.
    TRY(call_set_name(*type));
    TRY(call_init_subclass(*type, keywords));
    return type;
}

} // namespace weft::model
