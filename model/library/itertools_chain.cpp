// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// itertools.chain, accumulate, pairwise and batched.
//
// https://docs.python.org/3/library/itertools.html
#include "model/library/itertools.h"

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/generic_alias.h"
#include "model/values/instance.h"
#include "model/values/iterators.h"
#include "model/values/operations.h"
#include "model/values/reused_tuple.h"
#include "model/world.h"

namespace weft::model {

namespace {

class Chain : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Chain(Type* type, Value iterables) : Container(Kind::Iterator, type), source(std::move(iterables)) {}
    void traverse(Visitor& visitor) override
    {
        visitor(source);
        visitor(active);
    }
    void clear_references() override
    {
        source = Value();
        active = Value();
    }

    Value source; // the iterator over the iterables; empty once exhausted
    Value active; // the iterator over the current one
};

// https://docs.python.org/3/library/itertools.html#itertools.chain
Completion<Value> create_chain(Type* type, const CallArgs& args)
{
    TRY(refuse_inherited_keywords("chain", args, type, type->is_heap ? nullptr : type, true));
    const Value iterables = new_tuple(std::vector<Value>(args.values, args.values + args.count));
    return allocate<Chain>(type, make<TupleIterator>(iterables));
}

// https://docs.python.org/3/library/itertools.html#itertools.chain.from_iterable
Completion<Value> chain_from_iterable(const CallArgs& args)
{
    Value source = TRY(iter(args[1]));
    return allocate<Chain>(args[0].as<Type>(), std::move(source));
}

Completion<Value> next_chain(const Value& self)
{
    Chain& chain = *self.as<Chain>();
    while (!chain.source.is_empty()) {
        // 1. The next iterable; where there is none or it is no iterable, the chain has ended.
        if (chain.active.is_empty()) {
            const Value source = chain.source;
            auto iterable = next_or_exhausted(source);
            if (iterable.raised()) {
                chain.source = Value();
                return Raised{};
            }
            const Value current = iterable.release();
            if (current.is_exhausted()) {
                chain.source = Value();
                return Value::exhausted();
            }
            auto active = iter(current);
            if (active.raised()) {
                chain.source = Value();
                return Raised{};
            }
            chain.active = active.release();
        }

        // 2. Its next item.
        const Value active = chain.active;
        Value item = TRY(next_or_exhausted(active));
        if (!item.is_exhausted())
            return item;
        chain.active = Value();
    }
    return Value::exhausted();
}

class Accumulate : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Accumulate(Type* type, Value iterated, Value combining, Value start)
        : Container(Kind::Iterator, type), source(std::move(iterated)), function(std::move(combining)),
          initial(std::move(start))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(source);
        visitor(function);
        visitor(initial);
        visitor(total);
    }

    const Value source;
    const Value function; // empty: addition
    Value initial;        // empty once given
    Value total;          // empty before the first item
};

// https://docs.python.org/3/library/itertools.html#itertools.accumulate
Completion<Value> create_accumulate(Type* type, const CallArgs& args)
{
    Value slots[3];
    if (realm().profile.at_least(8)) {
        TRY(bind_arguments("accumulate", "iterable, func?, *, initial?", args, slots));
    } else {
        Value older[2];
        TRY(bind_arguments("accumulate", "iterable, func?", args, older));
        slots[0] = older[0];
        slots[1] = older[1];
    }
    const Value source = TRY(iter(slots[0]));
    const Value function = slots[1].is_none() ? Value() : slots[1];
    const Value initial = slots[2].is_none() ? Value() : slots[2];
    return allocate<Accumulate>(type, source, function, initial);
}

Completion<Value> next_accumulate(const Value& self)
{
    Accumulate& accumulate = *self.as<Accumulate>();
    if (!accumulate.initial.is_empty()) {
        accumulate.total = std::move(accumulate.initial);
        accumulate.initial = Value();
        return accumulate.total;
    }
    Value item = TRY(next_raw(accumulate.source));
    if (item.is_exhausted())
        return item;
    if (accumulate.total.is_empty()) {
        accumulate.total = item;
        return item;
    }
    const Value before = accumulate.total;
    Value total = accumulate.function.is_empty() ? TRY(binary(BinaryOp::Add, before, item))
                                                 : TRY(call(accumulate.function, before, item));
    accumulate.total = total;
    return total;
}

class Pairwise : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Pairwise(Type* type, Value iterated) : Container(Kind::Iterator, type), source(std::move(iterated)) {}
    void traverse(Visitor& visitor) override
    {
        visitor(source);
        visitor(old);
        visitor(result.tuple().get());
    }
    void clear_references() override
    {
        source = Value();
        old = Value();
    }

    Value source; // empty once exhausted
    Value old;    // the item before
    ReusedTuple result{2};
};

// SINCE 3.10. https://docs.python.org/3/library/itertools.html#itertools.pairwise
Completion<Value> create_pairwise(Type* type, const CallArgs& args)
{
    TRY(refuse_keywords("pairwise", args));
    TRY(check_positional("pairwise", args, 1, 1));
    const Value source = TRY(iter(args[0]));
    return allocate<Pairwise>(type, source);
}

Completion<Value> next_pairwise(const Value& self)
{
    Pairwise& pairwise = *self.as<Pairwise>();
    if (pairwise.source.is_empty())
        return Value::exhausted();
    const Value source = pairwise.source;
    Value old = pairwise.old;
    for (int round = old.is_empty() ? 0 : 1; round < 2; ++round) {
        auto item = next_raw(source);
        if (item.raised()) {
            pairwise.clear_references();
            return Raised{};
        }
        Value value = item.release();
        if (value.is_exhausted()) {
            pairwise.clear_references();
            return Value::exhausted();
        }
        pairwise.old = value;
        if (round == 0) {
            old = std::move(value);
            continue;
        }
        Value parts[] = {std::move(old), std::move(value)};
        if (realm().profile.at_least(12))
            return pairwise.result.fill(parts);
        return new_tuple(std::span<const Value>(parts));
    }
    return Value::exhausted();
}

class Batched : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Batched(Type* type, Value iterated, std::int64_t batch_size, bool all_full)
        : Container(Kind::Iterator, type), source(std::move(iterated)), size(batch_size), strict(all_full)
    {
    }
    void traverse(Visitor& visitor) override { visitor(source); }
    void clear_references() override { source = Value(); }

    Value source; // empty once exhausted
    const std::int64_t size;
    const bool strict;
};

// SINCE 3.12; `strict` since 3.13. https://docs.python.org/3/library/itertools.html#itertools.batched
Completion<Value> create_batched(Type* type, const CallArgs& args)
{
    Value slots[3];
    if (realm().profile.at_least(13)) {
        TRY(bind_arguments("batched", "iterable, n, *, strict?", args, slots));
    } else {
        Value older[2];
        TRY(bind_arguments("batched", "iterable, n", args, older));
        slots[0] = older[0];
        slots[1] = older[1];
    }
    const std::int64_t size = TRY(index_as_size(slots[1]));
    const bool strict = !slots[2].is_empty() && TRY(truth(slots[2]));
    if (size < 1)
        return raise(types().ValueError, "n must be at least one");
    const Value source = TRY(iter(slots[0]));
    return allocate<Batched>(type, source, size, strict);
}

Completion<Value> next_batched(const Value& self)
{
    Batched& batched = *self.as<Batched>();
    if (batched.source.is_empty())
        return Value::exhausted();
    const Value source = batched.source;
    std::vector<Value> items;
    while (static_cast<std::int64_t>(items.size()) < batched.size) {
        auto item = next_or_exhausted(source);
        if (item.raised()) {
            batched.source = Value();
            return Raised{};
        }
        Value value = item.release();
        if (!value.is_exhausted()) {
            items.push_back(std::move(value));
            continue;
        }
        batched.source = Value();
        if (items.empty())
            return Value::exhausted();
        if (batched.strict)
            return raise(types().ValueError, "batched(): incomplete batch");
        break;
    }
    return new_tuple(std::move(items));
}

} // namespace

Type* make_chain_type()
{
    Type* type = start_itertools_type("chain", create_chain, next_chain);
    TypeBuilder builder(type);
    add_class_getitem(builder);
    builder.class_method("from_iterable", "iterable, /", chain_from_iterable)
        .refuse({"__reduce__", "__setstate__"})
        .finish();
    return type;
}

Type* make_accumulate_type()
{
    Type* type = start_itertools_type("accumulate", create_accumulate, next_accumulate);
    TypeBuilder(type).refuse({"__reduce__", "__setstate__"}).finish();
    return type;
}

Type* make_pairwise_type()
{
    Type* type = start_itertools_type("pairwise", create_pairwise, next_pairwise);
    TypeBuilder(type).finish();
    return type;
}

Type* make_batched_type()
{
    Type* type = start_itertools_type("batched", create_batched, next_batched);
    TypeBuilder(type).finish();
    return type;
}

} // namespace weft::model
