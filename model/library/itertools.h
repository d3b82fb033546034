// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The module itertools, a family of iterators a file. Each function gives a type, made once for a realm.
//
// https://docs.python.org/3/library/itertools.html
// What an iterator holds, and when it drops it, follows CPython's Modules/itertoolsmodule.c: generators
// inside are finalised at the same moments.
#pragma once

#include <string_view>

#include "model/values/call.h"
#include "model/values/type.h"

namespace weft::model {

// A type of the module: `create` is its constructor, `next` its step. The builder may add methods before
// finish().
Type* start_itertools_type(std::string_view name, Completion<Value> (*create)(Type*, const CallArgs&),
                           Completion<Value> (*next)(const Value&));

Type* make_count_type();
Type* make_cycle_type();
Type* make_repeat_type();

Type* make_compress_type();
Type* make_dropwhile_type();
Type* make_takewhile_type();
Type* make_filterfalse_type();
Type* make_starmap_type();
Type* make_islice_type();

Type* make_chain_type();
Type* make_accumulate_type();
Type* make_pairwise_type();
Type* make_batched_type();
Type* make_zip_longest_type();

Type* make_groupby_type();
Type* make_tee_type();
Completion<Value> tee_function(const CallArgs& args);

Type* make_product_type();
Type* make_permutations_type();
Type* make_combinations_type();
Type* make_combinations_with_replacement_type();

} // namespace weft::model
