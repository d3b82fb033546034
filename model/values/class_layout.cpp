// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Layouts of classes: the best base and `__slots__`. See class_layout.h.
#include "model/values/class_layout.h"

#include <algorithm>

#include "model/values/dict.h"
#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// The nearest class of the chain that adds something to the layout.
Type* solid_base(Type* type)
{
    while (type->base != nullptr && !type->extends_layout)
        type = type->base;
    return type;
}

// Types whose instances vary in size cannot have members added.
bool varies_in_size(const Type& base)
{
    switch (base.instance_kind) {
    case Kind::Int:
    case Kind::Tuple:
    case Kind::Bytes:
    case Kind::Type:
        return true;
    default:
        return false;
    }
}

bool is_identifier(std::string_view text)
{
    if (text.empty() || (text[0] >= '0' && text[0] <= '9'))
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80;
    });
}

// Private names of a class: `__x` in class C is `_C__x`.
// https://docs.python.org/3/reference/expressions.html#private-name-mangling
Str* mangle(const std::string& class_name, Str* name)
{
    const std::string& text = name->text;
    const std::size_t start = class_name.find_first_not_of('_');
    if (!text.starts_with("__") || text.ends_with("__") || text.find('.') != std::string::npos ||
        start == std::string::npos)
        return intern(name);
    return intern(concat("_", class_name.substr(start), text));
}

Completion<std::vector<Value>> slot_names(const Value& given)
{
    if (given.kind() == Kind::Str)
        return std::vector<Value>{given};
    return collect(given);
}

Completion<void> read_one(const std::string& class_name, const Type& base, const Value& item, Dict& body,
                          DeclaredSlots& slots)
{
    Str* name = item.try_as<Str>();
    if (name == nullptr)
        return raise(types().TypeError,
                     concat("__slots__ items must be strings, not '", type_of(item)->name, "'"));
    if (!is_identifier(name->text))
        return raise(types().TypeError, "__slots__ must be identifiers");
    if (name->text == "__dict__") {
        if (base.has_instance_dict || slots.dict)
            return raise(types().TypeError, "__dict__ slot disallowed: we already got one");
        slots.dict = true;
        return {};
    }
    if (name->text == "__weakref__") {
        if (base.supports_weakref || slots.weakref)
            return raise(types().TypeError, "__weakref__ slot disallowed: we already got one");
        slots.weakref = true;
        return {};
    }
    Str* mangled = mangle(class_name, name);
    if (body.find(mangled) && name->text != "__qualname__" && name->text != "__classcell__" &&
        name->text != "__classdictcell__")
        return raise(types().ValueError,
                     concat("'", name->text, "' in __slots__ conflicts with class variable"));
    slots.members.push_back(mangled);
    return {};
}

} // namespace

// https://docs.python.org/3/reference/datamodel.html#multiple-inheritance-with-slots
Completion<Type*> best_base(const std::vector<Ref<Type>>& bases)
{
    Type* winner = nullptr;
    Type* best = nullptr;
    for (const Ref<Type>& base : bases) {
        if (!base->is_base)
            return raise(types().TypeError, concat("type '", base->name, "' is not an acceptable base type"));
        Type* candidate = solid_base(base.get());
        if (winner == nullptr || (winner != candidate && candidate->is_subtype_of(winner))) {
            winner = candidate;
            best = base.get();
        } else if (!winner->is_subtype_of(candidate)) {
            return raise(types().TypeError, "multiple bases have instance lay-out conflict");
        }
    }
    return best;
}

bool same_layout(const Type& from, const Type& to)
{
    return from.is_heap && to.is_heap && from.instance_kind == to.instance_kind &&
           from.has_instance_dict == to.has_instance_dict && from.member_names == to.member_names &&
           solid_base(const_cast<Type*>(&from))->slots.create ==
               solid_base(const_cast<Type*>(&to))->slots.create;
}

// https://docs.python.org/3/reference/datamodel.html#slots
Completion<DeclaredSlots> read_slots(const std::string& class_name, const Type& base, Dict& body)
{
    DeclaredSlots slots;
    const Value* given = body.find(names().dunder_slots);
    if (given == nullptr)
        return slots;
    slots.given = true;
    slots.names = *given;
    const std::vector<Value> items = TRY(slot_names(slots.names));
    if (!items.empty() && varies_in_size(base))
        return raise(types().TypeError,
                     concat("nonempty __slots__ not supported for subtype of '", base.name, "'"));
    for (const Value& item : items)
        TRY(read_one(class_name, base, item, body, slots));
    std::sort(slots.members.begin(), slots.members.end(),
              [](const Str* left, const Str* right) { return left->text < right->text; });
    return slots;
}

} // namespace weft::model
