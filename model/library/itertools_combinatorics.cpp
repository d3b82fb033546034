// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// itertools.product, permutations, combinations and combinations_with_replacement.
//
// https://docs.python.org/3/library/itertools.html
#include "model/library/itertools.h"

#include <algorithm>
#include <numeric>

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// Which item of which pool stands at each place of the tuple that comes next.
class Selection : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    explicit Selection(Type* type) : Container(Kind::Iterator, type) {}
    void traverse(Visitor& visitor) override
    {
        for (const Ref<Tuple>& pool : pools)
            visitor(pool.get());
    }

    std::vector<Ref<Tuple>> pools; // one for each place (product), or one for all
    std::vector<std::size_t> indices;
    std::vector<std::size_t> cycles; // of permutations
    bool started = false;
    bool stopped = false;

    const Tuple& pool_of(std::size_t place) const { return *pools[pools.size() == 1 ? 0 : place]; }
    Value tuple(std::size_t size) const
    {
        std::vector<Value> items;
        items.reserve(size);
        for (std::size_t place = 0; place < size; ++place)
            items.push_back(pool_of(place).items[indices[place]]);
        return new_tuple(std::move(items));
    }
};

Completion<Ref<Tuple>> pool_of(const Value& iterable)
{
    if (type_of(iterable) == types().tuple)
        return Ref<Tuple>::borrow(iterable.as<Tuple>());
    std::vector<Value> items = TRY(collect(iterable));
    return new_tuple(std::move(items));
}

// https://docs.python.org/3/library/itertools.html#itertools.product
Completion<Value> create_product(Type* type, const CallArgs& args)
{
    // 1. How often the pools repeat.
    std::int64_t repeat = 1;
    for (std::size_t position = 0; position < args.keyword_count; ++position) {
        if (args.keyword_names[position]->text != "repeat")
            return raise_unexpected_keyword("product", args.keyword_names[position]->text);
        repeat = TRY(index_as_size(args.keyword(position)));
        if (repeat < 0)
            return raise(types().ValueError, "repeat argument cannot be negative");
    }

    // 2. The pools.
    const Ref<Selection> product = allocate<Selection>(type);
    std::vector<Ref<Tuple>> pools;
    for (std::size_t position = 0; position < args.count; ++position) {
        Ref<Tuple> pool = TRY(pool_of(args[position]));
        pools.push_back(std::move(pool));
    }
    for (std::int64_t turn = 0; turn < repeat; ++turn)
        product->pools.insert(product->pools.end(), pools.begin(), pools.end());
    product->indices.assign(product->pools.size(), 0);
    for (const Ref<Tuple>& pool : product->pools)
        product->stopped = product->stopped || pool->items.empty();
    return product;
}

Completion<Value> next_product(const Value& self)
{
    Selection& product = *self.as<Selection>();
    if (product.stopped)
        return Value::exhausted();
    const std::size_t size = product.pools.size();
    if (product.started) {
        // The rightmost place that can go on does; those after it begin anew.
        std::size_t place = size;
        while (place > 0 && ++product.indices[place - 1] == product.pools[place - 1]->items.size())
            product.indices[--place] = 0;
        if (place == 0) {
            product.stopped = true;
            return Value::exhausted();
        }
    }
    product.started = true;
    return product.tuple(size);
}

// The argument r: how many items to choose.
Completion<std::int64_t> choice_size(const Value& argument)
{
    const std::int64_t size = TRY(index_as_size(argument));
    if (size < 0)
        return raise(types().ValueError, "r must be non-negative");
    return size;
}

// https://docs.python.org/3/library/itertools.html#itertools.permutations
Completion<Value> create_permutations(Type* type, const CallArgs& args)
{
    Value slots[2];
    TRY(bind_arguments("permutations", "iterable, r?", args, slots));
    const Ref<Selection> permutations = allocate<Selection>(type);
    const Ref<Tuple> pool = TRY(pool_of(slots[0]));
    const std::size_t count = pool->items.size();
    std::size_t size = count;
    if (!slots[1].is_empty() && !slots[1].is_none()) {
        if (!is_int(slots[1]))
            return raise(types().TypeError, "Expected int as r");
        size = static_cast<std::size_t>(TRY(choice_size(slots[1])));
    }
    permutations->pools.push_back(pool);
    permutations->stopped = size > count;
    permutations->indices.resize(count);
    std::iota(permutations->indices.begin(), permutations->indices.end(), std::size_t{0});
    for (std::size_t place = 0; place < size && !permutations->stopped; ++place)
        permutations->cycles.push_back(count - place);
    return permutations;
}

Completion<Value> next_permutation(const Value& self)
{
    Selection& permutations = *self.as<Selection>();
    if (permutations.stopped)
        return Value::exhausted();
    std::vector<std::size_t>& indices = permutations.indices;
    std::vector<std::size_t>& cycles = permutations.cycles;
    const std::size_t size = cycles.size();
    if (permutations.started) {
        // The rightmost place with candidates left takes the next one.
        std::size_t place = size;
        bool advanced = false;
        while (place-- > 0 && !advanced) {
            if (--cycles[place] == 0) {
                using Offset = std::vector<std::size_t>::difference_type;
                const auto start = indices.begin() + static_cast<Offset>(place);
                std::rotate(start, start + 1, indices.end());
                cycles[place] = indices.size() - place;
            } else {
                std::swap(indices[place], indices[indices.size() - cycles[place]]);
                advanced = true;
            }
        }
        if (!advanced) {
            permutations.stopped = true;
            return Value::exhausted();
        }
    }
    permutations.started = true;
    return permutations.tuple(size);
}

enum class Replacement { None, Allowed };

Completion<Value> create_choice(std::string_view name, Type* type, const CallArgs& args,
                                Replacement replacement)
{
    Value slots[2];
    TRY(bind_arguments(name, "iterable, r", args, slots));
    const Ref<Selection> combinations = allocate<Selection>(type);
    const Ref<Tuple> pool = TRY(pool_of(slots[0]));
    const auto size = static_cast<std::size_t>(TRY(choice_size(slots[1])));
    const std::size_t count = pool->items.size();
    combinations->pools.push_back(pool);
    combinations->stopped = replacement == Replacement::None ? size > count : count == 0 && size > 0;
    if (combinations->stopped)
        return combinations;
    combinations->indices.assign(size, 0);
    if (replacement == Replacement::None)
        std::iota(combinations->indices.begin(), combinations->indices.end(), std::size_t{0});
    return combinations;
}

// https://docs.python.org/3/library/itertools.html#itertools.combinations
Completion<Value> create_combinations(Type* type, const CallArgs& args)
{
    return create_choice("combinations", type, args, Replacement::None);
}

// https://docs.python.org/3/library/itertools.html#itertools.combinations_with_replacement
Completion<Value> create_combinations_with_replacement(Type* type, const CallArgs& args)
{
    return create_choice("combinations_with_replacement", type, args, Replacement::Allowed);
}

Completion<Value> next_choice(Selection& combinations, Replacement replacement)
{
    if (combinations.stopped)
        return Value::exhausted();
    std::vector<std::size_t>& indices = combinations.indices;
    const std::size_t size = indices.size();
    if (combinations.started) {
        // The rightmost place that is not at its last item goes on; those after it follow.
        const std::size_t count = combinations.pools[0]->items.size();
        std::size_t place = size;
        const auto last = [&](std::size_t at) {
            return replacement == Replacement::None ? at + count - size : count - 1;
        };
        while (place > 0 && indices[place - 1] == last(place - 1))
            --place;
        if (place == 0) {
            combinations.stopped = true;
            return Value::exhausted();
        }
        ++indices[--place];
        for (std::size_t after = place + 1; after < size; ++after)
            indices[after] = indices[after - 1] + (replacement == Replacement::None ? 1 : 0);
    }
    combinations.started = true;
    return combinations.tuple(size);
}

Completion<Value> next_combination(const Value& self)
{
    return next_choice(*self.as<Selection>(), Replacement::None);
}

Completion<Value> next_combination_with_replacement(const Value& self)
{
    return next_choice(*self.as<Selection>(), Replacement::Allowed);
}

Type* finished(Type* type)
{
    TypeBuilder(type).refuse({"__reduce__", "__setstate__"}).finish();
    return type;
}

} // namespace

Type* make_product_type()
{
    return finished(start_itertools_type("product", create_product, next_product));
}

Type* make_permutations_type()
{
    return finished(start_itertools_type("permutations", create_permutations, next_permutation));
}

Type* make_combinations_type()
{
    return finished(start_itertools_type("combinations", create_combinations, next_combination));
}

Type* make_combinations_with_replacement_type()
{
    return finished(start_itertools_type("combinations_with_replacement",
                                         create_combinations_with_replacement,
                                         next_combination_with_replacement));
}

} // namespace weft::model
