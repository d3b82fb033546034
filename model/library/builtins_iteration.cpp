// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Builtin functions over iterables: all, any, iter, len, max, min, next, sorted, sum.
//
// https://docs.python.org/3/library/functions.html
#include "model/library/builtins.h"
#include "model/rules/containers.h"

#include <cmath>

#include "model/values/arguments.h"
#include "model/values/bytes.h"
#include "model/values/exception.h"
#include "model/values/iterators.h"
#include "model/values/list.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// https://docs.python.org/3/library/functions.html#len
Completion<Value> len(const CallArgs& args)
{
    const std::int64_t size = TRY(length(args[0]));
    return new_int(size);
}

// https://docs.python.org/3/library/functions.html#iter
Completion<Value> iter_function(const CallArgs& args)
{
    TRY(refuse_keywords("iter", args));
    TRY(check_positional("iter", args, 1, 2));
    if (args.count == 1)
        return iter(args[0]);
    if (!is_callable(args[0]))
        return raise(types().TypeError, rule(Rule::CallableIteratorWording)
                                            ? "iter(object, sentinel): object must be callable"
                                            : "iter(v, w): v must be callable");
    return make<CallableIterator>(args[0], args[1]);
}

// https://docs.python.org/3/library/functions.html#next
Completion<Value> next_function(const CallArgs& args)
{
    // 1. An iterator and perhaps a default.
    if (args.keyword_count > 0 || args.count < 1 || args.count > 2) [[unlikely]] {
        TRY(refuse_keywords("next", args));
        TRY(check_positional("next", args, 1, 2));
    }
    const auto slot = type_of(args[0])->slots.next;
    if (slot == nullptr)
        return raise(types().TypeError, concat("'", type_of(args[0])->name, "' object is not an iterator"));

    // 2. The next item; at the end the default, else StopIteration.
    auto item = slot(args[0]);
    if (item.raised()) {
        if (args.count == 1 || !pending_matches(types().StopIteration))
            return Raised{};
        take_pending();
        return args[1];
    }
    Value value = item.release();
    if (!value.is_exhausted()) [[likely]]
        return value;
    if (args.count == 2)
        return args[1];
    return raise(types().StopIteration);
}

// https://docs.python.org/3/library/functions.html#all
Completion<Value> all(const CallArgs& args)
{
    const Value iterator = TRY(iter(args[0]));
    while (true) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return Value::boolean(true);
        if (!TRY(truth(item)))
            return Value::boolean(false);
    }
}

// https://docs.python.org/3/library/functions.html#any
Completion<Value> any(const CallArgs& args)
{
    const Value iterator = TRY(iter(args[0]));
    while (true) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return Value::boolean(false);
        if (TRY(truth(item)))
            return Value::boolean(true);
    }
}

struct ExtremeOptions {
    std::string_view name;
    CompareOp better;
    Value key;       // empty: the items themselves are compared
    Value otherwise; // of an empty iterable; empty: none
};

// Items one by one; the first of several equally good ones wins.
Completion<Value> find_extreme(const ExtremeOptions& options, const Value& iterable)
{
    const Value iterator = TRY(iter(iterable));
    Value best;
    Value best_key;
    while (true) {
        Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            break;
        Value item_key = options.key.is_empty() ? item : TRY(call(options.key, item));
        if (!best.is_empty()) {
            const Value answer = TRY(compare(options.better, item_key, best_key));
            if (!TRY(truth(answer)))
                continue;
        }
        best = std::move(item);
        best_key = std::move(item_key);
    }
    if (!best.is_empty())
        return best;
    if (!options.otherwise.is_empty())
        return options.otherwise;
    return raise(types().ValueError,
                 concat(options.name, rule(Rule::EmptyIterableWording) ? "() iterable argument is empty"
                                                                       : "() arg is an empty sequence"));
}

// max and min, of one iterable or of several arguments.
// https://docs.python.org/3/library/functions.html#max
Completion<Value> extreme(std::string_view name, CompareOp better, const CallArgs& args)
{
    // 1. The arguments.
    if (args.count == 0)
        TRY(check_positional(name, args, 1, rule(Rule::NoArgumentsSayAtLeast) ? SIZE_MAX : 1));
    ExtremeOptions options{name, better, {}, {}};
    for (std::size_t position = 0; position < args.keyword_count; ++position) {
        const std::string& keyword = args.keyword_names[position]->text;
        if (keyword == "key")
            options.key = args.keyword(position);
        else if (keyword == "default")
            options.otherwise = args.keyword(position);
        else
            return raise_unexpected_keyword(name, keyword);
    }
    if (options.key.is_none())
        options.key = Value();

    // 2. Several arguments are their own iterable and allow no default.
    if (args.count == 1)
        return find_extreme(options, args[0]);
    if (!options.otherwise.is_empty())
        return raise(types().TypeError,
                     concat("Cannot specify a default for ", name, "() with multiple positional arguments"));
    const Value arguments = new_tuple(std::vector<Value>(args.values, args.values + args.count));
    return find_extreme(options, arguments);
}

Completion<Value> max(const CallArgs& args)
{
    return extreme("max", CompareOp::Gt, args);
}

Completion<Value> min(const CallArgs& args)
{
    return extreme("min", CompareOp::Lt, args);
}

// https://docs.python.org/3/library/functions.html#sorted
Completion<Value> sorted(const CallArgs& args)
{
    // 1. A new list of the items.
    if (!(args.count == 1))
        TRY(check_positional("sorted", args, 1, 1));
    const Ref<List> list = new_list();
    TRY(extend_list(*list, args[0]));

    // 2. Its own sort() reads the keywords.
    if (args.keyword_count == 0) {
        TRY(sort_list(*list, Value(), SortOrder::Ascending));
        return list;
    }
    const Value sort = TRY(get_attribute(list, intern("sort")));
    TRY(call(sort, args.without_first()));
    return list;
}

// A running float sum: compensated from 3.12 on, plain before.
class FloatSum {
public:
    explicit FloatSum(double start) : m_high(start) {}
    void add(double number)
    {
        if (!rule(Rule::SumCompensatesFloats)) {
            m_high += number;
            return;
        }
        const double total = m_high + number;
        if (std::fabs(m_high) >= std::fabs(number))
            m_low += (m_high - total) + number;
        else
            m_low += (number - total) + m_high;
        m_high = total;
    }
    void add_plain(double number) { m_high += number; }
    double result() const { return m_low != 0.0 && std::isfinite(m_low) ? m_high + m_low : m_high; }

private:
    double m_high;
    double m_low = 0.0;
};

// The float part of a sum: goes on while the items are floats or ints. `next_item` is what ended it.
Completion<void> sum_floats(const Value& iterator, Value& total, Value& next_item)
{
    FloatSum sum(total.as<Float>()->value);
    while (true) {
        next_item = TRY(next_or_exhausted(iterator));
        std::int64_t number = 0;
        if (type_of(next_item) == types().float_)
            sum.add(next_item.as<Float>()->value);
        else if (!next_item.is_exhausted() && is_int(next_item) && int_fits(next_item, number))
            rule(Rule::SumCompensatesInts) ? sum.add(static_cast<double>(number))
                                           : sum.add_plain(static_cast<double>(number));
        else
            break;
    }
    total = new_float(sum.result());
    return {};
}

// https://docs.python.org/3/library/functions.html#sum
Completion<Value> sum(const CallArgs& args)
{
    // 1. Text cannot be summed.
    const Value iterator = TRY(iter(args[0]));
    Value total = args[1].is_empty() ? Value::small(0) : args[1];
    if (total.try_as<Str>())
        return raise(types().TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    if (total.try_as<Bytes>())
        return raise(types().TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
    if (total.try_as<ByteArray>())
        return raise(types().TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");

    // 2. One item after the other; floats are added without making objects.
    while (true) {
        Value item;
        if (type_of(total) == types().float_)
            TRY(sum_floats(iterator, total, item));
        else
            item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return total;
        total = TRY(binary(BinaryOp::Add, total, item));
    }
}

} // namespace

void add_iteration_builtins(BuiltinTable& table, const Realm& realm)
{
    table.function("len", "obj, /", len)
        .raw("iter", iter_function)
        .raw("next", next_function)
        .function("all", "iterable, /", all)
        .function("any", "iterable, /", any)
        .raw("max", max)
        .raw("min", min)
        .raw("sorted", sorted)
        .function("sum", realm.profile.at_least(8) ? "iterable, /, start?" : "iterable, start?, /", sum);
}

} // namespace weft::model
