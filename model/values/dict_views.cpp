// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The views of dicts: d.keys(), d.values(), d.items().
//
// https://docs.python.org/3/library/stdtypes.html#dictionary-view-objects
// Their set operations are in dict_view_sets.cpp.
#include "model/rules/containers.h"
#include "model/values/dict_support.h"

#include "model/values/dict_view_sets.h"
#include "model/values/exception.h"
#include "model/values/mapping_proxy.h"
#include "model/values/operations.h"
#include "model/values/repr_guard.h"
#include "model/values/sequence_support.h"
#include "model/values/sequence_types.h"
#include "model/world.h"

namespace weft::model {

DictView* as_dict_view(const Value& value)
{
    // A mapping proxy has the same kind.
    if (!value.is_object() || value.kind() != Kind::View || type_of(value) == types().mapping_proxy)
        return nullptr;
    return value.as<DictView>();
}

bool is_set_like_view(const Value& value)
{
    const DictView* view = as_dict_view(value);
    return view != nullptr && view->part != DictPart::Values;
}

Completion<Value> new_dict_view(const Value& dict, DictPart part)
{
    Type* type = part == DictPart::Keys     ? types().dict_keys
                 : part == DictPart::Values ? types().dict_values
                                            : types().dict_items;
    return make<DictView>(type, Ref<Dict>::borrow(dict.as<Dict>()), part);
}

namespace {

Completion<Value> iterate_view(const Value& self)
{
    const DictView& view = *self.as<DictView>();
    return make<DictIterator>(view.dict, view.part, DictOrder::Forwards);
}

// SINCE 3.8. https://docs.python.org/3/whatsnew/3.8.html#other-language-changes
Completion<Value> reverse_view(const CallArgs& args)
{
    const DictView& view = *args[0].as<DictView>();
    return make<DictIterator>(view.dict, view.part, DictOrder::Backwards);
}

Completion<std::int64_t> view_length(const Value& self)
{
    return static_cast<std::int64_t>(self.as<DictView>()->dict->size());
}

Completion<Value> repr_view(const Value& self)
{
    const ReprGuard guard(self.object());
    if (guard.is_nested())
        return new_str("...");
    const std::vector<Value> items = TRY(collect(self));
    const std::string shown = TRY(joined_reprs(items));
    return new_str(concat(type_of(self)->name, "([", shown, "])"));
}

// https://docs.python.org/3/reference/expressions.html#membership-test-operations
Completion<bool> items_contain(Dict& dict, const Value& item)
{
    const Tuple* pair = item.try_as<Tuple>();
    if (pair == nullptr || pair->items.size() != 2)
        return false;
    const Value* found = TRY(dict.find(pair->items[0]));
    if (found == nullptr)
        return false;
    const Value value = *found;
    return equal(value, pair->items[1]);
}

Completion<bool> view_contains(const Value& self, const Value& item)
{
    DictView& view = *self.as<DictView>();
    if (view.part == DictPart::Keys) {
        const Value* found = TRY(view.dict->find(item));
        return found != nullptr;
    }
    if (view.part == DictPart::Items)
        return items_contain(*view.dict, item);
    const bool item_first = rule(Rule::MembershipComparesItemFirst);
    const Value iterator = TRY(iterate_view(self));
    while (true) {
        const Value candidate = TRY(next_or_exhausted(iterator));
        if (candidate.is_exhausted())
            return false;
        const bool found = item_first ? TRY(equal(candidate, item)) : TRY(equal(item, candidate));
        if (found)
            return true;
    }
}

// SINCE 3.10. https://docs.python.org/3/library/stdtypes.html#dictview.mapping
Completion<Value> view_mapping(const Value& self)
{
    return new_mapping_proxy(self.as<DictView>()->dict);
}

void build_view_type(Realm& realm, Type* type)
{
    type->slots.iter = iterate_view;
    type->slots.length = view_length;
    type->slots.repr = repr_view;
    TypeBuilder builder(type);
    if (type != realm.types.dict_values) {
        type->slots.contains = view_contains;
        type->slots.compare = compare_dict_views;
        type->slots.binary = dict_view_binary;
        builder.method("isdisjoint", "other, /", dict_view_is_disjoint).constant("__hash__", Value::none());
    }
    if (realm.profile.at_least(8))
        builder.method("__reversed__", "", reverse_view);
    if (realm.profile.at_least(10))
        builder.property("mapping", view_mapping);
    builder.finish();
}

} // namespace

void build_dict_view_types(Realm& realm)
{
    build_view_type(realm, realm.types.dict_keys);
    build_view_type(realm, realm.types.dict_values);
    build_view_type(realm, realm.types.dict_items);
}

} // namespace weft::model
