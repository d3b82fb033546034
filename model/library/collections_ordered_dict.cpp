// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// collections.OrderedDict: a dict whose order can be changed and counts in comparisons.
//
// https://docs.python.org/3/library/collections.html#collections.OrderedDict
#include "model/library/collections_types.h"

#include "model/library/module_builder.h"
#include "model/rules/library.h"
#include "model/values/dict_support.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/iterators.h"
#include "model/values/operations.h"
#include "model/values/repr_guard.h"
#include "model/values/type_attributes.h"
#include "model/world.h"

namespace weft::model {

namespace {

class OrderedDict : public Dict {
public:
    explicit OrderedDict(Type* type) : Dict(type) {}
    void traverse(Visitor& visitor) override
    {
        Dict::traverse(visitor);
        visitor(attributes);
    }
    void clear_references() override
    {
        attributes = Value();
        Dict::clear_references();
    }
    Value* dict_slot() override { return &attributes; }

    Value attributes; // its `__dict__`, made at the first need
};

// Iterates over the entries; any change of the keys ends it with an error.
class OrderedIterator final : public Container {
public:
    OrderedIterator(Type* type, Ref<Dict> iterated, DictPart shown, DictOrder order)
        : Container(Kind::Iterator, type), dict(std::move(iterated)), part(shown), direction(order),
          shape(dict->shape()), size(dict->size())
    {
        if (order == DictOrder::Backwards)
            position = static_cast<std::int64_t>(dict->entries().size()) - 1;
    }
    void traverse(Visitor& visitor) override { visitor(dict.get()); }
    void clear_references() override { dict = nullptr; }

    Ref<Dict> dict; // null once exhausted
    const DictPart part;
    const DictOrder direction;
    const std::uint32_t shape;
    const std::size_t size;
    std::int64_t position = 0;
};

Completion<Value> next_entry(const Value& self)
{
    OrderedIterator& iterator = *self.as<OrderedIterator>();
    if (!iterator.dict)
        return Value::exhausted();
    const Ref<Dict> dict = iterator.dict;
    const Dict::Entries& entries = dict->entries();
    const std::int64_t step = iterator.direction == DictOrder::Forwards ? 1 : -1;
    if (dict->shape() != iterator.shape) {
        iterator.dict = nullptr;
        return raise(types().RuntimeError, "OrderedDict mutated during iteration");
    }
    const auto is_inside = [&] {
        return iterator.position >= 0 && iterator.position < static_cast<std::int64_t>(entries.size());
    };
    while (is_inside() && entries[static_cast<std::size_t>(iterator.position)].key.is_empty())
        iterator.position += step;
    if (!is_inside()) {
        iterator.dict = nullptr;
        return Value::exhausted();
    }
    const Dict::Entry& entry = entries[static_cast<std::size_t>(iterator.position)];
    iterator.position += step;
    switch (iterator.part) {
    case DictPart::Keys:
        return entry.key;
    case DictPart::Values:
        return entry.value;
    case DictPart::Items:
        return new_tuple(std::vector<Value>{entry.key, entry.value});
    }
    return Value::exhausted();
}

Type* make_iterator_type()
{
    Type* type = make_library_type("builtins", "odict_iterator", Kind::Iterator);
    build_iterator_type(type, next_entry, nullptr, Pickling::Plain);
    return type;
}

Value new_iterator(const Ref<Dict>& dict, DictPart part, DictOrder order)
{
    return make<OrderedIterator>(realm().library_type(make_iterator_type), dict, part, order);
}

Completion<Value> iterate_view(const Value& self)
{
    const DictView& view = *self.as<DictView>();
    return new_iterator(view.dict, view.part, DictOrder::Forwards);
}

Completion<Value> reverse_view(const CallArgs& args)
{
    const DictView& view = *args[0].as<DictView>();
    return new_iterator(view.dict, view.part, DictOrder::Backwards);
}

Type* make_view_type(std::string_view name, Type* base)
{
    Type* type = make_library_type("builtins", name, Kind::View, base);
    type->is_base = false;
    type->slots.iter = iterate_view;
    TypeBuilder(type).method("__reversed__", "", reverse_view).finish();
    return type;
}

Type* make_keys_type()
{
    return make_view_type("odict_keys", types().dict_keys);
}

Type* make_values_type()
{
    return make_view_type("odict_values", types().dict_values);
}

Type* make_items_type()
{
    return make_view_type("odict_items", types().dict_items);
}

Ref<Dict> self_dict(const CallArgs& args)
{
    return Ref<Dict>::borrow(args[0].as<Dict>());
}

Completion<Value> keys(const CallArgs& args)
{
    return make<DictView>(realm().library_type(make_keys_type), self_dict(args), DictPart::Keys);
}

Completion<Value> values(const CallArgs& args)
{
    return make<DictView>(realm().library_type(make_values_type), self_dict(args), DictPart::Values);
}

Completion<Value> items(const CallArgs& args)
{
    return make<DictView>(realm().library_type(make_items_type), self_dict(args), DictPart::Items);
}

Completion<Value> iterate(const Value& self)
{
    return new_iterator(Ref<Dict>::borrow(self.as<Dict>()), DictPart::Keys, DictOrder::Forwards);
}

Completion<Value> reversed(const CallArgs& args)
{
    return new_iterator(self_dict(args), DictPart::Keys, DictOrder::Backwards);
}

Completion<Value> create(Type* type, const CallArgs&)
{
    return allocate<OrderedDict>(type);
}

Completion<Value> repr_ordered(const Value& self)
{
    const Dict& dict = *self.as<Dict>();
    const std::string& name = shown_name(self);
    if (dict.size() == 0)
        return new_str(concat(name, "()"));
    const ReprGuard guard(&dict);
    if (guard.is_nested())
        return new_str("...");
    if (rule(Rule::OrderedDictShowsDict)) {
        const Ref<Dict> plain = dict.copy();
        const Ref<Str> shown = TRY(repr(plain));
        return new_str(concat(name, "(", shown->text, ")"));
    }
    std::vector<Value> pairs;
    for (const Dict::Entry& entry : dict.entries()) {
        if (!entry.key.is_empty())
            pairs.push_back(new_tuple(std::vector<Value>{entry.key, entry.value}));
    }
    const Value list = new_list(std::move(pairs));
    const Ref<Str> shown = TRY(repr(list));
    return new_str(concat(name, "(", shown->text, ")"));
}

bool is_ordered(const Value& value)
{
    return type_of(value)->is_subtype_of(realm().library_type(make_ordered_dict_type));
}

// Two ordered dicts are equal when their keys also stand in the same order.
// https://docs.python.org/3/library/collections.html#collections.OrderedDict
Completion<Value> compare_ordered(CompareOp op, const Value& left, const Value& right)
{
    Dict* dict = left.try_as<Dict>();
    Dict* other = right.try_as<Dict>();
    if (dict == nullptr || other == nullptr || (op != CompareOp::Eq && op != CompareOp::NotEq))
        return Value::not_implemented();
    bool same = TRY(equal_dicts(*dict, *other));
    if (same && is_ordered(left) && is_ordered(right)) {
        const std::vector<Value> mine = TRY(collect(left));
        const std::vector<Value> others = TRY(collect(right));
        same = mine.size() == others.size();
        for (std::size_t position = 0; same && position < mine.size(); ++position)
            same = TRY(equal(mine[position], others[position]));
    }
    return Value::boolean(same == (op == CompareOp::Eq));
}

// https://docs.python.org/3/library/collections.html#collections.OrderedDict.move_to_end
Completion<Value> move_to_end(const CallArgs& args)
{
    const bool last = args[2].is_empty() || TRY(truth(args[2]));
    Dict& dict = *args[0].as<Dict>();
    if (!TRY(dict.move(args[1], last ? Dict::Place::Last : Dict::Place::First)))
        return raise_with(types().KeyError, args[1]);
    return Value::none();
}

// https://docs.python.org/3/library/collections.html#collections.OrderedDict.popitem
Completion<Value> popitem(const CallArgs& args)
{
    const bool last = args[1].is_empty() || TRY(truth(args[1]));
    Dict& dict = *args[0].as<Dict>();
    Value key;
    Value value;
    const bool found = last ? dict.take_last(key, value) : dict.take_first(key, value);
    if (!found)
        return raise(types().KeyError, "dictionary is empty");
    return new_tuple(std::vector<Value>{std::move(key), std::move(value)});
}

Completion<Value> pop(const CallArgs& args)
{
    Value value = TRY(args[0].as<Dict>()->take(args[1]));
    if (!value.is_empty())
        return value;
    if (!args[2].is_empty())
        return args[2];
    return raise_with(types().KeyError, args[1]);
}

// A copy has the same class, which makes it. https://docs.python.org/3/library/stdtypes.html#dict.copy
Completion<Value> copy_of(const Value& self)
{
    Value result = TRY(call(Value::borrow(type_of(self))));
    const Ref<Dict> source = self.as<Dict>()->copy();
    for (std::size_t position = 0; position < source->entries().size(); ++position) {
        const Dict::Entry& entry = source->entries()[position];
        if (!entry.key.is_empty())
            TRY(set_item(result, entry.key, entry.value));
    }
    return result;
}

Completion<Value> copy(const CallArgs& args)
{
    return copy_of(args[0]);
}

// SINCE 3.9. https://peps.python.org/pep-0584/
Completion<Value> join(BinaryOp op, const Value& left, const Value& right)
{
    if (op != BinaryOp::BitOr || left.try_as<Dict>() == nullptr || right.try_as<Dict>() == nullptr)
        return Value::not_implemented();
    const Value cls = Value::borrow(type_of(is_ordered(left) ? left : right));
    Value result = TRY(call(cls, left));
    TRY(dict_update(*result.as<Dict>(), right));
    return result;
}

} // namespace

Type* make_ordered_dict_type()
{
    Type* type = make_library_type("collections", "OrderedDict", Kind::Dict, types().dict);
    type->slots.create = create;
    type->slots.repr = repr_ordered;
    type->slots.compare = compare_ordered;
    type->slots.iter = iterate;
    type->has_instance_dict = true;
    type->supports_weakref = true;
    add_dict_attribute(*type);
    if (realm().profile.at_least(9))
        type->slots.binary = join;
    TypeBuilder(type)
        .method("move_to_end", "key, last?", move_to_end)
        .method("popitem", "last?", popitem)
        .method("pop", "key, default?", pop)
        .method("copy", "", copy)
        .method("__copy__", "", copy)
        .method("keys", "", keys)
        .method("values", "", values)
        .method("items", "", items)
        .method("__reversed__", "", reversed)
        .constant("__hash__", Value::none())
        .refuse({"__reduce__"})
        .finish();
    return type;
}

} // namespace weft::model
