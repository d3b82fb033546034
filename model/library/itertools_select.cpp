// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// itertools.compress, dropwhile, takewhile, filterfalse and starmap.
//
// https://docs.python.org/3/library/itertools.html
#include "model/library/itertools.h"

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// A function and the iterator to whose items it is applied.
class Applied : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Applied(Type* type, Value applied, Value iterated)
        : Container(Kind::Iterator, type), function(std::move(applied)), source(std::move(iterated))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(function);
        visitor(source);
    }

    const Value function;
    const Value source;
    bool decided = false; // dropwhile: has begun; takewhile: has ended
};

Completion<Value> create_applied(std::string_view name, Type* type, const CallArgs& args)
{
    TRY(refuse_inherited_keywords(name, args, type, type->is_heap ? nullptr : type, true));
    TRY(check_positional(name, args, 2, 2));
    const Value source = TRY(iter(args[1]));
    return allocate<Applied>(type, args[0], source);
}

Completion<bool> holds(const Value& function, const Value& item)
{
    const Value answer = TRY(call(function, item));
    return truth(answer);
}

// https://docs.python.org/3/library/itertools.html#itertools.dropwhile
Completion<Value> create_dropwhile(Type* type, const CallArgs& args)
{
    return create_applied("dropwhile", type, args);
}

Completion<Value> next_dropwhile(const Value& self)
{
    Applied& applied = *self.as<Applied>();
    while (true) {
        Value item = TRY(next_raw(applied.source));
        if (item.is_exhausted() || applied.decided)
            return item;
        if (!TRY(holds(applied.function, item))) {
            applied.decided = true;
            return item;
        }
    }
}

// https://docs.python.org/3/library/itertools.html#itertools.takewhile
Completion<Value> create_takewhile(Type* type, const CallArgs& args)
{
    return create_applied("takewhile", type, args);
}

Completion<Value> next_takewhile(const Value& self)
{
    Applied& applied = *self.as<Applied>();
    if (applied.decided)
        return Value::exhausted();
    Value item = TRY(next_raw(applied.source));
    if (item.is_exhausted())
        return item;
    if (TRY(holds(applied.function, item)))
        return item;
    applied.decided = true;
    return Value::exhausted();
}

// https://docs.python.org/3/library/itertools.html#itertools.filterfalse
Completion<Value> create_filterfalse(Type* type, const CallArgs& args)
{
    return create_applied("filterfalse", type, args);
}

Completion<Value> next_filterfalse(const Value& self)
{
    const Applied& applied = *self.as<Applied>();
    const bool by_truth = applied.function.is_none() ||
                          (applied.function.is_object() && applied.function.object() == types().boolean);
    while (true) {
        Value item = TRY(next_raw(applied.source));
        if (item.is_exhausted())
            return item;
        const bool passes = by_truth ? TRY(truth(item)) : TRY(holds(applied.function, item));
        if (!passes)
            return item;
    }
}

// https://docs.python.org/3/library/itertools.html#itertools.starmap
Completion<Value> create_starmap(Type* type, const CallArgs& args)
{
    return create_applied("starmap", type, args);
}

Completion<Value> next_starmap(const Value& self)
{
    const Applied& applied = *self.as<Applied>();
    Value item = TRY(next_raw(applied.source));
    if (item.is_exhausted())
        return item;
    std::vector<Value> arguments;
    if (type_of(item) == types().tuple)
        arguments = item.as<Tuple>()->items;
    else
        arguments = TRY(collect(item));
    CallArgs args;
    args.values = arguments.data();
    args.count = arguments.size();
    return call(applied.function, args);
}

class Compress : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Compress(Type* type, Value chosen_from, Value choosing)
        : Container(Kind::Iterator, type), data(std::move(chosen_from)), selectors(std::move(choosing))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(data);
        visitor(selectors);
    }

    const Value data;
    const Value selectors;
};

// https://docs.python.org/3/library/itertools.html#itertools.compress
Completion<Value> create_compress(Type* type, const CallArgs& args)
{
    Value slots[2];
    TRY(bind_arguments("compress", "data, selectors", args, slots));
    const Value data = TRY(iter(slots[0]));
    const Value selectors = TRY(iter(slots[1]));
    return allocate<Compress>(type, data, selectors);
}

Completion<Value> next_compress(const Value& self)
{
    const Compress& compress = *self.as<Compress>();
    while (true) {
        Value item = TRY(next_raw(compress.data));
        if (item.is_exhausted())
            return item;
        const Value selector = TRY(next_raw(compress.selectors));
        if (selector.is_exhausted())
            return selector;
        if (TRY(truth(selector)))
            return item;
    }
}

} // namespace

Type* make_dropwhile_type()
{
    Type* type = start_itertools_type("dropwhile", create_dropwhile, next_dropwhile);
    TypeBuilder(type).refuse({"__reduce__", "__setstate__"}).finish();
    return type;
}

Type* make_takewhile_type()
{
    Type* type = start_itertools_type("takewhile", create_takewhile, next_takewhile);
    TypeBuilder(type).refuse({"__reduce__", "__setstate__"}).finish();
    return type;
}

Type* make_filterfalse_type()
{
    Type* type = start_itertools_type("filterfalse", create_filterfalse, next_filterfalse);
    TypeBuilder(type).refuse({"__reduce__"}).finish();
    return type;
}

Type* make_starmap_type()
{
    Type* type = start_itertools_type("starmap", create_starmap, next_starmap);
    TypeBuilder(type).refuse({"__reduce__"}).finish();
    return type;
}

Type* make_compress_type()
{
    Type* type = start_itertools_type("compress", create_compress, next_compress);
    TypeBuilder(type).refuse({"__reduce__"}).finish();
    return type;
}

} // namespace weft::model
