// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Special methods of native types: `list.__len__` calls the slot `length` of list.
//
// https://docs.python.org/3/reference/datamodel.html#special-method-names
#include "model/values/slot_methods.h"

#include <array>

#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

Raised raise_cannot_concatenate(const Value& left, const Value& right);

namespace {

template <auto Member>
bool fills(const Slots& slots)
{
    return slots.*Member != nullptr;
}

template <auto Member>
Completion<Value> invoke_unary(const Type& owner, const Value& self, const CallArgs&)
{
    return (owner.slots.*Member)(self);
}

template <auto Member>
Completion<Value> invoke_with_one(const Type& owner, const Value& self, const CallArgs& args)
{
    return (owner.slots.*Member)(self, args[0]);
}

template <BinaryOp op, bool reflected>
Completion<Value> invoke_binary(const Type& owner, const Value& self, const CallArgs& args)
{
    const Value other = args[0];
    Value result = TRY(reflected ? owner.slots.binary(op, other, self) : owner.slots.binary(op, self, other));
    // A sequence's own + has nobody else to ask.
    const bool sequence = self.kind() == Kind::Str || self.kind() == Kind::Bytes ||
                          self.kind() == Kind::List || self.kind() == Kind::Tuple ||
                          self.kind() == Kind::ByteArray;
    if (!sequence || !result.is_not_implemented())
        return result;
    if (op == BinaryOp::Add)
        return raise_cannot_concatenate(self, other);
    if (op == BinaryOp::Mult)
        return raise(types().TypeError,
                     concat("'", type_of(other)->name, "' object cannot be interpreted as an integer"));
    return result;
}

template <BinaryOp op>
Completion<Value> invoke_inplace(const Type& owner, const Value& self, const CallArgs& args)
{
    return owner.slots.inplace(op, self, args[0]);
}

template <UnaryOp op>
Completion<Value> invoke_operator(const Type& owner, const Value& self, const CallArgs&)
{
    return owner.slots.unary(op, self);
}

template <CompareOp op>
Completion<Value> invoke_compare(const Type& owner, const Value& self, const CallArgs& args)
{
    return owner.slots.compare(op, self, args[0]);
}

Completion<Value> invoke_init(const Type& owner, const Value& self, const CallArgs& args)
{
    TRY(owner.slots.initialize(self, args));
    return Value::none();
}

Completion<Value> invoke_call(const Type& owner, const Value& self, const CallArgs& args)
{
    return owner.slots.call(self, args);
}

Completion<Value> invoke_hash(const Type& owner, const Value& self, const CallArgs&)
{
    const std::int64_t result = TRY(owner.slots.hash(self));
    return new_int(result);
}

Completion<Value> invoke_length(const Type& owner, const Value& self, const CallArgs&)
{
    const std::int64_t result = TRY(owner.slots.length(self));
    return new_int(result);
}

Completion<Value> invoke_truth(const Type& owner, const Value& self, const CallArgs&)
{
    const bool result = TRY(owner.slots.truth(self));
    return Value::boolean(result);
}

Completion<Value> invoke_contains(const Type& owner, const Value& self, const CallArgs& args)
{
    const bool result = TRY(owner.slots.contains(self, args[0]));
    return Value::boolean(result);
}

// The end of an iteration is a StopIteration for whoever calls `__next__` by name.
Completion<Value> invoke_next(const Type& owner, const Value& self, const CallArgs&)
{
    Value item = TRY(owner.slots.next(self));
    if (item.is_exhausted())
        return raise_stop_iteration(Value::none());
    return item;
}

Completion<Value> invoke_set_item(const Type& owner, const Value& self, const CallArgs& args)
{
    TRY(owner.slots.set_item(self, args[0], args[1]));
    return Value::none();
}

Completion<Value> invoke_delete_item(const Type& owner, const Value& self, const CallArgs& args)
{
    TRY(owner.slots.set_item(self, args[0], Value()));
    return Value::none();
}

Completion<Ref<Str>> attribute_name(const Value& name)
{
    if (Str* text = name.try_as<Str>())
        return Ref<Str>::borrow(intern(text));
    return raise(types().TypeError, concat("attribute name must be string, not '", type_of(name)->name, "'"));
}

Completion<Value> invoke_get_attribute(const Type& owner, const Value& self, const CallArgs& args)
{
    const Ref<Str> name = TRY(attribute_name(args[0]));
    return owner.slots.get_attribute(self, name.get());
}

// object.__setattr__ may not go round the checks of a class in between.
Completion<void> check_set_attribute(const Type& owner, const Value& self, std::string_view method)
{
    const Type* type = type_of(self);
    while (type->is_heap)
        type = type->base;
    if (type->slots.set_attribute == owner.slots.set_attribute)
        return {};
    return raise(types().TypeError,
                 concat("can't apply this ", method, " to ", type_of(self)->name, " object"));
}

Completion<Value> invoke_set_attribute(const Type& owner, const Value& self, const CallArgs& args)
{
    TRY(check_set_attribute(owner, self, "__setattr__"));
    const Ref<Str> name = TRY(attribute_name(args[0]));
    TRY(owner.slots.set_attribute(self, name.get(), args[1]));
    return Value::none();
}

Completion<Value> invoke_delete_attribute(const Type& owner, const Value& self, const CallArgs& args)
{
    TRY(check_set_attribute(owner, self, "__delattr__"));
    const Ref<Str> name = TRY(attribute_name(args[0]));
    TRY(owner.slots.set_attribute(self, name.get(), Value()));
    return Value::none();
}

Completion<Value> invoke_get(const Type& owner, const Value& self, const CallArgs& args)
{
    Value instance = args[0].is_none() ? Value() : args[0];
    Value cls = args.count > 1 && !args[1].is_none() ? args[1] : Value();
    if (instance.is_empty() && cls.is_empty())
        return raise(types().TypeError, "__get__(None, None) is invalid");
    return owner.slots.descriptor_get(self, instance, cls);
}

Completion<Value> invoke_set(const Type& owner, const Value& self, const CallArgs& args)
{
    TRY(owner.slots.descriptor_set(self, args[0], args[1]));
    return Value::none();
}

Completion<Value> invoke_delete(const Type& owner, const Value& self, const CallArgs& args)
{
    TRY(owner.slots.descriptor_set(self, args[0], Value()));
    return Value::none();
}

#define WEFT_BINARY(stem, op)                                                                                \
    {"__" stem "__", &fills<&Slots::binary>, &invoke_binary<BinaryOp::op, false>, 1, 1},                     \
        {"__r" stem "__", &fills<&Slots::binary>, &invoke_binary<BinaryOp::op, true>, 1, 1},                 \
    {                                                                                                        \
        "__i" stem "__", &fills<&Slots::inplace>, &invoke_inplace<BinaryOp::op>, 1, 1                        \
    }
#define WEFT_COMPARE(name, op)                                                                               \
    {                                                                                                        \
        name, &fills<&Slots::compare>, &invoke_compare<CompareOp::op>, 1, 1                                  \
    }
#define WEFT_UNARY(name, op)                                                                                 \
    {                                                                                                        \
        name, &fills<&Slots::unary>, &invoke_operator<UnaryOp::op>, 0, 0                                     \
    }
#define WEFT_PLAIN(name, member)                                                                             \
    {                                                                                                        \
        name, &fills<&Slots::member>, &invoke_unary<&Slots::member>, 0, 0                                    \
    }

constexpr SlotMethod k_methods[] = {
    WEFT_PLAIN("__repr__", repr),
    WEFT_PLAIN("__str__", str),
    {"__format__", &fills<&Slots::format>, &invoke_with_one<&Slots::format>, 1, 1},
    {"__hash__", &fills<&Slots::hash>, &invoke_hash, 0, 0},
    {"__call__", &fills<&Slots::call>, &invoke_call, 0, -1},
    {"__init__", &fills<&Slots::initialize>, &invoke_init, 0, -1},
    {"__getattribute__", &fills<&Slots::get_attribute>, &invoke_get_attribute, 1, 1},
    {"__setattr__", &fills<&Slots::set_attribute>, &invoke_set_attribute, 2, 2},
    {"__delattr__", &fills<&Slots::set_attribute>, &invoke_delete_attribute, 1, 1},
    {"__get__", &fills<&Slots::descriptor_get>, &invoke_get, 1, 2},
    {"__set__", &fills<&Slots::descriptor_set>, &invoke_set, 2, 2},
    {"__delete__", &fills<&Slots::descriptor_set>, &invoke_delete, 1, 1},
    WEFT_PLAIN("__iter__", iter),
    {"__next__", &fills<&Slots::next>, &invoke_next, 0, 0},
    {"__len__", &fills<&Slots::length>, &invoke_length, 0, 0},
    {"__getitem__", &fills<&Slots::get_item>, &invoke_with_one<&Slots::get_item>, 1, 1},
    {"__setitem__", &fills<&Slots::set_item>, &invoke_set_item, 2, 2},
    {"__delitem__", &fills<&Slots::set_item>, &invoke_delete_item, 1, 1},
    {"__contains__", &fills<&Slots::contains>, &invoke_contains, 1, 1},
    {"__bool__", &fills<&Slots::truth>, &invoke_truth, 0, 0},
    WEFT_PLAIN("__index__", index),
    WEFT_PLAIN("__int__", to_int),
    WEFT_PLAIN("__float__", to_float),
    WEFT_PLAIN("__await__", await),
    WEFT_PLAIN("__aiter__", async_iter),
    WEFT_PLAIN("__anext__", async_next),
    WEFT_COMPARE("__eq__", Eq),
    WEFT_COMPARE("__ne__", NotEq),
    WEFT_COMPARE("__lt__", Lt),
    WEFT_COMPARE("__le__", LtE),
    WEFT_COMPARE("__gt__", Gt),
    WEFT_COMPARE("__ge__", GtE),
    WEFT_UNARY("__neg__", USub),
    WEFT_UNARY("__pos__", UAdd),
    WEFT_UNARY("__invert__", Invert),
    WEFT_UNARY("__abs__", Abs),
    WEFT_BINARY("add", Add),
    WEFT_BINARY("sub", Sub),
    WEFT_BINARY("mul", Mult),
    WEFT_BINARY("matmul", MatMult),
    WEFT_BINARY("truediv", Div),
    WEFT_BINARY("mod", Mod),
    WEFT_BINARY("pow", Pow),
    WEFT_BINARY("lshift", LShift),
    WEFT_BINARY("rshift", RShift),
    WEFT_BINARY("or", BitOr),
    WEFT_BINARY("xor", BitXor),
    WEFT_BINARY("and", BitAnd),
    WEFT_BINARY("floordiv", FloorDiv),
};

struct NativeOperators {
    std::string_view type;
    std::string_view operators;
    int since;
};

constexpr std::string_view k_set_operators = "sub rsub and rand or ror xor rxor";
constexpr std::string_view k_sequence_operators = "add mul rmul";
constexpr NativeOperators k_operators[] = {
    {"int",
     "add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow lshift rlshift rshift "
     "rrshift and rand or ror xor rxor neg pos invert abs",
     0},
    {"bool", "and rand or ror xor rxor", 0},
    {"float", "add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow neg pos abs",
     0},
    {"complex", "add radd sub rsub mul rmul truediv rtruediv pow rpow neg pos abs", 0},
    {"str", "add mul rmul mod rmod", 0},
    {"bytes", "add mul rmul mod rmod", 0},
    {"bytearray", "add mul rmul mod rmod iadd imul", 0},
    {"tuple", k_sequence_operators, 0},
    {"list", "add mul rmul iadd imul", 0},
    {"set", "sub rsub and rand or ror xor rxor isub iand ior ixor", 0},
    {"frozenset", k_set_operators, 0},
    {"dict_keys", k_set_operators, 0},
    {"dict_items", k_set_operators, 0},
    {"dict", "or ror ior", 9},
    {"mappingproxy", "or ror ior", 9},
    {"type", "or ror", 10},
};

} // namespace

std::span<const SlotMethod> slot_methods()
{
    return k_methods;
}

std::string_view native_operators(std::string_view type_name, const Profile& profile)
{
    for (const NativeOperators& entry : k_operators) {
        if (entry.type == type_name && profile.at_least(entry.since))
            return entry.operators;
    }
    return {};
}

} // namespace weft::model
