// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// itertools.groupby.
//
// https://docs.python.org/3/library/itertools.html#itertools.groupby
// The groups share the iterator: going on to the next group ends the one before.
#include "model/library/itertools.h"

#include "model/library/module_builder.h"
#include "model/rules/containers.h"
#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/iterators.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

class Group;

class GroupBy : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    GroupBy(Type* type, Value iterated, Value key)
        : Container(Kind::Iterator, type), source(std::move(iterated)), key_function(std::move(key))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(source);
        visitor(key_function);
        visitor(target_key);
        visitor(current_key);
        visitor(current_value);
    }
    void clear_references() override
    {
        target_key = Value();
        current_key = Value();
        current_value = Value();
    }

    const Value source;
    const Value key_function; // None: the items themselves
    Value target_key;         // of the group that was given last
    Value current_key;        // of the item that was read last; empty where it was given
    Value current_value;
    const Group* current_group = nullptr;
};

class Group final : public Container {
public:
    Group(Type* type, Ref<GroupBy> groups, Value key)
        : Container(Kind::Iterator, type), parent(std::move(groups)), target_key(std::move(key))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(parent.get());
        visitor(target_key);
    }

    const Ref<GroupBy> parent;
    const Value target_key;
};

// Reads one item; false where there is none.
Completion<bool> step(GroupBy& groups)
{
    Value value = TRY(next_or_exhausted(groups.source));
    if (value.is_exhausted())
        return false;
    Value key = groups.key_function.is_none() ? value : TRY(call(groups.key_function, value));
    groups.current_value = std::move(value);
    groups.current_key = std::move(key);
    return true;
}

Completion<Value> next_of_group(const Value& self)
{
    // 1. A group that is not the current one has ended.
    const Group& group = *self.as<Group>();
    GroupBy& groups = *group.parent;
    if (rule(Rule::GroupsEndWithTheNext) && groups.current_group != &group)
        return Value::exhausted();

    // 2. The item that was read, if its key is that of the group.
    if (groups.current_value.is_empty() && !TRY(step(groups)))
        return Value::exhausted();
    const Value target = group.target_key;
    const Value current = groups.current_key;
    if (!TRY(equal(target, current)))
        return Value::exhausted();
    Value value = std::move(groups.current_value);
    groups.current_value = Value();
    groups.current_key = Value();
    return value;
}

Type* make_group_type()
{
    Type* type = start_itertools_type("_grouper", nullptr, next_of_group);
    type->is_base = false;
    TypeBuilder(type).refuse({"__reduce__"}).finish();
    return type;
}

// https://docs.python.org/3/library/itertools.html#itertools.groupby
Completion<Value> create_groupby(Type* type, const CallArgs& args)
{
    Value slots[2];
    TRY(bind_arguments("groupby", "iterable, key?", args, slots));
    const Value source = TRY(iter(slots[0]));
    return allocate<GroupBy>(type, source, slots[1].is_empty() ? Value::none() : slots[1]);
}

Completion<Value> next_groupby(const Value& self)
{
    // 1. Pass over what is left of the last group.
    GroupBy& groups = *self.as<GroupBy>();
    groups.current_group = nullptr;
    while (true) {
        if (!groups.current_key.is_empty()) {
            if (groups.target_key.is_empty())
                break;
            const Value target = groups.target_key;
            const Value current = groups.current_key;
            if (!TRY(equal(target, current)))
                break;
        }
        if (!TRY(step(groups)))
            return Value::exhausted();
    }

    // 2. The new key and its group.
    groups.target_key = groups.current_key;
    const Ref<Group> group =
        make<Group>(realm().library_type(make_group_type), Ref<GroupBy>::borrow(&groups), groups.target_key);
    groups.current_group = group.get();
    return new_tuple(std::vector<Value>{groups.target_key, group});
}

} // namespace

Type* make_groupby_type()
{
    Type* type = start_itertools_type("groupby", create_groupby, next_groupby);
    TypeBuilder(type).refuse({"__reduce__", "__setstate__"}).finish();
    return type;
}

} // namespace weft::model
