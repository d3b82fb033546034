// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The slice type as a program sees it; slice.h resolves slices against sequences.
//
// https://docs.python.org/3/reference/datamodel.html#slice-objects
#include "model/values/slice.h"

#include "model/realm_parts.h"
#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/values/sequence_support.h"
#include "model/values/sequence_types.h"
#include "model/world.h"

namespace weft::model {

namespace {

Ref<Tuple> parts_of(const Value& self)
{
    const Slice& slice = *self.as<Slice>();
    return new_tuple(std::vector<Value>{slice.start, slice.stop, slice.step});
}

// https://docs.python.org/3/library/functions.html#slice
Completion<Value> create_slice(Type*, const CallArgs& args)
{
    TRY(refuse_keywords("slice", args));
    TRY(check_positional("slice", args, 1, 3));
    if (args.count == 1)
        return new_slice(Value::none(), args[0], Value::none());
    return new_slice(args[0], args[1], args.count == 3 ? args[2] : Value::none());
}

Completion<Value> repr_slice(const Value& self)
{
    const Ref<Tuple> parts = parts_of(self);
    const std::string shown = TRY(joined_reprs(parts->items));
    return new_str(concat("slice(", shown, ")"));
}

// https://docs.python.org/3/reference/expressions.html#value-comparisons
Completion<Value> compare_slices(CompareOp op, const Value& left, const Value& right)
{
    if (left.kind() != Kind::Slice || right.kind() != Kind::Slice)
        return Value::not_implemented();
    if (left.is(right)) {
        const bool holds = op == CompareOp::Eq || op == CompareOp::LtE || op == CompareOp::GtE;
        return Value::boolean(holds);
    }
    const Ref<Tuple> mine = parts_of(left);
    const Ref<Tuple> other = parts_of(right);
    return compare_items(op, mine->items, other->items);
}

// SINCE 3.12: slices are hashable, by the mixing of tuples without the count.
// https://docs.python.org/3/whatsnew/3.12.html#other-language-changes
Completion<std::int64_t> hash_slice(const Value& self)
{
    const Slice& slice = *self.as<Slice>();
    std::uint64_t mixed = 2870177450012600261U;
    for (const Value* part : {&slice.start, &slice.stop, &slice.step}) {
        mixed += static_cast<std::uint64_t>(TRY(hash(*part))) * 14029467366897019727U;
        mixed = (mixed << 31) | (mixed >> 33);
        mixed *= 11400714785074694791U;
    }
    return mixed == ~std::uint64_t{0} ? std::int64_t{1546275796} : static_cast<std::int64_t>(mixed);
}

// https://docs.python.org/3/reference/datamodel.html#slice.indices
Completion<Value> slice_indices_method(const CallArgs& args)
{
    const std::int64_t size = TRY(index_as_size(args[1]));
    if (size < 0)
        return raise(types().ValueError, "length should not be negative");
    const SliceIndices part = TRY(slice_indices(*args[0].as<Slice>(), size));
    return new_tuple(
        std::vector<Value>{Value::small(part.start), Value::small(part.stop), Value::small(part.step)});
}

Completion<Value> slice_start(const Value& self)
{
    return self.as<Slice>()->start;
}

Completion<Value> slice_stop(const Value& self)
{
    return self.as<Slice>()->stop;
}

Completion<Value> slice_step(const Value& self)
{
    return self.as<Slice>()->step;
}

} // namespace

void build_slice_type(Realm& realm)
{
    Type* type = realm.types.slice;
    type->instance_kind = Kind::Slice;
    type->is_base = false;
    type->slots.create = create_slice;
    type->slots.repr = repr_slice;
    type->slots.compare = compare_slices;
    if (realm.profile.at_least(12))
        type->slots.hash = hash_slice;
    TypeBuilder builder(type);
    builder.method("indices", "length, /", slice_indices_method)
        .member("start", slice_start)
        .member("stop", slice_stop)
        .member("step", slice_step)
        .refuse({"__reduce__"});
    if (!realm.profile.at_least(12))
        builder.constant("__hash__", Value::none());
    builder.finish();
}

} // namespace weft::model
