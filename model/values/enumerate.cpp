// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// enumerate: pairs of a running number and an item.
//
// https://docs.python.org/3/library/functions.html#enumerate
#include "model/realm_parts.h"
#include "model/rules/containers.h"

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/generic_alias.h"
#include "model/values/instance.h"
#include "model/values/iterators.h"
#include "model/values/operations.h"
#include "model/values/reused_tuple.h"
#include "model/values/sequence_types.h"
#include "model/world.h"

namespace weft::model {

namespace {

class Enumerate : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Enumerate(Type* type, Value iterated, Value first)
        : Container(Kind::Iterator, type), source(std::move(iterated)), number(std::move(first)), result(2)
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(source);
        visitor(number);
        visitor(result.tuple().get());
    }
    void clear_references() override { source = Value(); }

    Value source;
    Value number;
    ReusedTuple result;
};

Raised missing_iterable()
{
    if (!rule(Rule::ArgumentErrorsNameTheFunction))
        return raise(types().TypeError, "Required argument 'iterable' (pos 1) not found");
    return raise(types().TypeError, realm().profile.at_least(11)
                                        ? "enumerate() missing required argument 'iterable'"
                                        : "enumerate() missing required argument 'iterable' (pos 1)");
}

// https://docs.python.org/3/library/functions.html#enumerate
Completion<Value> create_enumerate(Type* type, const CallArgs& args)
{
    // 1. An iterable and perhaps a start, each by position or by name.
    if (args.total() > 2)
        return raise(types().TypeError,
                     concat("enumerate() takes at most 2 arguments (", args.total(), " given)"));
    Value iterable = args.count > 0 ? args[0] : Value();
    Value start = args.count > 1 ? args[1] : Value();
    for (std::size_t position = 0; position < args.keyword_count; ++position) {
        const std::string& name = args.keyword_names[position]->text;
        if (name == "iterable" && iterable.is_empty())
            iterable = args.keyword(position);
        else if (name == "start" && start.is_empty())
            start = args.keyword(position);
        else
            return raise_unexpected_keyword("enumerate", name);
    }
    if (iterable.is_empty())
        return missing_iterable();

    // 2. The start is looked at before the iterable.
    Value first = Value::small(0);
    if (!start.is_empty())
        first = TRY(index(start));
    Value source = TRY(iter(iterable));
    return allocate<Enumerate>(type, std::move(source), std::move(first));
}

// https://docs.python.org/3/library/stdtypes.html#iterator.__next__
Completion<Value> next_pair(const Value& self)
{
    Enumerate& enumerate = *self.as<Enumerate>();
    const Value source = enumerate.source;
    Value item = TRY(next_raw(source));
    if (item.is_exhausted())
        return item;
    Value number = enumerate.number;
    if (number.is_small() && number.small_value() < Value::k_small_max)
        enumerate.number = Value::small(number.small_value() + 1);
    else
        enumerate.number = TRY(binary(BinaryOp::Add, number, Value::small(1)));
    Value parts[] = {std::move(number), std::move(item)};
    return enumerate.result.fill(parts);
}

} // namespace

void build_enumerate_type(Realm& realm)
{
    Type* type = realm.types.enumerate;
    type->slots.create = create_enumerate;
    type->slots.iter = iterate_self;
    type->slots.next = next_pair;
    TypeBuilder builder(type);
    builder.refuse({"__reduce__"});
    add_class_getitem(builder);
    builder.finish();
}

} // namespace weft::model
