// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// itertools.tee.
//
// https://docs.python.org/3/library/itertools.html#itertools.tee
// The items read so far stand in a chain of blocks of 57; a block lives while some tee has not passed it. The
// size is visible, since items die with their block.
#include "model/library/itertools.h"

#include "model/library/module_builder.h"
#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/iterators.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::size_t k_block_size = 57;

class TeeBlock final : public Container {
public:
    TeeBlock(Type* type, Value iterated) : Container(Kind::Other, type), source(std::move(iterated)) {}
    ~TeeBlock() override
    {
        // A long chain must not die recursively.
        Ref<TeeBlock> rest = std::move(next);
        while (rest && rest->refs == 1)
            rest = std::move(rest->next);
    }
    void traverse(Visitor& visitor) override
    {
        visitor(source);
        for (const Value& item : items)
            visitor(item);
        visitor(next.get());
    }
    void clear_references() override
    {
        std::vector<Value>().swap(items);
        next = nullptr;
    }

    const Value source;
    std::vector<Value> items;
    Ref<TeeBlock> next;
    bool is_reading = false;
};

Type* make_block_type()
{
    Type* type = make_library_type("itertools", "_tee_dataobject", Kind::Other);
    type->is_base = false;
    TypeBuilder(type).finish();
    return type;
}

class Tee final : public Container {
public:
    Tee(Type* type, Ref<TeeBlock> first, std::size_t start)
        : Container(Kind::Iterator, type), block(std::move(first)), position(start)
    {
    }
    void traverse(Visitor& visitor) override { visitor(block.get()); }

    Ref<TeeBlock> block;
    std::size_t position; // in the block
};

Ref<TeeBlock> new_block(const Value& source)
{
    return make<TeeBlock>(realm().library_type(make_block_type), source);
}

Completion<Value> next_tee(const Value& self)
{
    // 1. The block, made where it is not there yet.
    Tee& tee = *self.as<Tee>();
    if (tee.position >= k_block_size) {
        if (!tee.block->next)
            tee.block->next = new_block(tee.block->source);
        Ref<TeeBlock> next = tee.block->next;
        tee.block = std::move(next);
        tee.position = 0;
    }

    // 2. An item that was read before, or a new one.
    const Ref<TeeBlock> block = tee.block;
    if (tee.position < block->items.size())
        return block->items[tee.position++];
    if (block->is_reading)
        return raise(types().RuntimeError, "cannot re-enter the tee iterator");
    block->is_reading = true;
    auto item = next_or_exhausted(block->source);
    block->is_reading = false;
    if (item.raised())
        return item;
    Value value = item.release();
    if (value.is_exhausted())
        return value;
    block->items.push_back(value);
    ++tee.position;
    return value;
}

Completion<Value> copy_tee(const CallArgs& args)
{
    const Tee& tee = *args[0].as<Tee>();
    return make<Tee>(realm().library_type(make_tee_type), tee.block, tee.position);
}

Completion<Value> tee_of(const Value& iterable)
{
    Type* type = realm().library_type(make_tee_type);
    const Value source = TRY(iter(iterable));
    if (type_of(source) == type)
        return make<Tee>(type, source.as<Tee>()->block, source.as<Tee>()->position);
    return make<Tee>(type, new_block(source), std::size_t{0});
}

Completion<Value> create_tee(Type*, const CallArgs& args)
{
    TRY(refuse_keywords("_tee", args));
    TRY(check_positional("_tee", args, 1, 1));
    return tee_of(args[0]);
}

} // namespace

// https://docs.python.org/3/library/itertools.html#itertools.tee
Completion<Value> tee_function(const CallArgs& args)
{
    // 1. The arguments.
    TRY(refuse_keywords("tee", args));
    TRY(check_positional("tee", args, 1, 2));
    const std::int64_t count = args.count == 2 ? TRY(index_as_size(args[1])) : 2;
    if (count < 0)
        return raise(types().ValueError, "n must be >= 0");
    if (count == 0)
        return empty_tuple();

    // 2. An iterator that can be copied is copied; any other gets a tee round it.
    Value first = TRY(iter(args[0]));
    Str* copy_name = intern("__copy__");
    Value copy = TRY(find_attribute(first, copy_name));
    if (copy.is_empty()) {
        first = TRY(tee_of(first));
        copy = TRY(get_attribute(first, copy_name));
    }
    std::vector<Value> tees{first};
    for (std::int64_t number = 1; number < count; ++number) {
        Value next_copy = TRY(call(copy));
        tees.push_back(std::move(next_copy));
    }
    return new_tuple(std::move(tees));
}

Type* make_tee_type()
{
    Type* type = start_itertools_type("_tee", create_tee, next_tee);
    type->is_base = false;
    TypeBuilder(type).method("__copy__", "", copy_tee).refuse({"__reduce__", "__setstate__"}).finish();
    return type;
}

} // namespace weft::model
