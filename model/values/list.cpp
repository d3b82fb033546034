// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// list: construction, subscripts, the sequence operations and comparison. See list.h for its other files.
//
// https://docs.python.org/3/library/stdtypes.html#lists
#include "model/values/list.h"

#include "model/realm_parts.h"
#include "model/rules/containers.h"
#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/generic_alias.h"
#include "model/values/instance.h"
#include "model/values/iterators.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/repr_guard.h"
#include "model/values/sequence_support.h"
#include "model/values/sequence_types.h"
#include "model/values/slice.h"
#include "model/world.h"

namespace weft::model {

Completion<void> extend_list(List& list, const Value& iterable)
{
    // 1. A list or tuple is copied at once; it may be the list itself.
    if (type_of(iterable) == types().list || type_of(iterable) == types().tuple ||
        iterable.object() == &list) {
        const List* other = iterable.try_as<List>();
        const std::vector<Value>& source = other != nullptr ? other->items : iterable.as<Tuple>()->items;
        if (&source == &list.items) {
            const std::vector<Value> copy = source;
            list.items.insert(list.items.end(), copy.begin(), copy.end());
        } else {
            list.items.insert(list.items.end(), source.begin(), source.end());
        }
        return {};
    }

    // 2. Anything else is asked for its iterator, then for its length.
    const Value iterator = TRY(iter(iterable));
    TRY(length_hint(iterable, 8));

    // 3. The items are visible in the list as they come; those before an error stay.
    while (true) {
        Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return {};
        list.items.push_back(std::move(item));
    }
}

namespace {

Completion<Value> create_list(Type* type, const CallArgs&)
{
    return allocate<List>(type);
}

// https://docs.python.org/3/library/stdtypes.html#list
Completion<void> initialize_list(const Value& self, const CallArgs& args)
{
    // 1. list() itself takes no keywords.
    const Type* type = type_of(self);
    TRY(refuse_inherited_keywords("list", args, type, types().list,
                                  type->slots.create == types().list->slots.create));
    TRY(check_positional("list", args, 0, 1));

    // 2. A list that is initialised again starts empty.
    List& list = *self.as<List>();
    if (!list.items.empty())
        list.clear_references();
    if (args.count == 0)
        return {};

    // 3. Some versions asked for the length once more, to allocate exactly.
    if (rule(Rule::ListAsksLengthFirst) && type_of(args[0])->slots.length != nullptr) {
        if (type_of(args[0])->slots.length(args[0]).raised()) {
            if (!pending_matches(types().TypeError))
                return Raised{};
            take_pending();
        }
    }
    return extend_list(list, args[0]);
}

Completion<Value> repr_list(const Value& self)
{
    const List& list = *self.as<List>();
    if (list.items.empty())
        return new_str("[]");
    const ReprGuard guard(&list);
    if (guard.is_nested())
        return new_str("[...]");
    const std::string shown = TRY(joined_reprs(list.items));
    return new_str(concat("[", shown, "]"));
}

Completion<std::int64_t> list_length(const Value& self)
{
    return static_cast<std::int64_t>(self.as<List>()->items.size());
}

// https://docs.python.org/3/reference/expressions.html#subscriptions
Completion<Value> list_item(const Value& self, const Value& key)
{
    const List& list = *self.as<List>();
    if (key.kind() == Kind::Slice)
        return list_slice(list, key);
    std::int64_t position = TRY(subscript_index(key, "list"));
    const auto size = static_cast<std::int64_t>(list.items.size());
    if (position < 0)
        position += size;
    if (position < 0 || position >= size)
        return raise(types().IndexError, "list index out of range");
    return list.items[static_cast<std::size_t>(position)];
}

// https://docs.python.org/3/library/stdtypes.html#mutable-sequence-types
Completion<void> set_list_item(const Value& self, const Value& key, const Value& value)
{
    List& list = *self.as<List>();
    if (key.kind() == Kind::Slice)
        return assign_list_slice(list, key, value);
    std::int64_t position = TRY(subscript_index(key, "list"));
    const auto size = static_cast<std::int64_t>(list.items.size());
    if (position < 0)
        position += size;
    if (position < 0 || position >= size)
        return raise(types().IndexError, "list assignment index out of range");
    const auto place = static_cast<std::size_t>(position);
    const Value old = std::exchange(list.items[place], value);
    if (value.is_empty())
        list.items.erase(list.items.begin() + position);
    return {};
}

Completion<bool> list_contains(const Value& self, const Value& item)
{
    return contains_item(self.as<List>()->items, item);
}

Completion<Value> concatenate(const Value& left, const Value& right)
{
    const List* other = right.try_as<List>();
    if (other == nullptr)
        return Value::not_implemented();
    const List& list = *left.as<List>();
    std::vector<Value> joined;
    joined.reserve(list.items.size() + other->items.size());
    joined.insert(joined.end(), list.items.begin(), list.items.end());
    joined.insert(joined.end(), other->items.begin(), other->items.end());
    return new_list(std::move(joined));
}

// https://docs.python.org/3/library/stdtypes.html#common-sequence-operations
Completion<Value> list_binary(BinaryOp op, const Value& left, const Value& right)
{
    const List* list = left.try_as<List>();
    if (op == BinaryOp::Add && list != nullptr)
        return concatenate(left, right);
    if (op != BinaryOp::Mult)
        return Value::not_implemented();
    const std::int64_t count = TRY(repeat_count(list != nullptr ? right : left));
    if (count < 0)
        return Value::not_implemented();
    const List& sequence = list != nullptr ? *list : *right.as<List>();
    std::vector<Value> items = TRY(repeated(sequence.items, count));
    return new_list(std::move(items));
}

// `+=` extends and `*=` repeats the list itself.
// https://docs.python.org/3/library/stdtypes.html#mutable-sequence-types
Completion<Value> list_inplace(BinaryOp op, const Value& left, const Value& right)
{
    List& list = *left.as<List>();
    if (op == BinaryOp::Add) {
        TRY(extend_list(list, right));
        return left;
    }
    if (op != BinaryOp::Mult)
        return Value::not_implemented();
    const std::int64_t count = TRY(repeat_count(right));
    if (count < 0)
        return Value::not_implemented();
    std::vector<Value> items = TRY(repeated(list.items, count));
    list.items.swap(items);
    return left;
}

// https://docs.python.org/3/reference/expressions.html#value-comparisons
Completion<Value> list_compare(CompareOp op, const Value& left, const Value& right)
{
    const List* list = left.try_as<List>();
    const List* other = right.try_as<List>();
    if (list == nullptr || other == nullptr)
        return Value::not_implemented();
    if (list->items.size() != other->items.size() && (op == CompareOp::Eq || op == CompareOp::NotEq))
        return Value::boolean(op == CompareOp::NotEq);
    return compare_items(op, list->items, other->items);
}

Completion<Value> iterate_list(const Value& self)
{
    return make<ListIterator>(self);
}

} // namespace

void build_list_type(Realm& realm)
{
    Type* type = realm.types.list;
    type->instance_kind = Kind::List;
    type->slots.create = create_list;
    type->slots.initialize = initialize_list;
    type->slots.repr = repr_list;
    type->slots.length = list_length;
    type->slots.get_item = list_item;
    type->slots.set_item = set_list_item;
    type->slots.contains = list_contains;
    type->slots.binary = list_binary;
    type->slots.inplace = list_inplace;
    type->slots.compare = list_compare;
    type->slots.iter = iterate_list;
    TypeBuilder builder(type);
    add_list_methods(builder);
    add_class_getitem(builder);
    builder.constant("__hash__", Value::none());
    builder.finish();
}

} // namespace weft::model
