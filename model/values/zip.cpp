// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// zip: tuples of the items of several iterables, up to the end of the shortest.
//
// https://docs.python.org/3/library/functions.html#zip
#include "model/realm_parts.h"
#include "model/rules/containers.h"

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/iterators.h"
#include "model/values/operations.h"
#include "model/values/reused_tuple.h"
#include "model/values/sequence_types.h"
#include "model/world.h"

namespace weft::model {

namespace {

class Zip : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Zip(Type* type, std::vector<Value> iterators, bool all_equally_long)
        : Container(Kind::Iterator, type), sources(std::move(iterators)), strict(all_equally_long),
          result(sources.size())
    {
    }
    ~Zip() override { drop_from_the_end(sources); }
    void traverse(Visitor& visitor) override
    {
        for (const Value& source : sources)
            visitor(source);
        visitor(result.tuple().get());
    }

    std::vector<Value> sources; // die from the last to the first
    const bool strict;
    ReusedTuple result;
};

// SINCE 3.10: the keyword `strict`. https://peps.python.org/pep-0618/
Completion<bool> read_strict(Type* type, const CallArgs& args)
{
    if (args.keyword_count == 0)
        return false;
    if (!realm().profile.at_least(10)) {
        TRY(refuse_inherited_keywords("zip", args, type, types().zip, false));
        return false;
    }
    bool strict = false;
    for (std::size_t position = 0; position < args.keyword_count; ++position) {
        if (args.keyword_names[position]->text != "strict")
            return raise_unexpected_keyword("zip", args.keyword_names[position]->text);
        strict = TRY(truth(args.keyword(position)));
    }
    return strict;
}

// https://docs.python.org/3/library/functions.html#zip
Completion<Value> create_zip(Type* type, const CallArgs& args)
{
    const bool strict = TRY(read_strict(type, args));
    std::vector<Value> sources;
    for (std::size_t position = 0; position < args.count; ++position) {
        auto source = iter(args[position]);
        if (!source.raised()) {
            sources.push_back(source.release());
            continue;
        }
        if (rule(Rule::ZipNamesArgument) && pending_matches(types().TypeError)) {
            take_pending();
            return raise(types().TypeError,
                         concat("zip argument #", position + 1, " must support iteration"));
        }
        return Raised{};
    }
    return allocate<Zip>(type, std::move(sources), strict);
}

std::string_view first_arguments(std::size_t position)
{
    return position == 1 ? " " : "s 1-";
}

// One iterable has ended: in strict mode all others must have ended too.
// https://peps.python.org/pep-0618/
Completion<Value> end_strictly(const Zip& zip, std::size_t ended)
{
    if (ended > 0)
        return raise(types().ValueError, concat("zip() argument ", ended + 1, " is shorter than argument",
                                                first_arguments(ended), ended));
    for (std::size_t position = 1; position < zip.sources.size(); ++position) {
        const Value source = zip.sources[position];
        const Value item = TRY(next_or_exhausted(source));
        if (!item.is_exhausted())
            return raise(types().ValueError,
                         concat("zip() argument ", position + 1, " is longer than argument",
                                first_arguments(position), position));
    }
    return Value::exhausted();
}

// https://docs.python.org/3/library/stdtypes.html#iterator.__next__
Completion<Value> next_tuple(const Value& self)
{
    // 1. A zip of nothing is empty.
    Zip& zip = *self.as<Zip>();
    const std::size_t size = zip.sources.size();
    if (size == 0)
        return Value::exhausted();

    // 2. The tuple of the last step is filled anew where nobody holds it: each new item then replaces an old
    // one, which dies before the next iterable is asked.
    const Ref<Tuple> reused = zip.result.is_free() ? zip.result.tuple() : nullptr;
    std::vector<Value> items;
    if (!reused)
        items.reserve(size);

    // 3. The next item of each iterable, from left to right; the first that has ended ends the zip.
    for (std::size_t position = 0; position < size; ++position) {
        const Value source = zip.sources[position];
        Value item = zip.strict ? TRY(next_or_exhausted(source)) : TRY(next_raw(source));
        if (item.is_exhausted())
            return zip.strict ? end_strictly(zip, position) : Completion<Value>(Value::exhausted());
        if (reused)
            reused->items[position] = std::move(item);
        else
            items.push_back(std::move(item));
    }
    if (reused)
        return reused;
    return new_tuple(std::move(items));
}

} // namespace

void build_zip_type(Realm& realm)
{
    Type* type = realm.types.zip;
    type->slots.create = create_zip;
    type->slots.iter = iterate_self;
    type->slots.next = next_tuple;
    TypeBuilder builder(type);
    builder.refuse({"__reduce__"});
    if (realm.profile.at_least(10))
        builder.refuse({"__setstate__"});
    builder.finish();
}

} // namespace weft::model
