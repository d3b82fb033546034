// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// itertools.zip_longest.
//
// https://docs.python.org/3/library/itertools.html#itertools.zip_longest
#include "model/library/itertools.h"
#include "model/rules/containers.h"

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/reused_tuple.h"
#include "model/world.h"

namespace weft::model {

namespace {

class ZipLongest : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    ZipLongest(Type* type, std::vector<Value> iterators, Value filler)
        : Container(Kind::Iterator, type), sources(std::move(iterators)), fill_value(std::move(filler)),
          active(sources.size()), result(sources.size())
    {
    }
    ~ZipLongest() override { drop_from_the_end(sources); }
    void traverse(Visitor& visitor) override
    {
        for (const Value& source : sources)
            visitor(source);
        visitor(fill_value);
        visitor(result.tuple().get());
    }

    std::vector<Value> sources; // empty ones have ended
    const Value fill_value;
    std::size_t active;
    ReusedTuple result;
};

// https://docs.python.org/3/library/itertools.html#itertools.zip_longest
Completion<Value> create_zip_longest(Type* type, const CallArgs& args)
{
    // 1. One keyword.
    Value fill_value = Value::none();
    for (std::size_t position = 0; position < args.keyword_count; ++position) {
        if (args.keyword_names[position]->text != "fillvalue")
            return raise(types().TypeError, "zip_longest() got an unexpected keyword argument");
        fill_value = args.keyword(position);
    }

    // 2. An iterator for each argument.
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
                         concat("zip_longest argument #", position + 1, " must support iteration"));
        }
        return Raised{};
    }
    return allocate<ZipLongest>(type, std::move(sources), std::move(fill_value));
}

Completion<Value> next_zip_longest(const Value& self)
{
    ZipLongest& zip = *self.as<ZipLongest>();
    if (zip.active == 0)
        return Value::exhausted();
    // The tuple of the last step is filled anew where nobody holds it, item by item.
    const Ref<Tuple> reused = zip.result.is_free() ? zip.result.tuple() : nullptr;
    std::vector<Value> items(reused ? 0 : zip.sources.size());
    for (std::size_t position = 0; position < zip.sources.size(); ++position) {
        // 1. What has ended gives the filler; the last one to end ends it all.
        const Value source = zip.sources[position];
        Value item = zip.fill_value;
        if (!source.is_empty()) {
            auto next_item = next_or_exhausted(source);
            if (next_item.raised()) {
                zip.active = 0;
                return Raised{};
            }
            item = next_item.release();
            if (item.is_exhausted()) {
                if (--zip.active == 0)
                    return Value::exhausted();
                zip.sources[position] = Value();
                item = zip.fill_value;
            }
        }

        // 2. The old item dies before the next iterable is asked.
        (reused ? reused->items[position] : items[position]) = std::move(item);
    }
    if (reused)
        return reused;
    return new_tuple(std::move(items));
}

} // namespace

Type* make_zip_longest_type()
{
    Type* type = start_itertools_type("zip_longest", create_zip_longest, next_zip_longest);
    TypeBuilder(type).refuse({"__reduce__", "__setstate__"}).finish();
    return type;
}

} // namespace weft::model
