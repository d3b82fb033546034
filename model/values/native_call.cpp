// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Calls of functions written in C++: builtins, method descriptors, bound methods and slot wrappers.
#include "model/rules/containers.h"
#include "model/rules/objects.h"
#include <array>

#include "model/values/descriptors.h"
#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::size_t k_slots_inline = 8;

// The module whose name CPython's errors show before a function's; empty for a builtin.
std::string shown_module(const NativeFunction& function)
{
    const std::string& module = function.module_name;
    if (module.empty() || module == "builtins")
        return {};
    return concat(module == "operator" || module == "functools" ? "_" : "", module, ".");
}

// "list.append" for a method, "len" for a builtin function, "math.sqrt" for one of another module.
std::string full_name(const NativeFunction& function)
{
    const Type* owner = function.owner;
    if (!function.self.is_empty() && function.self.kind() != Kind::Module)
        owner = function.self.kind() == Kind::Type ? function.self.as<Type>() : type_of(function.self);
    return concat(owner ? concat(owner->qualname, ".") : shown_module(function), function.name);
}

// The values of one native call: in place while they are few.
class SlotArray {
public:
    explicit SlotArray(std::size_t count)
    {
        if (count > k_slots_inline) {
            m_many.resize(count);
            m_values = m_many.data();
        }
    }
    Value* values() { return m_values; }

private:
    std::array<Value, k_slots_inline> m_few;
    std::vector<Value> m_many;
    Value* m_values = m_few.data();
};

// `self` may be null: then the first argument, if any, is what the function wants.
Completion<Value> call_raw(const NativeFunction& function, const Value* self, const CallArgs& args)
{
    if (self == nullptr)
        return function.function(args);
    SlotArray array(args.total() + 1);
    array.values()[0] = *self;
    for (std::size_t i = 0; i < args.total(); ++i)
        array.values()[i + 1] = args.values[i];
    return function.function({array.values(), args.count + 1, args.keyword_names, args.keyword_count});
}

Completion<Value> call_declared(const NativeFunction& function, const Value* self, const CallArgs& args)
{
    const Signature& signature = *function.signature;
    const std::size_t offset = self ? 1 : 0;
    const std::size_t count = signature.slot_count() + offset;
    SlotArray array(count);
    if (self)
        array.values()[0] = *self;
    Value* slots = array.values() + offset;
    const bool plain = args.keyword_count == 0 && !signature.collects_positional &&
                       !signature.collects_keywords && args.count == signature.positional &&
                       args.count == signature.parameters.size();
    if (plain) {
        for (std::size_t i = 0; i < args.count; ++i)
            slots[i] = args[i];
    } else {
        TRY(signature.bind(full_name(function), args, slots));
    }
    return function.function({array.values(), count, nullptr, 0});
}

Raised raise_no_self(const NativeFunction& function)
{
    if (rule(Rule::NativeErrorsUseQualifiedName))
        return raise(types().TypeError, concat("unbound method ", function.owner->name, ".", function.name,
                                               "() needs an argument"));
    return raise(types().TypeError, concat("descriptor '", function.name, "' of '", function.owner->name,
                                           "' object needs an argument"));
}

Raised raise_wrong_self(std::string_view name, const Type* owner, const Value& self)
{
    if (rule(Rule::DescriptorDoesNotApplyText))
        return raise(types().TypeError,
                     concat("descriptor '", name, "' for '", owner->name, "' objects doesn't apply to a '",
                            type_of(self)->name, "' object"));
    return raise(types().TypeError, concat("descriptor '", name, "' requires a '", owner->name,
                                           "' object but received a '", type_of(self)->name, "'"));
}

} // namespace

// https://docs.python.org/3/reference/datamodel.html#built-in-methods
Completion<Value> call_native(const NativeFunction& function, const CallArgs& args)
{
    // 1. A method of a type that is called on the type checks its self.
    if (function.owner != nullptr && function.self.is_empty() && !function.is_static) {
        if (args.count == 0)
            return raise_no_self(function);
        if (!is_instance_of(args[0], function.owner))
            return raise_wrong_self(function.name, function.owner, args[0]);
        if (function.signature == nullptr)
            return function.function(args);
        const Signature& signature = *function.signature;
        const std::size_t wanted = signature.parameters.size();
        if (args.keyword_count == 0 && args.count == wanted + 1 && signature.slot_count() == wanted &&
            signature.positional == wanted)
            return function.function(args);
        return call_declared(function, args.values, args.without_first());
    }

    // 2. A bound method puts its self before the arguments; a plain function has none.
    const bool has_self =
        !function.self.is_empty() && (function.self.kind() != Kind::Module || function.owner != nullptr);
    const Value held = function.self;
    const Value* self = has_self ? &held : nullptr;
    return function.signature ? call_declared(function, self, args) : call_raw(function, self, args);
}

Completion<Value> call_slot_bound(const SlotWrapper& wrapper, const Value& self, const CallArgs& args)
{
    const SlotMethod& method = wrapper.method;
    if (method.most < 0)
        return method.invoke(*wrapper.owner, self, args);
    if (args.keyword_count > 0)
        return raise(types().TypeError,
                     rule(Rule::ArgumentErrorsNameTheFunction)
                         ? concat("wrapper ", method.name, "() takes no keyword arguments")
                         : concat("wrapper ", method.name, " doesn't take keyword arguments"));
    const auto given = static_cast<int>(args.count);
    if (given < method.least || given > method.most) {
        const int bound = given < method.least ? method.least : method.most;
        const std::string_view limit = method.least == method.most ? ""
                                       : given < method.least      ? "at least "
                                                                   : "at most ";
        const bool singular = bound == 1 && rule(Rule::ArgumentCountHasSingular);
        return raise(types().TypeError,
                     concat("expected ", limit, bound, " argument", singular ? "" : "s", ", got ", given));
    }
    return method.invoke(*wrapper.owner, self, args);
}

Completion<Value> call_slot_wrapper(const SlotWrapper& wrapper, const CallArgs& args)
{
    if (args.count == 0)
        return raise(types().TypeError, concat("descriptor '", wrapper.method.name, "' of '",
                                               wrapper.owner->name, "' object needs an argument"));
    if (!is_instance_of(args[0], wrapper.owner))
        return raise(types().TypeError,
                     concat("descriptor '", wrapper.method.name, "' requires a '", wrapper.owner->name,
                            "' object but received a '", type_of(args[0])->name, "'"));
    return call_slot_bound(wrapper, args[0], args.without_first());
}

bool takes_self(const Value& found)
{
    switch (found.kind()) {
    case Kind::Function:
    case Kind::SlotWrapper:
        return true;
    case Kind::NativeFunction:
        return found.object()->type() == types().method_descriptor;
    default:
        return false;
    }
}

Completion<Value> call_found(const Value& found, const Value& self, std::span<Value> arguments)
{
    if (takes_self(found)) {
        SlotArray array(arguments.size() + 1);
        array.values()[0] = self;
        for (std::size_t i = 0; i < arguments.size(); ++i)
            array.values()[i + 1] = arguments[i];
        return call(found, {array.values(), arguments.size() + 1, nullptr, 0});
    }
    const auto get = type_of(found)->slots.descriptor_get;
    const CallArgs args{arguments.data(), arguments.size(), nullptr, 0};
    if (get == nullptr)
        return call(found, args);
    const Value bound = TRY(get(found, self, Value::borrow(type_of(self))));
    return call(bound, args);
}

Ref<NativeFunction> bind_native(const NativeFunction& method, const Value& self)
{
    Ref<NativeFunction> bound =
        make<NativeFunction>(types().native_function, method.name, method.function, method.signature);
    bound->self = self;
    bound->owner = method.owner;
    return bound;
}

Ref<NativeFunction> new_native_function(std::string_view name, std::string_view signature, NativeFn function)
{
    return make<NativeFunction>(types().native_function, name, function, realm().signature(signature));
}

Ref<NativeFunction> new_raw_function(std::string_view name, NativeFn function)
{
    return make<NativeFunction>(types().native_function, name, function, nullptr);
}

NativeFunction::NativeFunction(Type* type, std::string_view function_name, NativeFn native,
                               const Signature* parameters)
    : Container(Kind::NativeFunction, type), name(function_name), function(native), signature(parameters)
{
}

} // namespace weft::model
