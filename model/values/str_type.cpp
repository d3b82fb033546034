// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The type str: construction, slots and its iterator. The methods are in str_search.cpp and the files beside
// it.
//
// https://docs.python.org/3/library/stdtypes.html#text-sequence-type-str
#include "model/library/module_builder.h"
#include "model/realm_parts.h"
#include "model/rules/text.h"
#include "model/values/bytes.h"
#include "model/values/exception.h"
#include "model/values/format_spec.h"
#include "model/values/instance.h"
#include "model/values/native_arguments.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/slice.h"
#include "model/values/str_private.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

Value str_of_point(char32_t point)
{
    std::string text;
    append_code_point(text, point);
    if (point < 0x100)
        return Value::borrow(intern(std::string_view(text)));
    return new_str(std::move(text));
}

Value str_part(const Value& self, std::int64_t start, std::int64_t end)
{
    const Str* text = self.as<Str>();
    if (start <= 0 && end >= text->length && type_of(self) == types().str)
        return self;
    if (start >= end)
        return Value::borrow(names().empty);
    auto first = static_cast<std::size_t>(start);
    auto last = static_cast<std::size_t>(end);
    if (!text->is_ascii) {
        first = byte_offset(text->text, first);
        last = first +
               byte_offset(std::string_view(text->text).substr(first), static_cast<std::size_t>(end - start));
    }
    const std::string_view part = std::string_view(text->text).substr(first, last - first);
    if (end - start == 1) {
        std::size_t position = 0;
        return str_of_point(next_code_point(part, position));
    }
    return new_str(part);
}

// str(object), str(bytes, encoding, errors). https://docs.python.org/3/library/stdtypes.html#str
static Completion<Value> str_value(const CallArgs& args)
{
    // Positional arguments alone take the fast way, which words its complaint differently.
    if (rule(Rule::StrCountsPositions) && args.total() > 3 && args.keyword_count == 0)
        return raise(types().TypeError, concat("str expected at most 3 arguments, got ", args.total()));
    Value slots[3];
    TRY(bind_constructor("str", {"object", "encoding", "errors"}, args, slots));
    if (!slots[0])
        return Value::borrow(names().empty);
    if (!slots[1] && !slots[2]) {
        const Ref<Str> text = TRY(str(slots[0]));
        return Value(text);
    }
    std::string_view encoding, errors;
    const bool by_name = realm().profile.at_least(10);
    if (slots[1])
        encoding = TRY(str_argument("str", by_name ? "'encoding'" : "2", slots[1]))->text;
    if (slots[2])
        errors = TRY(str_argument("str", by_name ? "'errors'" : "3", slots[2]))->text;
    if (slots[0].try_as<Str>() != nullptr)
        return raise(types().TypeError, "decoding str is not supported");
    if (bytes_data(slots[0]) == nullptr)
        return raise(types().TypeError, concat("decoding to str: need a bytes-like object, ",
                                               type_of(slots[0])->name, " found"));
    return decode(slots[0], encoding, errors);
}

static Completion<Value> str_create(Type* type, const CallArgs& args)
{
    const Value value = TRY(str_value(args));
    if (type == types().str)
        return value;
    return allocate<Str>(type, value.as<Str>()->text);
}

// Slots.

static Completion<Value> str_slot_repr(const Value& self)
{
    std::string text = TRY(quoted(self.as<Str>()->text));
    return new_str(std::move(text));
}

static Completion<Value> str_slot_str(const Value& self)
{
    if (type_of(self) == types().str)
        return self;
    return new_str(std::string_view(self.as<Str>()->text));
}

static Completion<Value> str_slot_format(const Value& self, const Value& spec)
{
    return format_str(self, spec);
}
static Completion<std::int64_t> str_hash(const Value& self)
{
    return self.as<Str>()->hash();
}
static Completion<std::int64_t> str_length(const Value& self)
{
    return static_cast<std::int64_t>(self.as<Str>()->length);
}
static Completion<bool> str_truth(const Value& self)
{
    return !self.as<Str>()->text.empty();
}

static Completion<Value> str_slice(const Value& self, const Slice& slice)
{
    const Str* text = self.as<Str>();
    const SliceIndices range = TRY(slice_indices(slice, text->length));
    if (range.step == 1)
        return str_part(self, range.start, range.start + range.length);
    if (range.length == 0)
        return Value::borrow(names().empty);
    const auto take = [&range](const auto& source, auto& out) {
        for (std::int64_t count = 0; count < range.length; ++count)
            out += source[static_cast<std::size_t>(range.start + count * range.step)];
    };
    if (text->is_ascii) {
        std::string out;
        take(text->text, out);
        return new_str(std::move(out));
    }
    std::u32string out;
    take(code_points(text->text), out);
    return new_str(utf8(out));
}

// https://docs.python.org/3/reference/expressions.html#subscriptions
static Completion<Value> str_get_item(const Value& self, const Value& key)
{
    // 1. A slice.
    if (const Slice* slice = key.try_as<Slice>())
        return str_slice(self, *slice);

    // 2. An index; a negative one counts from the end.
    if (!is_int(key) && type_of(key)->slots.index == nullptr) {
        if (realm().profile.at_least(11))
            return raise(types().TypeError,
                         concat("string indices must be integers, not '", type_of(key)->name, "'"));
        return raise(types().TypeError, "string indices must be integers");
    }
    std::int64_t position = TRY(index_as_size(key));
    const auto length = static_cast<std::int64_t>(self.as<Str>()->length);
    if (position < 0)
        position += length;
    if (position < 0 || position >= length)
        return raise(types().IndexError, "string index out of range");
    const Str* text = self.as<Str>();
    if (text->is_ascii)
        return str_of_point(static_cast<unsigned char>(text->text[static_cast<std::size_t>(position)]));
    return str_part(self, position, position + 1);
}

static Completion<bool> str_contains(const Value& self, const Value& item)
{
    const Str* wanted = item.try_as<Str>();
    if (wanted == nullptr)
        return raise(types().TypeError,
                     concat("'in <string>' requires string as left operand, not ", type_of(item)->name));
    return self.as<Str>()->text.find(wanted->text) != std::string::npos;
}

// Text repeated; a negative count gives the empty text.
static Completion<Value> repeat(const Value& self, const Value& count)
{
    if (!is_int(count) && type_of(count)->slots.index == nullptr)
        return Value::not_implemented();
    const std::int64_t times = TRY(count_argument(count));
    const Str* text = self.as<Str>();
    if (times <= 0 || text->text.empty())
        return Value::borrow(names().empty);
    if (times == 1)
        return str_slot_str(self);
    if (times > INT64_MAX / static_cast<std::int64_t>(text->length))
        return raise(types().OverflowError, "repeated string is too long");
    TRY(room_for(static_cast<double>(times) * static_cast<double>(text->text.size())));
    std::string out;
    out.reserve(text->text.size() * static_cast<std::size_t>(times));
    for (std::int64_t round = 0; round < times; ++round)
        out += text->text;
    return new_str(std::move(out));
}

static Completion<Value> str_binary(BinaryOp op, const Value& left, const Value& right)
{
    const Str* a = left.try_as<Str>();
    const Str* b = right.try_as<Str>();
    switch (op) {
    case BinaryOp::Add:
        if (a == nullptr || b == nullptr)
            return Value::not_implemented();
        if (a->text.empty() && type_of(right) == types().str)
            return right;
        if (b->text.empty() && type_of(left) == types().str)
            return left;
        return new_str(concat(a->text, b->text));
    case BinaryOp::Mult:
        return a != nullptr ? repeat(left, right) : repeat(right, left);
    case BinaryOp::Mod:
        return a != nullptr ? str_modulo(left, right) : Completion<Value>(Value::not_implemented());
    default:
        return Value::not_implemented();
    }
}

// By code points, which is the order of UTF-8.
static Completion<Value> str_compare(CompareOp op, const Value& left, const Value& right)
{
    const Str* a = left.try_as<Str>();
    const Str* b = right.try_as<Str>();
    if (a == nullptr || b == nullptr)
        return Value::not_implemented();
    const int order = a == b ? 0 : a->text.compare(b->text);
    return Value::boolean(compare_holds(op, order < 0 ? -1 : (order > 0 ? 1 : 0)));
}

// The iterator of a str: one character at a time; it lets go of the text at the end.
class StrIterator final : public Object {
public:
    StrIterator(Type* type, Value iterated) : Object(Kind::Iterator, type), text(std::move(iterated)) {}

    Value text;               // empty: exhausted
    std::size_t position = 0; // in bytes
};

static Completion<Value> iterator_iter(const Value& self)
{
    return self;
}

static Completion<Value> iterator_next(const Value& self)
{
    auto* iterator = self.as<StrIterator>();
    if (!iterator->text)
        return Value::exhausted();
    const std::string& text = iterator->text.as<Str>()->text;
    if (iterator->position >= text.size()) {
        iterator->text = Value();
        return Value::exhausted();
    }
    return str_of_point(next_code_point(text, iterator->position));
}

static Completion<Value> iterator_length_hint(const CallArgs& args)
{
    const auto* iterator = args[0].as<StrIterator>();
    if (!iterator->text)
        return Value::small(0);
    const std::string_view text = iterator->text.as<Str>()->text;
    return new_int(static_cast<std::int64_t>(code_point_count(text.substr(iterator->position))));
}

static Type* fill_iterator_type(Type* type)
{
    type->slots.iter = iterator_iter;
    type->slots.next = iterator_next;
    TypeBuilder(type)
        .method("__length_hint__", "", iterator_length_hint)
        .refuse({"__reduce__", "__setstate__"})
        .finish();
    return type;
}

void add_str_iterator_type(Realm& target)
{
    fill_iterator_type(target.types.str_iterator);
}

static Type* make_ascii_iterator_type()
{
    return fill_iterator_type(make_library_type("builtins", "str_ascii_iterator", Kind::Iterator));
}

// https://docs.python.org/3/reference/datamodel.html#object.__iter__
static Completion<Value> str_iter(const Value& self)
{
    // Those of derived types hold their characters in another way.
    const bool is_compact_ascii = self.as<Str>()->is_ascii && type_of(self) == types().str;
    if (!is_compact_ascii || !rule(Rule::AsciiStringsIterateApart))
        return make<StrIterator>(types().str_iterator, self);
    return make<StrIterator>(realm().library_type(make_ascii_iterator_type), self);
}

static Completion<Value> str_getnewargs(const CallArgs& args)
{
    return new_tuple({new_str(std::string_view(args[0].as<Str>()->text))});
}

static void fill_str_slots(Slots& slots)
{
    slots.create = str_create;
    slots.repr = str_slot_repr;
    slots.str = str_slot_str;
    slots.format = str_slot_format;
    slots.hash = str_hash;
    slots.length = str_length;
    slots.truth = str_truth;
    slots.get_item = str_get_item;
    slots.contains = str_contains;
    slots.iter = str_iter;
    slots.binary = str_binary;
    slots.compare = str_compare;
}

void add_str_type(Realm& target)
{
    Type* type = target.types.str;
    type->instance_kind = Kind::Str;
    fill_str_slots(type->slots);
    TypeBuilder builder(type);
    builder.method("__getnewargs__", "", str_getnewargs).refuse({"__sizeof__"});
    add_str_search_methods(builder, target);
    add_str_split_methods(builder, target);
    add_str_case_methods(builder, target);
    add_str_layout_methods(builder, target);
    add_str_translate_methods(builder, target);
    add_str_format_methods(builder, target);
    builder.finish();
}

void add_string_types(Realm& target)
{
    add_str_type(target);
    add_str_iterator_type(target);
    add_bytes_type(target);
    add_bytearray_type(target);
    add_bytes_iterator_type(target);
}

} // namespace weft::model
