// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Instances of classes written in Python, and the descriptors and callables that classes are made of.
#pragma once

#include <string>
#include <vector>

#include "model/values/call.h"
#include "model/values/completion.h"
#include "model/values/dict.h"
#include "model/values/type.h"

namespace weft::model {

// An instance of a class whose layout is `object`'s.
class Instance final : public Container {
public:
    static constexpr Kind k_kind = Kind::Instance;
    explicit Instance(Type* type);
    ~Instance() override;
    void traverse(Visitor& visitor) override;
    void clear_references() override;
    void finalize() override;
    Value* dict_slot() override { return type()->has_instance_dict ? &m_dict : nullptr; }
    Value* member_slots() override { return m_members.data(); }

private:
    Value m_dict; // made at the first need
    std::vector<Value> m_members;
};

// Runs `__del__`; what it raises goes to sys.unraisablehook.
void run_del_method(Object& object);

// An instance of a Python subclass of a native type: the native object and what a class adds to it.
template <typename Base>
class Extended final : public Base {
public:
    template <typename... Parts>
    explicit Extended(Type* type, Parts&&... parts)
        : Base(type, std::forward<Parts>(parts)...), m_members(type->member_names.size())
    {
        if (type->has_finalizer)
            this->flags |= k_flag_has_finalizer;
        if (type->is_heap)
            type->retain();
    }
    ~Extended() override
    {
        if (this->type()->is_heap)
            this->type()->release();
    }
    void traverse(Visitor& visitor) override
    {
        Base::traverse(visitor);
        if (this->type()->is_heap)
            visitor(this->type());
        visitor(m_dict);
        for (const Value& member : m_members)
            visitor(member);
    }
    void clear_references() override
    {
        Base::clear_references();
        m_dict = Value();
        for (Value& member : m_members)
            member = Value();
    }
    void finalize() override
    {
        if (this->type()->has_finalizer)
            run_del_method(*this);
        Base::finalize();
    }
    Value* dict_slot() override { return this->type()->has_instance_dict ? &m_dict : nullptr; }
    Value* member_slots() override { return m_members.data(); }

private:
    Value m_dict;
    std::vector<Value> m_members;
};

// Makes a T for exactly `type`, which is T's native type or a Python subclass of it. T's constructor takes
// the type first.
template <typename T, typename... Parts>
Ref<T> allocate(Type* type, Parts&&... parts)
{
    if (type->is_heap)
        return Ref<T>::adopt(new Extended<T>(type, std::forward<Parts>(parts)...));
    return Ref<T>::adopt(new T(type, std::forward<Parts>(parts)...));
}

// A function written in C++: a builtin, a method descriptor of a native type, or one bound to its self.
class NativeFunction final : public Container {
public:
    static constexpr Kind k_kind = Kind::NativeFunction;
    NativeFunction(Type* type, std::string_view function_name, NativeFn native, const Signature* parameters);
    void traverse(Visitor& visitor) override { visitor(self); }
    void clear_references() override { self = Value(); }

    std::string name;
    NativeFn function;
    const Signature* signature; // null: raw; owned by the realm
    Value self;                 // of a bound method; for a module's function empty
    Type* owner = nullptr;      // the class of a method descriptor; null for a plain builtin
    bool is_static = false;     // a static method of its owner: takes no self
    std::string module_name;
};
// A builtin function that is not a method. The signature's text is parsed once.
Ref<NativeFunction> new_native_function(std::string_view name, std::string_view signature, NativeFn function);
Ref<NativeFunction> new_raw_function(std::string_view name, NativeFn function);
// `[].append`: a method descriptor bound to a value.
Ref<NativeFunction> bind_native(const NativeFunction& method, const Value& self);

class Method final : public Container {
public:
    static constexpr Kind k_kind = Kind::Method;
    Method(Value bound_function, Value bound_self);
    void traverse(Visitor& visitor) override
    {
        visitor(function);
        visitor(self);
    }

    Value function;
    Value self;
};

class Property : public Container {
public:
    static constexpr Kind k_kind = Kind::Property;
    explicit Property(Type* type) : Container(Kind::Property, type) {}
    void traverse(Visitor& visitor) override
    {
        visitor(getter);
        visitor(setter);
        visitor(deleter);
        visitor(doc);
    }

    Value getter, setter, deleter, doc; // empty where there is none
    bool doc_from_getter = true;
    std::string name;
};

// staticmethod and classmethod objects.
class WrappedMethod : public Container {
public:
    WrappedMethod(Type* type, Kind wrapper_kind, Value wrapped)
        : Container(wrapper_kind, type), function(std::move(wrapped))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(function);
        visitor(dict);
    }
    Value* dict_slot() override { return &dict; }

    Value function;
    Value dict;
};

// A native attribute with a getter and perhaps a setter (gi_running, __dict__, ...).
class GetSet final : public Object {
public:
    static constexpr Kind k_kind = Kind::GetSet;
    GetSet(Type* owning_type, std::string_view attribute_name, TypeBuilder::Getter get,
           TypeBuilder::Setter set);
    // Shows itself as a member_descriptor: TypeBuilder::member.
    void become_member();

    Type* owner;
    std::string name;
    TypeBuilder::Getter getter;
    TypeBuilder::Setter setter;
};

class Module final : public Container {
public:
    static constexpr Kind k_kind = Kind::Module;
    explicit Module(std::string_view module_name);
    void traverse(Visitor& visitor) override { visitor(attributes.get()); }
    void clear_references() override;
    Value* dict_slot() override { return &dict_value; }

    std::string name;
    std::string file_name; // empty: not from a file
    // Names that CPython's module has and this one lacks; reading one is refused. Null: none.
    const std::vector<std::string_view>* refused = nullptr;
    Ref<Dict> attributes;
    Value dict_value; // the same dict, as `__dict__`
};

// A variable shared by nested functions.
class Cell final : public Container {
public:
    static constexpr Kind k_kind = Kind::Cell;
    Cell();
    void traverse(Visitor& visitor) override { visitor(content); }
    void clear_references() override { content = Value(); }

    Value content; // empty: unbound
};

} // namespace weft::model
