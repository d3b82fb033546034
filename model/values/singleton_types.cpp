// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// None, Ellipsis and NotImplemented.
//
// https://docs.python.org/3/library/constants.html
#include "model/rules/objects.h"
#include "model/values/exception.h"
#include "model/values/object_types.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

template <Value (*singleton)()>
Completion<Value> create_singleton(Type* type, const CallArgs& args)
{
    if (args.total() > 0)
        return raise(types().TypeError, concat(type->name, " takes no arguments"));
    return singleton();
}

Completion<Value> none_repr(const Value&)
{
    return new_str("None");
}

Completion<bool> none_truth(const Value&)
{
    return false;
}

Completion<Value> ellipsis_repr(const Value&)
{
    return new_str("Ellipsis");
}

Completion<Value> not_implemented_repr(const Value&)
{
    return new_str("NotImplemented");
}

Completion<bool> not_implemented_truth(const Value&)
{
    if (rule(Rule::NotImplementedHasNoTruth))
        return raise(types().TypeError, "NotImplemented should not be used in a boolean context");
    return true;
}

template <std::int64_t number>
Completion<std::int64_t> fixed_hash(const Value&)
{
    return number;
}

} // namespace

void build_singleton_types(Realm& realm)
{
    Slots& none = realm.types.none->slots;
    none.create = create_singleton<&Value::none>;
    none.repr = none_repr;
    none.truth = none_truth;
    none.hash = fixed_hash<0xfca86420>;
    TypeBuilder(realm.types.none).finish();

    Slots& ellipsis = realm.types.ellipsis->slots;
    ellipsis.create = create_singleton<&Value::ellipsis>;
    ellipsis.repr = ellipsis_repr;
    ellipsis.hash = fixed_hash<0xe111b515>;
    TypeBuilder(realm.types.ellipsis).finish();

    Slots& not_implemented = realm.types.not_implemented->slots;
    not_implemented.create = create_singleton<&Value::not_implemented>;
    not_implemented.repr = not_implemented_repr;
    not_implemented.hash = fixed_hash<0x101e1175>;
    if (realm.profile.at_least(9))
        not_implemented.truth = not_implemented_truth;
    TypeBuilder(realm.types.not_implemented).finish();
}

} // namespace weft::model
