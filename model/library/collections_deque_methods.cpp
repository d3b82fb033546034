// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The methods of collections.deque.
//
// https://docs.python.org/3/library/collections.html#collections.deque
#include "model/library/collections_deque.h"
#include "model/rules/containers.h"
#include "model/rules/library.h"

#include <algorithm>

#include "model/values/exception.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/sequence_support.h"
#include "model/world.h"

namespace weft::model {

namespace {

Deque& self_deque(const CallArgs& args)
{
    return *args[0].as<Deque>();
}

Completion<Value> append(const CallArgs& args)
{
    self_deque(args).append(args[1]);
    return Value::none();
}

Completion<Value> appendleft(const CallArgs& args)
{
    self_deque(args).append_left(args[1]);
    return Value::none();
}

Completion<Value> extend(const CallArgs& args)
{
    TRY(extend_deque(self_deque(args), args[1]));
    return Value::none();
}

Completion<Value> extendleft(const CallArgs& args)
{
    Deque& deque = self_deque(args);
    Value source = args[1];
    if (source.is(args[0]))
        source = new_list(std::vector<Value>(deque.items.begin(), deque.items.end()));
    const Value iterator = TRY(iter(source));
    while (true) {
        Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return Value::none();
        deque.append_left(std::move(item));
    }
}

Completion<Value> pop(const CallArgs& args)
{
    Deque& deque = self_deque(args);
    if (deque.items.empty())
        return raise(types().IndexError, "pop from an empty deque");
    Value item = std::move(deque.items.back());
    deque.items.pop_back();
    ++deque.changes;
    return item;
}

Completion<Value> popleft(const CallArgs& args)
{
    Deque& deque = self_deque(args);
    if (deque.items.empty())
        return raise(types().IndexError, "pop from an empty deque");
    Value item = std::move(deque.items.front());
    deque.items.pop_front();
    ++deque.changes;
    return item;
}

Completion<Value> clear(const CallArgs& args)
{
    self_deque(args).clear_references();
    return Value::none();
}

// A copy has the same class and bound.
// https://docs.python.org/3/library/collections.html#collections.deque.copy
Completion<Value> copy(const CallArgs& args)
{
    const Deque& deque = self_deque(args);
    const Value cls = Value::borrow(type_of(args[0]));
    if (deque.size_max < 0)
        return call(cls, args[0]);
    return call(cls, args[0], Value::small(deque.size_max));
}

// The position of an item in [start, stop), or -1.
Completion<std::int64_t> find(const Deque& deque, const Value& item, std::int64_t start, std::int64_t stop)
{
    const std::uint64_t changes = deque.changes;
    for (std::int64_t position = start; position < std::min(stop, deque.size()); ++position) {
        const Value candidate = deque.items[static_cast<std::size_t>(position)];
        if (TRY(equal(candidate, item)))
            return position;
        if (deque.changes != changes)
            return raise(types().RuntimeError, "deque mutated during iteration");
    }
    return std::int64_t{-1};
}

Completion<Value> index_of(const CallArgs& args)
{
    const Deque& deque = self_deque(args);
    std::int64_t start = 0;
    std::int64_t stop = INT64_MAX;
    TRY(search_bound(args[2], start));
    TRY(search_bound(args[3], stop));
    if (start < 0)
        start = std::max<std::int64_t>(start + deque.size(), 0);
    if (stop < 0)
        stop = std::max<std::int64_t>(stop + deque.size(), 0);
    const std::int64_t position = TRY(find(deque, args[1], start, stop));
    if (position >= 0)
        return Value::small(position);
    if (rule(Rule::ListIndexErrorWording))
        return raise(types().ValueError, "deque.index(x): x not in deque");
    const Ref<Str> shown = TRY(repr(args[1]));
    return raise(types().ValueError, concat(shown->text, " is not in deque"));
}

Completion<Value> count(const CallArgs& args)
{
    const Deque& deque = self_deque(args);
    const std::uint64_t changes = deque.changes;
    std::int64_t found = 0;
    for (std::size_t position = 0; position < deque.items.size(); ++position) {
        const Value candidate = deque.items[position];
        if (TRY(equal(candidate, args[1])))
            ++found;
        if (deque.changes != changes)
            return raise(types().RuntimeError, "deque mutated during iteration");
    }
    return Value::small(found);
}

Completion<Value> insert(const CallArgs& args)
{
    Deque& deque = self_deque(args);
    std::int64_t position = TRY(index_as_size(args[1]));
    if (deque.size_max >= 0 && deque.size() >= deque.size_max)
        return raise(types().IndexError, "deque already at its maximum size");
    if (position < 0)
        position = std::max<std::int64_t>(position + deque.size(), 0);
    deque.items.insert(deque.items.begin() + std::min(position, deque.size()), args[2]);
    ++deque.changes;
    return Value::none();
}

Completion<Value> remove(const CallArgs& args)
{
    Deque& deque = self_deque(args);
    const std::uint64_t changes = deque.changes;
    for (std::size_t position = 0; position < deque.items.size(); ++position) {
        const Value candidate = deque.items[position];
        const bool found = TRY(equal(candidate, args[1]));
        if (deque.changes != changes)
            return raise(types().IndexError, "deque mutated during remove().");
        if (!found)
            continue;
        const Value removed = std::move(deque.items[position]);
        deque.items.erase(deque.items.begin() + static_cast<std::ptrdiff_t>(position));
        ++deque.changes;
        return Value::none();
    }
    if (!rule(Rule::DequeRemoveShowsItem))
        return raise(types().ValueError, "deque.remove(x): x not in deque");
    const Ref<Str> shown = TRY(repr(args[1]));
    return raise(types().ValueError, concat(shown->text, " is not in deque"));
}

Completion<Value> reverse(const CallArgs& args)
{
    Deque& deque = self_deque(args);
    std::reverse(deque.items.begin(), deque.items.end());
    return Value::none();
}

Completion<Value> rotate(const CallArgs& args)
{
    Deque& deque = self_deque(args);
    const std::int64_t steps = args[1].is_empty() ? 1 : TRY(index_as_size(args[1]));
    const std::int64_t size = deque.size();
    if (size < 2)
        return Value::none();
    const std::int64_t right = ((steps % size) + size) % size;
    if (right == 0)
        return Value::none();
    std::rotate(deque.items.begin(), deque.items.end() - right, deque.items.end());
    ++deque.changes;
    return Value::none();
}

Completion<Value> maxlen(const Value& self)
{
    const std::int64_t size_max = self.as<Deque>()->size_max;
    return size_max < 0 ? Value::none() : Value::small(size_max);
}

} // namespace

void add_deque_methods(TypeBuilder& builder)
{
    builder.method("append", "item, /", append)
        .method("appendleft", "item, /", appendleft)
        .method("extend", "iterable, /", extend)
        .method("extendleft", "iterable, /", extendleft)
        .method("pop", "", pop)
        .method("popleft", "", popleft)
        .method("clear", "", clear)
        .method("copy", "", copy)
        .method("__copy__", "", copy)
        .method("index", "value, start?, stop?, /", index_of)
        .method("count", "value, /", count)
        .method("insert", "index, value, /", insert)
        .method("remove", "value, /", remove)
        .method("reverse", "", reverse)
        .method("rotate", "n?, /", rotate)
        .method("__reversed__", "", reverse_deque)
        .property("maxlen", maxlen);
}

} // namespace weft::model
