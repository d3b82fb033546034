// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The type bytearray: what it has beyond bytes, which is to change.
//
// https://docs.python.org/3/library/stdtypes.html#bytearray-objects
#include <algorithm>

#include "model/values/bytes_private.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/native_arguments.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/slice.h"
#include "model/values/str_private.h"
#include "model/world.h"

namespace weft::model {

static constexpr std::string_view k_range_error = "byte must be in range(0, 256)";

// Tells the heap budget of what an operation did to the size, at its end.
class Resizing {
public:
    explicit Resizing(const Value& self) : m_array(*self.as<ByteArray>()) {}
    ~Resizing() { m_array.recount(); }
    Resizing(const Resizing&) = delete;
    Resizing& operator=(const Resizing&) = delete;

private:
    ByteArray& m_array;
};

static Completion<Value> bytearray_create(Type* type, const CallArgs& args)
{
    std::string data = TRY(bytes_content("bytearray", args));
    return allocate<ByteArray>(type, std::move(data));
}

static Completion<Value> slot_repr(const Value& self)
{
    return new_str(concat(type_of(self)->name, "(", bytes_repr(self.as<ByteArray>()->data), ")"));
}

static Completion<void> set_slice(const Value& self, const Slice& slice, const Value& value)
{
    if (!slice.step.is_none() && !(slice.step.is_small() && slice.step.small_value() == 1))
        return unsupported("assignment to a slice of a bytearray with a step");
    std::string content;
    if (value)
        content = TRY(bytes_like(value));
    const SliceBounds bounds = TRY(slice_unpack(slice));
    const Resizing resizing(self);
    std::string& data = self.as<ByteArray>()->data;
    const SliceIndices range = slice_adjust(bounds, static_cast<std::int64_t>(data.size()));
    data.replace(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.length), content);
    return {};
}

// https://docs.python.org/3/library/stdtypes.html#mutable-sequence-types
static Completion<void> slot_set_item(const Value& self, const Value& key, const Value& value)
{
    if (const Slice* slice = key.try_as<Slice>())
        return set_slice(self, *slice, value);
    if (!is_int(key) && type_of(key)->slots.index == nullptr)
        return raise(types().TypeError,
                     concat("bytearray indices must be integers or slices, not ", type_of(key)->name));
    std::int64_t position = TRY(index_as_size(key));
    char byte = 0;
    if (value)
        byte = TRY(byte_of(value, k_range_error));
    const Resizing resizing(self);
    std::string& data = self.as<ByteArray>()->data;
    if (position < 0)
        position += static_cast<std::int64_t>(data.size());
    if (position < 0 || position >= static_cast<std::int64_t>(data.size()))
        return raise(types().IndexError, "bytearray index out of range");
    if (value)
        data[static_cast<std::size_t>(position)] = byte;
    else
        data.erase(static_cast<std::size_t>(position), 1);
    return {};
}

static Completion<Value> slot_inplace(BinaryOp op, const Value& left, const Value& right)
{
    if (op != BinaryOp::Add || left.kind() != Kind::ByteArray)
        return Value::not_implemented();
    const std::string* added = bytes_data(right);
    if (added == nullptr)
        return raise(types().TypeError,
                     concat("can't concat ", type_of(right)->name, " to ", type_of(left)->name));
    const std::string copy = *added;
    const Resizing resizing(left);
    left.as<ByteArray>()->data += copy;
    return left;
}

// Methods.

static std::string& data_of(const CallArgs& args)
{
    return args[0].as<ByteArray>()->data;
}

static Completion<Value> array_append(const CallArgs& args)
{
    const char byte = TRY(byte_of(args[1], k_range_error));
    const Resizing resizing(args[0]);
    data_of(args) += byte;
    return Value::none();
}

static Completion<Value> array_extend(const CallArgs& args)
{
    if (const std::string* added = bytes_data(args[1])) {
        const std::string copy = *added;
        const Resizing resizing(args[0]);
        data_of(args) += copy;
        return Value::none();
    }
    if (args[1].try_as<Str>() != nullptr && realm().profile.at_least(13))
        return raise(types().TypeError, "expected iterable of integers; got: 'str'");
    const std::vector<Value> items = TRY(collect(args[1]));
    std::string added;
    for (const Value& item : items)
        added += TRY(byte_of(item, k_range_error));
    const Resizing resizing(args[0]);
    data_of(args) += added;
    return Value::none();
}

static Completion<Value> array_insert(const CallArgs& args)
{
    std::int64_t position = TRY(index_as_size(args[1]));
    const char byte = TRY(byte_of(args[2], k_range_error));
    const auto size = static_cast<std::int64_t>(data_of(args).size());
    if (position < 0)
        position = std::max<std::int64_t>(position + size, 0);
    const Resizing resizing(args[0]);
    data_of(args).insert(static_cast<std::size_t>(std::min(position, size)), 1, byte);
    return Value::none();
}

static Completion<Value> array_pop(const CallArgs& args)
{
    std::int64_t position = -1;
    TRY(size_argument(args[1], position));
    const Resizing resizing(args[0]);
    std::string& data = data_of(args);
    if (data.empty())
        return raise(types().IndexError, "pop from empty bytearray");
    if (position < 0)
        position += static_cast<std::int64_t>(data.size());
    if (position < 0 || position >= static_cast<std::int64_t>(data.size()))
        return raise(types().IndexError, "pop index out of range");
    const auto byte = static_cast<unsigned char>(data[static_cast<std::size_t>(position)]);
    data.erase(static_cast<std::size_t>(position), 1);
    return Value::small(byte);
}

static Completion<Value> array_remove(const CallArgs& args)
{
    const char byte = TRY(byte_of(args[1], k_range_error));
    const std::size_t found = data_of(args).find(byte);
    if (found == std::string::npos)
        return raise(types().ValueError, "value not found in bytearray");
    const Resizing resizing(args[0]);
    data_of(args).erase(found, 1);
    return Value::none();
}

static Completion<Value> array_reverse(const CallArgs& args)
{
    std::reverse(data_of(args).begin(), data_of(args).end());
    return Value::none();
}
static Completion<Value> array_clear(const CallArgs& args)
{
    const Resizing resizing(args[0]);
    data_of(args).clear();
    return Value::none();
}
static Completion<Value> array_copy(const CallArgs& args)
{
    return new_bytearray(data_of(args));
}

void add_bytearray_type(Realm& target)
{
    Type* type = target.types.bytearray;
    type->instance_kind = Kind::ByteArray;
    fill_bytes_slots(type->slots);
    type->slots.create = bytearray_create;
    type->slots.repr = slot_repr;
    type->slots.str = slot_repr;
    type->slots.set_item = slot_set_item;
    type->slots.inplace = slot_inplace;
    TypeBuilder builder(type);
    builder.method("append", "item, /", array_append)
        .method("extend", "iterable_of_ints, /", array_extend)
        .method("insert", "index, item, /", array_insert)
        .method("pop", "index?, /", array_pop)
        .method("remove", "value, /", array_remove)
        .method("reverse", "", array_reverse)
        .method("clear", "", array_clear)
        .method("copy", "", array_copy)
        .refuse({"__alloc__", "__sizeof__", "__reduce__", "__reduce_ex__"});
    add_bytes_methods(builder, target);
    add_bytes_search_methods(builder, target);
    builder.finish();
}

} // namespace weft::model
