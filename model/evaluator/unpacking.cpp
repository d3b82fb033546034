// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Taking an iterable apart, as CPython's unpack_iterable does it.
// https://docs.python.org/3/reference/simple_stmts.html#assignment-statements

#include "model/evaluator/unpacking.h"

#include <iterator>

#include "model/realm.h"
#include "model/rules/language.h"
#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

Completion<Value> iterator_for_unpacking(const Value& value)
{
    Type* type = type_of(value);
    if (!type->slots.iter && !type->slots.get_item && rule(Rule::UnpackErrorSaysCannotUnpack))
        return raise(types().TypeError, concat("cannot unpack non-iterable ", type->name, " object"));
    return iter(value);
}

// The next items of an iterator, `count` of them; `expected` is what the error message says.
Completion<std::vector<Value>> take(const Value& iterator, std::size_t count, const std::string& expected)
{
    std::vector<Value> items;
    items.reserve(count);
    while (items.size() < count) {
        Completion<Value> next_item = next_or_exhausted(iterator);
        if (!next_item.raised()) {
            Value item = next_item.release();
            if (!item.is_exhausted()) {
                items.push_back(std::move(item));
                continue;
            }
            raise(types().ValueError,
                  concat("not enough values to unpack (expected ", expected, ", got ", items.size(), ")"));
        }
        // What was taken dies from the last to the first.
        drop_from_the_end(items);
        return Raised{};
    }
    return items;
}

} // namespace

Completion<std::vector<Value>> unpack_exactly(const Value& value, std::size_t count)
{
    Type* type = type_of(value);
    if (type == types().tuple && value.as<Tuple>()->size() == count)
        return value.as<Tuple>()->items;
    if (type == types().list && value.as<List>()->items.size() == count)
        return value.as<List>()->items;
    Value iterator = TRY(iterator_for_unpacking(value));
    std::vector<Value> items = TRY(take(iterator, count, std::to_string(count)));
    Value extra = TRY(next_or_exhausted(iterator));
    if (extra.is_exhausted())
        return items;
    extra = Value();
    std::string got;
    if (rule(Rule::UnpackErrorSaysHowMany) &&
        (type == types().tuple || type == types().list || type == types().dict)) {
        const std::int64_t size = TRY(length(value));
        got = concat(", got ", size);
    }
    raise(types().ValueError, concat("too many values to unpack (expected ", count, got, ")"));
    drop_from_the_end(items);
    return Raised{};
}

Completion<std::vector<Value>> unpack_with_star(const Value& value, std::size_t before, std::size_t after)
{
    Value iterator = TRY(iterator_for_unpacking(value));
    std::vector<Value> items = TRY(take(iterator, before, concat("at least ", before + after)));
    std::vector<Value> rest = TRY(collect(iterator));
    if (rest.size() < after)
        return raise(types().ValueError, concat("not enough values to unpack (expected at least ",
                                                before + after, ", got ", before + rest.size(), ")"));
    std::vector<Value> tail(std::make_move_iterator(rest.end() - static_cast<std::ptrdiff_t>(after)),
                            std::make_move_iterator(rest.end()));
    rest.erase(rest.end() - static_cast<std::ptrdiff_t>(after), rest.end());
    items.push_back(new_list(std::move(rest)));
    for (Value& item : tail)
        items.push_back(std::move(item));
    return items;
}

} // namespace weft::model
