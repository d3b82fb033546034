// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The native half of functools: reduce, cmp_to_key and the two types of functools_partial.cpp and
// functools_cache.cpp. The rest is library/python/functools.py.
//
// https://docs.python.org/3/library/functools.html
#include "model/library/functools_types.h"
#include "model/library/native_modules.h"
#include "model/rules/library.h"
#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// https://docs.python.org/3/library/functools.html#functools.reduce
Completion<Value> reduce(const CallArgs& args)
{
    // 1. The arguments; the keyword came with 3.14.
    Value initial = args.count > 2 ? args[2] : Value();
    if (args.keyword_count == 1 && realm().profile.at_least(14) && args.keyword_names[0]->text == "initial")
        initial = args.keyword(0);
    else
        TRY(refuse_keywords("reduce", args));
    TRY(check_positional("reduce", args, 2, 3));
    auto made = iter(args[1]);
    if (made.raised()) {
        if (!pending_matches(types().TypeError))
            return Raised{};
        take_pending();
        return raise(types().TypeError, "reduce() arg 2 must support iteration");
    }
    const Value iterator = made.release();

    // 2. From left to right.
    Value total = initial;
    while (true) {
        Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            break;
        total = total.is_empty() ? std::move(item) : TRY(call(args[0], total, std::move(item)));
    }
    if (!total.is_empty())
        return total;
    return raise(types().TypeError, rule(Rule::ReduceSaysIterable)
                                        ? "reduce() of empty iterable with no initial value"
                                        : "reduce() of empty sequence with no initial value");
}

// What cmp_to_key gives: first the maker of keys, then a key for each object.
class KeyWrapper final : public Container {
public:
    KeyWrapper(Type* type, Value compared_by, Value wrapped)
        : Container(Kind::Other, type), comparison(std::move(compared_by)), object(std::move(wrapped))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(comparison);
        visitor(object);
    }

    const Value comparison;
    Value object; // empty in the maker
};

Completion<Value> make_key(const Value& self, const CallArgs& args)
{
    Value slots[1];
    TRY(bind_arguments("K", "obj", args, slots));
    return make<KeyWrapper>(type_of(self), self.as<KeyWrapper>()->comparison, slots[0]);
}

// https://docs.python.org/3/library/functools.html#functools.cmp_to_key
Completion<Value> compare_keys(CompareOp op, const Value& left, const Value& right)
{
    if (type_of(left) != type_of(right))
        return raise(types().TypeError, "other argument must be K instance");
    const KeyWrapper& key = *left.as<KeyWrapper>();
    const KeyWrapper& other = *right.as<KeyWrapper>();
    if (key.object.is_empty() || other.object.is_empty())
        return raise(types().AttributeError, "object");
    const Value answer = TRY(call(key.comparison, key.object, other.object));
    return compare(op, answer, Value::small(0));
}

Completion<Value> key_object(const Value& self)
{
    const Value& object = self.as<KeyWrapper>()->object;
    return object.is_empty() ? Value::none() : object;
}

Type* make_key_type()
{
    Type* type = make_library_type("functools", "KeyWrapper", Kind::Other);
    type->is_base = false;
    type->slots.call = make_key;
    type->slots.compare = compare_keys;
    TypeBuilder(type).property("obj", key_object).constant("__hash__", Value::none()).finish();
    return type;
}

Completion<Value> cmp_to_key(const CallArgs& args)
{
    return make<KeyWrapper>(realm().library_type(make_key_type), args[0], Value());
}

// Ends the run where the Python half meets something that it does not know.
Completion<Value> refuse(const CallArgs& args)
{
    const Ref<Str> what = TRY(str(args[0]));
    return unsupported(what->text);
}

void declare_functools(Dict& names)
{
    ModuleBuilder builder("_functools", names);
    builder.raw_function("reduce", reduce)
        .function("cmp_to_key", "mycmp", cmp_to_key)
        .function("unsupported", "what, /", refuse)
        .type(realm().library_type(make_partial_type))
        .type(realm().library_type(make_lru_cache_type));
}

} // namespace

void fill_weft_functools(Module& module)
{
    furnish(module, declare_functools);
}

} // namespace weft::model
