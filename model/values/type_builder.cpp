// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How a native type is declared: its methods, properties and constants, and the wrappers of its slots.
#include "model/values/dict.h"
#include "model/values/slot_methods.h"
#include "model/world.h"

namespace weft::model {

namespace {

Ref<NativeFunction> new_method(Type* kind, Type* owner, std::string_view name, const Signature* signature,
                               NativeFn function)
{
    Ref<NativeFunction> method = make<NativeFunction>(kind, name, function, signature);
    method->owner = owner;
    return method;
}

// `X.__new__(cls, ...)`: self is X.
// https://docs.python.org/3/reference/datamodel.html#object.__new__
Completion<Value> call_new(const CallArgs& args)
{
    // 1. The class to make an instance of.
    Type* owner = args[0].as<Type>();
    if (args.count < 2)
        return raise(types().TypeError, concat(owner->name, ".__new__(): not enough arguments"));
    Type* type = args[1].try_as<Type>();
    if (type == nullptr)
        return raise(types().TypeError, concat(owner->name, ".__new__(X): X is not a type object (",
                                               type_of(args[1])->name, ")"));

    // 2. It must be laid out as the owner's instances are, and by nobody else's rules.
    if (!type->is_subtype_of(owner))
        return raise(types().TypeError, concat(owner->name, ".__new__(", type->name, "): ", type->name,
                                               " is not a subtype of ", owner->name));
    const Type* native = type;
    while (native->is_heap)
        native = native->base;
    if (native->slots.create != owner->slots.create)
        return raise(types().TypeError, concat(owner->name, ".__new__(", type->name, ") is not safe, use ",
                                               native->name, ".__new__()"));
    return owner->slots.create(type, args.without_first().without_first());
}

bool has_word(std::string_view words, std::string_view word)
{
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' '))
            return true;
    }
    return false;
}

// The operator slots answer for many names: the type has only those that CPython's has.
bool is_operator_slot(const SlotMethod& method)
{
    Slots operators;
    operators.binary = [](BinaryOp, const Value&, const Value&) -> Completion<Value> { return Raised{}; };
    operators.inplace = operators.binary;
    operators.unary = [](UnaryOp, const Value&) -> Completion<Value> { return Raised{}; };
    return method.filled(operators);
}

template <typename... Members>
void inherit(Slots& own, const Slots& base, Members... members)
{
    (void)std::initializer_list<int>{(own.*members = own.*members ? own.*members : base.*members, 0)...};
}

} // namespace

TypeBuilder& TypeBuilder::method(std::string_view name, std::string_view signature, NativeFn function)
{
    return constant(
        name, new_method(types().method_descriptor, m_type, name, realm().signature(signature), function));
}

TypeBuilder& TypeBuilder::raw_method(std::string_view name, NativeFn function)
{
    return constant(name, new_method(types().method_descriptor, m_type, name, nullptr, function));
}

TypeBuilder& TypeBuilder::static_method(std::string_view name, std::string_view signature, NativeFn function)
{
    Ref<NativeFunction> plain = new_native_function(name, signature, function);
    plain->owner = m_type;
    plain->is_static = true;
    return constant(name, make<WrappedMethod>(types().staticmethod, Kind::StaticMethod, std::move(plain)));
}

TypeBuilder& TypeBuilder::class_method(std::string_view name, std::string_view signature, NativeFn function)
{
    return constant(name, new_method(types().classmethod_descriptor, m_type, name,
                                     realm().signature(signature), function));
}

TypeBuilder& TypeBuilder::property(std::string_view name, Getter getter, Setter setter)
{
    return constant(name, make<GetSet>(m_type, name, getter, setter));
}

TypeBuilder& TypeBuilder::member(std::string_view name, Getter getter, int minor_last)
{
    Ref<GetSet> attribute = make<GetSet>(m_type, name, getter, nullptr);
    if (!realm().profile.at_least(minor_last + 1))
        attribute->become_member();
    return constant(name, attribute);
}

TypeBuilder& TypeBuilder::constant(std::string_view name, Value value)
{
    m_type->attributes->set(intern(name), value);
    return *this;
}

TypeBuilder& TypeBuilder::refuse(std::initializer_list<std::string_view> missing)
{
    for (const std::string_view name : missing) {
        if (!m_type->attributes->find(intern(name)))
            constant(name, make<Refused>(concat(m_type->name, ".", name)));
    }
    return *this;
}

void TypeBuilder::finish()
{
    // 1. `__new__` where the type makes instances in its own way.
    const Type* base = m_type->base;
    if (m_type->slots.create && !m_type->attributes->find(names().dunder_new)) {
        Ref<NativeFunction> create = new_raw_function("__new__", &call_new);
        create->self = Value::borrow(m_type);
        constant("__new__", create);
    }

    // 2. Wrappers for the slots that it fills itself.
    const std::string_view operators = native_operators(m_type->name, realm().profile);
    for (const SlotMethod& method : slot_methods()) {
        if (!method.filled(m_type->slots) || m_type->attributes->find(intern(method.name)))
            continue;
        const std::string_view stem = method.name.substr(2, method.name.size() - 4);
        if (is_operator_slot(method) && !has_word(operators, stem))
            continue;
        constant(method.name, make<SlotWrapper>(m_type, method));
    }

    // 3. Equality of its own without a hash makes instances unhashable.
    if (base && m_type->slots.compare && !m_type->slots.hash &&
        !m_type->attributes->find(names().dunder_hash))
        constant("__hash__", Value::none());
    inherit_slots(*m_type);
}

void TypeBuilder::inherit_slots(Type& type)
{
    if (type.base == nullptr)
        return;
    const Slots& base = type.base->slots;
    Slots& own = type.slots;
    const bool own_equality = own.compare != nullptr && own.compare != base.compare;
    if (!own.hash && !own_equality)
        own.hash = base.hash;
    inherit(own, base, &Slots::create, &Slots::initialize, &Slots::repr, &Slots::str, &Slots::format,
            &Slots::call, &Slots::get_attribute, &Slots::set_attribute, &Slots::descriptor_get,
            &Slots::descriptor_set, &Slots::iter, &Slots::next, &Slots::length, &Slots::get_item,
            &Slots::set_item, &Slots::contains, &Slots::truth, &Slots::binary, &Slots::inplace, &Slots::unary,
            &Slots::compare, &Slots::index, &Slots::to_int, &Slots::to_float, &Slots::await,
            &Slots::async_iter, &Slots::async_next);
    type.changed();
}

} // namespace weft::model
