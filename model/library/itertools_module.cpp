// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The module itertools, put together. See itertools.h.
#include "model/library/itertools.h"

#include "model/library/native_modules.h"
#include "model/values/iterators.h"
#include "model/world.h"

namespace weft::model {

Type* start_itertools_type(std::string_view name, Completion<Value> (*create)(Type*, const CallArgs&),
                           Completion<Value> (*next)(const Value&))
{
    Type* type = make_library_type("itertools", name, Kind::Iterator);
    type->slots.create = create;
    type->slots.iter = iterate_self;
    type->slots.next = next;
    return type;
}

namespace {

void declare_itertools(Dict& names)
{
    ModuleBuilder builder("itertools", names);
    for (const auto make :
         {make_count_type, make_cycle_type, make_repeat_type, make_compress_type, make_dropwhile_type,
          make_takewhile_type, make_filterfalse_type, make_starmap_type, make_islice_type, make_chain_type,
          make_accumulate_type, make_zip_longest_type, make_groupby_type, make_product_type,
          make_permutations_type, make_combinations_type, make_combinations_with_replacement_type})
        builder.type(realm().library_type(make));
    if (realm().profile.at_least(10))
        builder.type(realm().library_type(make_pairwise_type));
    if (realm().profile.at_least(12))
        builder.type(realm().library_type(make_batched_type));
    builder.value("_tee", Value::borrow(realm().library_type(make_tee_type)));
    builder.raw_function("tee", tee_function);
}

} // namespace

void fill_itertools(Module& module)
{
    furnish(module, declare_itertools);
}

} // namespace weft::model
