// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// collections.deque: construction, subscripts, operators and iterators. See collections_deque.h.
//
// https://docs.python.org/3/library/collections.html#collections.deque
#include "model/library/collections_deque.h"

#include "model/library/collections_types.h"
#include "model/library/module_builder.h"
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
#include "model/world.h"

namespace weft::model {

void Deque::append(Value item)
{
    Value dropped;
    items.push_back(std::move(item));
    ++changes;
    if (size_max >= 0 && size() > size_max) {
        dropped = std::move(items.front());
        items.pop_front();
    }
}

void Deque::append_left(Value item)
{
    Value dropped;
    items.push_front(std::move(item));
    ++changes;
    if (size_max >= 0 && size() > size_max) {
        dropped = std::move(items.back());
        items.pop_back();
    }
}

Value Deque::take_first()
{
    Value item = std::move(items.front());
    items.pop_front();
    ++changes;
    return item;
}

Deque* as_deque(const Value& value)
{
    return type_of(value)->is_subtype_of(realm().library_type(make_deque_type)) ? value.as<Deque>() : nullptr;
}

Completion<void> extend_deque(Deque& deque, const Value& iterable)
{
    Value source = iterable;
    if (iterable.is_object() && iterable.object() == &deque)
        source = new_list(std::vector<Value>(deque.items.begin(), deque.items.end()));
    const Value iterator = TRY(iter(source));
    while (true) {
        Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return {};
        deque.append(std::move(item));
    }
}

namespace {

class DequeIterator final : public SourceIterator {
public:
    DequeIterator(Type* type, Value iterated)
        : SourceIterator(type, std::move(iterated)), left(source.as<Deque>()->size()),
          changes(source.as<Deque>()->changes)
    {
    }

    std::int64_t left;
    const std::uint64_t changes;
};

enum class Direction { Forwards, Backwards };

template <Direction Where>
Completion<Value> next_item(const Value& self)
{
    DequeIterator& iterator = *self.as<DequeIterator>();
    const Deque& deque = *iterator.source.as<Deque>();
    if (deque.changes != iterator.changes) {
        iterator.left = 0;
        return raise(types().RuntimeError, "deque mutated during iteration");
    }
    if (iterator.left == 0)
        return Value::exhausted();
    const std::size_t position = deque.items.size() - static_cast<std::size_t>(iterator.left--);
    return Where == Direction::Forwards ? deque.items[position]
                                        : deque.items[deque.items.size() - 1 - position];
}

Completion<Value> items_left(const CallArgs& args)
{
    return Value::small(args[0].as<DequeIterator>()->left);
}

Type* make_iterator_type()
{
    Type* type = make_library_type(realm().profile.at_least(12) ? "collections" : "_collections",
                                   "_deque_iterator", Kind::Iterator);
    build_iterator_type(type, next_item<Direction::Forwards>, items_left, Pickling::Plain);
    return type;
}

Type* make_reverse_iterator_type()
{
    Type* type = make_library_type(realm().profile.at_least(12) ? "collections" : "_collections",
                                   "_deque_reverse_iterator", Kind::Iterator);
    build_iterator_type(type, next_item<Direction::Backwards>, items_left, Pickling::Plain);
    return type;
}

Completion<Value> create_deque(Type* type, const CallArgs&)
{
    return allocate<Deque>(type);
}

// https://docs.python.org/3/library/collections.html#collections.deque
Completion<void> initialize_deque(const Value& self, const CallArgs& args)
{
    Value slots[2];
    if (args.total() > 0)
        TRY(bind_arguments("deque", "iterable?, maxlen?", args, slots));
    Deque& deque = *self.as<Deque>();
    std::int64_t size_max = -1;
    if (!slots[1].is_empty() && !slots[1].is_none()) {
        if (!is_int(slots[1]))
            return raise(types().TypeError, "an integer is required");
        size_max = TRY(index_as_size(slots[1]));
        if (size_max < 0)
            return raise(types().ValueError, "maxlen must be non-negative");
    }
    deque.size_max = size_max;
    if (!deque.items.empty())
        deque.clear_references();
    if (!slots[0].is_empty())
        TRY(extend_deque(deque, slots[0]));
    return {};
}

Completion<Value> repr_deque(const Value& self)
{
    const Deque& deque = *self.as<Deque>();
    const ReprGuard guard(&deque);
    if (guard.is_nested())
        return new_str("[...]");
    const std::vector<Value> items(deque.items.begin(), deque.items.end());
    const std::string shown = TRY(joined_reprs(items));
    if (deque.size_max < 0)
        return new_str(concat(shown_name(self), "([", shown, "])"));
    return new_str(concat(shown_name(self), "([", shown, "], maxlen=", deque.size_max, ")"));
}

Completion<std::int64_t> deque_length(const Value& self)
{
    return self.as<Deque>()->size();
}

Completion<std::int64_t> position_in(const Deque& deque, const Value& key)
{
    if (!is_int(key) && type_of(key)->slots.index == nullptr)
        return raise(types().TypeError,
                     concat("sequence index must be integer, not '", type_of(key)->name, "'"));
    std::int64_t position = TRY(index_as_size(key));
    if (position < 0)
        position += deque.size();
    if (position < 0 || position >= deque.size())
        return raise(types().IndexError, "deque index out of range");
    return position;
}

Completion<Value> deque_item(const Value& self, const Value& key)
{
    const Deque& deque = *self.as<Deque>();
    const std::int64_t position = TRY(position_in(deque, key));
    return deque.items[static_cast<std::size_t>(position)];
}

Completion<void> set_deque_item(const Value& self, const Value& key, const Value& value)
{
    Deque& deque = *self.as<Deque>();
    const std::int64_t position = TRY(position_in(deque, key));
    const Value old = std::exchange(deque.items[static_cast<std::size_t>(position)], value);
    if (value.is_empty()) {
        deque.items.erase(deque.items.begin() + position);
        ++deque.changes;
    }
    return {};
}

Completion<bool> deque_contains(const Value& self, const Value& item)
{
    const Deque& deque = *self.as<Deque>();
    const bool item_first = rule(Rule::MembershipComparesItemFirst);
    const std::uint64_t changes = deque.changes;
    for (std::size_t position = 0; position < deque.items.size(); ++position) {
        const Value candidate = deque.items[position];
        const bool found = item_first ? TRY(equal(candidate, item)) : TRY(equal(item, candidate));
        if (found)
            return true;
        if (deque.changes != changes)
            return raise(types().RuntimeError, "deque mutated during iteration");
    }
    return false;
}

// https://docs.python.org/3/reference/expressions.html#value-comparisons
Completion<Value> compare_deques(CompareOp op, const Value& left, const Value& right)
{
    const Deque* deque = as_deque(left);
    const Deque* other = as_deque(right);
    if (deque == nullptr || other == nullptr)
        return Value::not_implemented();
    if ((op == CompareOp::Eq || op == CompareOp::NotEq) && deque->size() != other->size())
        return Value::boolean(op == CompareOp::NotEq);
    const std::vector<Value> mine(deque->items.begin(), deque->items.end());
    const std::vector<Value> others(other->items.begin(), other->items.end());
    return compare_items(op, mine, others);
}

Completion<Ref<Deque>> bounded_like(const Value& self)
{
    Type* type = realm().library_type(make_deque_type);
    const Ref<Deque> result = allocate<Deque>(type);
    result->size_max = self.as<Deque>()->size_max;
    return result;
}

// Repeats the items of `source` into `result`.
Completion<void> repeat_into(Deque& result, const std::vector<Value>& source, std::int64_t count)
{
    const std::vector<Value> items = TRY(repeated(source, count));
    for (const Value& item : items)
        result.append(item);
    return {};
}

// https://docs.python.org/3/library/collections.html#collections.deque
Completion<Value> deque_binary(BinaryOp op, const Value& left, const Value& right)
{
    const Deque* deque = as_deque(left);
    if (op == BinaryOp::Add && deque != nullptr) {
        if (as_deque(right) == nullptr) {
            const auto slot = type_of(right)->slots.binary;
            Value answer = slot != nullptr ? TRY(slot(op, left, right)) : Value::not_implemented();
            if (!answer.is_not_implemented())
                return answer;
            return raise(types().TypeError,
                         concat("can only concatenate deque (not \"", type_of(right)->name, "\") to deque"));
        }
        const Ref<Deque> result = TRY(bounded_like(left));
        TRY(extend_deque(*result, left));
        TRY(extend_deque(*result, right));
        return result;
    }
    if (op != BinaryOp::Mult)
        return Value::not_implemented();
    const std::int64_t count = TRY(repeat_count(deque != nullptr ? right : left));
    if (count < 0)
        return Value::not_implemented();
    const Value& source = deque != nullptr ? left : right;
    const Ref<Deque> result = TRY(bounded_like(source));
    const std::vector<Value> items(source.as<Deque>()->items.begin(), source.as<Deque>()->items.end());
    TRY(repeat_into(*result, items, count));
    return result;
}

Completion<Value> deque_inplace(BinaryOp op, const Value& left, const Value& right)
{
    Deque& deque = *left.as<Deque>();
    if (op == BinaryOp::Add) {
        TRY(extend_deque(deque, right));
        return left;
    }
    if (op != BinaryOp::Mult)
        return Value::not_implemented();
    const std::int64_t count = TRY(repeat_count(right));
    if (count < 0)
        return Value::not_implemented();
    const std::vector<Value> items(deque.items.begin(), deque.items.end());
    deque.clear_references();
    TRY(repeat_into(deque, items, count));
    return left;
}

} // namespace

Completion<Value> iterate_deque(const Value& self)
{
    return make<DequeIterator>(realm().library_type(make_iterator_type), self);
}

Completion<Value> reverse_deque(const CallArgs& args)
{
    return make<DequeIterator>(realm().library_type(make_reverse_iterator_type), args[0]);
}

Type* make_deque_type()
{
    Type* type = make_library_type("collections", "deque", Kind::Other);
    type->supports_weakref = true;
    type->slots.create = create_deque;
    type->slots.initialize = initialize_deque;
    type->slots.repr = repr_deque;
    type->slots.length = deque_length;
    type->slots.get_item = deque_item;
    type->slots.set_item = set_deque_item;
    type->slots.contains = deque_contains;
    type->slots.compare = compare_deques;
    type->slots.binary = deque_binary;
    type->slots.inplace = deque_inplace;
    type->slots.iter = iterate_deque;
    TypeBuilder builder(type);
    add_deque_methods(builder);
    builder.constant("__hash__", Value::none()).refuse({"__reduce__"});
    add_class_getitem(builder);
    builder.finish();
    return type;
}

} // namespace weft::model
