// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A Python value: eight bytes that hold a small integer, a singleton, or a counted reference to an object.
//
// Reference counts are semantics here, as they are in CPython: the moment the last reference goes, the object
// is finalised (a suspended generator runs its `finally` blocks). So a Value owns one reference, copies
// count, moves do not, and a temporary must die where CPython's dies.
//
// The three encodings are told apart by the low bits: ...1 a 63-bit integer, ..10 a singleton, ..00 a pointer
// (null: no value at all, which no Python program ever sees).
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "model/values/heap.h"
#include "sim/check.h"

namespace weft::model {

class Object;
class Type;
struct Visitor;

// What an object's C++ class is. A subclass written in Python keeps the kind of its base and has another
// type.
enum class Kind : std::uint8_t {
    // Immediate values have a kind too, so that a switch can tell everything apart.
    None,
    Bool,
    Ellipsis,
    NotImplemented,
    Int,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    Tuple,
    List,
    Dict,
    Set,
    FrozenSet,
    Slice,
    Range,
    Type,
    Instance,
    Exception,
    Traceback,
    Frame,
    Code,
    Function,
    NativeFunction,
    Method,
    Property,
    StaticMethod,
    ClassMethod,
    MemberDescriptor,
    GetSet,
    SlotWrapper,
    Super,
    Module,
    Cell,
    Generator,
    Coroutine,
    AsyncGenerator,
    Awaitable,
    Iterator,
    WeakRef,
    View,
    Other,
};

class Value {
public:
    constexpr Value() = default;
    Value(const Value& other) : m_bits(other.m_bits) { retain(); }
    Value(Value&& other) noexcept : m_bits(std::exchange(other.m_bits, 0)) {}
    Value& operator=(const Value& other)
    {
        Value copy(other);
        swap(copy);
        return *this;
    }
    // The old reference is dropped last, after the new value is in place: dropping may run Python code.
    Value& operator=(Value&& other) noexcept
    {
        Value taken(std::move(other));
        swap(taken);
        return *this;
    }
    ~Value() { release(); }

    // Takes a new reference to an object (null gives the empty value).
    static Value borrow(const Object* object)
    {
        Value value = adopt(const_cast<Object*>(object));
        value.retain();
        return value;
    }
    // Takes over a reference that the caller owned.
    static Value adopt(Object* object) { return from_bits(reinterpret_cast<std::uint64_t>(object)); }

    static constexpr std::int64_t k_small_max = INT64_MAX >> 1;
    static constexpr std::int64_t k_small_min = INT64_MIN >> 1;
    static bool fits_small(std::int64_t number) { return number >= k_small_min && number <= k_small_max; }
    static Value small(std::int64_t number)
    {
        return from_bits((static_cast<std::uint64_t>(number) << 1) | 1);
    }
    static Value none() { return from_bits(k_none); }
    static Value boolean(bool truth) { return from_bits(truth ? k_true : k_false); }
    static Value ellipsis() { return from_bits(k_ellipsis); }
    static Value not_implemented() { return from_bits(k_not_implemented); }
    // Not a Python value: what a `next` slot returns when the iterator is exhausted without a value.
    static Value exhausted() { return from_bits(k_exhausted); }

    bool is_empty() const { return m_bits == 0; }
    explicit operator bool() const { return m_bits != 0; }
    bool is_small() const { return (m_bits & 1) != 0; }
    bool is_object() const { return (m_bits & 3) == 0 && m_bits != 0; }
    bool is_none() const { return m_bits == k_none; }
    bool is_true() const { return m_bits == k_true; }
    bool is_false() const { return m_bits == k_false; }
    bool is_bool() const { return is_true() || is_false(); }
    bool is_ellipsis() const { return m_bits == k_ellipsis; }
    bool is_not_implemented() const { return m_bits == k_not_implemented; }
    bool is_exhausted() const { return m_bits == k_exhausted; }

    std::int64_t small_value() const { return static_cast<std::int64_t>(m_bits) >> 1; }
    Object* object() const { return reinterpret_cast<Object*>(m_bits); }

    // Identity, Python's `is`.
    bool is(const Value& other) const { return m_bits == other.m_bits; }

    inline Kind kind() const;
    // The object as a T if its C++ class is T, else null. T names its kind as T::k_kind.
    template <typename T>
    T* try_as() const
    {
        return is_object() && kind() == T::k_kind ? static_cast<T*>(object()) : nullptr;
    }
    // The same where the caller knows already.
    template <typename T>
    T* as() const
    {
        return static_cast<T*>(object());
    }

    void swap(Value& other) noexcept { std::swap(m_bits, other.m_bits); }
    std::uint64_t bits() const { return m_bits; }
    // Gives up ownership: the caller now owns the reference in the bits.
    std::uint64_t release_bits() { return std::exchange(m_bits, 0); }
    static Value from_bits(std::uint64_t bits)
    {
        Value value;
        value.m_bits = bits;
        return value;
    }

private:
    static constexpr std::uint64_t k_none = 2;
    static constexpr std::uint64_t k_false = 6;
    static constexpr std::uint64_t k_true = 10;
    static constexpr std::uint64_t k_ellipsis = 14;
    static constexpr std::uint64_t k_not_implemented = 18;
    static constexpr std::uint64_t k_exhausted = 22;

    inline void retain() const;
    inline void release();

    std::uint64_t m_bits = 0;
};

enum ObjectFlag : std::uint8_t {
    k_flag_tracked = 1, // in the collector's list
    k_flag_weakly_referenced = 2,
    k_flag_finalized = 4,              // PEP 442: a finaliser runs once
    k_flag_has_finalizer = 8,          // finalize() has something to do when the last reference goes
    k_flag_immortal = 16,              // belongs to the realm; never counted down to death by a program
    k_flag_weak_references_first = 32, // weak references are told before finalize() runs (generators)
    k_flag_reachable = 64,             // the collector's mark
    k_flag_has_address = 128,          // a program was shown its address
};

} // namespace weft::model

// Every std::vector and std::deque of Values counts towards the heap budget, wherever it stands: in a list, a
// frame, or a temporary. The standard allows this specialisation for a type of one's own.
template <>
class std::allocator<weft::model::Value> : public weft::model::HeapAllocator<weft::model::Value> {
public:
    constexpr allocator() noexcept = default;
    template <typename Other>
    constexpr allocator(const std::allocator<Other>&) noexcept
    {
    }
    template <typename Other>
    struct rebind {
        using other = std::allocator<Other>;
    };
};

namespace weft::model {

// The header of everything that lives on the heap.
class Object {
public:
    Object(Kind object_kind, Type* object_type) : kind(object_kind), m_type(object_type) {}
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;
    virtual ~Object() = default;

    // Shows every Value this object owns to the collector.
    virtual void traverse(Visitor&) {}
    // Drops what may be part of a cycle (CPython's tp_clear).
    virtual void clear_references() {}
    // Runs when the last reference goes and k_flag_has_finalizer is set; may run Python code, may resurrect.
    virtual void finalize() {}
    // Where the instance `__dict__` is kept; null for objects without one.
    virtual Value* dict_slot() { return nullptr; }
    // Storage of `__slots__` members, for instances of classes that declare them.
    virtual Value* member_slots() { return nullptr; }

    Type* type() const { return m_type; }
    void set_type(Type* type) { m_type = type; }

    void retain() { ++refs; }
    void release()
    {
        if (--refs == 0) [[unlikely]]
            destroy();
    }
    // The last reference has gone: finalises, clears weak references, frees. Defined in object.cpp.
    void destroy();

    // Objects come from size-class free lists: values/allocator.cpp.
    static void* operator new(std::size_t bytes);
    static void* operator new(std::size_t, void* place) { return place; }
    static void operator delete(void* memory, std::size_t bytes);

    std::uint32_t refs = 1;
    Kind kind;
    std::uint8_t flags = 0;

private:
    Type* m_type;
};

// An object that can be part of a reference cycle. It enters the collector's list when it is made, unless it
// says that it will do so itself (frames: only those that outlive their call).
struct Untracked {};
class Container : public Object {
public:
    Container(Kind object_kind, Type* object_type);
    Container(Kind object_kind, Type* object_type, Untracked) : Object(object_kind, object_type) {}
    ~Container() override;
    void track();   // enters the list, once
    void untrack(); // leaves it

    Container* gc_next = nullptr;
    Container* gc_previous = nullptr;
};

// Called with every owned Value during a traversal.
struct Visitor {
    void (*visit)(Visitor& self, Object* object);
    void operator()(const Value& value)
    {
        if (value.is_object())
            visit(*this, value.object());
    }
    template <typename T>
    void operator()(const T* object)
    {
        if (object)
            visit(*this, const_cast<T*>(object));
    }
};

inline Kind Value::kind() const
{
    if (is_small())
        return Kind::Int;
    if ((m_bits & 3) == 0)
        return object()->kind;
    switch (m_bits) {
    case k_none:
        return Kind::None;
    case k_false:
    case k_true:
        return Kind::Bool;
    case k_ellipsis:
        return Kind::Ellipsis;
    default:
        return Kind::NotImplemented;
    }
}

inline void Value::retain() const
{
    if ((m_bits & 3) == 0 && m_bits != 0)
        object()->retain();
}

inline void Value::release()
{
    if ((m_bits & 3) == 0 && m_bits != 0)
        object()->release();
}

// A counted reference to an object of known C++ class.
template <typename T>
class Ref {
public:
    Ref() = default;
    Ref(std::nullptr_t) {}
    Ref(const Ref& other) : m_object(other.m_object)
    {
        if (m_object)
            m_object->retain();
    }
    Ref(Ref&& other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    Ref& operator=(Ref other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Ref()
    {
        if (m_object)
            m_object->release();
    }
    static Ref adopt(T* object)
    {
        Ref ref;
        ref.m_object = object;
        return ref;
    }
    static Ref borrow(T* object)
    {
        if (object)
            object->retain();
        return adopt(object);
    }

    T* get() const { return m_object; }
    T* operator->() const { return m_object; }
    T& operator*() const { return *m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    T* leak() { return std::exchange(m_object, nullptr); }

    operator Value() const& { return Value::borrow(m_object); }
    operator Value() && { return Value::adopt(leak()); }

private:
    T* m_object = nullptr;
};

// Makes an object that the caller owns.
template <typename T, typename... Parts>
Ref<T> make(Parts&&... parts)
{
    return Ref<T>::adopt(new T(std::forward<Parts>(parts)...));
}

} // namespace weft::model
