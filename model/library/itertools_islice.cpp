// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// itertools.islice.
//
// https://docs.python.org/3/library/itertools.html#itertools.islice
#include "model/library/itertools.h"

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

class Islice : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Islice(Type* type, Value iterated, std::int64_t first, std::int64_t end, std::int64_t increment)
        : Container(Kind::Iterator, type), source(std::move(iterated)), wanted(first), stop(end),
          step(increment)
    {
    }
    void traverse(Visitor& visitor) override { visitor(source); }
    void clear_references() override { source = Value(); }

    Value source;            // empty once exhausted
    std::int64_t wanted;     // the position of the next item to give
    std::int64_t taken = 0;  // how many the source has given
    const std::int64_t stop; // -1: without end
    const std::int64_t step;
};

// A bound: None leaves it open (-1). `message` is raised for anything else that is no number from 0.
Completion<std::int64_t> bound(const Value& argument, const char* message)
{
    if (argument.is_none())
        return std::int64_t{-1};
    auto number = index_as_size(argument);
    if (number.raised()) {
        take_pending();
        return raise(types().ValueError, message);
    }
    const std::int64_t value = number.release();
    if (value < 0)
        return raise(types().ValueError, message);
    return value;
}

// https://docs.python.org/3/library/itertools.html#itertools.islice
Completion<Value> create_islice(Type* type, const CallArgs& args)
{
    // 1. (stop), (start, stop) or (start, stop, step).
    static const char k_stop[] =
        "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    static const char k_indices[] = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    TRY(refuse_inherited_keywords("islice", args, type, type->is_heap ? nullptr : type, true));
    TRY(check_positional("islice", args, 2, 4));
    std::int64_t start = 0;
    std::int64_t step = 1;
    std::int64_t stop = TRY(bound(args[args.count == 2 ? 1 : 2], k_stop));
    if (args.count > 2) {
        start = TRY(bound(args[1], k_indices));
        start = start < 0 ? 0 : start;
    }
    if (args.count == 4 && !args[3].is_none()) {
        auto number = index_as_size(args[3]);
        if (number.raised())
            take_pending();
        else
            step = number.release();
        if (number.raised() || step < 1)
            return raise(types().ValueError, "Step for islice() must be a positive integer or None.");
    }

    // 2. The iterator comes last.
    const Value source = TRY(iter(args[0]));
    return allocate<Islice>(type, source, start, stop, step);
}

Completion<Value> end(Islice& islice)
{
    islice.source = Value();
    return Value::exhausted();
}

Completion<Value> next_islice(const Value& self)
{
    // 1. Pass over what is not wanted; what ends or fails on the way ends it for good.
    Islice& islice = *self.as<Islice>();
    if (islice.source.is_empty())
        return Value::exhausted();
    const Value source = islice.source;
    while (islice.taken < islice.wanted) {
        auto passed = next_raw(source);
        if (passed.raised()) {
            islice.source = Value();
            return Raised{};
        }
        if (passed.release().is_exhausted())
            return end(islice);
        ++islice.taken;
    }
    if (islice.stop >= 0 && islice.taken >= islice.stop)
        return end(islice);

    // 2. The item, and where the next one is.
    auto item = next_raw(source);
    if (item.raised()) {
        islice.source = Value();
        return Raised{};
    }
    Value result = item.release();
    if (result.is_exhausted())
        return end(islice);
    ++islice.taken;
    if (__builtin_add_overflow(islice.wanted, islice.step, &islice.wanted) ||
        (islice.stop >= 0 && islice.wanted > islice.stop))
        islice.wanted = islice.stop >= 0 ? islice.stop : INT64_MAX;
    return result;
}

} // namespace

Type* make_islice_type()
{
    Type* type = start_itertools_type("islice", create_islice, next_islice);
    TypeBuilder(type).refuse({"__reduce__", "__setstate__"}).finish();
    return type;
}

} // namespace weft::model
