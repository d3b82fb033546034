// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The module operator: the operators as functions. Its getters are in operator_getters.cpp.
//
// https://docs.python.org/3/library/operator.html
#include "model/library/native_modules.h"
#include "model/library/operator_getters.h"
#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/sequence_support.h"
#include "model/world.h"

namespace weft::model {

namespace {

template <BinaryOp Op>
Completion<Value> apply(const CallArgs& args)
{
    return binary(Op, args[0], args[1]);
}

template <BinaryOp Op>
Completion<Value> apply_inplace(const CallArgs& args)
{
    return inplace(Op, args[0], args[1]);
}

template <CompareOp Op>
Completion<Value> apply_comparison(const CallArgs& args)
{
    return compare(Op, args[0], args[1]);
}

template <UnaryOp Op>
Completion<Value> apply_unary(const CallArgs& args)
{
    return unary(Op, args[0]);
}

Completion<Value> truth_of(const CallArgs& args)
{
    return Value::boolean(TRY(truth(args[0])));
}

Completion<Value> negated(const CallArgs& args)
{
    return Value::boolean(!TRY(truth(args[0])));
}

Completion<Value> is_same(const CallArgs& args)
{
    return Value::boolean(args[0].is(args[1]));
}

Completion<Value> is_other(const CallArgs& args)
{
    return Value::boolean(!args[0].is(args[1]));
}

Completion<Value> index_of_number(const CallArgs& args)
{
    return index(args[0]);
}

bool is_sequence(const Value& value)
{
    return type_of(value)->slots.get_item != nullptr && value.kind() != Kind::Dict;
}

// https://docs.python.org/3/library/operator.html#operator.concat
Completion<Value> concatenated(const CallArgs& args)
{
    if (!is_sequence(args[0]))
        return raise(types().TypeError,
                     concat("'", type_of(args[0])->name, "' object can't be concatenated"));
    return binary(BinaryOp::Add, args[0], args[1]);
}

// https://docs.python.org/3/library/operator.html#operator.iconcat
Completion<Value> concatenated_inplace(const CallArgs& args)
{
    if (!is_sequence(args[0]))
        return raise(types().TypeError,
                     concat("'", type_of(args[0])->name, "' object can't be concatenated"));
    return inplace(BinaryOp::Add, args[0], args[1]);
}

Completion<Value> contains_item_in(const CallArgs& args)
{
    return Value::boolean(TRY(contains(args[0], args[1])));
}

// https://docs.python.org/3/library/operator.html#operator.countOf
Completion<Value> count_of(const CallArgs& args)
{
    const Value iterator = TRY(iter(args[0]));
    for (std::int64_t count = 0;;) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return Value::small(count);
        if (TRY(equal(item, args[1])))
            ++count;
    }
}

// https://docs.python.org/3/library/operator.html#operator.indexOf
Completion<Value> index_of(const CallArgs& args)
{
    const Value iterator = TRY(iter(args[0]));
    for (std::int64_t position = 0;; ++position) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return raise(types().ValueError, "sequence.index(x): x not in sequence");
        if (TRY(equal(item, args[1])))
            return Value::small(position);
    }
}

Completion<Value> item_of(const CallArgs& args)
{
    return get_item(args[0], args[1]);
}

Completion<Value> set_item_of(const CallArgs& args)
{
    TRY(set_item(args[0], args[1], args[2]));
    return Value::none();
}

Completion<Value> delete_item_of(const CallArgs& args)
{
    TRY(delete_item(args[0], args[1]));
    return Value::none();
}

// https://docs.python.org/3/library/operator.html#operator.length_hint
Completion<Value> hint_of(const CallArgs& args)
{
    const std::int64_t otherwise = args[1].is_empty() ? 0 : TRY(index_as_size(args[1]));
    const std::int64_t size = TRY(length_hint(args[0], otherwise));
    return new_int(size);
}

// SINCE 3.11. https://docs.python.org/3/library/operator.html#operator.call
Completion<Value> call_first(const CallArgs& args)
{
    if (args.count == 0)
        return raise(types().TypeError, "call expected at least 1 argument, got 0");
    return call(args[0], args.without_first());
}

// One function under its name and under the special method's name.
void both(ModuleBuilder& builder, std::string_view name, std::string_view special, std::string_view signature,
          NativeFn function)
{
    builder.function(name, signature, function);
    builder.function(special, signature, function);
}

void declare_arithmetic(ModuleBuilder& builder)
{
    struct Operator {
        std::string_view name, special, inplace_name, inplace_special;
        NativeFn plain, changing;
    };
    static const Operator k_operators[] = {
        {"add", "__add__", "iadd", "__iadd__", apply<BinaryOp::Add>, apply_inplace<BinaryOp::Add>},
        {"sub", "__sub__", "isub", "__isub__", apply<BinaryOp::Sub>, apply_inplace<BinaryOp::Sub>},
        {"mul", "__mul__", "imul", "__imul__", apply<BinaryOp::Mult>, apply_inplace<BinaryOp::Mult>},
        {"matmul", "__matmul__", "imatmul", "__imatmul__", apply<BinaryOp::MatMult>,
         apply_inplace<BinaryOp::MatMult>},
        {"truediv", "__truediv__", "itruediv", "__itruediv__", apply<BinaryOp::Div>,
         apply_inplace<BinaryOp::Div>},
        {"floordiv", "__floordiv__", "ifloordiv", "__ifloordiv__", apply<BinaryOp::FloorDiv>,
         apply_inplace<BinaryOp::FloorDiv>},
        {"mod", "__mod__", "imod", "__imod__", apply<BinaryOp::Mod>, apply_inplace<BinaryOp::Mod>},
        {"pow", "__pow__", "ipow", "__ipow__", apply<BinaryOp::Pow>, apply_inplace<BinaryOp::Pow>},
        {"lshift", "__lshift__", "ilshift", "__ilshift__", apply<BinaryOp::LShift>,
         apply_inplace<BinaryOp::LShift>},
        {"rshift", "__rshift__", "irshift", "__irshift__", apply<BinaryOp::RShift>,
         apply_inplace<BinaryOp::RShift>},
        {"and_", "__and__", "iand", "__iand__", apply<BinaryOp::BitAnd>, apply_inplace<BinaryOp::BitAnd>},
        {"or_", "__or__", "ior", "__ior__", apply<BinaryOp::BitOr>, apply_inplace<BinaryOp::BitOr>},
        {"xor", "__xor__", "ixor", "__ixor__", apply<BinaryOp::BitXor>, apply_inplace<BinaryOp::BitXor>},
    };
    for (const Operator& each : k_operators) {
        both(builder, each.name, each.special, "a, b, /", each.plain);
        both(builder, each.inplace_name, each.inplace_special, "a, b, /", each.changing);
    }
    both(builder, "concat", "__concat__", "a, b, /", concatenated);
    both(builder, "iconcat", "__iconcat__", "a, b, /", concatenated_inplace);
}

void declare_comparisons(ModuleBuilder& builder)
{
    both(builder, "lt", "__lt__", "a, b, /", apply_comparison<CompareOp::Lt>);
    both(builder, "le", "__le__", "a, b, /", apply_comparison<CompareOp::LtE>);
    both(builder, "eq", "__eq__", "a, b, /", apply_comparison<CompareOp::Eq>);
    both(builder, "ne", "__ne__", "a, b, /", apply_comparison<CompareOp::NotEq>);
    both(builder, "ge", "__ge__", "a, b, /", apply_comparison<CompareOp::GtE>);
    both(builder, "gt", "__gt__", "a, b, /", apply_comparison<CompareOp::Gt>);
}

void declare_operator(Dict& names)
{
    ModuleBuilder builder("_operator", names);
    declare_arithmetic(builder);
    declare_comparisons(builder);
    both(builder, "neg", "__neg__", "a, /", apply_unary<UnaryOp::USub>);
    both(builder, "pos", "__pos__", "a, /", apply_unary<UnaryOp::UAdd>);
    both(builder, "abs", "__abs__", "a, /", apply_unary<UnaryOp::Abs>);
    both(builder, "inv", "__inv__", "a, /", apply_unary<UnaryOp::Invert>);
    both(builder, "invert", "__invert__", "a, /", apply_unary<UnaryOp::Invert>);
    both(builder, "not_", "__not__", "a, /", negated);
    both(builder, "index", "__index__", "a, /", index_of_number);
    both(builder, "contains", "__contains__", "a, b, /", contains_item_in);
    both(builder, "getitem", "__getitem__", "a, b, /", item_of);
    both(builder, "setitem", "__setitem__", "a, b, c, /", set_item_of);
    both(builder, "delitem", "__delitem__", "a, b, /", delete_item_of);
    builder.function("truth", "a, /", truth_of)
        .function("is_", "a, b, /", is_same)
        .function("is_not", "a, b, /", is_other)
        .function("countOf", "a, b, /", count_of)
        .function("indexOf", "a, b, /", index_of)
        .function("length_hint", "obj, default?, /", hint_of)
        .type(realm().library_type(make_attrgetter_type))
        .type(realm().library_type(make_itemgetter_type))
        .type(realm().library_type(make_methodcaller_type));
    if (realm().profile.at_least(11)) {
        builder.raw_function("call", call_first);
        builder.raw_function("__call__", call_first);
    }
}

} // namespace

void fill_operator(Module& module)
{
    furnish(module, declare_operator);
}

} // namespace weft::model
