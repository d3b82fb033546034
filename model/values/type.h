// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Python classes: the type object, its slots, its method resolution order and its attributes.
//
// https://docs.python.org/3/reference/datamodel.html#special-method-names
// A slot is a C++ function that carries out one special operation. Types written in C++ fill slots; a class
// written in Python that defines `__len__` gets a slot that calls it (class_slots.cpp). An operation
// therefore looks only at the slot, and an attribute look-up of `__len__` on a native type finds a wrapper
// round the slot.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "model/values/call.h"
#include "model/values/completion.h"
#include "model/values/value.h"

namespace weft::model {

class Dict;
class Str;
class Tuple;

enum class BinaryOp : std::uint8_t { // in the order of syntax::BinaryOperator
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
};
constexpr int k_binary_op_count = 13;
enum class CompareOp : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE };
enum class UnaryOp : std::uint8_t { Invert, UAdd, USub, Abs };

struct Slots {
    Completion<Value> (*create)(Type* type, const CallArgs& args) = nullptr;           // __new__
    Completion<void> (*initialize)(const Value& self, const CallArgs& args) = nullptr; // __init__
    Completion<Value> (*repr)(const Value& self) = nullptr;
    Completion<Value> (*str)(const Value& self) = nullptr;
    Completion<Value> (*format)(const Value& self, const Value& spec) = nullptr; // __format__
    Completion<std::int64_t> (*hash)(const Value& self) = nullptr;               // null: unhashable
    Completion<Value> (*call)(const Value& self, const CallArgs& args) = nullptr;
    Completion<Value> (*get_attribute)(const Value& self, Str* name) = nullptr; // __getattribute__
    // An empty value deletes.
    Completion<void> (*set_attribute)(const Value& self, Str* name, const Value& value) = nullptr;
    // `instance` is empty when looked up on the class itself.
    Completion<Value> (*descriptor_get)(const Value& self, const Value& instance,
                                        const Value& owner) = nullptr;
    Completion<void> (*descriptor_set)(const Value& self, const Value& instance,
                                       const Value& value) = nullptr;
    Completion<Value> (*iter)(const Value& self) = nullptr;
    Completion<Value> (*next)(const Value& self) =
        nullptr; // Value::exhausted() at the end, or a raised StopIteration
    Completion<std::int64_t> (*length)(const Value& self) = nullptr;
    Completion<Value> (*get_item)(const Value& self, const Value& key) = nullptr;
    Completion<void> (*set_item)(const Value& self, const Value& key,
                                 const Value& value) = nullptr; // empty deletes
    Completion<bool> (*contains)(const Value& self, const Value& item) = nullptr;
    Completion<bool> (*truth)(const Value& self) = nullptr;
    // Answers NotImplemented where it does not know the other side. One of the two has this type.
    Completion<Value> (*binary)(BinaryOp op, const Value& left, const Value& right) = nullptr;
    Completion<Value> (*inplace)(BinaryOp op, const Value& left, const Value& right) = nullptr;
    // Answers with the empty value where the type lacks the operation.
    Completion<Value> (*unary)(UnaryOp op, const Value& self) = nullptr;
    Completion<Value> (*compare)(CompareOp op, const Value& left, const Value& right) = nullptr;
    Completion<Value> (*index)(const Value& self) = nullptr;    // __index__
    Completion<Value> (*to_int)(const Value& self) = nullptr;   // __int__
    Completion<Value> (*to_float)(const Value& self) = nullptr; // __float__
    // CPython's am_send: hands a native iterator a value; `returned` tells its end from an item. Not
    // inherited.
    Completion<Value> (*resume)(const Value& self, const Value& message, bool& returned) = nullptr;
    Completion<Value> (*await)(const Value& self) = nullptr; // __await__
    Completion<Value> (*async_iter)(const Value& self) = nullptr;
    Completion<Value> (*async_next)(const Value& self) = nullptr;
};

// Whether instances of a class match sequence patterns or mapping patterns, where the class itself says so
// (natives and what is derived from collections.abc).
// https://docs.python.org/3/reference/compound_stmts.html#sequence-patterns
enum class Collection : std::uint8_t { None, Sequence, Mapping };

class Type final : public Container {
public:
    static constexpr Kind k_kind = Kind::Type;
    Type(Type* metatype, std::string_view type_name);
    ~Type() override;
    void traverse(Visitor& visitor) override;
    void clear_references() override;

    bool is_subtype_of(const Type* other) const;
    // The attribute as it stands in the first class of the MRO that has it; empty if none has. Borrowed.
    const Value* lookup(Str* attribute_name) const;
    // Sets an attribute of the class (an empty value deletes it) and whatever slot follows from it.
    Completion<void> set(Str* attribute_name, const Value& value);

    std::string name; // __name__
    std::string qualname;
    std::string module_name; // "builtins" for native ones
    Type* base = nullptr;    // the base whose C++ class instances have
    std::vector<Ref<Type>> bases;
    std::vector<Type*> mro; // itself first; kept alive by bases
    Ref<Dict> attributes;
    Slots slots;
    Kind instance_kind = Kind::Instance;
    Collection collection = Collection::None;
    bool is_heap = false; // made by a class statement
    bool is_base = true;  // may be subclassed
    bool has_instance_dict = false;
    bool has_finalizer = false;     // some class of the MRO defines __del__
    bool extends_layout = false;    // its instances have more in them than its base's: CPython's solid base
    bool supports_weakref = false;  // its instances can be referred to weakly
    bool is_abstract = false;       // has a non-empty __abstractmethods__
    bool is_exception = false;      // a subclass of BaseException
    std::vector<Str*> member_names; // of __slots__, all classes of the layout included
    std::vector<Type*> subclasses;  // living direct ones, oldest first; not owned
    std::uint64_t version = 0;      // changes with every change of attributes of it or a base

    // Look-ups made before are not believed any more: `attributes` were changed behind set().
    void changed();

private:
    const Value* lookup_uncached(Str* attribute_name) const;
    struct CacheEntry {
        Str* name = nullptr;
        std::uint64_t epoch = 0;
        const Value* found = nullptr;
    };
    static constexpr std::size_t k_cache_size = 64;
    mutable std::vector<CacheEntry> m_cache; // by interned name; dropped whenever any class changes
};

// The type of any value. Borrowed.
Type* type_of(const Value& value);
// The `__name__` of a value's type: without the module that messages show for the types of a library.
inline const std::string& shown_name(const Value& value)
{
    const Type* type = type_of(value);
    return type->is_heap ? type->name : type->qualname;
}
inline bool is_instance_of(const Value& value, const Type* type)
{
    return type_of(value)->is_subtype_of(type);
}

// Declares a native type. Everything given here belongs to the realm and never changes.
class TypeBuilder {
public:
    explicit TypeBuilder(Type* type) : m_type(type) {}
    // A method with declared parameters ("" for none but self), or one that reads CallArgs itself (raw).
    TypeBuilder& method(std::string_view name, std::string_view signature, NativeFn function);
    TypeBuilder& raw_method(std::string_view name, NativeFn function);
    TypeBuilder& static_method(std::string_view name, std::string_view signature, NativeFn function);
    TypeBuilder& class_method(std::string_view name, std::string_view signature, NativeFn function);
    using Getter = Completion<Value> (*)(const Value& self);
    using Setter = Completion<void> (*)(const Value& self, const Value& value); // empty value: delete
    TypeBuilder& property(std::string_view name, Getter getter, Setter setter = nullptr);
    // What CPython declares as a read-only member of its C struct, in versions up to 3.`minor_last`; later a
    // property. They differ in what assignment says, in repr() and in their type.
    TypeBuilder& member(std::string_view name, Getter getter, int minor_last = 99);
    TypeBuilder& constant(std::string_view name, Value value);
    // Names that CPython's type has and this one lacks: access ends the run as unsupported.
    TypeBuilder& refuse(std::initializer_list<std::string_view> missing);
    // Puts a wrapper (`__len__`, `__add__`, ...) into the attributes for every slot that the type itself
    // fills, and inherits the others from its base. Called once, last.
    void finish();
    // The second half of finish(). Types that nobody has furnished get it when the realm is complete.
    static void inherit_slots(Type& type);

private:
    Type* m_type;
};

// Resolves the method resolution order anew from the bases: C3, or the metaclass's own mro().
Completion<void> compute_mro(Type& type);
Completion<std::vector<Type*>> c3_mro(Type& type);

// Class statements and three-argument type(): type_creation.cpp.
Completion<Value> create_class(Type* metatype, Ref<Str> name, const std::vector<Ref<Type>>& bases,
                               Ref<Dict> body, const CallArgs& keywords);

} // namespace weft::model
