// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The type bytes: construction, slots and iterator; bytearray shares most of them (bytearray_type.cpp).
//
// https://docs.python.org/3/library/stdtypes.html#bytes-objects
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

Completion<std::string> bytes_like(const Value& value)
{
    if (const std::string* data = bytes_data(value))
        return *data;
    return raise(types().TypeError,
                 concat("a bytes-like object is required, not '", type_of(value)->name, "'"));
}

Completion<char> byte_of(const Value& value, std::string_view range_error)
{
    const Value number = TRY(index(value));
    std::int64_t byte = 0;
    if (!int_fits(number, byte) || byte < 0 || byte > 255)
        return raise(types().ValueError, range_error);
    return static_cast<char>(byte);
}

Value same_bytes(const Value& self, std::string data)
{
    if (self.kind() == Kind::ByteArray)
        return new_bytearray(std::move(data));
    return new_bytes(std::move(data));
}

// The items of an iterable, each a byte.
static Completion<std::string> bytes_from_items(std::string_view type_name, const Value& source)
{
    const bool iterable =
        type_of(source)->slots.iter != nullptr || type_of(source)->slots.get_item != nullptr;
    if (!iterable && type_name == "bytearray" && !realm().profile.at_least(8))
        return raise(types().TypeError, concat("'", type_of(source)->name, "' object is not iterable"));
    if (!iterable)
        return raise(types().TypeError,
                     concat("cannot convert '", type_of(source)->name, "' object to ", type_name));
    const std::vector<Value> items = TRY(collect(source));
    std::string data;
    for (const Value& item : items)
        data += TRY(byte_of(item, type_name == "bytes" ? "bytes must be in range(0, 256)"
                                                       : "byte must be in range(0, 256)"));
    return data;
}

// bytes(...). https://docs.python.org/3/library/functions.html#func-bytes
Completion<std::string> bytes_content(std::string_view type_name, const CallArgs& args)
{
    // 1. Text needs an encoding, and nothing else may have one.
    Value slots[3];
    TRY(bind_constructor(type_name, {"source", "encoding", "errors"}, args, slots));
    if (slots[1] || slots[2]) {
        const Str* text = slots[0] ? slots[0].try_as<Str>() : nullptr;
        if (text == nullptr)
            return raise(types().TypeError, slots[0] || realm().profile.at_least(8)
                                                ? "encoding without a string argument"
                                                : "encoding or errors without sequence argument");
        std::string_view encoding, errors;
        const bool by_name = realm().profile.at_least(10);
        if (slots[1])
            encoding = TRY(str_argument(type_name, by_name ? "'encoding'" : "2", slots[1]))->text;
        if (slots[2])
            errors = TRY(str_argument(type_name, by_name ? "'errors'" : "3", slots[2]))->text;
        const Ref<Bytes> encoded = TRY(encode(*text, encoding, errors));
        return encoded->data;
    }
    if (!slots[0])
        return std::string();

    // 2. __bytes__, then text without encoding.
    const Value& source = slots[0];
    if (const std::string* data = bytes_data(source))
        return *data;
    const Value method = TRY(lookup_special(source, names().dunder_bytes));
    if (method) {
        const Value made = TRY(call(method));
        if (const std::string* data = bytes_data(made))
            return *data;
        return raise(types().TypeError,
                     concat("__bytes__ returned non-bytes (type ", type_of(made)->name, ")"));
    }
    if (source.try_as<Str>() != nullptr)
        return raise(types().TypeError, "string argument without an encoding");

    // 3. A number of zeros, or an iterable of bytes.
    if (is_int(source) || type_of(source)->slots.index != nullptr) {
        const std::int64_t count = TRY(count_argument(source));
        if (count < 0)
            return raise(types().ValueError, "negative count");
        TRY(room_for(static_cast<double>(count)));
        return std::string(static_cast<std::size_t>(count), '\0');
    }
    return bytes_from_items(type_name, source);
}

static Completion<Value> bytes_create(Type* type, const CallArgs& args)
{
    if (type == types().bytes && args.total() == 1 && args.keyword_count == 0 && type_of(args[0]) == type)
        return args[0];
    std::string data = TRY(bytes_content("bytes", args));
    return allocate<Bytes>(type, std::move(data));
}

// Slots.

static Completion<Value> slot_repr(const Value& self)
{
    return new_str(bytes_repr(self.as<Bytes>()->data));
}
static Completion<std::int64_t> slot_hash(const Value& self)
{
    return hash_of_bytes(self.as<Bytes>()->data);
}
static Completion<std::int64_t> slot_length(const Value& self)
{
    return static_cast<std::int64_t>(bytes_data(self)->size());
}
static Completion<bool> slot_truth(const Value& self)
{
    return !bytes_data(self)->empty();
}

static Completion<Value> slot_get_item(const Value& self, const Value& key)
{
    const bool array = self.kind() == Kind::ByteArray;
    if (const Slice* slice = key.try_as<Slice>()) {
        const SliceBounds bounds = TRY(slice_unpack(*slice));
        const std::string& data = *bytes_data(self);
        const SliceIndices range = slice_adjust(bounds, static_cast<std::int64_t>(data.size()));
        if (range.length == static_cast<std::int64_t>(data.size()) && range.step == 1 &&
            type_of(self) == types().bytes)
            return self;
        std::string part;
        for (std::int64_t count = 0; count < range.length; ++count)
            part += data[static_cast<std::size_t>(range.start + count * range.step)];
        return same_bytes(self, std::move(part));
    }
    if (!is_int(key) && type_of(key)->slots.index == nullptr)
        return raise(types().TypeError,
                     concat(array ? "bytearray" : "byte", " indices must be integers or slices, not ",
                            type_of(key)->name));
    std::int64_t position = TRY(index_as_size(key));
    const std::string& data = *bytes_data(self);
    if (position < 0)
        position += static_cast<std::int64_t>(data.size());
    if (position < 0 || position >= static_cast<std::int64_t>(data.size()))
        return raise(types().IndexError, array ? "bytearray index out of range" : "index out of range");
    return Value::small(static_cast<unsigned char>(data[static_cast<std::size_t>(position)]));
}

static Completion<bool> slot_contains(const Value& self, const Value& item)
{
    if (is_int(item) || (bytes_data(item) == nullptr && type_of(item)->slots.index != nullptr)) {
        const char byte = TRY(byte_of(item, "byte must be in range(0, 256)"));
        return bytes_data(self)->find(byte) != std::string::npos;
    }
    const std::string part = TRY(bytes_like(item));
    return bytes_data(self)->find(part) != std::string::npos;
}

static Completion<Value> repeat(const Value& self, const Value& count)
{
    if (!is_int(count) && type_of(count)->slots.index == nullptr)
        return Value::not_implemented();
    const std::int64_t times = TRY(count_argument(count));
    const std::string& data = *bytes_data(self);
    if (times == 1 && type_of(self) == types().bytes)
        return self;
    TRY(room_for(static_cast<double>(times) * static_cast<double>(data.size())));
    std::string out;
    for (std::int64_t round = 0; round < times && !data.empty(); ++round)
        out += data;
    return same_bytes(self, std::move(out));
}

static Completion<Value> slot_binary(BinaryOp op, const Value& left, const Value& right)
{
    const std::string* a = bytes_data(left);
    const std::string* b = bytes_data(right);
    switch (op) {
    case BinaryOp::Add:
        if (a == nullptr || b == nullptr)
            return Value::not_implemented();
        return same_bytes(left, concat(*a, *b));
    case BinaryOp::Mult:
        return a != nullptr ? repeat(left, right) : repeat(right, left);
    case BinaryOp::Mod:
        if (a != nullptr)
            return unsupported("the % operator of bytes");
        return Value::not_implemented();
    default:
        return Value::not_implemented();
    }
}

static Completion<Value> slot_compare(CompareOp op, const Value& left, const Value& right)
{
    const std::string* a = bytes_data(left);
    const std::string* b = bytes_data(right);
    if (a == nullptr || b == nullptr)
        return Value::not_implemented();
    const int order = a->compare(*b);
    return Value::boolean(compare_holds(op, order < 0 ? -1 : (order > 0 ? 1 : 0)));
}

// The iterator of both types; it reads the length anew at each step, since a bytearray may change.
class BytesIterator final : public Object {
public:
    explicit BytesIterator(Value iterated)
        : Object(Kind::Iterator, types().bytes_iterator), bytes(std::move(iterated))
    {
    }

    Value bytes; // empty: exhausted
    std::size_t position = 0;
};

static Completion<Value> slot_iter(const Value& self)
{
    return make<BytesIterator>(self);
}
static Completion<Value> iterator_iter(const Value& self)
{
    return self;
}

static Completion<Value> iterator_next(const Value& self)
{
    auto* iterator = self.as<BytesIterator>();
    if (!iterator->bytes)
        return Value::exhausted();
    const std::string& data = *bytes_data(iterator->bytes);
    if (iterator->position >= data.size()) {
        iterator->bytes = Value();
        return Value::exhausted();
    }
    return Value::small(static_cast<unsigned char>(data[iterator->position++]));
}

static Completion<Value> iterator_length_hint(const CallArgs& args)
{
    const auto* iterator = args[0].as<BytesIterator>();
    const std::size_t size = iterator->bytes ? bytes_data(iterator->bytes)->size() : 0;
    return Value::small(static_cast<std::int64_t>(size - std::min(size, iterator->position)));
}

void add_bytes_iterator_type(Realm& target)
{
    Type* type = target.types.bytes_iterator;
    type->slots.iter = iterator_iter;
    type->slots.next = iterator_next;
    TypeBuilder(type)
        .method("__length_hint__", "", iterator_length_hint)
        .refuse({"__reduce__", "__setstate__"})
        .finish();
}

static Completion<Value> method_bytes(const CallArgs& args)
{
    return same_bytes(args[0], *bytes_data(args[0]));
}
static Completion<Value> method_getnewargs(const CallArgs& args)
{
    return new_tuple({new_bytes(*bytes_data(args[0]))});
}

void fill_bytes_slots(Slots& slots)
{
    slots.length = slot_length;
    slots.truth = slot_truth;
    slots.get_item = slot_get_item;
    slots.contains = slot_contains;
    slots.iter = slot_iter;
    slots.binary = slot_binary;
    slots.compare = slot_compare;
}

void add_bytes_type(Realm& target)
{
    Type* type = target.types.bytes;
    type->instance_kind = Kind::Bytes;
    fill_bytes_slots(type->slots);
    type->slots.create = bytes_create;
    type->slots.repr = slot_repr;
    type->slots.str = slot_repr;
    type->slots.hash = slot_hash;
    TypeBuilder builder(type);
    builder.method("__getnewargs__", "", method_getnewargs).refuse({"__sizeof__"});
    if (target.profile.at_least(11))
        builder.method("__bytes__", "", method_bytes);
    add_bytes_methods(builder, target);
    add_bytes_search_methods(builder, target);
    builder.finish();
}

} // namespace weft::model
