// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// itertools.count, cycle and repeat.
//
// https://docs.python.org/3/library/itertools.html
#include "model/library/itertools.h"

#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

class Count : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Count(Type* type, Value first, Value increment)
        : Container(Kind::Iterator, type), current(std::move(first)), step(std::move(increment))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(current);
        visitor(step);
    }

    Value current;
    const Value step;
};

bool is_number(const Value& value)
{
    const Slots& slots = type_of(value)->slots;
    return is_int(value) || value.kind() == Kind::Float || value.kind() == Kind::Complex ||
           slots.index != nullptr || slots.to_int != nullptr || slots.to_float != nullptr;
}

// https://docs.python.org/3/library/itertools.html#itertools.count
Completion<Value> create_count(Type* type, const CallArgs& args)
{
    Value slots[2];
    TRY(bind_arguments("count", "start?, step?", args, slots));
    for (const Value& slot : slots) {
        if (!slot.is_empty() && !is_number(slot))
            return raise(types().TypeError, "a number is required");
    }
    const Value start = slots[0].is_empty() ? Value::small(0) : slots[0];
    const Value step = slots[1].is_empty() ? Value::small(1) : slots[1];
    return allocate<Count>(type, start, step);
}

Completion<Value> next_count(const Value& self)
{
    Count& count = *self.as<Count>();
    const Value result = count.current;
    count.current = TRY(binary(BinaryOp::Add, result, count.step));
    return result;
}

Completion<Value> repr_count(const Value& self)
{
    const Count& count = *self.as<Count>();
    const Ref<Str> current = TRY(repr(count.current));
    if (count.step.is(Value::small(1)))
        return new_str(concat(shown_name(self), "(", current->text, ")"));
    const Ref<Str> step = TRY(repr(count.step));
    return new_str(concat(shown_name(self), "(", current->text, ", ", step->text, ")"));
}

class Cycle : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Cycle(Type* type, Value iterated) : Container(Kind::Iterator, type), source(std::move(iterated)) {}
    void traverse(Visitor& visitor) override
    {
        visitor(source);
        for (const Value& item : saved)
            visitor(item);
    }
    void clear_references() override
    {
        source = Value();
        std::vector<Value>().swap(saved);
    }

    Value source; // empty after the first round
    std::vector<Value> saved;
    std::size_t position = 0;
};

// https://docs.python.org/3/library/itertools.html#itertools.cycle
Completion<Value> create_cycle(Type* type, const CallArgs& args)
{
    TRY(refuse_keywords("cycle", args));
    TRY(check_positional("cycle", args, 1, 1));
    const Value source = TRY(iter(args[0]));
    return allocate<Cycle>(type, source);
}

Completion<Value> next_cycle(const Value& self)
{
    // 1. The first round saves what it gives.
    Cycle& cycle = *self.as<Cycle>();
    if (!cycle.source.is_empty()) {
        const Value source = cycle.source;
        Value item = TRY(next_or_exhausted(source));
        if (!item.is_exhausted()) {
            cycle.saved.push_back(item);
            return item;
        }
        cycle.source = Value();
    }

    // 2. The others repeat it.
    if (cycle.saved.empty())
        return Value::exhausted();
    const Value item = cycle.saved[cycle.position];
    cycle.position = cycle.position + 1 == cycle.saved.size() ? 0 : cycle.position + 1;
    return item;
}

class Repeat : public Container {
public:
    static constexpr Kind k_kind = Kind::Iterator;
    Repeat(Type* type, Value repeated, std::int64_t times)
        : Container(Kind::Iterator, type), element(std::move(repeated)), left(times)
    {
    }
    void traverse(Visitor& visitor) override { visitor(element); }

    const Value element;
    std::int64_t left; // -1: without end
};

// https://docs.python.org/3/library/itertools.html#itertools.repeat
Completion<Value> create_repeat(Type* type, const CallArgs& args)
{
    Value slots[2];
    TRY(bind_arguments("repeat", "object, times?", args, slots));
    std::int64_t times = -1;
    if (!slots[1].is_empty()) {
        times = TRY(index_as_size(slots[1]));
        times = times < 0 ? 0 : times;
    }
    return allocate<Repeat>(type, slots[0], times);
}

Completion<Value> next_repeat(const Value& self)
{
    Repeat& repeat = *self.as<Repeat>();
    if (repeat.left == 0)
        return Value::exhausted();
    if (repeat.left > 0)
        --repeat.left;
    return repeat.element;
}

Completion<Value> repr_repeat(const Value& self)
{
    const Repeat& repeat = *self.as<Repeat>();
    const Ref<Str> element = TRY(repr(repeat.element));
    if (repeat.left < 0)
        return new_str(concat(shown_name(self), "(", element->text, ")"));
    return new_str(concat(shown_name(self), "(", element->text, ", ", repeat.left, ")"));
}

Completion<Value> repeat_hint(const CallArgs& args)
{
    const Repeat& repeat = *args[0].as<Repeat>();
    if (repeat.left < 0)
        return raise(types().TypeError, "len() of unsized object");
    return Value::small(repeat.left);
}

} // namespace

Type* make_count_type()
{
    Type* type = start_itertools_type("count", create_count, next_count);
    type->slots.repr = repr_count;
    TypeBuilder(type).refuse({"__reduce__"}).finish();
    return type;
}

Type* make_cycle_type()
{
    Type* type = start_itertools_type("cycle", create_cycle, next_cycle);
    TypeBuilder(type).refuse({"__reduce__", "__setstate__"}).finish();
    return type;
}

Type* make_repeat_type()
{
    Type* type = start_itertools_type("repeat", create_repeat, next_repeat);
    type->slots.repr = repr_repeat;
    TypeBuilder(type).method("__length_hint__", "", repeat_hint).refuse({"__reduce__"}).finish();
    return type;
}

} // namespace weft::model
