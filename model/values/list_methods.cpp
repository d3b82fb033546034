// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The methods of list.
//
// https://docs.python.org/3/library/stdtypes.html#mutable-sequence-types
#include "model/rules/containers.h"
#include "model/values/list.h"

#include <algorithm>

#include "model/values/exception.h"
#include "model/values/iterators.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/sequence_support.h"
#include "model/world.h"

namespace weft::model {

namespace {

List& self_list(const CallArgs& args)
{
    return *args[0].as<List>();
}

Completion<Value> append(const CallArgs& args)
{
    self_list(args).items.push_back(args[1]);
    return Value::none();
}

Completion<Value> extend(const CallArgs& args)
{
    TRY(extend_list(self_list(args), args[1]));
    return Value::none();
}

Completion<Value> insert(const CallArgs& args)
{
    std::int64_t position = TRY(index_as_size(args[1]));
    List& list = self_list(args);
    const auto size = static_cast<std::int64_t>(list.items.size());
    if (position < 0)
        position = std::max<std::int64_t>(position + size, 0);
    list.items.insert(list.items.begin() + std::min(position, size), args[2]);
    return Value::none();
}

Completion<Value> pop(const CallArgs& args)
{
    std::int64_t position = -1;
    if (!args[1].is_empty())
        position = TRY(index_as_size(args[1]));
    List& list = self_list(args);
    const auto size = static_cast<std::int64_t>(list.items.size());
    if (size == 0)
        return raise(types().IndexError, "pop from empty list");
    if (position < 0)
        position += size;
    if (position < 0 || position >= size)
        return raise(types().IndexError, "pop index out of range");
    Value item = std::move(list.items[static_cast<std::size_t>(position)]);
    list.items.erase(list.items.begin() + position);
    return item;
}

Completion<Value> remove(const CallArgs& args)
{
    List& list = self_list(args);
    const std::int64_t position = TRY(find_item(list.items, args[1], 0, INT64_MAX));
    if (position < 0)
        return raise(types().ValueError, "list.remove(x): x not in list");
    // The comparison may have shortened the list.
    if (position < static_cast<std::int64_t>(list.items.size())) {
        const Value item = std::move(list.items[static_cast<std::size_t>(position)]);
        list.items.erase(list.items.begin() + position);
    }
    return Value::none();
}

Completion<Value> clear(const CallArgs& args)
{
    self_list(args).clear_references();
    return Value::none();
}

Completion<Value> copy(const CallArgs& args)
{
    std::vector<Value> items = self_list(args).items;
    return new_list(std::move(items));
}

Completion<Value> index_of(const CallArgs& args)
{
    std::int64_t start = 0;
    std::int64_t stop = INT64_MAX;
    TRY(search_bound(args[2], start));
    TRY(search_bound(args[3], stop));
    const std::int64_t position = TRY(find_item(self_list(args).items, args[1], start, stop));
    if (position >= 0)
        return Value::small(position);
    if (rule(Rule::ListIndexErrorWording))
        return raise(types().ValueError, "list.index(x): x not in list");
    const Ref<Str> shown = TRY(repr(args[1]));
    return raise(types().ValueError, concat(shown->text, " is not in list"));
}

Completion<Value> count(const CallArgs& args)
{
    const std::int64_t found = TRY(count_item(self_list(args).items, args[1]));
    return Value::small(found);
}

Completion<Value> reverse(const CallArgs& args)
{
    List& list = self_list(args);
    std::reverse(list.items.begin(), list.items.end());
    return Value::none();
}

Completion<Value> sort(const CallArgs& args)
{
    bool descending = false;
    if (!args[2].is_empty()) {
        if (is_int(args[2]))
            descending = TRY(truth(args[2]));
        else if (rule(Rule::ReverseIsTruth))
            descending = TRY(truth(args[2]));
        else
            descending = TRY(index_as_size(args[2])) != 0;
    }
    TRY(sort_list(self_list(args), args[1], descending ? SortOrder::Descending : SortOrder::Ascending));
    return Value::none();
}

Completion<Value> reversed(const CallArgs& args)
{
    return make<ListReverseIterator>(args[0]);
}

} // namespace

void add_list_methods(TypeBuilder& builder)
{
    builder.method("append", "object, /", append)
        .method("extend", "iterable, /", extend)
        .method("insert", "index, object, /", insert)
        .method("pop", "index?, /", pop)
        .method("remove", "value, /", remove)
        .method("clear", "", clear)
        .method("copy", "", copy)
        .method("index", "value, start?, stop?, /", index_of)
        .method("count", "value, /", count)
        .method("reverse", "", reverse)
        .method("sort", "*, key?, reverse?", sort)
        .method("__reversed__", "", reversed);
}

} // namespace weft::model
