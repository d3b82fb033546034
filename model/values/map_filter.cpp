// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// map and filter.
//
// https://docs.python.org/3/library/functions.html#map
// https://docs.python.org/3/library/functions.html#filter
#include "model/realm_parts.h"

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/iterators.h"
#include "model/values/operations.h"
#include "model/values/sequence_types.h"
#include "model/world.h"

namespace weft::model {

namespace {

class Map : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Map(Type* type, Value applied, std::vector<Value> iterators, bool all_equally_long)
        : Container(Kind::Iterator, type), function(std::move(applied)), sources(std::move(iterators)),
          strict(all_equally_long)
    {
    }
    ~Map() override { drop_from_the_end(sources); }
    void traverse(Visitor& visitor) override
    {
        visitor(function);
        for (const Value& source : sources)
            visitor(source);
    }

    const Value function;
    std::vector<Value> sources; // die from the last to the first
    const bool strict;
};

class Filter : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Filter(Type* type, Value asked, Value iterated)
        : Container(Kind::Iterator, type), function(std::move(asked)), source(std::move(iterated))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(function);
        visitor(source);
    }

    const Value function; // None: the item's own truth
    const Value source;
};

// SINCE 3.14: the keyword `strict`. https://docs.python.org/3/library/functions.html#map
Completion<bool> read_strict(Type* type, const CallArgs& args)
{
    if (args.keyword_count == 0)
        return false;
    if (!realm().profile.at_least(14)) {
        TRY(refuse_inherited_keywords("map", args, type, types().map,
                                      type->slots.initialize == types().map->slots.initialize));
        return false;
    }
    bool strict = false;
    for (std::size_t position = 0; position < args.keyword_count; ++position) {
        if (args.keyword_names[position]->text != "strict")
            return raise_unexpected_keyword("map", args.keyword_names[position]->text);
        strict = TRY(truth(args.keyword(position)));
    }
    return strict;
}

// https://docs.python.org/3/library/functions.html#map
Completion<Value> create_map(Type* type, const CallArgs& args)
{
    const bool strict = TRY(read_strict(type, args));
    if (args.count < 2)
        return raise(types().TypeError, "map() must have at least two arguments.");
    std::vector<Value> sources;
    for (std::size_t position = 1; position < args.count; ++position) {
        Value source = TRY(iter(args[position]));
        sources.push_back(std::move(source));
    }
    return allocate<Map>(type, args[0], std::move(sources), strict);
}

std::string_view first_arguments(std::size_t position)
{
    return position == 1 ? " " : "s 1-";
}

// One iterable has ended: in strict mode all others must have ended too.
// https://docs.python.org/3/library/functions.html#map
Completion<Value> end_strictly(const Map& map, std::size_t ended)
{
    if (ended > 0)
        return raise(types().ValueError, concat("map() argument ", ended + 1, " is shorter than argument",
                                                first_arguments(ended), ended));
    for (std::size_t position = 1; position < map.sources.size(); ++position) {
        const Value source = map.sources[position];
        const Value item = TRY(next_or_exhausted(source));
        if (!item.is_exhausted())
            return raise(types().ValueError,
                         concat("map() argument ", position + 1, " is longer than argument",
                                first_arguments(position), position));
    }
    return Value::exhausted();
}

// https://docs.python.org/3/library/stdtypes.html#iterator.__next__
Completion<Value> next_of_map(const Value& self)
{
    const Map& map = *self.as<Map>();
    std::vector<Value> items;
    items.reserve(map.sources.size());
    for (std::size_t position = 0; position < map.sources.size(); ++position) {
        const Value source = map.sources[position];
        if (map.strict) {
            Value item = TRY(next_or_exhausted(source));
            if (item.is_exhausted())
                return end_strictly(map, position);
            items.push_back(std::move(item));
            continue;
        }
        Value item = TRY(next_raw(source));
        if (item.is_exhausted())
            return item;
        items.push_back(std::move(item));
    }
    const Value function = map.function;
    CallArgs args;
    args.values = items.data();
    args.count = items.size();
    return call(function, args);
}

// https://docs.python.org/3/library/functions.html#filter
Completion<Value> create_filter(Type* type, const CallArgs& args)
{
    TRY(refuse_inherited_keywords("filter", args, type, types().filter,
                                  type->slots.initialize == types().filter->slots.initialize));
    TRY(check_positional("filter", args, 2, 2));
    Value source = TRY(iter(args[1]));
    return allocate<Filter>(type, args[0], std::move(source));
}

// https://docs.python.org/3/library/stdtypes.html#iterator.__next__
Completion<Value> next_of_filter(const Value& self)
{
    const Filter& filter = *self.as<Filter>();
    const Value source = filter.source;
    const Value function = filter.function;
    const bool by_truth =
        function.is_none() || (function.is_object() && function.object() == types().boolean);
    while (true) {
        Value item = TRY(next_raw(source));
        if (item.is_exhausted())
            return item;
        bool chosen = false;
        if (by_truth) {
            chosen = TRY(truth(item));
        } else {
            const Value answer = TRY(call(function, item));
            chosen = TRY(truth(answer));
        }
        if (chosen)
            return item;
    }
}

} // namespace

void build_map_and_filter_types(Realm& realm)
{
    Type* map = realm.types.map;
    map->slots.create = create_map;
    map->slots.iter = iterate_self;
    map->slots.next = next_of_map;
    TypeBuilder(map).refuse({"__reduce__"}).finish();

    Type* filter = realm.types.filter;
    filter->slots.create = create_filter;
    filter->slots.iter = iterate_self;
    filter->slots.next = next_of_filter;
    TypeBuilder(filter).refuse({"__reduce__"}).finish();
}

} // namespace weft::model
