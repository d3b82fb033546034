// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Slots that call Python methods. See python_slots.h.
#include "model/values/python_slots.h"
#include "model/rules/objects.h"

#include <array>

#include "model/evaluator/function.h"
#include "model/values/attribute_errors.h"
#include "model/values/descriptors.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/recursion_guard.h"
#include "model/world.h"

namespace weft::model {

namespace {

// Calls the method of the type of self; empty where the type has none.
Completion<Value> call_special(const Value& self, Str* name, std::span<Value> arguments)
{
    const Value* found = type_of(self)->lookup(name);
    if (found == nullptr)
        return Value();
    const Value method = *found;
    return call_found(method, self, arguments);
}

Completion<Value> call_special(const Value& self, Str* name)
{
    return call_special(self, name, std::span<Value>());
}

Completion<Value> call_special(const Value& self, Str* name, const Value& argument)
{
    Value arguments[] = {argument};
    return call_special(self, name, arguments);
}

// The method must be there: CPython says its name in an AttributeError where it is not.
Completion<Value> call_present(const Value& self, Str* name, std::span<Value> arguments)
{
    Value result = TRY(call_special(self, name, arguments));
    if (result.is_empty())
        return raise_attribute_error(name->text, self, name);
    return result;
}

// Calls a method found on a type with all arguments of a call.
Completion<Value> call_with_args(const Value& found, const Value& self, const CallArgs& args)
{
    if (!takes_self(found)) {
        const auto get = type_of(found)->slots.descriptor_get;
        if (get == nullptr)
            return call(found, args);
        const Value bound = TRY(get(found, self, Value::borrow(type_of(self))));
        return call(bound, args);
    }
    std::array<Value, 8> few;
    std::vector<Value> many;
    Value* values = few.data();
    if (args.total() + 1 > few.size()) {
        many.resize(args.total() + 1);
        values = many.data();
    }
    values[0] = self;
    for (std::size_t i = 0; i < args.total(); ++i)
        values[i + 1] = args.values[i];
    return call(found, {values, args.count + 1, args.keyword_names, args.keyword_count});
}

Str* binary_name(BinaryOp op)
{
    const Names& n = names();
    Str* const table[] = {n.dunder_add, n.dunder_sub, n.dunder_mul,     n.dunder_matmul, n.dunder_truediv,
                          n.dunder_mod, n.dunder_pow, n.dunder_lshift,  n.dunder_rshift, n.dunder_or,
                          n.dunder_xor, n.dunder_and, n.dunder_floordiv};
    return table[static_cast<int>(op)];
}

Str* reflected_name(BinaryOp op)
{
    const Names& n = names();
    Str* const table[] = {n.dunder_radd,     n.dunder_rsub, n.dunder_rmul, n.dunder_rmatmul,
                          n.dunder_rtruediv, n.dunder_rmod, n.dunder_rpow, n.dunder_rlshift,
                          n.dunder_rrshift,  n.dunder_ror,  n.dunder_rxor, n.dunder_rand,
                          n.dunder_rfloordiv};
    return table[static_cast<int>(op)];
}

Str* inplace_name(BinaryOp op)
{
    const Names& n = names();
    Str* const table[] = {n.dunder_iadd,     n.dunder_isub, n.dunder_imul, n.dunder_imatmul,
                          n.dunder_itruediv, n.dunder_imod, n.dunder_ipow, n.dunder_ilshift,
                          n.dunder_irshift,  n.dunder_ior,  n.dunder_ixor, n.dunder_iand,
                          n.dunder_ifloordiv};
    return table[static_cast<int>(op)];
}

Str* compare_name(CompareOp op)
{
    const Names& n = names();
    Str* const table[] = {n.dunder_eq, n.dunder_ne, n.dunder_lt, n.dunder_le, n.dunder_gt, n.dunder_ge};
    return table[static_cast<int>(op)];
}

// Does the right operand's class have a reflected method of its own?
bool overrides(const Value& left, const Value& right, Str* name)
{
    const Value* right_method = type_of(right)->lookup(name);
    if (right_method == nullptr)
        return false;
    const Value* left_method = type_of(left)->lookup(name);
    return left_method == nullptr || !left_method->is(*right_method);
}

Completion<Value> binary_or_not_implemented(const Value& self, Str* name, const Value& other)
{
    Value result = TRY(call_special(self, name, other));
    return result.is_empty() ? Value::not_implemented() : result;
}

} // namespace

// https://docs.python.org/3/reference/datamodel.html#object.__new__
Completion<Value> python_create(Type* type, const CallArgs& args)
{
    const Value* found = type->lookup(names().dunder_new);
    Value method = *found;
    const Value cls = Value::borrow(type);
    if (const auto get = type_of(method)->slots.descriptor_get)
        method = TRY(get(method, Value(), cls));
    std::vector<Value> values;
    values.reserve(args.total() + 1);
    values.push_back(cls);
    values.insert(values.end(), args.values, args.values + args.total());
    return call(method, {values.data(), args.count + 1, args.keyword_names, args.keyword_count});
}

// https://docs.python.org/3/reference/datamodel.html#object.__init__
Completion<void> python_initialize(const Value& self, const CallArgs& args)
{
    const Value method = *type_of(self)->lookup(names().dunder_init);
    const Value result = TRY(call_with_args(method, self, args));
    if (!result.is_none())
        return raise(types().TypeError,
                     concat("__init__() should return None, not '", type_of(result)->name, "'"));
    return {};
}

Completion<Value> python_repr(const Value& self)
{
    return call_present(self, names().dunder_repr, {});
}

Completion<Value> python_str(const Value& self)
{
    return call_present(self, names().dunder_str, {});
}

Completion<Value> python_format(const Value& self, const Value& spec)
{
    Value arguments[] = {spec};
    return call_present(self, names().dunder_format, arguments);
}

// https://docs.python.org/3/reference/datamodel.html#object.__hash__
Completion<std::int64_t> python_hash(const Value& self)
{
    const Value result = TRY(call_special(self, names().dunder_hash));
    if (!is_int(result))
        return raise(types().TypeError, "__hash__ method should return an integer");
    std::int64_t number = 0;
    if (!int_fits(result, number))
        return hash_of_int(result);
    return number == -1 ? -2 : number;
}

Completion<Value> python_call(const Value& self, const CallArgs& args)
{
    const Value method = *type_of(self)->lookup(names().dunder_call);
    if (method.try_as<Function>())
        return call_with_args(method, self, args);
    // Instances that call instances never enter a frame that would count the depth.
    const RecursionGuard guard;
    if (guard.exceeded())
        return raise_recursion(" while calling a Python object");
    return with_stack([&] { return call_with_args(method, self, args); });
}

// `__getattribute__`, and `__getattr__` where that ends in AttributeError.
// https://docs.python.org/3/reference/datamodel.html#object.__getattr__
Completion<Value> python_get_attribute(const Value& self, Str* name)
{
    Type* type = type_of(self);
    const Value method = *type->lookup(names().dunder_getattribute);
    const Value* fallback = type->lookup(names().dunder_getattr);
    const Value hook = fallback ? *fallback : Value();
    Value arguments[] = {Value::borrow(name)};
    const SlotWrapper* native = method.try_as<SlotWrapper>();
    Completion<Value> result =
        native ? native->owner->slots.get_attribute(self, name) : call_found(method, self, arguments);
    if (!result.raised() || hook.is_empty() || !pending_matches(types().AttributeError))
        return result;
    const Value dropped = take_pending();
    return call_found(hook, self, arguments);
}

Completion<void> python_set_attribute(const Value& self, Str* name, const Value& value)
{
    Value arguments[] = {Value::borrow(name), value};
    if (value.is_empty())
        (void)TRY(call_present(self, names().dunder_delattr, std::span<Value>(arguments, 1)));
    else
        (void)TRY(call_present(self, names().dunder_setattr, arguments));
    return {};
}

// https://docs.python.org/3/reference/datamodel.html#object.__get__
Completion<Value> python_descriptor_get(const Value& self, const Value& instance, const Value& owner)
{
    Value arguments[] = {instance.is_empty() ? Value::none() : instance,
                         owner.is_empty() ? Value::none() : owner};
    return call_present(self, names().dunder_get, arguments);
}

Completion<void> python_descriptor_set(const Value& self, const Value& instance, const Value& value)
{
    Value arguments[] = {instance, value};
    if (value.is_empty())
        (void)TRY(call_present(self, names().dunder_delete, std::span<Value>(arguments, 1)));
    else
        (void)TRY(call_present(self, names().dunder_set, arguments));
    return {};
}

// https://docs.python.org/3/reference/datamodel.html#object.__iter__
Completion<Value> python_iter(const Value& self)
{
    const Value* found = type_of(self)->lookup(names().dunder_iter);
    if (found && found->is_none())
        return raise(types().TypeError, concat("'", type_of(self)->name, "' object is not iterable"));
    return call_present(self, names().dunder_iter, {});
}

Completion<Value> python_next(const Value& self)
{
    return call_present(self, names().dunder_next, {});
}

// https://docs.python.org/3/reference/datamodel.html#object.__len__
Completion<std::int64_t> python_length(const Value& self)
{
    const Value result = TRY(call_present(self, names().dunder_len, {}));
    const Value number = TRY(index(result));
    if (int_sign(number) < 0)
        return raise(types().ValueError, "__len__() should return >= 0");
    std::int64_t count = 0;
    if (!int_fits(number, count))
        return raise(types().OverflowError, "cannot fit 'int' into an index-sized integer");
    return count;
}

Completion<Value> python_get_item(const Value& self, const Value& key)
{
    Value arguments[] = {key};
    return call_present(self, names().dunder_getitem, arguments);
}

Completion<void> python_set_item(const Value& self, const Value& key, const Value& value)
{
    Value arguments[] = {key, value};
    if (value.is_empty())
        (void)TRY(call_present(self, names().dunder_delitem, std::span<Value>(arguments, 1)));
    else
        (void)TRY(call_present(self, names().dunder_setitem, arguments));
    return {};
}

// https://docs.python.org/3/reference/datamodel.html#object.__contains__
Completion<bool> python_contains(const Value& self, const Value& item)
{
    const Value* found = type_of(self)->lookup(names().dunder_contains);
    if (found && found->is_none())
        return raise(types().TypeError, concat("'", type_of(self)->name, "' object is not a container"));
    Value arguments[] = {item};
    const Value result = TRY(call_present(self, names().dunder_contains, arguments));
    return truth(result);
}

// https://docs.python.org/3/reference/datamodel.html#object.__bool__
Completion<bool> python_truth(const Value& self)
{
    const Value result = TRY(call_present(self, names().dunder_bool, {}));
    if (!result.is_bool())
        return raise(types().TypeError,
                     concat("__bool__ should return bool, returned ", type_of(result)->name));
    return result.is_true();
}

// The method of the left operand, then the reflected one of the right; a subclass that overrides comes first.
// https://docs.python.org/3/reference/datamodel.html#object.__radd__
Completion<Value> python_binary(BinaryOp op, const Value& left, const Value& right)
{
    Type* left_type = type_of(left);
    Type* right_type = type_of(right);
    bool ask_right = left_type != right_type && right_type->slots.binary == &python_binary;
    if (left_type->slots.binary == &python_binary) {
        if (ask_right && right_type->is_subtype_of(left_type) && overrides(left, right, reflected_name(op))) {
            Value result = TRY(binary_or_not_implemented(right, reflected_name(op), left));
            if (!result.is_not_implemented())
                return result;
            ask_right = false;
        }
        Value result = TRY(binary_or_not_implemented(left, binary_name(op), right));
        if (!result.is_not_implemented() || left_type == right_type)
            return result;
    }
    if (ask_right)
        return binary_or_not_implemented(right, reflected_name(op), left);
    return Value::not_implemented();
}

Completion<Value> python_inplace(BinaryOp op, const Value& left, const Value& right)
{
    return binary_or_not_implemented(left, inplace_name(op), right);
}

Completion<Value> python_unary(UnaryOp op, const Value& self)
{
    const Names& n = names();
    Str* const table[] = {n.dunder_invert, n.dunder_pos, n.dunder_neg, n.dunder_abs};
    return call_special(self, table[static_cast<int>(op)]);
}

// https://docs.python.org/3/reference/datamodel.html#object.__lt__
Completion<Value> python_compare(CompareOp op, const Value& left, const Value& right)
{
    const Value* found = type_of(left)->lookup(compare_name(op));
    // A method set to None says that the comparison is not there: it cannot be called.
    if (found == nullptr)
        return Value::not_implemented();
    // What goes wrong while a descriptor is asked for the method is forgotten.
    const auto get = type_of(*found)->slots.descriptor_get;
    if (get && found->kind() != Kind::Function && found->kind() != Kind::NativeFunction) {
        Completion<Value> method = get(*found, left, Value::borrow(type_of(left)));
        if (method.raised()) {
            if (world().is_aborting())
                return Raised{};
            if (rule(Rule::ComparisonLookupErrorsShow) && !pending_matches(types().AttributeError))
                return Raised{};
            const Value forgotten = take_pending();
            return Value::not_implemented();
        }
        return call(method.release(), right);
    }
    return binary_or_not_implemented(left, compare_name(op), right);
}

Completion<Value> python_index(const Value& self)
{
    return call_present(self, names().dunder_index, {});
}

Completion<Value> python_to_int(const Value& self)
{
    return call_present(self, names().dunder_int, {});
}

Completion<Value> python_to_float(const Value& self)
{
    return call_present(self, names().dunder_float, {});
}

Completion<Value> python_await(const Value& self)
{
    return call_present(self, names().dunder_await, {});
}

Completion<Value> python_async_iter(const Value& self)
{
    return call_present(self, names().dunder_aiter, {});
}

Completion<Value> python_async_next(const Value& self)
{
    return call_present(self, names().dunder_anext, {});
}

} // namespace weft::model
