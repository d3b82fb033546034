// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Descriptors that only types make: slot wrappers, members of `__slots__`, super objects, refused names.
//
// https://docs.python.org/3/howto/descriptor.html
#pragma once

#include <string>

#include "model/values/call.h"
#include "model/values/instance.h"
#include "model/values/type.h"

namespace weft::model {

// One special method that a native slot carries out.
struct SlotMethod {
    std::string_view name;
    bool (*filled)(const Slots& slots);
    // Calls the slot of `owner`; args are those after self.
    Completion<Value> (*invoke)(const Type& owner, const Value& self, const CallArgs& args);
    int least; // positional arguments after self
    int most;  // -1: any, keywords too
};

// `list.__len__`.
class SlotWrapper final : public Object {
public:
    static constexpr Kind k_kind = Kind::SlotWrapper;
    SlotWrapper(Type* owning_type, const SlotMethod& its_method);

    Type* const owner; // of the realm, or a class that keeps the wrapper alive
    const SlotMethod& method;
};
// Checks self and the arguments, then calls the slot.
Completion<Value> call_slot_wrapper(const SlotWrapper& wrapper, const CallArgs& args);
Completion<Value> call_slot_bound(const SlotWrapper& wrapper, const Value& self, const CallArgs& args);

// `[].__len__`.
class MethodWrapper final : public Container {
public:
    static constexpr Kind k_kind = Kind::Other;
    MethodWrapper(Ref<SlotWrapper> its_wrapper, Value bound_self);
    void traverse(Visitor& visitor) override { visitor(self); }

    Ref<SlotWrapper> wrapper;
    Value self;
};

// A name of `__slots__`.
class MemberDescriptor final : public Container {
public:
    static constexpr Kind k_kind = Kind::MemberDescriptor;
    MemberDescriptor(Type* owning_class, Str* member_name, std::size_t member_index);
    void traverse(Visitor& visitor) override { visitor(owner.get()); }

    Ref<Type> owner;
    Str* name;
    std::size_t index;
};

class Super : public Container {
public:
    static constexpr Kind k_kind = Kind::Super;
    explicit Super(Type* type);
    void traverse(Visitor& visitor) override
    {
        visitor(start.get());
        visitor(self);
        visitor(self_type.get());
    }

    Ref<Type> start; // null: not initialised
    Value self;      // empty: unbound
    Ref<Type> self_type;
};
// super(start, self): self is an instance or a subclass.
Completion<Value> new_super(Type* start, const Value& self);

// A name that CPython has and the model does not: any access ends the run.
class Refused final : public Object {
public:
    static constexpr Kind k_kind = Kind::Other;
    explicit Refused(std::string its_name);

    std::string name; // "list.foo"
};

// Calls a native function whose self is given apart from the arguments.
Completion<Value> call_native(const NativeFunction& function, const CallArgs& args);
// A callable found on a type that takes self as its first argument: no bound object is needed to call it.
bool takes_self(const Value& found);
// A callable found on the type of self, bound if it must be, called with up to three arguments.
Completion<Value> call_found(const Value& found, const Value& self, std::span<Value> arguments);

} // namespace weft::model
