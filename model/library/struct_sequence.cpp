// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Tuples with named fields.

#include "model/library/struct_sequence.h"

#include <array>
#include <utility>

#include "model/library/module_builder.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::size_t k_fields_max = 20;

template <std::size_t index>
Completion<Value> get_field(const Value& self)
{
    return self.as<Tuple>()->items[index];
}

template <std::size_t... index>
constexpr std::array<TypeBuilder::Getter, sizeof...(index)> getters(std::index_sequence<index...>)
{
    return {&get_field<index>...};
}
constexpr auto k_getters = getters(std::make_index_sequence<k_fields_max>());

// sys.version_info(major=3, minor=11, ...)
Completion<Value> sequence_repr(const Value& self)
{
    const Type* type = type_of(self);
    std::string text = type->module_name == "builtins" ? "" : type->module_name + ".";
    text += type->name + "(";
    const std::vector<Value> items = self.as<Tuple>()->items;
    const Value* fields = type->lookup(names().dunder_match_args);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Ref<Str> item = TRY(repr(items[i]));
        text += concat(i == 0 ? "" : ", ", fields->as<Tuple>()->items[i].as<Str>()->text, "=", item->text);
    }
    return new_str(text + ")");
}

} // namespace

Type* make_struct_sequence_type(std::string_view module, std::string_view name,
                                const std::vector<std::string_view>& fields)
{
    Type* const type = make_library_type(module, name, Kind::Tuple, types().tuple);
    type->is_base = false;
    type->slots.repr = sequence_repr;
    TypeBuilder builder(type);
    std::vector<Value> field_names;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        builder.property(fields[i], k_getters[i]);
        field_names.push_back(new_str(fields[i]));
    }
    const auto count = static_cast<std::int64_t>(fields.size());
    builder.constant("__match_args__", new_tuple(std::move(field_names)));
    builder.constant("n_fields", Value::small(count));
    builder.constant("n_sequence_fields", Value::small(count));
    builder.constant("n_unnamed_fields", Value::small(0));
    builder.refuse({"__new__", "__reduce__", "__replace__"});
    builder.finish();
    return type;
}

Ref<Tuple> new_struct_sequence(Type* type, std::vector<Value>&& values)
{
    return make<Tuple>(type, std::move(values));
}

} // namespace weft::model
